//! Hash tags of keys: whether the keys of one transaction can be in the same hash slot.

use std::marker::PhantomData;

use crate::reply::fields::Message;
use crate::request::Key;
use crate::request::encoding::slot;
use crate::request::key::KeyTag;

/// Constants of a key. A type that is no key is reported once, elsewhere, and has those of [`NoKey`].
#[derive(Debug)]
pub struct KeyOf<K>(PhantomData<K>);

impl<K: Key> KeyOf<K> {
    /// Its pattern.
    pub const PATTERN: &'static str = K::PATTERN;
    /// Its name, template and tag.
    pub const TAGGED: TaggedKey = TaggedKey {
        name: K::NAME,
        template: K::TEMPLATE,
        tag: K::TAG,
    };
}

/// The same constants for all types; those of a key go before them.
pub trait NoKey {
    /// No pattern.
    const PATTERN: &'static str = "";
    /// Nothing is known of a tag.
    const TAGGED: TaggedKey = TaggedKey {
        name: "",
        template: "",
        tag: None,
    };
}

impl<K> NoKey for KeyOf<K> {}

impl KeyTag {
    /// Returns whether two keys may be in one hash slot because their tags are.
    const fn may_be(&self, other: &KeyTag) -> bool {
        let (one, two) = (self.start.as_bytes(), other.start.as_bytes());
        match (self.is_whole, other.is_whole) {
            (true, true) => slot(one) == slot(two),
            (true, false) => begins_with(one, two),
            (false, true) => begins_with(two, one),
            (false, false) => begins_with(one, two) || begins_with(two, one),
        }
    }
}

const fn begins_with(text: &[u8], start: &[u8]) -> bool {
    let mut at = 0;
    while at < start.len() {
        if at == text.len() || text[at] != start[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// A key of a transaction: a typed one, or a text, which has no name.
#[derive(Clone, Copy, Debug)]
pub struct TaggedKey {
    /// The name of its type.
    pub name: &'static str,
    /// The text of it.
    pub template: &'static str,
    /// What is known of its tag.
    pub tag: Option<KeyTag>,
}

impl TaggedKey {
    /// Returns a key in quotes.
    pub const fn text(template: &'static str, start: &'static str, is_whole: bool) -> Self {
        TaggedKey {
            name: "",
            template,
            tag: Some(KeyTag { start, is_whole }),
        }
    }

    /// Refuses a key whose hash tag cannot be that of a key before it in the same transaction.
    #[track_caller]
    pub const fn check_after(self, before: &[TaggedKey]) {
        let Some(tag) = self.tag else { return };
        let mut at = 0;
        while at < before.len() {
            if let Some(other) = before[at].tag
                && !tag.may_be(&other)
            {
                let message = Message::EMPTY.add("the keys ");
                let message = before[at].describe(message).add(" and ");
                self.describe(message)
                    .add(" have hash tags that cannot be the same, and a transaction stays on one node of a cluster; ")
                    .add("the part of a key in `{{ }}` is its tag")
                    .panic();
            }
            at += 1;
        }
    }

    /// Adds `Visits` ("visits:{day}", tag "visits:…").
    const fn describe(&self, mut message: Message) -> Message {
        if !self.name.is_empty() {
            message = message.add("`").add(self.name).add("` ");
        }
        message = message.add("\"").add(self.template).add("\"");
        match &self.tag {
            Some(tag) => {
                message
                    .add(" (tag `")
                    .add(tag.start)
                    .add(if tag.is_whole { "`)" } else { "…`)" })
            }
            None => message,
        }
    }
}
