//! The source text of a command, which errors show.

/// A command as the source code of the program writes it.
#[doc(hidden)]
#[derive(Debug)]
pub struct CommandSource {
    pub name: &'static str,
    pub label: Option<&'static str>,
    pub text: &'static str,
    pub file: &'static str,
    pub line: u32,
    pub column: u32,
}
