//! The nodes of a cluster, as one of them reports them.

use std::ops::RangeInclusive;

use redis::{ErrorKind, RedisError, RedisResult, Value};

use super::run::Target;

pub(crate) const CLUSTER_SLOTS: &[u8] = b"*2\r\n$7\r\nCLUSTER\r\n$5\r\nSLOTS\r\n";

/// A node that has slots, or follows one that has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    /// Its address, as it is shown.
    pub(crate) name: String,
    /// One of its slots.
    pub(crate) slot: u16,
    /// A primary is found by its slot, a replica by its address.
    pub(crate) target: Target,
}

impl Node {
    pub(crate) fn is_primary(&self) -> bool {
        self.target == Target::Slot
    }
}

/// Returns whether this is the name of a replica.
pub(crate) fn is_replica(nodes: &[Node], name: &str) -> bool {
    nodes
        .iter()
        .any(|node| node.name == name && !node.is_primary())
}

/// A range of slots, and its primary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SlotRange {
    pub(crate) slots: RangeInclusive<u16>,
    pub(crate) host: String,
    pub(crate) port: u16,
}

/// Reads the reply to `CLUSTER SLOTS`: each node once. `answering` is the host of the node that replied, which need not name itself.
pub(crate) fn nodes(reply: &Value, answering: &str) -> RedisResult<Vec<Node>> {
    let mut nodes: Vec<Node> = Vec::new();
    for range in elements(reply)? {
        let [Value::Int(first), Value::Int(_), members @ ..] = elements(range)? else {
            return Err(unreadable());
        };
        let slot = u16::try_from(*first).map_err(|_| unreadable())?;
        for (at, member) in members.iter().enumerate() {
            let Some((host, port)) = address(member, answering) else {
                continue;
            };
            let name = format!("{host}:{port}");
            if nodes.iter().any(|node| node.name == name) {
                continue;
            }
            let target = match at {
                0 => Target::Slot,
                _ => Target::Node { host, port },
            };
            nodes.push(Node { name, slot, target });
        }
    }
    if nodes.is_empty() {
        return Err(unreadable());
    }
    Ok(nodes)
}

/// Reads the primary of each range of slots.
pub(crate) fn ranges(reply: &Value, answering: &str) -> RedisResult<Vec<SlotRange>> {
    let mut ranges = Vec::new();
    for range in elements(reply)? {
        let [Value::Int(first), Value::Int(last), primary, ..] = elements(range)? else {
            return Err(unreadable());
        };
        let slot = |slot: i64| u16::try_from(slot).map_err(|_| unreadable());
        let (host, port) = address(primary, answering).ok_or_else(unreadable)?;
        ranges.push(SlotRange {
            slots: slot(*first)?..=slot(*last)?,
            host,
            port,
        });
    }
    Ok(ranges)
}

fn elements(value: &Value) -> RedisResult<&[Value]> {
    match value {
        Value::Array(elements) => Ok(elements),
        Value::ServerError(error) => Err(error.clone().into()),
        _ => Err(unreadable()),
    }
}

/// Replaces a missing host by that of the node that answers. `?` stands for a host that is not known.
fn address(node: &Value, answering: &str) -> Option<(String, u16)> {
    let Value::Array(parts) = node else {
        return None;
    };
    let [host, Value::Int(port), ..] = parts.as_slice() else {
        return None;
    };
    let host = match host {
        Value::BulkString(host) => String::from_utf8_lossy(host).into_owned(),
        Value::SimpleString(host) => host.clone(),
        Value::Nil => String::new(),
        _ => return None,
    };
    let host = match host.as_str() {
        "" | "0.0.0.0" | "::" => answering.to_owned(),
        "?" => return None,
        _ => host,
    };
    Some((host, u16::try_from(*port).ok()?))
}

#[cold]
fn unreadable() -> RedisError {
    let text = "the reply to CLUSTER SLOTS does not say which nodes the cluster has";
    (ErrorKind::UnexpectedReturnType, text).into()
}

/// Returns the error for nodes of redis-rs that are not those of the cluster.
#[cold]
pub(crate) fn outdated() -> RedisError {
    let text = "the nodes that are connected are not those that have the slots of the cluster";
    (ErrorKind::Client, text).into()
}

#[cfg(test)]
mod tests {
    use redis::Value;

    use super::{nodes, ranges};
    use crate::connection::cluster::run::Target;

    fn node(host: &str, port: i64) -> Value {
        Value::Array(vec![Value::BulkString(host.into()), Value::Int(port)])
    }

    fn range(first: i64, last: i64, nodes: &[Value]) -> Value {
        let mut parts = vec![Value::Int(first), Value::Int(last)];
        parts.extend_from_slice(nodes);
        Value::Array(parts)
    }

    #[test]
    fn each_node_is_there_once() {
        let reply = Value::Array(vec![
            range(0, 99, &[node("a", 1), node("b", 2)]),
            range(100, 199, &[node("", 3), node("?", 4)]),
            range(200, 299, &[node("a", 1), node("b", 2)]),
        ]);
        let found = nodes(&reply, "me").unwrap();
        let found: Vec<(&str, u16, bool)> = found
            .iter()
            .map(|node| (&*node.name, node.slot, node.target == Target::Slot))
            .collect();
        assert_eq!(
            found,
            [("a:1", 0, true), ("b:2", 0, false), ("me:3", 100, true)]
        );
        let ranges = ranges(&reply, "me").unwrap();
        assert_eq!((&*ranges[1].host, ranges[1].port), ("me", 3));
        assert_eq!(ranges[1].slots, 100..=199);
    }

    #[test]
    fn anything_else_is_an_error() {
        for reply in [
            Value::Nil,
            Value::Array(Vec::new()),
            Value::Array(vec![Value::Nil]),
        ] {
            assert!(nodes(&reply, "me").is_err(), "{reply:?}");
        }
    }
}
