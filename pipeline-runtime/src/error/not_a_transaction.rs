//! A block whose commands were not executed as a transaction.

use std::fmt;
use std::ops::Range;

use super::interrupted::{push_fate, write_fates};
use super::{Failure, Fate};

/// An `atomic` block that the server did not execute as a transaction, and what became of each of its commands.
///
/// A server that refuses `MULTI` executes the commands of the block one by one, so that whoever repeats the pipeline executes them
/// twice. It does so if the user has no permission for `MULTI`, or if a proxy does not know transactions.
///
/// ```no_run
/// use redis_pipeline::{Error, Fate, redis, redis_pipeline};
///
/// # fn run(con: &mut redis::Connection) {
/// let result = redis_pipeline! { atomic { INCR "visits"; INCR "hits"; } }.execute(con);
/// if let Err(Error::NotATransaction(broken)) = result {
///     // `MULTI` is command 0, and `EXEC` command 3.
///     if broken.fate(1) == Some(Fate::Executed) {
///         println!("`visits` was counted all the same");
///     }
///     for failure in broken.failures() {
///         // command 1, MULTI of `atomic` (src/main.rs:5:32): NOPERM User worker has no permissions to run the 'multi' command
///         eprintln!("{failure}");
///     }
/// }
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct NotATransaction {
    inner: Box<Inner>,
}

#[derive(Clone, Debug)]
struct Inner {
    fates: Vec<(Range<usize>, Fate)>,
    failures: Vec<Failure>,
}

impl NotATransaction {
    /// Takes the fates of commands by position, which rises.
    #[cold]
    pub(crate) fn new(
        failures: Vec<Failure>,
        fates: impl IntoIterator<Item = (usize, Fate)>,
    ) -> Self {
        let mut merged = Vec::new();
        for (position, fate) in fates {
            push_fate(&mut merged, position..position + 1, fate);
        }
        NotATransaction {
            inner: Box::new(Inner {
                fates: merged,
                failures,
            }),
        }
    }

    /// Everything that is known to have failed, in the order of the commands: `MULTI`, if it was refused, commands of the block, `EXEC`, if its
    /// reply was not expected, and commands outside of the block.
    pub fn failures(&self) -> &[Failure] {
        &self.inner.failures
    }

    /// Returns the status of the commands between `MULTI` and `EXEC`, by position in the request: of the block that was no transaction, and of others
    /// that were not executed. All other commands of the pipeline were executed, if they are not among the [failures](Self::failures).
    ///
    /// [`Fate::Failed`] are commands to which the server replied with an error, which stands in the failures. [`Fate::NotExecuted`] are
    /// those that it queued and did not execute. [`Fate::Unknown`] are those that it queued, and neither reply nor refusal came from `EXEC`.
    pub fn fates(&self) -> &[(Range<usize>, Fate)] {
        &self.inner.fates
    }

    /// Returns the status of the command at this position; `None` for `MULTI`, `EXEC` and commands outside of the [`fates`](Self::fates).
    pub fn fate(&self, position: usize) -> Option<Fate> {
        let fates = &self.inner.fates;
        let next = fates.partition_point(|(range, _)| range.end <= position);
        let (range, fate) = fates.get(next)?;
        range.contains(&position).then_some(*fate)
    }
}

impl fmt::Display for NotATransaction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_fates(f, &self.inner.fates)?;
        let mut failures = self.inner.failures.iter();
        failures.try_for_each(|failure| write!(f, "\n  {failure}"))
    }
}

impl std::error::Error for NotATransaction {}
