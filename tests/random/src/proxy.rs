//! Stands between a client and a server, and cuts the connection at a byte.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// The way of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the server.
    Request,
    /// To the client.
    Reply,
}

/// Counts the bytes that pass one way, once it is armed, and cuts the connection behind some of them.
#[derive(Debug)]
pub struct Cut {
    way: Way,
    at: usize,
    armed: AtomicBool,
    passed: AtomicUsize,
}

impl Cut {
    /// Cuts behind so many bytes.
    pub fn new(way: Way, at: usize) -> Arc<Self> {
        Arc::new(Cut {
            way,
            at,
            armed: AtomicBool::new(false),
            passed: AtomicUsize::new(0),
        })
    }

    /// Begins to count.
    pub fn arm(&self) {
        self.armed.store(true, Ordering::SeqCst);
    }

    /// How many bytes came by.
    pub fn passed(&self) -> usize {
        self.passed.load(Ordering::SeqCst)
    }

    /// How many of these bytes may pass.
    fn allowed(&self, way: Way, bytes: usize) -> usize {
        if way != self.way || !self.armed.load(Ordering::SeqCst) {
            return bytes;
        }
        let before = self.passed.fetch_add(bytes, Ordering::SeqCst);
        bytes.min(self.at.saturating_sub(before))
    }
}

/// A proxy on loopback.
pub struct Proxy {
    port: u16,
    cut: Arc<Mutex<Arc<Cut>>>,
    live: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
}

impl Proxy {
    /// Starts one before the server on this port.
    pub fn before(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("its address").port();
        let proxy = Proxy {
            port,
            cut: Arc::new(Mutex::new(Cut::new(Way::Reply, usize::MAX))),
            live: Arc::default(),
            stop: Arc::default(),
        };
        let (cuts, live, stop) = (proxy.cut.clone(), proxy.live.clone(), proxy.stop.clone());
        thread::spawn(move || {
            for client in listener.incoming() {
                let (Ok(client), false) = (client, stop.load(Ordering::SeqCst)) else {
                    return;
                };
                let cut = cuts.lock().expect("no panic").clone();
                let server = TcpStream::connect(("127.0.0.1", server)).expect("the server");
                connect(client, server, cut, &live);
            }
        });
        proxy
    }

    /// Returns the port on which it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The next connection is cut like this.
    pub fn next(&self, cut: Arc<Cut>) -> u16 {
        *self.cut.lock().expect("no panic") = cut;
        self.port
    }

    /// Connections from now on are not cut.
    pub fn spare(&self) {
        self.next(Cut::new(Way::Reply, usize::MAX));
    }

    /// Waits until the server has closed all connections, so has executed what it received.
    pub fn settle(&self) {
        let deadline = Instant::now() + Duration::from_secs(30);
        while self.live.load(Ordering::SeqCst) > 0 {
            assert!(Instant::now() < deadline, "the server keeps a connection");
            thread::sleep(Duration::from_micros(200));
        }
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn connect(client: TcpStream, server: TcpStream, cut: Arc<Cut>, live: &Arc<AtomicUsize>) {
    let _ = (client.set_nodelay(true), server.set_nodelay(true));
    live.fetch_add(2, Ordering::SeqCst);
    for way in [Way::Request, Way::Reply] {
        let (client, server) = (client.try_clone(), server.try_clone());
        let (client, server) = (client.expect("a socket"), server.expect("a socket"));
        let (cut, live) = (cut.clone(), live.clone());
        thread::spawn(move || {
            match way {
                Way::Request => requests(client, server, &cut),
                Way::Reply => replies(server, client, &cut),
            }
            live.fetch_sub(1, Ordering::SeqCst);
        });
    }
}

/// Passes requests on; at the end the server is told that there will be no more.
fn requests(mut client: TcpStream, mut server: TcpStream, cut: &Cut) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(read @ 1..) = client.read(&mut buffer) {
        let allowed = cut.allowed(Way::Request, read);
        if server.write_all(&buffer[..allowed]).is_err() || allowed < read {
            break;
        }
    }
    let _ = client.shutdown(Shutdown::Both);
    let _ = server.shutdown(Shutdown::Write);
}

/// Passes replies on, and reads them to their end even where nobody wants them any more.
fn replies(mut server: TcpStream, mut client: TcpStream, cut: &Cut) {
    let mut buffer = [0; 16 * 1024];
    let mut open = true;
    while let Ok(read @ 1..) = server.read(&mut buffer) {
        let allowed = cut.allowed(Way::Reply, read);
        if open && (client.write_all(&buffer[..allowed]).is_err() || allowed < read) {
            open = false;
            let _ = client.shutdown(Shutdown::Both);
        }
    }
    let _ = client.shutdown(Shutdown::Both);
}
