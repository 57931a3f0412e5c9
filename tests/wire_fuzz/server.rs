//! A server whose replies are right, changed, cut short, missing, too many, or none at all; it keeps a record of what it said to which command.

use std::collections::HashMap;

use crate::random::Random;
use crate::resp::{Frame, Tree, commands, frame};

/// How often something is wrong, of a hundred replies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hostility {
    wrong_value: usize,
    error: usize,
    unknown_script: usize,
    wrong_bytes: usize,
    push: usize,
    shift: usize,
}

impl Hostility {
    pub(crate) fn draw(random: &mut Random) -> Self {
        let mut often = || *random.pick(&[&0, &0, &0, &3, &20, &60]);
        Hostility {
            wrong_value: often(),
            error: often(),
            unknown_script: often(),
            wrong_bytes: often(),
            push: often(),
            shift: often(),
        }
    }
}

/// The key of a command, or else its name.
fn key(command: &[Vec<u8>]) -> String {
    let key = match command {
        [name, .., key] if name.starts_with(b"EVAL") => key,
        [_, key, ..] => key,
        _ => &command[0],
    };
    String::from_utf8_lossy(key).into_owned()
}

/// What a server was asked and what it said.
pub(crate) struct Server {
    random: Random,
    hostility: Hostility,
    /// Bytes that belong to no command yet.
    left: Vec<u8>,
    /// The commands that are queued in a transaction.
    queued: Option<Vec<Vec<Vec<u8>>>>,
    /// The replies to a command, by its key or else its name. `None` where there was no whole reply.
    pub(crate) said: HashMap<String, Vec<Option<Tree>>>,
    /// Whether something came that is no reply.
    pub(crate) is_broken: bool,
    pub(crate) batches: usize,
}

impl Server {
    pub(crate) fn new(mut random: Random) -> Self {
        Server {
            hostility: Hostility::draw(&mut random),
            random,
            left: Vec::new(),
            queued: None,
            said: HashMap::new(),
            is_broken: false,
            batches: 0,
        }
    }

    /// Replies to a batch. With `exact`, nothing follows the last reply.
    pub(crate) fn answer(&mut self, request: &[u8], exact: bool) -> Vec<u8> {
        self.batches += 1;
        let commands = commands(request);
        let mut bytes = std::mem::take(&mut self.left);
        let before = bytes.len();
        for command in &commands {
            self.reply(command, &mut bytes);
        }
        let mut rest = &bytes[..];
        for command in &commands {
            let reply = self.next(&mut rest);
            self.is_broken |= reply.is_none();
            self.said.entry(key(command)).or_default().push(reply);
        }
        // Of what follows the last reply only whole frames are sent: redis-rs overlooks a byte that stands alone behind a reply.
        let follows = rest.len();
        let mut kept = 0;
        while !exact && frame(&mut rest).is_some() {
            kept = follows - rest.len();
        }
        if !self.is_broken {
            let end = bytes.len() - follows;
            bytes.truncate(end + kept);
            self.left = bytes[end..].to_vec();
        }
        bytes.drain(..before);
        bytes
    }

    fn next(&mut self, rest: &mut &[u8]) -> Option<Tree> {
        if self.is_broken {
            return None;
        }
        loop {
            match frame(rest)? {
                Frame::Push => {}
                Frame::Reply(tree) => return Some(tree),
            }
        }
    }

    fn percent(&mut self, often: fn(&Hostility) -> usize) -> bool {
        let often = often(&self.hostility);
        self.random.below(100) < often
    }

    /// Writes what is said to a command.
    fn reply(&mut self, command: &[Vec<u8>], out: &mut Vec<u8>) {
        if self.percent(|it| it.push) {
            let push = self.random.pick(&[
                &b">2\r\n+invalidate\r\n*1\r\n$1\r\nk\r\n"[..],
                b">3\r\n$7\r\nmessage\r\n+a\r\n:1\r\n",
                b">0\r\n",
            ]);
            out.extend_from_slice(push);
        }
        let mut bytes = self.right(command);
        if self.percent(|it| it.shift) {
            match self.random.below(2) {
                0 => bytes.clear(),
                _ => bytes.extend_from_within(..),
            }
        }
        if self.percent(|it| it.wrong_bytes) {
            self.random.change(&mut bytes);
        }
        out.extend_from_slice(&bytes);
    }

    /// Returns what a server says to a command, or another reply.
    fn right(&mut self, command: &[Vec<u8>]) -> Vec<u8> {
        let name = command[0].as_slice();
        if name.starts_with(b"EVALSHA") && self.percent(|it| it.unknown_script) {
            return b"-NOSCRIPT No matching script. Please use EVAL.\r\n".to_vec();
        }
        if self.percent(|it| it.error) {
            if let Some(queued) = &mut self.queued
                && name != b"EXEC"
            {
                queued.pop();
            }
            return self.random.error();
        }
        match (name, &mut self.queued) {
            (b"MULTI", _) => {
                self.queued = Some(Vec::new());
                self.value(b"+OK\r\n")
            }
            (b"EXEC", queued) => {
                let queued = queued.take().unwrap_or_default();
                let mut bytes = format!("*{}\r\n", queued.len()).into_bytes();
                for command in &queued {
                    bytes.extend(self.right(command));
                }
                self.value(&bytes)
            }
            (_, Some(queued)) => {
                queued.push(command.to_vec());
                self.value(b"+QUEUED\r\n")
            }
            _ => {
                let bytes = self.random.right(name);
                self.value(&bytes)
            }
        }
    }

    fn value(&mut self, right: &[u8]) -> Vec<u8> {
        if !self.percent(|it| it.wrong_value) {
            return right.to_vec();
        }
        match self.random.below(6) {
            0 => [b"|1\r\n+a\r\n-ERR of an attribute\r\n", right].concat(),
            1 => [b"*1\r\n", right].concat(),
            _ => self.random.value(0),
        }
    }
}
