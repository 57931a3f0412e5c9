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

/// Writes `impl Reply<shape> for Type`, generic over `params`, under `bounds`. `fields`: where the fields are that are read by names.
fn implement(
    input: &DeriveInput,
    settings: &Settings<'_>,
    params: &[TokenStream],
    shape: &TokenStream,
    bounds: &[TokenStream],
    fields: Option<&TokenStream>,
    body: &TokenStream,
) -> TokenStream {
    let krate = &settings.krate;
    let value = settings.bindings.name("value");
    let fields = fields.map(|fields| {
        quote!(const FIELDS: ::core::option::Option<&'static #krate::private::Fields> = #fields;)
    });
    let items = quote! {
        #fields

        fn read(#value: #krate::redis::Value) -> ::core::result::Result<Self, #krate::Mismatch> {
            #body
        }
    };
    let of = quote!(#krate::Reply<#shape>);
    implement_trait(input, params, &of, bounds, &items)
}

/// Writes `impl Trait for Type`, generic over `params`, under `bounds`.
fn implement_trait(
    input: &DeriveInput,
    params: &[TokenStream],
    of: &TokenStream,
    bounds: &[TokenStream],
    items: &TokenStream,
) -> TokenStream {
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
        impl #impls #of for #name #types #bounds {
            #items
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
    let fields = quote!(<#kind as #krate::Reply<#shape>>::FIELDS);
    let of = quote!(#shape);
    implement(
        input,
        settings,
        std::slice::from_ref(&of),
        &of,
        &[bound],
        Some(&fields),
        &body,
    )
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
        .map(|shape| implement(input, settings, &[], shape, &[], None, &body))
        .collect()
}

/// A field of a struct that is read by its name.
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

    /// Reads the field out of the next value.
    fn read(&self, krate: &TokenStream, shape: &TokenStream, values: &Ident) -> TokenStream {
        let ReplyField {
            member, name, kind, ..
        } = self;
        let optional = quote!(#krate::private::optional_field::<#shape, #kind>(#values, #name)?);
        let value = match &self.absent {
            Absent::Error => quote!(#krate::private::field::<#shape, #kind>(#values, #name)?),
            Absent::None => optional,
            Absent::Or(value) => quote!(#optional.or_else(|| #value)),
            Absent::Default(None) => quote!(#optional.unwrap_or_default()),
            Absent::Default(Some(value)) => quote!(#optional.unwrap_or_else(|| #value)),
        };
        quote!(#member: #value)
    }

    /// Describes the field to the compiler.
    fn description(&self, krate: &TokenStream) -> TokenStream {
        let (name, required) = (&self.name, matches!(self.absent, Absent::Error));
        quote!(#krate::private::Field::One { name: #name, required: #required })
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
    let krate = &settings.krate;
    let (private, shapes) = (quote!(#krate::private), quote!(#krate::shape));
    let value = settings.bindings.name("value");
    let [key, of, names] = ["K", "V", "N"].map(|name| settings.bindings.ident(name));
    let from_map = |shape: &TokenStream| quote!(#private::read_map::<#shape, Self>(#value));
    let (map, any) = (from_map(&quote!(#of)), from_map(&quote!(#shapes::Any)));
    // The bounds of `FromFields` itself, so that errors name the field's type and not that trait.
    let mut bounds = of_each(fields, settings, &quote!(#of));
    let requested = quote!(#names: #private::RequestedFields);
    let known = quote!(::core::option::Option::Some(<Self as #private::HasFields>::FIELDS));
    let both = [quote!(#key), quote!(#of)];
    let mut impls = vec![
        implement(
            input,
            settings,
            &both,
            &quote!(#shapes::Map<#key, #of>),
            &bounds,
            None,
            &map,
        ),
        implement(
            input,
            settings,
            &both,
            &quote!(#shapes::Pairs<#key, #of>),
            &bounds,
            None,
            &map,
        ),
        implement(
            input,
            settings,
            &[],
            &quote!(#shapes::Any),
            &of_each(fields, settings, &quote!(#shapes::Any)),
            None,
            &any,
        ),
    ];
    bounds.push(requested);
    impls.push(implement(
        input,
        settings,
        &[quote!(#of), quote!(#names)],
        &quote!(#shapes::Array<#shapes::Nullable<#of, #names>>),
        &bounds,
        Some(&known),
        &quote!(#private::read_requested::<#of, Self, #names>(#value)),
    ));
    let from_values = from_values(input, settings, fields);
    quote!(#from_values #(#impls)*)
}

/// The bounds under which each field holds a value of this shape.
fn of_each(
    fields: &[ReplyField<'_>],
    settings: &Settings<'_>,
    shape: &TokenStream,
) -> Vec<TokenStream> {
    let krate = &settings.krate;
    let kinds = fields.iter().map(|field| field.kind);
    kinds
        .map(|kind| quote!(#kind: #krate::Reply<#shape>))
        .collect()
}

/// The fields, and how the struct is made of their values.
fn from_values(
    input: &DeriveInput,
    settings: &Settings<'_>,
    fields: &[ReplyField<'_>],
) -> TokenStream {
    let krate = &settings.krate;
    let private = quote!(#krate::private);
    let name = plain_name(&input.ident);
    let descriptions = fields.iter().map(|field| field.description(krate));
    let known = quote! {
        const FIELDS: &'static #private::Fields = &#private::Fields {
            name: #name,
            fields: &[#(#descriptions),*],
        };
    };
    let (values, shape) = (
        settings.bindings.name("values"),
        settings.bindings.ident("S"),
    );
    let shape = quote!(#shape);
    let reads = fields
        .iter()
        .map(|field| field.read(krate, &shape, &values));
    let items = quote! {
        fn from_values(#values: &mut #private::FieldValues<'_>) -> ::core::result::Result<Self, #krate::Mismatch> {
            ::core::result::Result::Ok(Self { #(#reads),* })
        }
    };
    let bounds = of_each(fields, settings, &shape);
    let has_fields = implement_trait(input, &[], &quote!(#private::HasFields), &[], &known);
    let of = quote!(#private::FromFields<#shape>);
    let from_fields = implement_trait(input, std::slice::from_ref(&shape), &of, &bounds, &items);
    quote!(#has_fields #from_fields)
}
