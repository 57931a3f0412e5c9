//! Values inside of interpolated literals, which are written without an intermediate `String`.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

use super::argument::Single;

/// One interpolated value of a template, as the bytes that it puts there.
#[doc(hidden)]
#[derive(Debug)]
pub struct Interpolated<'v>(Repr<'v>);

#[derive(Debug)]
enum Repr<'v> {
    Text(&'v [u8]),
    InlineBytes(InlineBytes),
    Written(Vec<u8>),
    /// The value writes no argument, or several.
    NotOneArgument,
}

/// A few bytes, at the end of so many.
#[derive(Debug)]
struct InlineBytes {
    bytes: [u8; INLINE_BYTES],
    start: u8,
}

/// The longest 64-bit integer, with its sign.
pub(super) const INLINE_BYTES: usize = 20;

impl<'v> Interpolated<'v> {
    /// Puts bytes there, which need not be text.
    #[inline]
    pub(crate) fn bytes(bytes: &'v [u8]) -> Self {
        Interpolated(Repr::Text(bytes))
    }
}

impl Interpolated<'_> {
    #[inline]
    pub fn as_bytes(&self) -> &[u8] {
        match &self.0 {
            Repr::Text(bytes) => bytes,
            Repr::InlineBytes(InlineBytes { bytes, start }) => {
                bytes.get(usize::from(*start)..).unwrap_or_default()
            }
            Repr::Written(bytes) => bytes,
            Repr::NotOneArgument => &[],
        }
    }

    /// Returns whether the value could not be made ready, so that the request must not be sent.
    #[inline]
    pub(crate) fn is_refused(&self) -> bool {
        matches!(self.0, Repr::NotOneArgument)
    }

    #[inline]
    fn number(magnitude: u64, negative: bool) -> Self {
        Interpolated(Repr::InlineBytes(InlineBytes::number(magnitude, negative)))
    }
}

impl InlineBytes {
    // One copy for all pipelines keeps programs small.
    #[inline(never)]
    fn number(magnitude: u64, negative: bool) -> Self {
        let mut bytes = [0; INLINE_BYTES];
        let start = match magnitude {
            _ if negative => signed_digits(magnitude, &mut bytes),
            0..=9 => {
                bytes[INLINE_BYTES - 1] = b'0' + magnitude as u8;
                INLINE_BYTES - 1
            }
            10..=99 => {
                bytes[INLINE_BYTES - 2] = b'0' + (magnitude / 10) as u8;
                bytes[INLINE_BYTES - 1] = b'0' + (magnitude % 10) as u8;
                INLINE_BYTES - 2
            }
            _ => decimal_digits(magnitude, &mut bytes),
        };
        InlineBytes {
            bytes,
            start: start as u8,
        }
    }
}

/// Writes digits to the end of the bytes and returns where they start.
pub(super) fn decimal_digits(mut magnitude: u64, bytes: &mut [u8; INLINE_BYTES]) -> usize {
    let mut start = INLINE_BYTES;
    for place in bytes.iter_mut().rev() {
        *place = b'0' + (magnitude % 10) as u8;
        magnitude /= 10;
        start -= 1;
        if magnitude == 0 {
            break;
        }
    }
    start
}

fn signed_digits(magnitude: u64, bytes: &mut [u8; INLINE_BYTES]) -> usize {
    let start = decimal_digits(magnitude, bytes).saturating_sub(1);
    bytes[start] = b'-';
    start
}

/// Writes what `format_args!` made, for templates with format specs.
#[doc(hidden)]
pub fn formatted(arguments: fmt::Arguments<'_>) -> Interpolated<'static> {
    Interpolated(Repr::Written(fmt::format(arguments).into_bytes()))
}

/// Writes the bytes that a value is as an argument.
#[doc(hidden)]
pub fn argument_text<M, T: Single<M> + ?Sized>(value: &T) -> Interpolated<'static> {
    let mut arguments: Vec<Vec<u8>> = Vec::with_capacity(1);
    value.write_single(&mut arguments);
    Interpolated(match (arguments.pop(), arguments.is_empty()) {
        (Some(argument), true) => Repr::Written(argument),
        _ => Repr::NotOneArgument,
    })
}

/// Values that are known to be these bytes: their `Display`, or what they are as an argument.
#[doc(hidden)]
pub trait Text {
    fn text(&self) -> Interpolated<'_>;
}

/// Values that are the same bytes as text and as an argument. `M` is nothing; it lets a derive leave open whether a type is one of these.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is one thing as text and another as an argument, and this text does not say which it means",
    label = "as text, or as an argument?",
    note = "as text, with a colon: `\"{{value:}}\"`, of the field of a newtype `\"{{id.0:}}\"`; a `bool` is `true` or `false`, a `Uuid` has its hyphens",
    note = "as an argument a `bool` is 1 or 0, as a variable with `u8::from(value)` is, and a `Uuid` is 16 bytes"
)]
pub trait OneSpelling<M> {}

macro_rules! one_spelling {
    ($([$($generics:tt)*] $kind:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<M, $($generics)*> OneSpelling<M> for $kind {}
    )*};
}

one_spelling! {
    [] str;
    [] String;
    [] char;
    [T: OneSpelling<M> + ?Sized] &T;
    [T: OneSpelling<M> + ?Sized] &mut T;
    [T: OneSpelling<M> + ?Sized] Box<T>;
    [T: OneSpelling<M> + ?Sized] Rc<T>;
    [T: OneSpelling<M> + ?Sized] Arc<T>;
    [T: OneSpelling<M> + ToOwned + ?Sized] Cow<'_, T>;
}

impl Text for str {
    #[inline]
    fn text(&self) -> Interpolated<'_> {
        Interpolated(Repr::Text(self.as_bytes()))
    }
}

impl Text for String {
    #[inline]
    fn text(&self) -> Interpolated<'_> {
        self.as_str().text()
    }
}

impl Text for bool {
    #[inline]
    fn text(&self) -> Interpolated<'_> {
        if *self { "true".text() } else { "false".text() }
    }
}

#[cfg(feature = "uuid")]
impl Text for uuid::Uuid {
    fn text(&self) -> Interpolated<'_> {
        formatted(format_args!("{self}"))
    }
}

impl Text for char {
    #[inline]
    fn text(&self) -> Interpolated<'_> {
        let mut utf8 = [0; 4];
        let encoded = self.encode_utf8(&mut utf8).as_bytes();
        let mut bytes = [0; INLINE_BYTES];
        bytes[INLINE_BYTES - encoded.len()..].copy_from_slice(encoded);
        Interpolated(Repr::InlineBytes(InlineBytes {
            bytes,
            start: (INLINE_BYTES - encoded.len()) as u8,
        }))
    }
}

macro_rules! text_through_pointers {
    ($($pointer:ty)*) => {$(
        impl<T: Text + ?Sized> Text for $pointer {
            #[inline]
            fn text(&self) -> Interpolated<'_> {
                (**self).text()
            }
        }
    )*};
}

text_through_pointers! { &T &mut T Box<T> Rc<T> Arc<T> }

impl<T: Text + ToOwned + ?Sized> Text for Cow<'_, T>
where
    T::Owned: Text,
{
    #[inline]
    fn text(&self) -> Interpolated<'_> {
        (**self).text()
    }
}

macro_rules! text_of_integers {
    ($($kind:ty)*) => {$(
        one_spelling! { [] $kind; }

        impl Text for $kind {
            #[inline]
            #[allow(unused_comparisons)]
            fn text(&self) -> Interpolated<'_> {
                let n = *self;
                #[allow(clippy::cast_lossless)]
                Interpolated::number((n as i128).unsigned_abs() as u64, n < 0)
            }
        }
    )*};
}

text_of_integers! { i8 i16 i32 i64 isize u8 u16 u32 u64 usize }

/// Finds the cheapest way to write a value, by the number of references in front of it.
#[doc(hidden)]
#[derive(Debug)]
pub struct InterpolationProbe<'v, T: ?Sized>(pub &'v T);

#[doc(hidden)]
pub trait InterpolateText<'v> {
    type Value: ?Sized;
    fn interpolated(&self) -> Interpolated<'v>
    where
        Self::Value: OneSpelling<()>;
}

#[doc(hidden)]
pub trait InterpolateDisplay<'v> {
    fn interpolated(&self) -> Interpolated<'v>;
}

/// Applies to values that cannot stand in a text, for the error message.
#[doc(hidden)]
pub trait InterpolateFallback<'v> {
    type Value: ?Sized;
    fn interpolated(&self) -> Interpolated<'v>
    where
        Self::Value: Interpolate;
}

/// A value that can stand in a text.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a text",
    label = "has no `Display`",
    note = "a value in `{{ }}` needs `Display`, as in `format!`; with `{{value:?}}` it needs `Debug`",
    note = "a newtype or an enum that derives `redis_pipeline::Argument` stands in texts as it stands where it is an argument",
    note = "in generic code the bound is `K: std::fmt::Display`"
)]
pub trait Interpolate {
    fn interpolate(&self) -> Interpolated<'_>;
}

impl<'v, T: ?Sized> InterpolateFallback<'v> for InterpolationProbe<'v, T> {
    type Value = T;

    fn interpolated(&self) -> Interpolated<'v>
    where
        T: Interpolate,
    {
        self.0.interpolate()
    }
}

impl<'v, T: Text + ?Sized> InterpolateText<'v> for &&InterpolationProbe<'v, T> {
    type Value = T;

    #[inline]
    fn interpolated(&self) -> Interpolated<'v>
    where
        T: OneSpelling<()>,
    {
        self.0.text()
    }
}

impl<'v, T: fmt::Display + ?Sized> InterpolateDisplay<'v> for &InterpolationProbe<'v, T> {
    fn interpolated(&self) -> Interpolated<'v> {
        formatted(format_args!("{}", self.0))
    }
}
