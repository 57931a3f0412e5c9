//! The Rust types of replies, and the shapes that they must be able to hold.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::{Emitter, hidden_at};
use crate::bindings::Import;
use crate::commands::{
    Shape, add_name, add_parameters, add_tuple, add_type, default_type, reply_type,
};
use crate::plan::{Body, Keep, Read, Type};

impl Emitter<'_> {
    /// What a body keeps, with the `let`s of `atomic` blocks joined in.
    pub(super) fn kept<'b>(&self, body: &'b Body) -> Vec<&'b Keep> {
        let mut kept = Vec::new();
        for item in &body.items {
            match (&item.read, &item.keep) {
                (Read::Atomic { body, .. }, _) => kept.extend(self.kept(body)),
                (_, keep) => kept.extend(keep),
            }
        }
        kept
    }

    /// Adds a type to these tokens.
    pub(super) fn add_ty(&self, ty: &Type, to: &mut Vec<TokenTree>) {
        match ty {
            Type::Default(shape) => {
                let held = |_, shape: &Shape| default_type(&self.krate, shape);
                add_type(&self.krate, shape, &held, to);
            }
            ty => to.extend(self.ty(ty)),
        }
    }

    pub(super) fn ty(&self, ty: &Type) -> TokenStream {
        let krate = &self.krate;
        match ty {
            Type::Written(tokens) => tokens.clone(),
            Type::Default(shape) => default_type(&self.krate, shape),
            Type::OfKeys(shape, types) => self.reply_of_keys(shape, types),
            Type::ElementOf(outer) => {
                let span = hidden_at(outer.span());
                let outer = self.ty(outer);
                quote_spanned!(span=> <#outer as ::core::iter::IntoIterator>::Item)
            }
            Type::ValueOf(outer) => {
                let span = hidden_at(outer.span());
                let outer = self.ty(outer);
                quote_spanned!(span=> <<#outer as ::core::iter::IntoIterator>::Item as #krate::private::Pair>::Value)
            }
            // The path may lack a lifetime, which an output never has: so it stands behind a function of any.
            Type::OutputOf(path) => {
                quote!(<fn(&()) -> <#path as #krate::Pipeline>::Output as #krate::private::Returned>::Type)
            }
            Type::Inferred => quote!(_),
            Type::List(element) => {
                let element = self.ty(element);
                quote!(::std::vec::Vec<#element>)
            }
            Type::Maybe(inner) => {
                let inner = self.ty(inner);
                quote!(::core::option::Option<#inner>)
            }
            Type::Tuple(types) => {
                let types = types.iter().map(|ty| self.ty(ty));
                quote!((#(#types,)*))
            }
            Type::Unknown => quote!(#krate::redis::Value),
        }
    }

    /// The marker type of a shape.
    pub(super) fn shape(&self, shape: &Shape) -> TokenStream {
        let mut tokens = Vec::new();
        self.add_shape(shape, &mut tokens);
        tokens.into_iter().collect()
    }

    /// Adds the marker type of a shape to these tokens.
    pub(super) fn add_shape(&self, shape: &Shape, to: &mut Vec<TokenTree>) {
        match shape {
            Shape::Ok => self.add_marker("Ok", &[], to),
            Shape::Int => self.add_marker("Int", &[], to),
            Shape::IntBool => self.add_marker("IntBool", &[], to),
            Shape::BulkString => self.add_marker("BulkString", &[], to),
            Shape::Cursor => self.add_marker("Cursor", &[], to),
            Shape::Double => self.add_marker("Double", &[], to),
            Shape::Bool => self.add_marker("Bool", &[], to),
            Shape::Any | Shape::None => self.add_marker("Any", &[], to),
            Shape::Held(_, shape) => self.add_shape(shape, to),
            Shape::Nullable(inner) => self.add_marker("Nullable", &[inner], to),
            Shape::OneOrEmpty(inner) => self.add_marker("OneOrEmpty", &[inner], to),
            Shape::Array(inner) => self.add_marker("Array", &[inner], to),
            Shape::Set(inner) => self.add_marker("Set", &[inner], to),
            Shape::Map(key, value) => self.add_marker("Map", &[key, value], to),
            Shape::Pairs(key, value) => self.add_marker("Pairs", &[key, value], to),
            Shape::Tuple(shapes) => add_tuple(shapes, to, |shape, to| self.add_shape(shape, to)),
            Shape::Named { name, variant, .. } => {
                let name = reply_type(&self.krate, name);
                self.add_marker("Typed", &[], to);
                to.extend(match variant {
                    0 => quote!(<#name>),
                    variant => quote!(<#name, #variant>),
                });
            }
        }
    }

    /// Adds a type of the module `shape`, made of others.
    fn add_marker(&self, name: &str, shapes: &[&Shape], to: &mut Vec<TokenTree>) {
        let import = || self.bindings.import_of(Import::Shape, Span::call_site());
        to.push(self.shapes.get_or_init(import).clone().into());
        add_name(name, to);
        if !shapes.is_empty() {
            add_parameters(shapes, to, |shape, to| self.add_shape(shape, to));
        }
    }
}
