//! The code that reads the replies.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{Emitter, hidden_at, located};
use crate::ast::Otherwise;
use crate::bindings::Import;
use crate::commands::{Shape, add_tuple};
use crate::plan::{Body, Item, Keep, Places, Read, RequestedFields, ResultShape, StateSlot, Type};

impl Emitter<'_> {
    /// An expression: the value of a body, in an `Option` that is `None` after a failure.
    pub(super) fn body(&self, body: &Body) -> TokenStream {
        if let Some(places) = body.places() {
            return self.at_once(body, &places);
        }
        let mut next = 0;
        let mut names = Vec::new();
        let reads = self.items(&body.items, &mut next, &mut names);
        match (body.value, names.as_slice()) {
            (ResultShape::Nothing, _) | (ResultShape::Tuple, []) => {
                quote!(#reads ::core::option::Option::Some(()))
            }
            (ResultShape::Single, names) => quote!(#reads #(#names)*),
            (ResultShape::Tuple, names) => quote! {
                #reads
                match (#(#names,)*) {
                    (#(::core::option::Option::Some(#names),)*) => ::core::option::Option::Some((#(#names,)*)),
                    _ => ::core::option::Option::None,
                }
            },
        }
    }

    /// The call that reads replies one after the other.
    fn at_once(&self, body: &Body, places: &Places) -> TokenStream {
        let replies = &self.replies;
        let Places {
            first, kept, end, ..
        } = places;
        // One token for all places.
        let at = Literal::byte_string(kept);
        let kept = body
            .items
            .iter()
            .filter_map(|item| match (&item.read, &item.keep) {
                (
                    Read::Reply {
                        shape, requested, ..
                    },
                    Some(keep),
                ) => Some((shape, requested.as_ref(), &keep.ty)),
                _ => None,
            });
        if places.are_default {
            let mut shapes = Vec::new();
            add_tuple(kept, &mut shapes, |(shape, ..), to| {
                self.add_shape(shape, to)
            });
            let shapes: TokenStream = shapes.into_iter().collect();
            return quote!(#replies.tuple::<#shapes, _>(#first, #at, #end));
        }
        // A type of the user's may not fit, and then the error must stand at the type.
        let readers = kept.map(|(shape, requested, ty)| self.reader(shape, requested, ty));
        quote!(#replies.all((#(#readers,)*), #first, #at, #end))
    }

    /// The function that reads a reply as a type.
    fn reader(&self, shape: &Shape, requested: Option<&RequestedFields>, ty: &Type) -> TokenStream {
        let krate = &self.krate;
        let (items, shape) = self.requested(shape, requested, ty);
        let span = hidden_at(ty.span());
        let ty = match ty {
            Type::Default(_) | Type::OfKeys(..) => quote!(_),
            ty => self.ty(ty),
        };
        let reader = quote_spanned!(span=> #krate::private::reader::<#shape, #ty>());
        match items {
            Some(items) => quote!({ #items #reader }),
            None => reader,
        }
    }

    /// Returns the shape of a reply, and before it the items that make the names of its values known to it.
    fn requested(
        &self,
        shape: &Shape,
        requested: Option<&RequestedFields>,
        ty: &Type,
    ) -> (Option<TokenStream>, TokenStream) {
        let krate = &self.krate;
        let private = quote!(#krate::private);
        let (Some(RequestedFields { names, in_constant }), Shape::Array(value)) =
            (requested, shape)
        else {
            return (None, self.shape(shape));
        };
        let (value, name) = (
            self.shape(&value.without_nil()),
            self.bindings.ident("Fields"),
        );
        let shape = quote!(#krate::shape::Array<#krate::shape::Nullable<#value, #name>>);
        let check = in_constant.then(|| self.name_check(names, ty, &shape));
        let names = names.iter().map(|(_, name)| name);
        let items = quote! {
            enum #name {}
            impl #private::FieldNames for #name {
                const NAMES: &'static [&'static ::core::primitive::str] = &[#(#names),*];
            }
            #check
        };
        (Some(items), shape)
    }

    /// The comparison of names with the fields of a type, whose errors stand at the names and at the type.
    fn name_check(&self, names: &[(Span, String)], ty: &Type, shape: &TokenStream) -> TokenStream {
        let krate = &self.krate;
        let [known, asked] = ["FIELDS", "NAMES"].map(|name| self.bindings.ident(name));
        let call = |import, span: Span, argument: TokenStream| {
            let function = self.bindings.import_of(import, span);
            let mut arguments = Group::new(Delimiter::Parenthesis, argument);
            arguments.set_span(span);
            quote!(#function #arguments;)
        };
        let texts = names.iter().map(|(_, name)| name);
        let checks = names.iter().enumerate().map(|(number, (span, _))| {
            call(Import::CheckField, *span, quote!(#known, #asked, #number))
        });
        let required = call(Import::CheckRequired, ty.span(), quote!(#known, #asked));
        let ty = self.ty(ty);
        quote! {
            const _: () = {
                const #asked: &[&::core::primitive::str] = &[#(#texts),*];
                const #known: ::core::option::Option<&#krate::private::Fields> = <#ty as #krate::Reply<#shape>>::FIELDS;
                #(#checks)*
                #required
            };
        }
    }

    /// Makes what is written of the output of a nested pipeline.
    pub(super) fn as_written(&self, ty: &Type, read: &TokenStream) -> TokenStream {
        let krate = &self.krate;
        let span = hidden_at(ty.span());
        let ty = self.ty(ty);
        quote_spanned!(span=> #krate::private::from_output::<#ty, _>(#read))
    }

    fn items(
        &self,
        items: &[Item],
        next: &mut usize,
        names: &mut Vec<proc_macro2::Ident>,
    ) -> TokenStream {
        let mut tokens = TokenStream::new();
        let replies = &self.replies;
        for item in items {
            if let Read::Atomic { multi, exec, body } = &item.read {
                let inner = self.items(&body.items, next, names);
                tokens.extend(
                    quote!(#replies.begin_atomic(#multi); #inner #replies.end_atomic(#exec);),
                );
                continue;
            }
            let read = self.read(item);
            if item.keep.is_some() {
                let name = self.local(*next);
                *next += 1;
                tokens.extend(quote!(let #name = #read;));
                names.push(name);
            } else {
                tokens.extend(quote!(#read;));
            }
        }
        tokens
    }

    fn read(&self, item: &Item) -> TokenStream {
        let replies = &self.replies;
        let keep = item.keep.as_ref();
        match &item.read {
            Read::Reply {
                index,
                shape,
                otherwise,
                requested,
            } => {
                let (items, shape) = match keep {
                    Some(keep) => self.requested(shape, requested.as_ref(), &keep.ty),
                    None => (None, self.shape(shape)),
                };
                let span = keep.map_or_else(Span::call_site, |keep| hidden_at(keep.ty.span()));
                let ty = keep.map(|keep| self.ty(&keep.ty));
                let read = match otherwise {
                    Some(Otherwise::Failure) => {
                        quote_spanned!(span=> #replies.read_some::<#shape, #ty>(#index))
                    }
                    Some(Otherwise::Value(default)) => {
                        quote_spanned!(span=> #replies.read_or::<#shape, #ty>(#index, || #default))
                    }
                    None => quote_spanned!(span=> #replies.read::<#shape, #ty>(#index)),
                };
                match items {
                    Some(items) => quote!({ #items #read }),
                    None => read,
                }
            }
            Read::Skip { index } => quote!(#replies.skip(#index)),
            Read::Loop { body, keys, again } => self.each(body, *keys, again.as_ref(), keep),
            Read::If {
                arms,
                otherwise,
                optional,
            } => self.branches(arms, otherwise.as_ref(), *optional),
            Read::Nested { slot, index } => self.read_nested(*slot, *index, keep),
            Read::Atomic { .. } | Read::Broken => quote!(::core::option::Option::None),
        }
    }

    fn each(
        &self,
        body: &Body,
        keys: Option<usize>,
        again: Option<&Ident>,
        keep: Option<&Keep>,
    ) -> TokenStream {
        let (krate, replies) = (&self.krate, &self.replies);
        let inner = self.body(body);
        let (item, items) = (self.bindings.name("item"), self.bindings.name("items"));
        let next = quote!(::core::iter::Iterator::next(&mut #items));
        let (open, inner) = match again.and_then(|field| self.field(field)) {
            Some(field) => (
                quote!(let mut #items = ::core::iter::IntoIterator::into_iter(#field);),
                quote!(let #item = #next?; #inner),
            ),
            None => (TokenStream::new(), inner),
        };
        match keep {
            Some(keep) => {
                let span = hidden_at(keep.ty.span());
                let ty = self.ty(&keep.ty);
                let inner = match keys {
                    Some(slot) => {
                        let (slot, key) = (self.slot(slot), self.bindings.name("key"));
                        quote!({ let #key = ::core::iter::Iterator::next(&mut #slot); #krate::private::pair(#key, { #inner }) })
                    }
                    None => quote!({ #inner }),
                };
                quote_spanned!(span=> { #open #replies.each::<_, #ty>(|#replies| #inner) })
            }
            None => quote!({ #open #replies.each_dropped(|#replies| { #inner }); }),
        }
    }

    fn branches(&self, arms: &[Body], otherwise: Option<&Body>, optional: bool) -> TokenStream {
        let replies = &self.replies;
        let arms = arms.iter().enumerate().map(|(number, body)| {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            let inner = self.body(body);
            match optional {
                true => quote!(#number => { #inner }.map(::core::option::Option::Some),),
                false => quote!(#number => { #inner },),
            }
        });
        let otherwise = match otherwise {
            Some(body) => self.body(body),
            None if optional => {
                quote!(::core::option::Option::Some(::core::option::Option::None))
            }
            None => quote!(::core::option::Option::Some(())),
        };
        quote!(match #replies.branch() { #(#arms)* _ => { #otherwise } })
    }

    fn read_nested(&self, slot: usize, index: usize, keep: Option<&Keep>) -> TokenStream {
        let replies = &self.replies;
        let kept = self.slot(slot);
        let here = hidden_at(self.plan.commands[index].span);
        let state = located(self.bindings.name("state"), here);
        let read = match &self.plan.state_slots[slot] {
            StateSlot::Field { name } => {
                quote!(|#state| #replies.nested(&self.#name, #state, #index))
            }
            StateSlot::Element { .. } => {
                let item = self.bindings.name("item");
                quote_spanned!(here=> |#state| #replies.nested(#item, #state, #index))
            }
            StateSlot::Pipeline { output: None } => {
                let pipeline = located(self.bindings.name("pipeline"), here);
                quote_spanned!(here=> |(#pipeline, #state)| #replies.nested(#pipeline, #state, #index))
            }
            _ => {
                let read = self.bindings.name("read");
                quote!(|#read| #read(#replies))
            }
        };
        let read = quote!(::core::iter::Iterator::next(&mut #kept).and_then(#read));
        let is_boxed = matches!(
            &self.plan.state_slots[slot],
            StateSlot::Pipeline { output: Some(_) }
        );
        match keep.filter(|keep| !is_boxed && keep.ty.is_written()) {
            Some(keep) => self.as_written(&keep.ty, &read),
            None => read,
        }
    }
}
