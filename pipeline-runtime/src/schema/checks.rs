//! What is checked of typed keys when a program compiles, and the types that a command takes and replies.

use crate::reply::fields::{Field, Fields, Message, is_equal};
use crate::request::Key;
use crate::schema::holds::{FIELD_OF_OTHER, FieldAt, Held, Holds, KINDS, NO_FIELD};

/// One value, element, member or item of a key, for a command that wants the kind `WANTED`.
pub type ValueOf<K, const WANTED: u8> = <<K as Key>::Holds as Held<WANTED>>::Value;
/// The value of a field of a hash, by its place.
pub type FieldOf<K, const PLACE: usize> = <<K as Key>::Holds as FieldAt<PLACE>>::Value;
/// What suits a field of a hash or of a stream's entry.
pub type ArgumentOf<K, const PLACE: usize> = <<K as Key>::Holds as FieldAt<PLACE>>::Argument;
/// What suits a field of a hash, whichever it is.
pub type AnyArgumentOf<K> = <<K as Key>::Holds as Holds>::AnyArgument;
/// What a key holds.
pub type HoldsOf<K> = <K as Key>::Holds;
/// The name of a field of a hash.
pub type FieldNameOf<K> = <<K as Key>::Holds as Holds>::FieldName;
/// The value of a field of a hash, whichever it is.
pub type AnyFieldOf<K> = <<K as Key>::Holds as Holds>::AnyField;
/// All of a hash.
pub type AllFieldsOf<K> = <<K as Key>::Holds as Holds>::AllFields;
/// The fields of an entry of a stream.
pub type EntryOf<K> = <<K as Key>::Holds as Holds>::Entry;

/// Refuses what no key holds.
pub fn holds<T: Holds>() {}

/// Refuses a key that does not hold what the command wants.
#[track_caller]
pub const fn check_kind<K>(command: &str, wanted: u8)
where
    K: Key<Holds: Holds>,
{
    let (words, kinds) = KINDS[wanted as usize];
    let mut at = 0;
    while at < kinds.len() {
        if kinds[at] == K::Holds::KIND {
            return;
        }
        at += 1;
    }
    Message::EMPTY
        .add("`")
        .add(K::NAME)
        .add("` holds ")
        .add(KINDS[K::Holds::KIND as usize].0)
        .add(", `")
        .add(command)
        .add("` wants ")
        .add(words)
        .panic();
}

/// Returns the place of a field: its number, or that of all fields of other structs.
pub const fn field_place<K>(name: &str) -> usize
where
    K: Key<Holds: Holds>,
{
    let Some(fields) = K::Holds::FIELDS else {
        return 0;
    };
    let mut at = 0;
    while at < fields.fields.len() {
        let found = match &fields.fields[at] {
            Field::One { name: known, .. } if is_equal(known.as_bytes(), name.as_bytes()) => at,
            Field::Flattened { fields, .. } if fields.place(name.as_bytes()).is_some() => {
                FIELD_OF_OTHER
            }
            _ => NO_FIELD,
        };
        if found != NO_FIELD {
            return found;
        }
        at += 1;
    }
    NO_FIELD
}

/// Refuses a field that the record of the key does not have.
#[track_caller]
pub const fn check_key_field<K>(place: usize, name: &str)
where
    K: Key<Holds: Holds>,
{
    let Some(fields) = K::Holds::FIELDS else {
        return;
    };
    if place != NO_FIELD {
        return;
    }
    let mut message = Message::EMPTY
        .add("`")
        .add(K::NAME)
        .add("` holds `")
        .add(fields.name)
        .add("`, which has no field `")
        .add(name)
        .add("`; ");
    if let Some(near) = nearest(fields, name) {
        message = message.add("did you mean `").add(near).add("`? ");
    }
    fields.list(message.add("it has ")).panic();
}

const fn nearest(fields: &'static Fields, wanted: &str) -> Option<&'static str> {
    let (mut best, mut near, mut at) = (usize::MAX, None, 0);
    while at < fields.fields.len() {
        if let Field::One { name, .. } = fields.fields[at] {
            let distance = distance(wanted, name);
            if distance < best {
                best = distance;
                near = Some(name);
            }
        }
        at += 1;
    }
    if best <= 1 + wanted.len() / 4 {
        near
    } else {
        None
    }
}

/// The longest names that are compared, and one.
const LONG: usize = 32;

/// Counts the letters in which two names differ; two neighbours that changed places are one.
const fn distance(one: &str, other: &str) -> usize {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() >= LONG || other.len() >= LONG {
        return usize::MAX;
    }
    let mut rows = [[0_usize; LONG]; LONG];
    let mut i = 0;
    while i <= one.len() {
        let mut j = 0;
        while j <= other.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = rows[i - 1][j - 1] + (one[i - 1] != other[j - 1]) as usize;
                let swapped =
                    i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                let swap = if swapped {
                    rows[i - 2][j - 2] + 1
                } else {
                    usize::MAX
                };
                least([rows[i - 1][j] + 1, rows[i][j - 1] + 1, change, swap])
            };
            j += 1;
        }
        i += 1;
    }
    rows[one.len()][other.len()]
}

const fn least(numbers: [usize; 4]) -> usize {
    let (mut least, mut at) = (numbers[0], 1);
    while at < numbers.len() {
        if numbers[at] < least {
            least = numbers[at];
        }
        at += 1;
    }
    least
}

#[cfg(test)]
mod tests {
    use super::{distance, least};

    #[test]
    fn a_change_or_two_neighbours_that_changed_places_count_as_one() {
        assert_eq!(distance("name", "name"), 0);
        assert_eq!(distance("nmae", "name"), 1);
        assert_eq!(distance("e-mail", "email"), 1);
        assert_eq!(distance("login", "logins"), 1);
        assert_eq!(distance("", "name"), 4);
        assert_eq!(distance("xyz", "name"), 4);
        let long = "a_name_that_is_longer_than_any_that_is_compared";
        assert_eq!(distance(long, "name"), usize::MAX);
        assert_eq!(least([3, 1, 2, 4]), 1);
    }
}
