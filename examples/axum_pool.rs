//! An axum handler that takes an async connection from a pool, and answers with a pipeline's reply as JSON.
//!
//! Run it with `cargo run --example axum_pool`: it serves on loopback, sends itself a few requests and ends.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! axum = "0.8"
//! bb8 = "0.9"
//! redis = { version = "1.8", features = ["bb8"] }
//! redis-pipeline = { version = "0.1", features = ["tokio-comp"] }
//! serde = { version = "1", features = ["derive"] }
//! tokio = { version = "1", features = ["full"] }
//! ```

use std::io;
use std::net::SocketAddr;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use redis_pipeline::redis_pipeline;
use serde::Serialize;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

type Pool = bb8::Pool<redis::Client>;

redis_pipeline! {
    /// Counts a visit.
    struct Visit {
        user: u64,
    }

    #[derive(Serialize)]
    struct VisitReply;

    let visits = INCR "visits:{user}";
    let name = HGET "user:{user}" "name";
}

async fn visit(
    State(pool): State<Pool>,
    Path(user): Path<u64>,
) -> Result<Json<VisitReply>, Unavailable> {
    let mut con = pool.get().await?;
    let reply = Visit { user }.fetch_async(&mut *con).await?;
    Ok(Json(reply))
}

/// What went wrong goes to the log, not to the client.
struct Unavailable;

impl<E: std::error::Error> From<E> for Unavailable {
    fn from(error: E) -> Self {
        eprintln!("{error}");
        Unavailable
    }
}

impl IntoResponse for Unavailable {
    fn into_response(self) -> Response {
        StatusCode::SERVICE_UNAVAILABLE.into_response()
    }
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let pool = Pool::builder()
        .build(redis::Client::open(address())?)
        .await?;
    redis_pipeline! { HSET "user:7" "name" "Ada"; }
        .execute_async(&mut *pool.get().await?)
        .await?;

    let app = Router::new()
        .route("/visits/{user}", post(visit))
        .with_state(pool);
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(axum::serve(listener, app).into_future());

    for path in ["/visits/7", "/visits/7", "/visits/8", "/visits/x"] {
        println!("POST {path}: {}", send(address, path).await?);
    }
    Ok(())
}

/// The status line and the body that the server answers with.
async fn send(address: SocketAddr, path: &str) -> io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("POST {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut response = String::new();
    stream.read_to_string(&mut response).await?;
    let (head, body) = response.split_once("\r\n\r\n").unwrap_or((&response, ""));
    let status = head.lines().next().unwrap_or_default();
    Ok(format!("{} {body}", status.trim_start_matches("HTTP/1.1 ")))
}
