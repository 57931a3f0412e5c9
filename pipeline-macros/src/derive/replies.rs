//! `#[derive(Reply)]`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{DeriveInput, Type, parse_quote};

use super::Settings;
use super::fields::{Absent, NamedField, Role};
use super::names::Name;
use crate::tokens::name as plain_name;

/// What a reply is read from.
#[derive(Clone, Copy)]
enum Source {
    Value,
    Bytes,
}

impl Source {
    /// Returns the name of the function that reads it: one for values, one for bytes.
    fn function(self, of_value: &str, of_bytes: &str) -> Ident {
        let name = match self {
            Source::Value => of_value,
            Source::Bytes => of_bytes,
        };
        Ident::new(name, Span::mixed_site())
    }
}

/// Writes `impl Reply<shape> for Type`, generic over `params`, under `bounds`. `fields`: where the fields are that are read by names. `read`: what makes the type of what
/// it is given, a value or bytes.
fn implement(
    input: &DeriveInput,
    settings: &Settings<'_>,
    params: &[TokenStream],
    shape: &TokenStream,
    bounds: &[TokenStream],
    fields: Option<&TokenStream>,
    read: impl Fn(Source, &Ident) -> TokenStream,
) -> TokenStream {
    let krate = &settings.krate;
    let value = settings.bindings.name("value");
    let (from_value, from_bytes) = (read(Source::Value, &value), read(Source::Bytes, &value));
    let fields = fields.map(|fields| {
        quote!(const FIELDS: ::core::option::Option<&'static #krate::private::Fields> = #fields;)
    });
    let items = quote! {
        #fields

        fn read(#value: #krate::redis::Value) -> #krate::private::Read<Self> {
            #from_value
        }

        fn decode(#value: &mut #krate::private::RespCursor<'_>) -> #krate::private::Read<Self> {
            #from_bytes
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
    let shape = settings.bindings.ident("S");
    let read = |source: Source, value: &Ident| {
        let read = source.function("read", "decode");
        quote!(<#kind as #krate::Reply<#shape>>::#read(#value).map(Self))
    };
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
        read,
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
    let place = settings.bindings.name("place");
    let items = quote! {
        const NAMES: &'static [&'static ::core::primitive::str] = &[#(#texts),*];

        fn from_place(#place: ::core::primitive::usize) -> Self {
            match #place {
                #(#arms)*
                _ => Self::#last,
            }
        }
    };
    let from_name = implement_trait(input, &[], &quote!(#krate::private::FromName), &[], &items);
    let read = |source: Source, value: &Ident| {
        let read = source.function("read_name", "decode_name");
        quote!(#krate::private::#read(#value))
    };
    let impls = [
        quote!(#krate::shape::BulkString),
        quote!(#krate::shape::Any),
    ];
    let impls = impls
        .iter()
        .map(|shape| implement(input, settings, &[], shape, &[], None, read));
    quote!(#from_name #(#impls)*)
}

pub(super) fn struct_reply(
    input: &DeriveInput,
    settings: &Settings<'_>,
    fields: &[NamedField<'_>],
) -> TokenStream {
    let krate = &settings.krate;
    let (private, shapes) = (quote!(#krate::private), quote!(#krate::shape));
    let [key, of, names] = ["K", "V", "N"].map(|name| settings.bindings.ident(name));
    let from_map = |shape: TokenStream| {
        let private = &private;
        move |source: Source, value: &Ident| {
            let read = source.function("read_map", "decode_map");
            quote!(#private::#read::<#shape, Self>(#value))
        }
    };
    let requested_by = |source: Source, value: &Ident| {
        let read = source.function("read_requested", "decode_requested");
        quote!(#private::#read::<#of, Self, #names>(#value))
    };
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
            from_map(quote!(#of)),
        ),
        implement(
            input,
            settings,
            &both,
            &quote!(#shapes::Pairs<#key, #of>),
            &bounds,
            None,
            from_map(quote!(#of)),
        ),
        implement(
            input,
            settings,
            &[],
            &quote!(#shapes::Any),
            &of_each(fields, settings, &quote!(#shapes::Any)),
            None,
            from_map(quote!(#shapes::Any)),
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
        requested_by,
    ));
    let has_fields = has_fields(input, settings, fields);
    let from_values = from_values(input, settings, fields);
    quote!(#has_fields #from_values #(#impls)*)
}

/// The bounds under which each field holds a value of this shape.
fn of_each(
    fields: &[NamedField<'_>],
    settings: &Settings<'_>,
    shape: &TokenStream,
) -> Vec<TokenStream> {
    let krate = &settings.krate;
    let bounds = fields.iter().filter_map(|field| {
        let kind = field.kind;
        match field.role {
            Role::Value { .. } => Some(quote!(#kind: #krate::Reply<#shape>)),
            Role::Flattened { .. } => Some(quote!(#kind: #krate::private::FromFields<#shape>)),
            Role::Skipped(_) => None,
        }
    });
    bounds.collect()
}

/// Writes `impl HasFields`, and a check of the names where another struct brings some.
pub(super) fn has_fields(
    input: &DeriveInput,
    settings: &Settings<'_>,
    fields: &[NamedField<'_>],
) -> TokenStream {
    let krate = &settings.krate;
    let private = quote!(#krate::private);
    let ident = &input.ident;
    let name = plain_name(ident);
    let descriptions = fields.iter().filter_map(|field| field.description(krate));
    let known = quote! {
        const FIELDS: &'static #private::Fields = &#private::Fields {
            name: #name,
            fields: &[#(#descriptions),*],
        };
    };
    let flattened = || {
        let such = |field: &&NamedField<'_>| matches!(field.role, Role::Flattened { .. });
        fields.iter().filter(such)
    };
    let bounds: Vec<_> = flattened()
        .map(|field| {
            let kind = field.kind;
            quote!(#kind: #private::HasFields)
        })
        .collect();
    let check = (flattened().count() > 0 && input.generics.params.is_empty()).then(
        || quote!(const _: () = #private::check_names(<#ident as #private::HasFields>::FIELDS);),
    );
    let implemented = implement_trait(input, &[], &quote!(#private::HasFields), &bounds, &known);
    quote!(#implemented #check)
}

/// Writes how the struct is made of the values of its fields.
fn from_values(
    input: &DeriveInput,
    settings: &Settings<'_>,
    fields: &[NamedField<'_>],
) -> TokenStream {
    let krate = &settings.krate;
    let private = quote!(#krate::private);
    let (values, shape) = (
        settings.bindings.name("values"),
        settings.bindings.ident("S"),
    );
    let shape = quote!(#shape);
    let reads = fields
        .iter()
        .map(|field| read_field(field, krate, &shape, &values));
    let items = quote! {
        fn from_values(#values: &mut #private::FieldValues<'_, '_>) -> #private::Read<Self> {
            ::core::result::Result::Ok(Self { #(#reads),* })
        }
    };
    let bounds = of_each(fields, settings, &shape);
    let of = quote!(#private::FromFields<#shape>);
    implement_trait(input, std::slice::from_ref(&shape), &of, &bounds, &items)
}

/// Reads a field out of the next values.
fn read_field(
    field: &NamedField<'_>,
    krate: &TokenStream,
    shape: &TokenStream,
    values: &Ident,
) -> TokenStream {
    let private = quote!(#krate::private);
    let NamedField { member, kind, role } = field;
    let value = match role {
        Role::Value { name, absent } => {
            let optional = quote!(#private::optional_field::<#shape, #kind>(#values, #name)?);
            match absent {
                Absent::Error => quote!(#private::field::<#shape, #kind>(#values, #name)?),
                Absent::None => optional,
                Absent::Or(value) => quote!(#optional.or_else(|| #value)),
                Absent::Default(None) => quote!(#optional.unwrap_or_default()),
                Absent::Default(Some(value)) => quote!(#optional.unwrap_or_else(|| #value)),
            }
        }
        Role::Flattened { optional: false } => {
            quote!(<#kind as #private::FromFields<#shape>>::from_values(#values)?)
        }
        Role::Flattened { optional: true } => {
            quote!(#private::optional_fields::<#shape, #kind>(#values)?)
        }
        Role::Skipped(Some(value)) => quote!(#value),
        Role::Skipped(None) => quote!(::core::default::Default::default()),
    };
    quote!(#member: #value)
}
