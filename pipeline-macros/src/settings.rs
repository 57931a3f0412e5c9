//! `#[redis(…)]`: the settings of a pipeline.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::DeriveInput;

use crate::ast::Settings;
use crate::report::Report;

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
