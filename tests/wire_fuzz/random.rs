//! Random numbers, replies, and changes to their bytes.

/// A generator of SplitMix64.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Random(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub(crate) fn pick<'t, T: ?Sized>(&mut self, from: &[&'t T]) -> &'t T {
        from[self.below(from.len())]
    }

    fn integer(&mut self) -> i64 {
        match self.below(4) {
            0 => *self.pick(&[&0, &1, &-1, &i64::MIN, &i64::MAX, &(1 << 53)]),
            _ => self.next() as i64 >> self.below(64),
        }
    }

    fn text(&mut self) -> Vec<u8> {
        match self.below(6) {
            0 => Vec::new(),
            1 => self.integer().to_string().into_bytes(),
            2 => b"a\r\nb".to_vec(),
            3 => vec![0xff, b'\r', 0],
            4 => b"OK".to_vec(),
            _ => format!("text {}", self.below(100)).into_bytes(),
        }
    }

    fn bulk(&mut self) -> Vec<u8> {
        let text = self.text();
        self.as_bulk(&text)
    }

    fn as_bulk(&mut self, text: &[u8]) -> Vec<u8> {
        [format!("${}\r\n", text.len()).as_bytes(), text, b"\r\n"].concat()
    }

    /// What a server says to a command of this name.
    pub(crate) fn right(&mut self, name: &[u8]) -> Vec<u8> {
        match name {
            b"SET" => b"+OK\r\n".to_vec(),
            b"GET" => match self.below(3) {
                0 => b"$-1\r\n".to_vec(),
                _ => {
                    let text = format!("value {}", self.below(1_000));
                    self.as_bulk(text.as_bytes())
                }
            },
            b"LRANGE" => {
                let length = self.below(4);
                let mut bytes = format!("*{length}\r\n").into_bytes();
                for _ in 0..length {
                    let text = self.below(1_000).to_string();
                    bytes.extend(self.as_bulk(text.as_bytes()));
                }
                bytes
            }
            b"HGETALL" => {
                let length = self.below(4);
                let mut bytes = match self.below(2) {
                    0 => format!("%{length}\r\n"),
                    _ => format!("*{}\r\n", 2 * length),
                }
                .into_bytes();
                for at in 0..length {
                    for text in [format!("field {at}"), self.below(1_000).to_string()] {
                        bytes.extend(self.as_bulk(text.as_bytes()));
                    }
                }
                bytes
            }
            _ => format!(":{}\r\n", self.next() as i64 >> self.below(64)).into_bytes(),
        }
    }

    pub(crate) fn error(&mut self) -> Vec<u8> {
        let line = self.pick(&[
            "ERR no",
            "WRONGTYPE Operation against a key holding the wrong kind of value",
            "EXECABORT Transaction discarded because of previous errors.",
            "NOSCRIPT of my own",
            "MOVED 1 127.0.0.1:1",
            "OOM command not allowed",
            "",
            "ERR é",
        ]);
        match self.below(4) {
            0 => format!("!{}\r\n{line}\r\n", line.len()).into_bytes(),
            _ => format!("-{line}\r\n").into_bytes(),
        }
    }

    /// Any value.
    pub(crate) fn value(&mut self, depth: usize) -> Vec<u8> {
        let kinds = if depth < 4 { 16 } else { 11 };
        let number = self.integer();
        match self.below(kinds) {
            0 => b"$-1\r\n".to_vec(),
            1 => b"*-1\r\n".to_vec(),
            2 => b"_\r\n".to_vec(),
            3 => format!(":{number}\r\n").into_bytes(),
            4 => format!(",{}\r\n", number as f64 / 4.0).into_bytes(),
            5 => self.pick(&[&b"#t\r\n"[..], b"#f\r\n"]).to_vec(),
            6 => b"+OK\r\n".to_vec(),
            7 => format!("+{number}\r\n").into_bytes(),
            8 => format!("({number}000000000000000000\r\n").into_bytes(),
            9 => b"=8\r\ntxt:text\r\n".to_vec(),
            10 => self.bulk(),
            11 => self.error(),
            12 => self.nested("|1\r\n", 3, depth),
            kind => {
                let length = self.below(5);
                let (start, each) = match kind {
                    13 => (format!("*{length}\r\n"), 1),
                    14 => (format!("~{length}\r\n"), 1),
                    _ => (format!("%{length}\r\n"), 2),
                };
                self.nested(&start, each * length, depth)
            }
        }
    }

    fn nested(&mut self, start: &str, values: usize, depth: usize) -> Vec<u8> {
        let mut bytes = start.as_bytes().to_vec();
        for _ in 0..values {
            bytes.extend(self.value(depth + 1));
        }
        bytes
    }

    /// Changes the bytes of a reply.
    pub(crate) fn change(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len());
        let piece = self.pick(&[
            &b"\r\n"[..],
            b"*1000000\r\n",
            b"$9223372036854775807\r\n",
            b"$-2\r\n",
            b"*-9\r\n",
            b"%1\r\n",
            b":\r\n",
            b":99999999999999999999\r\n",
            b"#x\r\n",
            b"$3\r\nab\r\n",
            b"\xff",
            b"",
        ]);
        match self.below(7) {
            0 => bytes.truncate(at),
            1 if !bytes.is_empty() => bytes[at] = self.next() as u8,
            2 if !bytes.is_empty() => drop(bytes.remove(at)),
            3 => bytes.insert(at, self.next() as u8),
            4 => *bytes = piece.to_vec(),
            5 => *bytes = (0..self.below(20)).map(|_| self.next() as u8).collect(),
            _ => drop(bytes.splice(at..at, piece.iter().copied())),
        }
    }
}
