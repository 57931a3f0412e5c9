//! The named fields of a struct, with what their settings say.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::meta::ParseNestedMeta;
use syn::spanned::Spanned;
use syn::{Error, Expr, FieldsNamed, GenericArgument, LitStr, PathArguments, Result, Type};

use super::names::spell;
use super::{Settings, collect, each_setting};
use crate::tokens::name as plain_name;

/// A field with a name.
pub(super) struct NamedField<'a> {
    pub(super) member: &'a Ident,
    /// The type; of an `Option<T>` the `T`.
    pub(super) kind: &'a Type,
    pub(super) role: Role,
}

/// What a field is in Redis.
pub(super) enum Role {
    /// A value under this name.
    Value { name: String, absent: Absent },
    /// The fields of another struct.
    Flattened { optional: bool },
    /// Nothing: it is neither read nor written.
    Skipped(Option<Expr>),
}

/// What a field is where Redis has no value.
pub(super) enum Absent {
    Error,
    None,
    Default(Option<Expr>),
    Or(Expr),
}

/// What stands in `#[redis(…)]` above a field.
#[derive(Default)]
struct Attributes {
    rename: Option<String>,
    default: Option<Option<Expr>>,
    skip: bool,
    flatten: bool,
}

impl Attributes {
    fn read(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        if meta.path.is_ident("rename") {
            self.rename = Some(meta.value()?.parse::<LitStr>()?.value());
        } else if meta.path.is_ident("default") {
            let value = meta.input.peek(syn::Token![=]);
            self.default = Some(if value {
                Some(meta.value()?.parse()?)
            } else {
                None
            });
        } else if meta.path.is_ident("skip") {
            self.skip = true;
        } else if meta.path.is_ident("flatten") {
            self.flatten = true;
        } else {
            return Err(meta.error(
                "unknown setting; there are `rename = \"…\"`, `default`, `default = …`, `skip` and `flatten`",
            ));
        }
        Ok(())
    }
}

/// Reads the fields of a struct.
pub(super) fn named_fields<'a>(
    fields: &'a FieldsNamed,
    settings: &Settings<'_>,
) -> Result<Vec<NamedField<'a>>> {
    let fields = fields.named.iter();
    let fields = collect(fields.map(|field| NamedField::new(field, settings)))?;
    for (at, field) in fields.iter().enumerate() {
        let Some(name) = field.name() else { continue };
        if fields[..at].iter().any(|other| other.name() == Some(name)) {
            let message = format!("two fields have the name \"{name}\"");
            return Err(Error::new(field.member.span(), message));
        }
    }
    Ok(fields)
}

impl<'a> NamedField<'a> {
    fn new(field: &'a syn::Field, settings: &Settings<'_>) -> Result<Self> {
        let member = field
            .ident
            .as_ref()
            .ok_or_else(|| Error::new(field.span(), "the field has no name"))?;
        let mut attributes = Attributes::default();
        each_setting(&field.attrs, |meta| attributes.read(&meta))?;
        let Attributes {
            rename,
            default,
            skip,
            flatten,
        } = attributes;
        if flatten && (skip || rename.is_some() || default.is_some()) {
            let message = "`flatten` stands alone: the fields of the other struct have names and defaults of their own";
            return Err(Error::new(member.span(), message));
        }
        if skip && rename.is_some() {
            let message = "a field with `skip` has no name in Redis";
            return Err(Error::new(member.span(), message));
        }
        let inner = inside_option(&field.ty);
        let kind = inner.filter(|_| !skip).unwrap_or(&field.ty);
        let role = if skip {
            Role::Skipped(default.flatten())
        } else if flatten {
            Role::Flattened {
                optional: inner.is_some(),
            }
        } else {
            Role::Value {
                name: rename.unwrap_or_else(|| spell(&plain_name(member), settings.case)),
                absent: match (inner, default) {
                    (Some(_), Some(Some(value))) => Absent::Or(value),
                    (Some(_), _) => Absent::None,
                    (None, Some(default)) => Absent::Default(default),
                    (None, None) => Absent::Error,
                },
            }
        };
        Ok(NamedField { member, kind, role })
    }

    fn name(&self) -> Option<&str> {
        match &self.role {
            Role::Value { name, .. } => Some(name),
            _ => None,
        }
    }

    /// Whether its type is written as an `Option`.
    pub(super) fn is_optional(&self) -> bool {
        match &self.role {
            Role::Value { absent, .. } => matches!(absent, Absent::None | Absent::Or(_)),
            Role::Flattened { optional } => *optional,
            Role::Skipped(_) => false,
        }
    }

    /// Describes the field to the compiler; nothing for one that is skipped.
    pub(super) fn description(&self, krate: &TokenStream) -> Option<TokenStream> {
        let kind = self.kind;
        match &self.role {
            Role::Value { name, absent } => {
                let required = matches!(absent, Absent::Error);
                Some(quote!(#krate::private::Field::One { name: #name, required: #required }))
            }
            Role::Flattened { optional } => {
                let required = !optional;
                Some(quote!(#krate::private::Field::Flattened {
                    fields: <#kind as #krate::private::HasFields>::FIELDS,
                    required: #required,
                }))
            }
            Role::Skipped(_) => None,
        }
    }

    /// Whether one of these names stands in its type.
    pub(super) fn mentions(&self, names: &[String]) -> bool {
        let kind = self.kind;
        mentions(quote!(#kind), names)
    }

    /// Whether its type borrows.
    pub(super) fn borrows(&self) -> bool {
        fn has_lifetime(tokens: TokenStream) -> bool {
            tokens.into_iter().any(|token| match token {
                proc_macro2::TokenTree::Punct(punct) => matches!(punct.as_char(), '\'' | '&'),
                proc_macro2::TokenTree::Group(group) => has_lifetime(group.stream()),
                _ => false,
            })
        }
        let kind = self.kind;
        !matches!(self.role, Role::Skipped(_)) && has_lifetime(quote!(#kind))
    }
}

fn mentions(tokens: TokenStream, names: &[String]) -> bool {
    tokens.into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(word) => names.iter().any(|name| word == name),
        proc_macro2::TokenTree::Group(group) => mentions(group.stream(), names),
        _ => false,
    })
}

/// The type that a macro of `macro_rules` passed on.
pub(super) fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        ty => ty,
    }
}

/// The `T` of a type that is written as `Option<T>`.
fn inside_option(kind: &Type) -> Option<&Type> {
    let Type::Path(path) = ungrouped(kind) else {
        return None;
    };
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
