//! `for` and `if`, with and without a value, in one another.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use redis_pipeline::redis_pipeline;

use crate::support::{alone, assert_sends, both};

#[test]
fn a_loop_collects_one_value_a_turn() {
    both(|con| {
        redis::cmd("MSET")
            .arg(&["a", "1", "c", "3"])
            .exec(con)
            .unwrap();
        let keys = ["a", "b", "c"];
        let result: (Vec<Option<String>>, Vec<u64>, Vec<i64>) = redis_pipeline! {
            let plain = for key in keys { GET key };
            let filled: Vec<u64> = for key in &keys { GET key else 9 };
            let counts = for n in 0..3 { APPEND "text" n };
        }
        .execute(con)
        .unwrap();
        let plain = vec![Some("1".to_owned()), None, Some("3".to_owned())];
        assert_eq!(result, (plain, vec![1, 9, 3], vec![1, 2, 3]));
    });
}

#[test]
fn a_loop_takes_any_pattern_and_anything_that_iterates() {
    struct Point {
        x: i32,
        y: i32,
    }
    let pairs = [("a", 1), ("b", 2)];
    let points = vec![Point { x: 1, y: 2 }];
    let map = BTreeMap::from([("k", 5)]);
    let mut left = 2;
    let countdown = std::iter::from_fn(|| {
        left -= 1;
        (left >= 0).then_some(left)
    });
    let pipeline = redis_pipeline! {
        for (key, value) in pairs { SET key value; }
        for Point { x, y: height } in &points { SET "{x}" height; }
        for (at, &(key, _)) in pairs.iter().enumerate() { SET "{key}" at; }
        for (key, value) in &map { SET key value; }
        for n in countdown { DEL n; }
        for _ in 0..2 { PING; }
        for [first, ..] in [[1, 2], [3, 4]] { DEL first; }
        for key in vec!["v".to_owned()] { DEL key; }
    };
    let expected = [
        "SET a 1", "SET b 2", "SET 1 2", "SET a 0", "SET b 1", "SET k 5", "DEL 1", "DEL 0", "PING",
        "PING", "DEL 1", "DEL 3", "DEL v",
    ];
    assert_sends(pipeline.request(), &expected);
}

#[test]
fn a_loop_fills_the_collection_that_is_written() {
    both(|con| {
        let n = [3, 1, 3];
        let result = redis_pipeline! {
            let set: HashSet<String> = for i in n { ECHO "{i}" };
            let ordered: BTreeSet<u8> = for i in n { "ECHO" i };
            let deque: VecDeque<Option<i64>> = for i in n { GET "{i}" };
            let boxed: Box<[String]> = for i in n { ECHO "{i}" };
            let nothing: Vec<()> = for i in n { SET "s{i}" 1 };
            let lists: Vec<Vec<u8>> = for i in n { ECHO "{i}" };
        }
        .execute(con)
        .unwrap();
        assert_eq!(result.0, HashSet::from(["1".to_owned(), "3".to_owned()]));
        assert_eq!(result.1, BTreeSet::from([1, 3]));
        assert_eq!(result.2, VecDeque::from([None, None, None]));
        assert_eq!(result.3.join("-"), "3-1-3");
        assert_eq!(result.4.len(), 3);
        assert_eq!(result.5, [b"3", b"1", b"3"]);
    });
}

#[test]
fn several_lets_of_a_turn_are_a_tuple_and_one_is_itself() {
    both(|con| {
        let ids = [1, 2];
        let (many, one): (Vec<(i64, Option<String>)>, Vec<i64>) = redis_pipeline! {
            let many = for id in ids {
                SET "name:{id}" id;
                let n = INCR "n:{id}";
                let name = GET "name:{id}";
            };
            let one = for id in ids {
                DEL "name:{id}";
                let n = INCR "n:{id}";
                EXPIRE "n:{id}" 10;
            };
        }
        .execute(con)
        .unwrap();
        let named = |id: &str| (1, Some(id.to_owned()));
        assert_eq!(many, [named("1"), named("2")]);
        assert_eq!(one, [2, 2]);
    });
}

#[test]
fn annotated_tuples_of_a_turn() {
    both(|con| {
        let ids = [1_u8, 2];
        let (many,) = redis_pipeline! {
            let many: Vec<(u16, Option<u8>)> = for id in ids {
                let n: u16 = INCR "n:{id}";
                let name: Option<u8> = GET "n:{id}";
            };
        }
        .execute(con)
        .unwrap();
        assert_eq!(many, [(1, Some(1)), (1, Some(1))]);
    });
}

#[test]
fn loops_stand_in_loops() {
    both(|con| {
        let teams = [("red", vec!["ann", "bob"]), ("blue", vec![])];
        let (scores,): (Vec<Vec<f64>>,) = redis_pipeline! {
            let scores = for (team, players) in &teams {
                for player in players {
                    ZINCRBY "team:{team}" 1.5 player
                }
            };
        }
        .execute(con)
        .unwrap();
        assert_eq!(scores, [vec![1.5, 1.5], vec![]]);
    });
}

redis_pipeline! {
    struct Nested<'a> { teams: &'a [(String, Vec<String>)], least: i64 }

    let all: Vec<(i64, BTreeMap<String, Option<Option<f64>>>)> = for (team, players) in teams {
        let size: i64 = SCARD "team:{team}";
        let scores: BTreeMap<String, Option<Option<f64>>> = for player in players {
            player => if least > 0 { ZSCORE "scores" player }
        };
    };
}

#[test]
fn a_keyed_loop_makes_a_map() {
    both(|con| {
        redis::cmd("MSET")
            .arg(&["a", "1", "b", "2"])
            .exec(con)
            .unwrap();
        let keys = ["a", "b", "c"];
        let owned = vec!["a".to_owned(), "c".to_owned()];
        let numbers = [7_u64, 8];
        let result = redis_pipeline! {
            let hash: HashMap<&str, Option<i64>> = for key in keys { key => GET key };
            let tree: BTreeMap<String, u8> = for key in &owned { key => GET key else 0 };
            let list: Vec<(u64, i64)> = for n in numbers { n => INCR "n:{n}" };
            let shouted: BTreeMap<String, bool> = for key in &keys { key.to_uppercase() => EXISTS key };
            let pairs: HashMap<(u8, String), Vec<String>> = for (at, key) in (0_u8..).zip(&keys) {
                (at, key.to_string()) => LRANGE "l:{key}" 0 -1
            };
        }
        .execute(con)
        .unwrap();
        assert_eq!(
            result.0,
            HashMap::from([("a", Some(1)), ("b", Some(2)), ("c", None)])
        );
        assert_eq!(
            result.1,
            BTreeMap::from([("a".to_owned(), 1), ("c".to_owned(), 0)])
        );
        assert_eq!(result.2, [(7, 1), (8, 1)]);
        let shouted: Vec<(&str, bool)> = result.3.iter().map(|(k, v)| (k.as_str(), *v)).collect();
        assert_eq!(shouted, [("A", true), ("B", true), ("C", false)]);
        assert_eq!(result.4[&(1, "b".to_owned())], Vec::<String>::new());
    });
}

#[test]
fn a_keyed_loop_of_several_commands_and_a_keyed_loop_in_a_loop() {
    both(|con| {
        let teams = ["red", "blue"];
        let players = ["ann", "bob"];
        let result = redis_pipeline! {
            let sums: BTreeMap<String, (i64, bool)> = for team in teams {
                team.to_owned() =>
                let size: i64 = SADD "team:{team}" ..players;
                EXPIRE "team:{team}" 100;
                let here: bool = SISMEMBER "team:{team}" "ann";
            };
            let deep: Vec<HashMap<String, i64>> = for team in teams {
                for player in players { player.to_owned() => INCR "{team}:{player}" }
            };
        }
        .execute(con)
        .unwrap();
        let expected = [
            ("blue".to_owned(), (2, true)),
            ("red".to_owned(), (2, true)),
        ];
        assert_eq!(result.0, BTreeMap::from(expected));
        let each = HashMap::from([("ann".to_owned(), 1), ("bob".to_owned(), 1)]);
        assert_eq!(result.1, [each.clone(), each]);
    });
}

#[test]
fn keyed_loops_of_the_struct_form() {
    both(|con| {
        redis::cmd("ZADD")
            .arg("scores")
            .arg(2.5)
            .arg("ann")
            .exec(con)
            .unwrap();
        redis::cmd("SADD")
            .arg("team:red")
            .arg("ann")
            .exec(con)
            .unwrap();
        let teams = [("red".to_owned(), vec!["ann".to_owned(), "bob".to_owned()])];
        let mut nested = Nested {
            teams: &teams,
            least: 1,
        };
        let (all,) = nested.execute(con).unwrap();
        let scores = BTreeMap::from([
            ("ann".to_owned(), Some(Some(2.5))),
            ("bob".to_owned(), Some(None)),
        ]);
        assert_eq!(all, [(1, scores)]);
        nested.least = 0;
        assert_eq!(nested.request().len(), 1);
    });
}

#[test]
fn without_let_a_loop_drops_its_replies_and_not_its_errors() {
    both(|con| {
        redis::cmd("SET").arg("text").arg("x").exec(con).unwrap();
        let keys = ["a", "text", "b"];
        let error = redis_pipeline! { for key in keys { INCR key; } let n = DBSIZE; }
            .execute(con)
            .unwrap_err();
        assert_eq!(error.failures().len(), 1);
        assert_eq!(error.failures()[0].position(), 1);
        assert_eq!(redis::cmd("MGET").arg("a").arg("b").query(con), Ok((1, 1)));
    });
}

#[test]
fn if_sends_nothing_where_the_condition_is_false() {
    both(|con| {
        for yes in [true, false] {
            let pipeline = redis_pipeline! {
                let members = if yes { SMEMBERS "s" };
                let maybe: Option<Option<u64>> = if !yes { GET "n" };
                if yes { INCR "yes"; PING; }
                let pair: Option<(i64, bool)> = if yes { let n: i64 = INCR "n"; let e: bool = EXISTS "n"; };
            };
            assert_eq!(pipeline.request().len(), if yes { 5 } else { 1 });
            let (members, maybe, pair) = pipeline.execute(con).unwrap();
            let members: Option<HashSet<String>> = members;
            assert_eq!(members.is_some(), yes);
            assert_eq!(maybe, (!yes).then_some(Some(1)));
            assert_eq!(pair, yes.then_some((1, true)));
        }
        assert_eq!(redis::cmd("GET").arg("yes").query(con), Ok(1));
    });
}

#[test]
fn if_else_has_the_same_type_from_both_sides() {
    both(|con| {
        for n in 0..4 {
            let (one, two, three) = redis_pipeline! {
                let one: String = if n == 0 { ECHO "zero" } else if n == 1 { ECHO "one" } else { GET "m" else "many".into() };
                let two = if n == 0 { INCR "zero" } else if n == 1 { INCRBY "one" 10 };
                let three = if let Some(x) = (n > 1).then_some(n) { ECHO "{x}" } else { ECHO "none" };
            }
            .execute(con)
            .unwrap();
            assert_eq!(one, ["zero", "one", "many", "many"][n]);
            let two: Option<i64> = two;
            assert_eq!(two, [Some(1), Some(10), None, None][n]);
            assert_eq!(three, ["none", "none", "2", "3"][n]);
        }
    });
}

redis_pipeline! {
    #[derive(Default)]
    struct Conditions { id: Option<u64>, name: Option<String>, list: Vec<u8>, flag: bool }

    let by_id = if let Some(id) = id { INCR "id:{id}" };
    let by_name: i64 = if let Some(name) = name && flag { STRLEN name } else { STRLEN "other" };
    let first = if let [first, ..] = list.as_slice() { ECHO "{first}" } else if flag { ECHO "flag" };
    if flag { INCR "flags"; } else { INCR "others"; }
    if matches!(list.len(), 1..) { SET "len" (list.len()); }
}

#[test]
fn conditions_of_the_struct_form() {
    both(|con| {
        let mut it = Conditions::default();
        assert_eq!(it.execute(con).unwrap(), (None, 0, None));
        it.flag = true;
        assert_eq!(it.execute(con).unwrap(), (None, 0, Some("flag".to_owned())));
        it.id = Some(4);
        it.name = Some("other".to_owned());
        it.list = vec![9, 8];
        assert_sends(
            &it.request(),
            &[
                "INCR id:4",
                "STRLEN other",
                "ECHO 9",
                "INCR flags",
                "SET len 2",
            ],
        );
        assert_eq!(it.execute(con).unwrap(), (Some(1), 0, Some("9".to_owned())));
        assert_eq!(
            redis::cmd("MGET").arg("flags").arg("others").query(con),
            Ok((2, 1))
        );
    });
}

#[test]
fn loops_in_conditions_and_conditions_in_loops() {
    both(|con| {
        let ids = [1, 2, 3];
        let some = Some(ids);
        let (odd, all): (Vec<Option<i64>>, Option<Vec<i64>>) = redis_pipeline! {
            let odd = for id in ids { if id % 2 == 1 { INCR "n:{id}" } };
            let all = if let Some(ids) = some { for id in ids { INCR "n:{id}" } };
        }
        .execute(con)
        .unwrap();
        assert_eq!(odd, [Some(1), None, Some(1)]);
        assert_eq!(all, Some(vec![2, 1, 2]));
    });
}

#[test]
fn each_turn_evaluates_its_expressions_once() {
    alone(|con| {
        let mut calls = 0;
        let mut next = || {
            calls += 1;
            calls
        };
        redis_pipeline! { for _ in 0..3 { RPUSH "l" (next()); } }
            .execute(con)
            .unwrap();
        assert_eq!(
            redis::cmd("LRANGE").arg("l").arg(0).arg(-1).query(con),
            Ok(vec![1, 2, 3])
        );
    });
}
