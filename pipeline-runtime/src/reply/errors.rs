//! Errors inside of replies that nobody reads.

use redis::{ServerError, Value};

/// Returns whether a reply consists of one value, which is no error. Most that nobody reads do.
#[inline]
pub(crate) fn is_plain(reply: &Value) -> bool {
    matches!(
        reply,
        Value::Okay
            | Value::Int(_)
            | Value::BulkString(_)
            | Value::Nil
            | Value::SimpleString(_)
            | Value::Double(_)
            | Value::Boolean(_)
            | Value::VerbatimString { .. }
    )
}

/// Finds the first error of a reply, however deep it stands.
pub(crate) fn find_error(reply: &Value) -> Option<&ServerError> {
    match reply {
        Value::ServerError(error) => Some(error),
        Value::Array(items) | Value::Set(items) | Value::Push { data: items, .. } => {
            items.iter().find_map(find_error)
        }
        Value::Map(pairs) => {
            let mut pairs = pairs.iter();
            pairs.find_map(|(key, value)| find_error(key).or_else(|| find_error(value)))
        }
        // The attributes themselves say something about the reply, and are no part of it.
        Value::Attribute { data, .. } => find_error(data),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error() -> Value {
        redis::parse_redis_value(b"-ERR no\r\n").unwrap()
    }

    #[test]
    fn an_error_is_found_wherever_it_stands() {
        let attributes = vec![(Value::Nil, Value::Int(1))];
        let with_attributes = |data| Value::Attribute {
            data: Box::new(data),
            attributes: attributes.clone(),
        };
        let nest: [fn(Value) -> Value; 5] = [
            |value| Value::Array(vec![Value::Int(1), value]),
            |value| Value::Set(vec![value]),
            |value| Value::Map(vec![(Value::Int(1), Value::Int(2)), (Value::Int(3), value)]),
            |value| Value::Map(vec![(value, Value::Nil)]),
            |value| Value::Push {
                kind: redis::PushKind::Message,
                data: vec![value],
            },
        ];
        for outer in nest {
            for inner in nest {
                let found = outer(with_attributes(inner(with_attributes(error()))));
                assert_eq!(find_error(&found).unwrap().code(), "ERR");
                assert!(!is_plain(&found));
                let fine = outer(with_attributes(inner(with_attributes(Value::Okay))));
                assert_eq!(find_error(&fine), None);
            }
        }
        assert!(!is_plain(&error()));
    }

    #[test]
    fn an_error_in_attributes_is_not_one_of_the_reply() {
        let reply = Value::Attribute {
            data: Box::new(Value::Okay),
            attributes: vec![(Value::Okay, error())],
        };
        assert_eq!(find_error(&reply), None);
    }
}
