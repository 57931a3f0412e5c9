//! The two structs in front of the commands: the pipeline's inputs, and the name of its reply.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Fields, Type};

use crate::report::Report;
use crate::tokens::{Cursor, is_punct, is_word};

/// `Some(None)` where no struct stands here, `None` where one stands that cannot be read.
pub(super) fn read_struct(cursor: &mut Cursor, report: &mut Report) -> Option<Option<DeriveInput>> {
    if let Some(keyword) = cursor.at_item(&["enum", "union", "fn", "impl", "trait", "mod"]) {
        let text = format!("`{keyword}` cannot stand here: a pipeline is a `struct`");
        let help = "`struct Visits { user: u64 }`, and behind it the commands";
        report.help(keyword.span(), text, help);
        return None;
    }
    if cursor.at_item(&["struct"]).is_none() {
        return (!refuse_misplaced_struct(cursor, report)).then_some(None);
    }
    // Only where the first braces are not those of the struct need the parser find its end.
    let (tokens, end) = cursor.through_brace();
    if let Ok(header) = syn::parse2::<DeriveInput>(tokens) {
        cursor.skip_to(end);
        return Some(Some(header));
    }
    let begun = cursor.through_brace();
    let both =
        |input: ParseStream| Ok((input.parse::<DeriveInput>()?, input.parse::<TokenStream>()?));
    match both.parse2(cursor.rest()) {
        Ok((header, rest)) => {
            *cursor = Cursor::new(rest);
            Some(Some(header))
        }
        Err(error) => {
            report.syn(error);
            let (tokens, end) = begun;
            let header = syn::parse2(with_whole_fields(tokens)).ok()?;
            cursor.skip_to(end);
            Some(Some(header))
        }
    }
}

/// Refuses a struct without its keyword, or behind statements. Such a pipeline may stand where items stand: no more than one `compile_error!` is shown there.
fn refuse_misplaced_struct(cursor: &Cursor, report: &mut Report) -> bool {
    let is_keyword =
        |token: &&TokenTree| matches!(token, TokenTree::Ident(word) if word == "struct");
    if let Some(keyword) = cursor.remaining().iter().find(is_keyword) {
        report.help(
            keyword.span(),
            "the struct stands in front of the statements",
            "write `struct Page { user: u64 }`, and behind it the commands",
        );
        return true;
    }
    let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(fields)), Some(next)) =
        (cursor.peek(), cursor.peek_at(1), cursor.peek_at(2))
    else {
        return false;
    };
    let is_type = name.to_string().starts_with(char::is_uppercase) && !is_word(name);
    let follows = is_punct(next, ';') || is_punct(next, '-');
    if !is_type || fields.delimiter() != Delimiter::Brace || follows {
        return false;
    }
    let text = format!("`struct` is missing before `{name}`");
    let help = format!(
        "a pipeline that is a struct begins with `struct {name}`; another pipeline ends with `;`"
    );
    report.help(name.span(), text, help);
    true
}

/// The struct without the fields that cannot be read, so that one that is being typed does not take all the rest with it.
fn with_whole_fields(tokens: TokenStream) -> TokenStream {
    let mut tokens: Vec<TokenTree> = tokens.into_iter().collect();
    if let Some(TokenTree::Group(group)) = tokens.last()
        && group.delimiter() == Delimiter::Brace
    {
        let mut fields = Cursor::new(group.stream());
        let mut whole = TokenStream::new();
        while !fields.is_empty() {
            let field: Vec<TokenTree> = fields.field_of_struct().into_iter().collect();
            let is_field = |tokens: &[TokenTree]| {
                let tokens = tokens.iter().cloned().collect();
                syn::Field::parse_named.parse2(tokens).is_ok()
            };
            // What is typed in front of a field has no comma behind it yet.
            let start = (0..field.len()).find(|start| is_field(&field[*start..]));
            if let Some(start) = start {
                whole.extend(field.into_iter().skip(start));
                whole.extend(quote::quote!(,));
            }
        }
        let mut group = Group::new(Delimiter::Brace, whole);
        group.set_span(Span::call_site());
        tokens.pop();
        tokens.push(group.into());
    }
    tokens.into_iter().collect()
}

/// `None` where no pipeline can be made of the struct.
pub(super) fn check_header(header: &DeriveInput, report: &mut Report) -> Option<()> {
    let Data::Struct(data) = &header.data else {
        return None;
    };
    if let Fields::Unnamed(fields) = &data.fields {
        let text = "the inputs of a pipeline are fields with names";
        let help = format!("`struct {} {{ user: u64 }}`", header.ident);
        report.help(fields.span(), text, help);
        return None;
    }
    for field in &data.fields {
        if let Type::Reference(reference) = &field.ty
            && let Some(mutable) = &reference.mutability
        {
            let text = "a pipeline only reads its inputs, so no field is a `&mut`";
            report.help(mutable.span(), text, "write `&`, or the value itself");
        }
    }
    Some(())
}

/// The second struct, which names the reply.
pub(super) fn read_reply(cursor: &mut Cursor, report: &mut Report) -> Option<DeriveInput> {
    let reply = read_struct(cursor, report)??;
    if let Data::Struct(data) = &reply.data
        && !matches!(data.fields, Fields::Unit)
    {
        let text = "the struct of the reply has no body: its fields are the `let`s of the pipeline";
        let help = format!("write `struct {};`", reply.ident);
        report.help(data.fields.span(), text, help);
        return None;
    }
    if let Some(keyword) = cursor.at_item(&["struct"]) {
        let text = "a third struct has no meaning here";
        let help = "the first holds the inputs of the pipeline, the second names its reply";
        report.help(keyword.span(), text, help);
        cursor.skip_to_semicolon();
    }
    Some(reply)
}
