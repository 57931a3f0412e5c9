//! Time-outs where no runtime was chosen: by a thread of their own.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

/// Waits for a future, at most so long.
pub(in crate::connection::direct::aio) async fn timeout<F: Future>(
    limit: Duration,
    future: F,
) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut delay = pin!(futures_timer::Delay::new(limit));
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending => delay.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Waits so long.
#[cfg(any(feature = "tokio-comp", feature = "smol-comp"))]
pub(in crate::connection::direct::aio) async fn sleep(pause: Duration) {
    futures_timer::Delay::new(pause).await;
}
