//! `#[derive(Argument)]`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DeriveInput, Generics, Member, Type, parse_quote};

use super::names::Name;
use super::{Number, Settings};
use crate::primitives;

pub(super) fn newtype_argument(
    input: &DeriveInput,
    settings: &Settings<'_>,
    member: &Member,
    kind: &Type,
) -> TokenStream {
    let Settings {
        krate,
        number,
        bindings,
        ..
    } = settings;
    let (out, writer) = (bindings.name("out"), bindings.ident("W"));
    let name = &input.ident;
    let mut generics = input.generics.clone();
    if generics.type_params().next().is_some() {
        generics
            .make_where_clause()
            .predicates
            .push(parse_quote!(#kind: #krate::Argument));
    }
    let (impls, types, bounds) = generics.split_for_impl();
    let write = quote_spanned!(kind.span()=> #krate::private::write_single(&self.#member, #out));
    let text = text_of_newtype(input, settings, member, kind);
    let number = number.or_else(|| primitive(kind));
    let numbers =
        number.map(|number| numbers_of_newtype(&generics, input, settings, member, number));
    quote! {
        #[automatically_derived]
        impl #impls #krate::redis::ToRedisArgs for #name #types #bounds {
            fn write_redis_args<#writer>(&self, #out: &mut #writer)
            where
                #writer: #krate::redis::RedisWrite + ?::core::marker::Sized,
            {
                #write
            }
        }

        #[automatically_derived]
        impl #impls #krate::redis::ToSingleRedisArg for #name #types #bounds {}

        #text
        #numbers
    }
}

/// Lets a newtype of a number stand where numbers do.
fn numbers_of_newtype(
    generics: &Generics,
    input: &DeriveInput,
    settings: &Settings<'_>,
    member: &Member,
    number: Number,
) -> TokenStream {
    let Settings {
        krate, bindings, ..
    } = settings;
    let private = quote!(#krate::private);
    let (out, writer) = (bindings.name("out"), bindings.ident("W"));
    let name = &input.ident;
    let (impls, types, bounds) = generics.split_for_impl();
    let implement = |number: TokenStream, write: TokenStream| {
        quote! {
            #[automatically_derived]
            impl #impls #private::#number for #name #types #bounds {
                fn #write<#writer: #krate::redis::RedisWrite + ?::core::marker::Sized>(&self, #out: &mut #writer) {
                    #private::#number::#write(&self.#member, #out)
                }
            }
        }
    };
    let integer = matches!(number, Number::Integer)
        .then(|| implement(quote!(Integer), quote!(write_integer)));
    let float = implement(quote!(Float), quote!(write_float));
    quote!(#integer #float)
}

/// Lets a newtype stand in texts as it stands where it is an argument.
fn text_of_newtype(
    input: &DeriveInput,
    settings: &Settings<'_>,
    member: &Member,
    kind: &Type,
) -> TokenStream {
    let Settings {
        krate, bindings, ..
    } = settings;
    let private = quote!(#krate::private);
    let marker = bindings.ident("M");
    let name = &input.ident;
    let last = last_name(kind).unwrap_or_default();
    let is_generic = input.generics.type_params().next().is_some();
    // What other types of these names are is nothing that two ways of writing would tell apart.
    let asks_field = is_generic || matches!(last.as_str(), "bool" | "Uuid");
    let is_text = matches!(primitive(kind), Some(Number::Integer)) || last == "String";
    let text = match is_text && !last.starts_with("NonZero") {
        true => quote!(#private::Text::text(&self.#member)),
        false => quote!(#private::argument_text(self)),
    };
    let (_, types, _) = input.generics.split_for_impl();
    let mut generics = input.generics.clone();
    if is_generic {
        let predicates = &mut generics.make_where_clause().predicates;
        predicates.push(parse_quote!(#kind: #krate::Argument));
    }
    let (impls, _, bounds) = generics.split_for_impl();
    let mut asking = input.generics.clone();
    asking.params.push(parse_quote!(#marker));
    if asks_field {
        let predicates = &mut asking.make_where_clause().predicates;
        predicates.push(parse_quote!(#kind: #private::OneSpelling<#marker>));
    }
    let (asking_impls, _, asking_bounds) = asking.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impls #private::Text for #name #types #bounds {
            fn text(&self) -> #private::Interpolated<'_> {
                #text
            }
        }

        #[automatically_derived]
        impl #asking_impls #private::OneSpelling<#marker> for #name #types #asking_bounds {}
    }
}

/// The last name of a type's path.
fn last_name(kind: &Type) -> Option<String> {
    let Type::Path(path) = kind else { return None };
    Some(path.path.segments.last()?.ident.to_string())
}

/// Whether a type is written as a number of Rust.
fn primitive(kind: &Type) -> Option<Number> {
    let name = last_name(kind)?;
    let name = name.strip_prefix("NonZero").unwrap_or(&name).to_lowercase();
    // Redis has no integers of 128 bits.
    if primitives::is_integer(&name) && !name.ends_with("128") {
        return Some(Number::Integer);
    }
    primitives::is_float(&name).then_some(Number::Float)
}

pub(super) fn enum_argument(
    input: &DeriveInput,
    settings: &Settings<'_>,
    names: &[Name<'_>],
) -> TokenStream {
    let Settings {
        krate, bindings, ..
    } = settings;
    let (out, writer) = (bindings.name("out"), bindings.ident("W"));
    let text = bindings.name("name");
    let name = &input.ident;
    let (impls, types, bounds) = input.generics.split_for_impl();
    let arms = names
        .iter()
        .map(|Name { variant, text }| quote!(Self::#variant => #text,));
    let (private, marker) = (quote!(#krate::private), bindings.ident("M"));
    let mut asking = input.generics.clone();
    asking.params.push(parse_quote!(#marker));
    let (asking, ..) = asking.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impls #krate::redis::ToRedisArgs for #name #types #bounds {
            fn write_redis_args<#writer>(&self, #out: &mut #writer)
            where
                #writer: #krate::redis::RedisWrite + ?::core::marker::Sized,
            {
                #krate::redis::RedisWrite::write_arg(#out, #private::Text::text(self).as_bytes())
            }
        }

        #[automatically_derived]
        impl #impls #private::Text for #name #types #bounds {
            fn text(&self) -> #private::Interpolated<'_> {
                let #text: &'static ::core::primitive::str = match self { #(#arms)* };
                #private::Text::text(#text)
            }
        }

        #[automatically_derived]
        impl #asking #private::OneSpelling<#marker> for #name #types #bounds {}

        #[automatically_derived]
        impl #impls #krate::redis::ToSingleRedisArg for #name #types #bounds {}
    }
}
