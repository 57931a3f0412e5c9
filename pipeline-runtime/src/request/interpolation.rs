//! Values inside of interpolated literals, which are written without an intermediate `String`.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

/// One interpolated value of a template, as the bytes that it puts there.
#[doc(hidden)]
#[derive(Debug)]
pub struct Interpolated<'v>(Repr<'v>);

#[derive(Debug)]
enum Repr<'v> {
    Text(&'v [u8]),
    InlineBytes(InlineBytes),
    Written(String),
}

/// A few bytes, at the end of so many.
#[derive(Debug)]
struct InlineBytes {
    bytes: [u8; INLINE_BYTES],
    start: u8,
}

/// The longest 64-bit integer, with its sign.
const INLINE_BYTES: usize = 20;

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
            Repr::Written(text) => text.as_bytes(),
        }
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
            _ => digits(magnitude, &mut bytes),
        };
        InlineBytes {
            bytes,
            start: start as u8,
        }
    }
}

/// Writes digits to the end of the bytes and returns where they start.
fn digits(mut magnitude: u64, bytes: &mut [u8; INLINE_BYTES]) -> usize {
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
    let start = digits(magnitude, bytes).saturating_sub(1);
    bytes[start] = b'-';
    start
}

/// Writes what `format_args!` made, for templates with format specs.
#[doc(hidden)]
pub fn formatted(arguments: fmt::Arguments<'_>) -> Interpolated<'static> {
    Interpolated(Repr::Written(fmt::format(arguments)))
}

/// Values whose `Display` is known to be these bytes.
#[doc(hidden)]
pub trait Text {
    fn text(&self) -> Interpolated<'_>;
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
    fn interpolated(&self) -> Interpolated<'v>;
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
    #[inline]
    fn interpolated(&self) -> Interpolated<'v> {
        self.0.text()
    }
}

impl<'v, T: fmt::Display + ?Sized> InterpolateDisplay<'v> for &InterpolationProbe<'v, T> {
    fn interpolated(&self) -> Interpolated<'v> {
        formatted(format_args!("{}", self.0))
    }
}
