//! Replies as a server sends them.

use redis::{ToRedisArgs, Value};

/// Writes a reply in the Redis protocol. A simple string that has more than one line becomes a bulk string.
pub(crate) fn encode(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Nil => out.extend_from_slice(b"$-1\r\n"),
        Value::Int(n) => line(out, format_args!(":{n}")),
        Value::BulkString(bytes) => bulk(out, '$', bytes),
        Value::Array(items) => several(out, '*', items),
        Value::Set(items) => several(out, '~', items),
        Value::SimpleString(text) if text.contains("\r\n") => bulk(out, '$', text.as_bytes()),
        Value::SimpleString(text) => line(out, format_args!("+{text}")),
        Value::Okay => line(out, format_args!("+OK")),
        Value::Map(entries) => pairs(out, '%', entries),
        Value::Attribute { data, attributes } => {
            pairs(out, '|', attributes);
            encode(data, out);
        }
        Value::Double(double) => line(out, format_args!(",{double}")),
        Value::Boolean(true) => line(out, format_args!("#t")),
        Value::Boolean(false) => line(out, format_args!("#f")),
        Value::VerbatimString { text, .. } => bulk(out, '=', format!("txt:{text}").as_bytes()),
        Value::BigNumber(number) => {
            let digits = number.to_redis_args().concat();
            line(out, format_args!("({}", String::from_utf8_lossy(&digits)));
        }
        Value::Push { data, .. } => {
            line(out, format_args!(">{}", data.len() + 1));
            bulk(out, '$', b"message");
            data.iter().for_each(|item| encode(item, out));
        }
        Value::ServerError(error) => {
            let details = error.details().unwrap_or_default();
            line(out, format_args!("-{} {details}", error.code()));
        }
        other => panic!("a kind of reply that is not known: {other:?}"),
    }
}

fn line(out: &mut Vec<u8>, line: std::fmt::Arguments<'_>) {
    out.extend_from_slice(format!("{line}\r\n").as_bytes());
}

fn bulk(out: &mut Vec<u8>, kind: char, bytes: &[u8]) {
    line(out, format_args!("{kind}{}", bytes.len()));
    out.extend_from_slice(bytes);
    out.extend_from_slice(b"\r\n");
}

fn several(out: &mut Vec<u8>, kind: char, items: &[Value]) {
    line(out, format_args!("{kind}{}", items.len()));
    items.iter().for_each(|item| encode(item, out));
}

fn pairs(out: &mut Vec<u8>, kind: char, entries: &[(Value, Value)]) {
    line(out, format_args!("{kind}{}", entries.len()));
    for (key, value) in entries {
        encode(key, out);
        encode(value, out);
    }
}
