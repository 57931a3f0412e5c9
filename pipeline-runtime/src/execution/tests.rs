//! Executions over a transport that replies what it is told to, blocking and asynchronous.

use std::collections::{BTreeSet, VecDeque};
use std::io;

use redis::{RedisError, Value};

#[path = "../../tests/reply_fuzz/encode.rs"]
mod encode;

use super::replies::Replies;
use super::state::StreamedExecution;
use super::{Execution, Progress, blocking};
use crate::connection::{Batch, BatchReplies, BlockingTransport, SendError, Transport};
use crate::error::{CommandSource, Error, Fate, Interrupted};
use crate::reply::shape::Any;
use crate::request::chunk::{ChunkSource, Mailbox};
use crate::request::command_info::{CommandInfo, CommandTable};
use crate::request::key_positions::KeySpec;
use crate::request::script::Script;
use crate::request::writer::Writer;
use crate::request::{Request, part::PartLimits};
use crate::resp::ReplyBytes;

const fn command(name: &'static str, flags: u16) -> CommandInfo {
    CommandInfo {
        source: CommandSource {
            name,
            label: None,
            text: name,
            file: "src/demo.rs",
            line: 1,
            column: 1,
        },
        flags,
        timeout: None,
        keys: KeySpec::Unknown,
    }
}

const GET: usize = 0;
const INCR: usize = 1;
const EXEC: usize = 2;
const EVAL: usize = 3;

static LIST: [CommandInfo; 4] = [
    command("GET", CommandInfo::READ_ONLY),
    command("INCR", 0),
    command("EXEC", 0),
    command("EVAL", 0),
];
const TABLE: CommandTable = CommandTable::Listed(&LIST);

const SCRIPT: Script = Script::new("return 1");

/// An answer of the transport to a batch.
#[derive(Clone)]
enum Answer {
    /// It replies with its number to each command.
    Number(i64),
    Values(Vec<Value>),
    /// It refuses to send anything.
    NotSent,
    Lost {
        is_open: bool,
        is_half_written: bool,
    },
}

const LOST: Answer = Answer::Lost {
    is_open: true,
    is_half_written: false,
};

#[derive(Default)]
struct Fake {
    answers: VecDeque<Answer>,
    /// The commands of the batches that were sent.
    sent: Vec<Vec<String>>,
    /// Where the requests lie to which the batches belong.
    requests: BTreeSet<usize>,
    has_many_nodes: bool,
    /// Whether it hands the replies over as bytes.
    in_bytes: bool,
}

impl Fake {
    fn new(answers: &[Answer]) -> Self {
        Fake {
            answers: answers.iter().cloned().collect(),
            ..Fake::default()
        }
    }

    fn replies(&self, values: Vec<Value>) -> BatchReplies {
        if !self.in_bytes {
            return values.into();
        }
        let mut bytes = b">1\r\n+push\r\n".to_vec();
        for value in &values {
            encode::encode(value, &mut bytes);
            bytes.extend_from_slice(b">1\r\n+push\r\n");
        }
        BatchReplies::Bytes {
            count: values.len(),
            bytes: ReplyBytes::new(bytes),
        }
    }

    fn answer(&mut self, batch: Batch<'_>) -> Result<BatchReplies, SendError> {
        let commands = batch.request.commands_in(batch.part.clone());
        self.sent.push(commands.map(|it| it.to_string()).collect());
        self.requests
            .insert(std::ptr::from_ref(batch.request).addr());
        match self.answers.pop_front().expect("another batch") {
            Answer::Number(number) => Ok(self.replies(vec![Value::Int(number); batch.len()])),
            Answer::Values(values) => Ok(self.replies(values)),
            Answer::NotSent => Err(SendError {
                interrupted: Interrupted::before(
                    RedisError::from(io::Error::from(io::ErrorKind::NotConnected)),
                    batch.part.commands.start,
                    batch.request.len(),
                ),
                is_open: true,
            }),
            Answer::Lost {
                is_open,
                is_half_written,
            } => Err(SendError {
                interrupted: Interrupted::at(
                    RedisError::from(io::Error::from(io::ErrorKind::BrokenPipe)),
                    batch.part.commands.clone(),
                    batch.request.len(),
                )
                .drop_connection(is_half_written),
                is_open,
            }),
        }
    }
}

impl Transport for &mut Fake {
    fn check(&self, request: &Request) -> Result<(), Error> {
        request.check()
    }

    fn has_many_nodes(&self) -> bool {
        self.has_many_nodes
    }

    fn database(&self) -> i64 {
        0
    }
}

impl BlockingTransport for &mut Fake {
    fn send(&mut self, batch: Batch<'_>) -> Result<BatchReplies, SendError> {
        self.answer(batch)
    }
}

/// The outcome of an execution and what was sent for it.
type Outcome = (Result<Vec<Value>, Error>, Vec<Vec<String>>);

fn read_all(mut replies: Replies<'_>, commands: usize) -> Result<Vec<Value>, Error> {
    let values: Option<Vec<Value>> = (0..commands)
        .map(|_| replies.read::<Any, Value>(GET))
        .collect();
    replies.finish(values)
}

/// Executes a request with each driver. Both must come to the same.
fn execute<'e>(
    settings: impl Fn() -> Execution<'e>,
    request: &Request,
    fake: impl Fn() -> Fake,
) -> Outcome {
    let mut transport = fake();
    let replies = blocking::send_over(settings(), &mut transport, request);
    let outcome = (read_all(replies, request.len()), transport.sent);
    asynchronous::same(settings(), request, fake(), &outcome);
    let in_bytes = || Fake {
        in_bytes: true,
        ..fake()
    };
    let mut transport = in_bytes();
    let replies = blocking::send_over(settings(), &mut transport, request);
    same(&read_all(replies, request.len()), &transport.sent, &outcome);
    asynchronous::same(settings(), request, in_bytes(), &outcome);
    outcome
}

#[track_caller]
fn same(read: &Result<Vec<Value>, Error>, sent: &[Vec<String>], expected: &Outcome) {
    assert_eq!(sent, expected.1);
    match (read, &expected.0) {
        (Ok(values), Ok(expected)) => assert_eq!(values, expected),
        (Err(error), Err(expected)) => assert_eq!(format!("{error:?}"), format!("{expected:?}")),
        _ => panic!("{read:?}, and at first {:?}", expected.0),
    }
}

#[cfg(not(feature = "aio"))]
mod asynchronous {
    use super::*;

    pub(super) fn same(_: Execution<'_>, _: &Request, _: Fake, _: &Outcome) {}
}

#[cfg(feature = "aio")]
mod asynchronous {
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;
    use crate::connection::AsyncTransport;
    use crate::execution::asynchronous::send_over;

    impl AsyncTransport for &mut Fake {
        async fn send(&mut self, batch: Batch<'_>) -> Result<BatchReplies, SendError> {
            self.answer(batch)
        }
    }

    /// Runs a future that never waits.
    pub(super) fn now<F: Future>(future: F) -> F::Output {
        let mut context = Context::from_waker(Waker::noop());
        match pin!(future).poll(&mut context) {
            Poll::Ready(output) => output,
            Poll::Pending => panic!("nothing here waits"),
        }
    }

    pub(super) fn same(
        settings: Execution<'_>,
        request: &Request,
        mut fake: Fake,
        expected: &Outcome,
    ) {
        let parts = now(send_over(settings, &mut fake, request));
        let read = read_all(parts.replies(request), request.len());
        super::same(&read, &fake.sent, expected);
    }
}

fn get(writer: &mut Writer) {
    writer.command(GET);
    writer.raw(b"*2\r\n$3\r\nGET\r\n$1\r\nk\r\n");
}

fn incr(writer: &mut Writer) {
    writer.command(INCR);
    writer.raw(b"*2\r\n$4\r\nINCR\r\n$1\r\nn\r\n");
}

fn eval(writer: &mut Writer) {
    writer.command(EVAL);
    writer.eval(b"*3\r\n", &SCRIPT);
    writer.raw(b"$1\r\n0\r\n");
}

fn request(write: impl FnOnce(&mut Writer)) -> Request {
    let mut writer = Writer::new(0, TABLE);
    write(&mut writer);
    writer.finish()
}

fn lengths(sent: &[Vec<String>]) -> Vec<usize> {
    sent.iter().map(Vec::len).collect()
}

fn fates(error: &Error) -> Vec<(std::ops::Range<usize>, Fate)> {
    match error {
        Error::Connection(interrupted) => interrupted.fates().to_vec(),
        other => panic!("{other:?}"),
    }
}

fn unknown_script() -> Value {
    let reply = b"-NOSCRIPT No matching script. Please use EVAL.\r\n";
    redis::parse_redis_value(reply).expect("an error")
}

#[test]
fn parts_are_sent_in_order_and_observed() {
    let request = request(|writer| (0..7).for_each(|_| get(writer)));
    let answers = [Answer::Number(1), Answer::Number(2), Answer::Number(3)];
    let (read, sent) = execute(
        || Execution::new().part(3),
        &request,
        || Fake::new(&answers),
    );
    assert_eq!(lengths(&sent), [3, 3, 1]);
    let values = [1, 1, 1, 2, 2, 2, 3].map(Value::Int);
    assert_eq!(read.unwrap(), values);

    let mut seen = Vec::new();
    let settings = Execution::new()
        .part(3)
        .progress(|progress| seen.push(progress));
    let mut fake = Fake::new(&answers);
    read_all(blocking::send_over(settings, &mut fake, &request), 7).unwrap();
    let commands = Some(7);
    let expected = [3, 6, 7].map(|executed| Progress { executed, commands });
    assert_eq!(seen, expected);
}

#[test]
fn a_part_has_at_most_a_mebibyte() {
    let large = |writer: &mut Writer, kibibytes: usize| {
        writer.command(INCR);
        let value = vec![b'x'; kibibytes << 10];
        writer.arg(b"*2\r\n$4\r\nECHO\r\n", &value.as_slice());
    };
    let ordinary = request(|writer| (0..1_000).for_each(|_| large(writer, 1)));
    let (read, sent) = execute(Execution::new, &ordinary, || {
        Fake::new(&[Answer::Number(1)])
    });
    assert_eq!((read.unwrap().len(), sent.len()), (1_000, 1));

    let request = request(|writer| {
        for kibibytes in [400, 400, 400, 3_000, 1] {
            large(writer, kibibytes);
        }
    });
    let answers: Vec<Answer> = (1..=4).map(Answer::Number).collect();
    let (read, sent) = execute(Execution::new, &request, || Fake::new(&answers));
    assert_eq!(lengths(&sent), [2, 1, 1, 1]);
    assert_eq!(read.unwrap(), [1, 1, 2, 3, 4].map(Value::Int));
}

#[test]
fn a_transaction_stays_whole() {
    let request = request(|writer| {
        get(writer);
        writer.begin_atomic(EXEC);
        (0..3).for_each(|_| incr(writer));
        writer.end_atomic(EXEC);
        get(writer);
    });
    let answers = [Answer::Number(1), Answer::Number(2), Answer::Number(3)];
    let (_, sent) = execute(
        || Execution::new().part(2),
        &request,
        || Fake::new(&answers),
    );
    assert_eq!(lengths(&sent), [1, 5, 1]);
    assert_eq!(sent[1][0], "MULTI");
    assert_eq!(sent[1][4], "EXEC");
}

#[test]
fn a_request_without_commands_is_not_sent() {
    let (read, sent) = execute(Execution::new, &request(|_| {}), || Fake::new(&[]));
    assert_eq!(read.unwrap(), []);
    assert!(sent.is_empty());
}

#[test]
fn what_only_reads_is_repeated_as_often_as_asked() {
    let request = request(|writer| (0..2).for_each(|_| get(writer)));
    let lost_twice = [LOST, LOST, Answer::Number(1)];
    let (read, sent) = execute(
        || Execution::new().repeat(2),
        &request,
        || Fake::new(&lost_twice),
    );
    assert_eq!((read.unwrap().len(), sent.len()), (2, 3));

    let (read, sent) = execute(
        || Execution::new().repeat(1),
        &request,
        || Fake::new(&lost_twice),
    );
    assert_eq!(fates(&read.unwrap_err()), [(0..2, Fate::Unknown)]);
    assert_eq!(sent.len(), 2);
}

#[test]
fn what_may_have_been_executed_before_it_was_repeated_is_not_called_unsent() {
    let request = request(|writer| (0..3).for_each(|_| get(writer)));
    let settings = || Execution::new().part(2).repeat(1);
    let lost = [LOST, Answer::NotSent];
    let (read, _) = execute(settings, &request, || Fake::new(&lost));
    let expected = [(0..2, Fate::Unknown), (2..3, Fate::NotSent)];
    assert_eq!(fates(&read.unwrap_err()), expected);

    // What is known of a part says nothing of the next one.
    let other = [LOST, Answer::Number(1), Answer::NotSent, Answer::NotSent];
    let (read, _) = execute(settings, &request, || Fake::new(&other));
    let expected = [(0..2, Fate::Executed), (2..3, Fate::NotSent)];
    assert_eq!(fates(&read.unwrap_err()), expected);
}

#[test]
fn nothing_is_repeated_on_a_connection_that_cannot_take_it() {
    let request = request(get);
    for (is_open, is_half_written) in [(false, false), (true, true)] {
        let lost = [Answer::Lost {
            is_open,
            is_half_written,
        }];
        let (read, sent) = execute(|| Execution::new().repeat(5), &request, || Fake::new(&lost));
        let error = read.unwrap_err();
        assert_eq!(fates(&error), [(0..1, Fate::Unknown)]);
        assert_eq!(error.must_drop_connection(), is_half_written);
        assert_eq!(sent.len(), 1);
    }
}

#[test]
fn what_writes_is_never_repeated() {
    let request = request(|writer| {
        get(writer);
        incr(writer);
    });
    let (read, sent) = execute(
        || Execution::new().repeat(5),
        &request,
        || Fake::new(&[LOST]),
    );
    assert_eq!(fates(&read.unwrap_err()), [(0..2, Fate::Unknown)]);
    assert_eq!(sent.len(), 1);
}

#[test]
fn the_status_of_each_command_is_known_by_part() {
    let request = request(|writer| (0..7).for_each(|_| incr(writer)));
    let answers = [Answer::Number(1), LOST];
    let (read, _) = execute(
        || Execution::new().part(3),
        &request,
        || Fake::new(&answers),
    );
    assert_eq!(
        fates(&read.unwrap_err()),
        [
            (0..3, Fate::Executed),
            (3..6, Fate::Unknown),
            (6..7, Fate::NotSent)
        ]
    );
}

/// What was read of the parts before is not lost, whether they were read before the failure or after it.
#[test]
fn failures_of_earlier_parts_are_told_with_a_later_loss() {
    let request = request(|writer| (0..4).for_each(|_| get(writer)));
    let error = redis::parse_redis_value(b"-WRONGTYPE no\r\n").expect("an error");
    let first = Answer::Values(vec![Value::Int(1), error]);
    let (read, _) = execute(
        || Execution::new().part(2),
        &request,
        || Fake::new(&[first.clone(), LOST]),
    );
    let error = read.unwrap_err();
    assert_eq!(
        fates(&error),
        [(0..2, Fate::Executed), (2..4, Fate::Unknown)]
    );
    let positions: Vec<_> = error.failures().iter().map(|it| it.position()).collect();
    assert_eq!(positions, [1]);
}

#[test]
fn a_missing_reply_is_an_error() {
    let request = request(|writer| (0..2).for_each(|_| get(writer)));
    let one = [Answer::Values(vec![Value::Nil])];
    let (read, _) = execute(Execution::new, &request, || Fake::new(&one));
    assert!(matches!(read.unwrap_err(), Error::Protocol(_)));
}

#[test]
fn unknown_scripts_are_sent_with_their_source() {
    let request = request(|writer| {
        eval(writer);
        eval(writer);
    });
    let refused = Answer::Values(vec![unknown_script(), unknown_script()]);
    let answers = [refused.clone(), Answer::Number(1)];
    let (read, sent) = execute(Execution::new, &request, || Fake::new(&answers));
    assert_eq!(read.unwrap(), [1, 1].map(Value::Int));
    let digest = format!("EVALSHA {} 0", SCRIPT.sha1());
    let source = "EVAL \"return 1\" 0".to_owned();
    assert_eq!(sent[0], [digest.clone(), digest.clone()]);
    assert_eq!(sent[1], [source.clone(), digest]);

    // The second call went to another server.
    let second = Answer::Values(vec![Value::Int(1), unknown_script()]);
    let answers = [refused, second, Answer::Number(2)];
    let (read, sent) = execute(Execution::new, &request, || Fake::new(&answers));
    assert_eq!(read.unwrap(), [1, 2].map(Value::Int));
    assert_eq!(sent[2], [source]);
}

#[test]
fn where_the_source_cannot_be_sent_the_other_commands_were_executed() {
    let request = request(|writer| {
        eval(writer);
        eval(writer);
        eval(writer);
    });
    let refused = Answer::Values(vec![Value::Int(1), unknown_script()]);
    let answers = [refused, LOST];
    let (read, sent) = execute(
        || Execution::new().part(2),
        &request,
        || Fake::new(&answers),
    );
    assert_eq!(
        fates(&read.unwrap_err()),
        [
            (0..1, Fate::Executed),
            (1..2, Fate::Unknown),
            (2..3, Fate::NotSent)
        ]
    );
    assert_eq!(lengths(&sent), [2, 1]);
}

#[test]
fn a_call_that_was_refused_and_not_sent_again_was_not_executed() {
    let request = request(|writer| {
        incr(writer);
        eval(writer);
        eval(writer);
    });
    let refused = vec![Value::Int(1), unknown_script(), unknown_script()];
    let answers = [Answer::Values(refused), Answer::NotSent];
    let (read, sent) = execute(Execution::new, &request, || Fake::new(&answers));
    assert_eq!(lengths(&sent), [3, 2]);
    let expected = [(0..1, Fate::Executed), (1..3, Fate::NotExecuted)];
    assert_eq!(fates(&read.unwrap_err()), expected);
}

/// Scripts of a transaction are sent with their sources, on a cluster to each server.
#[test]
fn the_sources_for_many_servers_are_placed_once() {
    let request = request(|writer| {
        for _ in 0..100 {
            writer.begin_atomic(EXEC);
            eval(writer);
            writer.end_atomic(EXEC);
        }
    });
    let mut transport = Fake::new(&vec![Answer::Number(1); 100]);
    transport.has_many_nodes = true;
    let execution = Execution::new().part(3);
    let replies = blocking::send_over(execution, &mut transport, &request);
    read_all(replies, request.len()).unwrap();
    assert_eq!(transport.sent.len(), 100);
    let source = "EVAL \"return 1\" 0";
    assert!(transport.sent.iter().all(|part| part[1] == source));
    assert_eq!(transport.requests.len(), 1);
}

/// Writes `GET`s in a loop, chunk by chunk, and then what `last` writes.
async fn write_gets(mut writer: Writer, turns: usize, last: fn(&mut Writer)) -> (Writer, ()) {
    let repeat = writer.begin_loop(turns, 20);
    for _ in 0..turns {
        writer.turn(&repeat);
        get(&mut writer);
        if writer.is_full() && writer.flush_chunk().await {
            break;
        }
    }
    writer.end_turns(repeat);
    last(&mut writer);
    (writer, ())
}

fn stream(answers: &[Answer], turns: usize, last: fn(&mut Writer)) -> Outcome {
    let limits = PartLimits {
        commands: 3,
        bytes: usize::MAX,
    };
    stream_within(limits, answers, turns, last)
}

fn stream_within(
    limits: PartLimits,
    answers: &[Answer],
    turns: usize,
    last: fn(&mut Writer),
) -> Outcome {
    let mailbox = Mailbox::default();
    let writer = Writer::streaming(0, TABLE, limits, mailbox.clone());
    let mut source = ChunkSource::new(Box::pin(write_gets(writer, turns, last)), mailbox);
    let (first, state) = source.next();
    assert!(state.is_none(), "more than one chunk");
    let mut fake = Fake::new(answers);
    let mut transport = &mut fake;
    let settings = Execution::new().part(3);
    let execution = StreamedExecution::new(settings, first, source, false, &transport);
    let (mut replies, state) = blocking::gather(execution, &mut transport);
    assert_eq!(state, Some(()));
    let values = replies.each(|replies| replies.read::<Any, Value>(GET));
    (replies.finish(values), fake.sent)
}

#[test]
fn a_loop_is_sent_while_it_makes_commands() {
    let answers = [Answer::Number(1), Answer::Number(2), Answer::Number(3)];
    let (read, sent) = stream(&answers, 8, |_| {});
    assert_eq!(lengths(&sent), [3, 3, 2]);
    let values = [1, 1, 1, 2, 2, 2, 3, 3].map(Value::Int);
    assert_eq!(read.unwrap(), values);
}

#[test]
fn a_loop_is_sent_when_it_has_made_as_many_bytes_as_a_part_holds() {
    // A `GET` has 20 bytes.
    let limits = PartLimits {
        commands: 100,
        bytes: 50,
    };
    let answers: Vec<Answer> = (1..=3).map(Answer::Number).collect();
    let (read, sent) = stream_within(limits, &answers, 5, |_| {});
    assert_eq!(lengths(&sent), [2, 2, 1]);
    assert_eq!(read.unwrap(), [1, 1, 2, 2, 3].map(Value::Int));
}

#[test]
fn after_a_failure_the_end_of_a_loop_is_open() {
    let (read, sent) = stream(&[Answer::Number(1), LOST], 8, |_| {});
    assert_eq!(lengths(&sent), [3, 3]);
    assert_eq!(
        fates(&read.unwrap_err()),
        [
            (0..3, Fate::Executed),
            (3..6, Fate::Unknown),
            (6..usize::MAX, Fate::NotSent)
        ]
    );
}

#[test]
fn arguments_that_do_not_fit_stop_a_loop() {
    let refuse = |writer: &mut Writer| {
        incr(writer);
        writer.exclusive(INCR, "NX", "XX");
    };
    let answers = [Answer::Number(1), Answer::Number(2)];
    let (read, sent) = stream(&answers, 7, refuse);
    assert_eq!(lengths(&sent), [3, 3]);
    let error = read.unwrap_err();
    assert!(matches!(error, Error::Stopped(_)), "{error:?}");
    assert_eq!(error.failures()[0].position(), 7);
}
