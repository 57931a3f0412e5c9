//! Forms in which servers quote what they were sent, so that a message can leave it out.
//!
//! They were collected from Redis 6.2, 7.0 and 8.2 with its modules, Valkey 8.1 and 9.1, by sending each command with a marker in place of
//! each argument, and from the format strings in their binaries. `tests/messages.txt` keeps a message of each form.

use std::borrow::Cow;

/// Stands for the text that is left out.
const CUT: &str = "…";

/// Messages of Redis and Valkey. The text at a `…` is left out, up to the last place where the text behind the `…` follows, or to the end of the message.
const SERVERS: &[&str] = &[
    // Commands and their options.
    ", with args beginning with: …",
    "unknown subcommand '…'. Try ",
    "unknown subcommand or wrong number of arguments for '…'. Try ",
    "wrong number of arguments for the '…' subcommand",
    "unrecognized option '…'",
    "unrecognized XCLAIM option '…'",
    "unrecognized REPLCONF option: …",
    "unrecognized version format: …",
    "unsupported option …",
    "unknown option given: …",
    "unknown argument …",
    "unknown argument: …",
    "unrecognized argument: …",
    "missing argument '…' value",
    "invalid argument: …",
    "invalid argument:'…'",
    "unknown type name '…'",
    "unknown client type '…'",
    "unknown direction …",
    "in HELLO option '…'",
    "found in the provided filter: …",
    "found in the NOT-CAPA filter: …",
    "found in the NOT-FLAGS filter: …",
    "prefix '…' overlaps with an existing prefix '…'. Prefixes for",
    "prefix '…' overlaps with another provided prefix '…'. Prefixes for",
    "no samples available for event '…'",
    "member … does not exist",
    "member … is not a valid geohash",
    "no such key '…' or consumer group '…'",
    "no such consumer group '…' for key name '…'",
    "syntax error in FILTER expression near: …",
    // Settings and users.
    "invalid argument '…' for CONFIG SET '",
    "unsupported CONFIG parameter: …",
    "number of arguments for CONFIG SET - '…'",
    "failed to resolve hostname '…'",
    "error for group '…': ",
    "in user declaration '…': ",
    "in ACL SETUSER modifier '…': ",
    "in acl selector starting at '…'",
    "unknown category '…'",
    "no such user '…'",
    "user '…' not found",
    "command '…' not found",
    "permissions to access the '…' ",
    "invalid command or category '…'",
    // Scripts, functions and modules. What a script says of itself stays.
    "near '…'",
    "[string \"…\"]:",
    "(invalid option '…')",
    "nonexistent global variable '…'",
    "no scripting engine found with name '…'",
    "could not find scripting engine '…'",
    "engine '…' not found",
    "engine in script shebang: …",
    "flag in script shebang: …",
    "lua shebang option: …",
    "invalid metadata value given: …",
    "library '…' already exists",
    "function '…' already exists",
    "name conflict for module '…'",
    "from arguments to loadex around …",
    // Clusters.
    "invalid node name: …",
    "invalid node address specified: …",
    "invalid base port specified: …",
    "invalid bus port specified: …",
    "invalid TCP base port specified: …",
    "invalid TCP bus port specified: …",
    "unknown node …",
    "unknown node name: …",
    // RedisJSON.
    "path '…' does not exist",
    "error occurred on position …, expected one of",
    "FORMAT … is not supported",
    // RediSearch.
    "…: no such index",
    "syntax error at offset …",
    "validation failed at offset …",
    "unknown property `…`",
    "unknown symbol '…'",
    "unknown function name '…'",
    "unknown keyword `…` provided",
    "unknown distance unit …",
    "bad arguments for algorithm …",
    "bad lower range: …",
    "bad upper range: …",
    "duplicate field in schema - …",
    "duplicate parameter `…`",
    "field `…` does not have a type",
    "field `…` cannot be defined",
    "requires field '…' to be defined",
    "invalid field type for field `…`",
    "could not parse schema for field `…`",
    "invalid JSONPath …",
    "invalid rule type: …",
    "invalid attribute …",
    "invalid value (…) for `…`",
    "invalid numeric value (…) for parameter `…`",
    "invalid numeric value: '…'",
    "invalid vector length token '…'",
    "invalid payload: …",
    "could not parse double value '…'",
    "could not parse int value '…'",
    "error converting string '…' to number",
    "error indexing geoshape: …",
    "error querying geoshape index: …",
    "error parsing vector similarity parameters: …",
    "ASC or DESC after sort field (…)",
    "missing (or badly formatted) value for …",
    "no such parameter `…`",
    "no such property `…`",
    "no such configuration option `…`",
    "no such reducer: …",
    "no such scorer …",
    "property `…` already exists",
    "property `…` is not in schema",
    "property `…` not loaded",
    "property `…` not present",
    "property `…` specified more",
    "specified twice for vector query: …",
    "dict does not exist: …",
    "key … does not exist or is not a hash",
    "failed to load value from field …",
    "tried to index field …",
    "tried to insert `…` twice",
    "single character. Got `…`",
    "in field creation in order to index …",
    // RedisTimeSeries.
    "unknown series ENCODING type: …",
];

/// Messages of redis-rs.
const CLIENT: &[&str] = &["(value was …)"];

/// Messages of serde.
#[cfg(feature = "json")]
const SERDE: &[&str] = &[
    "string \"…\", expected ",
    "integer `…`, expected ",
    "floating point `…`, expected ",
    "boolean `…`, expected ",
    "character `…`, expected ",
    "unknown variant `…`, expected ",
    "unknown variant `…`, there are no ",
    "unknown field `…`, expected ",
    "unknown field `…`, there are no ",
];

/// Leaves out of a server's message what it quotes.
#[cold]
pub(super) fn cut(message: &str) -> Cow<'_, str> {
    cut_by(SERVERS, message)
}

/// Leaves out of a message of redis-rs what it quotes, and what the server quotes in it.
#[cold]
pub(super) fn cut_client(message: &str) -> String {
    cut_by(CLIENT, &cut(message)).into_owned()
}

/// Leaves out of a message of serde what it quotes. `None` if it has none of serde's own forms, and can say anything.
#[cfg(feature = "json")]
#[cold]
pub(super) fn cut_serde(message: &str) -> Option<String> {
    const OWN: [&str; 7] = [
        "invalid type: ",
        "invalid value: ",
        "invalid length ",
        "unknown variant `",
        "unknown field `",
        "missing field `",
        "duplicate field `",
    ];
    let own = OWN.iter().any(|form| message.starts_with(form));
    own.then(|| cut_by(SERDE, message).into_owned())
}

fn cut_by<'m>(forms: &[&str], message: &'m str) -> Cow<'m, str> {
    let mut message = Cow::Borrowed(message);
    for form in forms {
        if let Some(cut) = cut_form(form, &message) {
            message = Cow::Owned(cut);
        }
    }
    message
}

/// Returns the message without what it quotes in one form, if it has that form.
fn cut_form(form: &str, message: &str) -> Option<String> {
    // Servers of different ages differ in capitals. ASCII keeps the positions.
    let (form, lower) = (form.to_ascii_lowercase(), message.to_ascii_lowercase());
    let mut texts = form.split(CUT);
    let first = texts.next()?;
    let mut at = lower.find(first)? + first.len();
    let mut cut = message[..at].to_owned();
    for text in texts {
        cut.push_str(CUT);
        match lower[at..].rfind(text) {
            Some(found) if !text.is_empty() => {
                let end = at + found + text.len();
                cut.push_str(&message[at + found..end]);
                at = end;
            }
            _ if text.is_empty() => return Some(cut),
            _ => return None,
        }
    }
    cut.push_str(&message[at..]);
    Some(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_is_left_out_up_to_the_last_end_of_its_form() {
        for (message, expected) in [
            ("value is not an integer", "value is not an integer"),
            (
                "unknown command 'NOSUCH', with args beginning with: 'a' 'b' ",
                "unknown command 'NOSUCH', with args beginning with: …",
            ),
            (
                "Unknown subcommand 'it's'. Try XINFO HELP.",
                "Unknown subcommand '…'. Try XINFO HELP.",
            ),
            (
                "No such key 'a' or consumer group 'b' in XREADGROUP",
                "No such key '…' or consumer group '…' in XREADGROUP",
            ),
            ("a key of its own", "a key of its own"),
            ("ä: no such index", "…: no such index"),
            (
                "Invalid argument 'a' for CONFIG SET 'save' - an integer",
                "Invalid argument '…' for CONFIG SET 'save' - an integer",
            ),
            (
                "[string \"return a\"]:1: malformed number near '1a' script: on @user_script:1.",
                "[string \"…\"]:1: malformed number near '…' script: on @user_script:1.",
            ),
        ] {
            assert_eq!(cut(message), expected);
            assert_eq!(cut(&cut(message)), expected, "twice");
        }
    }

    #[test]
    fn forms_are_whole() {
        let cuts = |form: &&&str| form.contains(CUT) && !form.contains("……");
        let all = SERVERS.iter().chain(CLIENT);
        assert_eq!(all.clone().filter(cuts).count(), all.count());
    }
}
