//! Structs as fields and values.

use super::argument::{Single, Spread};
use super::writer::Writer;

/// A struct that is written as the fields and values of a hash or a stream entry, and read from them.
///
/// It is derived, and a spread of it stands where a command takes fields with their values: in `HSET`, `HSETEX` and `XADD`. The derive implements
/// [`Reply`](trait@crate::Reply) as well, so what is written is read back from `HGETALL`, `HMGET`, entries of streams and `FT.SEARCH`.
///
/// ```
/// use redis_pipeline::{Record, redis_pipeline};
///
/// #[derive(Record)]
/// struct User {
///     name: String,
///     email: Option<String>,              // not written where it is `None`
///     #[redis(default)]
///     logins: u64,                        // 0 if it is missing
///     #[redis(flatten)]
///     address: Address,
///     #[redis(skip)]
///     is_online: bool,                    // neither written nor read
/// }
///
/// #[derive(Record)]
/// #[redis(rename_all = "kebab-case")]
/// struct Address {
///     town: String,
///     #[redis(rename = "zip")]
///     post_code: String,
/// }
///
/// let address = Address { town: "Paris".into(), post_code: "75001".into() };
/// let user = User { name: "Ada".into(), email: None, logins: 3, address, is_online: true };
/// let pipeline = redis_pipeline! {
///     HSET "user:7" ..user;
///     let same: Option<User> = HGETALL "user:7";
/// };
/// let sent = "HSET user:7 name Ada logins 3 town Paris zip 75001\nHGETALL user:7";
/// assert_eq!(pipeline.request().to_string(), sent);
/// ```
///
/// | attribute of a field | does |
/// | --- | --- |
/// | `#[redis(rename = "…")]` | gives the field this name in Redis |
/// | `#[redis(default)]`, `#[redis(default = …)]` | is the value where Redis has none; the field is written all the same |
/// | `#[redis(skip)]` | leaves the field out; it is read as its default |
/// | `#[redis(flatten)]` | takes the fields of another record, or of an `Option` of one, which is `None` where none of them has a value |
///
/// `#[redis(rename_all = "…")]` above the struct spells all names in a case that serde knows, `#[redis(crate = path)]` says where this crate is.
///
/// A field that is `None` is not written, so a hash keeps the value that it had. To remove it, delete the hash or the field beforehand, in one transaction:
/// `atomic { HDEL key "email"; HSET key ..user; }`. A record whose fields are all `None` writes nothing; where the command needs a pair, that is
/// [`Error::Refused`](crate::Error::Refused) before anything is sent.
///
/// A struct that borrows (`name: &'a str`) is written only. Commands in quotes do not take records, since nothing is known of their arguments.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no record",
    label = "a struct with `#[derive(redis_pipeline::Record)]` is expected here"
)]
pub trait Record {
    /// Returns how many fields are written.
    #[doc(hidden)]
    fn pairs(&self) -> usize;

    /// Writes each field with its value.
    #[doc(hidden)]
    fn write_pairs(&self, out: &mut Writer);
}

impl<R: Record + ?Sized> Record for &R {
    fn pairs(&self) -> usize {
        (**self).pairs()
    }

    fn write_pairs(&self, out: &mut Writer) {
        (**self).write_pairs(out);
    }
}

/// A part of a record that may be missing.
impl<R: Record> Record for Option<R> {
    fn pairs(&self) -> usize {
        self.as_ref().map_or(0, R::pairs)
    }

    fn write_pairs(&self, out: &mut Writer) {
        if let Some(record) = self {
            record.write_pairs(out);
        }
    }
}

/// Writes a field and its value.
pub fn write_pair<M, T: Single<M> + ?Sized>(out: &mut Writer, name: &str, value: &T) {
    out.single(name);
    out.single(value);
}

/// As many fields with their values as the value has.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be spread into fields and values",
    label = "`..` takes records, maps and collections of pairs here",
    note = "a struct with named fields becomes a record by `#[derive(redis_pipeline::Record)]`",
    note = "one argument stands without `..`"
)]
pub trait SpreadPairs<M> {
    /// Returns the number of arguments: two a pair.
    fn arguments(&self) -> usize;
    fn write_pairs(&self, out: &mut Writer);
}

#[doc(hidden)]
#[derive(Debug)]
pub struct AsList<M>(M);

#[doc(hidden)]
#[derive(Debug)]
pub struct AsRecord;

#[diagnostic::do_not_recommend]
impl<M, T: Spread<M> + ?Sized> SpreadPairs<AsList<M>> for T {
    #[inline]
    fn arguments(&self) -> usize {
        Spread::arguments(self)
    }

    #[inline]
    fn write_pairs(&self, out: &mut Writer) {
        self.write_spread(out);
    }
}

#[diagnostic::do_not_recommend]
impl<R: Record + ?Sized> SpreadPairs<AsRecord> for R {
    #[inline]
    fn arguments(&self) -> usize {
        2 * self.pairs()
    }

    #[inline]
    fn write_pairs(&self, out: &mut Writer) {
        Record::write_pairs(self, out);
    }
}

/// Returns the number of arguments that such a spread has.
#[inline]
pub fn count_pairs<M, T: SpreadPairs<M> + ?Sized>(values: &T) -> usize {
    values.arguments()
}
