//! Sockets that are written and read without waiting, and the waiting, which has a deadline.

use std::fmt;
use std::io;
use std::net::{TcpStream, ToSocketAddrs};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use redis::io::tcp::TcpSettings;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::net::{RecvFlags, SendFlags, recv, send};
use socket2::SockRef;

/// Bytes to and from a server.
pub(super) trait Stream: Send + fmt::Debug {
    fn socket(&self) -> BorrowedFd<'_>;

    /// Takes as many bytes as there is room for. The error is [`WouldBlock`](io::ErrorKind::WouldBlock) where there is none.
    fn send(&mut self, bytes: &[u8]) -> io::Result<usize>;

    /// Returns whether bytes that were taken have not left yet.
    fn has_unsent(&self) -> bool {
        false
    }

    /// Returns whether room is what it waits for where it could not send.
    fn wants_room(&self) -> bool {
        true
    }

    /// Returns whether bytes have arrived that the socket does not show any more.
    fn has_arrived(&self) -> bool {
        false
    }

    /// Reads what has arrived.
    fn receive(&mut self, room: &mut [u8]) -> io::Result<usize>;

    /// Reads what arrives next, however long that takes.
    fn receive_waiting(&mut self, room: &mut [u8]) -> io::Result<usize> {
        wait(self.socket(), PollFlags::IN, None)?;
        self.receive(room)
    }
}

/// A socket without encryption.
#[derive(Debug)]
pub(super) struct Plain(pub(super) OwnedFd);

impl Stream for Plain {
    fn socket(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<usize> {
        send_now(self.0.as_fd(), bytes)
    }

    fn receive(&mut self, room: &mut [u8]) -> io::Result<usize> {
        receive_now(self.0.as_fd(), room)
    }

    fn receive_waiting(&mut self, room: &mut [u8]) -> io::Result<usize> {
        Ok(recv(&self.0, room, RecvFlags::empty())?.0)
    }
}

/// Apple's systems have no such flag; the standard library switches the signal off for its sockets there.
#[cfg(not(target_vendor = "apple"))]
const NO_SIGNAL: SendFlags = SendFlags::NOSIGNAL;
#[cfg(target_vendor = "apple")]
const NO_SIGNAL: SendFlags = SendFlags::empty();

/// Sends without waiting, whether the socket is in non-blocking mode or not.
pub(super) fn send_now(socket: BorrowedFd<'_>, bytes: &[u8]) -> io::Result<usize> {
    Ok(send(socket, bytes, NO_SIGNAL | SendFlags::DONTWAIT)?)
}

/// Reads without waiting, whether the socket is in non-blocking mode or not.
pub(super) fn receive_now(socket: BorrowedFd<'_>, room: &mut [u8]) -> io::Result<usize> {
    Ok(recv(socket, room, RecvFlags::DONTWAIT)?.0)
}

/// Waits until the socket is ready for one of these, at most until the deadline.
pub(super) fn wait(
    socket: BorrowedFd<'_>,
    events: PollFlags,
    deadline: Option<Instant>,
) -> io::Result<PollFlags> {
    loop {
        let limit = match deadline {
            None => None,
            Some(deadline) => {
                let left = deadline.saturating_duration_since(Instant::now());
                // Also where a server sends without an end, such as push messages in place of replies.
                if left.is_zero() {
                    return Err(timed_out());
                }
                // A limit that the system cannot express is none.
                Timespec::try_from(left).ok()
            }
        };
        let mut polled = [PollFd::from_borrowed_fd(socket, events)];
        match poll(&mut polled, limit.as_ref()) {
            Ok(0) => return Err(timed_out()),
            Ok(_) => return Ok(polled[0].revents()),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

pub(super) fn timed_out() -> io::Error {
    io::Error::new(io::ErrorKind::TimedOut, "the server did not reply in time")
}

/// Connects to the first address of this name that answers.
pub(super) fn connect_tcp(
    host: &str,
    port: u16,
    settings: &TcpSettings,
    deadline: Option<Instant>,
) -> io::Result<OwnedFd> {
    let mut failed = None;
    for address in (host, port).to_socket_addrs()? {
        let connected = match deadline {
            None => TcpStream::connect(address),
            Some(deadline) => TcpStream::connect_timeout(&address, left_until(deadline)?),
        };
        match connected.and_then(|stream| with_settings(stream, settings)) {
            Ok(stream) => return Ok(stream.into()),
            Err(error) => failed = Some(error),
        }
    }
    let no_address = || io::Error::new(io::ErrorKind::NotFound, "the name has no address");
    Err(failed.unwrap_or_else(no_address))
}

/// Returns the time that is left, which is never zero.
fn left_until(deadline: Instant) -> io::Result<Duration> {
    let left = deadline.checked_duration_since(Instant::now());
    let left = left.filter(|left| !left.is_zero());
    left.ok_or_else(|| io::Error::new(io::ErrorKind::TimedOut, "connecting took too long"))
}

fn with_settings(stream: TcpStream, settings: &TcpSettings) -> io::Result<TcpStream> {
    stream.set_nodelay(settings.nodelay())?;
    let socket = SockRef::from(&stream);
    if let Some(keepalive) = settings.keepalive() {
        socket.set_tcp_keepalive(keepalive)?;
    }
    set_user_timeout(&socket, settings)?;
    Ok(stream)
}

#[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
fn set_user_timeout(socket: &SockRef<'_>, settings: &TcpSettings) -> io::Result<()> {
    match settings.user_timeout() {
        Some(limit) => socket.set_tcp_user_timeout(Some(limit)),
        None => Ok(()),
    }
}

#[cfg(not(any(target_os = "android", target_os = "fuchsia", target_os = "linux")))]
fn set_user_timeout(_: &SockRef<'_>, _: &TcpSettings) -> io::Result<()> {
    Ok(())
}

pub(super) fn connect_unix(path: &std::path::Path) -> io::Result<OwnedFd> {
    UnixStream::connect(path).map(Into::into)
}
