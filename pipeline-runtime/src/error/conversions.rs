//! Errors of redis-rs as errors of pipelines and back, and the questions that callers ask of either.

use redis::{ErrorKind, RedisError, ServerError};

use super::{Error, Failure};

impl Error {
    /// Returns the error of redis-rs: of a connection that failed, or the one that was converted into this error.
    ///
    /// The message of that error is not cut as the messages of this type are, and may hold values.
    pub fn redis_error(&self) -> Option<&RedisError> {
        match self {
            Error::Redis(error) => Some(error),
            Error::Connection(interrupted) => Some(interrupted.error()),
            _ => None,
        }
    }

    /// Returns the code of the server's error, such as `WRONGTYPE`: the first, if several commands failed.
    ///
    /// ```
    /// use redis_pipeline::{Error, redis};
    ///
    /// let reply = redis::parse_redis_value(b"-NOAUTH Authentication required.\r\n").unwrap();
    /// let error = Error::from(reply.extract_error().unwrap_err());
    /// assert_eq!(error.code(), Some("NOAUTH"));
    /// ```
    pub fn code(&self) -> Option<&str> {
        let failures = || self.failures().iter().find_map(Failure::server_error);
        self.redis_error()
            .and_then(RedisError::code)
            .or_else(|| failures().map(ServerError::code))
    }

    /// Returns the kind that redis-rs has for such an error; [`RedisError::from`] keeps it.
    pub fn kind(&self) -> ErrorKind {
        match self {
            Error::Redis(error) => error.kind(),
            Error::Connection(interrupted) | Error::Stopped(interrupted) => {
                interrupted.error().kind()
            }
            Error::Refused(_) | Error::Aborted(_) => ErrorKind::Client,
            Error::Protocol(_) => ErrorKind::Parse,
            Error::Failed(_) | Error::Discarded(_) | Error::NotATransaction(_) => {
                match self.failures().iter().find_map(Failure::server_error) {
                    None => ErrorKind::UnexpectedReturnType,
                    Some(server) => server
                        .kind()
                        .map_or(ErrorKind::Extension, ErrorKind::Server),
                }
            }
        }
    }

    /// Returns whether the connection timed out.
    ///
    /// ```
    /// use std::io;
    ///
    /// use redis_pipeline::{Error, redis::RedisError};
    ///
    /// let error = Error::from(RedisError::from(io::Error::from(io::ErrorKind::TimedOut)));
    /// assert!(error.is_timeout() && error.is_io_error() && !error.is_connection_dropped());
    /// ```
    pub fn is_timeout(&self) -> bool {
        self.asks(RedisError::is_timeout)
    }

    /// Returns whether the connection was closed.
    pub fn is_connection_dropped(&self) -> bool {
        self.asks(RedisError::is_connection_dropped)
    }

    /// Returns whether the server refused the connection.
    pub fn is_connection_refusal(&self) -> bool {
        self.asks(RedisError::is_connection_refusal)
    }

    /// Returns whether reading or writing failed.
    pub fn is_io_error(&self) -> bool {
        self.asks(RedisError::is_io_error)
    }

    /// Returns whether a cluster redirected a command or is down, by the first error of a server.
    pub fn is_cluster_error(&self) -> bool {
        matches!(
            self.code(),
            Some("MOVED" | "ASK" | "TRYAGAIN" | "CLUSTERDOWN")
        )
    }

    /// Returns whether another attempt needs another connection: this one failed for good, sent replies that do not fit, or
    /// [must be dropped](Self::must_drop_connection).
    pub fn is_unrecoverable_error(&self) -> bool {
        self.must_drop_connection()
            || matches!(self, Error::Protocol(_))
            || self.asks(RedisError::is_unrecoverable_error)
    }

    /// Returns whether the connection must not be used again, although it may call itself open; see
    /// [`Interrupted::must_drop_connection`](crate::Interrupted::must_drop_connection).
    pub fn must_drop_connection(&self) -> bool {
        match self {
            Error::Connection(interrupted) | Error::Stopped(interrupted) => {
                interrupted.must_drop_connection()
            }
            _ => false,
        }
    }

    fn asks(&self, question: fn(&RedisError) -> bool) -> bool {
        self.redis_error().is_some_and(question)
    }
}

impl From<RedisError> for Error {
    /// Keeps the error as [`Error::Redis`], because no pipeline had to do with it.
    fn from(error: RedisError) -> Self {
        Error::Redis(error)
    }
}

impl From<ServerError> for Error {
    /// Keeps the error as [`Error::Redis`], as if a command of redis-rs had returned it.
    fn from(error: ServerError) -> Self {
        Error::Redis(error.into())
    }
}

impl From<Error> for RedisError {
    fn from(error: Error) -> Self {
        let (kind, summary) = (error.kind(), error.summary());
        let details = || error.details().to_string();
        match error {
            Error::Redis(error) => error,
            Error::Connection(interrupted) | Error::Stopped(interrupted) => {
                interrupted.into_error()
            }
            // Such an error has no place for a summary.
            _ if kind == ErrorKind::Extension => redis::make_extension_error(
                error.code().unwrap_or_default().to_owned(),
                Some(error.to_string()),
            ),
            _ => (kind, summary, details()).into(),
        }
    }
}
