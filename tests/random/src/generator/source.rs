//! Programs as Rust.

use std::fmt::Write;

use super::ast::{
    Argument, Command, Condition, Container, Default, Expression, For, Kind, Leaf, Over, Piece,
    Program, Source, Spread, Statement, Type, Variable,
};
use super::commands::SCRIPTS;

/// A struct whose fields are owned, and one that borrows them.
fn header(name: &str, owned: bool) -> String {
    match owned {
        true => format!(
            "pub struct {name} {{ n: i64, count: u32, flag: bool, text: String, owned: String, ids: Vec<u32>, \
words: Vec<&'static str>, pairs: Vec<(String, i64)>, maybe: Option<i64>, name: Option<String> }}"
        ),
        false => format!(
            "pub struct {name}<'a> {{ n: i64, count: u32, flag: bool, text: &'a str, owned: &'a str, ids: &'a [u32], \
words: &'a [&'static str], pairs: &'a [(String, i64)], maybe: &'a Option<i64>, name: &'a Option<String> }}"
        ),
    }
}

/// Writes all programs and the list of them; they lack these statements.
pub fn file(programs: &[Program], without: &[usize]) -> String {
    let mut file = String::new();
    for program in programs {
        file.push_str(&module(program));
    }
    file.push_str("pub const PROGRAMS: &[Compiled] = &[\n");
    for program in programs {
        let seed = program.seed;
        let _ = writeln!(
            file,
            "    Compiled {{ seed: {seed}, without: &{without:?}, structure: p{seed}::structure, inline: p{seed}::inline }},"
        );
    }
    file.push_str("];\n");
    file
}

/// Writes one program as a module.
pub fn module(program: &Program) -> String {
    let seed = program.seed;
    let mut text = format!("mod p{seed} {{\n    use super::prelude::*;\n");
    for (number, nested) in program.nested.iter().enumerate() {
        let header = header(&format!("Nested{number}"), nested.owned);
        let body = statements(&nested.body, 2);
        let _ = write!(
            text,
            "\n    redis_pipeline! {{\n        {header}\n{body}    }}\n"
        );
    }
    let body = statements(&program.body, 2);
    let mut header = header("Whole", program.owned);
    let names = lets(&program.body);
    let mut fetch = String::new();
    // In every fourth program the replies have names.
    if seed.is_multiple_of(4) && !names.is_empty() {
        header.push_str("\n        pub struct Reply;");
        let shown: String = names
            .iter()
            .map(|name| format!("reply.{name}.shown(), "))
            .collect();
        fetch = format!(", reply => [{shown}]");
    }
    let make = if program.owned { "owned" } else { "borrowed" };
    let _ = write!(
        text,
        "\n    redis_pipeline! {{\n        {header}\n{body}    }}\n"
    );
    let _ = write!(
        text,
        "
    pub fn structure<'a>(inputs: &'a Inputs, job: Job<'a>) -> Running<'a> {{
        Box::pin(async move {{
            let pipeline = {make}!(Whole, inputs);
            run!(pipeline, job, true{fetch})
        }})
    }}

    pub fn inline<'a>(inputs: &'a Inputs, job: Job<'a>) -> Running<'a> {{
        Box::pin(async move {{
            let Inputs {{ n, count, flag, text, owned, ids, words, pairs, maybe, name }} = inputs;
            let (n, count, flag) = (*n, *count, *flag);
            let pipeline = redis_pipeline! {{
{}            }};
            run!(pipeline, job, false)
        }})
    }}
}}

",
        statements(&program.body, 4)
    );
    text
}

/// The names of the replies.
fn lets(body: &[Statement]) -> Vec<&str> {
    let names = body.iter().flat_map(|statement| match &statement.source {
        Source::Atomic(inner) => lets(inner),
        _ => statement
            .binding
            .iter()
            .map(|it| it.name.as_str())
            .collect(),
    });
    names.collect()
}

/// Writes the statements of a block, indented.
pub fn statements(body: &[Statement], depth: usize) -> String {
    let mut text = String::new();
    for statement in body {
        text.push_str(&"    ".repeat(depth));
        if let Some(binding) = &statement.binding {
            let _ = write!(text, "let {}", binding.name);
            if let Some(ty) = &binding.written {
                let _ = write!(text, ": {}", written(ty));
            }
            text.push_str(" = ");
        }
        let arrow = statement.arrow.as_ref().map(written);
        text.push_str(&match (&statement.source, &arrow) {
            (Source::Command(it), Some(arrow)) => command(it, Some(arrow)),
            (other, Some(arrow)) => format!("{} -> {arrow}", source(other, depth)),
            (other, None) => source(other, depth),
        });
        text.push_str(if statement.terminated { ";\n" } else { "\n" });
    }
    text
}

fn block(body: &[Statement], depth: usize) -> String {
    format!(
        "{{\n{}{}}}",
        statements(body, depth + 1),
        "    ".repeat(depth)
    )
}

fn source(source: &Source, depth: usize) -> String {
    match source {
        Source::Command(it) => command(it, None),
        Source::Held(inner) => format!("Held {{ inner: {} }}", self::source(inner, depth)),
        Source::For(it) => for_loop(it, depth),
        Source::If { arms, otherwise } => {
            let arms: Vec<String> = arms
                .iter()
                .map(|(condition, body)| {
                    format!("if {} {}", condition_text(condition), block(body, depth))
                })
                .collect();
            let mut text = arms.join(" else ");
            if let Some(body) = otherwise {
                let _ = write!(text, " else {}", block(body, depth));
            }
            text
        }
        Source::Atomic(body) => format!("atomic {}", block(body, depth)),
        Source::Struct {
            number,
            owned,
            n,
            opposite,
        } => {
            let rest = match owned {
                true => {
                    "text: text.to_string(), owned: owned.to_string(), ids: ids.to_vec(), words: words.to_vec(), \
pairs: pairs.to_vec(), maybe: maybe.clone(), name: name.clone()"
                }
                false => "text, owned, ids, words, pairs, maybe, name",
            };
            let flag = if *opposite { "flag: !flag" } else { "flag" };
            format!(
                "Nested{number} {{ n: {}, count, {flag}, {rest} }}",
                expression(n)
            )
        }
        Source::Inline(body) => format!("(redis_pipeline! {})", block(body, depth)),
    }
}

fn for_loop(it: &For, depth: usize) -> String {
    let names: Vec<&str> = it.variables.iter().map(|it| it.name.as_str()).collect();
    let pattern = match &names[..] {
        [one] => (*one).to_owned(),
        all => format!("({})", all.join(", ")),
    };
    let over = match it.over {
        Over::Ids => "ids",
        Over::Words => "words",
        Over::Pairs => "pairs",
        Over::Maybe => "maybe",
        Over::Array => "[1_i64, 2]",
        Over::Range => "0..count",
        Over::Reversed => "ids.iter().rev()",
        Over::Enumerated => "words.iter().enumerate()",
    };
    let Some((_, key)) = &it.key else {
        return format!("for {pattern} in {over} {}", block(&it.body, depth));
    };
    let indent = "    ".repeat(depth + 1);
    format!(
        "for {pattern} in {over} {{\n{indent}{} =>\n{}{}}}",
        expression(key),
        statements(&it.body, depth + 1),
        "    ".repeat(depth)
    )
}

fn condition_text(condition: &Condition) -> String {
    match condition {
        Condition::Flag => "flag".to_owned(),
        Condition::NotFlag => "!flag".to_owned(),
        Condition::Above(value, limit) => format!("{} > {limit}", expression(value)),
        Condition::Even(value) => format!("{} % 2 == 0", expression(value)),
        Condition::Words => "!words.is_empty()".to_owned(),
        Condition::Maybe(name) => format!("let Some({name}) = maybe"),
        Condition::NameAndFlag(name) => format!("let Some({name}) = name && flag"),
    }
}

/// An expression of type `i64`.
fn expression(it: &Expression) -> String {
    match it {
        Expression::Number(number) => format!("({number}_i64)"),
        Expression::Variable(Variable { name, kind }) => match kind {
            Kind::IntegerRef => format!("(*{name} as i64)"),
            _ => format!("({name} as i64)"),
        },
        Expression::Sum(value, more) => format!("({} + {more})", expression(value)),
        Expression::At(number, value) => format!("at({number}, {})", expression(value)),
    }
}

/// A command, and the type behind `->`.
fn command(it: &Command, arrow: Option<&String>) -> String {
    let mut words: Vec<String> = it.arguments.iter().map(argument).collect();
    if it.quoted {
        words[0] = format!("{:?}", words[0]);
    }
    words.extend(arrow.map(|arrow| format!("-> {arrow}")));
    match &it.default {
        None => {}
        Some(Default::Failure) => words.push("else ?".to_owned()),
        Some(Default::Text(text)) => words.push(format!("else {text:?}.to_owned()")),
        Some(Default::Integer(at, number)) => words.push(format!("else default({at}, {number})")),
        Some(Default::Float(number)) => words.push(format!("else {number:?}")),
    }
    words.join(" ")
}

fn argument(it: &Argument) -> String {
    match it {
        Argument::Word(word) => word.clone(),
        Argument::Number(number) => number.to_string(),
        Argument::Text(pieces) => format!("\"{}\"", pieces.iter().map(piece).collect::<String>()),
        Argument::Variable(variable) => variable.name.clone(),
        Argument::Expression(it) => match expression(it) {
            text if text.starts_with('(') => text,
            text => format!("({text})"),
        },
        Argument::Spread { of, .. } => match of {
            Spread::Words => "..words".to_owned(),
            Spread::Ids => "..ids".to_owned(),
            Spread::Pairs => "..pairs".to_owned(),
            Spread::Some(items) => {
                format!("..(&{items:?}[..(count as usize).min({})])", items.len())
            }
        },
        Argument::Optional(inside, condition) => {
            let inside: Vec<String> = inside.iter().map(argument).collect();
            match condition {
                None => format!("[{}]", inside.join(" ")),
                Some(condition) => {
                    format!("[{} if {}]", inside.join(" "), condition_text(condition))
                }
            }
        }
        Argument::Count => "_".to_owned(),
        Argument::Script(number) => format!("({})", SCRIPTS[*number]),
    }
}

fn piece(it: &Piece) -> String {
    match it {
        Piece::Literal(text) => {
            let quoted = format!("{text:?}");
            quoted[1..quoted.len() - 1]
                .replace('{', "{{")
                .replace('}', "}}")
        }
        // A `bool` is 1 or 0 as an argument, so a text says that it means the text.
        Piece::Value(variable, false) if variable.kind == Kind::Flag => {
            format!("{{{}:}}", variable.name)
        }
        Piece::Value(variable, false) => format!("{{{}}}", variable.name),
        Piece::Value(variable, true) => format!("{{{}:03}}", variable.name),
    }
}

/// A type as it is written.
pub fn written(ty: &Type) -> String {
    match ty {
        Type::Leaf(leaf) => leaf_text(leaf),
        Type::List(element) => format!("Vec<{}>", written(element)),
        Type::Pairs(Container::Vec, value) => format!("Vec<(i64, {})>", written(value)),
        Type::Pairs(Container::BTreeMap, value) => format!("BTreeMap<i64, {}>", written(value)),
        Type::Pairs(Container::HashMap, value) => format!("HashMap<i64, {}>", written(value)),
        Type::Maybe(value) => format!("Option<{}>", written(value)),
        Type::Tuple(parts) => {
            let parts: String = parts.iter().map(|it| written(it) + ", ").collect();
            format!("({})", parts)
        }
    }
}

fn leaf_text(leaf: &Leaf) -> String {
    let text = match leaf {
        Leaf::Unit => "()",
        Leaf::Int => "i64",
        Leaf::Bool => "bool",
        Leaf::Float => "f64",
        Leaf::Text => "String",
        Leaf::MaybeText => "Option<String>",
        Leaf::MaybeInt => "Option<i64>",
        Leaf::MaybeBytes => "Option<Vec<u8>>",
        Leaf::MaybeFloat => "Option<f64>",
        Leaf::Texts => "Vec<String>",
        Leaf::MaybeTexts => "Option<Vec<String>>",
        Leaf::TextsWithGaps => "Vec<Option<String>>",
        Leaf::Bools => "Vec<bool>",
        Leaf::Set => "HashSet<String>",
        Leaf::Hash => "HashMap<String, String>",
        Leaf::Scores => "Vec<(String, f64)>",
        Leaf::Entries => "Vec<StreamEntry>",
        Leaf::Fallible(inner) => return format!("Result<{}, ServerError>", leaf_text(inner)),
        Leaf::Caught(inner) => return format!("Result<{}, Failure>", leaf_text(inner)),
    };
    text.to_owned()
}
