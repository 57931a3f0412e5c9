//! What TLS needs to know, by rustls in the version that redis-rs uses.

use std::fmt;
use std::sync::Arc;

use redis::{ErrorKind, RedisError, RedisResult};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, WebPkiSupportedAlgorithms};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme, WantsVerifier};

/// The settings for addresses with TLS: those of rustls, if they are given.
pub(super) type Settings = Option<Arc<ClientConfig>>;

/// With what a session begins.
pub(super) struct Session {
    pub(super) config: Arc<ClientConfig>,
    pub(super) name: ServerName<'static>,
}

/// Decides with what the session with a host begins.
pub(super) fn session(
    host: &str,
    insecure: bool,
    has_own_settings: bool,
    settings: &Settings,
) -> RedisResult<Session> {
    let config = match settings {
        Some(config) => config.clone(),
        None if has_own_settings => {
            let message = "the client holds certificates or settings of TLS, which redis-rs does not show: give them as a \
                           `rustls::ClientConfig` by `Config::set_tls`";
            return Err((ErrorKind::InvalidClientConfig, message).into());
        }
        None => Arc::new(default_settings(insecure)?),
    };
    let name = ServerName::try_from(host.to_owned())
        .map_err(|error| refused("the host is no name for TLS", &error))?;
    Ok(Session { config, name })
}

/// Refuses settings where nothing would be encrypted.
pub(super) fn check_used(settings: &Settings) -> RedisResult<()> {
    match settings {
        None => Ok(()),
        Some(_) => {
            let message =
                "`Config::set_tls` is for addresses with TLS, which begin with `rediss://`";
            Err((ErrorKind::InvalidClientConfig, message).into())
        }
    }
}

fn refused(message: &'static str, error: &dyn fmt::Display) -> RedisError {
    (ErrorKind::InvalidClientConfig, message, error.to_string()).into()
}

pub(super) fn unfit(error: rustls::Error) -> RedisError {
    refused("the cryptography of rustls does not fit", &error)
}

/// Trusts whom the system trusts, or everybody, as the address says.
fn default_settings(insecure: bool) -> RedisResult<ClientConfig> {
    let Some(provider) = CryptoProvider::get_default() else {
        let message = "rustls has no cryptography: install a default `rustls::crypto::CryptoProvider`, or give a \
                       `rustls::ClientConfig` by `Config::set_tls`";
        return Err((ErrorKind::InvalidClientConfig, message).into());
    };
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
