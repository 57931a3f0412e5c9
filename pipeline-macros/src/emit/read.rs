//! The code that reads the replies.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{Emitter, hidden_at, located};
use crate::ast::Otherwise;
use crate::commands::Shape;
use crate::plan::{Body, Item, Read, ResultShape, StateSlot, Type};

/// The largest tuple that the runtime reads with one call.
const MOST_AT_ONCE: usize = 16;

impl Emitter<'_> {
    /// An expression: the value of a body, in an `Option` that is `None` after a failure.
    pub(super) fn body(&self, body: &Body) -> TokenStream {
        if let Some(tokens) = self.plain(body) {
            return tokens;
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

    /// A body of commands alone, of which several replies are kept: one call reads them all, which is much less to compile.
    fn plain(&self, body: &Body) -> Option<TokenStream> {
        let mut first = None;
        let mut next = 0;
        let mut kept = Vec::new();
        let mut at = Vec::new();
        for item in &body.items {
            let index = match (&item.read, &item.keep) {
                (
                    Read::Reply {
                        index,
                        shape,
                        otherwise: None,
                    },
                    Some(keep),
                ) => {
                    kept.push((shape, &keep.ty));
                    at.push(u8::try_from(*index).ok()?);
                    *index
                }
                (Read::Skip { index }, _) => *index,
                _ => return None,
            };
            if first.is_some() && index != next {
                return None;
            }
            first = first.or(Some(index));
            next = index + 1;
        }
        let first = first?;
        let tuple = body.value == ResultShape::Tuple && (1..=MOST_AT_ONCE).contains(&kept.len());
        // One token for all places.
        let at = Literal::byte_string(&at);
        tuple.then(|| self.at_once(&kept, quote!(#first, #at, #next)))
    }

    /// The call that reads replies one after the other.
    fn at_once(&self, kept: &[(&Shape, &Type)], places: TokenStream) -> TokenStream {
        let replies = &self.replies;
        if kept.iter().all(|(_, ty)| matches!(ty, Type::Default(_))) {
            let shapes = kept.iter().map(|(shape, _)| self.shape(shape));
            return quote!(#replies.tuple::<(#(#shapes,)*), _>(#places));
        }
        // A type of the user's may not fit, and then the error must stand at the type.
        let readers = kept.iter().map(|(shape, ty)| self.reader(shape, ty));
        quote!(#replies.all((#(#readers,)*), #places))
    }

    /// The function that reads a reply as a type.
    fn reader(&self, shape: &Shape, ty: &Type) -> TokenStream {
        let krate = &self.krate;
        let shape = self.shape(shape);
        let span = hidden_at(ty.span());
        let ty = match ty {
            Type::Default(_) => quote!(_),
            ty => self.ty(ty),
        };
        quote_spanned!(span=> #krate::private::reader::<#shape, #ty>())
    }

    /// Makes what is written of the output of a nested pipeline.
    pub(super) fn from_output(&self, ty: &Type, read: &TokenStream) -> TokenStream {
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
        let krate = &self.krate;
        let replies = &self.replies;
        let keep = item.keep.as_ref();
        match &item.read {
            Read::Reply {
                index,
                shape,
                otherwise,
            } => {
                let shape = self.shape(shape);
                let span = keep.map_or_else(Span::call_site, |keep| hidden_at(keep.ty.span()));
                let ty = keep.map(|keep| self.ty(&keep.ty));
                match otherwise {
                    Some(Otherwise::Failure) => {
                        quote_spanned!(span=> #replies.read_some::<#shape, #ty>(#index))
                    }
                    Some(Otherwise::Value(default)) => {
                        quote_spanned!(span=> #replies.read_or::<#shape, #ty>(#index, || #default))
                    }
                    None => quote_spanned!(span=> #replies.read::<#shape, #ty>(#index)),
                }
            }
            Read::Skip { index } => quote!(#replies.skip(#index)),
            Read::Loop { body, keys, again } => {
                let inner = self.body(body);
                let (item, items) = (self.bindings.name("item"), self.bindings.name("items"));
                let next = quote!(::core::iter::Iterator::next(&mut #items));
                let (open, inner) = match again.as_ref().and_then(|field| self.field(field)) {
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
                                let (slot, key) = (self.slot(*slot), self.bindings.name("key"));
                                quote!({ let #key = ::core::iter::Iterator::next(&mut #slot); #krate::private::pair(#key, { #inner }) })
                            }
                            None => quote!({ #inner }),
                        };
                        quote_spanned!(span=> { #open #replies.each::<_, #ty>(|#replies| #inner) })
                    }
                    None => quote!({ #open #replies.each_dropped(|#replies| { #inner }); }),
                }
            }
            Read::If {
                arms,
                otherwise,
                optional,
            } => {
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
                    None if *optional => {
                        quote!(::core::option::Option::Some(::core::option::Option::None))
                    }
                    None => quote!(::core::option::Option::Some(())),
                };
                quote!(match #replies.branch() { #(#arms)* _ => { #otherwise } })
            }
            Read::Nested { slot, index } => {
                let kept = self.slot(*slot);
                let here = hidden_at(self.plan.commands[*index].span);
                let state = located(self.bindings.name("state"), here);
                let read = match &self.plan.state_slots[*slot] {
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
                    &self.plan.state_slots[*slot],
                    StateSlot::Pipeline { output: Some(_) }
                );
                match keep.filter(|keep| !is_boxed && keep.ty.is_written()) {
                    Some(keep) => self.from_output(&keep.ty, &read),
                    None => read,
                }
            }
            Read::Atomic { .. } | Read::Broken => quote!(::core::option::Option::None),
        }
    }
}
