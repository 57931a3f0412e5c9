//! The words of a command in the outline: paths to their documentation, also where one is still being typed.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use crate::commands::item;
use crate::tokens::{Cursor, is_word};

/// What rust-analyzer types at the cursor before it expands a text.
pub(super) const MARKER: &str = "raCompletionMarker";

/// The words of a command, and where they are documented.
pub(super) struct Words {
    pub(super) words: Vec<&'static str>,
    /// Those behind which a value stands.
    pub(super) with_values: Vec<&'static str>,
    pub(super) options: Option<TokenStream>,
}

impl Words {
    /// Stands where a word may be typed, so that one is completed there.
    pub(super) fn no_word(&self) -> Option<TokenStream> {
        let options = self.options.as_ref()?;
        let first = format_ident!("{}", item(self.words.first()?));
        Some(quote!(#options::#first;))
    }

    /// The path to the documentation of the word that stands here, finished or not, and whether a value follows it.
    pub(super) fn path(
        &self,
        word: &Ident,
        may_be_word: bool,
        is_variable: bool,
        cursor: &mut Cursor,
    ) -> Option<(TokenStream, bool)> {
        let options = self.options.as_ref()?;
        let text = typed(word);
        // With nothing typed, whatever may stand there is completed.
        let is_gap = text.is_empty();
        let capitals = !is_gap && text.bytes().all(|byte| !byte.is_ascii_lowercase());
        let known = |text: &str| {
            let text = text.to_ascii_uppercase();
            let starts = |word: &&str| word.to_ascii_uppercase().starts_with(&text);
            self.words.iter().any(starts)
        };
        let in_small_letters = may_be_word && !is_variable && known(&text);
        if !(is_word(word) || capitals || (is_gap && may_be_word) || in_small_letters) {
            return None;
        }
        let (word, ident) = cursor.dashed_word(&known)?;
        let is_word = |with_value: &&str| with_value.eq_ignore_ascii_case(&word);
        let awaits_value = self.with_values.iter().any(is_word);
        Some((quote!(#options::#ident;), awaits_value))
    }

    /// The documentation of a symbol, at the symbol.
    pub(super) fn symbol(&self, symbol: char, span: Span) -> Option<TokenStream> {
        let options = self.options.as_ref()?;
        let text = symbol.to_string();
        let word = self.words.iter().find(|word| **word == text)?;
        let item = Ident::new(&item(word), span);
        Some(quote!(#options::#item;))
    }
}

/// What a word is without the marker.
pub(super) fn typed(word: &Ident) -> String {
    word.to_string().replace(MARKER, "")
}
