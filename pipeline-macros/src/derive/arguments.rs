//! `#[derive(Argument)]`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{DeriveInput, Member, Type, parse_quote};

use super::names::Name;
use super::{Number, Settings};

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
    let number = number.or_else(|| primitive(kind));
    let integer = matches!(number, Some(Number::Integer)).then(|| {
        quote! {
            #[automatically_derived]
            impl #impls #krate::private::Integer for #name #types #bounds {
                fn write_integer<#writer: #krate::redis::RedisWrite + ?::core::marker::Sized>(&self, #out: &mut #writer) {
                    #krate::private::Integer::write_integer(&self.#member, #out)
                }
            }
        }
    });
    let float = number.is_some().then(|| {
        quote! {
            #[automatically_derived]
            impl #impls #krate::private::Float for #name #types #bounds {
                fn write_float<#writer: #krate::redis::RedisWrite + ?::core::marker::Sized>(&self, #out: &mut #writer) {
                    #krate::private::Float::write_float(&self.#member, #out)
                }
            }
        }
    });
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

        #integer
        #float
    }
}

/// Whether a type is written as a number of Rust.
fn primitive(kind: &Type) -> Option<Number> {
    let Type::Path(path) = kind else { return None };
    let name = path.path.segments.last()?.ident.to_string();
    match name
        .strip_prefix("NonZero")
        .unwrap_or(&name)
        .to_lowercase()
        .as_str()
    {
        "i8" | "i16" | "i32" | "i64" | "isize" | "u8" | "u16" | "u32" | "u64" | "usize" => {
            Some(Number::Integer)
        }
        "f32" | "f64" => Some(Number::Float),
        _ => None,
    }
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
    quote! {
        #[automatically_derived]
        impl #impls #krate::redis::ToRedisArgs for #name #types #bounds {
            fn write_redis_args<#writer>(&self, #out: &mut #writer)
            where
                #writer: #krate::redis::RedisWrite + ?::core::marker::Sized,
            {
                let #text: &'static ::core::primitive::str = match self { #(#arms)* };
                #krate::redis::RedisWrite::write_arg(#out, #text.as_bytes())
            }
        }

        #[automatically_derived]
        impl #impls #krate::redis::ToSingleRedisArg for #name #types #bounds {}
    }
}
