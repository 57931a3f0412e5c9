//! What expansions pack is what the description of the encoding says, and both crates have the same description.

use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};

use crate::encoding::{
    COMMAND_END, FIELD_END, FIELDS, MILLISECONDS, SECONDS, TIMEOUT, UNKNOWN_KEYS, flags, opcode,
    read_number,
};
use crate::expand;
use crate::fuzz::corpus::Corpus;

#[test]
fn both_crates_have_the_same_description() {
    let runtime = "../pipeline-runtime/src/request/encoding.rs";
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join(runtime);
    let runtime = fs::read_to_string(runtime).expect("the runtime's copy");
    assert!(
        runtime == include_str!("encoding.rs"),
        "the copies of encoding.rs differ: make the same change to both"
    );
}

/// Everything of a tree of tokens that a closure takes.
fn each(tokens: TokenStream, found: &mut dyn FnMut(&[TokenTree])) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        found(&tokens[at..]);
        if let TokenTree::Group(group) = token {
            each(group.stream(), found);
        }
    }
}

/// The contents of the group behind `name`, or behind `name!`.
fn argument_of(tokens: &[TokenTree], name: &str) -> Option<Vec<TokenTree>> {
    match tokens {
        [TokenTree::Ident(ident), TokenTree::Group(group), ..] if ident == name => {
            Some(group.stream().into_iter().collect())
        }
        [
            TokenTree::Ident(ident),
            TokenTree::Punct(_),
            TokenTree::Group(group),
            ..,
        ] if ident == name => Some(group.stream().into_iter().collect()),
        _ => None,
    }
}

#[test]
fn bytecode_is_read_to_its_end() {
    let mut seen = [0_usize; 5];
    for pipeline in Corpus::read().pipelines() {
        each(expand(pipeline.clone()), &mut |tokens| {
            let Some(arguments) = argument_of(tokens, "bytecode") else {
                return;
            };
            let syn::Lit::ByteStr(code) =
                syn::parse2(arguments[0].clone().into()).expect("a literal")
            else {
                panic!("no bytes: {}", arguments[0])
            };
            let operands = each_operand(&arguments);
            run(&code.value(), operands, &mut seen)
                .unwrap_or_else(|| panic!("{:?} of {pipeline}", code.value()));
        });
    }
    assert!(seen.iter().all(|count| *count > 0), "{seen:?}");
}

/// How many operands a call of `bytecode` has.
fn each_operand(arguments: &[TokenTree]) -> usize {
    let Some(TokenTree::Group(list)) = arguments.last() else {
        panic!("no operands")
    };
    let tokens: Vec<TokenTree> = list.stream().into_iter().collect();
    let separators = tokens
        .iter()
        .filter(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','));
    separators.count() + usize::from(!tokens.is_empty())
}

/// Reads bytecode as the description says; `None` where it is not that.
fn run(mut code: &[u8], operands: usize, seen: &mut [usize; 5]) -> Option<()> {
    let next = |code: &mut &[u8]| {
        let (number, rest) = read_number(code)?;
        *code = rest;
        Some(number)
    };
    let operand = |code: &mut &[u8]| next(code).filter(|operand| *operand < operands);
    loop {
        let known = next(&mut code)?;
        code = code.get(known..)?;
        let (instruction, rest) = code.split_first()?;
        code = rest;
        let kinds = [
            opcode::END,
            opcode::COMMANDS,
            opcode::LENGTH,
            opcode::INTERPOLATED,
            opcode::VALUE,
        ];
        seen[kinds.iter().position(|kind| kind == instruction)?] += 1;
        match *instruction {
            opcode::COMMANDS => {
                next(&mut code)?;
                next(&mut code).filter(|count| *count > 0)?;
            }
            opcode::LENGTH => {
                next(&mut code)?;
                for _ in 0..next(&mut code)? {
                    operand(&mut code)?;
                }
            }
            opcode::INTERPOLATED => drop(operand(&mut code)?),
            opcode::VALUE => {
                operand(&mut code)?;
                next(&mut code)?;
            }
            _ => return code.is_empty().then_some(()),
        }
    }
}

#[test]
fn command_tables_are_read_to_their_end() {
    let mut kinds = [0_usize; 5];
    for pipeline in Corpus::read().pipelines() {
        each(expand(pipeline.clone()), &mut |tokens| {
            let Some(arguments) = argument_of(tokens, "concat") else {
                return;
            };
            let Ok(syn::Lit::Str(table)) =
                syn::parse2(arguments[arguments.len() - 1].clone().into())
            else {
                return;
            };
            let table = table.value();
            let commands = table
                .strip_prefix(COMMAND_END)
                .expect("the end of the file's name");
            for command in commands.split_terminator(COMMAND_END) {
                kinds[check_command(command)
                    .unwrap_or_else(|| panic!("{command:?} of {pipeline}"))] += 1;
            }
        });
    }
    assert!(kinds.iter().all(|count| *count > 0), "{kinds:?}");
}

/// The kind of key specification that a command has; `None` where the fields are not what the description says.
fn check_command(command: &str) -> Option<usize> {
    let fields: Vec<&str> = command.split(FIELD_END).collect();
    let [name, _, line, column, bits, keys, text] = *fields.as_slice() else {
        return None;
    };
    assert_eq!(fields.len(), FIELDS);
    if let Ok(length) = name.parse::<usize>() {
        text.get(..length)?;
    }
    line.parse::<u32>().ok()?;
    column.parse::<u32>().ok()?;
    let bits = bits.parse::<u16>().ok()?;
    let known = flags::READ_ONLY
        | flags::IDEMPOTENT
        | flags::REPLY_IGNORED
        | flags::FREE_REPLY
        | flags::WAITS;
    assert_eq!(bits & ((1 << flags::NODES_SHIFT) - 1) & !known, 0);
    let keys = match keys.split_once(TIMEOUT) {
        Some((keys, timeout)) => {
            assert_ne!(bits & flags::WAITS, 0);
            timeout.strip_prefix([SECONDS, MILLISECONDS])?;
            keys
        }
        None => keys,
    };
    let places = |text: &str| text.split(',').all(|at| at.parse::<u16>().is_ok());
    if keys == UNKNOWN_KEYS {
        return Some(0);
    }
    if keys.is_empty() {
        return Some(1);
    }
    if keys.contains('|') {
        return keys.split(';').all(is_range).then_some(2);
    }
    match keys.split_once(':') {
        Some((slot, at)) => (slot.parse::<u16>().is_ok() && places(at)).then_some(3),
        None => places(keys).then_some(4),
    }
}

fn is_range(text: &str) -> bool {
    let parts: Vec<&str> = text.split('|').collect();
    let [begin, find, step] = *parts.as_slice() else {
        return false;
    };
    let number = |text: &str| text.parse::<u16>().is_ok();
    let begins = match begin.split_at(1) {
        ("S" | "E", at) => number(at),
        ("A", rest) => {
            let fields: Vec<&str> = rest.split(',').collect();
            let numbers = fields
                .iter()
                .skip(1)
                .enumerate()
                .all(|(at, field)| match at {
                    0 | 1 => number(field),
                    at => at % 2 == 0 || number(field),
                });
            fields.len() % 2 == 1 && numbers
        }
        _ => false,
    };
    let finds = match find.split_at(1) {
        ("O" | "C" | "H", "") => true,
        ("E", follow) => number(follow),
        _ => false,
    };
    begins && finds && number(step)
}
