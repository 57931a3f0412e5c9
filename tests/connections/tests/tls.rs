//! TLS, with a certificate made for the occasion. Not every build of a server has TLS, so it ends in front of one.

use std::sync::Arc;

use connections::Visit;
use private_server::Server;
use redis::{Client, TlsCertificates};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// The port of TLS in front of a server, and the certificate that clients have to trust.
async fn tls_before(server: &Server) -> (u16, String) {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let certificate = CertificateDer::from(made.cert.der().to_vec());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let target = server.port().unwrap();
    tokio::spawn(async move {
        while let Ok((client, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let mut client = acceptor.accept(client).await.unwrap();
                let mut server = TcpStream::connect(("127.0.0.1", target)).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut client, &mut server).await;
            });
        }
    });
    (port, made.cert.pem())
}

#[tokio::test(flavor = "multi_thread")]
async fn tls() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    redis::aio::prefer_tokio().unwrap();
    let server = Server::options().start().unwrap();
    let (port, certificate) = tls_before(&server).await;
    let certificates = TlsCertificates {
        client_tls: None,
        root_cert: Some(certificate.into_bytes()),
    };
    let client =
        Client::build_with_tls(format!("rediss://127.0.0.1:{port}/"), certificates).unwrap();

    let visit = Visit::first(1);
    let blocking = client.clone();
    let reply = tokio::task::spawn_blocking(move || {
        let mut con = blocking.get_connection().unwrap();
        Visit::first(1).execute(&mut con).unwrap()
    });
    visit.check(reply.await.unwrap());

    let mut con = client.get_multiplexed_async_connection().await.unwrap();
    let visit = Visit::first(2);
    visit.check(visit.execute_async(&mut con).await.unwrap());
}
