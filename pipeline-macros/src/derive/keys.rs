//! `#[derive(Key)]`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{
    Data, DeriveInput, Error, Fields, Index, Lifetime, LitStr, Member, Path, Result, Token, Type,
    WherePredicate, parse_quote,
};

use super::each_setting;
use super::fields::ungrouped;
use crate::bindings::Bindings;
use crate::commands::nearest_word;
use crate::encoding::hashed_part;
use crate::tokens::name as plain_name;

/// The words that say what a key holds, the type of `holds` that they stand for, and whether a type follows.
const KINDS: &[(&str, &str, bool)] = &[
    ("string", "StringOf", true),
    ("list", "ListOf", true),
    ("set", "SetOf", true),
    ("zset", "SortedSetOf", true),
    ("geo", "SortedSetOf", true),
    ("hash", "HashOf", true),
    ("stream", "StreamOf", true),
    ("json", "JsonOf", true),
    ("bitmap", "Bitmap", false),
    ("hyperloglog", "HyperLogLogOf", true),
    ("timeseries", "TimeSeries", false),
    ("vectorset", "VectorSetOf", true),
    ("bloom", "BloomOf", true),
    ("cuckoo", "CuckooOf", true),
    ("cms", "CountMinSketchOf", true),
    ("topk", "TopKOf", true),
    ("tdigest", "TDigest", false),
    ("array", "ArrayOf", true),
    ("suggestions", "SuggestionList", false),
];

/// What stands in `#[redis(…)]` above the struct.
struct Settings {
    krate: TokenStream,
    template: LitStr,
    /// The type of the module `holds`.
    holds: TokenStream,
    /// The type of a string's value, or of the values of a map.
    value: Option<Type>,
}

/// The name of a key: text, and fields with their formats.
enum Part {
    Text(String),
    Field {
        member: Member,
        ty: Box<Type>,
        spec: Option<String>,
    },
}

pub(crate) fn key(input: &DeriveInput, bindings: &Bindings) -> Result<TokenStream> {
    let Data::Struct(data) = &input.data else {
        return Err(error(
            input.ident.span(),
            "a key is a struct: one kind of key, whose fields stand in its name",
            "make each variant a struct of its own",
        ));
    };
    let name = plain_name(&input.ident);
    if !name.chars().any(char::is_lowercase) {
        return Err(error(
            input.ident.span(),
            &format!(
                "`{name}` would be a word of a command: the name of a key has a lower-case letter"
            ),
            "words in capitals are Redis' own",
        ));
    }
    let settings = settings(input)?;
    let parts = parts(&settings.template, &data.fields)?;
    check_fields(&data.fields, &parts)?;
    check_template(&settings.template, &parts)?;
    let items = Emitter {
        input,
        settings: &settings,
        parts: &parts,
        fields: &data.fields,
        bindings,
    }
    .items();
    let names = bindings.import(&settings.krate);
    Ok(quote!(const _: () = { #names #items };))
}

fn error(span: Span, text: &str, help: &str) -> Error {
    Error::new(span, format!("{text}\n= help: {help}"))
}

fn settings(input: &DeriveInput) -> Result<Settings> {
    let mut krate = quote!(::redis_pipeline);
    let (mut template, mut holds) = (None, None::<(String, &str, Option<Type>)>);
    each_setting(&input.attrs, |meta| {
        if meta.path.is_ident("crate") {
            let path: Path = meta.value()?.call(Path::parse_mod_style)?;
            krate = quote!(#path);
        } else if meta.path.is_ident("key") {
            template = Some(meta.value()?.parse::<LitStr>()?);
        } else {
            let kind = kind(&meta)?;
            if let Some((before, ..)) = &holds {
                return Err(meta.error(format!(
                    "a key holds one thing, and this one `{before}` already"
                )));
            }
            holds = Some(kind);
        }
        Ok(())
    })?;
    let name = &input.ident;
    let Some(template) = template else {
        return Err(error(
            name.span(),
            &format!("the name of the key `{name}` is missing"),
            "`#[redis(key = \"user:{id}\", hash = User)]`: a text in which the fields of the struct stand",
        ));
    };
    let Some((word, holds, ty)) = holds else {
        return Err(error(
            name.span(),
            &format!("what the key `{name}` holds is missing"),
            &format!("`#[redis(key = …, string = u64)]`: {}", words()),
        ));
    };
    let holds_name = format_ident!("{holds}");
    let path = quote!(#krate::holds);
    let holds = match &ty {
        Some(Type::Tuple(pair)) if word == "hash" && pair.elems.len() == 2 => {
            let (field, value) = (&pair.elems[0], &pair.elems[1]);
            quote!(#path::MapOf<#field, #value>)
        }
        Some(ty) => quote!(#path::#holds_name<#ty>),
        None => quote!(#path::#holds_name),
    };
    let value = match ty {
        Some(Type::Tuple(pair)) if word == "hash" => pair.elems.last().cloned(),
        ty => ty.filter(|_| word == "string"),
    };
    Ok(Settings {
        krate,
        template,
        holds,
        value,
    })
}

/// Reads `string = T` or `bitmap`: the word, the type of `holds`, and `T`.
fn kind(meta: &ParseNestedMeta<'_>) -> Result<(String, &'static str, Option<Type>)> {
    let word = meta
        .path
        .get_ident()
        .map(Ident::to_string)
        .unwrap_or_default();
    let Some((_, holds, typed)) = KINDS.iter().find(|(known, ..)| *known == word) else {
        return Err(meta.error(format!(
            "unknown setting; there are `key = \"…\"`, `crate = path` and {}",
            words()
        )));
    };
    if !typed {
        return Ok((word, holds, None));
    }
    if !meta.input.peek(Token![=]) {
        let text = format!("`{word}` is written with the type that it holds: `{word} = T`");
        return Err(meta.error(text));
    }
    let ty: Type = ungrouped(&meta.value()?.parse()?).clone();
    if let Some(borrow) = borrow(quote!(#ty)) {
        return Err(error(
            borrow,
            "what a key holds is owned: a reply borrows from nothing",
            "write `String` for `&str`, `Vec<u8>` for `&[u8]`",
        ));
    }
    Ok((word, holds, Some(ty)))
}

fn words() -> String {
    let words = KINDS.iter().map(|(word, _, typed)| match (*word, typed) {
        ("hash", _) => "`hash = Record`, `hash = (Field, Value)`".to_owned(),
        ("stream", _) => "`stream = Record`".to_owned(),
        (word, true) => format!("`{word} = T`"),
        (word, false) => format!("`{word}`"),
    });
    words.collect::<Vec<_>>().join(", ")
}

/// The reference or lifetime in a type.
fn borrow(ty: TokenStream) -> Option<Span> {
    ty.into_iter().find_map(|token| match token {
        TokenTree::Punct(punct) if matches!(punct.as_char(), '&' | '\'') => Some(punct.span()),
        TokenTree::Group(group) => borrow(group.stream()),
        _ => None,
    })
}

/// Reads the template.
fn parts(template: &LitStr, fields: &Fields) -> Result<Vec<Part>> {
    let (text, span) = (template.value(), template.span());
    let mut parts = Vec::new();
    let mut known = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['{', '}']) {
        known.push_str(&rest[..at]);
        let (brace, behind) = rest[at..].split_at(1);
        if let Some(behind) = behind.strip_prefix(brace) {
            known.push_str(brace);
            rest = behind;
            continue;
        }
        let Some((field, behind)) = behind.split_once('}').filter(|_| brace == "{") else {
            return Err(error(
                span,
                &format!("unmatched `{brace}` in the name of the key"),
                &format!(
                    "`{{field}}` stands for a field; a plain `{brace}` is written `{brace}{brace}`"
                ),
            ));
        };
        if !known.is_empty() {
            parts.push(Part::Text(std::mem::take(&mut known)));
        }
        parts.push(field_part(field, span, fields)?);
        rest = behind;
    }
    known.push_str(rest);
    if !known.is_empty() {
        parts.push(Part::Text(known));
    }
    Ok(parts)
}

/// `id`, `0`, `id:05`.
fn field_part(written: &str, span: Span, fields: &Fields) -> Result<Part> {
    let (name, spec) = match written.split_once(':') {
        Some((name, spec)) => (name.trim(), Some(spec.trim_end().to_owned())),
        None => (written.trim(), None),
    };
    let name = name.strip_prefix("r#").unwrap_or(name);
    let mut members = fields.members().zip(fields);
    match members.find(|(member, _)| member_name(member) == name) {
        Some((member, field)) => Ok(Part::Field {
            member,
            ty: Box::new(field.ty.clone()),
            spec,
        }),
        None => {
            let names: Vec<String> = fields
                .members()
                .map(|member| member_name(&member))
                .collect();
            let near = nearest_word(name, names.iter().map(String::as_str));
            let help = match (near, names.as_slice()) {
                (_, []) => "the struct has no fields: text of the key that has braces doubles them, `{{` and `}}`".to_owned(),
                (Some(near), _) => format!("did you mean `{{{near}}}`?"),
                (None, names) => format!("it has `{}`", names.join("`, `")),
            };
            Err(error(
                span,
                &format!("`{{{name}}}` is no field of the struct"),
                &help,
            ))
        }
    }
}

fn member_name(member: &Member) -> String {
    match member {
        Member::Named(name) => plain_name(name),
        Member::Unnamed(Index { index, .. }) => index.to_string(),
    }
}

/// Each field stands in the name, but for those that hold nothing.
fn check_fields(fields: &Fields, parts: &[Part]) -> Result<()> {
    for (member, field) in fields.members().zip(fields) {
        let stands = parts
            .iter()
            .any(|part| matches!(part, Part::Field { member: it, .. } if *it == member));
        if !stands && !is_phantom(&field.ty) {
            let name = member_name(&member);
            return Err(error(
                field.span(),
                &format!("the field `{name}` does not stand in the name of the key"),
                &format!(
                    "write `{{{name}}}` where its value stands; only a `PhantomData` may be left out"
                ),
            ));
        }
    }
    Ok(())
}

fn is_phantom(ty: &Type) -> bool {
    matches!(ungrouped(ty), Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "PhantomData"))
}

/// A key that can be read back, and whose hash tag no field decides but those in it.
fn check_template(template: &LitStr, parts: &[Part]) -> Result<()> {
    let span = template.span();
    if parts.is_empty() {
        return Err(error(
            span,
            "the name of the key is empty",
            "`#[redis(key = \"user:{id}\", …)]`",
        ));
    }
    for pair in parts.windows(2) {
        if let [
            Part::Field { member: one, .. },
            Part::Field { member: other, .. },
        ] = pair
        {
            let (one, other) = (member_name(one), member_name(other));
            return Err(error(
                span,
                &format!(
                    "nothing stands between `{{{one}}}` and `{{{other}}}`, so different fields would make the same key"
                ),
                &format!("put text between them: `{{{one}}}:{{{other}}}`"),
            ));
        }
    }
    let Some(tag) = parts
        .iter()
        .position(|part| matches!(part, Part::Text(text) if text.contains('{')))
    else {
        return Ok(());
    };
    for part in &parts[..tag] {
        if let Part::Field { member, ty, .. } = part
            && !is_number(ty)
        {
            let name = member_name(member);
            return Err(error(
                span,
                &format!(
                    "`{{{name}}}` stands before the hash tag and could hold a `{{`, which would begin another tag"
                ),
                "put the hash tag first, or make the field an integer",
            ));
        }
    }
    Ok(())
}

/// How the hash tag of a key begins, and whether that is all of it. `None` where a field may decide about it from the beginning.
fn tag(parts: &[Part]) -> Option<(String, bool)> {
    let is_number = |part: &Part| matches!(part, Part::Field { ty, .. } if is_number(ty));
    let is_text = |part: &Part| matches!(part, Part::Text(_));
    if let [Part::Text(key)] = parts {
        let (start, end) = hashed_part(key.as_bytes());
        return Some((key[start..end].to_owned(), true));
    }
    let has_brace = |part: &Part| matches!(part, Part::Text(text) if text.contains('{'));
    let Some(open) = parts.iter().position(has_brace) else {
        // Without braces all of the key is its tag.
        let numbers = parts.iter().all(|part| is_text(part) || is_number(part));
        return match parts {
            [Part::Text(start), ..] if numbers => Some((start.clone(), false)),
            _ => None,
        };
    };
    let Part::Text(text) = &parts[open] else {
        return None;
    };
    let (_, tag) = text.split_once('{')?;
    if let Some((tag, _)) = tag.split_once('}') {
        return (!tag.is_empty()).then(|| (tag.to_owned(), true));
    }
    let closes = |part: &Part| matches!(part, Part::Text(text) if text.contains('}'));
    let is_tag = !tag.is_empty() && parts[open + 1..].iter().any(closes);
    is_tag.then(|| (tag.to_owned(), false))
}

/// Whether a type is written as one of Rust's numbers, whose text has no braces.
fn is_number(ty: &Type) -> bool {
    const NUMBERS: &[&str] = &[
        "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
    ];
    matches!(ungrouped(ty), Type::Path(path) if NUMBERS.iter().any(|name| path.path.is_ident(name)))
}

/// A text that a glob takes literally.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '*' | '?' | '[' | ']' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

struct Emitter<'d> {
    input: &'d DeriveInput,
    settings: &'d Settings,
    parts: &'d [Part],
    fields: &'d Fields,
    bindings: &'d Bindings,
}

impl Emitter<'_> {
    fn items(&self) -> TokenStream {
        let (key, argument, parse) = (self.key(), self.argument(), self.parse());
        let (reply, check) = (self.reply(), self.check());
        quote!(#key #argument #parse #reply #check)
    }

    /// Whether it can hold that, where no parameter decides it.
    fn check(&self) -> Option<TokenStream> {
        let Settings { krate, holds, .. } = self.settings;
        let generic = self.input.generics.type_params().next().is_some();
        (!generic).then(|| quote!(const _: fn() = #krate::private::holds::<#holds>;))
    }

    /// The fields in the name, in its order.
    fn placed(&self) -> impl Iterator<Item = (&Member, &Type, Option<&String>)> {
        self.parts.iter().filter_map(|part| match part {
            Part::Field { member, ty, spec } => Some((member, &**ty, spec.as_ref())),
            Part::Text(_) => None,
        })
    }

    fn key(&self) -> TokenStream {
        let Settings {
            krate,
            template,
            holds,
            value,
        } = self.settings;
        let class = value.as_ref().map(|value| {
            quote!(const VALUE: #krate::private::ValueClass = #krate::private::class!(#value);)
        });
        let ident = &self.input.ident;
        let name = plain_name(ident);
        let (impls, types, bounds) = self.input.generics.split_for_impl();
        let tag = tag(self.parts).map(|(start, is_whole)| {
            quote!(const TAG: ::core::option::Option<#krate::private::KeyTag> =
                ::core::option::Option::Some(#krate::private::KeyTag { start: #start, is_whole: #is_whole });)
        });
        let pattern: String = self
            .parts
            .iter()
            .map(|part| match part {
                Part::Text(text) => escaped(text),
                Part::Field { .. } => "*".to_owned(),
            })
            .collect();
        let (take, result) = (self.bindings.name("take"), self.bindings.ident("R"));
        let mut values = TokenStream::new();
        let mut number = 0_usize;
        let parts: Vec<TokenStream> = self.parts.iter().map(|part| match part {
            Part::Text(text) => quote!(#text.as_bytes()),
            Part::Field { member, ty, spec } => {
                let value = self.bindings.numbered("field", number);
                number += 1;
                let span = ty.span();
                values.extend(match spec {
                    Some(spec) => {
                        let format = format!("{{:{spec}}}");
                        quote_spanned!(span=> let #value = #krate::private::formatted(::core::format_args!(#format, self.#member));)
                    }
                    None => quote_spanned!(span=> let #value = (&&&#krate::private::InterpolationProbe(&self.#member)).interpolated();),
                });
                quote!(#value.as_bytes())
            }
        }).collect();
        quote! {
            #[automatically_derived]
            impl #impls #krate::Key for #ident #types #bounds {
                type Holds = #holds;
                const TEMPLATE: &'static ::core::primitive::str = #template;
                const PATTERN: &'static ::core::primitive::str = #pattern;
                const NAME: &'static ::core::primitive::str = #name;
                #class
                #tag

                #[inline]
                fn with_parts<#result>(&self, #take: impl ::core::ops::FnOnce(&[&[::core::primitive::u8]]) -> #result) -> #result {
                    #[allow(unused_imports)]
                    use #krate::private::{InterpolateDisplay as _, InterpolateFallback as _, InterpolateText as _};
                    #values
                    #take(&[#(#parts),*])
                }
            }
        }
    }

    fn argument(&self) -> TokenStream {
        let (out, writer) = (self.bindings.name("out"), self.bindings.ident("W"));
        let krate = &self.settings.krate;
        let ident = &self.input.ident;
        let (impls, types, bounds) = self.input.generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #impls #krate::redis::ToRedisArgs for #ident #types #bounds {
                fn write_redis_args<#writer>(&self, #out: &mut #writer)
                where
                    #writer: #krate::redis::RedisWrite + ?::core::marker::Sized,
                {
                    #krate::private::write_key(self, #out)
                }
            }

            #[automatically_derived]
            impl #impls #krate::redis::ToSingleRedisArg for #ident #types #bounds {}

            #[automatically_derived]
            impl #impls ::core::fmt::Display for #ident #types #bounds {
                fn fmt(&self, #out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #krate::private::display_key(self, #out)
                }
            }
        }
    }

    /// What a key is read back from; no error where a field cannot be read, as long as nobody reads the key.
    fn parse(&self) -> TokenStream {
        let krate = &self.settings.krate;
        let ident = &self.input.ident;
        let (key, parsed) = (self.bindings.name("key"), self.bindings.name("parsed"));
        let lifetime = self.lifetime();
        let (impls, types, bounds) = self.input.generics.split_for_impl();
        let fields = self
            .placed()
            .map(|(_, ty, _)| quote!(#ty: #krate::private::KeyField<#lifetime>));
        let first = match self.parts.first() {
            Some(Part::Text(text)) => text.as_str(),
            _ => "",
        };
        let mut texts = Vec::new();
        for (at, part) in self.parts.iter().enumerate() {
            if let Part::Field { .. } = part {
                texts.push(match self.parts.get(at + 1) {
                    Some(Part::Text(text)) => text.as_str(),
                    _ => "",
                });
            }
        }
        let names: Vec<Ident> = (0..texts.len())
            .map(|at| self.bindings.numbered("field", at))
            .collect();
        let values = self
            .fields
            .members()
            .zip(self.fields)
            .map(|(member, field)| {
                let place = self.placed().position(|(placed, ..)| *placed == member);
                match place {
                    Some(place) => {
                        let (ty, name) = (&field.ty, &names[place]);
                        quote!(#member: <#ty as #krate::private::KeyField<#lifetime>>::from_key(#name)?)
                    }
                    None => quote!(#member: ::core::marker::PhantomData),
                }
            });
        quote! {
            #[automatically_derived]
            impl #impls #ident #types #bounds {
                /// Reads a key back from its name. `None` where it is the name of no such key, or its fields cannot be told apart.
                #[allow(dead_code)]
                pub fn parse<#lifetime>(#key: &#lifetime ::core::primitive::str) -> ::core::option::Option<Self>
                where
                    #(#fields),*
                {
                    let [#(#names),*] = #krate::private::key_fields(#key, #first, [#(#texts),*])?;
                    let #parsed = Self { #(#values),* };
                    // A number may have other digits than it is written with.
                    #krate::private::is_named(&#parsed, #key).then_some(#parsed)
                }
            }
        }
    }

    /// The lifetime of a name that is read.
    fn lifetime(&self) -> Lifetime {
        Lifetime::new(
            &format!("'{}", self.bindings.ident("name")),
            Span::mixed_site(),
        )
    }

    /// A key that borrows nothing is the reply of a scan, of redis-rs's, too.
    fn reply(&self) -> Option<TokenStream> {
        let mut generics = self.input.generics.clone();
        if generics.lifetimes().next().is_some() {
            return None;
        }
        let krate = &self.settings.krate;
        let ident = &self.input.ident;
        let template = &self.settings.template;
        let (value, key) = (self.bindings.name("value"), self.bindings.name("key"));
        let lifetime = self.lifetime();
        for (_, ty, _) in self.placed() {
            let bound: WherePredicate =
                parse_quote!(#ty: for<#lifetime> #krate::private::KeyField<#lifetime>);
            generics.make_where_clause().predicates.push(bound);
        }
        let (impls, _, bounds) = generics.split_for_impl();
        let (_, types, _) = self.input.generics.split_for_impl();
        Some(quote! {
            #[automatically_derived]
            impl #impls #krate::Reply<#krate::shape::BulkString> for #ident #types #bounds {
                fn read(#value: #krate::redis::Value) -> ::core::result::Result<Self, #krate::Mismatch> {
                    #krate::private::read_key(#value, #template, |#key| Self::parse(#key))
                }
            }

            #[automatically_derived]
            impl #impls #krate::redis::FromRedisValue for #ident #types #bounds {
                fn from_redis_value(#value: #krate::redis::Value) -> ::core::result::Result<Self, #krate::redis::ParsingError> {
                    #krate::private::key_of_redis_rs(#value)
                }
            }
        })
    }
}
