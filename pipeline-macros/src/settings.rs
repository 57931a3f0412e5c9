//! `#[redis(…)]`: the settings of a pipeline.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Field, GenericArgument, PathArguments, Type};

use crate::ast::{KeyField, Settings};
use crate::report::Report;
use crate::tokens::{is_camel, name as plain_name};

/// Takes `#[redis(…)]` off the struct; all other attributes stay.
pub(crate) fn take_settings(
    header: &mut DeriveInput,
    settings: &mut Settings,
    report: &mut Report,
) {
    header.attrs.retain(|attribute| {
        let ours = attribute.path().is_ident("redis");
        if ours {
            read_settings(attribute.meta.to_token_stream(), settings, report);
        }
        !ours
    });
    if let Data::Struct(data) = &mut header.data {
        for field in &mut data.fields {
            take_key_field(field, settings, report);
        }
    }
}

/// Takes `#[redis(key)]` off a field.
fn take_key_field(field: &mut Field, settings: &mut Settings, report: &mut Report) {
    let Some(at) = field
        .attrs
        .iter()
        .position(|it| it.path().is_ident("redis"))
    else {
        return;
    };
    let attribute = field.attrs.remove(at);
    let read = attribute.parse_nested_meta(|meta| match meta.path.is_ident("key") {
        true => Ok(()),
        false => {
            Err(meta.error("unknown setting; a field of a pipeline has `key`: it is a typed key"))
        }
    });
    if let Err(error) = read {
        report.syn(error);
        return;
    }
    let element = element(&field.ty);
    match (&field.ident, key_type(element.unwrap_or(&field.ty))) {
        (Some(name), Some(key)) => settings.key_fields.push(KeyField {
            name: plain_name(name),
            key,
            is_list: element.is_some(),
        }),
        _ => {
            let text = "`key` says that a field is a typed key, and no key has such a type";
            let help = "`user: UserKey<'a>`, or a list of them: `&'a [UserKey]`, `Vec<UserKey>`";
            report.help(field.ty.span(), text, help);
        }
    }
}

/// The type of the elements of a slice, an array or a vector.
fn element(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Reference(reference) => element(&reference.elem),
        Type::Slice(slice) => Some(&slice.elem),
        Type::Array(array) => Some(&array.elem),
        Type::Path(path) => {
            let last = path
                .path
                .segments
                .last()
                .filter(|last| last.ident == "Vec")?;
            let PathArguments::AngleBracketed(arguments) = &last.arguments else {
                return None;
            };
            arguments.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            })
        }
        _ => None,
    }
}

/// The path of a key without its lifetimes, which a constant cannot name.
pub(crate) fn key_type(ty: &Type) -> Option<TokenStream> {
    let ty = match ty {
        Type::Reference(reference) => &reference.elem,
        ty => ty,
    };
    let Type::Path(path) = ty else { return None };
    let mut path = path.clone();
    let last = path
        .path
        .segments
        .last_mut()
        .filter(|last| is_camel(&last.ident))?;
    if let PathArguments::AngleBracketed(arguments) = &mut last.arguments {
        let types = std::mem::take(&mut arguments.args).into_iter();
        arguments.args = types
            .filter(|it| !matches!(it, GenericArgument::Lifetime(_)))
            .collect();
        if arguments.args.is_empty() {
            last.arguments = PathArguments::None;
        }
    }
    Some(path.to_token_stream())
}

/// `redis(crate = path, server = "7.0")`.
pub(crate) fn read_settings(meta: TokenStream, settings: &mut Settings, report: &mut Report) {
    let result = syn::parse2::<syn::Meta>(meta).and_then(|meta| {
        if !meta.path().is_ident("redis") {
            let text = "only `redis(…)` may stand here: `#![redis(server = \"7.0\")]`";
            return Err(syn::Error::new_spanned(meta.path(), text));
        }
        let syn::Meta::List(list) = meta else {
            let text = "the settings are missing: `redis(server = \"7.0\")`, `redis(crate = path)`";
            return Err(syn::Error::new_spanned(meta, text));
        };
        list.parse_nested_meta(|meta| {
            if meta.path.is_ident("crate") {
                settings.krate = Some(meta.value()?.call(syn::Path::parse_mod_style)?);
            } else if meta.path.is_ident("server") {
                settings.server = Some(meta.value()?.parse()?);
            } else if meta.path.is_ident("cluster") {
                settings.cluster = true;
            } else if meta.path.is_ident("blocking") {
                settings.blocking = true;
            } else {
                return Err(meta.error(
                    "unknown setting; there are `crate = path`, `server = \"7.0\"`, `cluster` and `blocking`",
                ));
            }
            if settings.cluster && settings.blocking {
                return Err(meta.error(
                    "`blocking` and `cluster` exclude each other: a command that waits needs a connection to one node that nobody else uses",
                ));
            }
            Ok(())
        })
    });
    if let Err(error) = result {
        report.syn(error);
    }
}
