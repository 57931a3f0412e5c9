//! Readers of single replies, and tuples of them that are read at one call.

use std::fmt;

use redis::Value;

use super::replies::Replies;
use crate::error::{Failure, Mismatch};
use crate::reply::Reply;
use crate::resp::RespCursor;

/// Reads one reply as a `T`: functions, which do not say again that `T` holds the reply.
#[doc(hidden)]
pub struct OneReader<T> {
    pub(super) read: fn(Value) -> Result<T, Mismatch>,
    pub(super) decode: fn(&mut RespCursor<'_>) -> Result<T, Mismatch>,
    pub(super) from_failure: fn(Failure) -> Result<T, Failure>,
}

impl<T> OneReader<T> {
    #[inline]
    pub(crate) fn new<S>() -> Self
    where
        T: Reply<S>,
    {
        OneReader {
            read: T::read,
            decode: T::decode,
            from_failure: T::from_failure,
        }
    }
}

impl<T> fmt::Debug for OneReader<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneReader")
    }
}

/// A tuple of [`OneReader`]s.
#[doc(hidden)]
pub trait ReadAll {
    type Output;
    fn read_all(self, replies: &mut Replies, next: &mut usize, at: &[u8]) -> Option<Self::Output>;
}

/// A tuple that holds replies of the shapes `S`.
#[doc(hidden)]
pub trait Tuple<S>: Sized {
    fn read_tuple(replies: &mut Replies, next: &mut usize, at: &[u8]) -> Option<Self>;
}

macro_rules! read_all {
    ($($shape:ident $output:ident $number:tt)*) => {
        impl<$($shape, $output: Reply<$shape>),*> Tuple<($($shape,)*)> for ($($output,)*) {
            #[inline]
            fn read_tuple(replies: &mut Replies, next: &mut usize, at: &[u8]) -> Option<Self> {
                ($(OneReader::<$output>::new::<$shape>(),)*).read_all(replies, next, at)
            }
        }

        impl<$($output),*> ReadAll for ($(OneReader<$output>,)*) {
            type Output = ($($output,)*);

            #[allow(non_snake_case)]
            #[inline]
            fn read_all(self, replies: &mut Replies, next: &mut usize, at: &[u8]) -> Option<Self::Output> {
                $(let $output = replies.read_at(self.$number, next, usize::from(at[$number]));)*
                match ($($output,)*) {
                    ($(Some($output),)*) => Some(($($output,)*)),
                    _ => None,
                }
            }
        }
    };
}

macro_rules! read_up_to {
    ([$($done:tt)*]) => {};
    ([$($done:tt)*] $shape:ident $output:ident $number:tt $($rest:tt)*) => {
        read_all! { $($done)* $shape $output $number }
        read_up_to! { [$($done)* $shape $output $number] $($rest)* }
    };
}

read_up_to! {
    [] S0 T0 0 S1 T1 1 S2 T2 2 S3 T3 3 S4 T4 4 S5 T5 5 S6 T6 6 S7 T7 7
    S8 T8 8 S9 T9 9 S10 T10 10 S11 T11 11 S12 T12 12 S13 T13 13 S14 T14 14 S15 T15 15
}
