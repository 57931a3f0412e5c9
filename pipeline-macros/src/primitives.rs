//! The primitive types of Rust, by their names.

const INTEGERS: [&str; 12] = [
    "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
];

pub(crate) fn is_integer(name: &str) -> bool {
    INTEGERS.contains(&name)
}

pub(crate) fn is_float(name: &str) -> bool {
    matches!(name, "f32" | "f64")
}

/// Whether the name is that of any type whose values are copied.
pub(crate) fn is_primitive(name: &str) -> bool {
    is_integer(name) || is_float(name) || matches!(name, "bool" | "char")
}
