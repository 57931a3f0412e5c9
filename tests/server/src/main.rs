//! Runs a private server until its standard input ends, and says where it is: process id, address, Unix socket.
//!
//! `cargo run -p private-server [NAME]`, NAME one of the matrix.

use private_server::Server;

fn main() -> Result<(), private_server::Error> {
    let server = match std::env::args().nth(1) {
        Some(name) => Server::named(&name)?,
        None => Server::try_start()?,
    };
    let pid = server.pid().map_or_else(String::new, |pid| pid.to_string());
    let socket = server.unix_socket().map(|path| path.display().to_string());
    println!("{pid}\n{}\n{}", server.url(), socket.unwrap_or_default());
    let _ = std::io::read_to_string(std::io::stdin());
    Ok(())
}
