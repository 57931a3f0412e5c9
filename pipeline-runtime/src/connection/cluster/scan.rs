//! The scan of all nodes of a cluster, without input or output.

use std::collections::VecDeque;

use redis::{ErrorKind, FromRedisValue, RedisError, ToRedisArgs, Value};

use super::destination::Destination;
use super::run::Target;
use super::topology::SlotRange;
use super::units::{Unit, encode};
use crate::error::Error;
use crate::request::hash_slot;
use crate::request::hash_slot::SLOTS;

/// Scans one node after the other. After each node the topology is read again, and slots that have moved since are scanned on their new node.
pub(super) struct Walk {
    options: Vec<Vec<u8>>,
    /// The node on which the keys of each slot were seen, as an index of `nodes`.
    seen: Vec<Option<usize>>,
    nodes: Vec<(String, u16)>,
    current: Option<Current>,
    found: VecDeque<Vec<u8>>,
    done: bool,
}

/// The node that is scanned now.
struct Current {
    node: usize,
    /// One of its slots, by which it is found.
    slot: u16,
    cursor: Vec<u8>,
    /// The slots for which it is scanned. Keys of other slots were seen elsewhere, unless this is the first scan of this node.
    slots: Vec<u16>,
    first_time: bool,
}

/// The next request.
pub(super) enum Question {
    /// `CLUSTER SLOTS`, of any node.
    Topology,
    /// This command, for the node of this unit.
    Scan(Unit, Vec<u8>),
}

impl Walk {
    pub(super) fn new(options: &impl ToRedisArgs) -> Self {
        Walk {
            options: options.to_redis_args(),
            seen: vec![None; usize::from(SLOTS)],
            nodes: Vec::new(),
            current: None,
            found: VecDeque::new(),
            done: false,
        }
    }

    /// Returns the next key that was found.
    pub(super) fn key(&mut self) -> Option<Vec<u8>> {
        self.found.pop_front()
    }

    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    /// Ends the scan.
    pub(super) fn end(&mut self) {
        self.done = true;
    }

    pub(super) fn question(&self) -> Question {
        let Some(current) = &self.current else {
            return Question::Topology;
        };
        let mut arguments = vec![&b"SCAN"[..], &current.cursor];
        arguments.extend(self.options.iter().map(Vec::as_slice));
        let bytes = encode(&arguments);
        let (host, port) = self.nodes[current.node].clone();
        let unit = Unit {
            commands: 0..1,
            bytes: 0..bytes.len(),
            destination: Destination::Slot(current.slot),
            target: Target::Node { host, port },
            keys: Some(Vec::new()),
            repeats: true,
            free_reply: false,
        };
        Question::Scan(unit, bytes)
    }

    /// Takes the topology and goes on with a node that has slots whose keys were not seen on it.
    pub(super) fn take_topology(&mut self, ranges: Vec<SlotRange>) {
        let mut next: Option<Current> = None;
        for range in ranges {
            let address = (range.host, range.port);
            let known = self.nodes.iter().position(|node| *node == address);
            let node = known.unwrap_or_else(|| {
                self.nodes.push(address);
                self.nodes.len() - 1
            });
            let missing = range
                .slots
                .filter(|slot| self.seen.get(usize::from(*slot)) != Some(&Some(node)));
            let missing: Vec<u16> = missing.collect();
            match (&mut next, missing.first()) {
                (Some(next), _) if next.node == node => next.slots.extend(missing),
                (None, Some(&slot)) => {
                    next = Some(Current {
                        node,
                        slot,
                        cursor: b"0".to_vec(),
                        slots: missing,
                        first_time: !self.seen.contains(&Some(node)),
                    });
                }
                _ => {}
            }
        }
        self.done = next.is_none();
        self.current = next;
    }

    /// Takes the reply to a scan.
    pub(super) fn take_reply(&mut self, reply: Value) -> Result<(), RedisError> {
        let Some(current) = &mut self.current else {
            return Ok(());
        };
        let (cursor, keys) = cursor_and_keys(reply)?;
        let wanted = |key: &Vec<u8>| current.first_time || current.slots.contains(&hash_slot(key));
        self.found.extend(keys.into_iter().filter(wanted));
        if cursor == b"0" {
            for slot in &current.slots {
                if let Some(seen) = self.seen.get_mut(usize::from(*slot)) {
                    *seen = Some(current.node);
                }
            }
            self.current = None;
        } else {
            current.cursor = cursor;
        }
        Ok(())
    }

    /// Takes the topology after a scan failed. Returns whether the node's slots have moved to another node, which is scanned next.
    pub(super) fn has_another_node(&mut self, ranges: Vec<SlotRange>) -> bool {
        let Some(failed) = self.current.take() else {
            return false;
        };
        self.take_topology(ranges);
        self.current
            .as_ref()
            .is_some_and(|current| current.node != failed.node)
    }
}

/// Reads a key that was found as the type that is asked for.
pub(super) fn read_key<K: FromRedisValue>(key: Vec<u8>) -> Result<K, Error> {
    K::from_redis_value(Value::BulkString(key)).map_err(|error| RedisError::from(error).into())
}

fn cursor_and_keys(reply: Value) -> Result<(Vec<u8>, Vec<Vec<u8>>), RedisError> {
    match reply {
        Value::ServerError(error) => return Err(error.into()),
        Value::Array(parts) => {
            if let Ok([Value::BulkString(cursor), Value::Array(keys)]) =
                <[Value; 2]>::try_from(parts)
            {
                let keys: Option<Vec<Vec<u8>>> = keys
                    .into_iter()
                    .map(|key| match key {
                        Value::BulkString(key) => Some(key),
                        _ => None,
                    })
                    .collect();
                if let Some(keys) = keys {
                    return Ok((cursor, keys));
                }
            }
        }
        _ => {}
    }
    let text = "the reply to SCAN is not a cursor and keys";
    Err((ErrorKind::UnexpectedReturnType, text).into())
}

#[cfg(test)]
mod tests {
    use redis::{ScanOptions, Value, parse_redis_value};

    use super::{Question, Walk};
    use crate::connection::cluster::run::Target;
    use crate::connection::cluster::topology::SlotRange;
    use crate::request::hash_slot;

    fn range(first: u16, last: u16, port: u16) -> SlotRange {
        SlotRange {
            slots: first..=last,
            host: "h".to_owned(),
            port,
        }
    }

    fn reply(cursor: &str, keys: &[&str]) -> Value {
        let keys: String = keys
            .iter()
            .map(|key| format!("${}\r\n{key}\r\n", key.len()))
            .collect();
        let count = keys.matches('$').count();
        let text = format!("*2\r\n${}\r\n{cursor}\r\n*{count}\r\n{keys}", cursor.len());
        parse_redis_value(text.as_bytes()).unwrap()
    }

    fn asked(walk: &Walk) -> (u16, String) {
        match walk.question() {
            Question::Topology => (0, String::new()),
            Question::Scan(unit, bytes) => match unit.target {
                Target::Node { port, .. } => (port, String::from_utf8(bytes).unwrap()),
                target => panic!("{target:?}"),
            },
        }
    }

    fn found(walk: &mut Walk) -> Vec<String> {
        std::iter::from_fn(|| walk.key())
            .map(|key| String::from_utf8(key).unwrap())
            .collect()
    }

    #[test]
    fn every_node_is_scanned_from_beginning_to_end() {
        let topology = || vec![range(0, 8000, 1), range(8001, 16383, 2)];
        let mut walk = Walk::new(&ScanOptions::default().with_count(7));
        walk.take_topology(topology());
        let (port, command) = asked(&walk);
        assert_eq!(port, 1);
        assert!(
            command.contains("SCAN\r\n$1\r\n0\r\n$5\r\nCOUNT\r\n$1\r\n7"),
            "{command}"
        );
        walk.take_reply(reply("12", &["a"])).unwrap();
        assert!(asked(&walk).1.contains("$2\r\n12\r\n"));
        walk.take_reply(reply("0", &["b"])).unwrap();
        assert_eq!(asked(&walk).0, 0, "the topology");
        walk.take_topology(topology());
        assert_eq!(asked(&walk).0, 2);
        walk.take_reply(reply("0", &["c"])).unwrap();
        walk.take_topology(topology());
        assert!(walk.is_done());
        assert_eq!(found(&mut walk), ["a", "b", "c"]);
    }

    #[test]
    fn slots_that_moved_are_scanned_where_they_are_now() {
        let slot = hash_slot(b"moved");
        let mut walk = Walk::new(&ScanOptions::default());
        walk.take_topology(vec![range(0, 16383, 1)]);
        walk.take_reply(reply("0", &["x"])).unwrap();
        let moved = || {
            vec![
                range(0, slot - 1, 1),
                range(slot, slot, 2),
                range(slot + 1, 16383, 1),
            ]
        };
        walk.take_topology(moved());
        assert_eq!(asked(&walk).0, 2);
        walk.take_reply(reply("0", &["moved"])).unwrap();
        walk.take_topology(moved());
        assert!(walk.is_done());
        // Back again: only the keys of the slot are new there.
        let mut walk_back = walk;
        walk_back.take_topology(vec![range(0, 16383, 1)]);
        assert_eq!(asked(&walk_back).0, 1);
        walk_back.take_reply(reply("0", &["x", "moved"])).unwrap();
        assert_eq!(found(&mut walk_back), ["x", "moved", "moved"]);
    }

    #[test]
    fn a_node_that_failed_is_left_for_the_one_that_took_its_place() {
        let mut walk = Walk::new(&ScanOptions::default());
        walk.take_topology(vec![range(0, 16383, 1)]);
        walk.take_reply(reply("5", &["x"])).unwrap();
        assert!(!walk.has_another_node(vec![range(0, 16383, 1)]));
        assert!(walk.has_another_node(vec![range(0, 16383, 2)]));
        let (port, command) = asked(&walk);
        assert_eq!(port, 2);
        assert!(command.contains("$1\r\n0\r\n"));
    }

    #[test]
    fn another_reply_is_an_error() {
        for text in [
            "+OK\r\n",
            "*1\r\n$1\r\n0\r\n",
            "-NOPERM no\r\n",
            "*2\r\n:0\r\n*0\r\n",
        ] {
            let mut walk = Walk::new(&ScanOptions::default());
            walk.take_topology(vec![range(0, 16383, 1)]);
            let reply = parse_redis_value(text.as_bytes()).unwrap();
            assert!(walk.take_reply(reply).is_err(), "{text}");
        }
    }
}
