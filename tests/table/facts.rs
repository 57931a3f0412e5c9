//! What `COMMAND` and `COMMAND DOCS` say.

use crate::answers::Asked;
use redis::Value;
use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) arity: i64,
    pub(crate) flags: Vec<String>,
    /// The option words of its documentation, in capitals.
    pub(crate) words: Vec<String>,
    pub(crate) container: bool,
}

fn text(value: &Value) -> String {
    redis::from_redis_value_ref(value).unwrap_or_default()
}

fn texts(value: Option<&Value>) -> Vec<String> {
    value
        .and_then(Value::as_sequence)
        .unwrap_or_default()
        .iter()
        .map(text)
        .collect()
}

/// By name, subcommands as `XGROUP CREATE`.
pub(crate) fn of(asked: &mut Asked) -> BTreeMap<String, Facts> {
    let mut facts = BTreeMap::new();
    let commands = asked.command(&["COMMAND"]).expect("COMMAND");
    commands
        .as_sequence()
        .unwrap_or_default()
        .iter()
        .for_each(|command| add(command, &mut facts));
    // Redis 6.2 has no documentation.
    if let Ok(docs) = asked.command(&["COMMAND", "DOCS"]) {
        for (name, doc) in pairs(&docs) {
            add_words(&text(name), doc, &mut facts);
        }
    }
    facts
}

fn add(command: &Value, facts: &mut BTreeMap<String, Facts>) {
    let fields = command.as_sequence().unwrap_or_default();
    let subcommands = fields
        .get(9)
        .and_then(Value::as_sequence)
        .unwrap_or_default();
    let Some(Value::Int(arity)) = fields.get(1) else {
        return;
    };
    let own = Facts {
        arity: *arity,
        flags: texts(fields.get(2)),
        words: Vec::new(),
        container: !subcommands.is_empty(),
    };
    facts.insert(name(&fields[0]), own);
    subcommands
        .iter()
        .for_each(|subcommand| add(subcommand, facts));
}

fn name(value: &Value) -> String {
    text(value).to_uppercase().replace('|', " ")
}

fn pairs(value: &Value) -> Vec<(&Value, &Value)> {
    let flat = value.as_sequence().unwrap_or_default();
    flat.chunks_exact(2)
        .map(|pair| (&pair[0], &pair[1]))
        .collect()
}

fn add_words(name: &str, doc: &Value, facts: &mut BTreeMap<String, Facts>) {
    for (field, value) in pairs(doc) {
        match text(field).as_str() {
            "arguments" => {
                let mut words = Vec::new();
                arguments(value, &mut words);
                if let Some(facts) = facts.get_mut(&name.to_uppercase().replace('|', " ")) {
                    facts.words = words;
                }
            }
            "subcommands" => pairs(value)
                .into_iter()
                .for_each(|(name, doc)| add_words(&text(name), doc, facts)),
            _ => {}
        }
    }
}

fn arguments(value: &Value, words: &mut Vec<String>) {
    for argument in value.as_sequence().unwrap_or_default() {
        for (field, value) in pairs(argument) {
            match text(field).as_str() {
                "token" => words.push(text(value).to_uppercase()),
                "arguments" => arguments(value, words),
                _ => {}
            }
        }
    }
}
