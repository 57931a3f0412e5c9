//! The server that telemetry names.

use redis::ConnectionAddr;

/// The address of a server, or the path of its socket, and the port, as far as anybody has told.
pub(crate) struct Server(pub(super) Option<(String, Option<u16>)>);

impl Server {
    pub(crate) const UNKNOWN: Self = Server(None);

    pub(crate) fn at(address: &ConnectionAddr) -> Self {
        Server(Some(match address {
            ConnectionAddr::Tcp(host, port) | ConnectionAddr::TcpTls { host, port, .. } => {
                (host.clone(), Some(*port))
            }
            socket => (socket.to_string(), None),
        }))
    }
}
