//! What a pipeline keeps between writing its commands and reading their replies.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Emitter, field_type};
use crate::plan::{StateSlot, Type};

impl Emitter<'_> {
    pub(super) fn slot(&self, number: usize) -> Ident {
        self.bindings.numbered("kept", number)
    }

    /// The type of what a slot keeps between writing and reading; none where it is left to inference.
    fn slot_type(&self, slot: &StateSlot) -> Option<TokenStream> {
        let krate = &self.krate;
        let header = self.plan.header.as_ref();
        match slot {
            StateSlot::Keys { collection } => Some(self.key_list(collection)),
            StateSlot::Field { name } => {
                let ty = field_type(header?, name);
                Some(quote!(::std::vec::Vec<<#ty as #krate::Pipeline>::State>))
            }
            StateSlot::Element { field } => {
                let ty = field_type(header?, field);
                let element = quote!(<#ty as ::core::iter::IntoIterator>::Item);
                Some(quote!(::std::vec::Vec<<#element as #krate::Pipeline>::State>))
            }
            StateSlot::Pipeline { output } => {
                let output = self.ty(output.as_ref()?);
                let lifetime = self.lifetime();
                Some(quote!(::std::vec::Vec<#krate::private::Reader<#lifetime, #output>>))
            }
            StateSlot::Dropped { .. } => {
                let lifetime = self.lifetime();
                Some(quote!(::std::vec::Vec<#krate::private::Reader<#lifetime, ()>>))
            }
        }
    }

    /// How long at least a pipeline lives that is kept.
    pub(super) fn lifetime(&self) -> TokenStream {
        let header = self.plan.header.as_ref();
        let first = header.and_then(|header| header.generics.lifetimes().next());
        first.map_or_else(
            || quote!('static),
            |first| {
                let lifetime = &first.lifetime;
                quote!(#lifetime)
            },
        )
    }

    pub(super) fn state_type(&self) -> TokenStream {
        if self.broken {
            return quote!(());
        }
        let types = self
            .plan
            .state_slots
            .iter()
            .filter_map(|slot| self.slot_type(slot));
        quote!((#(#types,)*))
    }

    fn key_list(&self, collection: &Type) -> TokenStream {
        let krate = &self.krate;
        let collection = self.ty(collection);
        quote!(::std::vec::Vec<<<#collection as ::core::iter::IntoIterator>::Item as #krate::private::Pair>::Key>)
    }

    /// Declares what is kept, gathers it, and opens it again for reading.
    pub(super) fn states(&self, state: &Ident) -> (TokenStream, TokenStream, TokenStream) {
        let state_slots: Vec<Ident> = (0..self.plan.state_slots.len())
            .map(|slot| self.slot(slot))
            .collect();
        let declare = self
            .plan
            .state_slots
            .iter()
            .zip(&state_slots)
            .map(|(slot, name)| {
                let ty = self.slot_type(slot).map(|ty| quote!(: #ty));
                quote!(let mut #name #ty = ::std::vec::Vec::new();)
            });
        let declare = quote!(#(#declare)*);
        let kept = if self.plan.header.is_some() && state_slots.is_empty() {
            TokenStream::new()
        } else {
            quote!((#(#state_slots,)*))
        };
        let numbers = (0..state_slots.len()).map(syn::Index::from);
        let open = quote!(#(let mut #state_slots = #state.#numbers.iter();)*);
        (declare, kept, open)
    }
}
