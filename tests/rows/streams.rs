//! Streams.

use redis::streams::{
    StreamAutoClaimReply, StreamClaimReply, StreamInfoConsumersReply, StreamInfoGroupsReply,
    StreamInfoStreamReply, StreamPendingCountReply, StreamPendingReply, StreamRangeReply,
    StreamReadReply,
};
use redis_pipeline::redis_pipeline;
use redis_pipeline::reply::{StreamEntry, StreamsRead};

use crate::run::Run;

fn ids(entries: &[StreamEntry]) -> Vec<&str> {
    entries.iter().map(|entry| &*entry.id).collect()
}

pub(crate) fn entries(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let added = XADD "s" "1-1" "f" "v" "g" "w";
        let not = XADD "none" NOMKSTREAM * "f" "v";
        let made = XADD "s" "2-1" "f" "v";
        let length = XLEN "s";
        let range = XRANGE "s" - +;
        let reverse = XREVRANGE "s" + - COUNT 1;
        let read = XREAD COUNT 10 STREAMS "s" "none" 0 0;
        let nothing = XREAD STREAMS "s" $;
        let deleted = XDEL "s" "2-1" "7-7";
        let trimmed = XTRIM "s" MAXLEN 1;
        let next = XSETID "s" "9-9";
    });
    assert_eq!((&*got.0, got.1, &*got.2, got.3), ("1-1", None, "2-1", 2));
    assert_eq!(
        (ids(&got.4), ids(&got.5)),
        (vec!["1-1", "2-1"], vec!["2-1"])
    );
    let entry = &got.4[0];
    assert_eq!(
        (entry.get("f").unwrap(), entry.get("g").unwrap()),
        (Some("v".to_owned()), Some("w".to_owned()))
    );
    assert_eq!(entry.get::<String>("none").unwrap(), None);
    let read: StreamsRead = got.6.expect("there are entries");
    assert_eq!(read.len(), 1);
    assert_eq!(
        (&read[0].key, ids(&read[0].entries)),
        (&"s".into(), vec!["1-1", "2-1"])
    );
    assert!(got.7.is_none());
    assert_eq!((got.8, got.9, got.10), (1, 0, ()));
}

/// Fields as they were added: in their order, repeated, and with any bytes.
pub(crate) fn entries_in_full(run: &mut Run) {
    #[derive(redis_pipeline::Reply, Debug, PartialEq)]
    struct Job {
        a: u8,
        z: u8,
    }
    let got = run.of(redis_pipeline! {
        XADD "s" "1-1" "z" "1" "a" "2" "z" "3";
        XADD "t" "1-1" b"\xff" b"\xfe";
        XGROUP CREATE "t" b"\xfd" 0;
        let range = XRANGE "s" - +;
        let read = XREAD STREAMS "s" "t" 0 0;
        let consumed = XREADGROUP GROUP b"\xfd" b"\xfc" STREAMS "t" >;
        let pending = XPENDING "t" b"\xfd";
        let each = XPENDING "t" b"\xfd" - + 1;
        let groups = XINFO GROUPS "t";
        let consumers = XINFO CONSUMERS "t" b"\xfd";
        let stream = XINFO STREAM "t";
        let full = XINFO STREAM "t" FULL;
        let as_jobs: Vec<(String, Job)> = XRANGE "s" - +;
        let aliased: Entries = XRANGE "s" - +;
    });
    type Entries = Vec<StreamEntry>;
    let fields =
        [("z", "1"), ("a", "2"), ("z", "3")].map(|(name, value)| (name.into(), value.into()));
    assert_eq!(got.0[0].fields, fields);
    assert_eq!(got.0[0].get("z").unwrap(), Some(3));
    let job = Job { a: 2, z: 3 };
    assert_eq!(got.0[0].clone().into_reply::<Job>().unwrap(), job);
    assert_eq!(got.1.unwrap()[0].entries[0].fields, fields);
    let odd = |byte: u8| vec![byte].into();
    assert_eq!(
        got.2.unwrap()[0].entries[0].fields,
        [(odd(0xff), odd(0xfe))]
    );
    assert_eq!(
        (got.3.consumers, &got.4[0].consumer),
        (vec![(odd(0xfc), 1)], &odd(0xfc))
    );
    assert_eq!((&got.5[0].name, &got.6[0].name), (&odd(0xfd), &odd(0xfc)));
    assert_eq!(got.7.first_entry.unwrap().fields.len(), 1);
    assert_eq!(got.8.groups[0].consumers[0].name, odd(0xfc));
    assert_eq!(got.9, [("1-1".to_owned(), Job { a: 2, z: 3 })]);
    assert_eq!(got.10[0].fields, fields);
}

/// Older servers subtract whatever they were told, and the difference is negative.
pub(crate) fn lag_of_groups(run: &mut Run) {
    let (groups, full) = run.of(redis_pipeline! {
        XADD "s" "1-1" "f" "v";
        XGROUP CREATE "s" "g" 0 ENTRIESREAD 10;
        let groups = XINFO GROUPS "s";
        let full = XINFO STREAM "s" FULL;
    });
    let read = groups[0].entries_read.expect("it was given");
    assert_eq!(groups[0].lag, full.groups[0].lag);
    // Newer ones correct what they were told.
    assert!(read == 1 || groups[0].lag == Some(1 - read));
}

/// The types of redis-rs, where they are written.
pub(crate) fn entries_by_redis(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        XADD "s" "1-1" "f" "v";
        XADD "s" "2-1" "f" "v";
        XGROUP CREATE "s" "g" 0;
        let as_range: StreamRangeReply = XRANGE "s" - +;
        let as_read: Option<StreamReadReply> = XREAD STREAMS "s" 0;
        let as_none: StreamPendingReply = XPENDING "s" "g";
        let as_group: Option<StreamReadReply> = XREADGROUP GROUP "g" "c" STREAMS "s" >;
        let as_claimed: StreamClaimReply = XCLAIM "s" "g" "d" 0 "1-1";
        let as_auto: StreamAutoClaimReply = XAUTOCLAIM "s" "g" "d" 0 -;
        let as_pending: StreamPendingReply = XPENDING "s" "g";
        let as_each: StreamPendingCountReply = XPENDING "s" "g" - + 10;
        let as_groups: StreamInfoGroupsReply = XINFO GROUPS "s";
    });
    assert_eq!(got.0.ids[0].get("f"), Some("v".to_owned()));
    assert_eq!(got.1.unwrap().keys[0].ids[1].id, "2-1");
    assert_eq!((got.2.count(), got.3.unwrap().keys[0].ids.len()), (0, 2));
    assert_eq!((&*got.4.ids[0].id, got.5.claimed.len()), ("1-1", 2));
    let StreamPendingReply::Data(pending) = got.6 else {
        panic!("entries are pending")
    };
    assert_eq!((pending.count, &*pending.consumers[0].name), (2, "d"));
    assert_eq!((got.7.ids.len(), got.8.groups.len()), (2, 1));
}

/// Types other than the default ones, which lose nothing.
pub(crate) fn entries_as_pairs(run: &mut Run) {
    type Pairs = Vec<(String, Vec<(String, String)>)>;
    let (range, read, one_by_one) = run.of(redis_pipeline! {
        XADD "s" "1-1" "f" 1 "f" 2;
        let range: Pairs = XRANGE "s" - +;
        let read: Option<Vec<(String, Pairs)>> = XREAD STREAMS "s" 0;
        let one_by_one: Vec<StreamEntry> = XRANGE "s" - +;
    });
    assert_eq!(ids(&one_by_one), ["1-1"]);
    let fields = ["1", "2"]
        .map(|value| ("f".to_owned(), value.to_owned()))
        .to_vec();
    assert_eq!(range, [("1-1".to_owned(), fields)]);
    assert_eq!(read.unwrap(), [("s".to_owned(), range)]);
}

pub(crate) fn groups(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let made = XGROUP CREATE "s" "g" 0 MKSTREAM;
        let consumer = XGROUP CREATECONSUMER "s" "g" "c";
        let again = XGROUP CREATECONSUMER "s" "g" "c";
        XADD "s" "1-1" "f" "v";
        XADD "s" "2-1" "f" "v";
        XADD "s" "3-1" "f" "v";
        let nothing_yet = XPENDING "s" "g";
        let read = XREADGROUP GROUP "g" "c" STREAMS "s" >;
        let nothing = XREADGROUP GROUP "g" "c" STREAMS "s" >;
        XDEL "s" "2-1";
        let history = XREADGROUP GROUP "g" "c" STREAMS "s" 0;
        let pending = XPENDING "s" "g";
        let each = XPENDING "s" "g" - + 10 "c";
        let done = XACK "s" "g" "1-1" "7-7";
    });
    assert_eq!((got.0, got.1, got.2), ((), true, false));
    assert_eq!((got.3.count, got.3.first_id), (0, None));
    assert_eq!(ids(&got.4.unwrap()[0].entries), ["1-1", "2-1", "3-1"]);
    assert!(got.5.is_none());
    let history = &got.6.unwrap()[0].entries;
    assert_eq!(ids(history), ["1-1", "2-1", "3-1"]);
    assert!(history[1].fields.is_empty(), "it was deleted");
    let pending = got.7;
    assert_eq!(
        (
            pending.count,
            pending.first_id.as_deref(),
            pending.last_id.as_deref()
        ),
        (3, Some("1-1"), Some("3-1"))
    );
    assert_eq!(pending.consumers, [("c".into(), 3)]);
    assert_eq!((&*got.8[2].id, got.8[2].deliveries, got.9), ("3-1", 2, 1));
    claims(run);
}

/// Entries 2-1, which is deleted, and 3-1 are pending.
fn claims(run: &mut Run) {
    let before_7 = run.server == "redis-6.2";
    let (ids_only, claimed, just_ids) = run.of(redis_pipeline! {
        let ids_only = XCLAIM "s" "g" "d" 0 "3-1" JUSTID;
        let claimed = XCLAIM "s" "g" "d" 0 "3-1";
        let just_ids = XAUTOCLAIM "s" "g" "d" 0 "3-1" JUSTID;
    });
    assert_eq!(
        (ids_only, ids(&claimed)),
        (vec!["3-1".to_owned()], vec!["3-1"])
    );
    assert_eq!(
        (ids(&just_ids.entries), &*just_ids.next_id),
        (vec!["3-1"], "0-0")
    );
    let (all,) = run.of(redis_pipeline! {
        let all = XAUTOCLAIM "s" "g" "e" 0 -;
    });
    assert_eq!(ids(&all.entries), ["3-1"]);
    assert_eq!(all.entries[0].get("f").unwrap(), Some("v".to_owned()));
    assert_eq!(all.deleted_without_id, usize::from(before_7));
    assert_eq!(
        all.deleted_ids,
        if before_7 {
            vec![]
        } else {
            vec!["2-1".to_owned()]
        }
    );
    if !before_7 {
        type Claimed = (String, Vec<(String, Vec<(String, String)>)>, Vec<String>);
        let ((_, entries, _),) = run.of(redis_pipeline! {
            let claimed: Claimed = XAUTOCLAIM "s" "g" "e" 0 -;
        });
        let field = ("f".to_owned(), "v".to_owned());
        assert_eq!(entries, [("3-1".to_owned(), vec![field])]);
    }
    information(run);
    let got = run.of(redis_pipeline! {
        let set = XGROUP SETID "s" "g" $;
        let left = XGROUP DELCONSUMER "s" "g" "e";
        let gone = XGROUP DESTROY "s" "g";
        let help = XGROUP HELP;
        let more_help = XINFO HELP;
    });
    assert_eq!((got.0, got.2), ((), true));
    assert_eq!(got.1, if before_7 { 2 } else { 1 });
    assert!(!got.3.is_empty() && !got.4.is_empty());
}

/// Only what is wanted.
#[derive(redis_pipeline::Reply, Debug, PartialEq)]
#[redis(rename_all = "kebab-case")]
struct Length {
    length: u64,
    last_generated_id: String,
}

fn information(run: &mut Run) {
    let (length,) = run.of(redis_pipeline! { let as_length: Length = XINFO STREAM "s"; });
    let last_generated_id = "3-1".to_owned();
    assert_eq!(
        length,
        Length {
            length: 2,
            last_generated_id
        }
    );
    let since_7 = run.server != "redis-6.2";
    let since_7_2 = since_7 && run.server != "redis-7.0";
    let (stream, full, groups, consumers, by_redis, consumers_by_redis, empty) =
        run.of(redis_pipeline! {
            let stream = XINFO STREAM "s";
            let full = XINFO STREAM "s" FULL;
            let groups = XINFO GROUPS "s";
            let consumers = XINFO CONSUMERS "s" "g";
            let as_stream: StreamInfoStreamReply = XINFO STREAM "s";
            let as_consumers: StreamInfoConsumersReply = XINFO CONSUMERS "s" "g";
            XADD "t" "1-1" "f" "v";
            XDEL "t" "1-1";
            let empty = XINFO STREAM "t";
        });
    assert_eq!(
        (stream.length, stream.groups, &*stream.last_generated_id),
        (2, 1, "3-1")
    );
    assert_eq!(
        stream.first_entry.map(|entry| entry.id).as_deref(),
        Some("1-1")
    );
    assert_eq!(
        stream.last_entry.map(|entry| entry.id).as_deref(),
        Some("3-1")
    );
    assert_eq!(stream.entries_added, since_7.then_some(3));
    assert_eq!(
        stream.max_deleted_entry_id.as_deref(),
        since_7.then_some("2-1")
    );
    assert_eq!((by_redis.length, by_redis.groups), (2, 1));
    assert_eq!(
        (empty.length, empty.first_entry, empty.last_entry),
        (0, None, None)
    );
    assert_eq!((full.length, ids(&full.entries)), (2, vec!["1-1", "3-1"]));
    let group = &full.groups[0];
    assert_eq!(
        (&group.name, &*group.last_delivered_id),
        (&"g".into(), "3-1")
    );
    assert!(
        group
            .pending
            .last()
            .is_some_and(|entry| entry.consumer == "e")
    );
    let consumer = group
        .consumers
        .iter()
        .find(|consumer| consumer.name == "e")
        .unwrap();
    assert_eq!(consumer.pending.last().map(|entry| &*entry.id), Some("3-1"));
    assert_eq!(consumer.active_time.is_some(), since_7_2);
    assert_eq!((&groups[0].name, groups[0].consumers), (&"g".into(), 3));
    assert_eq!(groups[0].entries_read.is_some(), since_7);
    let consumer = consumers
        .iter()
        .find(|consumer| consumer.name == "e")
        .unwrap();
    assert!(consumer.pending > 0 && consumer.idle < 60_000);
    assert_eq!(consumer.inactive.is_some(), since_7_2);
    assert_eq!(consumers_by_redis.consumers.len(), 3);
}

pub(crate) fn deleting_from_groups(run: &mut Run) {
    use redis_pipeline::reply::{XAckDelStatusCode, XDelExStatusCode};
    let (done, deleted) = run.of(redis_pipeline! {
        XADD "s" "1-1" "f" "v";
        XADD "s" "2-1" "f" "v";
        XGROUP CREATE "s" "g" 0;
        XREADGROUP GROUP "g" "c" COUNT 1 STREAMS "s" >;
        let done = XACKDEL "s" "g" DELREF IDS _ "1-1" "7-7";
        let deleted = XDELEX "s" KEEPREF IDS _ "2-1" "7-7";
    });
    assert_eq!(
        done,
        [
            XAckDelStatusCode::AcknowledgedAndDeleted,
            XAckDelStatusCode::IdNotFound
        ]
    );
    assert_eq!(
        deleted,
        [XDelExStatusCode::Deleted, XDelExStatusCode::IdNotFound]
    );
}
