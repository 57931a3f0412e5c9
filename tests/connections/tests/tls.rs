//! TLS, with a certificate made for the occasion. Not every build of a server has TLS, so it ends in front of one.

use std::sync::Arc;
use std::time::Duration;

use connections::Visit;
use private_server::Server;
use redis::cluster::ClusterClient;
use redis::{Client, ConnectionLike, TlsCertificates};
use redis_pipeline::direct::aio::{
    Config, ConnectionManager, ManagerConfig, MultiplexedConnection,
};
use redis_pipeline::{Pipeline, cluster, direct, redis_pipeline};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::client::TlsStream;
use tokio_rustls::{TlsAcceptor, TlsConnector};

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

async fn tls_stream(port: u16, root: &str) -> TlsStream<TcpStream> {
    let stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let name = ServerName::try_from("127.0.0.1").unwrap();
    let connector = TlsConnector::from(trusting(root));
    connector.connect(name, stream).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn tls() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    // Whichever test is first chooses for both.
    let _ = redis::aio::prefer_tokio();
    let server = Server::options().start().unwrap();
    let (port, certificate) = tls_before(&server).await;
    let root = certificate.clone();
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

    let stream = tls_stream(port, &root).await;
    let info = redis::RedisConnectionInfo::default();
    let (mut con, driver) = MultiplexedConnection::over(stream, &info, &Config::new())
        .await
        .unwrap();
    tokio::spawn(driver);
    let visit = Visit::first(3);
    visit.check(visit.execute_async(&mut con).await.unwrap());

    awaited_direct(&client, port, trusting(&root)).await;
    let addresses = client.clone();
    let visit = Visit::first(4);
    let config = direct::Config::new().set_tls(trusting(&root));
    let reply = tokio::task::spawn_blocking(move || blocking_direct(&addresses, port, &config));
    visit.check(reply.await.unwrap());
    let on_smol =
        std::thread::spawn(move || smol::block_on(awaited_on_smol(port, trusting(&root))));
    tokio::task::spawn_blocking(|| on_smol.join().unwrap())
        .await
        .unwrap();
}

/// Streams of smol, in a thread where no tokio runs.
async fn awaited_on_smol(port: u16, trusted: Arc<rustls::ClientConfig>) {
    let client = Client::open(format!("rediss://127.0.0.1:{port}/?protocol=resp3")).unwrap();
    let config = Config::new().set_tls(trusted);
    let mut con = MultiplexedConnection::open_with_config(&client, &config)
        .await
        .unwrap();
    let visit = Visit::first(30);
    visit.check(visit.execute_async(&mut con).await.unwrap());
}

/// What the awaited connections of this crate do over TLS, and what they refuse.
async fn awaited_direct(client: &Client, port: u16, trusted: Arc<rustls::ClientConfig>) {
    let refused = MultiplexedConnection::open(client).await.unwrap_err();
    assert_eq!(refused.kind(), redis::ErrorKind::InvalidClientConfig);
    assert!(refused.to_string().contains("set_tls"), "{refused}");
    let stranger = Client::open(format!("rediss://127.0.0.1:{port}/")).unwrap();
    let refused = MultiplexedConnection::open(&stranger).await.unwrap_err();
    assert!(refused.to_string().contains("certificate"), "{refused}");
    let anybody = Client::open(format!("rediss://127.0.0.1:{port}/#insecure")).unwrap();
    let mut con = MultiplexedConnection::open(&anybody).await.unwrap();
    let visit = Visit::first(20);
    visit.check(visit.execute_async(&mut con).await.unwrap());

    let config = Config::new()
        .set_tls(trusted)
        .set_response_timeout(Some(Duration::from_secs(60)));
    let plain = Client::open(format!("redis://127.0.0.1:{port}/")).unwrap();
    let refused = MultiplexedConnection::open_with_config(&plain, &config)
        .await
        .unwrap_err();
    assert!(refused.to_string().contains("rediss://"), "{refused}");
    for (client, user) in [(client, 21), (&stranger, 22)] {
        let mut con = MultiplexedConnection::open_with_config(client, &config)
            .await
            .unwrap();
        let visit = Visit::first(user);
        visit.check(visit.execute_async(&mut con).await.unwrap());
        // More than the sockets hold, in both directions.
        let value = vec![7; 20 << 20];
        let echo = redis_pipeline! { let echo: Vec<u8> = ECHO value; };
        assert!(echo.execute_async(&mut con).await.unwrap().0 == value);
    }
    let manager = ManagerConfig::new().set_connection(config);
    let mut con = ConnectionManager::open_with_config(&stranger, &manager)
        .await
        .unwrap();
    let visit = Visit::first(23);
    visit.check(visit.execute_async(&mut con).await.unwrap());
}

/// A cluster of one node behind TLS. Its certificate can be handed to redis-rs only, so redis-rs's connections to the nodes are used.
#[tokio::test(flavor = "multi_thread")]
async fn a_cluster_behind_tls() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let _ = redis::aio::prefer_tokio();
    let server = Server::options()
        .config("cluster-enabled yes")
        .start()
        .unwrap();
    let (port, certificate) = tls_before(&server).await;
    let mut con = server.client().get_connection().unwrap();
    let announce = [
        "CONFIG SET cluster-announce-port",
        "CLUSTER ADDSLOTSRANGE 0",
    ];
    for (command, last) in announce.into_iter().zip([port, 16_383]) {
        let mut words = command.split(' ');
        let mut command = redis::cmd(words.next().unwrap());
        command.arg(words.collect::<Vec<_>>()).arg(last);
        command.exec(&mut con).unwrap();
    }
    let client = ClusterClient::builder([format!("rediss://127.0.0.1:{port}/")])
        .certs(TlsCertificates {
            client_tls: None,
            root_cert: Some(certificate.into_bytes()),
        })
        .build()
        .unwrap();
    let mut kill = move || {
        let kill = redis::cmd("CLIENT").arg(&["KILL", "TYPE", "normal"]).take();
        kill.exec(&mut con).unwrap();
    };
    let blocking = client.clone();
    let mut con = tokio::task::spawn_blocking(move || {
        let mut con = cluster::connect(&blocking).unwrap();
        assert_eq!(two_visits().execute(&mut con).unwrap(), (1, 2, 2));
        con
    })
    .await
    .unwrap();
    let mut awaited = cluster::connect_async(&client).await.unwrap();
    let visits = two_visits().execute_async(&mut awaited).await;
    assert_eq!(visits.unwrap(), (3, 4, 2));
    kill();
    // A connection that is lost is made again.
    tokio::task::spawn_blocking(move || {
        let mut attempts = (0..20).map(|_| two_visits().execute(&mut con));
        assert!(attempts.any(|visits| visits.is_ok()));
    })
    .await
    .unwrap();
    let mut is_connected = false;
    for _ in 0..20 {
        let visits = two_visits().execute_async(&mut awaited).await;
        is_connected = is_connected || visits.is_ok();
    }
    assert!(is_connected);
}

fn two_visits() -> impl Pipeline<Output = (i64, i64, i64)> {
    redis_pipeline! {
        atomic {
            let before = INCR "visits";
            let after = INCR "visits";
        }
        SET "other" "1";
        let count: i64 = EXISTS "visits" "other";
    }
}

/// A server that is connected, and says nothing or something else in place of a hello of TLS.
#[tokio::test(flavor = "multi_thread")]
async fn a_handshake_that_does_not_come_to_an_end_is_given_up() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client = |listener: &TcpListener| {
        let port = listener.local_addr().unwrap().port();
        Client::open(format!("rediss://127.0.0.1:{port}/#insecure")).unwrap()
    };
    let short = Some(Duration::from_millis(50));
    let config = Config::new().set_connection_timeout(short);
    let address = client(&silent);
    let opened = MultiplexedConnection::open_with_config(&address, &config).await;
    assert!(opened.unwrap_err().is_timeout());
    let config = direct::Config::new().set_connection_timeout(short);
    let opened = tokio::task::spawn_blocking(move || {
        direct::Connection::open_with_config(&address, &config).unwrap_err()
    });
    assert!(opened.await.unwrap().is_timeout());

    let plain = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = client(&plain);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = plain.accept().await {
            let _ = stream.write_all(b"-ERR this is no TLS\r\n").await;
        }
    });
    let config = Config::new().set_connection_timeout(Some(Duration::from_secs(60)));
    let opened = MultiplexedConnection::open_with_config(&address, &config).await;
    assert!(opened.unwrap_err().is_io_error());
    let opened = tokio::task::spawn_blocking(move || direct::Connection::open(&address));
    assert!(opened.await.unwrap().unwrap_err().is_io_error());
}

fn trusting(certificate: &str) -> Arc<rustls::ClientConfig> {
    let mut roots = rustls::RootCertStore::empty();
    let certificate = CertificateDer::from_pem_slice(certificate.as_bytes()).unwrap();
    roots.add(certificate).unwrap();
    let config = rustls::ClientConfig::builder()
        .with_root_certificates(roots)
        .with_no_client_auth();
    Arc::new(config)
}

/// What the blocking connection of this crate does over TLS, and what it refuses.
fn blocking_direct(
    client: &Client,
    port: u16,
    config: &direct::Config,
) -> <Visit<'static> as Pipeline>::Output {
    let refused = direct::Connection::open(client).unwrap_err();
    assert!(refused.to_string().contains("set_tls"), "{refused}");
    let stranger = Client::open(format!("rediss://127.0.0.1:{port}/")).unwrap();
    let refused = direct::Connection::open(&stranger).unwrap_err();
    assert!(refused.to_string().contains("certificate"), "{refused}");
    let anybody = Client::open(format!("rediss://127.0.0.1:{port}/#insecure")).unwrap();
    let mut con = direct::Connection::open(&anybody).unwrap();
    assert!(con.check_connection());

    let plain = Client::open(format!("redis://127.0.0.1:{port}/")).unwrap();
    let refused = direct::Connection::open_with_config(&plain, config).unwrap_err();
    assert!(refused.to_string().contains("rediss://"), "{refused}");

    let mut con = direct::Connection::open_with_config(client, config).unwrap();
    // More than the sockets hold, in both directions.
    let value = vec![7; 20 << 20];
    let (echo,) = redis_pipeline! { let echo: Vec<u8> = ECHO value; }
        .execute(&mut con)
        .unwrap();
    assert!(echo == value);
    con.set_response_timeout(Some(Duration::from_millis(20)));
    let waits = redis::cmd("BLPOP").arg("nothing").arg(0).exec(&mut con);
    assert!(waits.unwrap_err().is_timeout() && !con.is_open());
    let config = config
        .clone()
        .set_response_timeout(Some(Duration::from_secs(60)));
    let mut con = direct::Connection::open_with_config(&stranger, &config).unwrap();
    Visit::first(4).execute(&mut con).unwrap()
}
