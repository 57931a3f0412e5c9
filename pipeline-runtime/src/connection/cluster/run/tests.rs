use redis::{ErrorKind, RedisError, Value, parse_redis_value};

use super::{ClusterExecution, Outcome, PART_TIMEOUT, Step, Target};
use crate::connection::cluster::destination::{Combination, Destination, Reach};
use crate::connection::cluster::topology::Node;
use crate::connection::cluster::units::{Unit, digest, encode};
use crate::error::Fate;

fn unit(at: usize, slot: u16, keys: &[u64], repeats: bool) -> Unit {
    Unit {
        commands: at..at + 1,
        bytes: at..at + 1,
        destination: Destination::Slot(slot),
        target: Target::Slot,
        keys: Some(keys.to_vec()),
        repeats,
        free_reply: false,
    }
}

fn run_of(units: Vec<Unit>) -> ClusterExecution<'static> {
    let bytes = vec![b' '; units.last().map_or(0, |unit| unit.bytes.end)];
    ClusterExecution::new(units, bytes, PART_TIMEOUT)
}

fn error(text: &str) -> Outcome {
    let value = parse_redis_value(format!("-{text}\r\n").as_bytes());
    Outcome::Replies(vec![value.unwrap().into()], "n:7".into())
}

fn reply(value: i64) -> Outcome {
    Outcome::Replies(vec![Value::Int(value).into()], "n:7".into())
}

const TRYAGAIN: &str = "TRYAGAIN Multiple keys request during rehashing of slot";

fn values(run: ClusterExecution<'_>) -> Vec<Value> {
    run.finish().unwrap().into_values()
}

fn lost() -> RedisError {
    RedisError::from((ErrorKind::Io, "lost"))
}

#[test]
fn only_what_was_not_executed_goes_again() {
    let mut run = run_of(
        (0..3)
            .map(|at| unit(at, at as u16, &[at as u64], false))
            .collect(),
    );
    assert_eq!(run.step(), Step::Send(vec![0, 1, 2]));
    let before = run.take(vec![
        (0, reply(1)),
        (1, error("MOVED 1 h:1")),
        (2, reply(3)),
    ]);
    assert_eq!(before.refresh_topology, Some(1));
    assert_eq!(run.step(), Step::Send(vec![1]));
    run.take(vec![(1, reply(2))]);
    assert_eq!(run.step(), Step::Done);
    assert_eq!(values(run), [Value::Int(1), Value::Int(2), Value::Int(3)]);
}

#[test]
fn what_overtook_on_the_same_key_is_read_again() {
    let units = vec![
        unit(0, 5, &[1, 2], false),
        unit(1, 5, &[2], true),
        unit(2, 5, &[3], false),
    ];
    let mut run = run_of(units);
    run.step();
    run.take(vec![(0, error(TRYAGAIN)), (1, reply(1)), (2, reply(1))]);
    assert_eq!(run.step(), Step::Send(vec![0, 1]));
}

#[test]
fn what_was_overtaken_by_a_write_keeps_its_error() {
    let units = vec![unit(0, 5, &[1, 2], false), unit(1, 5, &[2], false)];
    let mut run = run_of(units);
    run.step();
    run.take(vec![(0, error(TRYAGAIN)), (1, reply(1))]);
    assert_eq!(run.step(), Step::Done);
    assert!(matches!(values(run)[0], Value::ServerError(_)));
}

#[test]
fn commands_of_a_moving_slot_keep_their_order() {
    let units = vec![
        unit(0, 5, &[1], false),
        unit(1, 5, &[1, 2], false),
        unit(2, 5, &[1], false),
    ];
    let mut run = run_of(units);
    run.step();
    run.take(vec![
        (0, error("ASK 5 host:7")),
        (1, error(TRYAGAIN)),
        (2, error("ASK 5 host:7")),
    ]);
    let asked = Target::Ask {
        host: "host".to_owned(),
        port: 7,
    };
    assert_eq!(run.target(0), &asked);
    assert_eq!(run.step(), Step::Send(vec![0]));
    run.take(vec![(0, reply(1))]);
    assert_eq!(run.step(), Step::Send(vec![1]));
    run.take(vec![(1, reply(1))]);
    assert_eq!(run.step(), Step::Send(vec![2]));
}

#[test]
fn a_command_without_a_slot_goes_alone_and_in_its_turn() {
    let mut keyless = unit(1, 0, &[], false);
    keyless.destination = Destination::Any;
    let mut run = run_of(vec![
        unit(0, 5, &[1], false),
        keyless,
        unit(2, 6, &[2], false),
    ]);
    assert_eq!(run.step(), Step::Send(vec![0]));
    run.take(vec![(0, reply(1))]);
    assert_eq!(run.step(), Step::Send(vec![1]));
    run.take(vec![(1, reply(1))]);
    assert_eq!(run.step(), Step::Send(vec![2]));
}

#[test]
fn a_call_of_an_unknown_script_was_not_executed() {
    let call = encode(&[b"EVALSHA", b"0123", b"0"]);
    let mut bytes = call.clone();
    bytes.extend(encode(&[b"INCR", b"n"]));
    let mut units = vec![unit(0, 5, &[1], false), unit(1, 5, &[2], false)];
    units[0].bytes = 0..call.len();
    units[1].bytes = call.len()..bytes.len();
    let mut run = ClusterExecution::new(units, bytes, PART_TIMEOUT);
    run.step();
    let refused = error("NOSCRIPT No matching script. Please use EVAL.");
    run.take(vec![(0, refused), (1, Outcome::Unknown(lost()))]);
    assert_eq!(run.step(), Step::Done);
    let interrupted = run.finish().unwrap_err();
    let fates = [(0..1, Fate::NotExecuted), (1..2, Fate::Unknown)];
    assert_eq!(interrupted.fates(), fates);
}

#[test]
fn after_a_loss_nothing_more_is_sent() {
    let mut run = run_of(
        (0..3)
            .map(|at| unit(at, at as u16, &[at as u64], true))
            .collect(),
    );
    run.step();
    run.take(vec![
        (0, reply(1)),
        (1, Outcome::Unknown(lost())),
        (2, error("MOVED 2 h:1")),
    ]);
    assert_eq!(run.step(), Step::Done);
    let interrupted = run.finish().unwrap_err();
    let fates: Vec<Fate> = (0..3).map(|at| interrupted.fate(at)).collect();
    assert_eq!(fates, [Fate::Executed, Fate::Unknown, Fate::NotExecuted]);
}

#[test]
fn what_was_read_before_it_waited_again_is_not_called_unsent() {
    let units = vec![
        unit(0, 5, &[1, 2], false),
        unit(1, 5, &[2], true),
        unit(2, 6, &[3], false),
    ];
    let mut run = run_of(units);
    run.step();
    run.take(vec![
        (0, error(TRYAGAIN)),
        (1, reply(1)),
        (2, Outcome::Unknown(lost())),
    ]);
    assert_eq!(run.step(), Step::Done);
    let interrupted = run.finish().unwrap_err();
    let fates: Vec<Fate> = (0..3).map(|at| interrupted.fate(at)).collect();
    assert_eq!(fates, [Fate::NotExecuted, Fate::Executed, Fate::Unknown]);
}

#[test]
fn what_was_overtaken_and_not_repeated_is_not_called_executed() {
    let mut run = run_of(vec![
        unit(0, 5, &[1, 2], false),
        unit(1, 5, &[2], false),
        unit(2, 6, &[3], false),
    ]);
    run.step();
    run.take(vec![
        (0, error(TRYAGAIN)),
        (1, reply(1)),
        (2, Outcome::Unknown(lost())),
    ]);
    let interrupted = run.finish().unwrap_err();
    let fates: Vec<Fate> = (0..3).map(|at| interrupted.fate(at)).collect();
    assert_eq!(fates, [Fate::NotExecuted, Fate::Executed, Fate::Unknown]);
}

#[test]
fn a_script_that_is_in_doubt_when_another_node_is_lost_is_unknown() {
    let (script, bytes) = script(&[b"k"]);
    let (at, slot) = (bytes.len(), script.destination.clone());
    let mut units = vec![script, unit(1, 6, &[3], false)];
    units[1].bytes = at..at + 1;
    let Destination::Slot(slot) = slot else {
        panic!("{slot:?}")
    };
    let mut run = ClusterExecution::new(units, [&bytes[..], b" "].concat(), PART_TIMEOUT);
    run.step();
    run.take(vec![
        (0, error(&format!("MOVED {slot} h:1"))),
        (1, Outcome::Unknown(lost())),
    ]);
    assert_eq!(run.step(), Step::Done);
    assert_eq!(run.finish().unwrap_err().fate(0), Fate::Unknown);
}

#[test]
fn attempts_end() {
    let mut run = run_of(vec![unit(0, 5, &[1], false)]);
    let mut attempts = 0;
    while run.step() != Step::Done {
        run.take(vec![(0, error("CLUSTERDOWN Hash slot not served"))]);
        attempts += 1;
    }
    assert_eq!(attempts, 17);
    assert!(matches!(values(run)[0], Value::ServerError(_)));

    let mut run = run_of(vec![unit(0, 5, &[1], false)]);
    while run.step() != Step::Done {
        run.take(vec![(0, Outcome::NotSent(lost()))]);
    }
    assert_eq!(run.finish().unwrap_err().fate(0), Fate::NotSent);
}

#[test]
fn a_transaction_that_was_not_executed_goes_again_as_a_whole() {
    let mut block = unit(0, 5, &[1], false);
    block.commands = 0..3;
    let mut run = run_of(vec![block]);
    run.step();
    let parse = |text: &str| parse_redis_value(text.as_bytes()).unwrap().into();
    let moved = vec![
        parse("+OK\r\n"),
        parse("-MOVED 5 h:1\r\n"),
        parse("-EXECABORT x\r\n"),
    ];
    run.take(vec![(0, Outcome::Replies(moved, "n:7".into()))]);
    assert_eq!(run.step(), Step::Send(vec![0]));
    let executed = vec![
        parse("+OK\r\n"),
        parse("+QUEUED\r\n"),
        parse("*1\r\n-MOVED 5 h:1\r\n"),
    ];
    run.take(vec![(0, Outcome::Replies(executed, "n:7".into()))]);
    assert_eq!(run.step(), Step::Done);
}

#[test]
fn an_error_that_only_looks_like_a_redirection_is_the_reply() {
    for text in ["TRYAGAIN busy", "MOVED please", "MOVED 6 h:1", "ASK 6 h:1"] {
        let mut run = run_of(vec![unit(0, 5, &[1], false)]);
        run.step();
        run.take(vec![(0, error(text))]);
        assert_eq!(run.step(), Step::Done, "{text}");
        assert!(matches!(values(run)[0], Value::ServerError(_)));
    }
}

/// Returns a script that may have written, and its request.
fn script(keys: &[&[u8]]) -> (Unit, Vec<u8>) {
    let mut arguments = vec![&b"EVAL"[..], b"return 1", b"1"];
    arguments.extend(keys);
    let bytes = encode(&arguments);
    let unit = Unit {
        bytes: 0..bytes.len(),
        keys: Some(keys.iter().map(|key| digest(key)).collect()),
        free_reply: true,
        ..unit(0, 5, &[], false)
    };
    (unit, bytes)
}

#[test]
fn a_script_is_sent_again_only_if_the_cluster_says_the_same_of_its_keys() {
    let (script, bytes) = script(&[b"a", b"b"]);
    for confirmed in [false, true] {
        let mut run = ClusterExecution::new(vec![script.clone()], bytes.clone(), PART_TIMEOUT);
        assert_eq!(run.step(), Step::Send(vec![0]));
        assert_eq!(run.request(0), bytes);
        run.take(vec![(0, error(TRYAGAIN))]);
        assert_eq!(run.step(), Step::Send(vec![0]));
        assert_eq!(run.request(0), encode(&[b"EXISTS", b"a", b"b"]));
        assert_eq!(run.replies(0), 1);
        let same = Target::Node {
            host: "n".to_owned(),
            port: 7,
        };
        assert_eq!(run.target(0), &same);
        run.take(vec![(
            0,
            if confirmed {
                error("MOVED 5 h:1")
            } else {
                reply(2)
            },
        )]);
        if confirmed {
            assert_eq!(run.step(), Step::Send(vec![0]));
            assert_eq!(run.request(0), bytes);
        } else {
            assert_eq!(run.step(), Step::Done);
            assert!(matches!(values(run)[0], Value::ServerError(_)));
        }
    }
}

#[test]
fn a_script_whose_keys_cannot_be_asked_for_keeps_its_error() {
    let (script, bytes) = script(&[]);
    let mut run = ClusterExecution::new(vec![script], bytes, PART_TIMEOUT);
    run.step();
    run.take(vec![(0, error(TRYAGAIN))]);
    assert_eq!(run.step(), Step::Done);
}

#[test]
fn a_command_of_unknown_keys_follows_to_the_slot_of_one_of_its_arguments() {
    let bytes = encode(&[b"MYCOMMAND", b"option", b"key"]);
    let slot = crate::request::hash_slot(b"key");
    let guess = Unit {
        bytes: 0..bytes.len(),
        destination: Destination::Guess(crate::request::hash_slot(b"option")),
        keys: None,
        free_reply: true,
        ..unit(0, 0, &[], false)
    };
    let mut run = ClusterExecution::new(vec![guess.clone()], bytes.clone(), PART_TIMEOUT);
    run.step();
    run.take(vec![(0, error(&format!("MOVED {slot} h:1")))]);
    assert_eq!(run.step(), Step::Send(vec![0]));
    assert_eq!(run.request(0), encode(&[b"EXISTS", b"key"]));
    run.take(vec![(0, error(&format!("MOVED {slot} h:1")))]);
    assert_eq!(run.step(), Step::Send(vec![0]));
    assert_eq!((run.slot(0), run.request(0)), (slot, &bytes[..]));

    let mut run = ClusterExecution::new(vec![guess], bytes, PART_TIMEOUT);
    run.step();
    run.take(vec![(0, error("MOVED 1 h:1"))]);
    assert_eq!(run.step(), Step::Done);
}

#[test]
fn what_is_read_again_lets_what_came_after_it_be_read_again() {
    let units = vec![
        unit(0, 5, &[1], false),
        unit(1, 5, &[1, 2], true),
        unit(2, 5, &[2], true),
    ];
    let mut run = run_of(units);
    run.step();
    run.take(vec![
        (0, error("MOVED 5 h:1")),
        (1, reply(1)),
        (2, reply(1)),
    ]);
    assert_eq!(run.step(), Step::Send(vec![0, 1, 2]));
}

#[test]
fn what_must_not_be_read_again_because_of_a_later_write_is_overtaken_by_nothing() {
    let units = vec![
        unit(0, 5, &[1], false),
        unit(1, 5, &[1, 2], true),
        unit(2, 5, &[2], false),
    ];
    let mut run = run_of(units);
    run.step();
    run.take(vec![
        (0, error("MOVED 5 h:1")),
        (1, reply(1)),
        (2, reply(1)),
    ]);
    assert_eq!(run.step(), Step::Done);
    assert!(matches!(values(run)[0], Value::ServerError(_)));
}

/// Comparing each command with each later one would take hours here.
#[test]
fn many_commands_of_a_slot_that_moved_take_little_time() {
    let many = 200_000;
    let mut run = run_of(
        (0..many)
            .map(|at| unit(at, 5, &[at as u64 % 7], false))
            .collect(),
    );
    run.step();
    run.take((0..many).map(|at| (at, error("MOVED 5 h:1"))).collect());
    let Step::Send(wave) = run.step() else {
        panic!("nothing to send")
    };
    assert_eq!(wave.len(), many);
    run.take(wave.into_iter().map(|at| (at, reply(1))).collect());
    assert_eq!(run.step(), Step::Done);
}

fn node(slot: u16) -> Node {
    Node {
        name: format!("node:{slot}"),
        slot,
        target: Target::Slot,
    }
}

fn everywhere(combination: Combination) -> ClusterExecution<'static> {
    let mut everywhere = unit(1, 0, &[], false);
    everywhere.destination = Destination::Nodes(Reach::Primaries, combination);
    run_of(vec![
        unit(0, 5, &[1], false),
        everywhere,
        unit(2, 6, &[2], false),
    ])
}

#[test]
fn a_command_for_all_nodes_goes_to_each_in_its_turn() {
    let mut run = everywhere(Combination::Sum);
    assert_eq!(run.step(), Step::Send(vec![0]));
    run.take(vec![(0, reply(1))]);
    assert_eq!(run.step(), Step::FindNodes);
    let replica = Node {
        target: Target::Node {
            host: "h".to_owned(),
            port: 1,
        },
        ..node(7)
    };
    run.take_nodes(Ok(vec![node(7), replica, node(9)]));
    assert_eq!(run.step(), Step::Send(vec![0, 1]));
    assert_eq!((run.slot(0), run.slot(1)), (7, 9));
    run.take(vec![
        (0, reply(20)),
        (1, error("LOADING Redis is loading the dataset in memory")),
    ]);
    assert_eq!(run.step(), Step::Send(vec![1]));
    run.take(vec![(1, reply(22))]);
    assert_eq!(run.step(), Step::Send(vec![2]));
    run.take(vec![(2, reply(3))]);
    assert_eq!(run.step(), Step::Done);
    assert_eq!(values(run), [Value::Int(1), Value::Int(42), Value::Int(3)]);
}

#[test]
fn a_command_for_all_nodes_of_which_one_is_lost_is_unknown() {
    let mut run = everywhere(Combination::Same);
    run.step();
    run.take(vec![(0, reply(1))]);
    run.step();
    run.take_nodes(Ok(vec![node(7), node(9)]));
    run.step();
    run.take(vec![(0, reply(1)), (1, Outcome::Unknown(lost()))]);
    assert_eq!(run.step(), Step::Done);
    let interrupted = run.finish().unwrap_err();
    let fates: Vec<Fate> = (0..3).map(|at| interrupted.fate(at)).collect();
    assert_eq!(fates, [Fate::Executed, Fate::Unknown, Fate::NotSent]);
}

#[test]
fn a_command_for_all_nodes_that_reached_none_was_not_sent() {
    let mut run = everywhere(Combination::Same);
    run.step();
    run.take(vec![(0, reply(1))]);
    while run.step() != Step::Done {
        run.take_nodes(Err(lost()));
    }
    assert_eq!(run.finish().unwrap_err().fate(1), Fate::NotSent);
}

#[test]
fn a_command_with_keys_in_different_slots_is_divided() {
    let bytes = encode(&[b"MGET", b"a", b"b", b"{a}2"]);
    let keys = [&b"a"[..], b"b", b"{a}2"].map(digest);
    let divided = Unit {
        bytes: 0..bytes.len(),
        destination: Destination::Divided(Combination::List),
        ..unit(0, 0, &keys, true)
    };
    let mut run = ClusterExecution::new(vec![divided], bytes, PART_TIMEOUT);
    assert_eq!(run.step(), Step::Send(vec![0, 1]));
    assert_eq!(run.request(0), encode(&[b"MGET", b"a", b"{a}2"]));
    let array = |values: &[i64]| {
        let values = values.iter().copied().map(Value::Int);
        Outcome::Replies(vec![Value::Array(values.collect()).into()], "n:7".into())
    };
    run.take(vec![(0, array(&[1, 3])), (1, array(&[2]))]);
    assert_eq!(run.step(), Step::Done);
    let all = [1, 2, 3].map(Value::Int).to_vec();
    assert_eq!(values(run), [Value::Array(all)]);
}
