//! The least rights with which a server executes a pipeline.
//!
//! They are read from the table of the commands, which every pipeline carries for its errors: from the texts of the commands, and where their keys stand.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::Request;
use super::acl_access::{Access, key_access};
use super::acl_text::{Piece, covers, pieces, without_spaces};
use super::command_info::{CommandInfo, CommandTable};
use super::key_positions::{BeginSearch, FindKeys, KeyRange, KeySpec};
use super::labels::LabelPath;

/// The least rights that a user of a server needs to execute a pipeline: [`Request::acl`].
///
/// `Display` writes them as a rule that `ACL SETUSER` takes from Redis 7.0 and Valkey on: the commands, the patterns of the keys, with `%R~` for those that are only read and
/// `%W~` for those that are only written, and channels with `&`.
///
/// ```
/// use redis_pipeline::{Key, redis_pipeline};
///
/// #[derive(Key)]
/// #[redis(key = "visits:{page}:{day}", string = u64)]
/// struct Visits<'a> { page: &'a str, day: u32 }
///
/// redis_pipeline! {
///     struct Page<'a> { user: u64, page: &'a str, day: u32 }
///     let visits = INCR Visits { page, day };
///     let name = HGET "user:{user}" "name";
/// }
///
/// let acl = Page { user: 7, page: "index", day: 1 }.request().acl();
/// assert_eq!(acl.to_string(), "+hget +incr %R~user:* ~visits:*:*");
/// assert!(acl.unknown().is_empty());
///
/// let key = "name";
/// let acl = redis_pipeline! { GET key }.request().acl();
/// assert_eq!(acl.to_string(), "+get");
/// assert_eq!(acl.unknown(), ["`GET key`: the key `key`"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acl {
    commands: BTreeSet<String>,
    /// What the commands do with the keys of each pattern.
    keys: BTreeMap<String, BTreeSet<Access>>,
    channels: BTreeSet<String>,
    unknown: Vec<String>,
}

impl Acl {
    /// Returns the parts of the rule, each an argument of `ACL SETUSER`.
    ///
    /// ```no_run
    /// # use redis_pipeline::redis_pipeline;
    /// # fn run(con: &mut redis_pipeline::redis::Connection) -> Result<(), redis_pipeline::Error> {
    /// let acl = redis_pipeline! { INCR "visits"; }.request().acl();
    /// let rules: Vec<String> = acl.rules().collect();
    /// redis_pipeline! { ACL SETUSER "counter" "on" ">secret" ..rules; }.execute(con)?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn rules(&self) -> impl Iterator<Item = String> {
        let commands = self.commands.iter().map(|name| format!("+{name}"));
        let keys = self.keys.iter().map(|(pattern, uses)| {
            let has = |right: fn(&Access) -> bool| uses.iter().any(right);
            let rights = match (has(|access| access.reads), has(|access| access.writes)) {
                (true, true) => "",
                (false, true) => "%W",
                // What asks only whether a key is there needs the pattern, and no right in particular.
                (_, false) => "%R",
            };
            format!("{rights}~{pattern}")
        });
        let channels = self.channels.iter().map(|pattern| format!("&{pattern}"));
        commands.chain(keys).chain(channels)
    }

    /// Returns what the pipeline needs beside the rule and its text does not tell: keys in variables, expressions and spreads, the keys of unknown commands in quotes, and whatever
    /// scripts call.
    pub fn unknown(&self) -> &[String] {
        &self.unknown
    }

    fn note(&mut self, note: String) {
        if !self.unknown.contains(&note) {
            self.unknown.push(note);
        }
    }

    /// Drops what other patterns grant. A server takes the rights for one use of a key from one pattern.
    fn reduce(&mut self) {
        let keys = self.keys.clone();
        for (pattern, uses) in &mut self.keys {
            let wider = |other: &String| {
                covers(other, pattern) && (!covers(pattern, other) || other < pattern)
            };
            let wider: Vec<&Access> = keys
                .iter()
                .filter(|(other, _)| wider(other))
                .flat_map(|(_, uses)| uses)
                .collect();
            uses.retain(|access| !wider.iter().any(|granted| granted.includes(*access)));
        }
        self.keys.retain(|_, uses| !uses.is_empty());
        let channels = self.channels.clone();
        self.channels.retain(|pattern| {
            let mut others = channels.iter();
            !others
                .any(|other| covers(other, pattern) && (!covers(pattern, other) || other < pattern))
        });
    }

    fn add_table(&mut self, table: CommandTable, scripts: &Scripts) {
        for (index, info) in table.list().iter().enumerate() {
            if !info.is_pipeline() {
                let command = Reading {
                    acl: self,
                    info,
                    index,
                    pieces: pieces(info.source.name, info.source.text),
                    patterns: table.key_patterns(),
                };
                command.read(scripts);
            }
        }
    }
}

impl fmt::Display for Acl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rules: Vec<String> = self.rules().collect();
        f.pad(&rules.join(" "))
    }
}

/// The commands of a request, and those that call scripts by their digests.
struct Scripts {
    written: Vec<*const CommandInfo>,
    called: Vec<*const CommandInfo>,
}

impl Scripts {
    fn of(request: &Request) -> Self {
        let calls = request.calls.iter();
        let called = calls.filter_map(|call| request.info(call.position));
        Scripts {
            written: request.infos_from(0).map(std::ptr::from_ref).collect(),
            called: called.map(std::ptr::from_ref).collect(),
        }
    }

    /// Returns whether the command may call a script by its digest. What was not written for these values may.
    fn may_call(&self, info: &'static CommandInfo) -> bool {
        let info = std::ptr::from_ref(info);
        self.called.contains(&info) || !self.written.contains(&info)
    }
}

impl Request {
    /// Returns the least rights that a user of a server needs to execute the pipeline, whichever way its conditions and loops go.
    ///
    /// Other pipelines in it count where they were written for these values; those that were not are named by [`Acl::unknown`]. What connections send beside a pipeline, such as
    /// `WATCH` for [`Watch`](crate::Watch) or `CLUSTER SLOTS`, is not in it.
    pub fn acl(&self) -> Acl {
        let mut acl = Acl::default();
        let scripts = Scripts::of(self);
        let own = std::iter::once((LabelPath::OUTERMOST, self.table));
        let pipelines: Vec<(LabelPath, CommandTable)> = own.chain(self.labels.tables()).collect();
        let runs = self.runs.iter().map(|run| run.table);
        let mut tables: Vec<CommandTable> = Vec::new();
        for table in pipelines.iter().map(|(_, table)| *table).chain(runs) {
            if !tables.iter().any(|known| known.is(table)) {
                tables.push(table);
                acl.add_table(table, &scripts);
            }
        }
        for (path, table) in pipelines {
            for (index, info) in table.list().iter().enumerate() {
                if info.is_pipeline() && !self.labels.has(path, index) {
                    let name = info.source.label.unwrap_or("…");
                    acl.note(format!(
                        "the pipeline `{name}` was not written for these values"
                    ));
                }
            }
        }
        acl.reduce();
        acl
    }
}

/// A command whose rights are read.
struct Reading<'a> {
    acl: &'a mut Acl,
    info: &'static CommandInfo,
    /// The place of the command in its table.
    index: usize,
    /// The words of the name and the arguments.
    pieces: Vec<Piece>,
    /// The names of typed keys in the table, with their patterns.
    patterns: &'static [(&'static str, &'static str)],
}

impl Reading<'_> {
    fn read(mut self, scripts: &Scripts) {
        let name = self.info.source.name.to_ascii_lowercase();
        match name.as_str() {
            "eval" | "eval_ro" => self.script(&name, scripts),
            _ => _ = self.acl.commands.insert(name.replacen(' ', "|", 1)),
        }
        match name.as_str() {
            "eval" | "eval_ro" | "evalsha" | "evalsha_ro" => self.note("what the script calls"),
            "fcall" | "fcall_ro" => self.note("what the function calls"),
            _ => {}
        }
        match name.as_str() {
            "publish" | "spublish" => self.channel(1),
            _ => self.keys(),
        }
        if name == "sort" || name == "sort_ro" {
            self.sorted_by_other_keys();
        }
    }

    fn note(&mut self, what: &str) {
        let note = format!("`{}`: {what}", self.info.source.text);
        self.acl.note(note);
    }

    /// A script in a variable may be a [`Script`](crate::Script): called by its digest, and sent as a text where the server does not know it.
    fn script(&mut self, name: &str, scripts: &Scripts) {
        let is_text = self
            .pieces
            .get(1)
            .is_some_and(|source| source.pattern.is_some());
        if !is_text && scripts.may_call(self.info) {
            let digest = name.replacen("eval", "evalsha", 1);
            self.acl.commands.insert(digest);
        }
        self.acl.commands.insert(name.to_owned());
    }

    fn channel(&mut self, at: usize) {
        let Some(piece) = self.pieces.get(at) else {
            return;
        };
        match piece.pattern.clone() {
            Some(pattern) => _ = self.acl.channels.insert(pattern),
            None => self.note(&format!("the channel `{}`", piece.source)),
        }
    }

    /// A sort that looks into other keys wants to read all of them.
    fn sorted_by_other_keys(&mut self) {
        let behind = |word| {
            let at = self.pieces.iter().position(|piece| piece.is_word(word))?;
            self.pieces.get(at + 1)
        };
        let looks_up = |by: &Piece| by.pattern.as_deref().is_none_or(|by| by.contains('*'));
        if behind("GET").is_some() || behind("BY").is_some_and(looks_up) {
            self.grant("*".to_owned(), Access::READS);
        }
    }

    fn keys(&mut self) {
        let mut found = FoundKeys::default();
        match self.info.keys {
            KeySpec::Unknown => self.note("its keys"),
            KeySpec::At(at) | KeySpec::In(_, at) => {
                found.keys.extend(at.iter().map(|&at| usize::from(at)));
            }
            KeySpec::Found(ranges) => {
                for range in ranges {
                    found.add(range, &self.pieces);
                }
            }
        }
        let access = key_access(self.info, &self.pieces);
        let last = access.last().copied().unwrap_or(Access::READS_AND_WRITES);
        for (number, at) in found.keys.into_iter().enumerate() {
            let access = access.get(number).copied().unwrap_or(last);
            self.key(at, access);
        }
        for at in found.uncertain {
            let source = self.pieces[at].source;
            self.note(&format!("the key `{source}`, if it is one"));
        }
    }

    fn key(&mut self, at: usize, access: Access) {
        let Some(piece) = self.pieces.get(at) else {
            return;
        };
        let variable = format!("{}:{}", self.index, piece.source);
        let path = piece.source.split(['(', '{']).next().unwrap_or_default();
        let path = path.replace(' ', "");
        let mut typed = self.patterns.iter();
        let typed = typed.find(|(name, _)| *name == variable || *name == path);
        let pattern = match typed {
            Some((_, pattern)) if !piece.is_spread() => Some(without_spaces(pattern)),
            _ => piece.pattern.clone(),
        };
        match pattern {
            Some(pattern) => self.grant(pattern, access),
            None => self.note(&format!("the key `{}`", piece.source)),
        }
    }

    fn grant(&mut self, pattern: String, access: Access) {
        self.acl.keys.entry(pattern).or_default().insert(access);
    }
}

/// Where keys stand among the pieces of a command.
#[derive(Default)]
struct FoundKeys {
    keys: Vec<usize>,
    /// What may be a key or not: that depends on the lengths of spreads and optional parts.
    uncertain: Vec<usize>,
}

impl FoundKeys {
    fn add(&mut self, range: &KeyRange, pieces: &[Piece]) {
        let Some(first) = first_key(range.from, pieces) else {
            return;
        };
        let step = usize::from(range.step.max(1));
        let varies = |piece: &Piece| piece.is_optional || piece.is_spread();
        match range.until {
            FindKeys::One => self.keys.push(first),
            FindKeys::End(follow) => {
                let end = pieces.len().saturating_sub(follow.into());
                self.every(step, first..end, pieces);
            }
            FindKeys::Half => {
                let (half, rest) = (pieces.len().saturating_sub(first) / 2, &pieces[first..]);
                let (keys, others) = rest.split_at(half);
                let alike = keys.len() == others.len()
                    && keys.iter().zip(others).all(|(key, other)| {
                        !key.is_optional
                            && !other.is_optional
                            && key.is_spread() == other.is_spread()
                    });
                match alike {
                    true => self.keys.extend(first..first + half),
                    false => self.uncertain.extend(first..pieces.len()),
                }
            }
            FindKeys::Counted => {
                let words = pieces
                    .iter()
                    .skip(first)
                    .position(|piece| piece.is_any_word());
                let end = words.map_or(pieces.len(), |words| first + words);
                let block = pieces.get(first..end).unwrap_or_default();
                let certain = block.iter().take_while(|piece| !varies(piece)).count();
                let count = first
                    .checked_sub(1)
                    .and_then(|at| pieces[at].source.parse().ok());
                let certain = count.map_or(certain, |count: usize| certain.min(count * step));
                self.every(step, first..first + certain, pieces);
                if count.is_none_or(|count| certain < count * step) {
                    self.uncertain.extend(first + certain..end);
                }
            }
        }
    }

    /// Adds every key of a range that has one in `step` arguments. A spread has whole turns of them.
    fn every(&mut self, step: usize, range: std::ops::Range<usize>, pieces: &[Piece]) {
        let mut turn = 0;
        for at in range {
            match pieces.get(at) {
                Some(piece) if piece.is_spread() => self.keys.push(at),
                _ => {
                    if turn % step == 0 {
                        self.keys.push(at);
                    }
                    turn += 1;
                }
            }
        }
    }
}

/// Returns the first piece of a range of keys.
fn first_key(from: BeginSearch, pieces: &[Piece]) -> Option<usize> {
    match from {
        BeginSearch::Start(at) => Some(at.into()),
        BeginSearch::End(from_end) => pieces.len().checked_sub(from_end.into()),
        BeginSearch::After {
            word, search, skip, ..
        } => {
            // Among pieces no value looks like a word.
            let at = pieces
                .iter()
                .skip(search.into())
                .position(|piece| piece.is_word(word))?;
            Some(usize::from(search) + at + usize::from(skip))
        }
    }
}
