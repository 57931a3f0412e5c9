//! A connection that blocks.

use std::fmt;
use std::io;
use std::os::fd::OwnedFd;
#[cfg(feature = "direct-tls")]
use std::sync::Arc;
use std::sync::mpsc::SyncSender;
use std::time::{Duration, Instant};

use redis::{
    Client, ConnectionAddr, ConnectionInfo, ConnectionLike, ErrorKind, PushInfo,
    RedisConnectionInfo, RedisResult, Value,
};
use rustix::event::PollFlags;

use super::greeting::{Greeted, Greeting, is_resp3};
use super::handover::{self, Broken};
use super::receiver::Receiver;
use super::scan::is_readonly;
use super::socket::{Plain, Stream, connect_tcp, connect_unix, wait};
use super::tls;
use crate::resp::ReplyBytes;

/// Settings of a [`Connection`], beside those that its `redis::Client` holds.
///
/// ```
/// use std::time::Duration;
/// use redis_pipeline::direct::Config;
///
/// let config = Config::new()
///     .set_connection_timeout(Some(Duration::from_secs(1)))
///     .set_response_timeout(Some(Duration::from_secs(2)));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Config {
    connection_timeout: Option<Duration>,
    response_timeout: Option<Duration>,
    push_sender: Option<SyncSender<PushInfo>>,
    tls: tls::Settings,
}

impl Config {
    /// Returns settings without time-outs, which are those of redis-rs's blocking connections.
    pub fn new() -> Self {
        Config::default()
    }

    /// Bounds the time that connecting takes, with the first commands.
    pub fn set_connection_timeout(mut self, limit: Option<Duration>) -> Self {
        self.connection_timeout = limit;
        self
    }

    /// Bounds the time from sending a request, or a part of one, to its last reply. A connection whose time is out is closed, because the replies would come all the same.
    pub fn set_response_timeout(mut self, limit: Option<Duration>) -> Self {
        self.response_timeout = limit;
        self
    }

    /// Hands on the push messages that come between replies. A message for which the channel has no room is dropped, and so are those that nobody
    /// asks for. Servers push in RESP3 only: with RESP2 the connection is refused.
    pub fn set_push_sender(mut self, sender: SyncSender<PushInfo>) -> Self {
        self.push_sender = Some(sender);
        self
    }

    /// Sets whom addresses with TLS trust, and the certificate of the client. Without this the system's certificates are trusted, or any for an
    /// address with `#insecure`. An address without TLS is refused then.
    #[cfg(feature = "direct-tls")]
    pub fn set_tls(mut self, config: Arc<rustls::ClientConfig>) -> Self {
        self.tls = Some(config);
        self
    }
}

/// A blocking connection to one server, which sends requests as they are and reads replies where they arrived.
///
/// It takes whatever a connection of redis-rs takes, and pipelines of this crate cost it a fraction.
///
/// ```no_run
/// use redis_pipeline::direct::Connection;
/// use redis_pipeline::{redis, redis_pipeline};
/// use redis_pipeline::redis::Commands;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let client = redis::Client::open("redis://127.0.0.1/")?;
/// let mut con = Connection::open(&client)?;
/// let (visits,) = redis_pipeline! { let visits = INCR "visits"; }.execute(&mut con)?;
/// let _: () = con.set("seen", visits)?;
/// # Ok(())
/// # }
/// ```
///
/// It reads while it writes, so a server that stops reading while its replies are unread does not block both for ever. After a failure, a time-out among them, it
/// is closed: [`is_open`](redis::ConnectionLike::is_open) is false, and whatever is sent fails. The [`Interrupted`](crate::Interrupted) of a pipeline tells the status of each
/// command, and keeps the replies that came.
///
/// Subscriptions are those of redis-rs's connections.
pub struct Connection {
    stream: Box<dyn Stream>,
    receiver: Receiver,
    limit: Option<Duration>,
    db: i64,
    is_open: bool,
    /// Whether the server may become a replica, which refuses to write.
    has_roles: bool,
}

impl Connection {
    /// Connects to the server of a client, as `Client::get_connection` does.
    ///
    /// # Errors
    ///
    /// An address with TLS is refused without the feature `direct-tls`, and so are certificates that the client holds: redis-rs does not
    /// show them.
    pub fn open(client: &Client) -> RedisResult<Self> {
        Connection::open_with_config(client, &Config::default())
    }

    /// Connects to the server of a client, with these settings.
    ///
    /// # Errors
    ///
    /// Those of [`open`](Self::open), and [`ErrorKind::InvalidClientConfig`] for settings that do not fit the client.
    pub fn open_with_config(client: &Client, config: &Config) -> RedisResult<Self> {
        let deadline = deadline(config.connection_timeout);
        let info = client.get_connection_info();
        let stream = connect(info, config, deadline)?;
        Connection::begin(stream, info.redis_settings(), config, deadline)
    }

    /// Connects to the server that sentinels name at this moment. A server that says `READONLY` is not the primary any more: the connection is closed behind
    /// the replies, and whoever opens another asks the sentinels again, as pools with `Manager::with_sentinels` do.
    ///
    /// ```no_run
    /// use redis_pipeline::direct::{Config, Connection};
    /// use redis_pipeline::redis::sentinel::{SentinelClient, SentinelServerType};
    ///
    /// # fn main() -> redis_pipeline::redis::RedisResult<()> {
    /// let kind = SentinelServerType::Master;
    /// let mut sentinels = SentinelClient::build(vec!["redis://127.0.0.1:26379/"], "main", None, kind)?;
    /// let con = Connection::open_sentinel(&mut sentinels, &Config::new())?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`open_with_config`](Self::open_with_config), and those of the sentinels.
    #[cfg(feature = "sentinel")]
    pub fn open_sentinel(
        sentinels: &mut redis::sentinel::SentinelClient,
        config: &Config,
    ) -> RedisResult<Self> {
        let mut connection = Connection::open_with_config(&sentinels.get_client()?, config)?;
        connection.has_roles = true;
        Ok(connection)
    }

    /// Uses a socket that is connected: a `TcpStream`, a `UnixStream`, or any other.
    ///
    /// # Errors
    ///
    /// What the server refuses of the first commands, and [`ErrorKind::InvalidClientConfig`] for settings that do not fit each other.
    pub fn over(
        socket: impl Into<OwnedFd>,
        info: &RedisConnectionInfo,
        config: &Config,
    ) -> RedisResult<Self> {
        tls::check_used(&config.tls)?;
        let deadline = deadline(config.connection_timeout);
        let stream = Box::new(Plain(socket.into()));
        Connection::begin(stream, info, config, deadline)
    }

    fn begin(
        stream: Box<dyn Stream>,
        info: &RedisConnectionInfo,
        config: &Config,
        deadline: Option<Instant>,
    ) -> RedisResult<Self> {
        if config.push_sender.is_some() && !is_resp3(info) {
            let message = "push messages need RESP3: `?protocol=resp3` in the address";
            return Err((ErrorKind::InvalidClientConfig, message).into());
        }
        let mut connection = Connection {
            stream,
            receiver: Receiver::default(),
            limit: config.response_timeout,
            db: info.db(),
            is_open: true,
            has_roles: false,
        };
        connection.receiver.pushes = config.push_sender.clone();
        // The server may have to say first who it is.
        let begun = connection.exchange_until(&[], 0, deadline);
        begun.map_err(|broken| broken.error)?;
        if connection.greet(info, true, deadline)? == Greeted::AgainWithoutUsername {
            connection.greet(info, false, deadline)?;
        }
        Ok(connection)
    }

    fn greet(
        &mut self,
        info: &RedisConnectionInfo,
        with_username: bool,
        deadline: Option<Instant>,
    ) -> RedisResult<Greeted> {
        let greeting = Greeting::new(info, with_username);
        if greeting.commands.is_empty() {
            return Ok(Greeted::Welcome);
        }
        let bytes = greeting.commands.get_packed_pipeline();
        let sent = self.exchange_until(&bytes, greeting.commands.len(), deadline);
        let replies = sent.map_err(|broken| broken.error)?;
        greeting.check(replies.into_values())
    }

    /// Bounds the time from sending a request, or a part of one, to its last reply.
    pub fn set_response_timeout(&mut self, limit: Option<Duration>) {
        self.limit = limit;
    }

    fn exchange(&mut self, bytes: &[u8], count: usize) -> Result<ReplyBytes, Broken> {
        self.exchange_until(bytes, count, deadline(self.limit))
    }

    fn exchange_until(
        &mut self,
        bytes: &[u8],
        count: usize,
        deadline: Option<Instant>,
    ) -> Result<ReplyBytes, Broken> {
        self.exchange_from(bytes, 0, count, Limits::until(deadline))
    }

    /// Sends as much of a request as there is room for now, and returns how much that is. What fails here fails again in
    /// [`exchange_from`](Self::exchange_from), which must follow.
    #[cfg(feature = "cluster")]
    pub(in crate::connection) fn start(&mut self, bytes: &[u8]) -> usize {
        let mut sent = 0;
        if self.is_open {
            let _ = self.send(bytes, &mut sent);
        }
        sent
    }

    /// Sends the rest of a request, and waits for this number of replies. After a failure the connection is closed.
    pub(in crate::connection) fn exchange_from(
        &mut self,
        bytes: &[u8],
        mut sent: usize,
        count: usize,
        limits: Limits,
    ) -> Result<ReplyBytes, Broken> {
        let mut missing = count;
        let outcome = match self.is_open {
            true => self.send_and_receive(bytes, &mut sent, &mut missing, limits),
            false => return Err(closed()),
        };
        match outcome {
            Ok(()) => {
                let replies = self.receiver.take();
                self.is_open = !(self.has_roles && is_readonly(replies.as_bytes()));
                Ok(replies)
            }
            Err(error) => {
                self.is_open = false;
                Err(Broken {
                    error,
                    sent,
                    replied: count - missing,
                    replies: self.receiver.take(),
                })
            }
        }
    }

    fn send_and_receive(
        &mut self,
        bytes: &[u8],
        sent: &mut usize,
        missing: &mut usize,
        limits: Limits,
    ) -> RedisResult<()> {
        loop {
            if let Err(error) = self.send(bytes, sent) {
                self.receive_rest(missing);
                return Err(error.into());
            }
            let is_sending = *sent < bytes.len() || self.stream.has_unsent();
            if *missing == 0 && !is_sending {
                return Ok(());
            }
            self.receive(is_sending, missing, limits)?;
        }
    }

    /// Sends as much as can be sent now.
    fn send(&mut self, bytes: &[u8], sent: &mut usize) -> io::Result<()> {
        while *sent < bytes.len() || self.stream.has_unsent() {
            match self.stream.send(&bytes[*sent..]) {
                Ok(length) => *sent += length,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Waits until more has arrived, or until there is room for more that is to be sent.
    fn receive(
        &mut self,
        is_sending: bool,
        missing: &mut usize,
        limits: Limits,
    ) -> RedisResult<()> {
        let room = self.receiver.room();
        let received = if self.stream.has_arrived() {
            self.stream.receive(room)
        } else if limits.is_none() && !is_sending {
            self.stream.receive_waiting(room)
        } else {
            let mut events = PollFlags::IN;
            events.set(PollFlags::OUT, is_sending && self.stream.wants_room());
            wait(self.stream.socket(), events, limits.next(is_sending))?;
            self.stream.receive(room)
        };
        match received {
            Ok(0) => Err(hung_up().into()),
            Ok(length) => self.receiver.arrived(length, missing),
            Err(error) if is_to_be_repeated(&error) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Reads what the server has sent before it closed the connection.
    #[cold]
    fn receive_rest(&mut self, missing: &mut usize) {
        while let Ok(length @ 1..) = self.stream.receive(self.receiver.room()) {
            if *missing == 0 || self.receiver.arrived(length, missing).is_err() {
                return;
            }
        }
    }

    /// Returns the replies as redis-rs has them.
    fn values(&mut self, bytes: &[u8], count: usize) -> RedisResult<Vec<Value>> {
        let replies = self.exchange(bytes, count).map_err(|broken| broken.error)?;
        Ok(replies.into_values())
    }
}

/// How long an exchange may take.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::connection) struct Limits {
    /// When all of it must be done.
    pub(in crate::connection) deadline: Option<Instant>,
    /// How long nothing may arrive.
    pub(in crate::connection) read: Option<Duration>,
    /// How long there may be no room for more that is to be sent.
    pub(in crate::connection) write: Option<Duration>,
}

impl Limits {
    fn until(deadline: Option<Instant>) -> Self {
        Limits {
            deadline,
            ..Limits::default()
        }
    }

    fn is_none(&self) -> bool {
        self.deadline.is_none() && self.read.is_none()
    }

    /// Returns until when to wait for what comes next.
    fn next(&self, is_sending: bool) -> Option<Instant> {
        let own = deadline(if is_sending { self.write } else { self.read });
        match (self.deadline, own) {
            (Some(deadline), Some(own)) => Some(deadline.min(own)),
            (deadline, own) => deadline.or(own),
        }
    }
}

/// Shows nothing of what was sent or received.
impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("stream", &self.stream)
            .field("db", &self.db)
            .field("is_open", &self.is_open)
            .finish_non_exhaustive()
    }
}

/// Connects to the address of a client.
fn connect(
    info: &ConnectionInfo,
    config: &Config,
    deadline: Option<Instant>,
) -> RedisResult<Box<dyn Stream>> {
    if !matches!(info.addr(), ConnectionAddr::TcpTls { .. }) {
        tls::check_used(&config.tls)?;
    }
    match info.addr() {
        ConnectionAddr::Tcp(host, port) => {
            let socket = connect_tcp(host, *port, info.tcp_settings(), deadline)?;
            Ok(Box::new(Plain(socket)))
        }
        ConnectionAddr::Unix(path) => Ok(Box::new(Plain(connect_unix(path)?))),
        ConnectionAddr::TcpTls {
            host,
            port,
            insecure,
            tls_params,
        } => {
            let session = tls::session(host, *insecure, tls_params.is_some(), &config.tls)?;
            let socket = connect_tcp(host, *port, info.tcp_settings(), deadline)?;
            tls::begin(socket, session)
        }
        _ => {
            let message = "an address of a kind that this connection does not know";
            Err((ErrorKind::InvalidClientConfig, message).into())
        }
    }
}

fn deadline(limit: Option<Duration>) -> Option<Instant> {
    // A limit that reaches beyond what the clock can express is none.
    limit.and_then(|limit| Instant::now().checked_add(limit))
}

fn is_to_be_repeated(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock
    )
}

#[cold]
fn hung_up() -> io::Error {
    let message = "the server closed the connection";
    io::Error::new(io::ErrorKind::UnexpectedEof, message)
}

#[cold]
fn closed() -> Broken {
    let message = "the connection is closed, after a failure or because the server became a replica: open another one";
    Broken {
        error: io::Error::new(io::ErrorKind::NotConnected, message).into(),
        sent: 0,
        replied: 0,
        replies: ReplyBytes::default(),
    }
}

impl ConnectionLike for Connection {
    fn req_packed_command(&mut self, cmd: &[u8]) -> RedisResult<Value> {
        let values = self.values(cmd, 1)?;
        Ok(values.into_iter().next().unwrap_or_default())
    }

    fn req_packed_commands(
        &mut self,
        cmd: &[u8],
        offset: usize,
        count: usize,
    ) -> RedisResult<Vec<Value>> {
        if offset == 0 && handover::is_asked_for(cmd, count) {
            let outcome = self.exchange(cmd, count);
            let answer = match &outcome {
                Ok(_) => Ok(Vec::new()),
                Err(broken) => Err(broken.error.clone()),
            };
            handover::hand_over(cmd, count, outcome);
            return answer;
        }
        let mut values = self.values(cmd, offset + count)?;
        let kept = values.split_off(offset.min(values.len()));
        // Only the transaction of a `redis::Pipeline` has an offset: what it queued may have been refused.
        for value in values {
            value.extract_error()?;
        }
        Ok(kept)
    }

    fn get_db(&self) -> i64 {
        handover::tell_response_timeout(self.limit);
        self.db
    }

    fn check_connection(&mut self) -> bool {
        redis::cmd("PING").query::<String>(self).is_ok()
    }

    fn is_open(&self) -> bool {
        self.is_open
    }
}
