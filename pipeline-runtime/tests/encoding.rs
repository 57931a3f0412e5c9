//! Requests are the bytes that redis-rs would send.

mod common;

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use common::info;
use redis::{RedisWrite, ToRedisArgs, ToSingleRedisArg};
use redis_pipeline::Request;
use redis_pipeline::private::for_tests::CommandInfo;
use redis_pipeline::private::{Single, Writer};

static COMMANDS: &[CommandInfo] = &[
    info("ECHO", None, "ECHO value"),
    info("SET", None, "SET key value"),
];

fn one<M, T: Single<M> + ?Sized>(value: &T) -> Request {
    let mut w = Writer::new(64, COMMANDS.into());
    w.command(0);
    w.raw(b"*2\r\n$4\r\nECHO\r\n");
    w.arg(b"", value);
    w.finish()
}

#[track_caller]
fn as_redis_rs<T: ToSingleRedisArg>(value: T) {
    let by_hand = redis::cmd("ECHO").arg(&value).get_packed_command();
    let request = one(&value);
    assert_eq!(request.as_bytes(), by_hand);
    assert_eq!(one(&&&value).as_bytes(), by_hand);
    assert_eq!(request.to_pipeline().get_packed_pipeline(), by_hand);
}

#[test]
fn single_arguments() {
    for n in [0, 1, -1, i64::MAX, i64::MIN] {
        as_redis_rs(n);
    }
    as_redis_rs(u64::MAX);
    as_redis_rs(i128::MIN);
    for x in [
        0.0,
        -0.0,
        1.0,
        1.5,
        1e300,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
    ] {
        as_redis_rs(x);
        as_redis_rs(x as f32);
    }
    as_redis_rs(true);
    as_redis_rs(false);
    as_redis_rs("text");
    as_redis_rs("text".to_owned());
    as_redis_rs(Cow::Borrowed("text"));
    as_redis_rs(b"\x00\xff\r\n".to_vec());
    as_redis_rs(&b"\x00\xff\r\n"[..]);
    as_redis_rs(b"\x00\xff\r\n");
    as_redis_rs(Arc::new("text".to_owned()));
    as_redis_rs(redis::geo::Unit::Kilometers);
    as_redis_rs("");
}

#[test]
fn single_arguments_that_redis_rs_leaves_out() {
    let text = one("text");
    assert_eq!(text.to_string(), "ECHO text");
    for request in [
        one(&Box::<str>::from("text")),
        one(&&Arc::<str>::from("text")),
        one(&Rc::<str>::from("text")),
        one(b"text"),
        one(&&b"text"),
        one(&b"text"[..]),
    ] {
        assert_eq!(request.as_bytes(), text.as_bytes());
    }
}

struct Piecewise(&'static [u8]);

impl ToRedisArgs for Piecewise {
    fn write_redis_args<W: ?Sized + RedisWrite>(&self, out: &mut W) {
        use std::io::Write;
        out.reserve_space_for_args([self.0.len()]);
        let mut writer = out.writer_for_next_arg();
        for byte in self.0 {
            writer.write_all(&[*byte]).expect("writing into memory");
        }
    }
}

impl redis::ToSingleRedisArg for Piecewise {}

#[test]
fn arguments_that_write_themselves() {
    as_redis_rs(Piecewise(b"piece by piece"));
    as_redis_rs(Piecewise(b""));
}

/// A small generator of numbers that look random and are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }

    fn bytes(&mut self) -> Vec<u8> {
        let most = [0, 1, 9, 10, 11, 99, 100, 101, 1_000, 12_345][self.next(10) as usize];
        let length = self.next(most + 1);
        (0..length).map(|_| self.next(256) as u8).collect()
    }
}

#[test]
fn any_bytes_in_any_number() {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    for _ in 0..300 {
        let commands: Vec<Vec<Vec<u8>>> = (0..numbers.next(8))
            .map(|_| (0..numbers.next(15)).map(|_| numbers.bytes()).collect())
            .collect();
        let mut w = Writer::new(numbers.next(64) as usize, COMMANDS.into());
        let turns = w.begin_loop(numbers.next(3) as usize, 16);
        let mut by_hand = redis::pipe();
        for arguments in &commands {
            w.command(1);
            w.raw(b"*");
            w.write_length(1 + arguments.len());
            w.raw(b"\r\n$3\r\nSET\r\n");
            w.spread(arguments);
            let cmd = by_hand.cmd("SET");
            for argument in arguments {
                cmd.arg(argument.as_slice());
            }
        }
        w.end_loop(turns, commands.len());
        let request = w.finish();
        assert_eq!(request.as_bytes(), by_hand.get_packed_pipeline());
        assert_eq!(
            request.to_pipeline().get_packed_pipeline(),
            by_hand.get_packed_pipeline()
        );
        assert_eq!(request.len(), commands.len());
        assert_eq!(request.to_string().lines().count(), commands.len());
        assert_eq!(unquoted(&request.to_string()), commands);
    }
}

/// Reads lines as redis-cli does and leaves out the name of the command.
fn unquoted(lines: &str) -> Vec<Vec<Vec<u8>>> {
    lines
        .lines()
        .map(|line| words(line.as_bytes()).split_off(1))
        .collect()
}

fn words(mut line: &[u8]) -> Vec<Vec<u8>> {
    let mut words = Vec::new();
    while let Some((&first, rest)) = line.split_first() {
        if first == b'"' {
            let (word, after) = quoted(rest);
            words.push(word);
            line = after.strip_prefix(b" ").unwrap_or(after);
        } else {
            let end = line.iter().position(|&b| b == b' ').unwrap_or(line.len());
            words.push(line[..end].to_vec());
            line = line.get(end + 1..).unwrap_or_default();
        }
    }
    words
}

fn quoted(mut rest: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut word = Vec::new();
    loop {
        let (byte, after) = match rest {
            [b'"', after @ ..] => return (word, after),
            [b'\\', b'x', high, low, after @ ..] => {
                let hex = [*high, *low];
                let hex = std::str::from_utf8(&hex).expect("hex digits");
                (u8::from_str_radix(hex, 16).expect("hex digits"), after)
            }
            [b'\\', b'n', after @ ..] => (b'\n', after),
            [b'\\', b'r', after @ ..] => (b'\r', after),
            [b'\\', b't', after @ ..] => (b'\t', after),
            [b'\\', other, after @ ..] | [other, after @ ..] => (*other, after),
            [] => panic!("an open quote"),
        };
        word.push(byte);
        rest = after;
    }
}

#[test]
fn which_command_stands_where_survives_loops_and_branches() {
    static MANY: &[CommandInfo] = &[
        info("A", None, ""),
        info("B", None, ""),
        info("C", None, ""),
        info("D", None, ""),
        info("E", None, ""),
    ];
    let orders: [&[usize]; 8] = [
        &[],
        &[0, 1, 2, 3, 4],
        &[0, 1, 1, 1, 2],
        &[0, 2, 3, 2, 3, 2, 3, 4],
        &[3, 3],
        &[4, 0, 4, 0],
        &[0, 1, 1, 2, 1, 1, 2, 4],
        &[2, 0, 1, 3, 3, 4, 1, 0],
    ];
    for order in orders {
        let mut w = Writer::new(0, MANY.into());
        for &index in order {
            w.command(index);
            w.raw(b"*1\r\n$1\r\n");
            w.raw(MANY[index].source.name.as_bytes());
            w.raw(b"\r\n");
        }
        let request = w.finish();
        let names: Vec<_> = order.iter().map(|&index| MANY[index].source.name).collect();
        assert_eq!(request.len(), order.len());
        assert!(
            format!("{request:?}").contains(&format!("{names:?}")),
            "{request:?}"
        );
    }
}
