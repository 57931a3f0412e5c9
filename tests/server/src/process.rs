//! One server process, from its configuration to its end.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::Error;
use crate::binary::Binary;

const START_LIMIT: Duration = Duration::from_secs(30);
const PORTS_TO_TRY: usize = 10;

/// Waits for the end of its standard input, which comes with the end of this process however it ends.
const WATCHDOG: &str = r#"read -r _; kill -9 "$0"; rm -rf -- "$1""#;

/// What a server process is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Server,
    ClusterNode,
    Sentinel,
}

#[derive(Debug)]
pub(crate) struct Process {
    server: Child,
    watchdog: Child,
    port: u16,
    bus_port: u16,
    socket: PathBuf,
    _directory: TempDir,
}

impl Process {
    pub(crate) fn start(binary: &Binary, config: &[String], role: Role) -> Result<Self, Error> {
        for _ in 0..PORTS_TO_TRY {
            if let Some(process) = Self::try_ports(binary, config, role)? {
                return Ok(process);
            }
        }
        Err(Error::new("every port tried was taken by another process"))
    }

    /// `None` if another process took a port between asking for a free one and using it.
    fn try_ports(binary: &Binary, config: &[String], role: Role) -> Result<Option<Self>, Error> {
        let directory = directory()?;
        let (port, bus_port) = free_ports().map_err(|e| Error::new(format!("no port: {e}")))?;
        let mut lines = config.to_vec();
        lines.extend(binary.modules.iter().map(|m| quoted("loadmodule", m)));
        if role == Role::ClusterNode {
            lines.push(format!("cluster-enabled yes\ncluster-port {bus_port}"));
        }
        let file = write_config(directory.path(), port, &lines)?;
        let mut process = spawn(binary, &file, directory, (port, bus_port), role)?;
        match process.wait_until_ready() {
            Ok(()) => Ok(Some(process)),
            Err(log) if log.contains("ddress already in use") => Ok(None),
            Err(log) => Err(Error::new(format!(
                "{} did not start:\n{log}",
                binary.path.display()
            ))),
        }
    }

    /// The Unix socket is this server's alone, and servers open it after the port: an answer on it means that the port is ours.
    fn wait_until_ready(&mut self) -> Result<(), String> {
        let deadline = Instant::now() + START_LIMIT;
        while Instant::now() < deadline {
            if answers(&self.socket) {
                return Ok(());
            }
            if !matches!(self.server.try_wait(), Ok(None)) {
                break;
            }
            sleep(Duration::from_millis(3));
        }
        let log = fs::read_to_string(self.socket.with_file_name("log")).unwrap_or_default();
        let lines: Vec<_> = log.lines().rev().take(12).collect();
        Err(lines.into_iter().rev().collect::<Vec<_>>().join("\n"))
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    pub(crate) fn bus_port(&self) -> u16 {
        self.bus_port
    }

    pub(crate) fn socket(&self) -> &Path {
        &self.socket
    }

    pub(crate) fn pid(&self) -> u32 {
        self.server.id()
    }

    /// The watchdog ends first: after the server's end its process id may be another's.
    pub(crate) fn kill(&mut self) {
        for child in [&mut self.watchdog, &mut self.server] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

fn directory() -> Result<TempDir, Error> {
    tempfile::Builder::new()
        .prefix("private-server-")
        .tempdir()
        .map_err(|e| Error::new(format!("no temporary directory: {e}")))
}

fn free_ports() -> std::io::Result<(u16, u16)> {
    let one = TcpListener::bind("127.0.0.1:0")?;
    let two = TcpListener::bind("127.0.0.1:0")?;
    Ok((one.local_addr()?.port(), two.local_addr()?.port()))
}

fn quoted(word: &str, path: &Path) -> String {
    format!("{word} \"{}\"", path.display())
}

fn write_config(directory: &Path, port: u16, extra: &[String]) -> Result<PathBuf, Error> {
    let mut lines = vec![
        format!("bind 127.0.0.1\nport {port}"),
        quoted("unixsocket", &directory.join("socket")),
        quoted("dir", directory),
        quoted("logfile", &directory.join("log")),
        "daemonize no\nsave \"\"\nappendonly no".to_owned(),
    ];
    lines.extend_from_slice(extra);
    let path = directory.join("server.conf");
    fs::write(&path, lines.join("\n") + "\n")
        .map_err(|e| Error::new(format!("cannot write the server's configuration: {e}")))?;
    Ok(path)
}

fn spawn(
    binary: &Binary,
    config: &Path,
    directory: TempDir,
    (port, bus_port): (u16, u16),
    role: Role,
) -> Result<Process, Error> {
    let cannot = |e| Error::new(format!("cannot run {}: {e}", binary.path.display()));
    let mut command = Command::new(&binary.path);
    command.arg(config);
    if role == Role::Sentinel {
        command.arg("--sentinel");
    }
    if let Some(libraries) = &binary.libraries {
        command.env("LD_LIBRARY_PATH", libraries);
    }
    let mut server = detached(&mut command, Stdio::null()).map_err(cannot)?;
    let mut command = Command::new("sh");
    command.args(["-c", WATCHDOG]).arg(server.id().to_string());
    command.arg(directory.path());
    let watchdog = detached(&mut command, Stdio::piped()).map_err(|e| {
        let _ = server.kill();
        let _ = server.wait();
        Error::new(format!("cannot run sh: {e}"))
    })?;
    Ok(Process {
        server,
        watchdog,
        port,
        bus_port,
        socket: directory.path().join("socket"),
        _directory: directory,
    })
}

/// In a process group of its own, so that Ctrl-C reaches the watchdog only through the end of this process; and without our output
/// streams, which would keep a pipe behind them open.
fn detached(command: &mut Command, input: Stdio) -> std::io::Result<Child> {
    command
        .process_group(0)
        .stdin(input)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
}

fn answers(socket: &Path) -> bool {
    let ping = || {
        let mut stream = UnixStream::connect(socket)?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream.write_all(b"PING\r\n")?;
        let mut reply = [0; 64];
        let len = stream.read(&mut reply)?;
        std::io::Result::Ok(len > 0 && !reply.starts_with(b"-LOADING"))
    };
    ping().unwrap_or(false)
}
