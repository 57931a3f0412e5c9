//! The code for an editor: the types of a pipeline, and its outline in place of what would be executed.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput};

use super::{BesideStruct, Emitter};
use crate::bindings::Bindings;
use crate::editor::{Outline, hide, of_macro};
use crate::plan::{Plan, StateSlot};
use crate::report::Report;
use crate::tokens::name;

/// The whole expansion. `header` is the struct as it is written, unfinished fields among it.
pub(crate) fn in_editor(
    plan: &Plan,
    bindings: &Bindings,
    report: Report,
    header: Option<TokenStream>,
    outline: Outline,
) -> TokenStream {
    let is_wrong = report.len() > 0;
    let errors = report.into_marks();
    let mut emitter = Emitter::new(plan, bindings, true);
    emitter.is_editor = true;
    let outlined = emitter.with_modules(&outline);
    let Some(parsed) = &plan.header else {
        // The type of a pipeline that is an expression is inferred from the code.
        let infers = |slot: &StateSlot| matches!(slot, StateSlot::Pipeline { output: None });
        emitter.broken = is_wrong || !plan.state_slots.iter().any(infers);
        let code = hide(emitter.inline(TokenStream::new()));
        return quote!({ #outlined #errors #code });
    };
    let function = emitter.function(parsed, &outline, &outlined);
    let BesideStruct {
        allow,
        reply,
        outside,
        inside,
    } = emitter.beside_struct(parsed);
    let (outside, inside) = (hide(outside), hide(inside));
    let errors = (!errors.is_empty()).then(|| quote!(const _: () = { #errors };));
    quote!(#header #allow const _: () = { #function #inside }; #reply #outside #errors)
}

impl Emitter<'_> {
    /// The outline with the modules that it names.
    fn with_modules(&self, outline: &Outline) -> TokenStream {
        let krate = hide(self.krate.clone());
        let (commands, options) = (&outline.modules.commands, &outline.modules.options);
        let tokens = &outline.tokens;
        quote! {
            #[allow(unused_imports)]
            use #krate::commands as #commands;
            #[allow(unused_imports)]
            use #krate::commands::options as #options;
            #tokens
        }
    }

    /// The outline as a function that looks like a constructor of the struct: whoever renames a field has its parameter renamed, too, and with it what stands in texts.
    fn function(
        &self,
        header: &DeriveInput,
        outline: &Outline,
        outlined: &TokenStream,
    ) -> Option<TokenStream> {
        let krate = hide(self.krate.clone());
        let Data::Struct(data) = &header.data else {
            return None;
        };
        let named = || {
            let fields = data.fields.iter();
            fields.filter_map(|field| Some((field.ident.as_ref()?, &field.ty)))
        };
        let is_variable = |field: &Ident| outline.variables.contains(&name(field));
        let parameters = named().map(|(field, ty)| {
            let ty = hide(quote!(#ty));
            let field = match is_variable(field) {
                true => of_macro(field).into_token_stream(),
                false => hide(quote!(#field)),
            };
            quote!(#field: #ty)
        });
        let renamed = named()
            .filter(|(field, _)| is_variable(field))
            .map(|(field, _)| field);
        let ident = &header.ident;
        let (impl_generics, ty_generics, where_clause) = header.generics.split_for_impl();
        let head = hide(quote!(impl #impl_generics #ident #ty_generics #where_clause));
        let (this, function) = (&outline.this, self.bindings.ident("outline"));
        Some(quote! {
            #head {
                #[doc(hidden)]
                #[allow(dead_code, unused_variables)]
                fn #function(#this: &Self, #(#parameters),*) -> Self {
                    #outlined
                    Self { #(#renamed,)* ..#krate::private::broken() }
                }
            }
        })
    }
}
