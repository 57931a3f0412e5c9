//! What a user pays while compiling: a crate of many pipelines, declared and by hand. In seconds of the processor, which other work on
//! the machine does not change much.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::table::Table;
use crate::times::median;
use crate::work::Failure;

const PIPELINES: usize = 200;
const CHECKS: usize = 5;

/// How the pipelines of a crate are written, and what it depends on.
#[derive(Clone, Copy)]
struct Style {
    name: &'static str,
    dependencies: &'static [&'static str],
    pipeline: fn(usize) -> String,
}

const STYLES: [Style; 2] = [
    Style {
        name: "redis-rs",
        dependencies: &["redis"],
        pipeline: by_hand,
    },
    Style {
        name: "ours",
        dependencies: &["redis", "redis-pipeline"],
        pipeline: declared,
    },
];

/// Ten commands, their templates unlike those of every other pipeline.
fn declared(n: usize) -> String {
    format!(
        r#"
redis_pipeline::redis_pipeline! {{
    pub struct Page{n}<'a> {{
        user: u64,
        ttl: u64,
        item: &'a str,
    }}
    let name = HGET "user{n}:{{user}}" "name";
    let cart = HGETALL "cart{n}:{{user}}";
    let hits = GET "hits{n}:{{user}}";
    let gold = SISMEMBER "perks{n}:{{user}}" item;
    let perks = SMEMBERS "perks{n}:{{user}}";
    let top = ZRANGE "board{n}" 0 9 REV WITHSCORES;
    let recent = LRANGE "recent{n}:{{user}}" 0 9;
    EXPIRE "cart{n}:{{user}}" ttl;
    SET "seen{n}:{{user}}" 1 EX ttl;
    let about = STRLEN "about{n}:{{user}}";
}}

fn page{n}(con: &mut redis::Connection, user: u64, item: &str) -> redis::RedisResult<()> {{
    let page = Page{n} {{ user, ttl: {n}, item }}.execute(con)?;
    std::hint::black_box(page);
    Ok(())
}}
"#
    )
}

fn by_hand(n: usize) -> String {
    format!(
        r#"
type Page{n} = (
    Option<String>,
    std::collections::HashMap<String, String>,
    Option<String>,
    bool,
    std::collections::HashSet<String>,
    Vec<(String, f64)>,
    Vec<String>,
    i64,
);

fn page{n}(con: &mut redis::Connection, user: u64, item: &str) -> redis::RedisResult<()> {{
    let ttl: u64 = {n};
    let page: Page{n} = redis::pipe()
        .cmd("HGET").arg(format!("user{n}:{{user}}")).arg("name")
        .cmd("HGETALL").arg(format!("cart{n}:{{user}}"))
        .cmd("GET").arg(format!("hits{n}:{{user}}"))
        .cmd("SISMEMBER").arg(format!("perks{n}:{{user}}")).arg(item)
        .cmd("SMEMBERS").arg(format!("perks{n}:{{user}}"))
        .cmd("ZRANGE").arg("board{n}").arg(0).arg(9).arg("REV").arg("WITHSCORES")
        .cmd("LRANGE").arg(format!("recent{n}:{{user}}")).arg(0).arg(9)
        .cmd("EXPIRE").arg(format!("cart{n}:{{user}}")).arg(ttl).ignore()
        .cmd("SET").arg(format!("seen{n}:{{user}}")).arg(1).arg("EX").arg(ttl).ignore()
        .cmd("STRLEN").arg(format!("about{n}:{{user}}"))
        .query(con)?;
    std::hint::black_box(page);
    Ok(())
}}
"#
    )
}

/// Seconds and bytes, of the pipelines alone where it says so.
pub(crate) fn measure() -> Result<Table, Failure> {
    let mut table = Table::default();
    for style in STYLES {
        let empty = Crate::write(style, 0)?;
        let full = Crate::write(style, PIPELINES)?;
        table.set("crates", style.name, empty.dependencies()?);
        table.set("clean build of the crates, s", style.name, empty.clean()?);
        for member in [&empty, &full] {
            member.cargo(&["check"])?;
        }
        let [mut without, mut with] = [Vec::new(), Vec::new()];
        for _ in 0..CHECKS {
            without.push(empty.seconds(&["check"])?);
            with.push(full.seconds(&["check"])?);
        }
        let seconds = median(with) - median(without);
        table.set("check of 200 pipelines, s", style.name, seconds);
        empty.cargo(&["build", "--release"])?;
        let seconds = full.seconds(&["build", "--release"])?;
        table.set("release build of 200 pipelines, s", style.name, seconds);
        let bytes = full.binary()?.saturating_sub(empty.binary()?);
        table.set(
            "binary, bytes a pipeline",
            style.name,
            bytes as f64 / PIPELINES as f64,
        );
    }
    Ok(table)
}

struct Crate {
    directory: PathBuf,
    name: String,
}

impl Crate {
    fn write(style: Style, pipelines: usize) -> Result<Self, Failure> {
        let name = format!("{}-{pipelines}", style.name);
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .canonicalize()?;
        let directory = target()?.join(&name);
        fs::create_dir_all(directory.join("src"))?;
        let mut manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n"
        );
        for dependency in style.dependencies {
            let _ = match *dependency {
                "redis" => writeln!(
                    manifest,
                    "redis = {{ version = \"1.8\", default-features = false }}"
                ),
                name => writeln!(
                    manifest,
                    "{name} = {{ path = {:?} }}",
                    root.join("pipeline-runtime")
                ),
            };
        }
        fs::write(directory.join("Cargo.toml"), manifest)?;
        fs::copy(root.join("Cargo.lock"), directory.join("Cargo.lock"))?;
        let mut source: String = (0..pipelines).map(style.pipeline).collect();
        source += "\nfn main() -> redis::RedisResult<()> {\n    let mut con = redis::Client::open(\"redis://127.0.0.1/\")?.get_connection()?;\n    let con = &mut con;\n";
        for n in 0..pipelines {
            let _ = writeln!(source, "    page{n}(con, {n}, \"gold\")?;");
        }
        source += "    std::hint::black_box(con);\n    Ok(())\n}\n";
        fs::write(directory.join("src/main.rs"), source)?;
        Ok(Self { directory, name })
    }

    /// Of the crate alone: what it depends on was built before.
    fn seconds(&self, command: &[&str]) -> Result<f64, Failure> {
        let source = self.directory.join("src/main.rs");
        let text = fs::read_to_string(&source)?;
        fs::write(&source, text)?;
        self.timed(command)
    }

    fn clean(&self) -> Result<f64, Failure> {
        let target = self.directory.join("clean");
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        let seconds = self.timed(&["build", "--target-dir", &target.display().to_string()])?;
        fs::remove_dir_all(&target)?;
        Ok(seconds)
    }

    fn timed(&self, command: &[&str]) -> Result<f64, Failure> {
        let script = "TIMEFORMAT='%U %S'; time cargo \"$@\"";
        let output = self.run(
            Command::new("bash")
                .args(["-c", script, "bash"])
                .args(command),
        )?;
        let text = String::from_utf8_lossy(&output.stderr);
        let times = text.lines().last().unwrap_or_default();
        let seconds = times
            .split(' ')
            .map(str::parse::<f64>)
            .sum::<Result<f64, _>>();
        Ok(seconds?)
    }

    fn dependencies(&self) -> Result<f64, Failure> {
        let text = self.cargo(&["tree", "--prefix", "none", "--edges", "normal,build"])?;
        let mut crates: Vec<&str> = text
            .lines()
            .map(|line| line.trim_end_matches(" (*)"))
            .collect();
        crates.sort_unstable();
        crates.dedup();
        Ok((crates.len() - 1) as f64)
    }

    fn binary(&self) -> Result<u64, Failure> {
        let file = target()?.join("target/release").join(&self.name);
        Ok(fs::metadata(file)?.len())
    }

    fn cargo(&self, command: &[&str]) -> Result<String, Failure> {
        let output = self.run(Command::new("cargo").args(command))?;
        Ok(String::from_utf8(output.stdout)?)
    }

    fn run(&self, command: &mut Command) -> Result<Output, Failure> {
        let command = command.current_dir(&self.directory);
        let output = command
            .env("CARGO_TARGET_DIR", target()?.join("target"))
            .output()?;
        match output.status.success() {
            true => Ok(output),
            false => Err(String::from_utf8_lossy(&output.stderr).into()),
        }
    }
}

/// Beside the program that runs.
fn target() -> Result<PathBuf, Failure> {
    let program = std::env::current_exe()?;
    let mut around = program.ancestors();
    let target = around.find(|directory| directory.join("CACHEDIR.TAG").is_file());
    Ok(target.ok_or("not in a target directory")?.join("compile"))
}
