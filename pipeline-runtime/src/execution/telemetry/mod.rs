//! Telemetry: one span a pipeline for programs that trace (feature `tracing`), and one duration for programs that measure (feature `metrics`).
//! Without these features it compiles to no-ops.
//!
//! Both are named and filled as OpenTelemetry's conventions for Redis say: the operation, and in the span how many commands, and the commands
//! as they stand in the source, never a value. The span is entered, and the time runs, while the exchange lasts, not while replies are converted.

#[cfg(feature = "metrics")]
mod clock;
#[cfg(any(feature = "tracing", feature = "metrics"))]
mod description;
#[cfg(not(any(feature = "tracing", feature = "metrics")))]
mod disabled;
#[cfg(all(feature = "tracing", not(feature = "metrics")))]
mod no_clock;
#[cfg(all(feature = "metrics", not(feature = "tracing")))]
mod no_trace;
#[cfg(any(feature = "tracing", feature = "metrics"))]
mod server;
#[cfg(any(feature = "tracing", feature = "metrics"))]
mod span;
#[cfg(feature = "tracing")]
mod trace;

#[cfg(feature = "metrics")]
use clock::Clock;
#[cfg(not(any(feature = "tracing", feature = "metrics")))]
pub(crate) use disabled::{Server, Span, StreamingSpan};
#[cfg(all(feature = "tracing", not(feature = "metrics")))]
use no_clock::Clock;
#[cfg(all(feature = "metrics", not(feature = "tracing")))]
use no_trace::Trace;
#[cfg(any(feature = "tracing", feature = "metrics"))]
pub(crate) use server::Server;
#[cfg(any(feature = "tracing", feature = "metrics"))]
pub(crate) use span::{Span, StreamingSpan};
#[cfg(feature = "tracing")]
use trace::Trace;
