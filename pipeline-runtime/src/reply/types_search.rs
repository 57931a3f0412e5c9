//! Full-text search.

use std::collections::{BTreeMap, HashMap};

use redis::Value;

use super::collections::items;
use super::scalars::normalize;
use super::shape::{Any, Array, Bool, BulkString, Double, Int, Map, Typed};
use super::types::{Listed, Named, Optional, Required, records};
use super::{ByteString, Mismatch, Reply, Structured};

/// The bits of a search's way: what each document comes with in RESP2, which does not say so itself.
const SCORE: u8 = 1;
const PAYLOAD: u8 = 2;
const SORT_KEY: u8 = 4;

/// Documents that a search has found: the reply of [`FT.SEARCH`](https://redis.io/docs/latest/commands/ft.search/).
///
/// Where the total and the warnings are not wanted, and no scores, payloads or sort keys are asked for, the documents may be read as keys with
/// [records](crate::Record): `let jobs: Vec<(String, Job)> = FT.SEARCH …;`
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SearchReply {
    /// The number of documents found, also of those that were not asked for.
    pub total: u64,
    /// The documents.
    pub documents: Vec<SearchDocument>,
    /// Warnings of the server, such as that the time-out cut the search short, so that documents are missing. Only RESP3 has them.
    pub warnings: Vec<ByteString>,
}

/// A document in [`SearchReply`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchDocument {
    /// The key.
    pub id: ByteString,
    /// The score, with `WITHSCORES`.
    pub score: Option<f64>,
    /// The explanation of the score, with `EXPLAINSCORE`: texts in arrays in arrays.
    pub explanation: Option<Value>,
    /// The payload, with `WITHPAYLOADS`.
    pub payload: Option<ByteString>,
    /// The value by which it was sorted, with `WITHSORTKEYS`: `$` and a string, or `#` and a number.
    pub sort_key: Option<ByteString>,
    /// The fields in their order, none with `NOCONTENT`.
    pub fields: Vec<(ByteString, Value)>,
}

/// A row of [`AggregateReply`] or [`HybridReply`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SearchRow {
    /// The fields in their order.
    pub fields: Vec<(ByteString, Value)>,
}

macro_rules! with_fields {
    ($($kind:ty)*) => {$(
        impl $kind {
            /// Reads a field as any type that holds replies, the last one of that name; `None` where there is none.
            pub fn get<T: Reply<Any>>(&self, field: &str) -> Result<Option<T>, Mismatch> {
                match self.fields.iter().rev().find(|(name, _)| name == field) {
                    None | Some((_, Value::Nil)) => Ok(None),
                    Some((_, value)) => T::read(value.clone()).map(Some),
                }
            }

            /// Reads the fields as a type that holds maps, such as a struct that derives [`Reply`](trait@Reply).
            ///
            /// ```
            /// use redis_pipeline::reply::SearchReply;
            ///
            /// #[derive(redis_pipeline::Reply)]
            /// struct Product {
            ///     name: String,
            ///     price: f64,
            ///     colour: Option<String>,
            /// }
            ///
            /// fn products(found: SearchReply) -> Result<Vec<Product>, redis_pipeline::Mismatch> {
            ///     let documents = found.documents.into_iter();
            ///     documents.map(|document| document.into_reply()).collect()
            /// }
            /// ```
            pub fn into_reply<T: Reply<Map<BulkString, Any>>>(self) -> Result<T, Mismatch> {
                let entry = |(name, value): (ByteString, _)| (Value::BulkString(name.into()), value);
                T::read(Value::Map(self.fields.into_iter().map(entry).collect()))
            }
        }
    )*};
}

with_fields! { SearchDocument SearchRow }

impl<const VARIANT: u8> Reply<Typed<SearchReply, VARIANT>> for SearchReply {
    fn read(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Array(items) => read_documents(items, VARIANT),
            Value::Attribute { data, .. } => Reply::<Typed<SearchReply, VARIANT>>::read(*data),
            value => {
                let mut fields = Named::of(value)?;
                Ok(SearchReply {
                    total: fields.read::<Required<Int>, _>("total_results")?,
                    documents: fields
                        .read::<Required<Array<Typed<SearchDocument>>>, _>("results")?,
                    warnings: warnings(&mut fields)?,
                })
            }
        }
    }
}

/// Keys and fields alone, of a search that asks for nothing else: each document as a pair of its key and a type that holds maps.
impl<K: Reply<BulkString>, R: Reply<Map<BulkString, Any>>> Reply<Typed<SearchReply>>
    for Vec<(K, R)>
{
    fn read(value: Value) -> Result<Self, Mismatch> {
        let found = <SearchReply as Reply<Typed<SearchReply>>>::read(value)?;
        let documents = found.documents.into_iter().enumerate();
        let read = documents.map(|(at, mut document)| {
            let id = Value::BulkString(std::mem::take(&mut document.id).into());
            let key = K::read(id).map_err(|mismatch| mismatch.in_key(at))?;
            let fields = document.into_reply();
            Ok((key, fields.map_err(|mismatch| mismatch.in_value(at))?))
        });
        read.collect()
    }
}

/// RESP3 names what there is.
impl Structured for SearchDocument {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Named::of(value)?;
        let mut document = SearchDocument {
            id: fields.read::<Required<BulkString>, _>("id")?,
            payload: fields.read::<Optional<BulkString>, _>("payload")?,
            sort_key: fields.read::<Optional<BulkString>, _>("sortkey")?,
            fields: row(&mut fields)?,
            ..SearchDocument::default()
        };
        if let Some(score) = fields.take("score") {
            document.set_score(score)?;
        }
        Ok(document)
    }
}

/// Returns the fields of a result in RESP3.
fn row(fields: &mut Named) -> Result<Vec<(ByteString, Value)>, Mismatch> {
    let row: Option<_> = fields.read::<Optional<Map<BulkString, Any>>, _>("extra_attributes")?;
    Ok(row.unwrap_or_default())
}

fn warnings(fields: &mut Named) -> Result<Vec<ByteString>, Mismatch> {
    let warnings: Option<_> = fields.read::<Optional<Array<BulkString>>, _>("warning")?;
    Ok(warnings.unwrap_or_default())
}

impl SearchDocument {
    fn set_score(&mut self, value: Value) -> Result<(), Mismatch> {
        let value = match value {
            Value::Array(parts) => {
                let mut parts = parts.into_iter();
                let score = parts.next().unwrap_or_default();
                self.explanation = parts.next();
                score
            }
            value => value,
        };
        let score = Reply::<Double>::read(value);
        self.score = Some(score.map_err(|mismatch| mismatch.in_field("score"))?);
        Ok(())
    }
}

/// RESP2 sends one after the other: an id, what was asked for, and the fields if there are any.
fn read_documents(items: Vec<Value>, way: u8) -> Result<SearchReply, Mismatch> {
    let mut items = items.into_iter().peekable();
    let total: u64 = Reply::<Int>::read(items.next().unwrap_or_default())
        .map_err(|mismatch| mismatch.in_field("total_results"))?;
    let mut documents = Vec::new();
    while let Some(id) = items.next() {
        let mut document = SearchDocument {
            id: Reply::<BulkString>::read(id).map_err(|mismatch| mismatch.in_field("id"))?,
            ..SearchDocument::default()
        };
        let mut next = |bit| if way & bit == bit { items.next() } else { None };
        if let Some(score) = next(SCORE) {
            document.set_score(score)?;
        }
        let payload = next(PAYLOAD).unwrap_or_default();
        let sort_key = next(SORT_KEY).unwrap_or_default();
        document.payload = Reply::<super::shape::Nullable<BulkString>>::read(payload)
            .map_err(|mismatch| mismatch.in_field("payload"))?;
        document.sort_key = Reply::<super::shape::Nullable<BulkString>>::read(sort_key)
            .map_err(|mismatch| mismatch.in_field("sortkey"))?;
        let is_row = |item: &Value| matches!(item, Value::Array(_) | Value::Map(_) | Value::Nil);
        if let Some(row) = items.next_if(is_row)
            && row != Value::Nil
        {
            document.fields = Reply::<Map<BulkString, Any>>::read(row)
                .map_err(|mismatch| mismatch.in_field("extra_attributes"))?;
        }
        documents.push(document);
    }
    Ok(SearchReply {
        total,
        documents,
        warnings: Vec::new(),
    })
}

/// Rows of an aggregation: the reply of [`FT.AGGREGATE`](https://redis.io/docs/latest/commands/ft.aggregate/) and `FT.CURSOR READ`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AggregateReply {
    /// A number of results, as the server counts them: of steps that have not been done yet it is only a bound.
    pub total: u64,
    /// The rows; one without fields where its document has expired.
    pub rows: Vec<SearchRow>,
    /// Warnings of the server, such as that the time-out cut the aggregation short, so that rows are missing. Only RESP3 has them.
    pub warnings: Vec<ByteString>,
}

impl Structured for AggregateReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Array(mut items) => {
                let total = items.drain(..items.len().min(1)).next();
                let total = Reply::<Int>::read(total.unwrap_or_default());
                Ok(AggregateReply {
                    total: total
                        .map_err(|mismatch: Mismatch| mismatch.in_field("total_results"))?,
                    rows: Reply::<Array<Typed<SearchRow>>>::read(Value::Array(items))?,
                    warnings: Vec::new(),
                })
            }
            value => {
                let mut fields = Named::of(value)?;
                Ok(AggregateReply {
                    total: fields.read::<Required<Int>, _>("total_results")?,
                    rows: fields.read::<Required<Array<Typed<SearchRow>>>, _>("results")?,
                    warnings: warnings(&mut fields)?,
                })
            }
        }
    }
}

/// RESP2 sends nil for a document that has expired, RESP3 a row without fields.
impl Structured for SearchRow {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let fields = match value {
            Value::Nil => Vec::new(),
            value @ Value::Array(_) => Reply::<Map<BulkString, Any>>::read(value)?,
            value => row(&mut Named::of(value)?)?,
        };
        Ok(SearchRow { fields })
    }
}

/// The way of a row whose fields stand in it without a name around them.
const BARE: u8 = 1;

impl Reply<Typed<SearchRow, BARE>> for SearchRow {
    fn read(value: Value) -> Result<Self, Mismatch> {
        let fields = Reply::<Map<BulkString, Any>>::read(value)?;
        Ok(SearchRow { fields })
    }
}

/// A search or an aggregation with its profile: the reply of [`FT.PROFILE`](https://redis.io/docs/latest/commands/ft.profile/).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProfileReply {
    /// The reply of the search or the aggregation, as `FT.SEARCH` or `FT.AGGREGATE` would send it.
    pub results: Value,
    /// The steps and their times, which differ from version to version.
    pub profile: Value,
}

/// Two values in RESP2; in RESP3 the profile stands in the reply or beside it.
impl Structured for ProfileReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        match normalize(value) {
            Value::Map(mut entries) => {
                let position = |name: &str, entries: &[(Value, Value)]| {
                    let is = |key: &Value| matches!(normalize(key.clone()), Value::BulkString(key) if key.eq_ignore_ascii_case(name.as_bytes()));
                    entries.iter().position(|(key, _)| is(key))
                };
                let Some(at) = position("profile", &entries) else {
                    return Err(Mismatch::with("a value", "none").in_field("profile"));
                };
                let (_, profile) = entries.remove(at);
                let results = match position("results", &entries) {
                    Some(at) if entries.len() == 1 => entries.remove(at).1,
                    _ => Value::Map(entries),
                };
                Ok(ProfileReply { results, profile })
            }
            other => {
                let (results, profile) = Reply::<(Any, Any)>::read(other)?;
                Ok(ProfileReply { results, profile })
            }
        }
    }
}

records! {
    /// Documents that a search by text and by vector has found: the reply of [`FT.HYBRID`](https://redis.io/docs/latest/commands/ft.hybrid/).
    pub struct HybridReply from Named {
        /// The number of documents found, also of those that were not asked for.
        total_results: u64 = "total_results" Required<Int>;
        /// The documents, each with its fields; `__key` and `__score` are two of them.
        results: Vec<SearchRow> = "results" Required<Array<Typed<SearchRow, BARE>>>;
        /// Warnings of the server, such as that a time-out cut the search short.
        warnings: Option<Vec<ByteString>> = "warnings" Optional<Array<BulkString>>;
        /// The duration in milliseconds.
        execution_time: Option<f64> = "execution_time" Optional<Double>;
    }

    /// An index: the reply of [`FT.INFO`](https://redis.io/docs/latest/commands/ft.info/).
    pub struct IndexInfo from Named {
        /// The name.
        index_name: ByteString = "index_name" Required<BulkString>;
        /// `NOOFFSETS` and the like; not sent by Valkey.
        index_options: Option<Vec<String>> = "index_options" Optional<Array<BulkString>>;
        /// Which documents it has.
        index_definition: IndexDefinition = "index_definition" Required<Typed<IndexDefinition>>;
        /// The fields that it knows.
        attributes: Vec<IndexAttribute> = "attributes" Required<Array<Typed<IndexAttribute>>>;
        /// The number of documents.
        num_docs: u64 = "num_docs" Required<Int>;
        /// The words that it leaves out, where it has a list of its own.
        stopwords_list: Option<Vec<ByteString>> = "stopwords_list" Optional<Array<BulkString>>;
        /// Whether it is being built; Valkey sends `backfill_in_progress` instead.
        indexing: Option<bool> = "indexing" Optional<Bool>;
        /// The share of the documents that are indexed, from 0 to 1; Valkey sends `backfill_complete_percent` instead.
        percent_indexed: Option<f64> = "percent_indexed" Optional<Double>;
        /// Statistics of the garbage collection.
        gc_stats: Option<HashMap<String, f64>> = "gc_stats" Optional<Map<BulkString, Double>>;
        /// The cursors.
        cursor_stats: Option<HashMap<String, f64>> = "cursor_stats" Optional<Map<BulkString, Double>>;
        /// Which dialects were used.
        dialect_stats: Option<HashMap<String, f64>> = "dialect_stats" Optional<Map<BulkString, Double>>;
        /// Errors of indexing.
        index_errors: Option<IndexErrors> = "Index Errors" Optional<Typed<IndexErrors>>;
        /// Errors by field.
        field_statistics: Option<Vec<FieldStatistics>> = "field statistics" Optional<Array<Typed<FieldStatistics>>>;
    } rest {
        /// Every other number, by the name that the server gives it, such as `num_terms` or `inverted_sz_mb`.
        figures: BTreeMap<String, f64> = figures;
    }

    /// Which documents an index has, in [`IndexInfo`].
    pub struct IndexDefinition from Named {
        /// `HASH` or `JSON`.
        key_type: String = "key_type" Required<BulkString>;
        /// The prefixes of the keys.
        prefixes: Vec<ByteString> = "prefixes" Required<Array<BulkString>>;
        /// The condition.
        filter: Option<ByteString> = "filter" Optional<BulkString>;
        /// The language, where it is not the usual one.
        default_language: Option<String> = "default_language" Optional<BulkString>;
        /// The field that has a document's language.
        language_field: Option<ByteString> = "language_field" Optional<BulkString>;
        /// The weight of a document.
        default_score: Option<f64> = "default_score" Optional<Double>;
        /// The field that has a document's weight.
        score_field: Option<ByteString> = "score_field" Optional<BulkString>;
        /// The field that has a document's payload.
        payload_field: Option<ByteString> = "payload_field" Optional<BulkString>;
    }

    /// Errors of indexing, in [`IndexInfo`].
    pub struct IndexErrors from Named {
        /// The number of documents that could not be indexed.
        indexing_failures: u64 = "indexing failures" Required<Int>;
        /// The last error, or `N/A`.
        last_indexing_error: ByteString = "last indexing error" Required<BulkString>;
        /// The document that it was about, or `N/A`.
        last_indexing_error_key: ByteString = "last indexing error key" Required<BulkString>;
    }

    /// Errors of indexing a field, in [`IndexInfo`].
    pub struct FieldStatistics from Named {
        /// The identifier: the name in a hash, or the path in a document.
        identifier: ByteString = "identifier" Required<BulkString>;
        /// The name in queries.
        attribute: ByteString = "attribute" Required<BulkString>;
        /// Errors of indexing.
        index_errors: IndexErrors = "Index Errors" Required<Typed<IndexErrors>>;
    }
}

fn figures(fields: &mut Named) -> Result<BTreeMap<String, f64>, Mismatch> {
    let figure = |name: &str, value: &Value| {
        let number = Reply::<Double>::read(value.clone()).ok()?;
        Some((name.to_owned(), number))
    };
    Ok(fields.take_each(figure).into_iter().collect())
}

/// A field of an index, in [`IndexInfo`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct IndexAttribute {
    /// The identifier: the name in a hash, or the path in a document.
    pub identifier: ByteString,
    /// The name in queries.
    pub attribute: ByteString,
    /// `TEXT`, `TAG`, `NUMERIC`, `GEO`, `VECTOR` …
    pub kind: String,
    /// Settings with a value, such as `WEIGHT`, `SEPARATOR` or `dim`.
    pub options: BTreeMap<String, ByteString>,
    /// Settings without: `SORTABLE`, `NOSTEM` and the like.
    pub flags: Vec<String>,
}

/// In RESP2 words without a value stand among those that have one; these have one, and what is in lower case.
const VALUED: [&str; 4] = ["WEIGHT", "SEPARATOR", "PHONETIC", "M"];

/// Adds an option of an attribute; what Valkey nests has the names above it before its own: `index.algorithm.name`.
fn add_option(
    name: String,
    value: Value,
    options: &mut BTreeMap<String, ByteString>,
) -> Result<(), Mismatch> {
    let text = match normalize(value) {
        Value::Array(nested) => {
            for (own, value) in Named::of(Value::Array(nested))?.others() {
                add_option(format!("{name}.{own}"), value, options)?;
            }
            return Ok(());
        }
        Value::Double(number) => number.to_string().into(),
        value => Reply::<BulkString>::read(value)?,
    };
    options.insert(name, text);
    Ok(())
}

impl Structured for IndexAttribute {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut flags: Vec<String> = Vec::new();
        let entries = match value {
            Value::Array(words) => {
                let mut words = words.into_iter();
                let mut entries = Vec::new();
                while let Some(word) = words.next() {
                    let name: String = Reply::<BulkString>::read(word)?;
                    let valued =
                        VALUED.contains(&&*name) || name.contains(|c: char| c.is_lowercase());
                    match words.as_slice().first() {
                        // Valkey sends a value with every name.
                        Some(Value::Int(_) | Value::Array(_)) => {
                            entries.push((name, words.next().unwrap_or_default()))
                        }
                        Some(_) if valued => entries.push((name, words.next().unwrap_or_default())),
                        _ => flags.push(name),
                    }
                }
                entries
            }
            value => {
                let mut fields = Named::of(value)?;
                flags = fields
                    .read::<Optional<Array<BulkString>>, Option<_>>("flags")?
                    .unwrap_or_default();
                let named =
                    |(name, value): (ByteString, _)| (name.to_string_lossy().into_owned(), value);
                fields.others().into_iter().map(named).collect()
            }
        };
        let mut options: BTreeMap<String, ByteString> = BTreeMap::new();
        for (name, value) in entries {
            add_option(name, value, &mut options)
                .map_err(|mismatch| mismatch.in_field("attributes"))?;
        }
        let mut must = |name: &'static str| {
            let value = options.remove(name);
            value.ok_or_else(|| Mismatch::with("a value", "none").in_field(name))
        };
        Ok(IndexAttribute {
            identifier: must("identifier")?,
            attribute: must("attribute")?,
            kind: must("type")?.to_string(),
            options,
            flags,
        })
    }
}

/// Other spellings: the reply of [`FT.SPELLCHECK`](https://redis.io/docs/latest/commands/ft.spellcheck/).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SpellcheckReply {
    /// The number of documents, with `FULLSCOREINFO`.
    pub total_docs: Option<u64>,
    /// The terms of the query, but for those that are spelt right.
    pub terms: Vec<SpellcheckTerm>,
}

/// A term of a query, in [`SpellcheckReply`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SpellcheckTerm {
    /// The term.
    pub term: ByteString,
    /// Whether it is spelt right, with `FULLSCOREINFO`.
    pub exists: bool,
    /// Other spellings, and in how much of the documents they are.
    pub suggestions: Vec<(ByteString, f64)>,
}

impl Structured for SpellcheckReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut reply = SpellcheckReply {
            total_docs: None,
            terms: Vec::new(),
        };
        if let Value::Array(mut terms) = value {
            if let Some(Value::Int(_)) = terms.first() {
                reply.total_docs = Some(Reply::<Int>::read(terms.remove(0))?);
            }
            reply.terms = Reply::<Array<Typed<SpellcheckTerm>>>::read(Value::Array(terms))?;
            return Ok(reply);
        }
        let mut fields = Named::of(value)?;
        reply.total_docs = fields.read::<Optional<Int>, _>("total_docs")?;
        let terms = Named::of(fields.take("results").unwrap_or_default())
            .map_err(|mismatch| mismatch.in_field("results"))?;
        for (term, suggestions) in terms.others() {
            reply.terms.push(spellcheck_term(term, suggestions)?);
        }
        Ok(reply)
    }
}

/// RESP3: the term is a key, and each suggestion a map of one.
fn spellcheck_term(term: ByteString, value: Value) -> Result<SpellcheckTerm, Mismatch> {
    let exists = matches!(value, Value::ServerError(_) | Value::SimpleString(_));
    let mut suggestions = Vec::new();
    if !exists {
        for suggestion in items(value, "other spellings")? {
            suggestions.extend(<Vec<(ByteString, f64)> as Reply<
                Map<BulkString, Double>,
            >>::read(suggestion)?);
        }
    }
    Ok(SpellcheckTerm {
        term,
        exists,
        suggestions,
    })
}

/// RESP2: the word `TERM`, the term, and pairs of a score and a spelling.
impl Structured for SpellcheckTerm {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Listed::of(value)?;
        let _: Vec<u8> = fields.read::<Required<BulkString>, _>("TERM")?;
        let term = fields.read::<Required<BulkString>, _>("term")?;
        let mut exists = false;
        let mut suggestions = Vec::new();
        match fields.others().into_iter().next() {
            Some(found @ Value::Array(_)) => {
                let pairs: Vec<(f64, ByteString)> =
                    Reply::<Array<(Double, BulkString)>>::read(found)
                        .map_err(|mismatch| mismatch.in_field("suggestions"))?;
                suggestions.extend(pairs.into_iter().map(|(score, text)| (text, score)));
            }
            Some(_) => exists = true,
            None => {}
        }
        Ok(SpellcheckTerm {
            term,
            exists,
            suggestions,
        })
    }
}

/// Completions with all that belongs to them: the reply of [`FT.SUGGET … WITHSCORES WITHPAYLOADS`](https://redis.io/docs/latest/commands/ft.sugget/).
pub type Suggestions = Vec<Suggestion>;

records! {
    /// A completion, in [`Suggestions`].
    pub struct Suggestion from Listed {
        /// The text.
        text: ByteString = "suggestion" Required<BulkString>;
        /// The score.
        score: f64 = "score" Required<Double>;
        /// The payload.
        payload: Option<ByteString> = "payload" Optional<BulkString>;
    }

    /// A setting of the search module, in [`FtConfigHelp`].
    pub struct SettingHelp from Named {
        /// The description.
        description: String = "Description" Required<BulkString>;
        /// The current value.
        value: Option<String> = "Value" Optional<BulkString>;
    }
}

impl Structured for Suggestions {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let parts = items(value, "suggestions")?;
        if !parts.len().is_multiple_of(3) {
            return Err(Mismatch::new("threes", Value::Array(parts)));
        }
        let mut parts = parts.into_iter();
        let mut suggestions = Vec::with_capacity(parts.len() / 3);
        while parts.len() > 0 {
            let three = parts.by_ref().take(3).collect();
            let suggestion = Suggestion::read_structured(Value::Array(three));
            suggestions.push(suggestion.map_err(|mismatch| mismatch.at(suggestions.len()))?);
        }
        Ok(suggestions)
    }
}

/// Settings of the search module, by name: the reply of [`FT.CONFIG HELP`](https://redis.io/docs/latest/commands/ft.config-help/).
pub type FtConfigHelp = HashMap<String, SettingHelp>;

impl Structured for FtConfigHelp {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let Value::Array(settings) = value else {
            return Reply::<Map<BulkString, Typed<SettingHelp>>>::read(value);
        };
        let mut help = FtConfigHelp::with_capacity(settings.len());
        for (at, setting) in settings.into_iter().enumerate() {
            let mut words = items(setting, "a setting").map_err(|mismatch| mismatch.at(at))?;
            let rest = words.split_off(words.len().min(1));
            let name = Reply::<BulkString>::read(words.pop().unwrap_or_default())
                .map_err(|mismatch: Mismatch| mismatch.at(at))?;
            let setting = SettingHelp::read_structured(Value::Array(rest));
            help.insert(name, setting.map_err(|mismatch| mismatch.at(at))?);
        }
        Ok(help)
    }
}
