//! TLS on a socket.

use std::fmt;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use redis::RedisResult;
use rustls::ClientConnection;

use super::socket::{Stream, receive_now, send_now};
use super::tls_settings::{Session, unfit};

pub(super) use super::tls_settings::{Settings, check_used, session};

/// Bytes that are encrypted at once.
const CHUNK: usize = 64 << 10;

/// A socket with encryption.
pub(super) struct Tls {
    session: ClientConnection,
    socket: OwnedFd,
    has_arrived: bool,
}

/// Begins a session on a socket that is connected.
pub(super) fn begin(socket: OwnedFd, session: Session) -> RedisResult<Box<dyn Stream>> {
    let Session { config, name } = session;
    let session = ClientConnection::new(config, name).map_err(unfit)?;
    Ok(Box::new(Tls {
        session,
        socket,
        has_arrived: false,
    }))
}

/// Reads and writes without waiting.
struct Now<'s>(BorrowedFd<'s>);

impl Read for Now<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        receive_now(self.0, room)
    }
}

impl Write for Now<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        send_now(self.0, bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Tls {
    fn flush(&mut self) -> io::Result<()> {
        while self.session.wants_write() {
            self.session.write_tls(&mut Now(self.socket.as_fd()))?;
        }
        Ok(())
    }
}

impl Stream for Tls {
    fn socket(&self) -> BorrowedFd<'_> {
        self.socket.as_fd()
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.flush()?;
        if self.session.is_handshaking() {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        let length = bytes.len().min(CHUNK);
        let taken = self.session.writer().write(&bytes[..length])?;
        match self.flush() {
            Err(error) if error.kind() != io::ErrorKind::WouldBlock => Err(error),
            _ => Ok(taken),
        }
    }

    fn has_unsent(&self) -> bool {
        self.session.wants_write() || self.session.is_handshaking()
    }

    fn wants_room(&self) -> bool {
        self.session.wants_write()
    }

    fn has_arrived(&self) -> bool {
        self.has_arrived
    }

    fn receive(&mut self, room: &mut [u8]) -> io::Result<usize> {
        loop {
            let invalid = |error| io::Error::new(io::ErrorKind::InvalidData, error);
            match self.session.reader().read(room) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                read => {
                    let state = self.session.process_new_packets().map_err(invalid)?;
                    self.has_arrived = state.plaintext_bytes_to_read() > 0;
                    return read;
                }
            }
            self.has_arrived = false;
            if self.session.read_tls(&mut Now(self.socket.as_fd()))? == 0 {
                return Ok(0);
            }
            if let Err(error) = self.session.process_new_packets() {
                // The server learns why.
                let _ = self.flush();
                return Err(invalid(error));
            }
        }
    }
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Tls").field(&self.socket).finish()
    }
}
