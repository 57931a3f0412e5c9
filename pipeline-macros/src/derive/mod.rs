//! `#[derive(Argument)]`, `#[derive(Reply)]`, `#[derive(Record)]` and `#[derive(Key)]`: values and keys of the user's own.

mod arguments;
mod fields;
mod keys;
mod names;
mod records;
mod replies;

use proc_macro2::TokenStream;
use quote::quote;
use syn::meta::ParseNestedMeta;
use syn::{Attribute, Data, DataStruct, DeriveInput, Error, Fields, Member, Path, Result, Type};

use crate::bindings::Bindings;
use arguments::{enum_argument, newtype_argument};
use fields::{NamedField, Role, named_fields};
pub(crate) use keys::key;
use names::{Case, case, names};
use records::record as record_items;
use replies::{enum_reply, has_fields, newtype_reply, struct_reply};

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
                let fields = named_fields(fields, &settings)?;
                Ok(struct_reply(input, &settings, &fields))
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

pub(crate) fn record(input: &DeriveInput, bindings: &Bindings) -> Result<TokenStream> {
    let settings = settings(&input.attrs, bindings)?;
    let Data::Struct(DataStruct {
        fields: Fields::Named(fields),
        ..
    }) = &input.data
    else {
        return Err(Error::new(
            input.ident.span(),
            "a record has fields with names: `Record` is derived for structs with named fields\n\
             = help: a struct of one value and an enum without fields derive `Argument` and `Reply`",
        ));
    };
    let fields = named_fields(fields, &settings)?;
    let is_skipped = |field: &NamedField<'_>| matches!(field.role, Role::Skipped(_));
    if fields.iter().all(is_skipped) {
        let message = "a record has at least one field that is written";
        return Err(Error::new(input.ident.span(), message));
    }
    let written = record_items(input, &settings, &fields);
    // What borrows cannot be read.
    let read = match fields.iter().any(NamedField::borrows) {
        true => has_fields(input, &settings, &fields),
        false => struct_reply(input, &settings, &fields),
    };
    Ok(settings.within_names(quote!(#written #read)))
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

fn only_field(fields: &Fields) -> Option<(Member, &Type)> {
    let mut members = fields.members().zip(fields.iter());
    match (members.next(), members.next()) {
        (Some((member, field)), None) => Some((member, &field.ty)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(
            reply(quote!(
                struct S {
                    #[redis(rename = "b")]
                    a: u8,
                    b: u8,
                }
            ))
            .contains("the name \"b\"")
        );
        assert!(reply(quote!(union U { a: u8 })).contains("union"));
    }
}
