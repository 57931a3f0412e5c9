//! Errors with help lines, collected so that one compilation shows all of them.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

/// Every error of one expansion, in the order found.
#[derive(Default)]
pub(crate) struct Report {
    errors: Vec<Message>,
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

    fn calls(self, call: impl Fn(Span) -> TokenStream) -> TokenStream {
        let calls = self.errors.into_iter().map(|Message { start, end, text }| {
            let (call, message) = (call(start), quote_spanned!(end=> { #text }));
            quote!(#call #message)
        });
        calls.collect()
    }

    /// Nothing if there is no error; else one item.
    pub(crate) fn into_item(self) -> TokenStream {
        if self.errors.is_empty() {
            return TokenStream::new();
        }
        let calls = self.into_statements();
        quote!(const _: () = { #calls };)
    }

    /// One `compile_error!` an error, in a block of their own. A function that holds them is known not to compile, and rustc says no more of it.
    ///
    /// Where a path has the span of the user's tokens, their edition says what it means, and Rust 2015 would not find `::core`.
    pub(crate) fn into_statements(self) -> TokenStream {
        if self.errors.is_empty() {
            return TokenStream::new();
        }
        let calls = self.calls(|start| quote_spanned!(start=> __core::compile_error!));
        quote!(extern crate core as __core; #calls)
    }

    #[cfg(test)]
    pub(crate) fn texts(&self) -> Vec<&str> {
        self.errors
            .iter()
            .map(|error| error.text.as_str())
            .collect()
    }
}
