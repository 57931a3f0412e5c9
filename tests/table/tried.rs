//! Random lines, valid and with one thing wrong, on empty databases. Every option of every row that a server has is met at least once.

use std::collections::HashSet;

use crate::answers::{Answer, Asked};
use crate::commands::grammar::Node;
use crate::commands::{Match, Problem, Row, Server};
use crate::lines::{self, Line};
use crate::mutants;
use crate::random::Random;
use crate::{exceptions, lines_each, rows_to_try, seed, servers, version_for, version_of};

/// Drawn for each command, and the mutants of each.
const LINES: usize = 20;
const MUTANTS: usize = 3;

/// Bytes that a server may use after the lines of one command.
const MOST_MEMORY: u64 = 300_000_000;

/// At most 0.5 % of the valid lines are refused by servers; at least 98 % of the wrong lines that servers refuse are refused
/// by the table too.
#[test]
fn servers_and_table_agree_on_random_lines() {
    for name in servers() {
        let mut trial = Trial::new(&name);
        let rows = rows_to_try(&mut trial.asked, trial.server);
        for row in rows {
            trial.try_row(row);
            trial.check_memory(row);
        }
        trial.judge();
    }
}

/// The lines of one server and what came of them.
struct Trial {
    name: String,
    server: Server,
    asked: Asked,
    random: Random,
    valid: usize,
    valid_refused: Vec<String>,
    mutants: usize,
    wrong: usize,
    wrong_taken: Vec<String>,
    /// Options that no line has.
    never_met: Vec<String>,
}

impl Trial {
    fn new(name: &str) -> Self {
        Trial {
            name: name.to_owned(),
            server: version_of(name),
            asked: Asked::new(name).expect("a server"),
            random: Random::new(seed()),
            valid: 0,
            valid_refused: Vec::new(),
            mutants: 0,
            wrong: 0,
            wrong_taken: Vec::new(),
            never_met: Vec::new(),
        }
    }

    fn try_row(&mut self, row: Row) {
        let (wanted, version) = (lines_each(LINES), version_for(&row, self.server));
        let grammar = row.grammar();
        let mut options = Vec::new();
        lines::options(&grammar, version, &mut options);
        let (mut drawn, mut met) = (0, HashSet::new());
        // Some lines break a rule that the grammar does not show, or are too new: others are drawn in their place.
        for _ in 0..wanted * 20 {
            if drawn == wanted {
                break;
            }
            drawn += usize::from(self.draw(row, &grammar, None, &mut met));
        }
        assert!(drawn > 0, "no line of {} follows its rules", row.name());
        for option in options {
            let met_after = |tries: usize, trial: &mut Self, met: &mut HashSet<*const Node>| {
                (0..tries).any(|_| {
                    met.contains(&std::ptr::from_ref(option))
                        || trial.draw(row, &grammar, Some(option), met)
                })
            };
            if !met_after(300, self, &mut met) {
                let mut syntax = row.name().to_owned();
                option.syntax(&mut syntax);
                self.never_met.push(syntax);
            }
        }
    }

    /// Draws a line and tries it, unless it follows no rule.
    fn draw(
        &mut self,
        row: Row,
        grammar: &Node,
        wanted: Option<&Node>,
        met: &mut HashSet<*const Node>,
    ) -> bool {
        let version = version_for(&row, self.server);
        let (line, parts) = lines::draw_with(row, grammar, version, &mut self.random, wanted);
        match row.matches(&line.items()) {
            Ok(m) if row.too_new(&m, &version).is_some() => false,
            Ok(m) => {
                met.extend(parts);
                self.try_line(&line, &m);
                true
            }
            Err(
                Problem::Exclusive { .. }
                | Problem::Needs { .. }
                | Problem::Times { .. }
                | Problem::Contradiction { .. },
            ) => false,
            // A rule that wants one of several options.
            Err(Problem::TooFew { .. }) if row.needs_one_of_several() => false,
            Err(problem) => {
                panic!("{line} was drawn from its row and does not match it: {problem:?}")
            }
        }
    }

    fn try_line(&mut self, line: &Line, m: &Match) {
        let waits = line.row.blocks(m).is_some();
        self.valid += 1;
        if let Answer::Refused(message) = self.asked.answer(line, waits) {
            self.valid_refused
                .push(format!("refused: {line}: {message}"));
        }
        if exceptions::mutants_crash(line.row.name()) {
            return;
        }
        let version = version_for(&line.row, self.server);
        for _ in 0..MUTANTS {
            let Some((mutation, mutant)) = mutants::mutate(line, version, &mut self.random) else {
                continue;
            };
            self.mutants += 1;
            let Answer::Refused(message) = self.asked.answer(&mutant, waits) else {
                continue;
            };
            self.wrong += 1;
            if self.table_takes(&mutant) {
                self.wrong_taken
                    .push(format!("taken: {mutation:?}: {mutant}: {message}"));
            }
        }
    }

    /// What is newer than the server, the macro refuses where the server is named.
    fn table_takes(&self, line: &Line) -> bool {
        let matched = line.row.matches(&line.items());
        matched.is_ok_and(|m| line.row.too_new(&m, &self.server).is_none())
    }

    /// No line may make the server large.
    fn check_memory(&mut self, row: Row) {
        let text = self.asked.command(&["INFO", "memory"]).expect("INFO");
        let text: String = redis::from_redis_value(text).expect("a text");
        let used = text
            .lines()
            .find_map(|line| line.strip_prefix("used_memory:"));
        let used: u64 = used
            .and_then(|used| used.trim().parse().ok())
            .expect("used_memory");
        assert!(
            used < MOST_MEMORY,
            "{}: {used} bytes are used after the lines of {}",
            self.name,
            row.name()
        );
    }

    fn judge(&self) {
        let percent = |part: &[String], of: usize| 100.0 * part.len() as f64 / of.max(1) as f64;
        let refused = percent(&self.valid_refused, self.valid);
        let caught = 100.0 - percent(&self.wrong_taken, self.wrong);
        println!(
            "{}: {} valid lines, {refused:.2} % of them refused; {} lines with one thing wrong, {} of them refused, {caught:.2} % of these by the table too",
            self.name, self.valid, self.mutants, self.wrong
        );
        self.valid_refused
            .iter()
            .chain(&self.wrong_taken)
            .for_each(|line| println!("  {line}"));
        assert!(
            self.never_met.is_empty(),
            "{}: no line has these options: {:#?}",
            self.name,
            self.never_met
        );
        assert!(
            refused <= 0.5,
            "{}: {refused:.2} % of the valid lines are refused",
            self.name
        );
        assert!(
            caught >= 98.0,
            "{}: only {caught:.2} % of the wrong lines are refused",
            self.name
        );
    }
}
