//! What servers tell about their commands.

use std::collections::HashMap;

use redis::Value;

use super::shape::{Array, BulkString, Int, Map, Typed};
use super::types::{Named, Required, records};
use super::{Mismatch, Structured};

records! {
    /// A command: a row of [`COMMAND`](https://redis.io/docs/latest/commands/command/) and `COMMAND INFO`.
    pub struct CommandInfo from Listed {
        /// Its name, in lower case; of a subcommand with its container: `xgroup|create`.
        name: String = "name" Required<BulkString>;
        /// How many words it has with its name; negative for at least so many.
        arity: i64 = "arity" Required<Int>;
        /// `readonly`, `write`, `blocking` and the like.
        flags: Vec<String> = "flags" Required<Array<BulkString>>;
        /// Where the first key is, 0 where there is none.
        first_key: i64 = "first key" Required<Int>;
        /// Where the last key is, from the end if negative.
        last_key: i64 = "last key" Required<Int>;
        /// How many words lie between keys, and one more.
        key_step: i64 = "key step" Required<Int>;
        /// `@read`, `@fast` and the like.
        acl_categories: Vec<String> = "ACL categories" Required<Array<BulkString>>;
        /// Advice for clients. Since Redis 7.0.
        tips: Option<Vec<String>> = "tips" Optional<Array<BulkString>>;
        /// Where its keys are. Since Redis 7.0.
        key_specs: Option<Vec<KeySpec>> = "key specifications" Optional<Array<Typed<KeySpec>>>;
        /// Its subcommands. Since Redis 7.0.
        subcommands: Option<Vec<CommandInfo>> = "subcommands" Optional<Array<Typed<CommandInfo>>>;
    }

    /// Where some keys of a command are, in [`CommandInfo`].
    pub struct KeySpec from Named {
        /// What is unusual about it.
        notes: Option<String> = "notes" Optional<BulkString>;
        /// `RO`, `RW`, `access`, `update` and the like.
        flags: Vec<String> = "flags" Required<Array<BulkString>>;
        /// Where to begin.
        begin_search: BeginSearch = "begin_search" Required<Typed<BeginSearch>>;
        /// Which words from there are keys.
        find_keys: FindKeys = "find_keys" Required<Typed<FindKeys>>;
    }

    /// What a command does: a value of [`COMMAND DOCS`](https://redis.io/docs/latest/commands/command-docs/).
    pub struct CommandDocs from Named {
        /// What it does, in a sentence.
        summary: Option<String> = "summary" Optional<BulkString>;
        /// The version that brought it.
        since: Option<String> = "since" Optional<BulkString>;
        /// Its group.
        group: Option<String> = "group" Optional<BulkString>;
        /// What it costs.
        complexity: Option<String> = "complexity" Optional<BulkString>;
        /// The module that has it.
        module: Option<String> = "module" Optional<BulkString>;
        /// `deprecated` or `syscmd`.
        doc_flags: Option<Vec<String>> = "doc_flags" Optional<Array<BulkString>>;
        /// The version that deprecated it.
        deprecated_since: Option<String> = "deprecated_since" Optional<BulkString>;
        /// What to use instead.
        replaced_by: Option<String> = "replaced_by" Optional<BulkString>;
        /// Versions, and what they changed.
        history: Option<Vec<(String, String)>> = "history" Optional<Array<(BulkString, BulkString)>>;
        /// Its arguments.
        arguments: Option<Vec<CommandArgument>> = "arguments" Optional<Array<Typed<CommandArgument>>>;
        /// Its subcommands, by name.
        subcommands: Option<HashMap<String, CommandDocs>> = "subcommands" Optional<Map<BulkString, Typed<CommandDocs>>>;
    }

    /// An argument of a command, in [`CommandDocs`].
    pub struct CommandArgument from Named {
        /// Its name.
        name: String = "name" Required<BulkString>;
        /// `string`, `key`, `oneof`, `block` and the like.
        kind: String = "type" Required<BulkString>;
        /// The name to show.
        display_text: Option<String> = "display_text" Optional<BulkString>;
        /// Which key specification it belongs to.
        key_spec_index: Option<u64> = "key_spec_index" Optional<Int>;
        /// The word that stands before it.
        token: Option<String> = "token" Optional<BulkString>;
        /// What it does.
        summary: Option<String> = "summary" Optional<BulkString>;
        /// The version that brought it.
        since: Option<String> = "since" Optional<BulkString>;
        /// The version that deprecated it.
        deprecated_since: Option<String> = "deprecated_since" Optional<BulkString>;
        /// `optional`, `multiple`, `multiple_token`.
        flags: Option<Vec<String>> = "flags" Optional<Array<BulkString>>;
        /// What it consists of, or has to choose from.
        arguments: Option<Vec<CommandArgument>> = "arguments" Optional<Array<Typed<CommandArgument>>>;
    }
}

/// Where to begin to look for keys, in [`KeySpec`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BeginSearch {
    /// At this word, counted from the command's name.
    Index(i64),
    /// After a word.
    Keyword {
        /// The word.
        keyword: String,
        /// Where to begin to look for it, from the end if negative.
        start_from: i64,
    },
    /// Only the server knows.
    Unknown,
}

/// Which words are keys, in [`KeySpec`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FindKeys {
    /// A range of words.
    Range {
        /// The last one, counted from the first, from the end if negative.
        last_key: i64,
        /// How many words lie between keys, and one more.
        key_step: i64,
        /// Of what is left, keys end after one part in so many.
        limit: i64,
    },
    /// As many as a number among the words says.
    KeyNum {
        /// Where the number is.
        key_num_index: i64,
        /// Where the first key is.
        first_key: i64,
        /// How many words lie between keys, and one more.
        key_step: i64,
    },
    /// Only the server knows.
    Unknown,
}

/// How a part of a key specification is written: its kind, and what belongs to that.
fn kind_and_spec(value: Value) -> Result<(String, Named), Mismatch> {
    let mut fields = Named::of(value)?;
    let kind = fields.read::<Required<BulkString>, _>("type")?;
    let spec = Named::of(fields.take("spec").unwrap_or_default())
        .map_err(|mismatch| mismatch.in_field("spec"))?;
    Ok((kind, spec))
}

impl Structured for BeginSearch {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let (kind, mut spec) = kind_and_spec(value)?;
        Ok(match &*kind {
            "index" => BeginSearch::Index(spec.read::<Required<Int>, _>("index")?),
            "keyword" => BeginSearch::Keyword {
                keyword: spec.read::<Required<BulkString>, _>("keyword")?,
                start_from: spec.read::<Required<Int>, _>("startfrom")?,
            },
            _ => BeginSearch::Unknown,
        })
    }
}

impl Structured for FindKeys {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let (kind, mut spec) = kind_and_spec(value)?;
        Ok(match &*kind {
            "range" => FindKeys::Range {
                last_key: spec.read::<Required<Int>, _>("lastkey")?,
                key_step: spec.read::<Required<Int>, _>("keystep")?,
                limit: spec.read::<Required<Int>, _>("limit")?,
            },
            "keynum" => FindKeys::KeyNum {
                key_num_index: spec.read::<Required<Int>, _>("keynumidx")?,
                first_key: spec.read::<Required<Int>, _>("firstkey")?,
                key_step: spec.read::<Required<Int>, _>("keystep")?,
            },
            _ => FindKeys::Unknown,
        })
    }
}
