//! Full-text search.

use std::collections::{HashMap, HashSet};

use redis::Value;
use redis_pipeline::redis_pipeline;

use crate::run::Run;

/// Two documents in an index.
fn fill(run: &mut Run) {
    run.of(redis_pipeline! {
        let made = FT.CREATE "i" ON HASH PREFIX _ "d:" SCHEMA "t" TEXT WEIGHT 2 SORTABLE "n" NUMERIC "g" TAG SEPARATOR ";";
        HSET "d:1" "t" "hello world" "n" 1 "g" "x;y";
        HSET "d:2" "t" "hello there" "n" 2;
    });
    run.until_ok(|| {
        redis_pipeline! {
            let as_indexed: Indexed = FT.INFO "i";
        }
    });
}

/// An index that has both documents.
#[derive(Debug)]
struct Indexed;

impl
    redis_pipeline::Reply<
        redis_pipeline::shape::Map<redis_pipeline::shape::BulkString, redis_pipeline::shape::Any>,
    > for Indexed
{
    fn read(value: Value) -> Result<Self, redis_pipeline::Mismatch> {
        let info: HashMap<String, Value> =
            redis_pipeline::Reply::<redis_pipeline::shape::Any>::read(value)?;
        if info["num_docs"] == Value::Int(2) && info["percent_indexed"] != Value::Int(0) {
            return Ok(Indexed);
        }
        Err(redis_pipeline::Mismatch::with("two documents", "fewer"))
    }
}

/// What a user wants of a document.
#[derive(redis_pipeline::Reply)]
struct Text {
    t: String,
    n: u32,
}

pub(crate) fn searches(run: &mut Run) {
    fill(run);
    let got = run.of(redis_pipeline! {
        let found = FT.SEARCH "i" "hello" SORTBY "n";
        let ids = FT.SEARCH "i" "hello" NOCONTENT SORTBY "n" DESC;
        let scored = FT.SEARCH "i" "hello" WITHSCORES SORTBY "n" LIMIT 0 1;
        let scored_ids = FT.SEARCH "i" "hello" NOCONTENT WITHSCORES;
        let explained = FT.SEARCH "i" "hello" WITHSCORES EXPLAINSCORE LIMIT 0 1;
        let keys = FT.SEARCH "i" "hello" WITHSORTKEYS SORTBY "n";
        let payloads = FT.SEARCH "i" "hello" WITHPAYLOADS RETURN 1 "n";
        let all = FT.SEARCH "i" "hello" WITHSCORES WITHPAYLOADS WITHSORTKEYS SORTBY "n";
        let scored_keys = FT.SEARCH "i" "hello" WITHSCORES WITHSORTKEYS SORTBY "n";
        let scored_payloads = FT.SEARCH "i" "hello" WITHSCORES WITHPAYLOADS;
        let payload_keys = FT.SEARCH "i" "hello" WITHPAYLOADS WITHSORTKEYS SORTBY "n";
        let nothing = FT.SEARCH "i" "none" WITHSCORES;
    });
    let ids = |reply: &redis_pipeline::reply::SearchReply| -> Vec<String> {
        reply
            .documents
            .iter()
            .map(|document| document.id.to_string())
            .collect()
    };
    assert_eq!(
        (got.0.total, ids(&got.0)),
        (2, vec!["d:1".to_owned(), "d:2".to_owned()])
    );
    let first = &got.0.documents[0];
    assert_eq!(
        (first.get("t").unwrap(), first.get("n").unwrap()),
        (Some("hello world".to_owned()), Some(1))
    );
    assert_eq!(first.get::<String>("none").unwrap(), None);
    let texts = got
        .0
        .documents
        .iter()
        .map(|document| document.clone().into_reply().unwrap());
    assert_eq!(
        texts.map(|Text { t, n }| (t, n)).next(),
        Some(("hello world".to_owned(), 1))
    );
    assert_eq!(ids(&got.1), ["d:2", "d:1"]);
    assert!(
        got.1
            .documents
            .iter()
            .all(|document| document.fields.is_empty())
    );
    assert_eq!((got.2.total, got.2.documents.len()), (2, 1));
    assert!(got.2.documents[0].score.unwrap() > 0.0 && got.2.documents[0].fields.len() == 3);
    assert!(
        got.3
            .documents
            .iter()
            .all(|document| document.score.is_some() && document.fields.is_empty())
    );
    let explained = &got.4.documents[0];
    assert!(explained.score.is_some() && explained.explanation.is_some());
    assert!(
        got.5.documents[1]
            .sort_key
            .as_ref()
            .is_some_and(|key| key == "$2")
    );
    let paid = &got.6.documents[0];
    assert_eq!(
        (&paid.payload, paid.fields.len(), &paid.sort_key),
        (&None, 1, &None)
    );
    for (reply, score, key) in [
        (&got.7, true, true),
        (&got.8, true, true),
        (&got.9, true, false),
        (&got.10, false, true),
    ] {
        let document = &reply.documents[0];
        assert_eq!(
            (document.score.is_some(), document.sort_key.is_some()),
            (score, key)
        );
        assert!(document.get::<String>("t").unwrap().is_some());
    }
    assert_eq!((got.11.total, got.11.documents.len()), (0, 0));
}

pub(crate) fn aggregations(run: &mut Run) {
    fill(run);
    let got = run.of(redis_pipeline! {
        let rows = FT.AGGREGATE "i" "*" LOAD 1 "@t" SORTBY 1 "@n" GROUPBY 1 "@n" REDUCE TOLIST 1 "@t" AS "texts" SORTBY 1 "@n";
        let page = FT.AGGREGATE "i" "*" LOAD 1 "@t" WITHCURSOR COUNT 1;
        let profile = FT.PROFILE "i" SEARCH QUERY "hello";
        let spelled = FT.SPELLCHECK "i" "helo wrld";
        let plan = FT.EXPLAIN "i" "hello";
        let lines = FT.EXPLAINCLI "i" "hello";
        let tags = FT.TAGVALS "i" "g";
        let document = FT.GET "i" "d:1";
        let documents = FT.MGET "i" "d:1" "none";
    });
    let rows = &got.0.rows;
    assert_eq!(rows.len(), 2);
    assert_eq!(
        (rows[0].get("n").unwrap(), rows[0].get("texts").unwrap()),
        (Some(1), Some(vec!["hello world".to_owned()]))
    );
    let (page, cursor) = got.1;
    assert_eq!(page.rows.len(), 1);
    assert_eq!(got.3.terms.len(), 2);
    let term = &got.3.terms[0];
    assert_eq!((&term.term, term.exists), (&"helo".into(), false));
    assert_eq!(term.suggestions[0].0, "hello");
    assert!(got.2.results != Value::Nil && got.2.profile != Value::Nil);
    assert!(term.suggestions[0].1 > 0.0 && !got.4.is_empty() && !got.5.is_empty());
    assert_eq!(got.6, HashSet::from(["x".to_owned(), "y".to_owned()]));
    assert_eq!(got.7.unwrap()["t"], "hello world");
    assert_eq!((got.8.len(), got.8[1].is_none()), (2, true));
    let ((page, cursor),) = run.of(redis_pipeline! {
        let page = FT.CURSOR READ "i" cursor COUNT 1;
    });
    assert_eq!(page.rows.len(), 1);
    let (_, collected) = run.of(redis_pipeline! {
        let gone = FT.CURSOR DEL "i" cursor;
        let collected = FT.CURSOR GC "i" 0;
    });
    assert!(collected >= 0);
}

/// A document that expires while it is read is nil in RESP2.
pub(crate) fn expired_documents(run: &mut Run) {
    fill(run);
    let mut other = run.another();
    let mut active = |on: u8| {
        let mut debug = redis::cmd("DEBUG");
        debug
            .arg("SET-ACTIVE-EXPIRE")
            .arg(on)
            .exec(&mut other)
            .expect("it may");
    };
    active(0);
    let read = run.of({
        redis_pipeline! {
            PEXPIRE "d:1" 1;
            let expired: () = DEBUG "SLEEP" 0.01;
            let rows = FT.AGGREGATE "i" "*" LOAD *;
            let found = FT.SEARCH "i" "*" SORTBY "n";
        }
    });
    active(1);
    let rows = read.1.rows.iter().filter(|row| !row.fields.is_empty());
    let found = read.2.documents.iter();
    let found = found.filter(|document| !document.fields.is_empty());
    assert_eq!((read.1.rows.len(), rows.count(), found.count()), (2, 1, 1));
}

pub(crate) fn indexes(run: &mut Run) {
    fill(run);
    let got = run.of(redis_pipeline! {
        let info = FT.INFO "i";
        let names = FT._LIST;
        let aliased = FT.ALIASADD "j" "i";
        let moved = FT.ALIASUPDATE "j" "i";
        let gone = FT.ALIASDEL "j";
        let grown = FT.ALTER "i" SCHEMA ADD "f" TEXT NOSTEM;
        let synonyms = FT.SYNUPDATE "i" "s" "hello" "hi";
        let groups = FT.SYNDUMP "i";
        let added = FT.DICTADD "d" "a" "b";
        let words = FT.DICTDUMP "d";
        let removed = FT.DICTDEL "d" "a" "none";
    });
    let info = got.0;
    assert_eq!(
        (&info.index_name, info.num_docs, info.percent_indexed),
        (&"i".into(), 2, Some(1.0))
    );
    assert_eq!(
        (
            &*info.index_definition.key_type,
            &*info.index_definition.prefixes
        ),
        ("HASH", &["d:".into()][..])
    );
    let [text, number, tag] = &info.attributes[..] else {
        panic!("three fields")
    };
    assert_eq!(
        (&text.attribute, &*text.kind, &text.options["WEIGHT"]),
        (&"t".into(), "TEXT", &"2".into())
    );
    assert!(text.flags.contains(&"SORTABLE".to_owned()) && number.flags.is_empty());
    assert_eq!(tag.options["SEPARATOR"], ";");
    assert!(
        info.figures["num_terms"] > 0.0 && info.figures.contains_key("offset_bits_per_record_avg")
    );
    assert_eq!(info.index_errors.unwrap().indexing_failures, 0);
    assert_eq!(info.field_statistics.unwrap().len(), 3);
    assert_eq!(got.1, HashSet::from(["i".to_owned()]));
    assert_eq!(got.7["hi"], ["s"]);
    assert_eq!((got.8, got.9.len(), got.10), (2, 2, 1));
    let got = run.of(redis_pipeline! {
        let settings = FT.CONFIG GET *;
        let help = FT.CONFIG HELP "TIMEOUT";
        let set = FT.CONFIG SET "TIMEOUT" 500;
        let removed = FT.DROPINDEX "i" DD;
    });
    assert_eq!(
        (got.0["TIMEOUT"].as_deref(), &got.0["EXTLOAD"]),
        (Some("500"), &None)
    );
    assert_eq!(got.1["TIMEOUT"].value.as_deref(), Some("500"));
}

pub(crate) fn suggestions(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let one = FT.SUGADD "s" "hello" 1 PAYLOAD "p";
        FT.SUGADD "s" "help" 2;
        let length = FT.SUGLEN "s";
        let found = FT.SUGGET "s" "he";
        let scored = FT.SUGGET "s" "he" WITHSCORES;
        let paid = FT.SUGGET "s" "he" WITHPAYLOADS;
        let all = FT.SUGGET "s" "he" WITHSCORES WITHPAYLOADS;
        let none = FT.SUGGET "none" "he" WITHSCORES WITHPAYLOADS;
        let removed = FT.SUGDEL "s" "help";
    });
    let words = || ["help".to_owned(), "hello".to_owned()];
    assert_eq!((got.0, got.1, got.2.unwrap()), (1, 2, words().to_vec()));
    let scored = got.3.unwrap();
    assert_eq!((&*scored[1].0, scored[1].1), ("hello", 0.5));
    assert_eq!(
        got.4.unwrap()[1],
        ("hello".to_owned(), Some("p".to_owned()))
    );
    let all = got.5.unwrap();
    assert_eq!((&all[0].text, &all[0].payload), (&"help".into(), &None));
    assert_eq!(
        (&all[1].text, all[1].score, &all[1].payload),
        (&"hello".into(), 0.5, &Some("p".into()))
    );
    assert!(got.6.is_none() && got.7);
}

/// Commands that were replaced long ago.
pub(crate) fn old_ways(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        FT.CREATE "old" SCHEMA "t" TEXT;
        let added = FT.ADD "old" "d1" 1 FIELDS "t" "hello";
        let added_safely = FT.SAFEADD "old" "d2" 1 FIELDS "t" "world";
        let deleted = FT.DEL "old" "d1";
        let dropped = FT.DROP "old";
    });
    assert_eq!(got, ((), (), true, ()));
}

pub(crate) fn internals(run: &mut Run) {
    let place = "POINT (1 1)";
    let got = run.of(redis_pipeline! {
        FT.CREATE "i" SCHEMA "t" TEXT PHONETIC "dm:en" WITHSUFFIXTRIE "n" NUMERIC "g" TAG "s" GEOSHAPE "v" VECTOR HNSW 6 TYPE FLOAT32 DIM 1 DISTANCE_METRIC L2;
        HSET "d1" "t" "hello" "n" 1 "g" "x" "s" place "v" "abcd";
        let documents = FT.DEBUG DUMP_INVIDX "i" "hello";
        let numbers = FT.DEBUG DUMP_NUMIDX "i" "n";
        let tree = FT.DEBUG DUMP_NUMIDXTREE "i" "n";
        let tags = FT.DEBUG DUMP_TAGIDX "i" "g";
        let tag_info = FT.DEBUG INFO_TAGIDX "i" "g";
        let shapes = FT.DEBUG DUMP_GEOMIDX "i" "s";
        let key = FT.DEBUG IDTODOCID "i" 1;
        let number = FT.DEBUG DOCIDTOID "i" "d1";
        let document = FT.DEBUG DOCINFO "i" "d1";
        let sounds = FT.DEBUG DUMP_PHONETIC_HASH "hello";
        let endings = FT.DEBUG DUMP_SUFFIX_TRIE "i";
    });
    assert_eq!((got.0, got.1), (vec![1], vec![vec![1]]));
    assert_eq!(
        (&got.2["numEntries"], got.3),
        (&Value::Int(1), vec![("x".to_owned(), vec![1])])
    );
    assert_eq!(
        (&got.4["num_values"], &got.5["num_docs"]),
        (&Value::Int(1), &Value::Int(1))
    );
    assert_eq!(
        (&*got.6, got.7, &got.8["internal_id"]),
        ("d1", 1, &Value::Int(1))
    );
    assert!(got.9.len() == 2 && got.10.contains(&"llo".to_owned()));
    let got = run.of(redis_pipeline! {
        let terms = FT.DEBUG DUMP_TERMS "i";
        let summary = FT.DEBUG INVIDX_SUMMARY "i" "hello";
        let numbers = FT.DEBUG NUMIDX_SUMMARY "i" "n";
        let collected = FT.DEBUG GC_FORCEINVOKE "i";
        let collecting = FT.DEBUG GC_FORCEBGINVOKE "i";
        let cleaned = FT.DEBUG GC_CLEAN_NUMERIC "i" "n";
        let version = FT.DEBUG GIT_SHA;
        let vectors = FT.DEBUG VECSIM_INFO "i" "v";
        let links: Value = FT.DEBUG DUMP_HNSW "i" "v";
        let prefixes = FT.DEBUG DUMP_PREFIX_TRIE;
        let help = FT.DEBUG HELP;
    });
    assert!(got.0.contains(&"hello".to_owned()) && got.1.contains_key("numDocs"));
    assert_eq!((got.2["numEntries"], &*got.3, got.6.len()), (1, "DONE", 40));
    assert_eq!(got.7["DIMENSION"], Value::Int(1));
    assert!(got.9["prefixes_count"] >= 1 && got.10.contains(&"GIT_SHA".to_owned()));
    let got = run.of(redis_pipeline! {
        FT.CREATE "j" TEMPORARY 100 SCHEMA "t" TEXT;
        let left = FT.DEBUG TTL "j";
        let kept = FT.DEBUG TTL_PAUSE "j";
        let gone = FT.DEBUG TTL_EXPIRE "j";
        let closed = FT.DEBUG DELETE_LOCAL_CURSORS;
        let stopped = FT.DEBUG GC_STOP_SCHEDULE "i";
        let resumed = FT.DEBUG GC_CONTINUE_SCHEDULE "i";
        let done = FT.DEBUG GC_WAIT_FOR_JOBS;
    });
    assert!((90..=100).contains(&got.0) && got.6 == "DONE");
}
