//! The expansion for rust-analyzer, which asks other things than the compiler: what a word means, what may stand at the cursor, where else a name is used.
//!
//! The compiler never gets it, so it may be as long as it has to be. It is written differently:
//!
//! - The body of the code is an outline of what the user wrote ([`outline`]), made of tokens and not of the plan: what is unfinished is in it, too.
//! - A token of the user's stands in it once, since an editor shows everything that it finds under a token. All other code has no place of its own ([`hide`]).
//! - For completion, an editor expands the text with a word typed at the cursor, and again without it, and compares the two by their length. So nothing before
//!   the cursor may depend on what stands behind it: the struct comes first, then the outline, then all that the plan decides.

mod expression;
mod outline;
#[cfg(test)]
mod tests;
mod text;
mod words;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};

use crate::bindings::Bindings;
use crate::report::Report;
use crate::tokens::Cursor;
use crate::{check, parse, plan};
use crate::{emit, slots};

pub(crate) use outline::Outline;

/// Whether rust-analyzer is asking. It sets this variable for the process in which it expands macros.
pub(crate) fn is_asking() -> bool {
    std::env::var_os("RUST_ANALYZER_INTERNALS_DO_NOT_USE").is_some()
}

/// Returns what the pipeline becomes in an editor.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut report = Report::default();
    let bindings = Bindings::apart_from(input.clone());
    bindings.check_depth(&mut report);
    if report.len() > 0 {
        return report.into_calls();
    }
    let written = Written::read(input.clone());
    let Some(pipeline) = parse::parse(input, &mut report) else {
        let header = written.header.unwrap_or_default();
        let errors = report.into_calls();
        return quote::quote!(#header #errors);
    };
    let resolved = check::check(&pipeline, &mut report);
    slots::check(&pipeline, &resolved, &mut report);
    let header = pipeline.header.clone();
    let plan = plan::plan(pipeline, resolved, &mut report);
    let outline = Outline::of(written.body, header.as_ref(), &bindings);
    emit::in_editor(&plan, &bindings, report, written.header, outline)
}

/// The parts of an invocation, as they are written.
struct Written {
    /// The struct of the struct form, without the settings of the pipeline.
    header: Option<TokenStream>,
    body: Cursor,
}

impl Written {
    fn read(input: TokenStream) -> Self {
        let mut cursor = Cursor::new(input);
        while cursor.inner_attribute().is_some() {}
        let is_struct = |cursor: &Cursor| cursor.at_item(&["struct"]).is_some();
        let header = is_struct(&cursor).then(|| {
            let (tokens, end) = cursor.through_brace();
            cursor.skip_to(end);
            without_settings(tokens)
        });
        if header.is_some() && is_struct(&cursor) {
            cursor.until_semicolon();
        }
        Self {
            header,
            body: cursor,
        }
    }
}

/// The struct without `#[redis(…)]`, which is no attribute of Rust's.
fn without_settings(header: TokenStream) -> TokenStream {
    let mut cursor = Cursor::new(header);
    let mut out = TokenStream::new();
    while let Some(attribute) = cursor.outer_attribute() {
        let text = attribute.to_string().replace(' ', "");
        if !text.starts_with("#[redis(") && !text.starts_with("#[redis]") {
            out.extend(attribute);
        }
    }
    out.extend(cursor.rest());
    out
}

/// The name where it stands, as if the macro had made it.
pub(crate) fn of_macro(name: &Ident) -> Ident {
    let mut name = name.clone();
    name.set_span(Span::call_site().located_at(name.span()));
    name
}

/// Takes the places from the tokens, so that an editor does not come upon them.
pub(crate) fn hide(tokens: TokenStream) -> TokenStream {
    let hidden = |mut token: TokenTree| {
        if let TokenTree::Group(group) = token {
            token = Group::new(group.delimiter(), hide(group.stream())).into();
        }
        token.set_span(nowhere(token.span()));
        token
    };
    tokens.into_iter().map(hidden).collect()
}

/// The span with its meaning, but without its place.
fn nowhere(span: Span) -> Span {
    Span::call_site().resolved_at(span)
}
