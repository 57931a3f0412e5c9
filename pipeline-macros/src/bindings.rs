//! The names that generated code binds.
//!
//! A pattern that is one name does not bind anything where the user has a unit struct, a constant or a static of that name: a macro's spans do not
//! keep it from being found. A function in a nearer scope hides them all, and may itself be shadowed. So generated code imports the
//! function `private::binding` of the runtime under each name that it binds, next to where it binds it.

use std::cell::RefCell;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::report::Report;

/// What generated code names by a path among tokens of the user's. Their edition would say what the path means, and Rust 2015 would not find
/// other crates: so these are imported, too; and so is what it names so often that a shorter path costs the compiler less.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Import {
    CheckField,
    CheckRequired,
    FormatArgs,
    InterpolationProbe,
    IntoIterator,
    KeyField,
    Optional,
    Shape,
}

impl Import {
    fn name(self) -> &'static str {
        match self {
            Self::CheckField => "check_field",
            Self::CheckRequired => "check_required",
            Self::FormatArgs => "format_args",
            Self::InterpolationProbe => "InterpolationProbe",
            Self::IntoIterator => "IntoIterator",
            Self::KeyField => "key_field",
            Self::Optional => "optional",
            Self::Shape => "shape",
        }
    }

    fn path(self, krate: &TokenStream) -> TokenStream {
        match self {
            Self::CheckField => quote!(#krate::private::check_field),
            Self::CheckRequired => quote!(#krate::private::check_required),
            Self::FormatArgs => quote!(::core::format_args),
            Self::InterpolationProbe => quote!(#krate::private::InterpolationProbe),
            Self::IntoIterator => quote!(::core::iter::IntoIterator),
            Self::KeyField => quote!(#krate::private::key_field),
            Self::Optional => quote!(#krate::private::optional),
            Self::Shape => quote!(#krate::shape),
        }
    }
}

/// The names of one expansion, none of which the user's tokens contain.
pub(crate) struct Bindings {
    prefix: String,
    connection: &'static str,
    /// Each name, and for numbered ones the largest number.
    used: RefCell<Vec<(&'static str, Option<usize>)>>,
    imports: RefCell<Vec<Import>>,
    /// Where groups in groups are too many to be gone through.
    too_deep: Option<Span>,
}

/// So many groups may stand in each other, as rustc allows.
const DEEPEST: usize = 128;

impl Bindings {
    pub(crate) fn apart_from(input: TokenStream) -> Self {
        let mut bindings = Self {
            prefix: "__".to_owned(),
            connection: "connection",
            used: RefCell::default(),
            imports: RefCell::default(),
            too_deep: None,
        };
        bindings.avoid(input, 0);
        bindings
    }

    fn avoid(&mut self, tokens: TokenStream, depth: usize) {
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
                TokenTree::Group(group) if depth == DEEPEST => {
                    self.too_deep = Some(group.span_open());
                }
                TokenTree::Group(group) => self.avoid(group.stream(), depth + 1),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }

    /// Refuses what cannot be gone through, before anything else looks at it.
    pub(crate) fn check_depth(&self, report: &mut Report) {
        if let Some(span) = self.too_deep {
            let text = format!("more than {DEEPEST} brackets stand in each other");
            let help = "make the value before the pipeline and use its variable";
            report.help(span, text, help);
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

    /// Something imported, where errors about its use shall point.
    pub(crate) fn import_of(&self, import: Import, span: Span) -> Ident {
        let mut imports = self.imports.borrow_mut();
        if !imports.contains(&import) {
            imports.push(import);
        }
        format_ident!("{}{}", self.prefix, import.name(), span = span)
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
        let binding = import(krate, names);
        let imports = self.imports.borrow();
        let imports = imports.iter().map(|import| {
            let (path, name) = (import.path(krate), self.ident(import.name()));
            quote!(use #path as #name;)
        });
        quote!(#binding #(#imports)*)
    }
}

/// Lets each of the names be bound in the block where this stands.
pub(crate) fn import(krate: &TokenStream, names: impl Iterator<Item = Ident>) -> TokenStream {
    quote! {
        #[allow(unused_imports)]
        use #krate::private::{#(binding as #names),*};
    }
}
