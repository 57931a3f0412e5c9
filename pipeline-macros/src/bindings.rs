//! The names that generated code binds.
//!
//! A pattern that is one name does not bind anything where the user has a unit struct, a constant or a static of that name: a macro's spans do not
//! keep it from being found. A function in a nearer scope hides them all, and may itself be shadowed. So generated code imports the
//! function `private::binding` of the runtime under each name that it binds, next to where it binds it.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

/// The names of one expansion, none of which the user's tokens contain.
pub(crate) struct Bindings {
    prefix: String,
    connection: &'static str,
    /// Each name, and for numbered ones the largest number.
    used: RefCell<Vec<(&'static str, Option<usize>)>>,
}

impl Bindings {
    pub(crate) fn apart_from(input: TokenStream) -> Self {
        let mut bindings = Self {
            prefix: "__".to_owned(),
            connection: "connection",
            used: RefCell::default(),
        };
        bindings.avoid(input);
        bindings
    }

    fn avoid(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    let text = ident.to_string();
                    let underscores = text.len() - text.trim_start_matches('_').len();
                    if underscores >= self.prefix.len() {
                        self.prefix = "_".repeat(underscores + 1);
                    }
                    if text == self.connection {
                        self.connection = "connection_";
                    }
                }
                TokenTree::Group(group) => self.avoid(group.stream()),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// The variable of this name.
    pub(crate) fn name(&self, name: &'static str) -> Ident {
        self.note(name, None);
        self.ident(name)
    }

    /// One of the variables that have numbers.
    pub(crate) fn numbered(&self, name: &'static str, number: usize) -> Ident {
        self.note(name, Some(number));
        format_ident!(
            "{}{}{}",
            self.prefix,
            name,
            number,
            span = Span::mixed_site()
        )
    }

    /// The parameter of `execute`, whose name shows in documentation.
    pub(crate) fn connection(&self) -> Ident {
        Ident::new(self.connection, Span::mixed_site())
    }

    /// The name of an item or a type parameter: what nobody else has, but nothing that is bound.
    pub(crate) fn ident(&self, name: &str) -> Ident {
        format_ident!("{}{}", self.prefix, name, span = Span::mixed_site())
    }

    fn note(&self, name: &'static str, number: Option<usize>) {
        let mut used = self.used.borrow_mut();
        match used.iter_mut().find(|(known, _)| *known == name) {
            Some((_, largest)) => *largest = (*largest).max(number),
            None => used.push((name, number)),
        }
    }

    /// The import of every name that was asked for before; stands in the block around the code that binds them.
    pub(crate) fn import(&self, krate: &TokenStream) -> TokenStream {
        let used = self.used.borrow();
        let names = used.iter().flat_map(|(name, largest)| match largest {
            None => vec![self.ident(name)],
            Some(largest) => (0..=*largest)
                .map(|number| {
                    format_ident!(
                        "{}{}{}",
                        self.prefix,
                        name,
                        number,
                        span = Span::mixed_site()
                    )
                })
                .collect(),
        });
        import(krate, names)
    }
}

/// Lets each of the names be bound in the block where this stands.
pub(crate) fn import(krate: &TokenStream, names: impl Iterator<Item = Ident>) -> TokenStream {
    quote! {
        #[allow(unused_imports)]
        use #krate::private::{#(binding as #names),*};
    }
}
