//! Several commands that one call writes: less to check and less to carry for a program than a call for each piece.

use std::collections::HashMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::Emitter;
use crate::commands::Class;
use crate::encoding::{opcode, push_number};
use crate::plan::{Local, Step, Value};

/// What the runtime's `Writer::bytecode` takes; there stands what the code means.
#[derive(Default)]
struct Program {
    code: Vec<u8>,
    /// Bytes that are sent as they are, up to the next instruction.
    known: Vec<u8>,
    parts: HashMap<Local, usize>,
    values: Vec<TokenStream>,
    /// What must be there before the call.
    before: TokenStream,
}

impl Emitter<'_> {
    pub(super) fn bytecode(&self, steps: &[Step]) -> TokenStream {
        let mut program = Program::default();
        for step in steps {
            self.add(step, &mut program);
        }
        let writer = &self.writer;
        program.instruction(opcode::END);
        let Program {
            before,
            code,
            values,
            ..
        } = program;
        let code = Literal::byte_string(&code);
        quote!(#before #writer.bytecode(#code, &[#(#values),*]);)
    }

    fn add(&self, step: &Step, program: &mut Program) {
        match step {
            Step::Raw(bytes) => program.known.extend_from_slice(bytes),
            Step::Commands(commands) => {
                let first = commands.first().copied().unwrap_or_default();
                program.instruction(opcode::COMMANDS);
                program.numbers(&[first, commands.len()]);
            }
            Step::Part { part, tokens, spec } => {
                let part = self.part(*part, tokens, spec.as_deref());
                program.before.extend(part);
            }
            Step::Length { fixed, parts } => {
                let parts: Vec<usize> = parts
                    .iter()
                    .map(|part| self.number(*part, program))
                    .collect();
                program.instruction(opcode::LENGTH);
                program.numbers(&[*fixed, parts.len()]);
                program.numbers(&parts);
            }
            Step::PartBytes(part) => {
                let part = self.number(*part, program);
                program.instruction(opcode::INTERPOLATED);
                program.numbers(&[part]);
            }
            Step::Value {
                class,
                value,
                index,
                ..
            } => {
                let writer = &self.writer;
                let method = match value {
                    Value::Key(_) => "key_value",
                    _ => method(*class),
                };
                let (value, span) = self.borrowed(value);
                let method = Ident::new(method, span);
                program.instruction(opcode::VALUE);
                program.numbers(&[program.values.len(), *index]);
                let value = quote_spanned!(span=> #writer.#method(#value));
                program.values.push(value);
            }
            _ => {}
        }
    }

    /// The number of a part among the values.
    fn number(&self, part: Local, program: &mut Program) -> usize {
        if let Some(number) = program.parts.get(&part) {
            return *number;
        }
        let (writer, number, name) = (&self.writer, program.values.len(), self.local(part));
        program.parts.insert(part, number);
        program
            .values
            .push(quote!(#writer.interpolated_value(&#name)));
        number
    }
}

impl Program {
    fn instruction(&mut self, instruction: u8) {
        let known = std::mem::take(&mut self.known);
        self.numbers(&[known.len()]);
        self.code.extend(known);
        self.code.push(instruction);
    }

    fn numbers(&mut self, numbers: &[usize]) {
        for number in numbers {
            push_number(&mut self.code, *number);
        }
    }
}

fn method(class: Class) -> &'static str {
    match class {
        Class::Text => "arg_value",
        Class::Integer => "integer_value",
        Class::Float => "float_value",
        Class::Seconds => "seconds_value",
        Class::Milliseconds => "millis_value",
        Class::UnixSeconds => "unix_seconds_value",
        Class::UnixMilliseconds => "unix_millis_value",
    }
}
