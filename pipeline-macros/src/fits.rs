//! Whether a written type can hold a reply, as far as the names of well-known types tell. What is not certain here is left to the
//! traits of the runtime.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{GenericArgument, PathArguments, PathSegment, Type};

use crate::commands::Shape;
use crate::primitives;

/// What is wrong with a type, where, and the way out.
#[derive(Debug)]
pub(crate) struct TypeMismatch {
    pub(crate) start: Span,
    pub(crate) end: Span,
    pub(crate) text: String,
    pub(crate) help: String,
}

/// What a type is, by its name.
enum Known<'t> {
    Unit,
    Bool,
    Integer,
    Float,
    Text,
    List(&'t Type),
    Map,
    Tuple,
    Option(&'t Type),
    Result(&'t Type, Catches),
}

/// The errors that a `Result` holds, by the name of its second type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Catches {
    ServerError,
    Failure,
    /// A type or an alias of another name.
    Unknown,
}

const LISTS: &[&str] = &["Vec", "VecDeque", "HashSet", "BTreeSet"];
const MAPS: &[&str] = &["HashMap", "BTreeMap"];

/// Looks for a reason why a type cannot hold the reply of a command. `default`: nil becomes the value after `else`.
pub(crate) fn type_mismatch(
    command: &str,
    shape: &Shape,
    default: bool,
    ty: &Type,
) -> Option<TypeMismatch> {
    if let Some(borrowed) = borrowed(ty) {
        return Some(borrowed);
    }
    match (default, known(ty)) {
        (true, Some(Known::Result(_, catches))) => Some(TypeMismatch::new(
            ty,
            "`else` cannot stand beside a `Result`".to_owned(),
            match catches {
                Catches::ServerError => {
                    "a nil reply is `Ok(None)`: `Result<Option<T>, ServerError>`"
                }
                _ => "a nil reply is a failure, or `Ok(None)` in `Result<Option<T>, Failure>`",
            }
            .to_owned(),
        )),
        (true, Some(Known::Option(some))) => Some(TypeMismatch::new(
            ty,
            "`else` takes the place of nil, so the type has no `Option`".to_owned(),
            format!("write `{}`", shown(some)),
        )),
        (true, _) => check(command, &shape.without_nil(), ty),
        (false, _) => check(command, shape, ty),
    }
    .map(|type_mismatch| of_one_value(type_mismatch, ty))
}

/// Refuses text that is borrowed, wherever it stands in a type.
fn borrowed(ty: &Type) -> Option<TypeMismatch> {
    let inner = match (ty, known(ty)) {
        (Type::Reference(reference), _) => reference.elem.as_ref(),
        (_, Some(Known::Option(inner) | Known::List(inner) | Known::Result(inner, _))) => {
            return borrowed(inner);
        }
        _ => ty,
    };
    let owned = match inner {
        Type::Slice(_) => "Vec<u8>",
        Type::Path(path) if path.path.is_ident("str") => "String",
        _ => return None,
    };
    Some(TypeMismatch::new(
        ty,
        "a reply is owned, and this type borrows".to_owned(),
        format!("write `{owned}`"),
    ))
}

/// Says of the type `(T,)` that one value is no tuple; only all of a pipeline with one `let` is.
fn of_one_value(type_mismatch: TypeMismatch, ty: &Type) -> TypeMismatch {
    match ty {
        Type::Tuple(tuple) if tuple.elems.len() == 1 => TypeMismatch {
            help: format!(
                "one value is no tuple, also in a block with one `let`: write `{}`",
                shown(&tuple.elems[0])
            ),
            ..type_mismatch
        },
        _ => type_mismatch,
    }
}

/// The same for the `Vec` of a `for`.
pub(crate) fn no_collection(ty: &Type) -> Option<TypeMismatch> {
    let single = matches!(
        known(ty)?,
        Known::Unit
            | Known::Bool
            | Known::Integer
            | Known::Float
            | Known::Tuple
            | Known::Result(_, Catches::ServerError | Catches::Failure)
    );
    let shown = shown(ty);
    single.then(|| {
        TypeMismatch::new(
            ty,
            format!("a `for` replies once a turn, and `{shown}` holds one value"),
            format!("write a collection: `Vec<{shown}>`"),
        )
    })
}

/// The same for the pairs of a `for` with keys.
pub(crate) fn no_pairs(ty: &Type) -> Option<TypeMismatch> {
    let Known::List(element) = known(ty)? else {
        return None;
    };
    if matches!(element, Type::Tuple(pair) if pair.elems.len() == 2) {
        return None;
    }
    known(element)?;
    let shown = shown(ty);
    Some(TypeMismatch::new(
        ty,
        format!("a `for` with keys makes pairs, and `{shown}` holds none"),
        "write `HashMap<K, V>`, `BTreeMap<K, V>` or `Vec<(K, V)>`; or leave the key out".to_owned(),
    ))
}

/// The same for a `for` without keys whose turns reply something that is certainly no pair.
pub(crate) fn no_key(command: &str, shape: &Shape, ty: &Type) -> Option<TypeMismatch> {
    let pair = matches!(
        shape,
        Shape::Any | Shape::None | Shape::Named { .. } | Shape::Tuple(_) | Shape::Array(_)
    );
    if pair || !matches!(known(ty)?, Known::Map) {
        return None;
    }
    Some(TypeMismatch::new(
        ty,
        format!(
            "`{}` holds pairs, and `{command}` replies {shape}",
            shown(ty)
        ),
        "give each turn a key: `for id in ids { id => … }`".to_owned(),
    ))
}

/// The same for the `Option` of an `if` without `else`.
pub(crate) fn no_option(ty: &Type) -> Option<TypeMismatch> {
    if matches!(known(ty)?, Known::Option(_)) {
        return None;
    }
    let shown = shown(ty);
    Some(TypeMismatch::new(
        ty,
        format!("an `if` without `else` may have no value, and `{shown}` has no room for that"),
        format!("write `Option<{shown}>`, or the other side: `else {{ … }}`"),
    ))
}

/// Whether a type holds every reply: `redis::Value`, or `Raw` around one that redis-rs reads.
pub(crate) fn holds_all(ty: &Type) -> bool {
    let Type::Path(path) = ty else {
        return false;
    };
    let last = path.path.segments.last();
    last.is_some_and(|last| last.ident == "Value" || last.ident == "Raw")
}

/// The type itself, or the one in its `Option` or `Result`, where it may be a struct of the user's.
pub(crate) fn struct_in(ty: &Type) -> Option<&syn::TypePath> {
    match (known(ty), ty) {
        (Some(Known::Option(inner) | Known::Result(inner, _)), _) => struct_in(inner),
        (None, Type::Path(path)) if !holds_all(ty) => Some(path),
        _ => None,
    }
}

/// Whether a type is written as a `Result`.
pub(crate) fn is_result(ty: &Type) -> bool {
    matches!(known(ty), Some(Known::Result(..)))
}

/// The type of the elements of a collection or an `Option`.
pub(crate) fn element(ty: &Type) -> Option<&Type> {
    match known(ty)? {
        Known::List(element) | Known::Option(element) => Some(element),
        _ => None,
    }
}

/// The type of the values of a collection of pairs.
pub(crate) fn value(ty: &Type) -> Option<&Type> {
    match known(ty)? {
        Known::Map => argument(segment(ty)?, 1),
        Known::List(Type::Tuple(pair)) if pair.elems.len() == 2 => pair.elems.last(),
        _ => None,
    }
}

fn check(command: &str, shape: &Shape, ty: &Type) -> Option<TypeMismatch> {
    let known = known(ty)?;
    match (shape, &known) {
        (Shape::Any | Shape::None | Shape::Named { .. }, _) => None,
        (_, Known::Result(inner, Catches::ServerError)) => check(command, shape, inner),
        (_, Known::Result(inner, Catches::Failure)) => check_or_failure(command, shape, inner),
        (_, Known::Result(_, Catches::Unknown)) => None,
        (Shape::Nullable(inner), Known::Bool) if **inner == Shape::Ok => None,
        (Shape::Nullable(inner) | Shape::OneOrEmpty(inner), Known::Option(some)) => {
            check(command, inner, some)
        }
        (Shape::Nullable(_) | Shape::OneOrEmpty(_), _) => Some(nil(command, shape, ty)),
        (
            Shape::Array(_) | Shape::Set(_) | Shape::Map(..) | Shape::Pairs(..),
            Known::Option(some),
        ) => check(command, shape, some),
        (_, Known::Option(some)) => Some(TypeMismatch::new(
            ty,
            format!("`{command}` replies {shape}, never nil"),
            format!("write `{}`", shown(some)),
        )),
        (Shape::Array(_) | Shape::Set(_), Known::List(element))
            if matches!(
                self::known(element),
                Some(Known::Result(_, Catches::Failure))
            ) =>
        {
            Some(no_element(command, ty, element))
        }
        (Shape::Array(inner) | Shape::Set(inner), Known::List(element)) => {
            check(command, inner, element)
        }
        (Shape::Double, Known::Integer) => Some(no_fraction(command, ty)),
        (Shape::Tuple(shapes), Known::Tuple) => elements(command, shapes, ty),
        (Shape::Map(key, value) | Shape::Pairs(key, value), Known::Map) => {
            let segment = segment(ty)?;
            let key = check(command, key, argument(segment, 0)?);
            key.or_else(|| check(command, value, argument(segment, 1)?))
        }
        (Shape::Map(key, value) | Shape::Pairs(key, value), Known::List(element)) => {
            match element {
                Type::Tuple(pair) if pair.elems.len() == 2 => {
                    let type_mismatch = check(command, key, &pair.elems[0]);
                    type_mismatch.or_else(|| check(command, value, &pair.elems[1]))
                }
                element => self::known(element).map(|_| wrong(command, shape, ty)),
            }
        }
        _ => (!may_hold(shape, &known)).then(|| wrong(command, shape, ty)),
    }
}

/// The same for the value of a `Result` with a `Failure`, which nil is where the value has no room for it.
fn check_or_failure(command: &str, shape: &Shape, value: &Type) -> Option<TypeMismatch> {
    match (shape, known(value)) {
        (Shape::Nullable(of), Some(Known::Bool)) if **of == Shape::Ok => None,
        (Shape::Nullable(of) | Shape::OneOrEmpty(of), Some(Known::Option(some))) => {
            check(command, of, some)
        }
        (Shape::Nullable(of) | Shape::OneOrEmpty(of), _) => check(command, of, value),
        _ => check(command, shape, value),
    }
}

fn elements(command: &str, shapes: &[Shape], ty: &Type) -> Option<TypeMismatch> {
    let Type::Tuple(tuple) = ty else {
        return None;
    };
    if tuple.elems.len() != shapes.len() {
        return Some(wrong(command, &Shape::Tuple(shapes.to_vec()), ty));
    }
    let mut pairs = shapes.iter().zip(&tuple.elems);
    pairs.find_map(|(shape, ty)| check(command, shape, ty))
}

/// Whether a reply of one value may be read as such a type; where it is not certain, yes.
fn may_hold(shape: &Shape, known: &Known<'_>) -> bool {
    let one = !matches!(
        shape,
        Shape::Array(_) | Shape::Set(_) | Shape::Map(..) | Shape::Pairs(..) | Shape::Tuple(_)
    );
    match known {
        Known::Map => false,
        Known::Tuple => !one,
        Known::Unit => *shape == Shape::Ok,
        Known::Bool | Known::Integer | Known::Float => one && *shape != Shape::Ok,
        Known::Text => one,
        // Bytes are a list, and a type without a known name may be anything.
        Known::List(element) => !one || self::known(element).is_none() || shown(element) == "u8",
        Known::Option(_) | Known::Result(..) => true,
    }
}

fn nil(command: &str, shape: &Shape, ty: &Type) -> TypeMismatch {
    let shown = shown(ty);
    let never = match shape {
        Shape::OneOrEmpty(_) => "nothing",
        _ => "nil",
    };
    TypeMismatch::new(
        ty,
        format!("`{command}` can reply {never}, and `{shown}` has no room for that"),
        format!("write `Option<{shown}>`, or a default behind the command: `else …`"),
    )
}

fn no_fraction(command: &str, ty: &Type) -> TypeMismatch {
    let shown = shown(ty);
    TypeMismatch::new(
        ty,
        format!("`{command}` replies a double, and `{shown}` holds no fraction"),
        format!("write `f64`; `value as {shown}` then leaves the fraction out"),
    )
}

fn no_element(command: &str, ty: &Type, element: &Type) -> TypeMismatch {
    let shown_list = shown(ty);
    let shown = shown(element);
    let inner = argument_of_result(element).map_or_else(|| "T".to_owned(), self::shown);
    let list = shown_list.replacen(&shown, &inner, 1);
    TypeMismatch::new(
        ty,
        format!("`{command}` replies one array, and a `Failure` is that of a whole reply"),
        format!("write `Result<{list}, Failure>`"),
    )
}

fn argument_of_result(ty: &Type) -> Option<&Type> {
    match known(ty) {
        Some(Known::Result(value, _)) => Some(value),
        _ => None,
    }
}

fn wrong(command: &str, shape: &Shape, ty: &Type) -> TypeMismatch {
    TypeMismatch::new(
        ty,
        format!(
            "`{command}` replies {shape}, which `{}` cannot hold",
            shown(ty)
        ),
        "leave the type out, and the command decides; `redis::Value` holds every reply".to_owned(),
    )
}

impl TypeMismatch {
    fn new(ty: &Type, text: String, help: String) -> Self {
        let tokens = ty.to_token_stream();
        let end = tokens.into_iter().last();
        Self {
            start: ty.span(),
            end: end.map_or_else(|| ty.span(), |token| token.span()),
            text,
            help,
        }
    }
}

fn known(ty: &Type) -> Option<Known<'_>> {
    match ty {
        Type::Tuple(tuple) if tuple.elems.is_empty() => Some(Known::Unit),
        Type::Tuple(_) => Some(Known::Tuple),
        Type::Array(array) => Some(Known::List(&array.elem)),
        Type::Paren(inner) => known(&inner.elem),
        Type::Group(inner) => known(&inner.elem),
        Type::Path(_) => {
            let segment = segment(ty)?;
            let name = segment.ident.to_string();
            let first = || argument(segment, 0);
            match name.as_str() {
                "bool" => Some(Known::Bool),
                name if primitives::is_float(name) => Some(Known::Float),
                "String" => Some(Known::Text),
                "Option" => first().map(Known::Option),
                "Result" => first().map(|value| Known::Result(value, catches(segment))),
                name if primitives::is_integer(name) => Some(Known::Integer),
                name if LISTS.contains(&name) => first().map(Known::List),
                name if MAPS.contains(&name) => first().map(|_| Known::Map),
                _ => None,
            }
        }
        _ => None,
    }
}

fn catches(result: &PathSegment) -> Catches {
    let Some(Type::Path(error)) = argument(result, 1) else {
        return Catches::Unknown;
    };
    match error.path.segments.last() {
        Some(last) if last.ident == "ServerError" => Catches::ServerError,
        Some(last) if last.ident == "Failure" => Catches::Failure,
        _ => Catches::Unknown,
    }
}

/// The last part of a path that is a name alone, or one of the standard library.
fn segment(ty: &Type) -> Option<&PathSegment> {
    let Type::Path(path) = ty else {
        return None;
    };
    let segments = &path.path.segments;
    let standard = ["std", "core", "alloc"];
    let known = segments.len() == 1 || standard.iter().any(|it| segments[0].ident == it);
    segments.last().filter(|_| known && path.qself.is_none())
}

fn argument(segment: &PathSegment, at: usize) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    let mut types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.nth(at)
}

/// A type as one writes it.
fn shown(ty: &Type) -> String {
    compact(&ty.to_token_stream())
}

pub(crate) fn compact(tokens: &TokenStream) -> String {
    let text = tokens.to_string();
    let text = text
        .replace(" :: ", "::")
        .replace(" < ", "<")
        .replace(" > ", ">");
    text.replace(" >", ">")
        .replace(" ,", ",")
        .replace(" [", "[")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(shape: &'static str, default: bool, ty: &str) -> String {
        let ty = syn::parse_str(ty).unwrap();
        let type_mismatch = type_mismatch("X", &Shape::parse(shape), default, &ty);
        type_mismatch.map_or(String::new(), |type_mismatch| type_mismatch.text)
    }

    #[test]
    fn nil_needs_room_wherever_it_stands() {
        for (shape, ty, inner) in [
            ("bulk?", "String", "String"),
            ("bulk?", "std::string::String", "std::string::String"),
            ("double?", "f64", "f64"),
            ("array<bulk?>", "Vec<u64>", "u64"),
            ("array<bulk>?", "Vec<String>", "Vec<String>"),
            ("bulk?", "Result<String, ServerError>", "String"),
            ("one<tuple<bulk,double>>", "(String, f64)", "(String, f64)"),
        ] {
            let text = text(shape, false, ty);
            assert!(
                text.ends_with(&format!("`{inner}` has no room for that")),
                "{ty}: {text}"
            );
        }
        assert_eq!(text("bulk?", true, "u64"), "");
        assert!(text("bulk?", true, "Option<u64>").contains("no `Option`"));
        assert_eq!(text("ok?", false, "bool"), "");
        assert_eq!(text("ok?", false, "Option<()>"), "");
    }

    #[test]
    fn a_shape_needs_its_kind_of_type() {
        for (shape, ty) in [
            ("int", "HashMap<String, u64>"),
            ("int", "Vec<String>"),
            ("int", "()"),
            ("int", "(u8, u8)"),
            ("map<bulk,bulk>", "u64"),
            ("map<bulk,bulk>", "Vec<String>"),
            ("array<bulk>", "String"),
            ("array<bulk>", "HashMap<String, String>"),
            ("set<bulk>", "bool"),
            ("ok", "i64"),
            ("tuple<cursor,array<bulk>>", "(u64, Vec<String>, u8)"),
            ("array<int>", "Vec<HashMap<u8, u8>>"),
        ] {
            assert!(
                text(shape, false, ty).contains("cannot hold"),
                "{shape}: {ty}"
            );
        }
        assert!(text("int", false, "Option<i64>").contains("never nil"));
        assert!(text("int", false, "Result<Option<i64>, Failure>").contains("never nil"));
        assert!(text("bulk?", false, "Result<Vec<String>, Failure>").contains("cannot hold"));
        assert!(text("double?", false, "Option<i64>").contains("holds no fraction"));
        assert!(text("array<int>", false, "Vec<Result<i64, Failure>>").contains("whole reply"));
        assert!(text("bulk?", true, "Result<String, Failure>").contains("beside a `Result`"));
    }

    #[test]
    fn what_may_fit_is_left_to_the_traits() {
        for (shape, ty) in [
            ("int", "u64"),
            ("int", "bool"),
            ("int", "String"),
            ("bulk", "Vec<u8>"),
            ("bulk", "[u8; 4]"),
            ("bulk", "Vec<Byte>"),
            ("bulk?", "Name"),
            ("bulk?", "my::String"),
            ("map<bulk,bulk>", "Vec<(String, u8)>"),
            ("map<bulk,bulk>", "Option<HashMap<String, u8>>"),
            ("map<bulk,bulk>", "Vec<Entry>"),
            ("array<bulk>", "(u8, u8)"),
            ("array<bulk>", "Box<[String]>"),
            ("pairs<bulk,double>", "BTreeMap<String, f64>"),
            ("any", "HashMap<String, u64>"),
            ("bulk?", "Result<String, Failure>"),
            ("bulk?", "Result<Option<String>, redis_pipeline::Failure>"),
            ("bulk?", "Result<String>"),
            ("ok?", "Result<bool, Failure>"),
            ("one<tuple<bulk,double>>", "Result<(String, f64), Failure>"),
            ("ok", "String"),
        ] {
            assert_eq!(text(shape, false, ty), "", "{shape}: {ty}");
        }
    }
}
