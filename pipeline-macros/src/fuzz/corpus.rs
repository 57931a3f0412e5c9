//! The pipelines of the repository, which its sources, documentation and pages hold.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::tokens;
use crate::expand;

/// Directories beside this crate whose files hold pipelines.
const PLACES: &[&str] = &[
    "README.md",
    "benches/src",
    "examples",
    "pipeline-macros/src",
    "pipeline-runtime/src",
    "pipeline-runtime/tests",
    "tests",
];

/// Those of them that are compiled, as programs or as examples of the documentation.
const COMPILED: &[&str] = &[
    "benches/src",
    "examples",
    "pipeline-runtime/src",
    "pipeline-runtime/tests",
    "tests/language",
    "tests/rows",
];

/// Every pipeline that expands without an error.
pub(crate) struct Corpus {
    pipelines: Vec<TokenStream>,
    /// The statements of all of them, and their structs.
    statements: Vec<Vec<TokenTree>>,
    headers: Vec<Vec<TokenTree>>,
}

impl Corpus {
    pub(crate) fn read() -> Self {
        let mut texts = Vec::new();
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for place in PLACES {
            read(&root.join(place), &mut texts);
        }
        let mut corpus = Self {
            pipelines: Vec::new(),
            statements: Vec::new(),
            headers: Vec::new(),
        };
        let mut seen = std::collections::HashSet::new();
        for text in texts {
            let Ok(stream) = text.parse::<TokenStream>() else {
                continue;
            };
            collect(stream, &mut |pipeline| {
                if seen.insert(pipeline.to_string())
                    && !expand(pipeline.clone())
                        .to_string()
                        .contains("compile_error")
                {
                    corpus.add(pipeline);
                }
            });
        }
        corpus
    }

    /// Returns the pipelines of programs that are compiled, without those that a macro of a test makes.
    pub(super) fn compiled() -> Vec<TokenStream> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut texts = Vec::new();
        for place in COMPILED {
            read(&root.join(place), &mut texts);
        }
        let mut pipelines = Vec::new();
        for text in texts {
            if let Ok(stream) = text.parse::<TokenStream>() {
                collect(stream, &mut |pipeline| pipelines.push(pipeline));
            }
        }
        pipelines.retain(|pipeline| !pipeline.to_string().contains('$'));
        pipelines
    }

    pub(crate) fn pipelines(&self) -> &[TokenStream] {
        &self.pipelines
    }

    pub(crate) fn statements(&self) -> &[Vec<TokenTree>] {
        &self.statements
    }

    pub(crate) fn headers(&self) -> &[Vec<TokenTree>] {
        &self.headers
    }

    fn add(&mut self, pipeline: TokenStream) {
        let mut statement = Vec::new();
        for token in pipeline.clone() {
            let end = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ';');
            let is_header = is_struct(&statement);
            let braces =
                matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
            statement.push(token);
            if end || (is_header && braces) {
                let kind = if is_header {
                    &mut self.headers
                } else {
                    &mut self.statements
                };
                kind.push(std::mem::take(&mut statement));
            }
        }
        self.statements
            .extend((!statement.is_empty()).then_some(statement));
        self.pipelines.push(pipeline);
    }
}

fn is_struct(tokens: &[TokenTree]) -> bool {
    tokens
        .iter()
        .any(|token| matches!(token, TokenTree::Ident(word) if word == "struct"))
}

/// The text of a file or of all files below a directory: sources, and what stands between code fences.
fn read(path: &Path, texts: &mut Vec<String>) {
    if path.is_dir() {
        let entries = fs::read_dir(path).expect("a directory");
        let mut paths: Vec<_> = entries
            .map(|entry| entry.expect("an entry").path())
            .collect();
        paths.sort();
        paths.iter().for_each(|path| read(path, texts));
        return;
    }
    let kind = path.extension().and_then(|kind| kind.to_str());
    if !matches!(kind, Some("rs" | "md" | "txt")) {
        return;
    }
    let Ok(text) = fs::read_to_string(path) else {
        return;
    };
    let documentation = |line: &str| {
        line.trim_start()
            .strip_prefix("///")
            .or_else(|| line.trim_start().strip_prefix("//!"))
            .map(str::to_owned)
    };
    match kind {
        Some("md") => fences(&text, texts),
        _ => {
            let comments: Vec<String> = text.lines().filter_map(documentation).collect();
            fences(&comments.join("\n"), texts);
            texts.push(text);
        }
    }
}

fn fences(text: &str, texts: &mut Vec<String>) {
    let fenced = text.split("```").skip(1).step_by(2);
    // Lines that rustdoc hides.
    let line = |line: &str| {
        line.trim_start()
            .strip_prefix("# ")
            .unwrap_or(line)
            .to_owned()
    };
    texts.extend(
        fenced
            .filter_map(|fence| fence.split_once('\n'))
            .map(|(_, code)| code.lines().map(line).collect::<Vec<_>>().join("\n")),
    );
}

/// Finds `redis_pipeline! { … }`, however deep it stands.
pub(crate) fn collect(stream: TokenStream, found: &mut dyn FnMut(TokenStream)) {
    let tokens = tokens(stream);
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let before = at.checked_sub(2).map(|at| (&tokens[at], &tokens[at + 1]));
        match before {
            Some((TokenTree::Ident(name), TokenTree::Punct(mark)))
                if name == "redis_pipeline" && mark.as_char() == '!' =>
            {
                found(group.stream())
            }
            _ => collect(group.stream(), found),
        }
    }
}
