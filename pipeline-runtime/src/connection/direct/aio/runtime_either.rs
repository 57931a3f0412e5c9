//! Streams and tasks on tokio where it runs, else on smol: as redis-rs chooses where it has both.

use std::io;
use std::path::Path;

use redis::io::tcp::TcpSettings;
use tokio::runtime::Handle;

use super::connect::{self, Stream};

#[path = "runtime_smol.rs"]
mod on_smol;
#[path = "runtime_tokio.rs"]
mod on_tokio;

fn is_tokio() -> bool {
    Handle::try_current().is_ok()
}

pub(super) async fn tcp(host: &str, port: u16, settings: &TcpSettings) -> io::Result<Stream> {
    match is_tokio() {
        true => on_tokio::tcp(host, port, settings).await,
        false => on_smol::tcp(host, port, settings).await,
    }
}

pub(super) async fn unix(path: &Path) -> io::Result<Stream> {
    match is_tokio() {
        true => on_tokio::unix(path).await,
        false => on_smol::unix(path).await,
    }
}

pub(super) fn spawn(task: impl Future<Output = ()> + Send + 'static) {
    match is_tokio() {
        true => on_tokio::spawn(task),
        false => on_smol::spawn(task),
    }
}
