//! Several commands that one call writes: what is known of them is packed into one text, and only the values come apart from it.
//!
//! That is less to check and less to carry for a program than a call for each piece. Where speed counts, in a loop over one command, the pieces
//! are calls all the same.

use redis::ToSingleRedisArg;

use super::encoding::{BITS, MORE, opcode};
use crate::error::ArgumentError;
use crate::request::argument::{
    ByRedis, Float, Integer, Millis, Seconds, Single, UnixMillis, UnixSeconds,
};
use crate::request::interpolation::Interpolated;
use crate::request::key::AsKey;
use crate::request::writer::Writer;

/// A value that stands in a command, by the way in which it is written.
#[doc(hidden)]
#[allow(missing_debug_implementations)]
#[derive(Clone, Copy)]
pub enum Operand<'v> {
    Interpolated(&'v Interpolated<'v>),
    Bytes(&'v [u8]),
    Single(&'v dyn Write<ByRedis>),
    Key(&'v dyn Write<AsKey>),
    Integer(&'v dyn Write<AsInteger>),
    Float(&'v dyn Write<AsFloat>),
    Seconds(&'v dyn Write<AsSeconds>),
    Millis(&'v dyn Write<AsMillis>),
    UnixSeconds(&'v dyn Write<AsUnixSeconds>),
    UnixMillis(&'v dyn Write<AsUnixMillis>),
}

/// A value that can write itself as `K`.
#[doc(hidden)]
pub trait Write<K> {
    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError>;
}

#[doc(hidden)]
#[derive(Debug)]
pub struct AsInteger;
#[doc(hidden)]
#[derive(Debug)]
pub struct AsFloat;
#[doc(hidden)]
#[derive(Debug)]
pub struct AsSeconds;
#[doc(hidden)]
#[derive(Debug)]
pub struct AsMillis;
#[doc(hidden)]
#[derive(Debug)]
pub struct AsUnixSeconds;
#[doc(hidden)]
#[derive(Debug)]
pub struct AsUnixMillis;

impl<T: ToSingleRedisArg> Write<ByRedis> for T {
    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError> {
        out.single(self);
        Ok(())
    }
}

impl<T: Integer> Write<AsInteger> for T {
    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError> {
        self.write_integer(out);
        Ok(())
    }
}

impl<T: Float> Write<AsFloat> for T {
    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError> {
        self.write_float(out);
        Ok(())
    }
}

impl<T: Seconds> Write<AsSeconds> for T {
    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError> {
        self.write_seconds(out)
    }
}

impl<T: Millis> Write<AsMillis> for T {
    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError> {
        self.write_millis(out)
    }
}

impl<T: UnixSeconds> Write<AsUnixSeconds> for T {
    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError> {
        self.write_unix_seconds(out)
    }
}

impl<T: UnixMillis> Write<AsUnixMillis> for T {
    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError> {
        self.write_unix_millis(out)
    }
}

impl Operand<'_> {
    /// Returns the bytes of a part.
    fn bytes(&self) -> &[u8] {
        match self {
            Operand::Interpolated(part) => part.as_bytes(),
            _ => &[],
        }
    }

    fn write(&self, out: &mut Writer) -> Result<(), ArgumentError> {
        match self {
            Operand::Interpolated(part) => out.one_argument(part.as_bytes()),
            Operand::Bytes(bytes) => out.one_argument(bytes),
            Operand::Single(value) => value.write(out)?,
            Operand::Key(key) => key.write(out)?,
            Operand::Integer(value) => value.write(out)?,
            Operand::Float(value) => value.write(out)?,
            Operand::Seconds(value) => value.write(out)?,
            Operand::Millis(value) => value.write(out)?,
            Operand::UnixSeconds(value) => value.write(out)?,
            Operand::UnixMillis(value) => value.write(out)?,
        }
        Ok(())
    }
}

/// Conversions of values into [`Operand`]s. They are methods of the writer only because `writer.integer_value(&x)` is shorter than a path.
impl Writer {
    #[inline]
    pub fn arg_value<'v, M, T: Single<M> + ?Sized>(&self, value: &'v T) -> Operand<'v> {
        value.value()
    }

    #[inline]
    pub fn integer_value<'v, T: Integer>(&self, value: &'v T) -> Operand<'v> {
        Operand::Integer(value)
    }

    #[inline]
    pub fn float_value<'v, T: Float>(&self, value: &'v T) -> Operand<'v> {
        Operand::Float(value)
    }

    #[inline]
    pub fn seconds_value<'v, T: Seconds>(&self, value: &'v T) -> Operand<'v> {
        Operand::Seconds(value)
    }

    #[inline]
    pub fn unix_seconds_value<'v, T: UnixSeconds>(&self, value: &'v T) -> Operand<'v> {
        Operand::UnixSeconds(value)
    }

    #[inline]
    pub fn unix_millis_value<'v, T: UnixMillis>(&self, value: &'v T) -> Operand<'v> {
        Operand::UnixMillis(value)
    }

    #[inline]
    pub fn millis_value<'v, T: Millis>(&self, value: &'v T) -> Operand<'v> {
        Operand::Millis(value)
    }

    #[inline]
    pub fn interpolated_value<'v>(&self, part: &'v Interpolated<'v>) -> Operand<'v> {
        Operand::Interpolated(part)
    }

    /// Writes what the code says, whose instructions the module `encoding` describes.
    // One copy for all pipelines keeps programs small.
    #[inline(never)]
    pub fn bytecode(&mut self, code: &[u8], values: &[Operand<'_>]) {
        let mut code = Code(code);
        loop {
            let known = code.number();
            self.raw(code.bytes(known));
            match code.byte() {
                opcode::COMMANDS => {
                    let first = code.number();
                    self.commands(first, code.number());
                }
                opcode::LENGTH => {
                    let mut length = code.number();
                    for _ in 0..code.number() {
                        length += code.value(values).map_or(0, |part| part.bytes().len());
                    }
                    self.write_length(length);
                }
                opcode::INTERPOLATED => {
                    if let Some(Operand::Interpolated(part)) = code.value(values) {
                        self.interpolated(part);
                    }
                }
                opcode::VALUE => {
                    let value = code.value(values);
                    let command = code.number();
                    if let Some(Err(problem)) = value.map(|value| value.write(self)) {
                        self.bad_duration(command, problem);
                    }
                }
                _ => return,
            }
        }
    }
}

/// The code that was not executed yet.
struct Code<'c>(&'c [u8]);

impl<'c> Code<'c> {
    #[inline]
    fn byte(&mut self) -> u8 {
        match self.0 {
            [first, rest @ ..] => {
                self.0 = rest;
                *first
            }
            [] => 0,
        }
    }

    #[inline]
    fn number(&mut self) -> usize {
        let first = self.byte();
        if first < MORE {
            return usize::from(first);
        }
        self.long_number(first)
    }

    #[cold]
    fn long_number(&mut self, first: u8) -> usize {
        let (mut number, mut byte, mut shift) = (usize::from(first & (MORE - 1)), first, BITS);
        while byte >= MORE {
            byte = self.byte();
            number |= usize::from(byte & (MORE - 1)) << shift;
            shift += BITS;
        }
        number
    }

    #[inline]
    fn bytes(&mut self, count: usize) -> &'c [u8] {
        let (bytes, rest) = self.0.split_at_checked(count).unwrap_or((&[], &[]));
        self.0 = rest;
        bytes
    }

    #[inline]
    fn value<'v>(&mut self, values: &'v [Operand<'v>]) -> Option<&'v Operand<'v>> {
        values.get(self.number())
    }
}
