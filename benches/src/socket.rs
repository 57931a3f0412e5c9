//! The limit: ready bytes out, so many bytes back, nothing understood.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixStream;
use std::time::Duration;

use crate::work::{Failure, Turn, Work};

pub(crate) fn sync(work: &Work, url: &str) -> Result<Turn, Failure> {
    let request = crate::by_hand::packed(work);
    if let Some(path) = url.strip_prefix("redis+unix://") {
        let stream = UnixStream::connect(path)?;
        let quiet = stream.try_clone()?;
        return exchange(stream, request, |limit| quiet.set_read_timeout(limit));
    }
    let address = url.trim_start_matches("redis://").trim_end_matches('/');
    let stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    let quiet = stream.try_clone()?;
    exchange(stream, request, |limit| quiet.set_read_timeout(limit))
}

/// The replies are as long each time. How long, shows the first, after which nothing comes.
fn exchange(
    mut stream: impl Read + Write + 'static,
    request: Vec<u8>,
    set_limit: impl Fn(Option<Duration>) -> std::io::Result<()>,
) -> Result<Turn, Failure> {
    let mut buffer = vec![0; 1 << 16];
    let mut expected = 0;
    stream.write_all(&request)?;
    set_limit(Some(Duration::from_millis(500)))?;
    while let Ok(len) = stream.read(&mut buffer) {
        expected += len;
    }
    set_limit(None)?;
    Ok(Box::new(move |_| {
        stream.write_all(&request)?;
        let mut missing = expected;
        while missing > 0 {
            match stream.read(&mut buffer)? {
                0 => return Err("the server hung up".into()),
                len => missing -= len,
            }
        }
        Ok(0)
    }))
}
