//! Whether a literal is JSON.

/// Nesting beyond this is left to the server.
const DEPTH: usize = 64;

pub(crate) fn is_json(text: &str) -> bool {
    let mut reader = Reader {
        text: text.as_bytes(),
        at: 0,
    };
    let valid = reader.value(0);
    reader.space();
    valid && reader.at == text.len()
}

struct Reader<'t> {
    text: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn take(&mut self, bytes: &[u8]) -> bool {
        let here = self.text[self.at.min(self.text.len())..].starts_with(bytes);
        self.at += if here { bytes.len() } else { 0 };
        here
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> bool {
        self.space();
        match self.peek() {
            _ if depth > DEPTH => {
                self.at = self.text.len();
                true
            }
            b'{' => self.list(b'}', depth, |reader| {
                reader.space();
                reader.string() && {
                    reader.space();
                    reader.take(b":")
                }
            }),
            b'[' => self.list(b']', depth, |_| true),
            b'"' => self.string(),
            b'-' | b'0'..=b'9' => self.number(),
            _ => self.take(b"true") || self.take(b"false") || self.take(b"null"),
        }
    }

    fn list(&mut self, end: u8, depth: usize, before: impl Fn(&mut Self) -> bool) -> bool {
        self.at += 1;
        self.space();
        if self.take(&[end]) {
            return true;
        }
        loop {
            if !before(self) || !self.value(depth + 1) {
                return false;
            }
            self.space();
            if !self.take(b",") {
                return self.take(&[end]);
            }
        }
    }

    fn string(&mut self) -> bool {
        if !self.take(b"\"") {
            return false;
        }
        loop {
            match self.peek() {
                b'"' => return self.take(b"\""),
                b'\\' => self.at += 2,
                0..=31 => return false,
                _ => self.at += 1,
            }
        }
    }

    fn number(&mut self) -> bool {
        self.take(b"-");
        let whole = self.take(b"0") || self.digits();
        whole
            && (!self.take(b".") || self.digits())
            && (!(self.take(b"e") || self.take(b"E")) || {
                let _sign = self.take(b"+") || self.take(b"-");
                self.digits()
            })
    }

    fn digits(&mut self) -> bool {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        self.at > start
    }
}
