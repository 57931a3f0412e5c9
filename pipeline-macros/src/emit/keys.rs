//! Typed keys: how they are made, what is checked of them, and the types of what they hold.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::{Emitter, at, hidden_at};
use crate::ast::{KeyFields, NamedField, TypedKey};
use crate::bindings::Import;
use crate::commands::{Held, Shape, type_of};
use crate::plan::keys::{HeldRust, Part, ReplyTypes, ValueOperation};
use crate::slots::{SlotKey, SlotTag, TagCheck};
use crate::typed::KeyType;

impl Emitter<'_> {
    /// The constants that are the places of fields.
    pub(super) fn key_fields(&self) -> TokenStream {
        let fields = self.plan.keys.fields.iter().enumerate();
        let constants = fields.map(|(number, (key, field))| {
            let span = hidden_at(field.span);
            let (krate, path, name) = (at(&self.krate, span), &key.path, &field.name);
            let constant = self.field_constant(number);
            quote_spanned!(span=> #[allow(elided_lifetimes_in_paths, non_upper_case_globals)] const #constant: ::core::primitive::usize =
                #krate::private::field_place::<#path>(#name);)
        });
        quote!(#(#constants)*)
    }

    fn field_constant(&self, number: usize) -> Ident {
        let header = self.plan.header.as_ref();
        let pipeline = header.map_or_else(String::new, |header| crate::tokens::name(&header.ident));
        format_ident!(
            "{}",
            self.bindings.ident(&format!("{pipeline}FIELD{number}")),
            span = Span::mixed_site()
        )
    }

    /// What must hold of the keys, to be found out when the program compiles.
    pub(super) fn key_checks(&self) -> TokenStream {
        let keys = &self.plan.keys;
        let kinds = keys.kinds.iter().map(|(key, command)| {
            let span = hidden_at(key.span);
            let (krate, path, wanted) = (at(&self.krate, span), &key.path, key.wanted);
            quote_spanned!(span=> const _: () = #krate::private::check_kind::<#path>(#command, #wanted);)
        });
        let fields = keys.fields.iter().enumerate().map(|(number, (key, field))| {
            let span = hidden_at(field.span);
            let (krate, path, name) = (at(&self.krate, span), &key.path, &field.name);
            let place = self.field_constant(number);
            quote_spanned!(span=> const _: () = #krate::private::check_key_field::<#path>(#place, #name);)
        });
        let operations = keys
            .operations
            .iter()
            .map(|operation| self.operation(operation));
        let literals = keys.literals.iter().map(|literal| {
            let span = hidden_at(literal.span);
            let suits = self.suits("suits", &literal.held, span);
            let literal = &literal.literal;
            quote_spanned!(span=> #suits(&#literal);)
        });
        let same = keys.same.iter().map(|(one, other)| {
            let span = hidden_at(other.span);
            let krate = at(&self.krate, span);
            let value = |key: &KeyType| self.held_type(key, Part::Of(Held::Value), span);
            let (first, second) = (value(one), value(other));
            let (one, other) = (&one.path, &other.path);
            quote_spanned!(span=> #krate::private::held_by_both::<#one, #other, #first, #second, _>();)
        });
        let tags = keys.tags.iter().map(|check| self.tag_check(check));
        let mut tags = tags.peekable();
        let tags = tags.peek().is_some().then(|| {
            let krate = &self.krate;
            quote!(const _: () = {
                #[allow(unused_imports)]
                use #krate::private::NoKey as _;
                #(#tags)*
            };)
        });
        let mut values = literals.chain(same).peekable();
        let values = values
            .peek()
            .is_some()
            .then(|| quote!(const _: fn() = || { #(#values)* };));
        quote!(#(#kinds)* #(#fields)* #(#operations)* #tags #values)
    }

    /// The check that a command can do what it does with a value of the key, or of a field.
    fn operation(&self, operation: &ValueOperation) -> TokenStream {
        let ValueOperation {
            command,
            held,
            operation,
        } = operation;
        let (path, operation) = (&held.key.path, *operation as u8);
        let field = match held.part {
            Part::Field(number) => Some((number, &self.plan.keys.fields[number].1)),
            Part::Of(_) => None,
        };
        let span = hidden_at(field.map_or(held.key.span, |(_, field)| field.span));
        let krate = at(&self.krate, span);
        match field {
            Some((number, field)) => {
                let (place, name) = (self.field_constant(number), &field.name);
                quote_spanned!(span=> const _: () = #krate::private::check_field_value::<#path, #place>(#name, #command, #operation);)
            }
            None => {
                quote_spanned!(span=> const _: () = #krate::private::check_value::<#path>(#command, #operation);)
            }
        }
    }

    /// Whether a key of a transaction can have the hash tag of those before it.
    fn tag_check(&self, check: &TagCheck) -> TokenStream {
        let span = hidden_at(check.key.span);
        let krate = at(&self.krate, span);
        let key = |key: &SlotKey| match &key.tag {
            SlotTag::Typed(path) => quote!(#krate::private::KeyOf::<#path>::TAGGED),
            SlotTag::Text { start, is_whole } => {
                let text = key.text.trim_matches('"');
                quote!(#krate::private::TaggedKey::text(#text, #start, #is_whole))
            }
        };
        let (own, before) = (key(&check.key), check.before.iter().map(key));
        quote_spanned!(span=> const _: () = #own.check_after(&[#(#before),*]);)
    }

    /// The typed keys with their patterns, from which the runtime reads the rights of the pipeline.
    pub(super) fn key_patterns(&self) -> TokenStream {
        let krate = &self.krate;
        let keys = self.plan.keys.patterns.iter().map(|(name, key)| {
            let path = &key.path;
            quote!((#name, #krate::private::KeyOf::<#path>::PATTERN),)
        });
        keys.collect()
    }

    /// A function that lets a value pass which suits a key.
    fn suits(&self, function: &str, held: &HeldRust, span: Span) -> TokenStream {
        let krate = at(&self.krate, span);
        let path = &held.key.path;
        let ty = match held.part {
            Part::Field(number) => {
                let place = self.field_constant(number);
                quote_spanned!(span=> #krate::private::ArgumentOf<#path, #place>)
            }
            Part::Of(Held::FieldValue) => {
                quote_spanned!(span=> #krate::private::AnyArgumentOf<#path>)
            }
            Part::Of(Held::Fields) => quote_spanned!(span=> #krate::private::HoldsOf<#path>),
            part => self.held_type(&held.key, part, span),
        };
        let function = Ident::new(function, span);
        quote_spanned!(span=> #krate::private::#function::<#ty, #path, _, _>)
    }

    /// A value that is borrowed and suits a key.
    pub(super) fn suited(&self, value: &TokenStream, held: &HeldRust, span: Span) -> TokenStream {
        let suits = self.suits("suits", held, hidden_at(span));
        quote_spanned!(span=> #suits(#value))
    }

    /// A spread whose elements suit a key.
    pub(super) fn suited_spread(
        &self,
        value: &Ident,
        (held, pairs): &(HeldRust, bool),
        span: Span,
    ) -> TokenStream {
        let function = match (held.part, pairs) {
            (Part::Of(Held::Fields), _) => "suits_fields",
            (_, true) => "suits_pairs",
            (_, false) => "suits_all",
        };
        let suits = self.suits(function, held, span);
        quote_spanned!(span=> #suits(#value))
    }

    /// The type of a part of what a key holds, where lifetimes may be left out.
    fn held_type(&self, key: &KeyType, part: Part, span: Span) -> TokenStream {
        let krate = at(&self.krate, span);
        let path = &key.path;
        let (name, argument) = match part {
            Part::Of(Held::Value) => {
                let wanted = key.wanted;
                ("ValueOf", quote!(, #wanted))
            }
            Part::Of(Held::FieldName) => ("FieldNameOf", TokenStream::new()),
            Part::Of(Held::FieldValue) => ("AnyFieldOf", TokenStream::new()),
            Part::Of(Held::Fields) => ("AllFieldsOf", TokenStream::new()),
            Part::Of(Held::Entry) => ("EntryOf", TokenStream::new()),
            Part::Field(number) => {
                let place = self.field_constant(number);
                ("FieldOf", quote!(, #place))
            }
        };
        let name = Ident::new(name, span);
        quote_spanned!(span=> #krate::private::#name<#path #argument>)
    }

    /// The same where none may be left out: a function of any lifetime has it.
    fn owned(&self, key: &KeyType, part: Part) -> TokenStream {
        let krate = &self.krate;
        let held = self.held_type(key, part, hidden_at(key.span));
        match key.unit {
            true => held,
            false => quote!(<fn(&()) -> #held as #krate::private::Returned>::Type),
        }
    }

    /// The type of the reply of a command on typed keys.
    pub(super) fn reply_of_keys(&self, shape: &Shape, types: &ReplyTypes) -> TokenStream {
        match (types, shape) {
            (ReplyTypes::All(key, field), _) => type_of(&self.krate, shape, &|part, _| {
                let part = match (part, field) {
                    (Held::FieldValue, Some(field)) => Part::Field(*field),
                    (part, _) => Part::Of(part),
                };
                self.owned(key, part)
            }),
            (ReplyTypes::Each(types), Shape::Array(element)) => {
                let types = types.iter().map(|held| {
                    type_of(&self.krate, element, &|_, _| {
                        self.owned(&held.key, held.part)
                    })
                });
                quote!((#(#types,)*))
            }
            (ReplyTypes::Each(_), shape) => self.ty(&crate::plan::Type::Default(shape.clone())),
        }
    }

    /// A typed key as it is written, its fields taken from values or from references to them.
    pub(super) fn typed_key(&self, key: &TypedKey) -> TokenStream {
        let path = &key.path;
        let field = |value: &TokenStream| {
            let span = crate::tokens::first_span(value, key.name.span());
            let function = self.bindings.import_of(Import::KeyField, span);
            quote_spanned!(span=> #function(#value))
        };
        match &key.fields {
            KeyFields::Unit => path.clone(),
            KeyFields::Variable => {
                let (name, span) = (&key.name, hidden_at(key.start));
                let krate = at(&self.krate, span);
                quote_spanned!(span=> (*#krate::private::key_in::<#path, _>(&#name)))
            }
            KeyFields::Unnamed(values, span) => {
                let values = values.iter().map(field);
                quote_spanned!(*span=> #path(#(#values),*))
            }
            KeyFields::Named(fields, span) => {
                let fields = fields.iter().map(|NamedField { name, value }| match value {
                    Some(value) => {
                        let value = field(value);
                        quote!(#name #value)
                    }
                    None if name.clone().into_iter().count() == 1 => {
                        let value = field(name);
                        quote!(#name: #value)
                    }
                    // `..base`
                    None => name.clone(),
                });
                quote_spanned!(*span=> #path { #(#fields),* })
            }
        }
    }
}
