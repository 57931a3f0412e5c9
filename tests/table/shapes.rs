//! Whether a reply has the shape that the table gives.

use crate::commands::Shape;
use redis::Value;

/// What does not fit, if something does not.
pub(crate) fn misfit(shape: &Shape, value: &Value) -> Option<String> {
    let wrong = || Some(format!("{value:?} is not {shape}"));
    match shape {
        Shape::Any | Shape::None => None,
        Shape::Nullable(_) if *value == Value::Nil => None,
        Shape::Nullable(inner) => misfit(inner, value),
        Shape::Ok => (*value != Value::Okay).then(wrong)?,
        Shape::Int => (!matches!(value, Value::Int(_))).then(wrong)?,
        Shape::IntBool => (!matches!(value, Value::Int(0 | 1))).then(wrong)?,
        Shape::Bool => (!matches!(value, Value::Int(0 | 1) | Value::Boolean(_))).then(wrong)?,
        Shape::BulkString => text(value).is_none().then(wrong)?,
        Shape::Cursor => text(value)
            .is_none_or(|text| text.parse::<u64>().is_err())
            .then(wrong)?,
        Shape::Double => {
            let number = |value: &Value| match value {
                Value::Double(_) | Value::Int(_) => true,
                value => text(value).is_some_and(|text| text.parse::<f64>().is_ok()),
            };
            (!number(value)).then(wrong)?
        }
        Shape::Array(inner) | Shape::Set(inner) => match elements(value) {
            Some(elements) => elements.iter().find_map(|element| misfit(inner, element)),
            None => wrong(),
        },
        Shape::Map(key, inner) | Shape::Pairs(key, inner) => match pairs(value) {
            Some(pairs) => pairs
                .iter()
                .find_map(|(k, v)| misfit(key, k).or_else(|| misfit(inner, v))),
            None => wrong(),
        },
        Shape::Tuple(shapes) => match elements(value) {
            Some(elements) if elements.len() == shapes.len() => shapes
                .iter()
                .zip(elements)
                .find_map(|(shape, element)| misfit(shape, element)),
            _ => wrong(),
        },
        Shape::OneOrEmpty(inner) => match elements(value) {
            Some([]) => None,
            Some(_) => misfit(inner, value),
            None => wrong(),
        },
        Shape::Named {
            shape: Some(inner), ..
        } => misfit(inner, value),
        Shape::Held(_, inner) => misfit(inner, value),
        Shape::Named { .. } => matches!(value, Value::Nil | Value::Okay).then(wrong)?,
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::BulkString(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        Value::SimpleString(text) | Value::VerbatimString { text, .. } => Some(text.clone()),
        Value::Okay => Some("OK".to_owned()),
        _ => None,
    }
}

fn elements(value: &Value) -> Option<&[Value]> {
    match value {
        Value::Array(elements) | Value::Set(elements) => Some(elements),
        _ => None,
    }
}

/// A map, or a flat array, or an array of pairs.
fn pairs(value: &Value) -> Option<Vec<(&Value, &Value)>> {
    if let Value::Map(pairs) = value {
        return Some(pairs.iter().map(|(key, value)| (key, value)).collect());
    }
    let elements = elements(value)?;
    let nested = |element: &Value| matches!(element, Value::Array(pair) if pair.len() == 2);
    if !elements.is_empty() && elements.iter().all(nested) {
        return elements
            .iter()
            .map(|element| Some((&element.as_sequence()?[0], &element.as_sequence()?[1])))
            .collect();
    }
    (elements.len() % 2 == 0).then(|| {
        elements
            .chunks_exact(2)
            .map(|pair| (&pair[0], &pair[1]))
            .collect()
    })
}
