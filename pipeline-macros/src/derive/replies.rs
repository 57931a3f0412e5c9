//! `#[derive(Reply)]`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::{
    DeriveInput, Error, Expr, GenericArgument, LitStr, PathArguments, Result, Type, parse_quote,
};

use super::names::{Name, spell};
use super::{Settings, each_setting};
use crate::tokens::name as plain_name;

/// Writes `impl Reply<shape> for Type`, generic over `params`, where the values have replies of `bounds`.
fn implement(
    input: &DeriveInput,
    settings: &Settings<'_>,
    params: &[Ident],
    shape: &TokenStream,
    bounds: &[TokenStream],
    body: &TokenStream,
) -> TokenStream {
    let krate = &settings.krate;
    let value = settings.bindings.name("value");
    let name = &input.ident;
    let mut generics = input.generics.clone();
    for param in params {
        generics.params.push(parse_quote!(#param));
    }
    if !bounds.is_empty() {
        let predicates = &mut generics.make_where_clause().predicates;
        predicates.extend(
            bounds
                .iter()
                .map(|bound| -> syn::WherePredicate { parse_quote!(#bound) }),
        );
    }
    let (impls, _, bounds) = generics.split_for_impl();
    let (_, types, _) = input.generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impls #krate::Reply<#shape> for #name #types #bounds {
            fn read(#value: #krate::redis::Value) -> ::core::result::Result<Self, #krate::Mismatch> {
                #body
            }
        }
    }
}

pub(super) fn newtype_reply(
    input: &DeriveInput,
    settings: &Settings<'_>,
    kind: &Type,
) -> TokenStream {
    let krate = &settings.krate;
    let (value, shape) = (
        settings.bindings.name("value"),
        settings.bindings.ident("S"),
    );
    let body = quote!(<#kind as #krate::Reply<#shape>>::read(#value).map(Self));
    let bound = quote!(#kind: #krate::Reply<#shape>);
    let of = quote!(#shape);
    implement(input, settings, &[shape], &of, &[bound], &body)
}

pub(super) fn enum_reply(
    input: &DeriveInput,
    settings: &Settings<'_>,
    names: &[Name<'_>],
) -> TokenStream {
    let krate = &settings.krate;
    let texts = names.iter().map(|name| &name.text);
    let Some((last, others)) = names.split_last() else {
        return TokenStream::new();
    };
    let arms = others.iter().enumerate().map(|(at, name)| {
        let variant = name.variant;
        quote!(#at => Self::#variant,)
    });
    let last = last.variant;
    let value = settings.bindings.name("value");
    let body = quote! {
        ::core::result::Result::Ok(match #krate::private::name(#value, &[#(#texts),*])? {
            #(#arms)*
            _ => Self::#last,
        })
    };
    [quote!(#krate::shape::Bulk), quote!(#krate::shape::Any)]
        .iter()
        .map(|shape| implement(input, settings, &[], shape, &[], &body))
        .collect()
}

/// A field of a struct that is read from a map or from values in order.
pub(super) struct ReplyField<'a> {
    member: &'a Ident,
    name: String,
    /// What the value is read as: of an `Option<T>` the `T`.
    kind: &'a Type,
    absent: Absent,
}

/// What a field is where Redis has no value.
enum Absent {
    Error,
    None,
    Default(Option<Expr>),
    Or(Expr),
}

impl<'a> ReplyField<'a> {
    pub(super) fn new(field: &'a syn::Field, settings: &Settings<'_>) -> Result<Self> {
        let member = field
            .ident
            .as_ref()
            .ok_or_else(|| Error::new(field.span(), "the field has no name"))?;
        let mut name = spell(&plain_name(member), settings.case);
        let mut default = None;
        each_setting(&field.attrs, |meta| {
            if meta.path.is_ident("rename") {
                name = meta.value()?.parse::<LitStr>()?.value();
            } else if meta.path.is_ident("default") {
                let value = meta.input.peek(syn::Token![=]);
                default = Some(if value {
                    Some(meta.value()?.parse()?)
                } else {
                    None
                });
            } else {
                return Err(meta.error(
                    "unknown setting; there are `rename = \"…\"`, `default` and `default = …`",
                ));
            }
            Ok(())
        })?;
        let (kind, absent) = match (inside_option(&field.ty), default) {
            (Some(inner), Some(Some(value))) => (inner, Absent::Or(value)),
            (Some(inner), _) => (inner, Absent::None),
            (None, Some(default)) => (&field.ty, Absent::Default(default)),
            (None, None) => (&field.ty, Absent::Error),
        };
        Ok(ReplyField {
            member,
            name,
            kind,
            absent,
        })
    }

    /// Reads the field out of a variable.
    fn read(&self, krate: &TokenStream, shape: &TokenStream, variable: &Ident) -> TokenStream {
        let ReplyField {
            member, name, kind, ..
        } = self;
        let optional = quote!(#krate::private::optional_field::<#shape, #kind>(#variable, #name)?);
        let value = match &self.absent {
            Absent::Error => quote!(#krate::private::field::<#shape, #kind>(#variable, #name)?),
            Absent::None => optional,
            Absent::Or(value) => quote!(#optional.or_else(|| #value)),
            Absent::Default(None) => quote!(#optional.unwrap_or_default()),
            Absent::Default(Some(value)) => quote!(#optional.unwrap_or_else(|| #value)),
        };
        quote!(#member: #value)
    }
}

/// The `T` of a type that is written as `Option<T>`.
fn inside_option(kind: &Type) -> Option<&Type> {
    let Type::Path(path) = kind else { return None };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == "Option")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    })
}

pub(super) fn struct_reply(
    input: &DeriveInput,
    settings: &Settings<'_>,
    fields: &[ReplyField<'_>],
) -> TokenStream {
    let Settings {
        krate, bindings, ..
    } = settings;
    let shapes = quote!(#krate::shape);
    let names = fields.iter().map(|field| &field.name);
    let value = bindings.name("value");
    let named = quote!(#krate::private::fields(#value, &[#(#names),*])?);
    let in_order = quote!(#krate::private::in_order(#value)?);
    let [key, of, shape] = ["K", "V", "S"].map(|name| bindings.ident(name));
    [
        (
            vec![key.clone(), of.clone()],
            quote!(#shapes::Map<#key, #of>),
            quote!(#of),
            &named,
        ),
        (
            vec![key.clone(), of.clone()],
            quote!(#shapes::Pairs<#key, #of>),
            quote!(#of),
            &named,
        ),
        (vec![], quote!(#shapes::Any), quote!(#shapes::Any), &named),
        (
            vec![shape.clone()],
            quote!(#shapes::Array<#shapes::Nullable<#shape>>),
            quote!(#shape),
            &in_order,
        ),
    ]
    .iter()
    .map(|(params, shape, of, values)| {
        let variables: Vec<Ident> = (0..fields.len())
            .map(|number| bindings.numbered("f", number))
            .collect();
        let reads = fields
            .iter()
            .zip(&variables)
            .map(|(field, variable)| field.read(krate, of, variable));
        let bounds: Vec<_> = fields
            .iter()
            .map(|field| {
                let kind = field.kind;
                quote!(#kind: #krate::Reply<#of>)
            })
            .collect();
        let body = quote! {
            let [#(#variables),*] = #values;
            ::core::result::Result::Ok(Self { #(#reads),* })
        };
        implement(input, settings, params, shape, &bounds, &body)
    })
    .collect()
}
