//! What the struct form and the inline form are: values with methods, and how their inputs are in scope.

use std::collections::HashMap;
use std::fmt::Debug;
use std::rc::Rc;

use redis_pipeline::{Inline, Pipeline, Request, redis_pipeline};

use crate::support::{alone, assert_sends, both};

redis_pipeline! {
    /// Attributes, docs, generics, lifetimes and where clauses are as in Rust.
    #[derive(Debug, PartialEq)]
    #[must_use]
    pub(crate) struct General<'a, K: 'a + ?Sized, V, const N: usize = 2>
    where
        K: AsRef<str>,
        V: Copy + Into<i64>,
    {
        /// A documented field.
        pub(crate) key: &'a K,
        values: [V; N],
        pub(self) list: Vec<String>,
        table: HashMap<String, i64>,
    }

    DEL (key.as_ref());
    for value in values { RPUSH (key.as_ref()) ((*value).into()); }
    for text in list { APPEND "list" text; }
    let size: usize = HLEN (table.len());
    let all: [i64; N] = LRANGE (key.as_ref()) 0 -1;
}

#[test]
fn the_struct_is_what_was_written() {
    both(|con| {
        let general = General {
            key: "key",
            values: [7_i32, 8],
            list: vec!["x".to_owned(), "y".to_owned()],
            table: HashMap::new(),
        };
        assert_eq!(general, general);
        let expected = [
            "DEL key",
            "RPUSH key 7",
            "RPUSH key 8",
            "APPEND list x",
            "APPEND list y",
            "HLEN 0",
            "LRANGE key 0 -1",
        ];
        assert_sends(&general.request(), &expected);
        assert_eq!(general.execute(con).unwrap(), (0, [7, 8]));
    });
}

redis_pipeline! {
    struct Inputs<'a> {
        number: u64,
        flag: bool,
        text: &'a str,
        owned: String,
        shared: Rc<str>,
        list: Vec<u8>,
        r#type: char,
        __writer: u8,
        connection: i8,
    }

    // Primitives and shared references are values, all others are references.
    SET "a" (value_of::<u64>(number));
    SET "b" (value_of::<bool>(flag));
    SET "c" (value_of::<&str>(text));
    SET "d" (value_of::<&String>(owned));
    SET "e" (value_of::<&Rc<str>>(shared).as_bytes());
    SET "f" (value_of::<&Vec<u8>>(list).len());
    SET "g" "{type}{r#type}{self.number}{__writer}";
    SET "h" connection;
    SET "i" owned;
    SET "j" "{owned}{shared}{text}";
}

fn value_of<T>(value: T) -> T {
    value
}

#[test]
fn fields_are_in_scope_under_their_own_names() {
    let inputs = Inputs {
        number: 1,
        flag: true,
        text: "t",
        owned: "o".to_owned(),
        shared: "s".into(),
        list: vec![1, 2, 3],
        r#type: 'T',
        __writer: 4,
        connection: -5,
    };
    let expected = [
        "SET a 1",
        "SET b 1",
        "SET c t",
        "SET d o",
        "SET e s",
        "SET f 3",
        "SET g TT14",
        "SET h -5",
        "SET i o",
        "SET j ost",
    ];
    assert_sends(&inputs.request(), &expected);
}

#[test]
fn execute_evaluates_anew_and_the_inline_form_sends_what_was_built() {
    use std::cell::Cell;
    redis_pipeline! {
        struct Counted<'a> { calls: &'a Cell<u64> }
        let n: u64 = ECHO (counted(calls))
    }
    fn counted(calls: &Cell<u64>) -> u64 {
        calls.set(calls.get() + 1);
        calls.get()
    }
    alone(|con| {
        let calls = Cell::new(0);
        let counter = Counted { calls: &calls };
        assert_eq!(counter.execute(con).unwrap(), (1,));
        assert_eq!(counter.execute(con).unwrap(), (2,));
        let inline = redis_pipeline! { let n: u64 = ECHO (counted(&calls)); let d = INCR "n"; };
        assert_eq!(calls.get(), 3);
        assert_eq!(inline.execute(con).unwrap(), (3, 1));
        assert_eq!(inline.execute(con).unwrap(), (3, 2));
        assert_eq!(calls.get(), 3);
    });
}

#[test]
fn the_inline_form_takes_question_marks() {
    fn parsed(text: &str) -> Result<String, std::num::ParseIntError> {
        let pipeline = redis_pipeline! { SET "n" (text.parse::<u32>()?); };
        Ok(pipeline.request().to_string())
    }
    assert_eq!(parsed("12").unwrap(), "SET n 12");
    assert!(parsed("x").is_err());
    fn chosen(key: Option<&str>) -> Option<String> {
        Some(
            redis_pipeline! { for _ in 0..1 { GET (key?); } }
                .request()
                .to_string(),
        )
    }
    assert_eq!(chosen(None), None);
    assert_eq!(chosen(Some("k")).as_deref(), Some("GET k"));
}

redis_pipeline! {
    #[redis(server = "7.0")]
    struct OnSeven { key: String }
    EXPIRE key 5 NX;
}

#[test]
fn the_oldest_server_may_be_named() {
    let key = "k".to_owned();
    assert_sends(&OnSeven { key }.request(), &["EXPIRE k 5 NX"]);
    let inline = redis_pipeline! {
        #![redis(server = "valkey-9.0")]
        HEXPIRE "h" 5 FIELDS _ "f";
    };
    assert_sends(inline.request(), &["HEXPIRE h 5 FIELDS 1 f"]);
}

type Stored = Inline<(i64, Option<String>)>;

fn made(key: &str) -> Stored {
    redis_pipeline! { let n = INCR "n"; let v = GET key; }
}

fn read(key: &str) -> Inline<Option<String>> {
    redis_pipeline! { GET key }
}

fn with_default(key: &str) -> Inline<(String, u64)> {
    redis_pipeline! {
        let v = GET key else "none".to_owned();
        let n: u64 = GET "n" else u64::MAX;
    }
}

fn opaque(key: &str) -> impl Pipeline<Output = (String,)> + Send + use<> {
    redis_pipeline! { let v = GET key else "none".to_owned(); }
}

struct Holder {
    pipeline: Stored,
}

#[test]
fn the_inline_form_can_be_returned_stored_and_sent_to_another_thread() {
    both(|con| {
        let holder = Holder {
            pipeline: made("k"),
        };
        assert_eq!(holder.pipeline.execute(con).unwrap(), (1, None));
        let text = std::thread::spawn(move || holder.pipeline.request().to_string())
            .join()
            .unwrap();
        assert_eq!(text, "INCR n\nGET k");
        assert_eq!(opaque("k").execute(con).unwrap(), ("none".to_owned(),));
        assert_eq!(read("k").execute(con).unwrap(), None);
        let (none, n) = with_default("k").execute(con).unwrap();
        assert_eq!((none.as_str(), n), ("none", 1));
        let many: Vec<Stored> = ["a", "b"].map(made).into();
        assert_eq!(many.len(), 2);
    });
}

#[test]
fn a_request_shows_its_bytes_and_its_commands() {
    let (key, bytes) = ("with space", b"\x00\"\n\xff");
    let pipeline = redis_pipeline! { SET key bytes; GET ""; XADD "s" * "f" "ü"; };
    let request: &Request = pipeline.request();
    assert_eq!(
        request.to_string(),
        "SET \"with space\" \"\\x00\\\"\\n\\xff\"\nGET \"\"\nXADD s * f \"\\xc3\\xbc\""
    );
    assert!(
        request
            .as_bytes()
            .starts_with(b"*3\r\n$3\r\nSET\r\n$10\r\nwith space\r\n")
    );
    assert_eq!(
        request.to_pipeline().get_packed_pipeline(),
        request.as_bytes()
    );
    let shown = format!("{request:?}");
    assert!(!shown.contains("with space"), "values in {shown}");
}

#[test]
fn pipelines_run_on_everything_that_is_a_connection() {
    both(|con| {
        let by_dyn: &mut dyn redis::ConnectionLike = con;
        assert_eq!(made("k").execute(by_dyn).unwrap().0, 1);
        let mut by_reference = con;
        assert_eq!(made("k").execute(&mut by_reference).unwrap().0, 2);
        fn generic<C: redis::ConnectionLike>(con: &mut C) -> i64 {
            Next {}.execute(con).unwrap()
        }
        redis_pipeline! { struct Next {} INCR "n" }
        assert_eq!(generic(by_reference), 3);
    });
}

fn is<T: Debug + Send + Sync + 'static>() {}

#[test]
fn errors_convert() {
    is::<redis_pipeline::Error>();
    fn with_question_mark(con: &mut redis::Connection) -> redis::RedisResult<i64> {
        SetText {}.execute(con)?;
        Ok(redis_pipeline! { INCR "text" }.execute(con)?)
    }
    redis_pipeline! { struct SetText {} SET "text" "x"; }
    alone(|con| {
        let error = with_question_mark(con).unwrap_err();
        assert!(error.to_string().contains("not an integer"), "{error}");
        assert_eq!(
            error.kind(),
            redis::ErrorKind::Server(redis::ServerErrorKind::ResponseError)
        );
    });
}

struct Repository {
    prefix: String,
    ids: Vec<u64>,
    pair: (u8, Option<u64>),
}

impl Repository {
    fn name(&self) -> &str {
        &self.prefix
    }

    fn load(&self, fresh: bool) -> impl Pipeline<Output = (Vec<String>, Option<Vec<i64>>)> {
        redis_pipeline! {
            SET self.prefix self.pair.0 [EX self.pair.1] [NX if fresh];
            DEL "{self.prefix}:{self.pair.0}" (self.name()) ..self.ids;
            let all: Vec<String> = for id in &self.ids { GET "{self.prefix}:{id}" else { let none = 0; none.to_string() } };
            let some = if fresh { for id in &self.ids { INCRBY id (-1) } };
        }
    }
}

#[test]
fn the_inline_form_in_a_method() {
    both(|con| {
        let repository = Repository {
            prefix: "p".to_owned(),
            ids: vec![3],
            pair: (7, Some(9)),
        };
        let pipeline = repository.load(true);
        let expected = ["SET p 7 EX 9 NX", "DEL p:7 p 3", "GET p:3", "INCRBY 3 -1"];
        assert_sends(&pipeline.request(), &expected);
        assert_eq!(
            pipeline.execute(con).unwrap(),
            (vec!["0".to_owned()], Some(vec![-1]))
        );
    });
}

#[test]
fn the_inline_form_in_closures_and_async_blocks() {
    both(|con| {
        let keys = vec!["a".to_owned(), "b".to_owned()];
        let pipelines: Vec<_> = keys
            .iter()
            .map(|key| redis_pipeline! { let n = INCR key; })
            .collect();
        let batch = redis_pipeline! { for pipeline in pipelines { (pipeline) } };
        assert_eq!(batch.execute(con).unwrap(), [(1,), (1,)]);
        let moved = move || redis_pipeline! { DEL ..keys };
        assert_eq!(moved().execute(con).unwrap(), 2);
    });
}
