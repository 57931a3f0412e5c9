//! The Rust types of replies, and the shapes that they must be able to hold.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};

use super::{Emitter, hidden_at};
use crate::commands::{Shape, default_type, reply_type};
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
        let krate = &self.krate;
        let inner = match shape {
            Shape::Ok => quote!(Ok),
            Shape::Int => quote!(Int),
            Shape::IntBool => quote!(IntBool),
            Shape::BulkString => quote!(BulkString),
            Shape::Cursor => quote!(Cursor),
            Shape::Double => quote!(Double),
            Shape::Bool => quote!(Bool),
            Shape::Any | Shape::None => quote!(Any),
            Shape::Held(_, shape) => return self.shape(shape),
            Shape::Nullable(inner) => self.of("Nullable", &[inner]),
            Shape::OneOrEmpty(inner) => self.of("OneOrEmpty", &[inner]),
            Shape::Array(inner) => self.of("Array", &[inner]),
            Shape::Set(inner) => self.of("Set", &[inner]),
            Shape::Map(key, value) => self.of("Map", &[key, value]),
            Shape::Pairs(key, value) => self.of("Pairs", &[key, value]),
            Shape::Tuple(shapes) => {
                let shapes = shapes.iter().map(|shape| self.shape(shape));
                return quote!((#(#shapes,)*));
            }
            Shape::Named { name, way, .. } => {
                let name = reply_type(&self.krate, name);
                match way {
                    0 => quote!(Typed<#name>),
                    way => quote!(Typed<#name, #way>),
                }
            }
        };
        quote!(#krate::shape::#inner)
    }

    /// A shape made of others.
    fn of(&self, name: &str, shapes: &[&Shape]) -> TokenStream {
        let name = format_ident!("{}", name);
        let shapes = shapes.iter().map(|shape| self.shape(shape));
        quote!(#name<#(#shapes),*>)
    }
}
