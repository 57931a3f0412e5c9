//! What servers reply, in both protocols, against the shapes of the table.

use crate::answers::Asked;
use crate::commands::Row;
use crate::random::Random;
use crate::{
    exceptions, lines, lines_each, rows_to_try, seed, servers, shapes, version_for, version_of,
};

/// Drawn for each command.
const LINES: usize = 8;

#[test]
fn replies_have_the_shapes_of_the_table() {
    let mut wrong = Vec::new();
    for name in servers() {
        for resp3 in [false, true] {
            let mut asked = Asked::new_with(&name, resp3).expect("a server");
            let rows = rows_to_try(&mut asked, version_of(&name));
            for row in rows {
                let place = format!("{name}, RESP{}", if resp3 { 3 } else { 2 });
                wrong.extend(
                    try_row(&mut asked, row, &name)
                        .into_iter()
                        .map(|text| format!("{place}: {text}")),
                );
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} replies:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn try_row(asked: &mut Asked, row: Row, name: &str) -> Vec<String> {
    let mut random = Random::new(seed());
    let (mut wrong, mut fitted, mut last) = (Vec::new(), 0, String::new());
    // Rare data or options are met in time.
    for turn in 0..lines_each(LINES) * 10 {
        if turn >= lines_each(LINES) && fitted > 0 {
            break;
        }
        let line = lines::draw(row, version_for(&row, version_of(name)), &mut random);
        let Ok(m) = row.matches(&line.items()) else {
            continue;
        };
        let shape = row.reply(&m).expect("no part is optional");
        match asked.reply(&line, row.blocks(&m).is_some()) {
            Ok(value) => match shapes::misfit(&shape, &value) {
                None => fitted += 1,
                Some(_) if exceptions::reply_was_other(name, row.name()) => fitted += 1,
                Some(misfit) => wrong.push(format!("{line}: {misfit}")),
            },
            Err(error) => last = format!("{line}: {error}"),
        }
    }
    wrong.truncate(3);
    if fitted == 0 && wrong.is_empty() && !exceptions::never_replies(row.name()) {
        wrong.push(format!("only errors: {last}"));
    }
    wrong
}
