//! The procedural macro of `redis-pipeline`. Use it through that crate, which documents it.

mod argument;
mod ast;
mod bindings;
mod check;
mod commands;
#[cfg(test)]
mod cost;
mod derive;
mod editor;
mod emit;
mod encoding;
#[cfg(test)]
mod encoding_tests;
#[cfg(test)]
mod export_tests;
mod expression;
mod fits;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod hygiene;
mod keys;
#[cfg(test)]
mod keys_tests;
mod literal;
mod message;
mod parse;
mod plan;
mod primitives;
mod report;
mod rust_statement;
mod scope;
mod settings;
mod slots;
mod tokens;
mod typed;
mod unused;
mod wrong_type;

#[cfg(test)]
mod prefix_tests;
#[cfg(test)]
mod size_tests;

use proc_macro::TokenStream;

use bindings::Bindings;

// `redis_pipeline` documents it where it exports it.
#[allow(missing_docs)]
#[proc_macro]
pub fn redis_pipeline(input: TokenStream) -> TokenStream {
    let input = input.into();
    match editor::is_asking() {
        true => editor::expand(input),
        false => expand(input),
    }
    .into()
}

/// Makes a newtype or an enum one argument of a command; see `redis_pipeline::Argument`.
///
/// | attribute | does |
/// | --- | --- |
/// | `#[redis(rename_all = "…")]` above an enum | spells the variants in a case that serde knows |
/// | `#[redis(rename = "…")]` above a variant | gives the variant this name |
/// | `#[redis(integer)]`, `#[redis(float)]` above a newtype | says that its field is a number |
/// | `#[redis(crate = path)]` | says where `redis_pipeline` is |
#[proc_macro_derive(Argument, attributes(redis))]
pub fn argument(input: TokenStream) -> TokenStream {
    derived(input, derive::argument)
}

/// Makes a type hold replies; see `redis_pipeline::Reply`.
///
/// | attribute | does |
/// | --- | --- |
/// | `#[redis(rename_all = "…")]` above a struct or an enum | spells all names in a case that serde knows |
/// | `#[redis(rename = "…")]` above a field or a variant | gives it this name in Redis |
/// | `#[redis(default)]`, `#[redis(default = …)]` above a field | is its value where Redis has none |
/// | `#[redis(skip)]` above a field | reads it as its default |
/// | `#[redis(flatten)]` above a field | reads a struct that has some of the fields |
/// | `#[redis(crate = path)]` | says where `redis_pipeline` is |
#[proc_macro_derive(Reply, attributes(redis))]
pub fn reply(input: TokenStream) -> TokenStream {
    derived(input, derive::reply)
}

/// Makes a struct the fields and values of a hash or a stream entry; see `redis_pipeline::Record`.
///
/// | attribute | does |
/// | --- | --- |
/// | `#[redis(rename_all = "…")]` above the struct | spells all names in a case that serde knows |
/// | `#[redis(rename = "…")]` above a field | gives it this name in Redis |
/// | `#[redis(default)]`, `#[redis(default = …)]` above a field | is its value where Redis has none |
/// | `#[redis(skip)]` above a field | neither writes nor reads it |
/// | `#[redis(flatten)]` above a field | takes the fields of another record |
/// | `#[redis(crate = path)]` | says where `redis_pipeline` is |
#[proc_macro_derive(Record, attributes(redis))]
pub fn record(input: TokenStream) -> TokenStream {
    derived(input, derive::record)
}

/// Makes a struct a typed key; see `redis_pipeline::Key`.
///
/// | attribute above the struct | does |
/// | --- | --- |
/// | `#[redis(key = "user:{id}")]` | names the key: a text in which the fields stand, `{0}` those of a tuple struct |
/// | `#[redis(hash = User)]`, `zset = T`, `string = T`, … | says what the key holds; each key says one |
/// | `#[redis(crate = path)]` | says where `redis_pipeline` is |
///
/// All of them may stand in one attribute: `#[redis(key = "user:{0}", hash = User)]`.
#[proc_macro_derive(Key, attributes(redis))]
pub fn key(input: TokenStream) -> TokenStream {
    derived(input, derive::key)
}

fn derived(
    input: TokenStream,
    expand: fn(&syn::DeriveInput, &Bindings) -> syn::Result<proc_macro2::TokenStream>,
) -> TokenStream {
    let bindings = Bindings::apart_from(input.clone().into());
    syn::parse(input)
        .and_then(|input| expand(&input, &bindings))
        .unwrap_or_else(|error| {
            let mut report = report::Report::default();
            report.syn(error);
            report.into_item()
        })
        .into()
}

fn expand(input: proc_macro2::TokenStream) -> proc_macro2::TokenStream {
    let mut report = report::Report::default();
    let bindings = Bindings::apart_from(input.clone());
    bindings.check_depth(&mut report);
    if report.len() > 0 {
        return report.into_calls();
    }
    let Some(pipeline) = parse::parse(input, &mut report) else {
        return report.into_calls();
    };
    let resolved = check::check(&pipeline, &mut report);
    let tags = slots::check(&pipeline, &resolved, &mut report);
    wrong_type::check(&pipeline, &resolved, &mut report);
    let mut plan = plan::plan(pipeline, resolved, &mut report);
    plan.keys.tags = tags;
    emit::emit(&plan, &bindings, report)
}
