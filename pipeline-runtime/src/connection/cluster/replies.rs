//! The replies to the commands of a part, which come from several nodes.

use redis::{ServerError, Value};

use crate::connection::BatchReplies;
use crate::resp::{ReplyBuffer, ReplyBytes};

/// The reply to one command.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// As it came.
    Bytes(ReplyBuffer),
    /// As redis-rs has it: from a connection of redis-rs, or made of the replies of several nodes.
    Value(Value),
}

impl Default for Reply {
    fn default() -> Self {
        Reply::Value(Value::Nil)
    }
}

impl From<Value> for Reply {
    fn from(value: Value) -> Self {
        Reply::Value(value)
    }
}

impl Reply {
    pub(crate) fn is_error(&self) -> bool {
        match self {
            Reply::Bytes(bytes) => matches!(bytes.first(), Some(b'-' | b'!')),
            Reply::Value(value) => matches!(value, Value::ServerError(_)),
        }
    }

    /// Returns the error that the reply is.
    pub(crate) fn error(&self) -> Option<ServerError> {
        if !self.is_error() {
            return None;
        }
        match self.clone().into_value() {
            Value::ServerError(error) => Some(error),
            _ => None,
        }
    }

    pub(crate) fn into_value(self) -> Value {
        match self {
            Reply::Bytes(bytes) => ReplyBytes::new(bytes).next_value().unwrap_or_default(),
            Reply::Value(value) => value,
        }
    }
}

/// Takes the replies to a batch apart.
pub(crate) fn split(replies: BatchReplies) -> Box<dyn Iterator<Item = Reply>> {
    match replies {
        BatchReplies::Values(values) => Box::new(values.into_iter().map(Reply::Value)),
        BatchReplies::Bytes { bytes, .. } => Box::new(bytes.split().map(Reply::Bytes)),
    }
}

/// Puts the replies to a part together, as bytes if all are.
pub(crate) fn join(replies: Vec<Reply>) -> BatchReplies {
    let lengths = replies.iter().map(|reply| match reply {
        Reply::Bytes(bytes) => Some(bytes.len()),
        Reply::Value(_) => None,
    });
    let Some(length) = lengths.sum::<Option<usize>>() else {
        let values: Vec<Value> = replies.into_iter().map(Reply::into_value).collect();
        return values.into();
    };
    let (count, mut joined) = (replies.len(), Vec::with_capacity(length));
    for reply in &replies {
        if let Reply::Bytes(bytes) = reply {
            joined.extend_from_slice(bytes);
        }
    }
    let bytes = ReplyBytes::new(joined);
    BatchReplies::Bytes { count, bytes }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(count: usize, bytes: &str) -> BatchReplies {
        let bytes = ReplyBytes::new(bytes.as_bytes().to_vec());
        BatchReplies::Bytes { count, bytes }
    }

    #[test]
    fn replies_of_several_nodes_are_bytes_in_the_order_of_the_commands() {
        let mut one = split(bytes(2, ":1\r\n*2\r\n:3\r\n$1\r\nx\r\n"));
        let mut other = split(bytes(1, ">1\r\n+push\r\n-MOVED 3 h:1\r\n"));
        let replies: Vec<Reply> = [one.next(), other.next(), one.next()]
            .into_iter()
            .map(Option::unwrap)
            .collect();
        assert!(one.next().is_none() && other.next().is_none());
        assert_eq!(replies[1].error().unwrap().code(), "MOVED");
        assert!(replies[0].error().is_none() && !replies[2].is_error());
        let mut joined = join(replies);
        assert!(matches!(joined, BatchReplies::Bytes { count: 3, .. }));
        let values = joined.make_values();
        assert_eq!(values[0], Value::Int(1));
        assert!(matches!(values[1], Value::ServerError(_)));
        let last = [Value::Int(3), Value::BulkString(b"x".to_vec())];
        assert_eq!(values[2], Value::Array(last.to_vec()));
    }

    #[test]
    fn replies_are_values_where_one_of_them_is() {
        let mut replies: Vec<Reply> = split(bytes(1, ":1\r\n")).collect();
        replies.push(Value::Int(2).into());
        let joined = join(replies);
        assert!(
            matches!(joined, BatchReplies::Values(values) if values == [Value::Int(1), Value::Int(2)])
        );
    }
}
