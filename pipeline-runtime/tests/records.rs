//! Records: what servers of other versions and both protocols send, and what no record takes.

use redis::Value;
use redis_pipeline::reply::*;
use redis_pipeline::shape::{Any, Array, BulkString, Map, Typed};
use redis_pipeline::{Raw, Reply};

/// A reply as a test writes it, sent in both protocols.
#[derive(Clone)]
enum Sent {
    Nil,
    Int(i64),
    Double(f64),
    Text(&'static str),
    List(Vec<Sent>),
    Map(Vec<(Sent, Sent)>),
}

fn int(number: i64) -> Sent {
    Sent::Int(number)
}

fn text(text: &'static str) -> Sent {
    Sent::Text(text)
}

fn list<const N: usize>(items: [Sent; N]) -> Sent {
    Sent::List(items.to_vec())
}

fn map<const N: usize>(entries: [(&'static str, Sent); N]) -> Sent {
    Sent::Map(entries.map(|(key, value)| (text(key), value)).to_vec())
}

impl Sent {
    /// RESP2 has no maps and no doubles.
    fn resp2(self) -> Value {
        match self {
            Sent::Double(number) => Value::BulkString(number.to_string().into_bytes()),
            Sent::List(items) => Value::Array(items.into_iter().map(Sent::resp2).collect()),
            Sent::Map(entries) => Value::Array(
                entries
                    .into_iter()
                    .flat_map(|(key, value)| [key.resp2(), value.resp2()])
                    .collect(),
            ),
            other => other.resp3(),
        }
    }

    fn resp3(self) -> Value {
        match self {
            Sent::Nil => Value::Nil,
            Sent::Int(number) => Value::Int(number),
            Sent::Double(number) => Value::Double(number),
            Sent::Text(text) => Value::BulkString(text.into()),
            Sent::List(items) => Value::Array(items.into_iter().map(Sent::resp3).collect()),
            Sent::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(key, value)| (key.resp3(), value.resp3()))
                    .collect(),
            ),
        }
    }
}

/// Reads from both protocols.
#[track_caller]
fn both<S, T: Reply<S>>(sent: Sent) -> [T; 2] {
    let read = |value| T::read(value).unwrap_or_else(|mismatch| panic!("{mismatch}"));
    [read(sent.clone().resp2()), read(sent.resp3())]
}

#[track_caller]
fn refused<S, T: Reply<S>>(sent: Sent, message: &str) {
    for value in [sent.clone().resp2(), sent.resp3()] {
        match T::read(value) {
            Ok(_) => panic!("was taken"),
            Err(mismatch) => assert_eq!(mismatch.to_string(), message),
        }
    }
}

type Of<T> = Typed<T>;

#[test]
fn a_missing_field_is_an_error_that_names_it() {
    refused::<Of<ModuleInfo>, ModuleInfo>(
        map([("name", text("json"))]),
        "field `ver`: expected a value, received none",
    );
    refused::<Of<ClientTrackingInfo>, ClientTrackingInfo>(
        map([("flags", list([])), ("redirect", text("no number"))]),
        "field `redirect`: expected an integer that fits i64, received a string of 9 bytes",
    );
    refused::<Of<SlowLogEntry>, SlowLogEntry>(
        list([int(1), int(2)]),
        "field `cost`: expected a value, received none",
    );
    let shard = map([
        ("slots", list([])),
        ("nodes", list([map([("id", int(1)), ("ip", list([]))])])),
    ]);
    refused::<Of<ClusterShard>, ClusterShard>(
        shard,
        "field `nodes`: element 1: field `ip`: expected a string, received an array of 0",
    );
    refused::<Of<Role>, Role>(
        list([text("king")]),
        "field `role`: expected `master`, `slave` or `sentinel`, received another role",
    );
}

#[test]
fn fields_of_newer_servers_are_kept_and_those_of_older_ones_may_miss() {
    let old = map([("name", text("json")), ("ver", int(1))]);
    let new = map([
        ("new", list([])),
        ("name", text("json")),
        ("ver", int(1)),
        ("path", text("/m.so")),
        ("args", list([text("a")])),
    ]);
    for module in both::<Of<ModuleInfo>, ModuleInfo>(old) {
        assert_eq!((module.version, module.path, module.args), (1, None, None));
    }
    for module in both::<Of<ModuleInfo>, ModuleInfo>(new) {
        assert_eq!(module.path, Some("/m.so".into()));
        assert_eq!(module.args, Some(vec!["a".into()]));
        assert_eq!(module.others, [("new".into(), Value::Array(vec![]))]);
    }
    let longer = list([text("e"), int(1), int(2), int(3), int(4), int(5), int(6)]);
    for event in both::<Of<LatencyEvent>, LatencyEvent>(longer) {
        assert_eq!((event.count, event.others), (Some(5), vec![Value::Int(6)]));
    }
}

#[test]
fn a_replica_without_a_connection_has_no_offset() {
    let sent = list([
        text("slave"),
        text("10.0.0.1"),
        int(6379),
        text("connect"),
        int(-1),
    ]);
    for role in both::<Of<Role>, Role>(sent) {
        let Role::Replica {
            state,
            replication_offset,
            ..
        } = role
        else {
            panic!("a replica")
        };
        assert_eq!((&*state, replication_offset), ("connect", -1));
    }
    let sent = list([text("sentinel"), list([text("a")])]);
    for role in both::<Of<Role>, Role>(sent) {
        assert_eq!(
            role,
            Role::Sentinel {
                primaries: vec!["a".to_owned()]
            }
        );
    }
}

#[test]
fn claimed_entries_say_how_often_they_were_delivered() {
    let entry = |id, body| list([text(id), body, int(250), int(3)]);
    let entries = list([
        entry("1-1", list([text("f"), text("v")])),
        entry("2-1", Sent::Nil),
    ]);
    let stream = (text("s"), entries.clone());
    let resp2 = list([list([stream.0.clone(), entries])]).resp2();
    let resp3 = Sent::Map(vec![stream]).resp3();
    for value in [resp2, resp3] {
        let read = <StreamsRead as Reply<Of<StreamsRead>>>::read(value).unwrap();
        let [entry, deleted] = &read[0].entries[..] else {
            panic!("two entries")
        };
        assert_eq!((&*entry.id, entry.fields.len()), ("1-1", 1));
        assert_eq!(entry.get("f").unwrap(), Some("v".to_owned()));
        assert_eq!((entry.idle, entry.deliveries), (Some(250), Some(3)));
        assert!(deleted.fields.is_empty());
    }
    refused::<Array<Of<StreamEntry>>, Vec<StreamEntry>>(
        list([list([text("1-1"), list([text("f")])])]),
        "element 1: field `fields`: expected pairs, received an array of 1",
    );
}

#[test]
fn tasks_of_migration() {
    let sent = list([map([
        ("id", text("24cf41718b20f7f05901743dffc40bc9b15db339")),
        ("slots", text("0-1000")),
        ("source", text("1098d90d9ba2d1f12965442daf501ef0b6667bec")),
        ("dest", text("b3b5b426e7ea6166d1548b2a26e1d5adeb1213ac")),
        ("operation", text("migrate")),
        ("state", text("completed")),
        ("last_error", text("")),
        ("retries", int(0)),
        ("create_time", int(1757449528694)),
        ("start_time", int(1757449528694)),
        ("end_time", int(1757449528708)),
        ("write_pause_ms", int(10)),
    ])]);
    for tasks in both::<Array<Of<MigrationTask>>, Vec<MigrationTask>>(sent) {
        assert_eq!((&*tasks[0].slots, tasks[0].write_pause_ms), ("0-1000", 10));
    }
}

#[test]
fn the_keys_used_most() {
    let session = map([
        ("tracking-active", int(1)),
        ("sample-ratio", int(1)),
        ("selected-slots", list([list([int(0), int(16383)])])),
        ("all-commands-all-slots-us", int(103)),
        ("net-bytes-all-commands-all-slots", int(2042)),
        ("collection-start-time-unix-ms", int(1770824933147)),
        ("collection-duration-ms", int(0)),
        ("total-cpu-time-user-ms", int(23)),
        ("total-cpu-time-sys-ms", int(7)),
        (
            "by-cpu-time-us",
            list([text("a"), int(60), text("b"), int(43)]),
        ),
    ]);
    // As servers send it, and as the documentation shows it.
    for sent in [list([session.clone()]), session.clone()] {
        for sessions in both::<Of<HotkeysReply>, HotkeysReply>(sent) {
            let [session] = &sessions[..] else {
                panic!("one session")
            };
            assert!(session.tracking_active);
            assert_eq!(session.selected_slots, [[0, 16383]]);
            let keys = [("a".into(), 60), ("b".into(), 43)];
            assert_eq!(session.by_cpu_time_us.as_deref(), Some(&keys[..]));
            assert_eq!(session.by_net_bytes, None);
        }
    }
    let sent = list([session]);
    for session in both::<Array<Map<BulkString, Any>>, redis::HotkeysResponse>(sent) {
        assert_eq!(session.collection_start_time_unix_ms, 1770824933147);
    }
}

#[test]
fn searches_by_text_and_vector() {
    let row = |key, score| map([("__key", text(key)), ("__score", score)]);
    let sent = map([
        ("total_results", int(1)),
        ("results", list([row("d:1", text("0.5"))])),
        ("warnings", list([])),
        ("execution_time", Sent::Double(0.25)),
    ]);
    for reply in both::<Of<HybridReply>, HybridReply>(sent) {
        assert_eq!((reply.total_results, reply.execution_time), (1, Some(0.25)));
        assert_eq!(
            reply.results[0].get("__key").unwrap(),
            Some("d:1".to_owned())
        );
    }
}

#[test]
fn a_search_that_asked_for_more_than_was_read_is_refused() {
    let sent = list([int(1), text("d:1"), text("no score"), list([])]).resp2();
    let read = <SearchReply as Reply<Typed<SearchReply, 1>>>::read(sent);
    let message = "field `score`: expected a double, received a string of 8 bytes";
    assert_eq!(read.unwrap_err().to_string(), message);
}

#[test]
fn several_aggregations() {
    let row = |time, least, most| list([int(time), Sent::Double(least), Sent::Double(most)]);
    let rows = || list([row(0, 1.0, 2.5), row(10, 3.0, 4.0)]);
    for rows in both::<Array<Of<TsRow>>, Vec<TsRow>>(rows()) {
        assert_eq!((rows[1].timestamp, &rows[0].values), (10, &vec![1.0, 2.5]));
    }
    let aggregators = map([("aggregators", list([text("min"), text("max")]))]);
    let resp3 = map([("a", list([map([]), aggregators, rows()]))]).resp3();
    let resp2 = list([list([text("a"), list([]), rows()])]).resp2();
    for value in [resp2, resp3.clone()] {
        let tables = <TsTableList as Reply<Of<TsTableList>>>::read(value).unwrap();
        assert_eq!((&tables[0].key, tables[0].rows.len()), (&"a".into(), 2));
    }
    let table = <TsTableList as Reply<Of<TsTableList>>>::read(resp3).unwrap();
    assert_eq!(table[0].aggregators, ["min", "max"]);
}

#[test]
fn groups_of_series_name_their_sources() {
    let samples = || list([list([int(1000), Sent::Double(5.0)])]);
    let pair = |label, value| list([text(label), text(value)]);
    let labels = list([
        pair("room", "x"),
        pair("__reducer__", "max"),
        pair("__source__", "a,b"),
    ]);
    let resp2 = list([list([text("room=x"), labels, samples()])]).resp2();
    let reducers = map([("reducers", list([text("max")]))]);
    let sources = map([("sources", list([text("a"), text("b")]))]);
    let row = list([map([("room", text("x"))]), reducers, sources, samples()]);
    let resp3 = map([("room=x", row)]).resp3();
    for value in [resp2, resp3] {
        let groups = <TsSeriesList as Reply<Of<TsSeriesList>>>::read(value).unwrap();
        let group = &groups[0];
        assert_eq!(group.labels, [("room".into(), Some("x".into()))]);
        assert_eq!(group.reducers, ["max"]);
        assert_eq!(group.sources, ["a", "b"].map(ByteString::from));
    }
}

#[test]
fn a_search_that_was_cut_short_says_so() {
    let warning = || list([text("Timeout limit was reached")]);
    let sent = |results| {
        map([
            ("total_results", int(2)),
            ("results", results),
            ("warning", warning()),
        ])
        .resp3()
    };
    let found = <SearchReply as Reply<Of<SearchReply>>>::read(sent(list([]))).unwrap();
    assert_eq!((found.total, found.warnings.len()), (2, 1));
    let rows = list([map([("extra_attributes", map([("n", int(1))]))])]);
    let read = <AggregateReply as Reply<Of<AggregateReply>>>::read(sent(rows)).unwrap();
    assert_eq!(read.rows[0].get("n").unwrap(), Some(1));
    assert_eq!(
        read.warnings,
        ["Timeout limit was reached".into()] as [ByteString; 1]
    );
}

#[test]
fn a_document_that_has_expired_is_a_row_without_fields() {
    let resp2 = list([int(2), Sent::Nil, list([text("n"), text("1")])]).resp2();
    let none = map([("extra_attributes", map([]))]);
    let one = map([("extra_attributes", map([("n", text("1"))]))]);
    let resp3 = map([("total_results", int(2)), ("results", list([none, one]))]).resp3();
    for value in [resp2, resp3] {
        let read = <AggregateReply as Reply<Of<AggregateReply>>>::read(value).unwrap();
        assert!(read.rows[0].fields.is_empty());
        assert_eq!(read.rows[1].get("n").unwrap(), Some(1));
    }
}

#[test]
fn differences_may_be_negative() {
    let group = map([
        ("name", text("g")),
        ("consumers", int(1)),
        ("pending", int(0)),
        ("last-delivered-id", text("5-1")),
        ("entries-read", int(7)),
        ("lag", int(-2)),
    ]);
    for groups in both::<Array<Of<StreamGroup>>, Vec<StreamGroup>>(list([group])) {
        assert_eq!(groups[0].lag, Some(-2));
    }
}

#[test]
fn a_full_cuckoo_filter_adds_nothing() {
    type Added = Array<Of<CuckooAdded>>;
    let resp2 = Value::Array(vec![Value::Int(1), Value::Int(-1)]);
    let resp3 = Value::Array(vec![Value::Boolean(true), Value::Boolean(false)]);
    for value in [resp2, resp3] {
        assert_eq!(
            <Vec<bool> as Reply<Added>>::read(value).unwrap(),
            [true, false]
        );
    }
}

#[test]
fn bytes_that_are_no_text_make_no_record_unreadable() {
    let odd = || Value::BulkString(vec![0xff]);
    let name = |name: &str| Value::BulkString(name.into());
    let entry = Value::Array(vec![name("1-1"), Value::Array(vec![odd(), odd()])]);
    let read = <StreamEntry as Reply<Of<StreamEntry>>>::read(entry).unwrap();
    assert_eq!(read.fields, [(vec![0xff].into(), vec![0xff].into())]);
    let log = [
        "count",
        "reason",
        "context",
        "object",
        "username",
        "age-seconds",
        "client-info",
    ];
    let fields = log.map(|field| {
        let value = match field {
            "count" => Value::Int(1),
            "age-seconds" => name("0.5"),
            "object" | "username" | "client-info" => odd(),
            _ => name("auth"),
        };
        (name(field), value)
    });
    let read = <AclLogEntry as Reply<Of<AclLogEntry>>>::read(Value::Map(fields.to_vec())).unwrap();
    assert_eq!(read.username, b"\xff");
    let found = Value::Array(vec![odd(), Value::Int(7)]);
    assert_eq!(
        <GeoMatch as Reply<Of<GeoMatch>>>::read(found)
            .unwrap()
            .member,
        b"\xff"
    );
}

#[test]
fn a_profile_stands_beside_its_results() {
    let profile = || map([("Total profile time", text("0"))]);
    let search = || map([("total_results", int(0)), ("results", list([]))]);
    let Sent::Map(mut inside) = search() else {
        unreachable!()
    };
    inside.push((text("profile"), profile()));
    for value in [
        list([search(), profile()]).resp3(),
        map([("Results", search()), ("Profile", profile())]).resp3(),
        Sent::Map(inside).resp3(),
    ] {
        let read = <ProfileReply as Reply<Of<ProfileReply>>>::read(value).unwrap();
        assert_eq!(
            (read.results, read.profile),
            (search().resp3(), profile().resp3())
        );
    }
}

#[test]
fn numbers_in_json_text() {
    let text = |text: &str| Value::BulkString(text.into());
    let read = |value| <JsonNumbers as Reply<Of<JsonNumbers>>>::read(value);
    let numbers = vec![
        Some(JsonNumber::Integer(-1)),
        None,
        Some(JsonNumber::Float(1e300)),
    ];
    assert_eq!(read(text("[-1,null,1e300]")).unwrap(), numbers);
    let resp3 = vec![Value::Int(-1), Value::Nil, Value::Double(1e300)];
    assert_eq!(read(Value::Array(resp3)).unwrap(), numbers);
    assert_eq!(read(text("[]")).unwrap(), []);
    for wrong in ["", "1", "[", "[1,]", "[true]", "[\"1\"]"] {
        assert!(read(text(wrong)).is_err(), "{wrong}");
    }
    let one = <u32 as Reply<Of<JsonNumber>>>::read(text("-1"));
    assert!(one.is_err(), "it does not fit");
}

#[test]
fn every_record_may_be_read_raw() {
    let sent = || map([("name", text("json")), ("ver", int(1))]).resp3();
    let raw = <Value as Reply<Of<ModuleInfo>>>::read(sent()).unwrap();
    assert_eq!(raw, sent());
    type Names = std::collections::HashMap<String, Value>;
    let Raw(names) = <Raw<Names> as Reply<Of<ModuleInfo>>>::read(sent()).unwrap();
    assert_eq!(names["ver"], Value::Int(1));
}
