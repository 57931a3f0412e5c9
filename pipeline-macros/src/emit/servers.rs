//! Which servers have the commands of a pipeline, as the generated code says it.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::{Emitter, at};
use crate::commands::Servers;
use crate::plan::nested::plain_path;
use crate::plan::{StateSlot, Type};

impl Emitter<'_> {
    /// The servers that have all commands, those of nested pipelines left out.
    pub(super) fn own_servers(&self) -> Servers {
        let commands = self.plan.commands.iter();
        commands.fold(Servers::ANY, |servers, command| {
            servers.and(command.servers)
        })
    }

    pub(super) fn constant(&self, servers: Servers) -> TokenStream {
        let krate = &self.krate;
        let ((from, until), (valkey_from, valkey_until)) = (servers.redis, servers.valkey);
        quote!(#krate::private::Servers::new((#from, #until), (#valkey_from, #valkey_until)))
    }

    /// The servers that have all commands, those of nested pipelines with a known type among them; nothing where all have.
    pub(super) fn servers(&self) -> Option<TokenStream> {
        let krate = &self.krate;
        let own = self.own_servers();
        let nested: Vec<TokenStream> = self
            .plan
            .state_slots
            .iter()
            .filter_map(|slot| match slot {
                StateSlot::Pipeline {
                    output: Some(Type::OutputOf(path)),
                } => Some(quote!(.and(<#path as #krate::Pipeline>::SERVERS))),
                _ => None,
            })
            .collect();
        if own == Servers::ANY && nested.is_empty() {
            return None;
        }
        let own = self.constant(own);
        Some(quote!(const SERVERS: #krate::private::Servers = #own #(#nested)*;))
    }

    /// Tells the writer on which server nested pipelines have to run, if there are any.
    pub(super) fn on_server(&self) -> Option<TokenStream> {
        let writer = &self.writer;
        let nested = |slot: &StateSlot| !matches!(slot, StateSlot::Keys { .. });
        let server = self
            .plan
            .state_slots
            .iter()
            .any(nested)
            .then(|| self.named_server())??;
        Some(quote!(#writer.on_server(#server);))
    }

    /// The server that the pipeline names.
    pub(super) fn named_server(&self) -> Option<TokenStream> {
        let krate = &self.krate;
        let (is_valkey, version) = self.plan.server.as_ref()?.packed();
        let product = format_ident!("{}", if is_valkey { "Valkey" } else { "Redis" });
        Some(quote!(#krate::private::NamedServer::#product(#version)))
    }

    /// Lets the program not compile, if the named server lacks commands of a nested pipeline whose type is written.
    pub(super) fn checked_server(&self, tokens: &TokenStream, span: Span) -> Option<TokenStream> {
        let (server, path) = (self.named_server()?, plain_path(tokens)?);
        let name = self.plan.server.as_ref()?.to_string();
        let krate = at(&self.krate, span);
        let text = format!(
            "{name} does not have all commands of `{}`; the pipeline names its server with `redis(server = …)`",
            path.to_string().replace(' ', "")
        );
        Some(
            quote_spanned!(span=> const _: () = ::core::assert!(<#path as #krate::Pipeline>::SERVERS.has(#server), #text);),
        )
    }
}
