//! The code that writes the request.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::{Emitter, at, hidden_at, located};
use crate::bindings::Import;
use crate::commands::Class;
use crate::plan::keys::HeldRust;
use crate::plan::{Local, Present, SpreadKind, StateSlot, Step, Sum, Test, Value};
use crate::tokens::first_span;

/// What a step keeps alive for all that follows.
struct Held {
    value: TokenStream,
    name: Ident,
    /// What comes first.
    first: TokenStream,
    /// Whether the value makes nothing that has to be kept alive.
    is_place: bool,
}

impl Emitter<'_> {
    pub(super) fn steps(&self, steps: &[Step]) -> TokenStream {
        self.steps_then(steps, TokenStream::new())
    }

    fn held(&self, step: &Step) -> Option<Held> {
        let krate = &self.krate;
        match step {
            Step::Evaluate {
                local: spread,
                count,
                kind,
                value,
            } => {
                let count = self.local(*count);
                let is_place = value.is_place();
                let (value, span) = self.place(value);
                let spread = self.local_at(*spread, span);
                let here = hidden_at(span);
                let krate = at(krate, here);
                let counted = match kind {
                    SpreadKind::Pairs => {
                        quote_spanned!(here=> #krate::private::count_pairs(#spread))
                    }
                    _ => quote_spanned!(here=> #krate::private::count(#spread)),
                };
                let first = quote!(let #count = #counted;);
                Some(Held {
                    is_place,
                    value: quote_spanned!(span=> &#value),
                    name: spread,
                    first,
                })
            }
            Step::Decide {
                local: decided,
                test: Test::Some(value),
            } => {
                let is_place = value.is_place();
                let (value, span) = self.place(value);
                let decided = self.local_at(*decided, span);
                let optional = self.bindings.import_of(Import::Optional, span);
                let value = quote_spanned!(span=> #optional(&#value));
                Some(Held {
                    is_place,
                    value,
                    name: decided,
                    first: TokenStream::new(),
                })
            }
            _ => None,
        }
    }

    fn step(&self, step: &Step) -> TokenStream {
        let writer = &self.writer;
        match step {
            Step::Raw(_)
            | Step::Commands(_)
            | Step::Bytecode(_)
            | Step::Template { .. }
            | Step::Part { .. }
            | Step::Length { .. }
            | Step::PartBytes(_) => self.text(step),
            Step::Value { .. } | Step::Script { .. } | Step::Choice { .. } => self.argument(step),
            Step::Dynamic {
                mark,
                steps,
                fixed,
                counts,
            } => self.dynamic(*mark, steps, *fixed, counts),
            Step::Spread {
                local,
                kind,
                span,
                held,
            } => self.spread(*local, *kind, *span, held.as_ref()),
            Step::Decide {
                local: decided,
                test: Test::Condition(condition),
            } => {
                let decided = self.local(*decided);
                quote!(let #decided: ::core::primitive::bool = #condition;)
            }
            Step::Evaluate { .. } | Step::Decide { .. } => TokenStream::new(),
            Step::Optional { .. } => self.optional(step),
            Step::Count(_)
            | Step::SpreadRule { .. }
            | Step::Same { .. }
            | Step::Exclusive { .. } => self.rule(step),
            Step::Loop { .. } => self.for_loop(step),
            Step::Branch { arms, otherwise } => self.branch(arms, otherwise.as_deref()),
            Step::Atomic { multi, exec, steps } => {
                let steps = self.steps(steps);
                quote!(#writer.begin_atomic(#multi); #steps #writer.end_atomic(#exec);)
            }
            Step::Key { slot, tokens } => self.key(*slot, tokens),
            Step::Nested {
                slot,
                tokens,
                span,
                index,
                may_wait,
            } => {
                let method = if *may_wait {
                    "nested_waiting"
                } else {
                    "nested"
                };
                self.nested(*slot, tokens, *span, method, *index)
            }
        }
    }

    /// A command whose number of arguments is not known before they are written.
    fn dynamic(&self, mark: Local, steps: &[Step], fixed: usize, counts: &[Local]) -> TokenStream {
        let (writer, mark) = (&self.writer, self.local(mark));
        let counts: Vec<_> = counts.iter().map(|count| self.local(*count)).collect();
        // Counts are made inside the `match`es that keep the spreads alive, so the command ends in there.
        let close = quote!(#writer.end_array(#mark, #fixed #(+ #counts)*););
        let steps = self.steps_then(steps, close);
        quote!({ let #mark = #writer.begin_array(); #steps })
    }

    /// What is known, and texts with values in them.
    fn text(&self, step: &Step) -> TokenStream {
        let writer = &self.writer;
        match step {
            Step::Raw(bytes) => {
                let bytes = Literal::byte_string(bytes);
                quote!(#writer.raw(#bytes);)
            }
            Step::Commands(commands) => match commands.as_slice() {
                // What is announced together is numbered one after the other.
                [first, _, ..] => {
                    let count = commands.len();
                    quote!(#writer.commands(#first, #count);)
                }
                commands => quote!(#(#writer.command(#commands);)*),
            },
            Step::Bytecode(steps) => self.bytecode(steps),
            Step::Template {
                before,
                fixed,
                head,
                part,
            } => {
                let (before, head) = (Literal::byte_string(before), Literal::byte_string(head));
                let part = self.local(*part);
                quote!(#writer.template(#before, #fixed, #head, &#part);)
            }
            Step::Part { part, tokens, spec } => self.part(*part, tokens, spec.as_deref()),
            Step::Length { fixed, parts } => {
                let parts = parts.iter().map(|part| self.local(*part));
                quote!(#writer.write_length(#fixed #(+ #parts.as_bytes().len())*);)
            }
            Step::PartBytes(part) => {
                let part = self.local(*part);
                quote!(#writer.interpolated(&#part);)
            }
            _ => TokenStream::new(),
        }
    }

    /// One argument.
    fn argument(&self, step: &Step) -> TokenStream {
        let writer = &self.writer;
        match step {
            Step::Value {
                before,
                class,
                value,
                index,
            } => match class {
                Class::Text => self.value(before, "arg", value),
                Class::Integer => self.value(before, "integer", value),
                Class::Float => self.value(before, "float", value),
                Class::Seconds => self.duration("seconds", value, *index),
                Class::Milliseconds => self.duration("millis", value, *index),
                Class::UnixSeconds => self.duration("unix_seconds", value, *index),
                Class::UnixMilliseconds => self.duration("unix_millis", value, *index),
            },
            Step::Script {
                before,
                value,
                read_only,
            } => self.value(before, if *read_only { "eval_ro" } else { "eval" }, value),
            Step::Choice {
                value,
                index,
                words,
            } => {
                let (value, span) = self.place(value);
                quote_spanned!(span=> #writer.choice(&#value, #index, "word", &[#(#words),*]);)
            }
            _ => TokenStream::new(),
        }
    }

    fn spread(
        &self,
        local: usize,
        kind: SpreadKind,
        span: Span,
        held: Option<&(HeldRust, bool)>,
    ) -> TokenStream {
        let writer = &self.writer;
        let value = self.local_at(local, span);
        let here = hidden_at(span);
        let value = match held {
            Some(held) => self.suited_spread(&value, held, here),
            None => value.into_token_stream(),
        };
        match kind {
            SpreadKind::Any => quote_spanned!(here=> #writer.spread(#value);),
            SpreadKind::Integers => quote_spanned!(here=> #writer.integers(#value);),
            SpreadKind::Floats => quote_spanned!(here=> #writer.floats(#value);),
            SpreadKind::Pairs => quote_spanned!(here=> #writer.pairs(#value);),
        }
    }

    /// A count, or what must hold before the request may be sent.
    fn rule(&self, step: &Step) -> TokenStream {
        let krate = &self.krate;
        let writer = &self.writer;
        match step {
            Step::Count(sum) => {
                let sum = self.sum(sum);
                quote!(#writer.number(#sum);)
            }
            Step::SpreadRule {
                index,
                sum,
                argument,
                min,
                multiple_of,
            } => {
                let sum = self.sum(sum);
                quote!(#writer.check_spread(#index, #sum, &#krate::private::SpreadRule {
                    argument: #argument, min: #min, multiple_of: #multiple_of,
                });)
            }
            Step::Same {
                index,
                sum,
                argument,
                expected,
                other,
            } => {
                let (sum, expected) = (self.sum(sum), self.sum(expected));
                quote!(#writer.check_same(#index, #sum, #argument, #expected, #other);)
            }
            Step::Exclusive {
                index,
                counts: (first, second),
                parts: (one, other),
            } => {
                let (first, second) = (self.local(*first), self.local(*second));
                quote!(if #first > 0 && #second > 0 { #writer.exclusive(#index, #one, #other); })
            }
            _ => TokenStream::new(),
        }
    }

    fn for_loop(&self, step: &Step) -> TokenStream {
        let writer = &self.writer;
        let Step::Loop {
            pattern,
            iterable,
            steps,
            per_turn,
            ..
        } = step
        else {
            return TokenStream::new();
        };
        let (turns, repeat, values) = (
            self.bindings.name("turns"),
            self.bindings.name("loop"),
            self.bindings.name("values"),
        );
        let steps = self.steps(steps);
        let span = first_span(iterable, Span::call_site());
        let into_iterator = self.bindings.import_of(Import::IntoIterator, span);
        let iterator = quote_spanned!(span=> #into_iterator::into_iter(#iterable));
        let begin = quote! {
            let #values = #iterator;
            let #repeat = #writer.begin_loop(::core::iter::Iterator::size_hint(&#values).0, #per_turn);
        };
        if self.plan.streams {
            // What a turn needs is gone when the writer waits, but for what the pattern holds.
            return quote!({
                #begin
                for #pattern in #values {
                    #writer.turn(&#repeat);
                    { #steps }
                    if #writer.is_full() && #writer.flush_chunk().await { break; }
                }
                #writer.end_turns(#repeat);
            });
        }
        quote!({
            #begin
            let mut #turns = 0_usize;
            for #pattern in #values { #turns += 1; #steps }
            #writer.end_loop(#repeat, #turns);
        })
    }

    fn branch(&self, arms: &[(TokenStream, Vec<Step>)], otherwise: Option<&[Step]>) -> TokenStream {
        let writer = &self.writer;
        let mut tokens = TokenStream::new();
        for (number, (condition, steps)) in arms.iter().enumerate() {
            let number = u32::try_from(number).unwrap_or(u32::MAX);
            let steps = self.steps(steps);
            tokens.extend(quote!(if #condition { #writer.branch(#number); #steps } else));
        }
        let number = u32::try_from(arms.len()).unwrap_or(u32::MAX);
        let steps = otherwise.map(|steps| self.steps(steps));
        quote!(#tokens { #writer.branch(#number); #steps })
    }

    fn key(&self, slot: usize, tokens: &TokenStream) -> TokenStream {
        let slot = self.slot(slot);
        let span = hidden_at(first_span(tokens, Span::call_site()));
        let by = (tokens.clone().into_iter().count() == 1).then(|| quote_spanned!(span=> &));
        let krate = at(&self.krate, span);
        quote_spanned!(span=> #krate::private::key(&mut #slot, #by #tokens);)
    }

    fn nested(
        &self,
        slot: usize,
        tokens: &TokenStream,
        span: Span,
        method: &str,
        index: usize,
    ) -> TokenStream {
        let krate = &self.krate;
        let writer = &self.writer;
        let kept = self.slot(slot);
        let span = hidden_at(span);
        let method = Ident::new(method, span);
        let pipeline = located(self.bindings.name("pipeline"), span);
        let state = self.bindings.name("state");
        let checked = self.checked_server(tokens, span);
        let (lifetime, krate) = (self.lifetime(), at(krate, span));
        let written = match &self.plan.state_slots[slot] {
            StateSlot::Field { name } => {
                quote!(#kept.push(#writer.#method(&self.#name, #index));)
            }
            StateSlot::Element { .. } => quote!(#kept.push(#writer.#method(#tokens, #index));),
            StateSlot::Pipeline { output: None } => quote_spanned!(span=> {
                let #pipeline = #tokens;
                let #state = #writer.#method(&#pipeline, #index);
                #kept.push((#pipeline, #state));
            }),
            // A struct has to name the type of what it keeps, so the pipeline goes into a box that knows how to read it.
            slot => {
                let replies = located(self.replies.clone(), span);
                let read = quote_spanned!(span=> #replies.nested(&#pipeline, &#state, #index));
                let read = match slot {
                    StateSlot::Dropped { .. } => {
                        quote_spanned!(span=> #read.map(::core::mem::drop))
                    }
                    StateSlot::Pipeline { output: Some(ty) } if ty.is_written() => {
                        self.as_written(ty, &read)
                    }
                    _ => read,
                };
                quote_spanned!(span=> {
                    let #pipeline = #tokens;
                    let #state = #writer.#method(&#pipeline, #index);
                    #kept.push(#krate::private::kept::<#lifetime, _, _>(move |#replies: &mut #krate::private::Replies| {
                        #read
                    }));
                })
            }
        };
        quote!(#checked #written)
    }

    /// The steps, and at their very end, inside of everything that they keep alive, some more code.
    fn steps_then(&self, steps: &[Step], then: TokenStream) -> TokenStream {
        let mut tokens = TokenStream::new();
        let mut rest = steps;
        while let [step, after @ ..] = rest {
            if let Some(held) = self.held(step) {
                let Held {
                    value,
                    name,
                    first,
                    is_place,
                } = held;
                if is_place {
                    tokens.extend(quote!(let #name = #value; #first));
                    rest = after;
                    continue;
                }
                // A `match` keeps what the expression borrows alive until all is written.
                let inner = self.steps_then(after, then);
                tokens.extend(quote!(match #value { #name => { #first #inner } }));
                return tokens;
            }
            tokens.extend(self.step(step));
            rest = after;
        }
        tokens.extend(then);
        tokens
    }

    fn duration(&self, method: &str, value: &Value, index: usize) -> TokenStream {
        let writer = &self.writer;
        let (value, span) = self.place(value);
        let method = Ident::new(method, span);
        quote_spanned!(span=> #writer.#method(&#value, #index);)
    }

    fn value(&self, before: &[u8], method: &str, value: &Value) -> TokenStream {
        let writer = &self.writer;
        let before = Literal::byte_string(before);
        let method = match value {
            Value::Key(_) => "key",
            _ => method,
        };
        let (value, span) = self.borrowed(value);
        let method = Ident::new(method, span);
        quote_spanned!(span=> #writer.#method(#before, #value);)
    }

    /// A value behind a `&`.
    pub(super) fn borrowed(&self, value: &Value) -> (TokenStream, Span) {
        let held = match value {
            Value::Held(_, held) => Some(held),
            _ => None,
        };
        let (value, span) = self.place(value);
        let value = quote_spanned!(span=> &#value);
        match held {
            Some(held) => (self.suited(&value, held, span), span),
            None => (value, span),
        }
    }

    /// Makes a value of a template ready; the traits that tell text from other values are imported once.
    pub(super) fn part(
        &self,
        part: usize,
        tokens: &TokenStream,
        spec: Option<&str>,
    ) -> TokenStream {
        let krate = &self.krate;
        let part = self.local(part);
        let span = first_span(tokens, Span::call_site());
        match spec {
            Some(spec) => {
                let mut format = Literal::string(&format!("{{:{spec}}}"));
                format.set_span(span);
                let format_args = self.bindings.import_of(Import::FormatArgs, span);
                let text = quote_spanned!(span=> #format_args!(#format, #tokens));
                quote!(let #part = #krate::private::formatted(#text);)
            }
            None => {
                let probe = self.bindings.import_of(Import::InterpolationProbe, span);
                quote_spanned!(span=> let #part = (&&&#probe(&#tokens)).interpolated();)
            }
        }
    }

    /// What a `&` in front of it borrows.
    pub(super) fn place(&self, value: &Value) -> (TokenStream, Span) {
        match value {
            Value::Written { tokens, span } => {
                let one = tokens.clone().into_iter().count() == 1;
                (
                    if one {
                        tokens.clone()
                    } else {
                        quote_spanned!(*span=> (#tokens))
                    },
                    *span,
                )
            }
            Value::Key(key) => (self.typed_key(key), hidden_at(key.start)),
            Value::Held(value, _) => self.place(value),
            Value::Inner(inner, span) => {
                let inner = self.local_at(*inner, *span);
                let here = hidden_at(*span);
                (quote_spanned!(here=> *#inner), here)
            }
        }
    }

    fn optional(&self, step: &Step) -> TokenStream {
        let Step::Optional {
            test,
            decided,
            inner,
            count,
            steps,
            fixed,
            counts,
        } = step
        else {
            return TokenStream::new();
        };
        let count = self.local(*count);
        let counts = counts.iter().map(|count| self.local(*count));
        let steps = self.steps_then(steps, quote!(#fixed #(+ #counts)*));
        let decided = decided.map(|decided| self.local(decided));
        let inner = inner.map(|inner| self.local(inner));
        match (test, decided, inner) {
            (Some(condition), ..) => {
                quote!(let #count: ::core::primitive::usize = if #condition { #steps } else { 0 };)
            }
            (None, Some(decided), Some(inner)) => quote! {
                let #count: ::core::primitive::usize = if let ::core::option::Option::Some(#inner) = #decided { #steps } else { 0 };
            },
            (None, Some(decided), None) => {
                quote!(let #count: ::core::primitive::usize = if #decided { #steps } else { 0 };)
            }
            (None, None, _) => quote!(let #count: ::core::primitive::usize = 0;),
        }
    }

    fn sum(&self, sum: &Sum) -> TokenStream {
        let fixed = sum.fixed;
        let counts = sum.counts.iter().map(|(count, per)| {
            let count = self.local(*count);
            if *per > 1 {
                quote!(+ #count / #per)
            } else {
                quote!(+ #count)
            }
        });
        let optional = sum.optional.iter().map(|present| match present {
            Present::Some(value) => {
                let value = self.local(*value);
                quote!(+ ::core::primitive::usize::from(#value.is_some()))
            }
            Present::True(condition) => {
                let condition = self.local(*condition);
                quote!(+ ::core::primitive::usize::from(#condition))
            }
            Present::Sent(count) => {
                let count = self.local(*count);
                quote!(+ ::core::primitive::usize::from(#count > 0))
            }
        });
        quote!(#fixed #(#counts)* #(#optional)*)
    }
}
