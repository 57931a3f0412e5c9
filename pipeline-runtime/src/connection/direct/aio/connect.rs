//! Connecting to the address of a `redis::Client`.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::Poll;

use redis::io::tcp::TcpSettings;
use redis::io::tcp::socket2::SockRef;
use redis::{Client, ConnectionAddr, ErrorKind, RedisError, RedisResult};

use super::multiplexed::greet;
use super::timer::timeout;
use super::{Config, MultiplexedConnection, runtime, tls};

pub(super) type Stream = Pin<Box<dyn redis::aio::AsyncStream + Send + Sync>>;

impl MultiplexedConnection {
    /// Connects to the server of a client, over TCP, TLS or a Unix socket, and drives the connection in tasks of the runtime: tokio (feature `tokio-comp`) or smol
    /// (`smol-comp`).
    ///
    /// ```no_run
    /// # async fn run() -> redis::RedisResult<()> {
    /// let client = redis::Client::open("redis://127.0.0.1/?protocol=resp3")?;
    /// let con = redis_pipeline::direct::aio::MultiplexedConnection::open(&client).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If the server cannot be reached within a second, or refuses the hello. An address with TLS is refused without the feature `direct-tls-aio`, and so are certificates that the client
    /// holds: redis-rs does not show them. They are given by [`Config::set_tls`], or the stream to [`over`](Self::over).
    pub async fn open(client: &Client) -> RedisResult<Self> {
        Self::open_with_config(client, &Config::new()).await
    }

    /// Connects with these settings, as [`open`](Self::open) does.
    ///
    /// # Errors
    ///
    /// Those of [`open`](Self::open), and those of the settings: push messages and the cache need RESP3.
    pub async fn open_with_config(client: &Client, config: &Config) -> RedisResult<Self> {
        let opening = open(client, config);
        match config.connection_timeout {
            None => opening.await,
            Some(limit) => match timeout(limit, opening).await {
                Some(opened) => opened,
                None => {
                    Err(io::Error::new(io::ErrorKind::TimedOut, "no connection in time").into())
                }
            },
        }
    }
}

async fn open(client: &Client, config: &Config) -> RedisResult<MultiplexedConnection> {
    let info = client.get_connection_info();
    if !matches!(info.addr(), ConnectionAddr::TcpTls { .. }) {
        tls::check_used(&config.tls)?;
    }
    let stream = match info.addr() {
        ConnectionAddr::Tcp(host, port) => runtime::tcp(host, *port, info.tcp_settings()).await?,
        ConnectionAddr::Unix(path) => runtime::unix(path).await?,
        ConnectionAddr::TcpTls {
            host,
            port,
            insecure,
            tls_params,
        } => {
            let session = tls::session(host, *insecure, tls_params.is_some(), &config.tls)?;
            let stream = runtime::tcp(host, *port, info.tcp_settings()).await?;
            tls::begin(stream, session).await?
        }
        _ => return Err(unknown()),
    };
    let (con, mut driver, of_redis) = greet(stream, info.redis_settings(), config).await?;
    runtime::spawn(poll_fn(move |context| driver.poll(context)));
    runtime::spawn(of_redis);
    Ok(con)
}

#[cold]
fn unknown() -> RedisError {
    let message = "an address of a kind that this connection does not know";
    (ErrorKind::InvalidClientConfig, message).into()
}

/// Applies the settings that can be read. Small writes are never held back: those of many callers would wait for each other's replies.
pub(super) fn apply(settings: &TcpSettings, socket: &SockRef<'_>) -> io::Result<()> {
    socket.set_tcp_nodelay(true)?;
    if let Some(keepalive) = settings.keepalive() {
        socket.set_tcp_keepalive(keepalive)?;
    }
    set_user_timeout(settings, socket)
}

#[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
fn set_user_timeout(settings: &TcpSettings, socket: &SockRef<'_>) -> io::Result<()> {
    match settings.user_timeout() {
        None => Ok(()),
        limit => socket.set_tcp_user_timeout(limit),
    }
}

#[cfg(not(any(target_os = "android", target_os = "fuchsia", target_os = "linux")))]
fn set_user_timeout(_: &TcpSettings, _: &SockRef<'_>) -> io::Result<()> {
    Ok(())
}

/// Makes all attempts at once, and returns the first that succeeds, or else the last error.
pub(super) async fn first_of<F, T>(attempts: impl Iterator<Item = F>) -> io::Result<T>
where
    F: Future<Output = io::Result<T>>,
{
    let mut attempts: Vec<_> = attempts.map(Box::pin).collect();
    let mut last = None;
    poll_fn(|context| {
        let mut done = None;
        attempts.retain_mut(|attempt| match attempt.as_mut().poll(context) {
            _ if done.is_some() => false,
            Poll::Pending => true,
            Poll::Ready(Ok(stream)) => {
                done = Some(stream);
                false
            }
            Poll::Ready(Err(error)) => {
                last = Some(error);
                false
            }
        });
        match (done, attempts.is_empty()) {
            (Some(stream), _) => Poll::Ready(Ok(stream)),
            (None, false) => Poll::Pending,
            (None, true) => Poll::Ready(Err(last.take().unwrap_or_else(no_address))),
        }
    })
    .await
}

#[cold]
fn no_address() -> io::Error {
    io::Error::new(io::ErrorKind::NotFound, "the name has no address")
}

#[cfg(not(unix))]
pub(super) fn no_unix() -> io::Error {
    io::Error::new(io::ErrorKind::Unsupported, "there are no Unix sockets here")
}
