//! The files that the published packages show to strangers.

use std::fs;
use std::path::Path;

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
    for page in [
        "README.md",
        "pipeline-commands/README.md",
        "pipeline-macros/README.md",
    ] {
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
    for package in ["pipeline-commands", "pipeline-macros", "pipeline-runtime"] {
        for file in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(!read(&format!("{package}/{file}")).is_empty());
        }
    }
}
