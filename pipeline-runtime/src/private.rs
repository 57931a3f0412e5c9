//! What generated code calls. Not for anyone else: it changes without notice.

pub use crate::argument::{
    Element, Float, Floats, Integer, Integers, InterpolateDisplay, InterpolateText, Interpolated,
    List, Millis, Part, PlainBytes, Seconds, Single, Spread, Text, formatted,
};
pub use crate::error::Problem;
#[cfg(feature = "aio")]
pub use crate::execute::execute_async;
pub use crate::execute::{Inline, execute};
pub use crate::reply::{Nilable, Replies, Structured, shape};
pub use crate::request::{CommandInfo, Loop, SpreadRule, Writer};

pub use crate::__part as part;

/// The number of arguments that a spread has.
#[inline]
pub fn count<M, T: Spread<M> + ?Sized>(values: &T) -> usize {
    values.arguments()
}

/// Looks into the `Option` of an optional part.
#[inline]
pub fn optional<T>(value: &Option<T>) -> Option<&T> {
    value.as_ref()
}

/// Prepares one interpolated value of a template.
#[doc(hidden)]
#[macro_export]
macro_rules! __part {
    ($value:expr) => {{
        #[allow(unused_imports)]
        use $crate::private::{InterpolateDisplay as _, InterpolateText as _};
        (&$crate::private::Interpolated($value)).part()
    }};
}

/// Its tokens, where the crate has its feature `aio`.
#[doc(hidden)]
#[cfg(feature = "aio")]
#[macro_export]
macro_rules! __aio {
    ($($tokens:tt)*) => { $($tokens)* };
}

/// Its tokens, where the crate has its feature `aio`.
#[doc(hidden)]
#[cfg(not(feature = "aio"))]
#[macro_export]
macro_rules! __aio {
    ($($tokens:tt)*) => {};
}
