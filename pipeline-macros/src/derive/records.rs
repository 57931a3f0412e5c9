//! `#[derive(Record)]`, beside what it shares with `#[derive(Reply)]`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DeriveInput, Generics, parse_quote};

use super::Settings;
use super::fields::{NamedField, Role};

/// Writes `impl Record`: how many pairs there are, and the pairs.
pub(super) fn record(
    input: &DeriveInput,
    settings: &Settings<'_>,
    fields: &[NamedField<'_>],
) -> TokenStream {
    let krate = &settings.krate;
    let out = settings.bindings.name("out");
    let private = quote!(#krate::private);
    let (count, writes) = pairs_of(settings, fields, &out);
    let name = &input.ident;
    let generics = bounded(input, settings, fields);
    let (impls, types, bounds) = generics.split_for_impl();
    let places = places(input, settings, fields);
    quote! {
        #places

        #[automatically_derived]
        impl #impls #krate::Record for #name #types #bounds {
            fn pairs(&self) -> ::core::primitive::usize {
                #count
            }

            fn write_pairs(&self, #out: &mut #private::Writer) {
                #writes
            }
        }
    }
}

/// Writes the number of the pairs, and the statements that write them.
fn pairs_of(
    settings: &Settings<'_>,
    fields: &[NamedField<'_>],
    out: &Ident,
) -> (TokenStream, TokenStream) {
    let Settings {
        krate, bindings, ..
    } = settings;
    let private = quote!(#krate::private);
    let mut always: usize = 0;
    let mut counts = Vec::new();
    let mut writes = Vec::new();
    for field in fields {
        let (member, kind) = (field.member, field.kind);
        // Where errors about the type shall point; `self` is that of the method wherever the type comes from.
        let here = Span::call_site().located_at(kind.span());
        match (&field.role, field.is_optional()) {
            (Role::Skipped(_), _) => {}
            (Role::Flattened { .. }, _) => {
                counts.push(quote_spanned!(here=> #krate::Record::pairs(&self.#member)));
                writes
                    .push(quote_spanned!(here=> #krate::Record::write_pairs(&self.#member, #out);));
            }
            (Role::Value { name, .. }, optional) => {
                let (value, open) = match optional {
                    true => {
                        counts.push(quote!(::core::primitive::usize::from(self.#member.is_some())));
                        let value = bindings.name("value");
                        let some = quote!(::core::option::Option::Some(#value));
                        (quote!(#value), quote!(if let #some = &self.#member))
                    }
                    false => {
                        always += 1;
                        (quote_spanned!(here=> &self.#member), TokenStream::new())
                    }
                };
                let write = quote_spanned!(here=> #private::write_pair(#out, #name, #value););
                writes.push(quote!(#open { #write }));
            }
        }
    }
    (quote!(#always #(+ #counts)*), quote!(#(#writes)*))
}

/// Returns the generics of a record whose fields are arguments and records.
fn bounded(input: &DeriveInput, settings: &Settings<'_>, fields: &[NamedField<'_>]) -> Generics {
    let krate = &settings.krate;
    let mut generics = input.generics.clone();
    let parameters: Vec<String> = generics
        .type_params()
        .map(|parameter| parameter.ident.to_string())
        .collect();
    for field in fields.iter().filter(|field| field.mentions(&parameters)) {
        let kind = field.kind;
        let bound = match field.role {
            Role::Value { .. } => quote!(#krate::Argument),
            Role::Flattened { .. } => quote!(#krate::Record),
            Role::Skipped(_) => continue,
        };
        let predicates = &mut generics.make_where_clause().predicates;
        predicates.push(parse_quote!(#kind: #bound));
    }
    generics
}

/// Writes the type of each field by its place, for the typed keys whose fields they are; nothing for a struct that borrows, which no key holds.
fn places(
    input: &DeriveInput,
    settings: &Settings<'_>,
    fields: &[NamedField<'_>],
) -> Option<TokenStream> {
    if fields.iter().any(NamedField::borrows) {
        return None;
    }
    let private = &settings.krate;
    let private = quote!(#private::private);
    let name = &input.ident;
    let (impls, types, bounds) = input.generics.split_for_impl();
    let place = |place: TokenStream, value: TokenStream, argument: TokenStream, class| {
        quote! {
            #[automatically_derived]
            impl #impls #private::FieldAt<#place> for #name #types #bounds {
                type Value = #value;
                type Argument = #argument;
                #class
            }
        }
    };
    let stored = fields
        .iter()
        .filter(|field| !matches!(field.role, Role::Skipped(_)));
    let values = stored.enumerate().filter_map(|(at, field)| {
        let kind = field.kind;
        matches!(field.role, Role::Value { .. }).then(|| {
            let class = quote!(const CLASS: #private::ValueClass = #private::class!(#kind););
            place(quote!(#at), quote!(#kind), quote!(#kind), Some(class))
        })
    });
    let unknown = quote!(#private::Unknown);
    let none = place(
        quote!({ #private::NO_FIELD }),
        unknown.clone(),
        unknown.clone(),
        None,
    );
    let other = place(
        quote!({ #private::FIELD_OF_OTHER }),
        quote!(::std::string::String),
        unknown,
        None,
    );
    Some(quote!(#(#values)* #none #other))
}
