//! `#[derive(Argument)]` and `#[derive(Reply)]`: values of the user's own.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{
    Attribute, Data, DataEnum, DeriveInput, Error, Expr, Fields, GenericArgument, LitStr, Member,
    Path, PathArguments, Result, Type, parse_quote,
};

use crate::bindings::Bindings;
use crate::tokens::name as plain_name;

/// What stands in `#[redis(…)]` above the type.
struct Settings<'b> {
    krate: TokenStream,
    bindings: &'b Bindings,
    case: Option<Case>,
    number: Option<Number>,
}

impl Settings<'_> {
    /// The items, and around them what lets them bind names.
    fn within_names(&self, items: TokenStream) -> TokenStream {
        let names = self.bindings.import(&self.krate);
        quote!(const _: () = { #names #items };)
    }
}

/// What Redis may take a newtype for.
#[derive(Clone, Copy)]
enum Number {
    Integer,
    Float,
}

/// How the names of fields or variants are spelt in Redis.
#[derive(Clone, Copy)]
enum Case {
    Lower,
    Upper,
    Camel,
    Pascal,
    Words { separator: char, upper: bool },
}

const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("camelCase", Case::Camel),
    ("PascalCase", Case::Pascal),
    (
        "snake_case",
        Case::Words {
            separator: '_',
            upper: false,
        },
    ),
    (
        "SCREAMING_SNAKE_CASE",
        Case::Words {
            separator: '_',
            upper: true,
        },
    ),
    (
        "kebab-case",
        Case::Words {
            separator: '-',
            upper: false,
        },
    ),
    (
        "SCREAMING-KEBAB-CASE",
        Case::Words {
            separator: '-',
            upper: true,
        },
    ),
];

pub(crate) fn argument(input: &DeriveInput, bindings: &Bindings) -> Result<TokenStream> {
    let settings = settings(&input.attrs, bindings)?;
    let items = match &input.data {
        Data::Struct(data) => match only_field(&data.fields) {
            Some((member, kind)) => Ok(newtype_argument(input, &settings, &member, kind)),
            None => Err(Error::new(
                input.ident.span(),
                "one argument has one value: `Argument` is derived for structs of one field and for enums \
                 without fields\n= help: the fields of a struct are arguments of their own: `HSET key \"name\" user.name …`",
            )),
        },
        Data::Enum(data) => Ok(enum_argument(input, &settings, &names(data, &settings)?)),
        Data::Union(_) => Err(no_union(input)),
    };
    Ok(settings.within_names(items?))
}

pub(crate) fn reply(input: &DeriveInput, bindings: &Bindings) -> Result<TokenStream> {
    let settings = settings(&input.attrs, bindings)?;
    let items = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                Ok(newtype_reply(input, &settings, &fields.unnamed[0].ty))
            }
            Fields::Named(fields) if !fields.named.is_empty() => {
                let fields = fields
                    .named
                    .iter()
                    .map(|field| ReplyField::new(field, &settings));
                Ok(struct_reply(input, &settings, &collect(fields)?))
            }
            _ => Err(Error::new(
                input.ident.span(),
                "`Reply` is derived for structs with named fields, for newtypes and for enums without fields\n\
                 = help: several replies without names are a tuple",
            )),
        },
        Data::Enum(data) => Ok(enum_reply(input, &settings, &names(data, &settings)?)),
        Data::Union(_) => Err(no_union(input)),
    };
    Ok(settings.within_names(items?))
}

fn no_union(input: &DeriveInput) -> Error {
    Error::new(
        input.ident.span(),
        "a union holds no value that Redis could store",
    )
}

/// Collects items, or all of their errors.
fn collect<T>(items: impl Iterator<Item = Result<T>>) -> Result<Vec<T>> {
    let mut collected = Vec::new();
    let mut errors: Option<Error> = None;
    for item in items {
        match (item, &mut errors) {
            (Ok(item), _) => collected.push(item),
            (Err(error), Some(errors)) => errors.combine(error),
            (Err(error), None) => errors = Some(error),
        }
    }
    errors.map_or(Ok(collected), Err)
}

/// Reads every `#[redis(…)]`.
fn each_setting(
    attrs: &[Attribute],
    mut read: impl FnMut(ParseNestedMeta<'_>) -> Result<()>,
) -> Result<()> {
    attrs
        .iter()
        .filter(|attr| attr.path().is_ident("redis"))
        .try_for_each(|attr| attr.parse_nested_meta(&mut read))
}

fn settings<'b>(attrs: &[Attribute], bindings: &'b Bindings) -> Result<Settings<'b>> {
    let mut settings = Settings {
        krate: quote!(::redis_pipeline),
        bindings,
        case: None,
        number: None,
    };
    each_setting(attrs, |meta| {
        if meta.path.is_ident("crate") {
            let path: Path = meta.value()?.call(Path::parse_mod_style)?;
            settings.krate = quote!(#path);
        } else if meta.path.is_ident("rename_all") {
            settings.case = Some(case(&meta.value()?.parse()?)?);
        } else if meta.path.is_ident("integer") {
            settings.number = Some(Number::Integer);
        } else if meta.path.is_ident("float") {
            settings.number = Some(Number::Float);
        } else {
            return Err(meta.error(
                "unknown setting; there are `crate = path`, `rename_all = \"…\"`, `integer` and `float`",
            ));
        }
        Ok(())
    })?;
    Ok(settings)
}

fn case(name: &LitStr) -> Result<Case> {
    let named = CASES.iter().find(|(case, _)| *case == name.value());
    named.map(|(_, case)| *case).ok_or_else(|| {
        let names = CASES.map(|(name, _)| format!("`{name}`")).join(", ");
        Error::new(name.span(), format!("unknown case; there are {names}"))
    })
}

/// Spells a name of Rust, field or variant, in another case.
fn spell(name: &str, case: Option<Case>) -> String {
    let Some(case) = case else {
        return name.to_owned();
    };
    let words = words(name);
    match case {
        Case::Lower => words.concat(),
        Case::Upper => words.concat().to_uppercase(),
        Case::Pascal => words.iter().map(|word| capitalised(word)).collect(),
        Case::Camel => {
            let (first, rest) = words.split_at(1.min(words.len()));
            first
                .iter()
                .cloned()
                .chain(rest.iter().map(|word| capitalised(word)))
                .collect()
        }
        Case::Words { separator, upper } => {
            let joined = words.join(separator.encode_utf8(&mut [0; 4]));
            if upper { joined.to_uppercase() } else { joined }
        }
    }
}

/// The words of `OnHold` or `on_hold`, in small letters.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for part in name.split('_') {
        for (at, letter) in part.chars().enumerate() {
            if at == 0 || letter.is_uppercase() {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(letter.to_lowercase());
            }
        }
    }
    words
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A variant, and what it is called in Redis.
struct Name<'a> {
    variant: &'a Ident,
    text: String,
}

fn names<'a>(data: &'a DataEnum, settings: &Settings<'_>) -> Result<Vec<Name<'a>>> {
    if data.variants.is_empty() {
        return Err(Error::new(
            Span::call_site(),
            "an enum without variants has no values",
        ));
    }
    let names = collect(data.variants.iter().map(|variant| {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new(
                variant.fields.span(),
                "a variant stands for its name, and a name has no fields",
            ));
        }
        Ok(Name {
            variant: &variant.ident,
            text: renamed(&variant.attrs)?
                .unwrap_or_else(|| spell(&plain_name(&variant.ident), settings.case)),
        })
    }))?;
    for (at, name) in names.iter().enumerate() {
        if names[..at].iter().any(|other| other.text == name.text) {
            let message = format!("two variants have the name \"{}\"", name.text);
            return Err(Error::new(name.variant.span(), message));
        }
    }
    Ok(names)
}

fn renamed(attrs: &[Attribute]) -> Result<Option<String>> {
    let mut name = None;
    each_setting(attrs, |meta| {
        if !meta.path.is_ident("rename") {
            return Err(meta.error("unknown setting; there is `rename = \"…\"`"));
        }
        name = Some(meta.value()?.parse::<LitStr>()?.value());
        Ok(())
    })?;
    Ok(name)
}

fn only_field(fields: &Fields) -> Option<(Member, &Type)> {
    let mut members = fields.members().zip(fields.iter());
    match (members.next(), members.next()) {
        (Some((member, field)), None) => Some((member, &field.ty)),
        _ => None,
    }
}

fn newtype_argument(
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

fn enum_argument(input: &DeriveInput, settings: &Settings<'_>, names: &[Name<'_>]) -> TokenStream {
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

fn newtype_reply(input: &DeriveInput, settings: &Settings<'_>, kind: &Type) -> TokenStream {
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

fn enum_reply(input: &DeriveInput, settings: &Settings<'_>, names: &[Name<'_>]) -> TokenStream {
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
struct ReplyField<'a> {
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
    fn new(field: &'a syn::Field, settings: &Settings<'_>) -> Result<Self> {
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

fn struct_reply(
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_spelt_in_every_case() {
        let spelt = |name| CASES.map(|(_, case)| spell(name, Some(case)));
        let expected = [
            "onhold", "ONHOLD", "onHold", "OnHold", "on_hold", "ON_HOLD", "on-hold", "ON-HOLD",
        ];
        assert_eq!(spelt("OnHold"), expected);
        assert_eq!(spelt("on_hold"), expected);
        assert_eq!(spell("x", Some(Case::Pascal)), "X");
        assert_eq!(spell("OnHold", None), "OnHold");
    }

    #[test]
    fn what_cannot_be_derived_is_an_error() {
        let argument = |input: TokenStream| {
            argument(
                &syn::parse2(input.clone()).unwrap(),
                &Bindings::apart_from(input),
            )
            .map(|_| ())
            .unwrap_err()
            .to_string()
        };
        let reply = |input: TokenStream| {
            reply(
                &syn::parse2(input.clone()).unwrap(),
                &Bindings::apart_from(input),
            )
            .map(|_| ())
            .unwrap_err()
            .to_string()
        };
        assert!(
            argument(quote!(
                struct Two(u8, u8);
            ))
            .starts_with("one argument has one value")
        );
        assert!(
            argument(quote!(
                enum Never {}
            ))
            .contains("without variants")
        );
        assert!(
            argument(quote!(
                enum E {
                    A(u8),
                }
            ))
            .contains("no fields")
        );
        assert!(
            argument(quote!(
                enum E {
                    #[redis(rename = "B")]
                    A,
                    B,
                }
            ))
            .contains("the name \"B\"")
        );
        assert!(
            argument(quote!(
                #[redis(rename_all = "Title")]
                enum E {
                    A,
                }
            ))
            .contains("unknown case")
        );
        assert!(
            reply(quote!(
                struct Two(u8, u8);
            ))
            .contains("tuple")
        );
        assert!(
            reply(quote!(
                struct S {
                    #[redis(flat)]
                    a: u8,
                }
            ))
            .contains("unknown setting")
        );
        assert!(reply(quote!(union U { a: u8 })).contains("union"));
    }
}
