//! What `COMMAND` and `COMMAND DOCS` say.

use crate::answers::Asked;
use redis::Value;
use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) arity: i64,
    pub(crate) flags: Vec<String>,
    /// What a client of a cluster should know: `request_policy:all_shards`.
    pub(crate) tips: Vec<String>,
    /// The option words of its documentation, in capitals.
    pub(crate) words: Vec<String>,
    /// Since when the words exist that are younger than the command.
    pub(crate) words_since: Vec<(String, String)>,
    /// Since when the command exists, if its documentation says so.
    pub(crate) since: Option<String>,
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
        tips: texts(fields.get(7)),
        words: Vec::new(),
        words_since: Vec::new(),
        since: None,
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
                if let Some(facts) = facts.get_mut(&name.to_uppercase().replace('|', " ")) {
                    arguments(value, facts);
                }
            }
            "since" => {
                if let Some(facts) = facts.get_mut(&name.to_uppercase().replace('|', " ")) {
                    facts.since = Some(text(value));
                }
            }
            "subcommands" => pairs(value)
                .into_iter()
                .for_each(|(name, doc)| add_words(&text(name), doc, facts)),
            _ => {}
        }
    }
}

fn arguments(value: &Value, facts: &mut Facts) {
    for argument in value.as_sequence().unwrap_or_default() {
        let (mut word, mut since) = (None, None);
        for (field, value) in pairs(argument) {
            match text(field).as_str() {
                "token" => word = Some(text(value).to_uppercase()),
                "since" => since = Some(text(value)),
                "arguments" => arguments(value, facts),
                _ => {}
            }
        }
        if let (Some(word), Some(since)) = (&word, since) {
            facts.words_since.push((word.clone(), since));
        }
        facts.words.extend(word);
    }
}
