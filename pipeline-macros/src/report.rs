//! Errors with help lines, collected so that one compilation shows all of them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

/// Every error of one expansion, in the order found. Whoever makes one has to turn it into tokens: dropped with errors in it, they would be lost.
#[derive(Default)]
pub(crate) struct Report {
    errors: Vec<Message>,
    is_told: bool,
}

impl Drop for Report {
    fn drop(&mut self) {
        if !self.is_told && !std::thread::panicking() {
            panic!("a report was dropped without telling its errors");
        }
    }
}

/// One error, which need not be reported.
#[derive(Clone)]
pub(crate) struct Message {
    start: Span,
    end: Span,
    text: String,
}

impl Message {
    /// What is wrong between `start` and `end`, and the way out of it.
    pub(crate) fn new(
        start: Span,
        end: Span,
        text: impl Into<String>,
        help: impl AsRef<str>,
    ) -> Self {
        let text = format!("{}\n= help: {}", text.into(), help.as_ref());
        Self { start, end, text }
    }
}

/// The place before a token, which is not the place of the token: an editor does not take what stands there for what the token means.
fn before(span: Span) -> Span {
    match proc_macro::is_available() {
        true => span.unwrap().start().into(),
        false => span,
    }
}

impl Report {
    /// Records an error on one span.
    pub(crate) fn error(&mut self, span: Span, text: impl Into<String>) {
        self.error_between(span, span, text);
    }

    /// Records an error that covers everything from `start` to `end`.
    pub(crate) fn error_between(&mut self, start: Span, end: Span, text: impl Into<String>) {
        let text = text.into();
        self.add(Message { start, end, text });
    }

    pub(crate) fn add(&mut self, message: Message) {
        self.errors.push(message);
    }

    /// Records an error and the way out of it.
    pub(crate) fn help(&mut self, span: Span, text: impl Into<String>, help: impl AsRef<str>) {
        self.help_between(span, span, text, help);
    }

    /// The same from `start` to `end`.
    pub(crate) fn help_between(
        &mut self,
        start: Span,
        end: Span,
        text: impl Into<String>,
        help: impl AsRef<str>,
    ) {
        self.add(Message::new(start, end, text, help));
    }

    /// Takes over an error of syn's, as it is.
    pub(crate) fn syn(&mut self, error: syn::Error) {
        for error in error {
            self.error(error.span(), error.to_string());
        }
    }

    /// How many errors there are: two readings tell whether something between them failed.
    pub(crate) fn len(&self) -> usize {
        self.errors.len()
    }

    /// One `compile_error!` an error, where nobody knows whether they are items or an expression.
    pub(crate) fn into_calls(self) -> TokenStream {
        self.calls(|start| quote_spanned!(start=> ::core::compile_error!))
    }

    fn calls(mut self, call: impl Fn(Span) -> TokenStream) -> TokenStream {
        self.is_told = true;
        let errors = std::mem::take(&mut self.errors);
        let calls = errors.into_iter().map(|Message { start, end, text }| {
            let (call, message) = (call(start), quote_spanned!(end=> { #text }));
            quote!(#call #message)
        });
        calls.collect()
    }

    /// Nothing if there is no error; else one item.
    pub(crate) fn into_item(self) -> TokenStream {
        let statements = self.into_statements();
        if statements.is_empty() {
            return statements;
        }
        quote!(const _: () = { #statements };)
    }

    /// One `compile_error!` an error, in a block of their own. A function that holds them is known not to compile, and rustc says no more of it.
    ///
    /// Where a path has the span of the user's tokens, their edition says what it means, and Rust 2015 would not find `::core`.
    pub(crate) fn into_statements(self) -> TokenStream {
        let calls = self.calls(|start| quote_spanned!(start=> __core::compile_error!));
        if calls.is_empty() {
            return calls;
        }
        quote!(extern crate core as __core; #calls)
    }

    /// The same for an editor.
    pub(crate) fn into_marks(mut self) -> TokenStream {
        self.is_told = true;
        let errors = std::mem::take(&mut self.errors);
        let marks = errors.into_iter().map(|Message { start, text, .. }| {
            let call = Ident::new("compile_error", before(start));
            quote!(::core::#call!{ #text })
        });
        marks.collect()
    }

    #[cfg(test)]
    pub(crate) fn into_texts(mut self) -> Vec<String> {
        self.is_told = true;
        let errors = std::mem::take(&mut self.errors);
        errors.into_iter().map(|error| error.text).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "without telling its errors")]
    fn a_report_cannot_be_forgotten() {
        Report::default().error(Span::call_site(), "wrong");
    }

    #[test]
    fn a_report_without_errors_is_nothing() {
        assert!(Report::default().into_item().is_empty());
        assert!(Report::default().into_statements().is_empty());
    }
}
