//! Streams and tasks on smol.

use std::io;
use std::path::Path;

use redis::io::tcp::TcpSettings;
use redis::io::tcp::socket2::SockRef;
use smol::net::{TcpStream, resolve};
use tokio_util::compat::FuturesAsyncReadCompatExt;

use super::connect::{Stream, apply, first_of};

pub(super) async fn tcp(host: &str, port: u16, settings: &TcpSettings) -> io::Result<Stream> {
    let addresses = resolve((host, port)).await?.into_iter();
    let stream = first_of(addresses.map(TcpStream::connect)).await?;
    apply(settings, &SockRef::from(&stream))?;
    Ok(Box::pin(stream.compat()))
}

#[cfg(unix)]
pub(super) async fn unix(path: &Path) -> io::Result<Stream> {
    let stream = smol::net::unix::UnixStream::connect(path).await?;
    Ok(Box::pin(stream.compat()))
}

#[cfg(not(unix))]
pub(super) async fn unix(_: &Path) -> io::Result<Stream> {
    Err(super::connect::no_unix())
}

pub(super) fn spawn(task: impl Future<Output = ()> + Send + 'static) {
    smol::spawn(task).detach();
}
