//! Methods that await, where the crate lacks its feature `aio`: they say which feature brings them.

use std::future::{Pending, pending};

use super::Inline;
use crate::execution::Execution;

/// No type has it.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "pipelines are awaited with the feature `tokio-comp` or `smol-comp` of redis-pipeline, which is not on",
    label = "nothing can be awaited without it",
    note = "in Cargo.toml: `redis-pipeline = {{ version = \"0.1\", features = [\"tokio-comp\"] }}`"
)]
pub trait AwaitedConnection {}

impl<T, S, F> Inline<T, S, F> {
    #[doc(hidden)]
    pub fn execute_async<C: AwaitedConnection + ?Sized, R>(&self, _: &mut C) -> Pending<R> {
        pending()
    }
}

impl Execution<'_> {
    #[doc(hidden)]
    pub fn execute_async<P: ?Sized, C: AwaitedConnection + ?Sized, R>(
        self,
        _: &P,
        _: &mut C,
    ) -> Pending<R> {
        pending()
    }
}
