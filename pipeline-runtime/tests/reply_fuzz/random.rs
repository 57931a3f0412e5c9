//! Random numbers, replies, and changes to replies.

use redis::{ErrorKind, PushKind, Value, VerbatimFormat};

use crate::notation::Sent;

/// Stands in texts, and in no message.
pub(crate) const SECRET: &str = "secret";

/// The deepest tree that is drawn.
const DEPTH: usize = 5;

/// A generator of SplitMix64.
pub(crate) struct Random {
    state: u64,
    /// Whether some texts are sent as simple strings.
    with_simple: bool,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Random {
            state: seed,
            with_simple: true,
        }
    }

    /// One that sends all texts as bulk strings.
    pub(crate) fn plain() -> Self {
        Random {
            state: 0,
            with_simple: false,
        }
    }

    pub(crate) fn is_simple(&mut self) -> bool {
        self.with_simple && self.below(4) == 0
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub(crate) fn choose<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }

    pub(crate) fn integer(&mut self) -> i64 {
        match self.below(6) {
            0 => 0,
            1 => 1,
            2 => -1,
            3 => *self.choose(&[i64::MIN, i64::MAX, 255, 256, 65536, 1 << 53, (1 << 53) + 1]),
            _ => self.next() as i64 >> self.below(64),
        }
    }

    pub(crate) fn double(&mut self) -> f64 {
        match self.below(4) {
            0 => *self.choose(&[
                0.0,
                -0.0,
                1.5,
                1e300,
                -1e300,
                f64::INFINITY,
                f64::NEG_INFINITY,
            ]),
            1 => self.integer() as f64,
            _ => self.integer() as f64 / 1024.0,
        }
    }

    pub(crate) fn text(&mut self) -> Vec<u8> {
        let number = self.integer();
        match self.below(9) {
            0 => Vec::new(),
            1 => b"OK".to_vec(),
            2 => number.to_string().into_bytes(),
            3 => (number as f64 / 4.0).to_string().into_bytes(),
            4 => vec![0xff, 0, number as u8],
            5 => format!("{SECRET}\r\n\"").into_bytes(),
            6 => self
                .choose(&["name", "fields", "db.0", "id", "type", "flags", "results"])
                .as_bytes()
                .to_vec(),
            7 => format!("[{number},null]").into_bytes(),
            _ => format!("{SECRET} é {number}").into_bytes(),
        }
    }

    /// Any reply, of any kind that redis-rs has.
    pub(crate) fn tree(&mut self, depth: usize) -> Value {
        let kinds = if depth < DEPTH { 15 } else { 9 };
        match self.below(kinds) {
            0 => Value::Nil,
            1 => Value::Int(self.integer()),
            2 => Value::Double(if self.below(9) == 0 {
                f64::NAN
            } else {
                self.double()
            }),
            3 => Value::Boolean(self.below(2) == 0),
            4 => Value::Okay,
            5 => Value::SimpleString(String::from_utf8_lossy(&self.text()).into_owned()),
            6 => self.rare(),
            7 | 8 => Value::BulkString(self.text()),
            9 | 10 => Value::Array(self.trees(depth)),
            11 => Value::Set(self.trees(depth)),
            12 => Value::Attribute {
                data: Box::new(self.tree(depth + 1)),
                attributes: vec![(self.tree(DEPTH), self.tree(DEPTH))],
            },
            _ => {
                let (keys, values) = (self.trees(depth), self.trees(depth));
                Value::Map(keys.into_iter().zip(values).collect())
            }
        }
    }

    fn trees(&mut self, depth: usize) -> Vec<Value> {
        let length = self.below(5);
        (0..length).map(|_| self.tree(depth + 1)).collect()
    }

    fn rare(&mut self) -> Value {
        match self.below(3) {
            0 => Value::VerbatimString {
                format: VerbatimFormat::Text,
                text: SECRET.to_owned(),
            },
            1 => Value::Push {
                kind: PushKind::Message,
                data: vec![Value::Int(1)],
            },
            _ => {
                let error = redis::RedisError::from((ErrorKind::Client, "refused"));
                let line = format!("-ERR {error}\r\n");
                redis::parse_redis_value(line.as_bytes()).unwrap_or(Value::Nil)
            }
        }
    }

    /// Changes some bytes, or none.
    pub(crate) fn damage(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..self.below(3) {
            let at = self.below(bytes.len() + 1);
            match self.below(4) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, *self.choose(b"+-:$*~%|_,#!=(>0123456789\r\nOK")),
                2 if at < bytes.len() => drop(bytes.remove(at)),
                _ if at < bytes.len() => bytes[at] = self.next() as u8,
                _ => {}
            }
        }
    }

    /// Changes something somewhere.
    pub(crate) fn mutate(&mut self, sent: &mut Sent) {
        let inside = match sent {
            Sent::List(items) | Sent::Set(items) if !items.is_empty() && self.below(4) > 0 => {
                let at = self.below(items.len());
                match self.below(6) {
                    0 => drop(items.remove(at)),
                    1 => items.insert(at, items[at].clone()),
                    2 => items.swap(at, 0),
                    _ => self.mutate(&mut items[at]),
                }
                true
            }
            Sent::Map(entries) | Sent::Pairs(entries)
                if !entries.is_empty() && self.below(4) > 0 =>
            {
                let at = self.below(entries.len());
                match self.below(6) {
                    0 => drop(entries.remove(at)),
                    1 => entries.insert(at, entries[at].clone()),
                    2 => self.mutate(&mut entries[at].0),
                    _ => self.mutate(&mut entries[at].1),
                }
                true
            }
            _ => false,
        };
        if !inside {
            *sent = self.leaf();
        }
    }

    fn leaf(&mut self) -> Sent {
        match self.below(9) {
            0 => Sent::Nil,
            1 => Sent::Okay,
            2 => Sent::Bool(self.below(2) == 0),
            3 => Sent::Double(self.double()),
            4 => Sent::Int(self.integer()),
            5 => Sent::List(Vec::new()),
            6 => Sent::Map(vec![(Sent::Text(self.text()), Sent::Int(self.integer()))]),
            7 => Sent::List(vec![
                Sent::Text(self.text()),
                Sent::Nil,
                Sent::Int(self.integer()),
            ]),
            _ => Sent::Text(self.text()),
        }
    }
}
