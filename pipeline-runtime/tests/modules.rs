//! Checks the dependencies between the modules of this crate: they run in one direction.

use std::fs;
use std::path::{Path, PathBuf};

/// Each module with the modules that it may use.
const MODULES: [(&str, &[&str]); 8] = [
    ("error", &[]),
    ("resp", &["error"]),
    ("reply", &["resp", "error"]),
    ("request", &["error"]),
    ("schema", &["request", "reply", "error"]),
    ("connection", &["request", "resp", "error"]),
    (
        "execution",
        &["connection", "request", "reply", "resp", "error"],
    ),
    (
        "pipeline",
        &["execution", "connection", "request", "reply", "error"],
    ),
];

#[test]
fn dependencies_run_in_one_direction() {
    let mut faults = Vec::new();
    let mut files = 0;
    for (module, allowed) in MODULES {
        for file in files_of(module) {
            files += 1;
            let text = fs::read_to_string(&file).expect("a source file");
            for (line, used) in used_modules(&text) {
                if used != module && !allowed.contains(&used.as_str()) {
                    faults.push(format!("{}:{line} uses {used}", file.display()));
                }
            }
        }
    }
    assert!(files > MODULES.len(), "only {files} files found");
    let faults = faults.join("\n");
    assert!(
        faults.is_empty(),
        "dependencies that point upwards:\n{faults}"
    );
}

#[test]
fn a_dependency_that_points_upwards_is_found() {
    let text = "use crate::{Error, request::{Part, writer}};\n\
                // crate::comment\n\
                let y = crate::a_macro!();\n\
                let x = crate::pipeline::f(); // crate::comment\n\
                $crate::reply::Reply;\n\
                use super::super::connection;\n";
    let found = used_modules(text);
    let names: Vec<&str> = found.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(
        names,
        ["Error", "request", "pipeline", "reply", "super::super"]
    );
}

#[test]
fn no_function_is_compiled_in_part() {
    let mut faults = Vec::new();
    for (module, _) in MODULES {
        for file in files_of(module) {
            let text = fs::read_to_string(&file).expect("a source file");
            for (line, code) in text.lines().enumerate() {
                let code = without_comment(code);
                // Items stand at the margin, or in an `impl` one step from it.
                let indentation = code.len() - code.trim_start().len();
                if indentation > 4 && (code.contains("#[cfg(") || code.contains("cfg!(")) {
                    faults.push(format!("{}:{}", file.display(), line + 1));
                }
            }
        }
    }
    let faults = faults.join("\n");
    assert!(
        faults.is_empty(),
        "features decide inside of functions; give each a module of its own:\n{faults}"
    );
}

/// Returns the source files of a module of the crate.
fn files_of(module: &str) -> Vec<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    let mut folders = vec![source.join(module)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).expect("a folder for each module");
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            match path.extension() {
                _ if path.is_dir() => folders.push(path),
                Some(extension) if extension == "rs" => files.push(path),
                _ => {}
            }
        }
    }
    files
}

/// Returns the first segments of all paths that begin with `crate::`, with their lines. A path may also leave its module by `super::super`,
/// which nobody has to follow if nobody writes it.
fn used_modules(text: &str) -> Vec<(usize, String)> {
    let lines: Vec<&str> = text.lines().map(without_comment).collect();
    let code = lines.join("\n");
    let line_of = |at: usize| code[..at].matches('\n').count() + 1;
    let mut used = Vec::new();
    for (at, start) in code.match_indices("crate::") {
        let rest = &code[at + start.len()..];
        // Macros stand at the root of the crate, in no module.
        let is_macro = rest[name(rest).len()..].starts_with('!');
        for name in first_segments(rest).into_iter().filter(|_| !is_macro) {
            used.push((line_of(at), name));
        }
    }
    for (at, leap) in code.match_indices("super::super") {
        used.push((line_of(at), leap.to_owned()));
    }
    used
}

fn without_comment(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}

/// Returns `a` of `a::b` and, of `{a, b::{c}}`, `a` and `b`.
fn first_segments(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let (mut depth, mut names, mut start) = (0, Vec::new(), 0);
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                names.push(name(group[start..at].trim()));
                start = at + 1;
                if character == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn name(path: &str) -> String {
    let is_part = |character: &char| character.is_alphanumeric() || *character == '_';
    path.chars().take_while(is_part).collect()
}
