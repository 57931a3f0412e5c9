//! Blocks, loops and encoded pipelines in each other, at random: what is sent, and whose reply is whose.

mod common;

use common::{Scripted, error, info, queued, run};
use redis::Value;
use redis_pipeline::private::for_tests::CommandInfo;
use redis_pipeline::private::{Replies, Writer};
use redis_pipeline::{Request, shape};

static TABLE: &[CommandInfo] = &[
    info("GET", Some("a"), "GET \"a\""),
    info("INCR", Some("b"), "INCR \"b\""),
    info("SET", Some("c"), "SET \"c\" 1"),
    info("MULTI", None, "MULTI"),
    info("EXEC", None, "EXEC"),
];
const MULTI: usize = 3;
const EXEC: usize = 4;

/// What a pipeline is made of.
#[derive(Debug)]
enum Node {
    Command(usize),
    Atomic(Vec<Node>),
    /// A pipeline that is encoded already.
    Part(Vec<Node>),
    Loop(Vec<Vec<Node>>),
}

/// Numbers that look random, the same ones in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) % end
    }

    fn nodes(&mut self, depth: u64) -> Vec<Node> {
        (0..self.below(4)).map(|_| self.node(depth)).collect()
    }

    fn node(&mut self, depth: u64) -> Node {
        match self.below(if depth == 0 { 3 } else { 8 }) {
            command @ 0..=2 => Node::Command(command as usize),
            3 | 4 => Node::Atomic(self.nodes(depth - 1)),
            5 | 6 => Node::Part(self.nodes(depth - 1)),
            _ => {
                let turns = self.below(4);
                Node::Loop((0..turns).map(|_| self.nodes(depth - 1)).collect())
            }
        }
    }
}

fn write(nodes: &[Node], w: &mut Writer) {
    for node in nodes {
        match node {
            Node::Command(index) => {
                w.command(*index);
                let name = TABLE[*index].source.name;
                w.raw(format!("*1\r\n${}\r\n{name}\r\n", name.len()).as_bytes());
            }
            Node::Atomic(inner) => {
                w.begin_atomic(MULTI);
                write(inner, w);
                w.end_atomic(EXEC);
            }
            Node::Part(inner) => w.append(&request(inner)),
            Node::Loop(turns) => {
                let begun = w.begin_loop(turns.len(), 0);
                turns.iter().for_each(|turn| write(turn, w));
                w.end_loop(begun, turns.len());
            }
        }
    }
}

fn request(nodes: &[Node]) -> Request {
    let mut w = Writer::new(0, TABLE.into());
    write(nodes, &mut w);
    w.finish()
}

/// The commands as they should be sent.
fn expected(nodes: &[Node], in_block: bool, names: &mut Vec<&'static str>) {
    for node in nodes {
        match node {
            Node::Command(index) => names.push(TABLE[*index].source.name),
            Node::Part(inner) => expected(inner, in_block, names),
            Node::Loop(turns) => turns
                .iter()
                .for_each(|turn| expected(turn, in_block, names)),
            Node::Atomic(inner) if in_block => expected(inner, true, names),
            Node::Atomic(inner) => {
                let before = names.len();
                names.push("MULTI");
                expected(inner, true, names);
                if names.len() == before + 1 {
                    names.pop();
                } else {
                    names.push("EXEC");
                }
            }
        }
    }
}

/// The replies of a server that counts commands, and fails those at some positions.
fn replies(names: &[&str], fails: impl Fn(usize) -> bool) -> Vec<Value> {
    let (mut all, mut inside): (_, Option<Vec<Value>>) = (Vec::new(), None);
    for (position, name) in names.iter().enumerate() {
        let reply = match fails(position) {
            true => error("ERR no"),
            false => Value::Int(position as i64),
        };
        all.push(match (*name, &mut inside) {
            ("MULTI", _) => {
                inside = Some(Vec::new());
                Value::Okay
            }
            ("EXEC", inside) => Value::Array(inside.take().unwrap_or_default()),
            (_, Some(block)) => {
                block.push(reply);
                queued()
            }
            (_, None) => reply,
        });
    }
    all
}

fn read(nodes: &[Node], r: &mut Replies, found: &mut Vec<i64>) {
    for node in nodes {
        match node {
            Node::Command(index) => found.extend(r.read::<shape::Int, i64>(*index)),
            Node::Part(inner) => read(inner, r, found),
            Node::Atomic(inner) => {
                r.begin_atomic(MULTI);
                read(inner, r, found);
                r.end_atomic(EXEC);
            }
            Node::Loop(turns) => {
                let taken = r.turns();
                assert_eq!(taken, turns.len());
                turns.iter().for_each(|turn| read(turn, r, found));
            }
        }
    }
}

#[test]
fn every_reply_is_read_by_its_command() {
    let mut random = Random(0x5eed);
    let (mut blocks, mut commands) = (0, 0);
    for _ in 0..20_000 {
        let nodes = random.nodes(4);
        let request = request(&nodes);
        let mut names = Vec::new();
        expected(&nodes, false, &mut names);
        let sent = request.commands().map(|command| command.name());
        assert_eq!(sent.collect::<Vec<_>>(), names, "{nodes:?}");
        assert_eq!(request.to_string(), names.join("\n"), "{nodes:?}");
        assert_eq!(request.len(), names.len());
        assert_eq!(
            request.to_pipeline().get_packed_pipeline(),
            request.as_bytes()
        );
        let own = |position: &usize| !matches!(names[*position], "MULTI" | "EXEC");
        let positions: Vec<usize> = (0..names.len()).filter(own).collect();
        let mut con = Scripted::new(replies(&names, |_| false));
        let found = run(&mut con, &request, |r| {
            let mut found = Vec::new();
            read(&nodes, r, &mut found);
            Some(found)
        });
        let found: Vec<usize> = found.unwrap().into_iter().map(|at| at as usize).collect();
        assert_eq!(found, positions, "{nodes:?}");
        let third = |position: usize| position.is_multiple_of(3);
        let mut con = Scripted::new(replies(&names, third));
        let result = run(&mut con, &request, |r| {
            read(&nodes, r, &mut Vec::new());
            Some(())
        });
        let failed: Vec<usize> = match &result {
            Ok(()) => Vec::new(),
            Err(error) => error.failures().iter().map(|it| it.position()).collect(),
        };
        let thirds = positions.iter().copied().filter(|&at| third(at));
        assert_eq!(failed, thirds.collect::<Vec<_>>(), "{nodes:?}");
        blocks += names.iter().filter(|name| **name == "MULTI").count();
        commands += positions.len();
    }
    assert!(blocks > 5_000 && commands > 50_000, "{blocks}, {commands}");
}
