//! The scanner on replies of every kind, cut and changed at random, beside redis-rs's parser.
//!
//! `SCAN_INPUTS=10000000 cargo test --release -p redis-pipeline --features direct scan` draws ten million; `SCAN_SEED` draws others.

use redis::parse_redis_value;

use super::*;

/// Returns what is found if all bytes arrive at once.
fn frames(bytes: &[u8]) -> Result<Vec<Frame>, Malformed> {
    let mut scanner = Scanner::default();
    let mut frames = Vec::new();
    while let Some(frame) = scanner.next(bytes)? {
        frames.push(frame);
    }
    Ok(frames)
}

fn ends(bytes: &[u8]) -> Vec<usize> {
    let frames = frames(bytes).expect("replies");
    frames.iter().map(|frame| frame.end).collect()
}

/// One reply of each kind.
const REPLIES: [&str; 26] = [
    "+OK\r\n",
    "+with \r and \n in it\r\n",
    "-ERR something\r\n",
    ":-12\r\n",
    ":9223372036854775807\r\n",
    "$0\r\n\r\n",
    "$3\r\nabc\r\n",
    "$12\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n",
    "$120\r\n123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890\r\n",
    "$-1\r\n",
    "*-1\r\n",
    "*0\r\n",
    "*3\r\n*2\r\n:1\r\n$1\r\na\r\n*0\r\n%1\r\n+a\r\n_\r\n",
    "~2\r\n:1\r\n:2\r\n",
    "~0\r\n",
    "%2\r\n+a\r\n*1\r\n:1\r\n+b\r\n$-1\r\n",
    "%0\r\n",
    "|1\r\n+ttl\r\n:3600\r\n*1\r\n:2\r\n",
    "*2\r\n|1\r\n+a\r\n:1\r\n:2\r\n:3\r\n",
    "_\r\n",
    "#t\r\n",
    ",1.5e3\r\n",
    ",inf\r\n",
    "(3492890328409238509324850943850943825024385\r\n",
    "!21\r\nSYNTAX invalid syntax\r\n",
    "=15\r\ntxt:Some string\r\n",
];
const PUSHES: [&str; 2] = [">2\r\n+message\r\n$1\r\na\r\n", ">0\r\n"];

#[test]
fn each_kind_ends_where_redis_rs_ends_it() {
    for text in REPLIES.iter().chain(&PUSHES) {
        let push = text.starts_with('>');
        let end = text.len();
        let bytes = format!("{text}:1\r\n");
        let found = frames(bytes.as_bytes()).expect(text);
        assert_eq!(found[0], Frame { end, push }, "{text:?}");
        assert_eq!(found.len(), 2, "{text:?}");
        parse_redis_value(&bytes.as_bytes()[..end]).expect(text);
        for cut in 0..end {
            let cut = &bytes.as_bytes()[..cut];
            assert_eq!(frames(cut), Ok(vec![]), "{text:?}");
        }
    }
}

#[test]
fn replies_are_found_byte_by_byte() {
    let all = REPLIES.concat() + &PUSHES.concat() + &REPLIES.concat();
    let whole = ends(all.as_bytes());
    assert_eq!(whole.len(), 2 * REPLIES.len() + PUSHES.len());
    let (mut scanner, mut found) = (Scanner::default(), Vec::new());
    for length in 0..=all.len() {
        while let Some(frame) = scanner.next(&all.as_bytes()[..length]).expect("replies") {
            assert_eq!(frame.end, length, "found as soon as it is there");
            found.push(frame.end);
        }
    }
    assert_eq!(found, whole);
}

#[test]
fn bytes_are_looked_at_once() {
    let line = format!("+{}", "a".repeat(1_000));
    let mut scanner = Scanner::default();
    for length in 0..=line.len() {
        assert_eq!(scanner.next(&line.as_bytes()[..length]), Ok(None));
        assert!(length < 2 || scanner.looked == length, "{length}");
        assert_eq!(scanner.wanted(), length + 1, "goes on with the next byte");
    }
    let values = "*1000\r\n".to_owned() + &"$3\r\nabc\r\n".repeat(999);
    let mut scanner = Scanner::default();
    for length in 0..=values.len() {
        assert_eq!(scanner.next(&values.as_bytes()[..length]), Ok(None));
        assert!(scanner.at + 9 > length, "{length}");
    }
}

#[test]
fn bytes_may_be_taken_from_the_front() {
    let mut bytes = REPLIES.concat().into_bytes();
    let (mut scanner, mut found) = (Scanner::default(), 0);
    while let Some(frame) = scanner.next(&bytes).expect("replies") {
        assert_eq!(bytes[..frame.end], *REPLIES[found].as_bytes());
        bytes.drain(..frame.end);
        scanner.taken(frame.end);
        found += 1;
    }
    assert_eq!(found, REPLIES.len());
    // Half of the next reply is there when the ones before are taken.
    let mut bytes = b"+OK\r\n$5\r\nab".to_vec();
    let mut scanner = Scanner::default();
    assert_eq!(
        scanner.next(&bytes).map(|frame| frame.map(|f| f.end)),
        Ok(Some(5))
    );
    assert_eq!(scanner.next(&bytes), Ok(None));
    bytes.drain(..5);
    scanner.taken(5);
    bytes.extend_from_slice(b"cde\r\n");
    assert_eq!(
        scanner.next(&bytes).map(|frame| frame.map(|f| f.end)),
        Ok(Some(11))
    );
}

#[test]
fn what_is_no_reply_is_refused() {
    let long = format!("${}5\r\n", "0".repeat(30));
    let refused = [
        ("hello\r\n", Malformed::Kind(b'h')),
        ("\r\n", Malformed::Kind(b'\r')),
        ("*2\r\n:1\r\n.\r\n", Malformed::Kind(b'.')),
        // Lengths that are none, those of streamed values among them.
        ("$\r\n", Malformed::Length),
        ("$-\r\n", Malformed::Length),
        ("$+1\r\na\r\n", Malformed::Length),
        ("$1 \r\na\r\n", Malformed::Length),
        ("$?\r\n", Malformed::Length),
        ("*?\r\n", Malformed::Length),
        ("%?\r\n", Malformed::Length),
        ("*1a\r\n", Malformed::Length),
        (&long, Malformed::Length),
        // Lengths that nothing has.
        ("=-1\r\n", Malformed::Length),
        ("!-1\r\n", Malformed::Length),
        ("%-1\r\n", Malformed::Length),
        ("|-1\r\n", Malformed::Length),
        ("$9223372036854775808\r\n", Malformed::Length),
        ("$99999999999999999999999\r\n", Malformed::Length),
        (
            "%9223372036854775807\r\n*9223372036854775807\r\n",
            Malformed::Kind(0),
        ),
        ("$3\r\nabcde\r\n", Malformed::End),
        ("$3\r\nabc\n\r", Malformed::End),
        ("=3\r\nabc:\r", Malformed::End),
    ];
    for (text, malformed) in refused {
        match malformed {
            // As many values as this fit, and none of them is there.
            Malformed::Kind(0) => assert_eq!(frames(text.as_bytes()), Ok(vec![]), "{text:?}"),
            _ => assert_eq!(frames(text.as_bytes()), Err(malformed), "{text:?}"),
        }
        assert!(
            parse_redis_value(text.as_bytes()).is_err()
                || text.contains(['+', ' '])
                || text == long
        );
    }
    // Nothing but a length that never ends: refused before it has grown.
    let endless = [b"*".as_slice(), &[b'1'; 30]].concat();
    assert_eq!(frames(&endless), Err(Malformed::Length));
}

#[test]
fn values_stand_as_deep_within_each_other_as_redis_rs_allows() {
    for head in ["*1\r\n", "~1\r\n", ">1\r\n", "%1\r\n+a\r\n", "|0\r\n"] {
        let allowed = head.repeat(MAX_DEPTH - 1) + "+a\r\n";
        let redis_rs = parse_redis_value(allowed.as_bytes());
        assert!(head == ">1\r\n" || redis_rs.is_ok(), "{head:?}");
        assert_eq!(ends(allowed.as_bytes()), [allowed.len()], "{head:?}");
        let deeper = head.repeat(MAX_DEPTH) + "+a\r\n";
        assert!(parse_redis_value(deeper.as_bytes()).is_err(), "{head:?}");
        assert_eq!(frames(deeper.as_bytes()), Err(Malformed::Depth), "{head:?}");
    }
}

#[test]
fn nothing_is_allocated_by_an_announced_length() {
    let mut scanner = Scanner::default();
    assert_eq!(scanner.next(b"*1000000000\r\n*1000000000\r\n"), Ok(None));
    assert!(scanner.outer.capacity() < 16);
    assert_eq!(
        scanner.next(b"*1000000000\r\n*1000000000\r\n$1000000000\r\n"),
        Ok(None)
    );
    assert_eq!(scanner.wanted(), 1_000_000_041);
}

/// A generator whose numbers are the same on every run: SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// Adds a reply.
    fn reply(&mut self, bytes: &mut Vec<u8>, depth: usize) {
        let aggregates = if depth < 4 { 7 } else { 0 };
        match self.below(REPLIES.len() + aggregates) {
            plain if plain < REPLIES.len() => bytes.extend_from_slice(REPLIES[plain].as_bytes()),
            kind => {
                let kind = b"**~%%|>"[kind - REPLIES.len()];
                let length = self.below(4);
                bytes.extend_from_slice(format!("{}{length}\r\n", char::from(kind)).as_bytes());
                let values = match kind {
                    b'%' => 2 * length,
                    b'|' => 2 * length + 1,
                    // The kind of a push message.
                    b'>' if length > 0 => {
                        bytes.extend_from_slice(b"$7\r\nmessage\r\n");
                        length - 1
                    }
                    _ => length,
                };
                for _ in 0..values {
                    self.reply(bytes, depth + 1);
                }
            }
        }
    }

    /// Changes bytes, or does not.
    fn change(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..self.below(3) {
            let at = self.below(bytes.len().max(1));
            match self.below(4) {
                0 if at < bytes.len() => bytes[at] = self.next() as u8,
                1 => bytes.insert(at, b"\r\n0123456789-+:$*~%|>_#,(!=?."[self.below(29)]),
                2 if at < bytes.len() => drop(bytes.remove(at)),
                _ => bytes.truncate(at),
            }
        }
    }
}

fn number(variable: &str, default: u64) -> u64 {
    let number = std::env::var(variable).ok();
    number.map_or(default, |number| number.parse().expect("a number"))
}

/// Returns whether redis-rs would reserve memory for values that are not there.
fn announces_many(bytes: &[u8]) -> bool {
    let digits = |text: &[u8]| text.len() >= 5 && text[1..5].iter().all(u8::is_ascii_digit);
    let is_head = |kind: u8| b"*~%|>".contains(&kind);
    (0..bytes.len()).any(|at| is_head(bytes[at]) && digits(&bytes[at..]))
}

/// Scans bytes that arrive in pieces, and returns the same as if they had arrived at once.
fn in_pieces(bytes: &[u8], random: &mut Random) -> Result<Vec<Frame>, Malformed> {
    let (mut scanner, mut frames, mut arrived, mut taken) = (Scanner::default(), vec![], 0, 0);
    loop {
        while let Some(frame) = scanner.next(&bytes[taken..arrived])? {
            let end = frame.end + taken;
            frames.push(Frame { end, ..frame });
            if random.below(3) == 0 {
                scanner.taken(frame.end);
                taken = end;
            }
        }
        if arrived == bytes.len() {
            return Ok(frames);
        }
        arrived += 1 + random.below((bytes.len() - arrived).min(9));
    }
}

/// Compares the first reply with redis-rs's. What redis-rs reads is read alike, but for lengths with a sign, spaces or many zeros, which nobody sends.
fn compare(bytes: &[u8]) {
    match (parse_redis_value(bytes), Scanner::default().next(bytes)) {
        (Ok(_), Ok(Some(frame))) => {
            assert!(parse_redis_value(&bytes[..frame.end]).is_ok(), "too early");
            assert!(
                parse_redis_value(&bytes[..frame.end - 1]).is_err(),
                "too late"
            );
        }
        (Ok(_), Err(Malformed::Length)) => {
            // Rust's `trim`, which redis-rs uses, takes the vertical tab for a space, too.
            let is_space =
                |byte: u8| byte.is_ascii_whitespace() || byte == b'\x0b' || !byte.is_ascii();
            let odd = |pair: &[u8]| {
                b"$*~%|>=!".contains(&pair[0]) && !pair[1].is_ascii_digit()
                    || pair == b"\r\r"
                    || pair != b"\r\n" && is_space(pair[1]) && pair[1] != b'\r'
            };
            let zeros = bytes
                .windows(20)
                .any(|digits| digits.iter().all(u8::is_ascii_digit));
            assert!(
                bytes.windows(2).any(odd) || zeros,
                "{}",
                bytes.escape_ascii()
            );
        }
        (Ok(_), other) => panic!("redis-rs reads what is {other:?}"),
        (Err(error), Ok(Some(_))) => {
            // Whole, but with content that is none, which those who read it find out.
            assert!(!error.is_io_error(), "redis-rs waits for more: {error}");
        }
        (Err(_), Ok(None) | Err(_)) => {}
    }
}

#[test]
fn random_replies_end_where_redis_rs_ends_them() {
    let first = number("SCAN_SEED", 1);
    let inputs = number("SCAN_INPUTS", 100_000);
    let (mut whole, mut refused, mut bytes) = (0_u64, 0_u64, Vec::new());
    for seed in first..first.saturating_add(inputs) {
        let mut random = Random(seed);
        bytes.clear();
        for _ in 0..1 + random.below(3) {
            random.reply(&mut bytes, 0);
        }
        if random.below(2) == 0 {
            random.change(&mut bytes);
        }
        let shown = Shown(seed);
        let found = frames(&bytes);
        whole += found.as_ref().map_or(0, |frames| frames.len() as u64);
        refused += u64::from(found.is_err());
        assert_eq!(
            in_pieces(&bytes, &mut random),
            found,
            "{}",
            bytes.escape_ascii()
        );
        if !announces_many(&bytes) {
            compare(&bytes);
        }
        drop(shown);
    }
    assert!(
        whole > inputs && refused > inputs / 100,
        "{whole}, {refused}"
    );
}

/// Names the seed of an input with which something panics.
struct Shown(u64);

impl Drop for Shown {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("that was the seed {}", self.0);
        }
    }
}
