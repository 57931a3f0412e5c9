//! Pipelines in pipelines.

use std::collections::BTreeMap;

use redis_pipeline::{Error, Pipeline, redis_pipeline};

use crate::support::{assert_sends, both};

redis_pipeline! {
    #[derive(Clone)]
    pub(crate) struct Profile { id: u64 }
    let name: Option<String> = HGET "user:{id}" "name";
    let visits: i64 = INCR "visits:{id}";
}

redis_pipeline! {
    struct Page { id: u64, others: Vec<u64>, profile: Profile }

    let before = DBSIZE;
    let own = Profile { id };
    let theirs = for other in others { Profile { id: *other } };
    let by_id: BTreeMap<u64, (Option<String>, i64)> = for other in others { other => Profile { id: *other } };
    let field: (Option<String>, i64) = (profile);
    let maybe = if id > 1 { Profile { id } };
    Profile { id: 99 };
}

fn fill(con: &mut redis::Connection) {
    redis::cmd("HSET")
        .arg("user:1")
        .arg("name")
        .arg("Ada")
        .exec(con)
        .unwrap();
}

#[test]
fn the_output_of_a_nested_pipeline_is_the_element() {
    both(|con| {
        fill(con);
        let page = Page {
            id: 1,
            others: vec![1, 2],
            profile: Profile { id: 3 },
        };
        let (before, own, theirs, by_id, field, maybe) = page.execute(con).unwrap();
        let ada = |n| (Some("Ada".to_owned()), n);
        assert_eq!(before, 1);
        assert_eq!(own, ada(1));
        assert_eq!(theirs, [ada(2), (None, 1)]);
        assert_eq!(by_id, BTreeMap::from([(1, ada(3)), (2, (None, 2))]));
        assert_eq!(field, (None, 1));
        assert_eq!(maybe, None);
        assert_eq!(redis::cmd("GET").arg("visits:99").query(con), Ok(1));
        let expected = [
            "DBSIZE",
            "HGET user:1 name",
            "INCR visits:1",
            "HGET user:2 name",
            "INCR visits:2",
            "HGET user:2 name",
            "INCR visits:2",
            "HGET user:3 name",
            "INCR visits:3",
            "HGET user:99 name",
            "INCR visits:99",
        ];
        let page = Page {
            others: vec![2],
            ..page
        };
        assert_sends(&page.request(), &expected);
    });
}

#[test]
fn nesting_in_the_inline_form() {
    both(|con| {
        fill(con);
        let profiles = vec![Profile { id: 1 }, Profile { id: 2 }];
        let part = redis_pipeline! { let a = INCR "a"; let b: u64 = GET "b" else 7; };
        let (inner, by_value, by_reference, literal) = redis_pipeline! {
            let inner = (part);
            let by_value = for profile in profiles.clone() { (profile) };
            let by_reference = for profile in &profiles { (profile) };
            let literal = Profile { id: 5 };
        }
        .execute(con)
        .unwrap();
        let (a, b): (i64, u64) = inner;
        assert_eq!((a, b), (1, 7));
        let by_value: Vec<(Option<String>, i64)> = by_value;
        assert_eq!(by_value, [(Some("Ada".to_owned()), 1), (None, 1)]);
        assert_eq!(by_reference, [(Some("Ada".to_owned()), 2), (None, 2)]);
        assert_eq!(literal, (None, 1));
    });
}

redis_pipeline! {
    struct Twice<P: Pipeline> { first: P, more: Vec<P> }
    let first: P::Output = (first);
    let more: Vec<P::Output> = for one in more { (one) };
}

redis_pipeline! {
    struct With<'a, P> where P: Pipeline<Output = i64> + Sync { inner: &'a P, key: &'a str }
    let n: i64 = (inner);
    DEL key;
}

redis_pipeline! { struct Next<'a> { key: &'a str } INCR key }

#[test]
fn generic_pipelines() {
    both(|con| {
        let twice = Twice {
            first: Next { key: "a" },
            more: vec![Next { key: "a" }, Next { key: "b" }],
        };
        assert_eq!(twice.execute(con).unwrap(), (1, vec![2, 1]));
        let with = With {
            inner: &Next { key: "a" },
            key: "a",
        };
        assert_eq!(with.execute(con).unwrap(), (3,));
        let with = With {
            inner: &redis_pipeline! { INCR "i" },
            key: "a",
        };
        assert_eq!(with.execute(con).unwrap(), (1,));
    });
}

redis_pipeline! {
    struct Outer { id: u64 }
    let page: (i64, (Option<String>, i64)) = Middle { id };
    atomic { let inside: (Option<String>, i64) = Profile { id }; }
}

redis_pipeline! {
    struct Middle { id: u64 }
    let size = DBSIZE;
    let profile = Profile { id };
}

redis_pipeline! {
    struct Batch<'a, P> where P: Pipeline<Output = i64> {
        all: &'a [P],
        array: [P; 2],
        yes: bool,
    }

    let by_reference: Vec<i64> = for one in all { (one) };
    let pairs: Vec<(i64, i64)> = for one in array { let first: i64 = (one); PING; let second: i64 = (one); };
    let some: Vec<Option<i64>> = for one in all { if yes { (one) } };
    let deep: Vec<Vec<i64>> = for _ in 0..2 { for one in all { (one) } };
    for one in array { (one); }
    let keyed: Vec<(u8, i64)> = for one in array { 7 => (one) };
}

#[test]
fn pipelines_of_a_field_go_into_one_round_trip() {
    both(|con| {
        let all = [Next { key: "a" }, Next { key: "b" }];
        let array = [Next { key: "c" }, Next { key: "d" }];
        let mut batch = Batch {
            all: &all,
            array,
            yes: true,
        };
        let result = batch.execute(con).unwrap();
        assert_eq!(result.0, [1, 1]);
        assert_eq!(result.1, [(1, 2), (1, 2)]);
        assert_eq!(result.2, [Some(2), Some(2)]);
        assert_eq!(result.3, [[3, 3], [4, 4]]);
        assert_eq!(result.4, [(7, 4), (7, 4)]);
        batch.yes = false;
        assert_eq!(batch.execute(con).unwrap().2, [None, None]);
    });
}

redis_pipeline! {
    struct Hidden { one: Next<'static>, pairs: Vec<(&'static str, u8)>, maybe: Option<Next<'static>> }

    let elements: Vec<i64> = for &(one, _) in pairs { (Next { key: one }) };
    let shadowed: Vec<i64> = for one in pairs { (Next { key: one.0 }) };
    let field: i64 = (one);
}

#[test]
fn a_variable_hides_the_field_of_its_name() {
    let hidden = Hidden {
        one: Next { key: "one" },
        pairs: vec![("p", 1)],
        maybe: None,
    };
    assert!(hidden.maybe.is_none());
    assert_sends(&hidden.request(), &["INCR p", "INCR p", "INCR one"]);
}

#[test]
fn nested_in_nested_and_in_atomic() {
    both(|con| {
        fill(con);
        let outer = Outer { id: 1 };
        let ada = |n| (Some("Ada".to_owned()), n);
        assert_eq!(outer.execute(con).unwrap(), ((1, ada(1)), ada(2)));
        let sent = outer.request().to_string();
        let profile = "HGET user:1 name\nINCR visits:1";
        assert_eq!(sent, format!("DBSIZE\n{profile}\nMULTI\n{profile}\nEXEC"));
    });
}

#[test]
fn errors_of_a_nested_pipeline_say_where() {
    both(|con| {
        redis::cmd("SET")
            .arg("visits:1")
            .arg("x")
            .exec(con)
            .unwrap();
        let error = Outer { id: 1 }.execute(con).unwrap_err();
        let labels: Vec<_> = error
            .failures()
            .iter()
            .map(|it| it.label().unwrap())
            .collect();
        assert_eq!(labels, ["page.profile.visits", "inside.visits"]);
        let positions: Vec<_> = error.failures().iter().map(|it| it.position()).collect();
        assert_eq!(positions, [2, 5]);
        assert!(error.failures()[0].file().ends_with("nested.rs"));
        assert_eq!(error.failures()[0].text(), r#"INCR "visits:{id}""#);
    });
}

redis_pipeline! {
    /// Drops the outputs of other pipelines, whose types it could not name.
    struct Dropping<'a> { key: &'a str, keys: Vec<&'a str> }
    Next { key };
    (redis_pipeline! { let n = INCR key; GET key; });
    for one in keys { Next { key: one }; (redis_pipeline! { INCR one }); }
    let n: u32 = GET key else 0;
    (Next { key });
}

#[test]
fn the_output_of_a_dropped_pipeline_has_no_type_to_write() {
    both(|con| {
        let dropping = Dropping {
            key: "k",
            keys: vec!["a", "k"],
        };
        let expected = [
            "INCR k", "INCR k", "GET k", "INCR a", "INCR a", "INCR k", "INCR k", "GET k", "INCR k",
        ];
        assert_sends(&dropping.request(), &expected);
        assert_eq!(dropping.execute(con).unwrap(), (4,));
        redis::cmd("SET").arg("a").arg("x").exec(con).unwrap();
        let error = dropping.execute(con).unwrap_err();
        let positions: Vec<_> = error.failures().iter().map(|it| it.position()).collect();
        assert_eq!(positions, [3, 4]);
    });
}

fn run<P: Pipeline>(pipeline: &P, con: &mut redis::Connection) -> P::Output {
    pipeline.execute(con).unwrap()
}

#[test]
fn generic_code_takes_both_forms() {
    both(|con| {
        assert_eq!(run(&Next { key: "k" }, con), 1);
        assert_eq!(run(&redis_pipeline! { INCR "k" }, con), 2);
        assert_eq!(run(&&Next { key: "k" }, con), 3);
    });
}

#[test]
fn whether_a_pipeline_only_reads_is_known() {
    fn read_only<P: Pipeline>(pipeline: &P) -> bool {
        pipeline.is_read_only()
    }
    redis_pipeline! { struct Reads { id: u64 } GET "k:{id}" }
    redis_pipeline! { struct ReadsToo { id: u64 } let r = Reads { id }; let n = DBSIZE; }
    redis_pipeline! { struct Writes { id: u64 } let r = Reads { id }; let p = Profile { id }; }
    const {
        assert!(
            Reads::READ_ONLY && ReadsToo::READ_ONLY && !Writes::READ_ONLY && !Profile::READ_ONLY
        )
    };
    assert!(read_only(&&Reads { id: 7 }));
    assert!(read_only(&redis_pipeline! { GET "k"; MGET "a" "b"; }));
    assert!(!read_only(&redis_pipeline! { GET "k"; SET "a" "b"; }));
    assert!(!read_only(&redis_pipeline! { GET "k"; "GET" "a"; }));
}

redis_pipeline! {
    struct NeedsNewer<'a> { key: &'a str }
    EXPIRE key 5 NX;
}

redis_pipeline! {
    /// Whether its part fits, only the program that runs knows.
    #[redis(server = "6.2")]
    struct OnOld<P: Pipeline<Output = ()> + Clone> { part: P }
    SET "before" 1;
    let part: () = (part);
}

/// The message of the error, and that nothing was sent.
fn refused<T>(result: Result<T, Error>, con: &mut redis::Connection) -> String {
    let Err(error @ Error::Refused(_)) = result else {
        panic!("the pipeline was not refused")
    };
    let keys: i64 = redis::cmd("DBSIZE").query(con).unwrap();
    assert_eq!(keys, 0);
    error.to_string()
}

#[test]
fn a_pipeline_inside_that_needs_a_newer_server_is_refused_before_sending() {
    both(|con| {
        let part = NeedsNewer { key: "k" };
        let message = refused(OnOld { part: &part }.execute(con), con);
        assert!(
            message.contains("part") && message.contains("redis(server = …)"),
            "{message}"
        );

        let inline = || redis_pipeline! { EXPIRE "k" 5 NX; };
        let message = refused(
            redis_pipeline! {
                #![redis(server = "6.2")]
                SET "before" 1;
                let part = (inline());
            }
            .execute(con),
            con,
        );
        assert!(message.contains("part"), "{message}");
        let deep = redis_pipeline! { let deep = (inline()); };
        let loops = redis_pipeline! {
            #![redis(server = "6.2")]
            for _ in 0..2 { (&deep) }
        };
        refused(loops.execute(con), con);

        redis_pipeline! {
            #![redis(server = "7.0")]
            let part = (inline());
            let deep = (deep);
        }
        .execute(con)
        .unwrap();
        redis_pipeline! { let part = (inline()); }
            .execute(con)
            .unwrap();
    });
}

redis_pipeline! {
    struct Entry<'a> { key: &'a str }
    let entry: Option<String> = GET "entry:{key}";
    let length = STRLEN "entry:{key}";
}

redis_pipeline! {
    struct One<'a> { key: &'a str }
    GET "entry:{key}" -> Option<String>
}

redis_pipeline! {
    struct Entries<'a> { key: &'a str, others: &'a [&'a str] }
    /// The replies.
    #[derive(Debug, PartialEq)]
    struct EntriesReply;

    let entry = Entry { key };
    let all = for other in others { One { key: other } };
    let maybe = if others.len() > 5 { Entry { key } };
    Entry { key };
}

#[test]
fn pipelines_with_a_lifetime_nest_as_those_without() {
    both(|con| {
        redis::cmd("SET").arg("entry:a").arg("x").exec(con).unwrap();
        let entries = Entries {
            key: "a",
            others: &["a", "b"],
        };
        let reply = entries.fetch(con).unwrap();
        let x = || Some("x".to_owned());
        let expected = EntriesReply {
            entry: (x(), 1),
            all: vec![x(), None],
            maybe: None,
        };
        assert_eq!(reply, expected);
        const { assert!(<Entries<'static> as Pipeline>::READ_ONLY) }
    });
}

redis_pipeline! {
    #[derive(Clone)]
    struct Named { id: u64 }
    #[derive(Debug, PartialEq)]
    struct NamedReply;
    let visits = INCR "named:{id}";
    let name: Option<String> = GET "name:{id}";
}

redis_pipeline! {
    struct OfNamed { id: u64, field: Named, ids: Vec<u64>, list: Vec<Named> }
    #[derive(Debug, PartialEq)]
    struct OfNamedReply;

    let own: NamedReply = Named { id };
    let plain: (i64, Option<String>) = Named { id };
    let expression: NamedReply = (field.clone());
    let of_field: NamedReply = (field);
    let all: Vec<NamedReply> = for id in ids { Named { id: *id } };
    let by_id: BTreeMap<u64, NamedReply> = for id in ids { id => Named { id: *id } };
    let of_list: Vec<NamedReply> = for one in list { (one) };
}

#[test]
fn the_struct_that_names_a_reply_holds_the_output_of_a_part() {
    both(|con| {
        let named = |visits| NamedReply { visits, name: None };
        let reply = OfNamed {
            id: 1,
            field: Named { id: 2 },
            ids: vec![3],
            list: vec![Named { id: 4 }],
        };
        let expected = OfNamedReply {
            own: named(1),
            plain: (2, None),
            expression: named(1),
            of_field: named(2),
            all: vec![named(1)],
            by_id: BTreeMap::from([(3, named(2))]),
            of_list: vec![named(1)],
        };
        assert_eq!(reply.fetch(con).unwrap(), expected);

        let inline = redis_pipeline! {
            let page: NamedReply = Named { id: 5 };
            let pages: Vec<NamedReply> = for id in [6, 7] { Named { id } };
        };
        let (page, pages) = inline.execute(con).unwrap();
        assert_eq!((page, pages), (named(1), vec![named(1), named(1)]));
        let tail: NamedReply = redis_pipeline! { Named { id: 5 } -> NamedReply }
            .execute(con)
            .unwrap();
        assert_eq!(tail, named(2));
    });
}
