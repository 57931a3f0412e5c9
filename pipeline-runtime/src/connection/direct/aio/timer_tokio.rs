//! Time-outs in a program that uses tokio, though perhaps not everywhere.

use std::future::Future;
use std::time::Duration;

use tokio::runtime::Handle;

#[path = "timer.rs"]
mod any_runtime;

/// Waits for a future, at most so long.
pub(super) async fn timeout<F: Future>(limit: Duration, future: F) -> Option<F::Output> {
    match Handle::try_current() {
        Ok(_) => tokio::time::timeout(limit, future).await.ok(),
        Err(_) => any_runtime::timeout(limit, future).await,
    }
}

pub(in crate::connection::direct::aio) use any_runtime::sleep;
