//! The pages that strangers see first: their links, their programs, the files of the packages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use private_server::Server;

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns the destinations of all links and images of a Markdown text.
fn links(markdown: &str) -> Vec<&str> {
    let behind = markdown.split("](").skip(1);
    behind.filter_map(|rest| rest.split(')').next()).collect()
}

/// The page of a registry shows a README without the repository around it, so a relative link leads nowhere there.
#[test]
fn links_of_the_readmes_are_absolute_and_lead_to_what_exists() {
    let manifest = read("Cargo.toml");
    let repository = manifest
        .lines()
        .find_map(|line| line.strip_prefix("repository = "))
        .expect("Cargo.toml names the repository")
        .trim_matches('"');
    let mut own = 0;
    for page in ["README.md", "pipeline-macros/README.md"] {
        for link in links(&read(page)) {
            assert!(
                link.starts_with("https://") || link.starts_with('#'),
                "{page}: {link}"
            );
            let Some(path) = link.strip_prefix(repository) else {
                continue;
            };
            let path = path
                .strip_prefix("/blob/main/")
                .or_else(|| path.strip_prefix("/tree/main/"))
                .or_else(|| path.strip_prefix("/raw/main/"))
                .unwrap_or_else(|| panic!("{page}: {link} names no file of the main branch"));
            let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
            assert!(file.exists(), "{page}: {link} leads nowhere");
            own += 1;
        }
    }
    assert!(own > 0, "README.md links to files of {repository}");
}

#[test]
fn packages_have_a_readme_and_licences() {
    for package in ["pipeline-macros", "pipeline-runtime"] {
        for file in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(!read(&format!("{package}/{file}")).is_empty());
        }
    }
}

/// Returns the blocks of code that begin with a fence like this one.
fn blocks<'m>(markdown: &'m str, fence: &str) -> Vec<&'m str> {
    let behind = markdown
        .split(&format!("```{fence}\n"))
        .skip(1)
        .collect::<Vec<_>>();
    let blocks = behind
        .into_iter()
        .filter_map(|rest| rest.split("```").next());
    blocks.collect()
}

/// Returns the text with each run of white space as one space.
fn normalize(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Makes a crate as the README says, in `target/readme`, so that its dependencies are built once.
fn crate_with(dependencies: &str, program: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("target/readme");
    let manifest = format!(
        "[package]\nname = \"readme\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n{dependencies}\n\
         [patch.crates-io]\nredis-pipeline = {{ path = {runtime:?} }}\nredis-pipeline-macros = {{ path = {macros:?} }}\n\n[workspace]\n",
        runtime = root.join("pipeline-runtime"),
        macros = root.join("pipeline-macros"),
    );
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.join("src/main.rs"), program).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder
}

/// Runs a program of the README, with the address of a private server in place of the usual one.
#[track_caller]
fn run(dependencies: &str, program: &str, server: &Server) -> String {
    let program = program.replace("redis://127.0.0.1/", &server.url());
    let folder = crate_with(dependencies, &program);
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet"])
        .current_dir(folder)
        .env_remove("CARGO_TARGET_DIR")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_programs_of_the_readme_run_as_they_stand() {
    let readme = read("README.md");
    let [dependencies] = blocks(&readme, "toml")[..] else {
        panic!("README.md has one list of dependencies")
    };
    let server = Server::start();
    let printed: Vec<String> = blocks(&readme, "rust,no_run")
        .into_iter()
        .map(|program| run(dependencies, program, &server))
        .collect();
    assert_eq!(
        printed,
        [
            "somebody was here 1 times\n",
            "None\n",
            "[None, None]\n",
            "None, (None, None), []\n"
        ]
    );
}

/// Fragments are parts of examples and of tests, which are executed.
#[test]
fn the_fragments_of_the_readme_are_executed() {
    let executed = [
        "examples/hash_days.rs",
        "examples/dashboard.rs",
        "examples/schema.rs",
        "tests/from_redis_rs.rs",
    ];
    let executed = normalize(&executed.map(read).concat());
    let readme = read("README.md");
    let fragments = blocks(&readme, "rust");
    assert!(!fragments.is_empty());
    for fragment in fragments {
        for piece in fragment.split("\n\n") {
            let piece = normalize(piece);
            assert!(executed.contains(&piece), "not executed: {piece}");
        }
    }
}
