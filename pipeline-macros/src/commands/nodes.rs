//! The `nodes:` rule of the table: to which nodes of a cluster a command goes that is not simply sent to the node of its keys, and how their replies become one.

use super::{Row, rules};

/// Rules of one word, the number by which the running program knows them, and what they say in the documentation.
const ALONE: &[(&str, u8, &str)] = &[
    ("node", REFUSED, ""),
    ("scan", SCAN, ""),
    ("argument", 4, "to the node of its first argument's slot"),
    ("slot", 5, "to the node of the slot"),
];

/// A command that concerns one node, which nothing names.
const REFUSED: u8 = 1;

/// `SCAN`, which walks through one node.
const SCAN: u8 = 2;

/// A command whose replies would have to be told apart by node.
const BY_NODE: u8 = 3;

/// The first word of a rule of two: which nodes get the command.
const REACH: &[(&str, u8, &str)] = &[
    ("shards", 16, "to all primaries"),
    ("all", 32, "to all nodes"),
    ("keys", 48, "divided by the slots of its keys"),
];

/// The second word: what the replies become.
const REPLY: &[(&str, u8, &str)] = &[
    ("same", 0, "that of any of them, or an error"),
    ("sum", 1, "the sum"),
    ("min", 2, "the least"),
    ("concat", 3, "the elements of all"),
    ("union", 4, "the elements of all, each once"),
    ("some", 5, "one that is not nil"),
    ("one", 6, "one that is not an error"),
    ("each", EACH, ""),
    ("list", 8, "the elements in the order of the keys"),
];

const EACH: u8 = 7;

/// Why a command is refused on a cluster, and the way out.
const REFUSALS: &[(u8, &str)] = &[
    (
        REFUSED,
        "it concerns one node of a cluster: execute it on a connection to that node",
    ),
    (
        SCAN,
        "it walks through one node of a cluster: `scan` of the connections of `redis_pipeline::cluster` walks through all of them",
    ),
    (
        BY_NODE,
        "each node of a cluster has its own reply: execute it on a connection to a node, or put the command in quotes and read a map by node",
    ),
];

impl Row {
    /// Returns the number by which the running program knows where the command goes on a cluster; 0 is the node of its keys, or any. A command in
    /// quotes may have any reply, so a map of the replies by node too.
    pub fn nodes(&self, in_quotes: bool) -> u8 {
        let Some(rule) = rules::each(self.rules).find_map(|rule| rule.strip_prefix("nodes:"))
        else {
            return 0;
        };
        match rule.split_once(':') {
            None => number(ALONE, rule),
            Some((_, "each")) if !in_quotes => BY_NODE,
            Some((reach, reply)) => number(REACH, reach) + number(REPLY, reply),
        }
    }

    /// Returns what happens to the command on a cluster, for its documentation, if that is not what happens to most.
    pub fn on_cluster(&self) -> Option<String> {
        if let Some(refusal) = self.refusal_on_cluster() {
            return Some(format!("refused: {refusal}"));
        }
        let rule = rules::each(self.rules).find_map(|rule| rule.strip_prefix("nodes:"))?;
        let Some((reach, reply)) = rule.split_once(':') else {
            return Some(described(ALONE, rule).to_owned());
        };
        let (reach, reply) = (described(REACH, reach), described(REPLY, reply));
        Some(format!("{reach}; the reply is {reply}"))
    }

    /// Returns why the command cannot be executed on a connection to a cluster, and the way out.
    pub fn refusal_on_cluster(&self) -> Option<&'static str> {
        let nodes = self.nodes(false);
        if nodes == 0 {
            return None;
        }
        let refusal = REFUSALS.iter().find(|(number, _)| *number == nodes);
        refusal.map(|(_, text)| *text)
    }
}

fn number(words: &[(&str, u8, &str)], word: &str) -> u8 {
    let found = words.iter().find(|(known, ..)| *known == word);
    debug_assert!(found.is_some(), "`{word}` is not a rule about nodes");
    found.map_or(0, |(_, number, _)| *number)
}

fn described(words: &[(&str, u8, &'static str)], word: &str) -> &'static str {
    let found = words.iter().find(|(known, ..)| *known == word);
    found.map_or("", |(_, _, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::super::{Row, rows, rules};

    fn nodes(name: &str) -> u8 {
        Row::find(name).unwrap().nodes(false)
    }

    #[test]
    fn numbers_tell_where_commands_go() {
        assert_eq!(nodes("GET"), 0);
        assert_eq!(nodes("TIME"), 0);
        assert_eq!(nodes("DBSIZE"), 16 + 1);
        assert_eq!(nodes("SLOWLOG GET"), 32 + 3);
        assert_eq!(nodes("MGET"), 48 + 8);
        assert_eq!(nodes("INFO"), 3);
        assert_eq!(Row::find("INFO").unwrap().nodes(true), 16 + 7);
    }

    #[test]
    fn what_one_node_says_is_refused_with_the_way_out() {
        let refusal = |name: &str| Row::find(name).unwrap().refusal_on_cluster();
        assert!(refusal("SCAN").is_some_and(|text| text.contains("`scan`")));
        assert!(refusal("CLIENT ID").is_some_and(|text| text.contains("that node")));
        assert!(refusal("INFO").is_some_and(|text| text.contains("quotes")));
        assert_eq!(refusal("KEYS"), None);
    }

    #[test]
    fn the_documentation_says_where_commands_go() {
        let says = |name: &str| Row::find(name).unwrap().on_cluster();
        assert_eq!(says("GET"), None);
        assert_eq!(
            says("DBSIZE").as_deref(),
            Some("to all primaries; the reply is the sum")
        );
        assert_eq!(
            says("ECHO").as_deref(),
            Some("to the node of its first argument's slot")
        );
        assert!(says("SCAN").is_some_and(|text| text.starts_with("refused: ")));
    }

    /// Commands without keys whose reply does not depend on the node. Whoever adds a command without keys decides whether it belongs here.
    const ANY: &str = "ACL CAT|ACL DRYRUN|ACL GENPASS|ACL GETUSER|ACL HELP|ACL LIST|ACL USERS|ACL WHOAMI|BACKUP HELP|CLIENT GETNAME|CLIENT HELP|\
        CLUSTER HELP|CLUSTER INFO|CLUSTER KEYSLOT|CLUSTER NODES|CLUSTER REPLICAS|CLUSTER SHARDS|CLUSTER SLAVES|CLUSTER SLOTS|COMMAND|COMMAND COUNT|\
        COMMAND DOCS|COMMAND GETKEYS|COMMAND GETKEYSANDFLAGS|COMMAND HELP|COMMAND INFO|COMMAND LIST|COMMANDLOG HELP|CONFIG GET|CONFIG HELP|\
        FUNCTION DUMP|FUNCTION HELP|FUNCTION LIST|HOTKEYS HELP|JSON.DEBUG HELP|LATENCY HELP|LOLWUT|MEMORY HELP|MODULE HELP|MODULE LIST|OBJECT HELP|\
        PUBSUB HELP|SCRIPT HELP|SCRIPT SHOW|SLOWLOG HELP|SPUBLISH|TIME|WAIT|WAITAOF|XGROUP HELP|XINFO HELP";

    #[test]
    fn every_command_without_keys_has_a_place_on_a_cluster() {
        let known: Vec<&str> = ANY.split('|').collect();
        for row in rows() {
            let has_keys = row.arguments.contains(":key");
            let of_module = row
                .since()
                .starts_with(|first: char| first.is_ascii_lowercase());
            if has_keys || of_module || row.refusal().is_some() {
                continue;
            }
            let any = row.on_cluster().is_none();
            assert_eq!(any, known.contains(&row.name()), "{}", row.name());
        }
    }

    /// A command with keys goes to their node, so only commands that can be divided by their keys have such a rule.
    #[test]
    fn every_rule_is_about_a_command_without_keys_or_divides_by_them() {
        for row in rows() {
            let rule = rules::each(row.rules).find(|rule| rule.starts_with("nodes:"));
            let has_keys = row.arguments.contains(":key");
            if let Some(rule) = rule {
                assert_eq!(has_keys, rule.starts_with("nodes:keys:"), "{}", row.name());
                row.nodes(false);
                row.nodes(true);
            }
        }
    }
}
