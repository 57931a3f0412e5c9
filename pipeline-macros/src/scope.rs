//! Which names an expression may use: in the struct form the fields and the variables of the blocks around it.

use std::collections::HashSet;
use std::rc::Rc;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::Fields;

use crate::ast::{Atom, Block, Command, Pipeline, Source};
use crate::commands;
use crate::literal::{Piece, Text};
use crate::report::Report;

/// The names in scope; in the inline form every name may be one of the surrounding code's.
#[derive(Clone)]
pub(crate) struct Scope {
    names: Option<HashSet<String>>,
    lets: Rc<HashSet<String>>,
    /// Variables of the `for` and `if let` blocks around, which are gone when the replies are read.
    blocks: HashSet<String>,
    /// Whether an `atomic` block is around, in which Redis never waits.
    pub(crate) atomic: bool,
}

impl Scope {
    fn of(pipeline: &Pipeline) -> Self {
        let mut lets = HashSet::new();
        collect_lets(&pipeline.body, &mut lets);
        let names = pipeline.header.as_ref().map(|header| {
            let mut names = HashSet::from(["self".to_owned()]);
            if let syn::Data::Struct(data) = &header.data
                && let Fields::Named(fields) = &data.fields
            {
                names.extend(
                    fields
                        .named
                        .iter()
                        .filter_map(|field| field.ident.as_ref())
                        .map(Ident::to_string),
                );
            }
            names
        });
        Self {
            names,
            lets: Rc::new(lets),
            blocks: HashSet::new(),
            atomic: false,
        }
    }

    /// Whether the name may be used; an error says why not.
    pub(crate) fn check(&self, name: &Ident, report: &mut Report) -> bool {
        let Some(names) = &self.names else {
            return true;
        };
        let text = name.to_string();
        if names.contains(&text)
            || self.blocks.contains(&text)
            || text.starts_with(|first: char| first.is_ascii_uppercase())
        {
            return true;
        }
        if self.lets.contains(&text) {
            report.help(
                name.span(),
                format!("`{text}` is a reply of this pipeline, and is not known while the pipeline is sent"),
                format!("give the struct a field `{text}`, or run a second pipeline with the reply of this one"),
            );
            return false;
        }
        let mut known: Vec<&str> = names
            .iter()
            .map(String::as_str)
            .filter(|name| *name != "self")
            .collect();
        known.sort_unstable();
        let help = match (
            commands::nearest_word(&text, known.iter().copied()),
            known.is_empty(),
        ) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, true) => {
                format!("the pipeline has no inputs; add the field `{text}: TYPE` to its struct")
            }
            (None, false) => format!(
                "there are `{}`; or add the field `{text}: TYPE` to the struct",
                known.join("`, `")
            ),
        };
        report.help(
            name.span(),
            format!("`{text}` is neither a field of the pipeline nor a variable of a block"),
            help,
        );
        false
    }

    /// Checks the names in an interpolated text.
    pub(crate) fn check_text(&self, text: &Text, report: &mut Report) -> bool {
        let Text::Template(pieces) = text else {
            return true;
        };
        let before = report.len();
        for piece in pieces {
            if let Piece::Value { root, .. } = piece {
                self.check(root, report);
            }
        }
        report.len() == before
    }

    fn with(&self, pattern: &TokenStream) -> Self {
        let mut scope = self.clone();
        collect_names(pattern, &mut scope.blocks);
        scope
    }

    /// The scope behind `if let PATTERN = …` and `if a && let PATTERN = …`.
    pub(crate) fn with_condition(&self, condition: &TokenStream) -> Self {
        self.with(&condition_pattern(condition))
    }
}

/// The patterns of `let PATTERN = …` in a condition.
fn condition_pattern(condition: &TokenStream) -> TokenStream {
    let mut pattern = TokenStream::new();
    let mut inside = false;
    for token in condition.clone() {
        match &token {
            TokenTree::Ident(word) if word == "let" => inside = true,
            TokenTree::Punct(punct) if punct.as_char() == '=' => inside = false,
            _ if inside => pattern.extend([token]),
            _ => {}
        }
    }
    pattern
}

/// Every name that a `for`, an `if let` or an optional part binds somewhere in the block.
pub(crate) fn bound_names(block: &Block) -> HashSet<String> {
    let mut names = HashSet::new();
    collect_bound(block, &mut names);
    names
}

fn collect_bound(block: &Block, names: &mut HashSet<String>) {
    for statement in &block.statements {
        match &statement.source {
            Source::Command(command) => {
                for atom in &command.atoms {
                    if let Atom::Optional(optional) = atom
                        && let Some(condition) = &optional.condition
                    {
                        collect_names(condition, names);
                    }
                }
            }
            Source::For(it) => {
                collect_names(&it.pattern, names);
                collect_bound(&it.body, names);
            }
            Source::If(it) => {
                for (condition, block) in &it.arms {
                    collect_names(&condition_pattern(condition), names);
                    collect_bound(block, names);
                }
                it.otherwise
                    .iter()
                    .for_each(|block| collect_bound(block, names));
            }
            Source::Atomic(block) => collect_bound(block, names),
            Source::Nested(_) | Source::Broken => {}
        }
    }
}

/// Adds every name that a pattern may bind.
fn collect_names(pattern: &TokenStream, names: &mut HashSet<String>) {
    for token in pattern.clone() {
        match token {
            TokenTree::Ident(name) => {
                names.insert(name.to_string());
            }
            TokenTree::Group(group) => collect_names(&group.stream(), names),
            _ => {}
        }
    }
}

fn collect_lets(block: &Block, lets: &mut HashSet<String>) {
    for statement in &block.statements {
        lets.extend(
            statement
                .binding
                .as_ref()
                .map(|binding| binding.name.to_string()),
        );
        match &statement.source {
            Source::For(it) => collect_lets(&it.body, lets),
            Source::If(it) => {
                for block in it.arms.iter().map(|(_, block)| block).chain(&it.otherwise) {
                    collect_lets(block, lets);
                }
            }
            Source::Atomic(block) => collect_lets(block, lets),
            Source::Command(_) | Source::Nested(_) | Source::Broken => {}
        }
    }
}

type Visit<'v> = dyn FnMut(&Command, &Scope, &mut Report) + 'v;

/// Visits every command in the order written, with the names that it may use.
pub(crate) fn each_command(pipeline: &Pipeline, report: &mut Report, visit: &mut Visit<'_>) {
    let scope = Scope::of(pipeline);
    walk(&pipeline.body, &scope, report, visit);
}

fn walk(block: &Block, scope: &Scope, report: &mut Report, visit: &mut Visit<'_>) {
    for statement in &block.statements {
        match &statement.source {
            Source::Command(command) => {
                visit(command, scope, report);
                check_default(command, scope, report);
            }
            Source::For(it) => walk(&it.body, &scope.with(&it.pattern), report, visit),
            Source::If(it) => {
                for (condition, block) in &it.arms {
                    walk(block, &scope.with_condition(condition), report, visit);
                }
                if let Some(block) = &it.otherwise {
                    walk(block, scope, report, visit);
                }
            }
            Source::Atomic(block) => {
                let scope = Scope {
                    atomic: true,
                    ..scope.clone()
                };
                walk(block, &scope, report, visit);
            }
            Source::Nested(_) | Source::Broken => {}
        }
    }
}

/// The default of `else` is evaluated when the replies are read: the loops are over by then.
fn check_default(command: &Command, scope: &Scope, report: &mut Report) {
    let Some(default) = &command.default else {
        return;
    };
    if let Some(name) = find_name(default, &scope.blocks) {
        report.help(
            name.span(),
            format!("`{name}` is a variable of a block, which is over when the reply is read"),
            "the value after `else` may use what stands outside of the block",
        );
    }
}

/// The first of these names that the tokens use as a variable.
fn find_name(tokens: &TokenStream, names: &HashSet<String>) -> Option<Ident> {
    let mut field = false;
    for token in tokens.clone() {
        match &token {
            TokenTree::Ident(name) if !field && names.contains(&name.to_string()) => {
                return Some(name.clone());
            }
            TokenTree::Group(group) => {
                if let Some(name) = find_name(&group.stream(), names) {
                    return Some(name);
                }
            }
            _ => {}
        }
        field = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.');
    }
    None
}
