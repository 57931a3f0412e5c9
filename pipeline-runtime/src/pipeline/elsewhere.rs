//! Methods that inline pipelines do not have, and others do: calling one says which to call.

use std::future::{Pending, pending};
use std::pin::Pin;
use std::task::{Context, Poll};

use super::Inline;
use crate::error::Error;

/// No type has it.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "an inline pipeline has no names for its replies, so it has no `fetch`",
    label = "`execute` returns the replies as a tuple, `execute_async` awaits them",
    note = "`fetch` returns the replies by their names, where a pipeline is a struct and a second struct names its reply: `struct PageReply;`"
)]
pub trait NamesReplies {}

/// No type has it.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a pipeline is executed by `execute`, and awaited by `execute_async`",
    label = "this is a method of the pipelines of redis-rs",
    note = "the types of the replies stand in the pipeline: `let name: Option<String> = GET \"name\";`"
)]
pub trait Queries {}

/// No type has it.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "a pipeline is awaited on a connection, by `execute_async`",
    label = "write `.execute_async(&mut con).await?` here"
)]
pub trait AwaitedAlone {}

// `for` lets the bound stand, though it is known to be wrong; rustdoc then lists nothing that futures have.
#[doc(hidden)]
impl<T, S, F> Future for Inline<T, S, F>
where
    for<'never> (): AwaitedAlone,
{
    type Output = Result<T, Error>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        unreachable!("no type has the trait")
    }
}

impl<T, S, F> Inline<T, S, F> {
    #[doc(hidden)]
    pub fn fetch<C: NamesReplies + ?Sized, R>(&self, _: &mut C) -> Result<R, Error> {
        unreachable!("no type has the trait")
    }

    #[doc(hidden)]
    pub fn fetch_async<C: NamesReplies + ?Sized, R>(&self, _: &mut C) -> Pending<R> {
        pending()
    }

    #[doc(hidden)]
    pub fn query<C: Queries + ?Sized, R>(&self, _: &mut C) -> Result<R, Error> {
        unreachable!("no type has the trait")
    }

    #[doc(hidden)]
    pub fn query_async<C: Queries + ?Sized, R>(&self, _: &mut C) -> Pending<R> {
        pending()
    }
}
