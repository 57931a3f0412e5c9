//! Replies about the commands of a server.

use std::collections::HashMap;

use redis::Value;

use super::shape::{Array, BulkString, Int, Map, Typed};
use super::types::{Named, Required, records};
use super::{Mismatch, Structured};

records! {
    /// A command: a row of [`COMMAND`](https://redis.io/docs/latest/commands/command/) and `COMMAND INFO`.
    pub struct CommandInfo from Listed {
        /// The name in lower case; that of a subcommand begins with its container: `xgroup|create`.
        name: String = "name" Required<BulkString>;
        /// The arity: the number of arguments, the name included; negative where it is a minimum.
        arity: i64 = "arity" Required<Int>;
        /// The flags: `readonly`, `write`, `blocking` and the like.
        flags: Vec<String> = "flags" Required<Array<BulkString>>;
        /// The index of the first key; 0 where there is none.
        first_key: i64 = "first key" Required<Int>;
        /// The index of the last key; negative where it counts from the end.
        last_key: i64 = "last key" Required<Int>;
        /// The step from one key to the next.
        key_step: i64 = "key step" Required<Int>;
        /// The ACL categories: `@read`, `@fast` and the like.
        acl_categories: Vec<String> = "ACL categories" Required<Array<BulkString>>;
        /// The command tips. Since Redis 7.0.
        tips: Option<Vec<String>> = "tips" Optional<Array<BulkString>>;
        /// The key specifications. Since Redis 7.0.
        key_specs: Option<Vec<KeySpec>> = "key specifications" Optional<Array<Typed<KeySpec>>>;
        /// The subcommands. Since Redis 7.0.
        subcommands: Option<Vec<CommandInfo>> = "subcommands" Optional<Array<Typed<CommandInfo>>>;
    }

    /// A key specification of a command, in [`CommandInfo`].
    pub struct KeySpec from Named {
        /// Notes about the specification.
        notes: Option<String> = "notes" Optional<BulkString>;
        /// The flags: `RO`, `RW`, `access`, `update` and the like.
        flags: Vec<String> = "flags" Required<Array<BulkString>>;
        /// How the first key is found.
        begin_search: BeginSearch = "begin_search" Required<Typed<BeginSearch>>;
        /// How the other keys are found from there.
        find_keys: FindKeys = "find_keys" Required<Typed<FindKeys>>;
    }

    /// The documentation of a command: a value of [`COMMAND DOCS`](https://redis.io/docs/latest/commands/command-docs/).
    pub struct CommandDocs from Named {
        /// A summary of one sentence.
        summary: Option<String> = "summary" Optional<BulkString>;
        /// The version that introduced it.
        since: Option<String> = "since" Optional<BulkString>;
        /// The functional group.
        group: Option<String> = "group" Optional<BulkString>;
        /// The time complexity.
        complexity: Option<String> = "complexity" Optional<BulkString>;
        /// The module that provides the command.
        module: Option<String> = "module" Optional<BulkString>;
        /// The flags: `deprecated` or `syscmd`.
        doc_flags: Option<Vec<String>> = "doc_flags" Optional<Array<BulkString>>;
        /// The version that deprecated it.
        deprecated_since: Option<String> = "deprecated_since" Optional<BulkString>;
        /// The replacement of a deprecated command.
        replaced_by: Option<String> = "replaced_by" Optional<BulkString>;
        /// The history: versions with their changes.
        history: Option<Vec<(String, String)>> = "history" Optional<Array<(BulkString, BulkString)>>;
        /// The arguments.
        arguments: Option<Vec<CommandArgument>> = "arguments" Optional<Array<Typed<CommandArgument>>>;
        /// The subcommands by name.
        subcommands: Option<HashMap<String, CommandDocs>> = "subcommands" Optional<Map<BulkString, Typed<CommandDocs>>>;
    }

    /// An argument of a command, in [`CommandDocs`].
    pub struct CommandArgument from Named {
        /// The name.
        name: String = "name" Required<BulkString>;
        /// The type: `string`, `key`, `oneof`, `block` and the like.
        kind: String = "type" Required<BulkString>;
        /// The name that documentation shows.
        display_text: Option<String> = "display_text" Optional<BulkString>;
        /// The index of its key specification.
        key_spec_index: Option<u64> = "key_spec_index" Optional<Int>;
        /// The token that precedes the value.
        token: Option<String> = "token" Optional<BulkString>;
        /// The summary.
        summary: Option<String> = "summary" Optional<BulkString>;
        /// The version that introduced it.
        since: Option<String> = "since" Optional<BulkString>;
        /// The version that deprecated it.
        deprecated_since: Option<String> = "deprecated_since" Optional<BulkString>;
        /// The flags: `optional`, `multiple`, `multiple_token`.
        flags: Option<Vec<String>> = "flags" Optional<Array<BulkString>>;
        /// The arguments of a block, or the alternatives of a choice.
        arguments: Option<Vec<CommandArgument>> = "arguments" Optional<Array<Typed<CommandArgument>>>;
    }
}

/// The start of the search for keys, in [`KeySpec`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BeginSearch {
    /// At this index, counted from the name of the command.
    Index(i64),
    /// After a keyword.
    Keyword {
        /// The keyword.
        keyword: String,
        /// The index at which the search for the keyword starts; negative where it counts from the end.
        start_from: i64,
    },
    /// Known to the server only.
    Unknown,
}

/// The arguments that are keys, in [`KeySpec`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FindKeys {
    /// A range of arguments.
    Range {
        /// The index of the last key, counted from the first; negative where it counts from the end.
        last_key: i64,
        /// The step from one key to the next.
        key_step: i64,
        /// The limit: keys end after this fraction, 1/limit, of the remaining arguments.
        limit: i64,
    },
    /// As many keys as a number among the arguments says.
    KeyNum {
        /// The index of the number.
        key_num_index: i64,
        /// The index of the first key.
        first_key: i64,
        /// The step from one key to the next.
        key_step: i64,
    },
    /// Known to the server only.
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
