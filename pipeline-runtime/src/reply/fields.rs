//! The fields of a struct by their names in Redis, as the compiler compares them with the names of a command.

/// What is known of a struct with named fields when a program compiles.
#[derive(Debug)]
pub struct Fields {
    /// The name of the struct.
    pub name: &'static str,
    /// The fields, in their order.
    pub fields: &'static [Field],
}

/// A field of such a struct.
#[derive(Debug)]
pub enum Field {
    /// One value.
    One {
        /// The name in Redis.
        name: &'static str,
        /// Whether it must have a value.
        required: bool,
    },
    /// The fields of another struct.
    Flattened {
        /// These fields.
        fields: &'static Fields,
        /// Whether they must have values.
        required: bool,
    },
}

/// A struct with named fields.
#[diagnostic::on_unimplemented(
    message = "the fields of `{Self}` cannot be those of another struct",
    label = "a struct with named fields is expected here",
    note = "it derives `redis_pipeline::Reply`, or `redis_pipeline::Record` to be written as well"
)]
pub trait HasFields {
    /// The fields.
    const FIELDS: &'static Fields;
}

/// The names that a command asks for, in the order of its values.
#[diagnostic::on_unimplemented(
    message = "a struct is read by the names of its fields, and the values of this reply have no names",
    label = "a struct with named fields cannot hold this reply",
    note = "a struct holds replies with names: of `HGETALL`, and of `HMGET`, `HGETEX` and `HGETDEL` whose fields are all literals",
    note = "a tuple holds values in their order: `(Option<String>, Option<u64>)`"
)]
pub trait RequestedFields {
    /// The names.
    const NAMES: &'static [&'static str];
}

/// Names of one command. A trait of its own, so that errors about the other one do not list the types of all commands.
pub trait FieldNames {
    /// The names.
    const NAMES: &'static [&'static str];
}

#[diagnostic::do_not_recommend]
impl<N: FieldNames> RequestedFields for N {
    const NAMES: &'static [&'static str] = N::NAMES;
}

impl Fields {
    /// Returns how many values the fields take.
    pub const fn count(&self) -> usize {
        let (mut count, mut at) = (0, 0);
        while at < self.fields.len() {
            count += self.fields[at].count();
            at += 1;
        }
        count
    }

    /// Returns which value has this name.
    pub const fn place(&self, wanted: &[u8]) -> Option<usize> {
        let (mut place, mut at) = (0, 0);
        while at < self.fields.len() {
            match self.fields[at] {
                Field::One { name, .. } => {
                    if is_equal(name.as_bytes(), wanted) {
                        return Some(place);
                    }
                }
                Field::Flattened { fields, .. } => {
                    if let Some(inner) = fields.place(wanted) {
                        return Some(place + inner);
                    }
                }
            }
            place += self.fields[at].count();
            at += 1;
        }
        None
    }

    /// Returns which value has this name, as [`place`](Self::place) does, but not for the compiler: comparing strings there takes a loop.
    pub(crate) fn find(&self, wanted: &[u8]) -> Option<usize> {
        let mut place = 0;
        for field in self.fields {
            match field {
                Field::One { name, .. } if name.as_bytes() == wanted => return Some(place),
                Field::One { .. } => place += 1,
                Field::Flattened { fields, .. } => {
                    if let Some(inner) = fields.find(wanted) {
                        return Some(place + inner);
                    }
                    place += fields.count();
                }
            }
        }
        None
    }

    /// Adds the names to a message.
    pub(crate) const fn list(&self, mut message: Message) -> Message {
        let mut at = 0;
        while at < self.fields.len() {
            if at > 0 {
                message = message.add(", ");
            }
            message = match self.fields[at] {
                Field::One { name, .. } => message.add("`").add(name).add("`"),
                Field::Flattened { fields, .. } => fields.list(message),
            };
            at += 1;
        }
        message
    }

    /// Refuses a field that must have a value and is not among the names.
    #[track_caller]
    const fn check_required(&self, names: &[&str]) {
        let mut at = 0;
        while at < self.fields.len() {
            match self.fields[at] {
                Field::One { name, required } => {
                    if required && position(names, name, names.len()).is_none() {
                        self.refuse_missing(name);
                    }
                }
                Field::Flattened { fields, required } => {
                    if required || fields.are_some_among(names) {
                        fields.check_required(names);
                    }
                }
            }
            at += 1;
        }
    }

    #[track_caller]
    const fn refuse_missing(&self, name: &str) -> ! {
        Message::EMPTY
            .add("the command does not ask for `")
            .add(name)
            .add("`, a field of `")
            .add(self.name)
            .add("`: ask for it, make it an `Option`, or give it `#[redis(default)]`")
            .panic()
    }

    /// Returns whether one of the names is a field.
    const fn are_some_among(&self, names: &[&str]) -> bool {
        let mut at = 0;
        while at < names.len() {
            if self.place(names[at].as_bytes()).is_some() {
                return true;
            }
            at += 1;
        }
        false
    }

    /// Refuses a name of `all` that also stands somewhere else in it than in these fields, which begin at this place.
    #[track_caller]
    const fn check_names(&self, all: &Fields, first: usize) {
        let (mut place, mut at) = (first, 0);
        while at < self.fields.len() {
            match self.fields[at] {
                Field::One { name, .. } => {
                    if let Some(found) = all.place(name.as_bytes())
                        && found != place
                    {
                        Message::EMPTY
                            .add("two fields of `")
                            .add(all.name)
                            .add("` have the name `")
                            .add(name)
                            .add("`: give one of them another one with `#[redis(rename = \"…\")]`")
                            .panic();
                    }
                }
                Field::Flattened { fields, .. } => fields.check_names(all, place),
            }
            place += self.fields[at].count();
            at += 1;
        }
    }
}

impl Field {
    const fn count(&self) -> usize {
        match self {
            Field::One { .. } => 1,
            Field::Flattened { fields, .. } => fields.count(),
        }
    }
}

/// Refuses a struct with two fields of one name.
#[track_caller]
pub const fn check_names(fields: &Fields) {
    fields.check_names(fields, 0);
}

/// Refuses one of the names if the struct does not have it, or if it stands before.
#[track_caller]
pub const fn check_field(fields: Option<&Fields>, names: &[&str], at: usize) {
    let Some(fields) = fields else { return };
    let message = Message::EMPTY.add("the command asks for `").add(names[at]);
    if fields.place(names[at].as_bytes()).is_none() {
        let message = message
            .add("`, and `")
            .add(fields.name)
            .add("` has no such field; it has ");
        fields.list(message).panic();
    }
    if position(names, names[at], at).is_some() {
        message.add("` twice").panic();
    }
}

/// Refuses a struct with a field that must have a value and is not among the names.
#[track_caller]
pub const fn check_required(fields: Option<&Fields>, names: &[&str]) {
    if let Some(fields) = fields {
        fields.check_required(names);
    }
}

/// Does both where the struct is known only when the code is generated.
pub const fn check_fields(fields: &Fields, names: &[&str]) {
    let mut at = 0;
    while at < names.len() {
        check_field(Some(fields), names, at);
        at += 1;
    }
    check_required(Some(fields), names);
}

/// Finds a name among the first names.
const fn position(names: &[&str], wanted: &str, first: usize) -> Option<usize> {
    let mut at = 0;
    while at < first {
        if is_equal(names[at].as_bytes(), wanted.as_bytes()) {
            return Some(at);
        }
        at += 1;
    }
    None
}

pub(crate) const fn is_equal(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

const LONGEST: usize = 1024;

/// An error of the compiler, put together while it compiles.
pub(crate) struct Message {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Message {
    pub(crate) const EMPTY: Self = Self {
        bytes: [0; LONGEST],
        length: 0,
    };

    /// Adds a text, or as much of it as there is room for.
    pub(crate) const fn add(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.length < LONGEST {
            self.bytes[self.length] = text[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    #[track_caller]
    pub(crate) const fn panic(&self) -> ! {
        let (text, _) = self.bytes.split_at(self.length);
        match std::str::from_utf8(text) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("the fields of the struct are not those that the command asks for"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const USER: Fields = Fields {
        name: "User",
        fields: &[
            Field::One {
                name: "name",
                required: true,
            },
            Field::One {
                name: "email",
                required: false,
            },
        ],
    };

    /// Returns why names are refused.
    fn refusal(fields: &'static Fields, names: &'static [&'static str]) -> String {
        let refused = std::panic::catch_unwind(|| check_fields(fields, names)).unwrap_err();
        refused.downcast_ref::<String>().unwrap().clone()
    }

    #[test]
    fn names_are_compared_with_the_fields() {
        check_fields(&USER, &["email", "name"]);
        check_fields(&USER, &["name"]);
        check_field(None, &["other"], 0);
        check_required(None, &["other"]);
        for (name, place) in [
            (&b"name"[..], Some(0)),
            (b"email", Some(1)),
            (b"mail", None),
        ] {
            assert_eq!((USER.place(name), USER.find(name)), (place, place));
        }
        for (names, message) in [
            (
                &["name", "mail"] as &[_],
                "the command asks for `mail`, and `User` has no such field; it has `name`, `email`",
            ),
            (&["name", "name"], "the command asks for `name` twice"),
            (
                &["email"],
                "the command does not ask for `name`, a field of `User`: ask for it, make it an `Option`, \
                 or give it `#[redis(default)]`",
            ),
        ] {
            assert_eq!(refusal(&USER, names), message);
        }
    }

    #[test]
    fn a_long_message_is_cut() {
        const LONG: Fields = Fields {
            name: "User",
            fields: &[Field::One {
                name: match std::str::from_utf8(&[b'x'; 2 * LONGEST]) {
                    Ok(name) => name,
                    Err(_) => "",
                },
                required: true,
            }],
        };
        assert_eq!(refusal(&LONG, &["name"]).len(), LONGEST);
    }
}
