//! Streams and tasks on tokio.

use std::io;
use std::path::Path;

use redis::io::tcp::TcpSettings;
use redis::io::tcp::socket2::SockRef;
use tokio::net::{TcpStream, lookup_host};

use super::connect::{Stream, apply, first_of};

pub(super) async fn tcp(host: &str, port: u16, settings: &TcpSettings) -> io::Result<Stream> {
    let addresses = lookup_host((host, port)).await?;
    let stream = first_of(addresses.map(TcpStream::connect)).await?;
    apply(settings, &SockRef::from(&stream))?;
    Ok(Box::pin(stream))
}

#[cfg(unix)]
pub(super) async fn unix(path: &Path) -> io::Result<Stream> {
    Ok(Box::pin(tokio::net::UnixStream::connect(path).await?))
}

#[cfg(not(unix))]
pub(super) async fn unix(_: &Path) -> io::Result<Stream> {
    Err(super::connect::no_unix())
}

pub(super) fn spawn(task: impl Future<Output = ()> + Send + 'static) {
    drop(tokio::spawn(task));
}
