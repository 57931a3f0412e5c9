//! Plan to tokens: no decisions are made here, and nothing can fail.

mod bytecode;
mod editor;
mod keys;
mod read;
mod servers;
mod state;
mod types;
mod write;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt::Write as _;
use std::iter;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Data, DeriveInput, Fields, Type as Syntax};

use crate::ast::Otherwise;
use crate::bindings::{self, Bindings};
use crate::commands::{self, Servers};
use crate::editor::hide;
use crate::encoding::{COMMAND_END, FIELD_END, flags};
use crate::plan::{Body, Info, Plan, ResultShape, StateSlot, Type, by_value};
use crate::report::Report;
use crate::tokens::hidden_at;

pub(crate) use editor::in_editor;

/// The whole expansion. With errors the types stay, the code goes.
pub(crate) fn emit(plan: &Plan, bindings: &Bindings, report: Report) -> TokenStream {
    let emitter = Emitter::new(plan, bindings, report.len() > 0);
    match &plan.header {
        Some(header) => emitter.structs(header, report.into_item()),
        None => emitter.inline(report.into_statements()),
    }
}

struct Emitter<'p> {
    plan: &'p Plan,
    bindings: &'p Bindings,
    /// `::redis_pipeline`, or where the user says it is.
    krate: TokenStream,
    broken: bool,
    is_editor: bool,
    writer: Ident,
    replies: Ident,
    /// The module of shapes, once it is imported.
    shapes: OnceCell<Ident>,
}

/// What stands beside the struct of a pipeline.
struct BesideStruct {
    /// An attribute for all of it.
    allow: Option<TokenStream>,
    /// The struct that names the reply.
    reply: Option<TokenStream>,
    /// What that struct needs.
    outside: TokenStream,
    /// What both can do.
    inside: TokenStream,
}

/// A name of generated code, where errors about it shall point.
fn located(mut name: Ident, span: Span) -> Ident {
    name.set_span(hidden_at(span));
    name
}

/// Tokens of generated code, where errors about it shall point.
fn at(tokens: &TokenStream, span: Span) -> TokenStream {
    let move_to = |mut token: TokenTree| {
        token.set_span(span);
        token
    };
    tokens.clone().into_iter().map(move_to).collect()
}

impl<'p> Emitter<'p> {
    fn new(plan: &'p Plan, bindings: &'p Bindings, broken: bool) -> Self {
        let krate = match &plan.krate {
            Some(path) => quote!(#path),
            None => quote!(::redis_pipeline),
        };
        Self {
            plan,
            bindings,
            krate,
            broken,
            is_editor: false,
            writer: bindings.name("writer"),
            replies: bindings.name("replies"),
            shapes: OnceCell::new(),
        }
    }

    fn local(&self, number: usize) -> Ident {
        self.bindings.numbered("v", number)
    }

    /// The same, where errors about it shall point.
    fn local_at(&self, number: usize, span: Span) -> Ident {
        located(self.local(number), span)
    }

    fn structs(&self, header: &DeriveInput, errors: TokenStream) -> TokenStream {
        let item = self.item(header);
        let BesideStruct {
            allow,
            reply,
            outside,
            inside,
        } = self.beside_struct(header);
        quote!(#errors #item #reply #outside #allow const _: () = { #inside };)
    }

    fn beside_struct(&self, header: &DeriveInput) -> BesideStruct {
        let output = self.output();
        let allow = self.hides_lifetimes();
        let reply = self.plan.reply.as_ref();
        let named = reply.map(|reply| self.reply_from_output(reply, &output));
        let reply = reply.map(|reply| self.reply_item(reply, allow.as_ref()));
        let inherent = self.inherent(header, &output);
        let pipeline = self.implementation(header, &output);
        let (fields, checks) = (self.key_fields(), self.key_checks());
        // The struct of the reply stands outside.
        let (outside, inside) = match &reply {
            Some(_) => (fields, checks),
            None => (TokenStream::new(), quote!(#fields #checks)),
        };
        let names = self.bindings.import(&self.krate);
        let connection = bindings::import(&self.krate, iter::once(self.bindings.connection()));
        let inside = quote!(#names #connection #inside #inherent #pipeline #named);
        BesideStruct {
            allow,
            reply,
            outside,
            inside,
        }
    }

    /// The struct as the user wrote it.
    fn item(&self, header: &DeriveInput) -> TokenStream {
        let DeriveInput {
            attrs,
            vis,
            ident,
            generics,
            data,
        } = header;
        let allow = self.broken.then(|| quote!(#[allow(dead_code)]));
        let Data::Struct(data) = data else {
            return TokenStream::new();
        };
        let (_, _, where_clause) = generics.split_for_impl();
        match &data.fields {
            Fields::Unit => quote!(#(#attrs)* #allow #vis struct #ident #generics #where_clause;),
            fields => quote!(#(#attrs)* #allow #vis struct #ident #generics #where_clause #fields),
        }
    }

    /// The struct that names the reply, with the `let`s as its fields.
    fn reply_item(&self, reply: &DeriveInput, allow: Option<&TokenStream>) -> TokenStream {
        let DeriveInput {
            attrs,
            vis,
            ident,
            generics,
            ..
        } = reply;
        let (_, _, where_clause) = generics.split_for_impl();
        let fields = self.kept(&self.plan.read).into_iter().filter_map(|keep| {
            let name = keep.name.as_ref()?;
            let docs = &keep.docs;
            let ty = self.ty(&keep.ty);
            let (vis, ty) = match (self.is_editor, keep.ty.is_written()) {
                // An editor shows the name alone, once for all fields.
                (true, _) => (hide(quote!(#vis)), hide(ty)),
                // What is said of the field, as of its documentation, points at the `let`.
                (false, true) => (at(&quote!(#vis), name.span()), ty),
                (false, false) => {
                    let here = hidden_at(name.span());
                    (at(&quote!(#vis), here), at(&ty, here))
                }
            };
            Some(quote!(#docs #vis #name: #ty))
        });
        quote!(#(#attrs)* #allow #vis struct #ident #generics #where_clause { #(#fields,)* })
    }

    /// Makes the struct that names the reply of the output, here and where the pipeline is a part of another.
    fn reply_from_output(&self, reply: &DeriveInput, output: &TokenStream) -> TokenStream {
        let krate = &self.krate;
        let ident = &reply.ident;
        let (impl_generics, ty_generics, where_clause) = reply.generics.split_for_impl();
        let value = self.bindings.name("output");
        let kept = self.kept(&self.plan.read);
        // Not as variables: a `let` may have the name of a constant.
        let fields = kept.iter().enumerate().filter_map(|(number, keep)| {
            let (name, number) = (keep.name.as_ref()?, syn::Index::from(number));
            Some(quote!(#name: #value.#number))
        });
        quote! {
            #[automatically_derived]
            impl #impl_generics #krate::private::FromOutput<#output> for #ident #ty_generics #where_clause {
                fn from_output(#value: #output) -> Self {
                    Self { #(#fields),* }
                }
            }
        }
    }

    /// Allows types of nested pipelines without the lifetimes that they have.
    fn hides_lifetimes(&self) -> Option<TokenStream> {
        let kept = self.kept(&self.plan.read);
        let hides = kept.iter().any(|keep| keep.ty.hides_lifetimes()) || !self.plan.keys.is_empty();
        hides.then(|| quote!(#[allow(elided_lifetimes_in_paths)]))
    }

    fn inherent(&self, header: &DeriveInput, output: &TokenStream) -> TokenStream {
        let krate = &self.krate;
        let ident = &header.ident;
        let (impl_generics, ty_generics, where_clause) = header.generics.split_for_impl();
        let connection = self.bindings.connection();
        let private = quote!(#krate::private);
        let reply = self.plan.reply.as_ref();
        let fetch = reply.map(|reply| self.fetch(reply, &connection));
        // Who calls a method of redis-rs, or `fetch` where no struct names the reply, is told by rustc which method there is.
        let (others, others_async) = match &fetch {
            Some(_) => (quote!("query"), quote!("query_async")),
            None => (
                quote!("query", "fetch"),
                quote!("query_async", "fetch_async"),
            ),
        };
        quote! {
            #[automatically_derived]
            #[allow(clippy::future_not_send, clippy::same_name_method, clippy::type_complexity)]
            impl #impl_generics #ident #ty_generics #where_clause {
                /// Runs the pipeline in one round trip and returns its replies.
                #[doc(alias(#others))]
                pub fn execute(
                    &self,
                    #connection: &mut (impl #krate::BlockingConnectionLike + ?::core::marker::Sized),
                ) -> ::core::result::Result<#output, #krate::Error> {
                    #private::execute(self, #connection)
                }

                // Not `async`, which would cost the compiler as much as all the rest of the pipeline.
                #krate::__aio! {
                    /// Runs the pipeline in one round trip and returns its replies.
                    #[doc(alias(#others_async))]
                    pub fn execute_async(
                        &self,
                        #connection: &mut dyn #krate::AsyncConnectionLike,
                    ) -> impl ::core::future::Future<Output = ::core::result::Result<#output, #krate::Error>> {
                        #private::execute_async(self, #connection)
                    }
                }

                /// What [`execute`](Self::execute) sends.
                pub fn request(&self) -> #krate::Request {
                    #krate::Pipeline::request(self)
                }

                #fetch
            }
        }
    }

    fn fetch(&self, reply: &DeriveInput, connection: &Ident) -> TokenStream {
        let krate = &self.krate;
        let ident = &reply.ident;
        let (_, generics, _) = reply.generics.split_for_impl();
        let from_output = quote!(#krate::private::FromOutput::from_output);
        quote! {
            /// Runs the pipeline in one round trip and returns its replies by their names.
            pub fn fetch(
                &self,
                #connection: &mut (impl #krate::BlockingConnectionLike + ?::core::marker::Sized),
            ) -> ::core::result::Result<#ident #generics, #krate::Error> {
                ::core::result::Result::map(self.execute(#connection), #from_output)
            }

            #krate::__aio! {
                /// Runs the pipeline in one round trip and returns its replies by their names.
                pub async fn fetch_async(
                    &self,
                    #connection: &mut dyn #krate::AsyncConnectionLike,
                ) -> ::core::result::Result<#ident #generics, #krate::Error> {
                    ::core::result::Result::map(self.execute_async(#connection).await, #from_output)
                }
            }
        }
    }

    fn implementation(&self, header: &DeriveInput, output: &TokenStream) -> TokenStream {
        let krate = &self.krate;
        let ident = &header.ident;
        let (impl_generics, ty_generics, where_clause) = header.generics.split_for_impl();
        let (writer, replies, state) = (&self.writer, &self.replies, self.bindings.name("state"));
        let read_only = self.read_only();
        let capacity = self.plan.capacity;
        let commands = self.commands();
        let state_type = self.state_type();
        let servers = self.servers();
        let waits = self.plan.blocking.then(|| {
            quote!(
                const WAITS: ::core::primitive::bool = true;
            )
        });
        let streams = self.plan.streams && !self.broken;
        let (write, read) = self.write_and_read(header, &state);
        let (bit_by_bit, stream, write) = if streams {
            self.streaming(header, &write)
        } else {
            (TokenStream::new(), TokenStream::new(), write)
        };
        quote! {
            #bit_by_bit

            #[automatically_derived]
            impl #impl_generics #krate::Pipeline for #ident #ty_generics #where_clause {
                type Output = #output;
                type State = #state_type;
                const READ_ONLY: ::core::primitive::bool = #read_only;
                const COMMANDS: #krate::private::CommandTable = #commands;
                const CAPACITY: ::core::primitive::usize = #capacity;
                #servers
                #waits

                #[inline]
                fn write(&self, #writer: &mut #krate::private::Writer) -> Self::State {
                    #write
                }

                #stream

                #[allow(unused_variables)]
                fn read(&self, #state: &Self::State, #replies: &mut #krate::private::Replies) -> ::core::option::Option<Self::Output> {
                    #read
                }
            }
        }
    }

    /// What writes the pipeline, and what reads its replies.
    fn write_and_read(&self, header: &DeriveInput, state: &Ident) -> (TokenStream, TokenStream) {
        let krate = &self.krate;
        if self.broken {
            let broken = quote!(#krate::private::broken());
            return (broken.clone(), broken);
        }
        let fields = self.fields(header);
        let defaults = fields
            .as_ref()
            .filter(|_| any_default(&self.plan.read, &|_| true));
        let (declare, kept, open) = self.states(state);
        let steps = self.steps(&self.plan.write);
        let body = self.body(&self.plan.read);
        let parts = self.parts();
        let on_server = self.on_server();
        let waits = self.waits();
        (
            quote!(#fields #on_server #waits #parts #declare #steps #kept),
            quote!(#defaults #open #body),
        )
    }

    /// A pipeline that is sent while its loops still make commands: what writes it bit by bit, how the trait gives it away, and how it is
    /// written at once. A function of its own, because it cannot be seen from within whether its future is `Send`.
    fn streaming(
        &self,
        header: &DeriveInput,
        write: &TokenStream,
    ) -> (TokenStream, TokenStream, TokenStream) {
        let krate = &self.krate;
        let ident = &header.ident;
        let (impl_generics, ty_generics, where_clause) = header.generics.split_for_impl();
        let (writer, state) = (&self.writer, self.bindings.name("state"));
        let method = self.bindings.ident("write");
        let private = quote!(#krate::private);
        let bit_by_bit = quote! {
            #[automatically_derived]
            impl #impl_generics #ident #ty_generics #where_clause {
                #[doc(hidden)]
                #[allow(clippy::future_not_send)]
                async fn #method(&self, mut #writer: #private::Writer) -> (#private::Writer, <Self as #krate::Pipeline>::State) {
                    let #state = { #write };
                    (#writer, #state)
                }
            }
        };
        let early = self.plan.state_slots.is_empty().then(|| {
            quote! {
                fn static_state() -> ::core::option::Option<Self::State> {
                    ::core::option::Option::Some(())
                }
            }
        });
        let stream = quote! {
            const STREAMS: ::core::primitive::bool = true;

            fn stream(&self, #writer: #private::Writer) -> #private::WriteFuture<'_, Self::State> {
                #private::write_future!(self.#method(#writer))
            }

            #early
        };
        let write = quote!(#private::at_once(#writer, |#writer| self.#method(#writer)));
        (bit_by_bit, stream, write)
    }

    /// Tells the writer that the last command may keep the connection waiting.
    fn waits(&self) -> Option<TokenStream> {
        let writer = &self.writer;
        self.plan.blocking.then(|| quote!(#writer.waits();))
    }

    /// What interpolation needs in scope, and the values that are made ready once for all commands.
    fn parts(&self) -> TokenStream {
        let krate = &self.krate;
        let import = self.plan.interpolates.then(|| {
            quote! {
                #[allow(unused_imports)]
                use #krate::private::{
                    InterpolateDisplay as _, InterpolateFallback as _, InterpolateText as _,
                };
            }
        });
        let hoisted = self
            .plan
            .hoisted
            .iter()
            .map(|hoisted| self.part(hoisted.part, &hoisted.tokens, hoisted.spec.as_deref()));
        quote!(#import #(#hoisted)*)
    }

    /// Whether all commands only read, those of nested pipelines among them.
    fn read_only(&self) -> TokenStream {
        let krate = &self.krate;
        let own = self
            .plan
            .commands
            .iter()
            .filter(|command| !command.name.is_empty())
            .all(|command| command.read_only);
        if !own {
            return quote!(false);
        }
        // Of an expression's pipeline nothing is known where the constant is evaluated.
        let nested = self.plan.state_slots.iter().map(|slot| match slot {
            StateSlot::Keys { .. } => quote!(true),
            StateSlot::Pipeline {
                output: Some(Type::OutputOf(path)),
            }
            | StateSlot::Dropped { path: Some(path) } => {
                quote!(<#path as #krate::Pipeline>::READ_ONLY)
            }
            StateSlot::Dropped { path: None }
            | StateSlot::Pipeline { .. }
            | StateSlot::Field { .. }
            | StateSlot::Element { .. } => quote!(false),
        });
        quote!(true #(&& #nested)*)
    }

    fn inline(&self, errors: TokenStream) -> TokenStream {
        let krate = &self.krate;
        let output = self.output();
        if self.broken {
            return quote!({ #errors #krate::private::broken::<#krate::Inline<#output>>() });
        }
        let (writer, replies, state) = (&self.writer, &self.replies, self.bindings.name("state"));
        let capacity = self.plan.capacity;
        let commands = self.commands();
        let (declare, kept, open) = self.states(&state);
        let steps = self.steps(&self.plan.write);
        let steps = match self.plan.keys.is_empty() {
            true => steps,
            // Keys in expressions are named without their lifetimes, too.
            false => quote!(#[allow(elided_lifetimes_in_paths)] { #steps }),
        };
        let body = self.body(&self.plan.read);
        let parts = self.parts();
        let table = self.bindings.ident("COMMANDS");
        let on_server = self.on_server();
        let own = self.own_servers();
        let needs = (own != Servers::ANY).then(|| {
            let own = self.constant(own);
            quote!(#writer.needs(#own);)
        });
        // What captures nothing has a type that can be written down, stored and returned.
        let captures = any_default(&self.plan.read, &|default| may_capture(default));
        let plain = !captures && self.plan.state_slots.is_empty();
        let (fields, checks) = (self.key_fields(), self.key_checks());
        let types = plain.then(|| quote!(::<#output, (), fn(&(), &mut #krate::private::Replies) -> ::core::option::Option<#output>>));
        let pipeline = quote!(#krate::Inline #types ::new(#writer.finish(), #kept, |#state, #replies| { #open #body }));
        let (pipeline, checks) = match self.hides_lifetimes() {
            Some(allow) => {
                let name = self.bindings.name("pipeline");
                let checks = quote!(#fields #allow const _: () = { #checks };);
                (quote!(#allow let #name = #pipeline; #name), checks)
            }
            None => (pipeline, TokenStream::new()),
        };
        let names = self.bindings.import(krate);
        let waits = self.waits();
        let allow = self.hides_lifetimes();
        quote!({
            #names
            #checks
            #allow const #table: #krate::private::CommandTable = #commands;
            let mut #writer = #krate::private::Writer::new(#capacity, #table);
            #needs
            #on_server
            #waits
            #parts
            #declare
            #steps
            #pipeline
        })
    }

    /// What errors say of each command, packed into one string that the runtime unpacks when it needs it.
    fn commands(&self) -> TokenStream {
        let krate = &self.krate;
        let mut packed = COMMAND_END.to_string();
        for info in &self.plan.commands {
            let (line, column) = position(info.span);
            let flags = flags(info);
            let Info {
                name, text, keys, ..
            } = info;
            let timeout = info.timeout.as_ref().map(ToString::to_string);
            let timeout = timeout.unwrap_or_default();
            let label = info.label.as_deref().unwrap_or_default();
            let text = without_marks(text);
            let length = name.len().to_string();
            let begins = !name.is_empty() && text.starts_with(name.as_str());
            let name = if begins { &length } else { name };
            let _ = write!(
                packed,
                "{name}{FIELD_END}{label}{FIELD_END}{line}{FIELD_END}{column}{FIELD_END}{flags}{FIELD_END}{keys}{timeout}{FIELD_END}{text}{COMMAND_END}"
            );
        }
        let packed = quote!(::core::concat!(::core::file!(), #packed));
        let patterns = self.key_patterns();
        match patterns.is_empty() {
            true => quote!(#krate::private::CommandTable::Packed(#packed)),
            false => quote!({
                #[allow(unused_imports)]
                use #krate::private::NoKey as _;
                #krate::private::CommandTable::Typed(&(#packed, &[#patterns]))
            }),
        }
    }
}

fn flags(info: &Info) -> u16 {
    [
        (info.read_only, flags::READ_ONLY),
        (info.repeats, flags::IDEMPOTENT),
        (info.unread, flags::REPLY_IGNORED),
        (info.waits, flags::WAITS),
        (info.free, flags::FREE_REPLY),
    ]
    .iter()
    .filter(|(holds, _)| *holds)
    .fold(
        u16::from(info.nodes) << flags::NODES_SHIFT,
        |all, (_, flag)| all | flag,
    )
}

/// A text without the marks that part it from others. Nearly none has them, and each is looked for faster alone.
fn without_marks(text: &str) -> Cow<'_, str> {
    let has_mark = text.contains(COMMAND_END) || text.contains(FIELD_END);
    match has_mark {
        true => text.replace([COMMAND_END, FIELD_END], " ").into(),
        false => text.into(),
    }
}

/// Line and column of the user's text, counted from 1; 0 where they are not known.
fn position(span: Span) -> (u32, u32) {
    if !proc_macro::is_available() {
        return (0, 0);
    }
    let start = span.unwrap().start();
    let number = |n: usize| u32::try_from(n).unwrap_or(0);
    (number(start.line()), number(start.column()))
}

impl Emitter<'_> {
    /// The fields in scope under their own names: primitives and shared references by value, all others by reference.
    fn fields(&self, header: &DeriveInput) -> Option<TokenStream> {
        let Data::Struct(data) = &header.data else {
            return None;
        };
        let is_used = |name: &Ident| !self.plan.unused_fields.contains(&crate::tokens::name(name));
        let fields = data.fields.iter().filter_map(|field| {
            let name = field.ident.as_ref().filter(|name| is_used(name))?;
            let by = (!by_value(&field.ty)).then(|| quote!(ref));
            Some((name, quote!(#by #name)))
        });
        let (names, patterns): (Vec<_>, Vec<_>) = fields.unzip();
        if names.is_empty() {
            return None;
        }
        let import = bindings::import(&self.krate, names.into_iter().cloned());
        Some(quote!(#import #[allow(unused_variables)] let &Self { #(#patterns,)* .. } = self;))
    }

    /// A field as the user's expressions have it: some by value, others by reference.
    fn field(&self, name: &Ident) -> Option<TokenStream> {
        let ty = field_type(self.plan.header.as_ref()?, name)?;
        let by = (!by_value(ty)).then(|| quote!(&));
        Some(quote!(#by self.#name))
    }
}

fn field_type<'h>(header: &'h DeriveInput, name: &Ident) -> Option<&'h Syntax> {
    let Data::Struct(data) = &header.data else {
        return None;
    };
    data.fields
        .iter()
        .find(|field| field.ident.as_ref() == Some(name))
        .map(|field| &field.ty)
}

/// Returns whether a default of the body, or of one inside of it, is such.
fn any_default(body: &Body, such: &impl Fn(&TokenStream) -> bool) -> bool {
    use crate::plan::Read;
    body.items.iter().any(|item| match &item.read {
        Read::Reply { otherwise, .. } => {
            matches!(otherwise, Some(Otherwise::Value(default)) if such(default))
        }
        Read::Loop { body, .. } | Read::Atomic { body, .. } => any_default(body, such),
        Read::If {
            arms, otherwise, ..
        } => arms
            .iter()
            .chain(otherwise)
            .any(|body| any_default(body, such)),
        Read::Skip { .. } | Read::Nested { .. } | Read::Broken => false,
    })
}

/// Returns whether an expression may mention a variable. Literals, methods and what is named by a path with `::` are none.
fn may_capture(expression: &TokenStream) -> bool {
    let tokens: Vec<TokenTree> = expression.clone().into_iter().collect();
    let is = |at: usize, punct: char| matches!(tokens.get(at), Some(TokenTree::Punct(found)) if found.as_char() == punct);
    tokens.iter().enumerate().any(|(at, token)| match token {
        TokenTree::Ident(word) => {
            let part_of_path = is(at + 1, ':') && is(at + 2, ':');
            let named_by_another = at > 0 && (is(at - 1, '.') || is(at - 1, ':'));
            let literal = word == "true" || word == "false";
            !(part_of_path || named_by_another || literal) || is(at + 1, '!')
        }
        TokenTree::Group(group) => may_capture(&group.stream()),
        _ => false,
    })
}

impl Emitter<'_> {
    /// The type of a pipeline's result.
    fn output(&self) -> TokenStream {
        let kept = self.kept(&self.plan.read);
        let mut tokens = Vec::new();
        match self.plan.read.value {
            ResultShape::Nothing => return quote!(()),
            ResultShape::Single => kept
                .iter()
                .for_each(|keep| self.add_ty(&keep.ty, &mut tokens)),
            ResultShape::Tuple => {
                commands::add_tuple(kept, &mut tokens, |keep, to| self.add_ty(&keep.ty, to));
            }
        }
        tokens.into_iter().collect()
    }
}
