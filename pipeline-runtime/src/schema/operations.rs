//! Commands that not every value is fit for: those that count, and those that change bytes.

use std::marker::PhantomData;

use crate::reply::Reply;
use crate::reply::fields::Message;
use crate::request::Key;
use crate::request::key::ValueClass;
use crate::schema::holds::{FieldAt, Holds};

/// Tells whether a type is read from a shape: its own constant goes before that of [`ReadsNot`].
#[derive(Debug)]
pub struct Reads<T, S>(PhantomData<fn() -> (T, S)>);

impl<T: Reply<S>, S> Reads<T, S> {
    /// It is.
    pub const READS: bool = true;
}

/// The same for all types.
pub trait ReadsNot {
    /// It is not, as far as is known.
    const READS: bool = false;
}

impl<T, S> ReadsNot for Reads<T, S> {}

/// Returns the class of a type by whether it is read from `OK`, a cursor, a double, an integer, a boolean and a bulk string.
pub const fn value_class(reads: [bool; 6]) -> ValueClass {
    match reads {
        // Types that redis-rs reads take every shape of one value; a parameter is not known to take any.
        [true, _, true, ..] | [false, false, false, false, false, false] => ValueClass::Unknown,
        [true, _, _, _, false, _] => ValueClass::Text,
        [_, true, ..] => ValueClass::Integer,
        [_, _, true, ..] => ValueClass::Decimal,
        // Numbers of other crates, with a fraction or without.
        [_, _, _, true, false, _] => ValueClass::Unknown,
        _ => ValueClass::Other,
    }
}

impl ValueClass {
    const fn words(self) -> &'static str {
        match self {
            ValueClass::Integer => "an integer",
            ValueClass::Decimal => "a number with a fraction",
            ValueClass::Text => "text",
            ValueClass::Unknown | ValueClass::Other => "a value that is no number",
        }
    }

    /// The words for what the operation wants, unless this is it. The numbers are those of the macro's `Operation`.
    const fn unfit(self, operation: u8) -> Option<&'static str> {
        match (operation, self) {
            (_, ValueClass::Unknown) | (0, ValueClass::Integer) | (1, ValueClass::Decimal) => None,
            (0, _) => Some("an integer"),
            (1, _) => Some("a number with a fraction"),
            (_, ValueClass::Integer | ValueClass::Decimal) => Some("text or bytes"),
            _ => None,
        }
    }
}

/// Refuses a key whose value is not fit for what the command does with it.
#[track_caller]
pub const fn check_value<K: Key>(command: &str, operation: u8) {
    let Some(wanted) = K::VALUE.unfit(operation) else {
        return;
    };
    let message = Message::EMPTY.add("`").add(K::NAME).add("` holds ");
    refuse(message, K::VALUE, command, wanted);
}

/// Refuses a field whose value is not fit for what the command does with it.
#[track_caller]
pub const fn check_field_value<K, const PLACE: usize>(name: &str, command: &str, operation: u8)
where
    K: Key<Holds: Holds + FieldAt<PLACE>>,
{
    let class = match K::Holds::FIELDS {
        Some(_) => <K::Holds as FieldAt<PLACE>>::CLASS,
        None => K::VALUE,
    };
    let Some(wanted) = class.unfit(operation) else {
        return;
    };
    let message = Message::EMPTY.add("the field `").add(name);
    let message = message.add("` of `").add(K::NAME).add("` holds ");
    refuse(message, class, command, wanted);
}

#[track_caller]
const fn refuse(message: Message, class: ValueClass, command: &str, wanted: &str) {
    let message = message.add(class.words()).add(", `").add(command);
    message.add("` wants ").add(wanted).panic();
}

#[cfg(test)]
mod tests {
    use super::ValueClass::{self, Decimal, Integer, Other, Text, Unknown};
    use crate::reply::ByteString;

    fn class_of_parameter<T>() -> ValueClass {
        crate::__value_class!(T)
    }

    #[test]
    fn a_type_is_of_the_class_that_its_shapes_tell() {
        let integers = [
            crate::__value_class!(u8),
            crate::__value_class!(i128),
            crate::__value_class!(std::num::NonZeroU64),
        ];
        assert_eq!(integers, [Integer; 3]);
        assert_eq!(crate::__value_class!(f32), Decimal);
        let texts = [
            crate::__value_class!(String),
            crate::__value_class!(Vec<u8>),
            crate::__value_class!(ByteString),
        ];
        assert_eq!(texts, [Text; 3]);
        assert_eq!(crate::__value_class!(bool), Other);
        assert_eq!(crate::__value_class!([u8; 4]), Other);
        let unknown = [
            crate::__value_class!(redis::Value),
            crate::__value_class!(redis::ValueType),
            crate::__value_class!(std::fmt::Arguments<'static>),
            class_of_parameter::<u8>(),
        ];
        assert_eq!(unknown, [Unknown; 4]);
    }

    #[test]
    fn a_command_that_counts_wants_numbers_of_its_kind_and_one_that_edits_wants_none() {
        let fit = |operation| {
            let all = [Unknown, Integer, Decimal, Text, Other];
            all.map(|class| class.unfit(operation).is_none())
        };
        assert_eq!(fit(0), [true, true, false, false, false]);
        assert_eq!(fit(1), [true, false, true, false, false]);
        assert_eq!(fit(2), [true, false, false, true, true]);
    }
}
