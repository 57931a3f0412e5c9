//! TLS by rustls, in the version that redis-rs uses.

use std::fmt;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;

use redis::{ErrorKind, RedisError, RedisResult};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, WebPkiSupportedAlgorithms};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, RootCertStore};
use rustls::{SignatureScheme, WantsVerifier};

use super::socket::{Stream, receive_now, send_now};

/// Bytes that are encrypted at once.
const CHUNK: usize = 64 << 10;

/// The settings for addresses with TLS: those of rustls, if they are given.
pub(super) type Settings = Option<Arc<ClientConfig>>;

/// A socket with encryption.
pub(super) struct Tls {
    session: ClientConnection,
    socket: OwnedFd,
    has_arrived: bool,
}

/// Begins a session on a socket that is connected.
pub(super) fn begin(
    socket: OwnedFd,
    host: &str,
    insecure: bool,
    has_own_settings: bool,
    settings: &Settings,
) -> RedisResult<Box<dyn Stream>> {
    let config = match settings {
        Some(config) => config.clone(),
        None if has_own_settings => {
            let message = "the client holds certificates or settings of TLS, which redis-rs does not show: give them as a \
                           `rustls::ClientConfig` by `Config::set_tls`";
            return Err((ErrorKind::InvalidClientConfig, message).into());
        }
        None => Arc::new(default_settings(insecure)?),
    };
    let refused = |error: &dyn fmt::Display| refused("the host is no name for TLS", error);
    let name = ServerName::try_from(host.to_owned()).map_err(|error| refused(&error))?;
    let session = ClientConnection::new(config, name).map_err(|error| refused(&error))?;
    Ok(Box::new(Tls {
        session,
        socket,
        has_arrived: false,
    }))
}

fn refused(message: &'static str, error: &dyn fmt::Display) -> RedisError {
    (ErrorKind::InvalidClientConfig, message, error.to_string()).into()
}

/// Trusts whom the system trusts, or everybody, as the address says.
fn default_settings(insecure: bool) -> RedisResult<ClientConfig> {
    let Some(provider) = CryptoProvider::get_default() else {
        let message = "rustls has no cryptography: install a default `rustls::crypto::CryptoProvider`, or give a \
                       `rustls::ClientConfig` by `Config::set_tls`";
        return Err((ErrorKind::InvalidClientConfig, message).into());
    };
    let unfit = |error: rustls::Error| refused("the cryptography of rustls does not fit", &error);
    let builder = ClientConfig::builder_with_provider(provider.clone());
    let builder = builder
        .with_safe_default_protocol_versions()
        .map_err(unfit)?;
    match insecure {
        true => Ok(trusting(builder, provider)),
        false => Ok(builder
            .with_webpki_verifier(system_roots(provider)?)
            .with_no_client_auth()),
    }
}

fn system_roots(provider: &Arc<CryptoProvider>) -> RedisResult<Arc<WebPkiServerVerifier>> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let verifier = WebPkiServerVerifier::builder_with_provider(roots.into(), provider.clone());
    let verifier = verifier.build();
    verifier.map_err(|error| refused("the system has no certificates to trust", &error))
}

fn trusting(
    builder: rustls::ConfigBuilder<ClientConfig, WantsVerifier>,
    provider: &CryptoProvider,
) -> ClientConfig {
    let trust = Trust(provider.signature_verification_algorithms);
    let builder = builder.dangerous();
    let builder = builder.with_custom_certificate_verifier(Arc::new(trust));
    builder.with_no_client_auth()
}

/// Trusts everybody: the address says `#insecure`.
#[derive(Debug)]
struct Trust(WebPkiSupportedAlgorithms);

impl ServerCertVerifier for Trust {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls12_signature(message, certificate, signature, &self.0)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        rustls::crypto::verify_tls13_signature(message, certificate, signature, &self.0)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.supported_schemes()
    }
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
