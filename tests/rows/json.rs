//! JSON documents.

use redis_pipeline::redis_pipeline;
use redis_pipeline::reply::JsonNumber::{Float, Integer};

use crate::run::Run;

const DOCUMENT: &str = r#"{"a":[1,2,3],"n":1,"d":{"n":1.5,"s":"x"},"t":true,"s":"x"}"#;

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(crate) fn documents(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let set = JSON.SET "j" $ (DOCUMENT);
        let not = JSON.SET "j" $ (DOCUMENT) NX;
        let get = JSON.GET "j" "$..n";
        let none = JSON.GET "none";
        let many = JSON.MGET "j" "none" "$.n";
        let merged = JSON.MERGE "j" "$.d" r#"{"m":1}"#;
        let both = JSON.MSET "k" $ "1" "l" $ "[]";
        let cleared = JSON.CLEAR "k" $;
        let deleted = JSON.DEL "l" $;
        let forgotten = JSON.FORGET "k";
        let help = JSON.DEBUG HELP;
    });
    assert_eq!((got.0, got.1, got.3), (true, false, None));
    assert!(["[1,1.5]", "[1.5,1]"].contains(&&*got.2.unwrap()));
    assert_eq!((got.4, got.5, got.6), (vec![some("[1]"), None], (), ()));
    assert_eq!((got.7, got.8, got.9), (1, 1, 1));
    assert!(!got.10.is_empty());
    if run.protocol() == "RESP3" {
        let expanded = run.of(redis_pipeline! {
            let expanded: Vec<Vec<i64>> = JSON.GET "j" FORMAT EXPAND "$.n";
        });
        assert_eq!(expanded, (vec![vec![1]],));
    }
}

pub(crate) fn numbers(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        JSON.SET "j" $ (DOCUMENT);
        let more = JSON.NUMINCRBY "j" "$.d.n" 1;
        let some_more = JSON.NUMINCRBY "j" "$.s" 1;
        let one = JSON.NUMINCRBY "j" "n" 1;
        let half = JSON.NUMINCRBY "j" "d.n" 1;
        let times = JSON.NUMMULTBY "j" "$.n" 3;
        let one_times = JSON.NUMMULTBY "j" "n" "0.5";
        let power = JSON.NUMPOWBY "j" "$.n" 2;
        let one_power = JSON.NUMPOWBY "j" "n" 2;
        let as_float: f64 = JSON.NUMINCRBY "j" "d.n" 1;
        let as_integers: Vec<Option<i64>> = JSON.NUMINCRBY "j" "$.n" 1;
    });
    assert_eq!((got.0, got.1), (vec![Some(Float(2.5))], vec![None]));
    assert_eq!(
        (got.2, got.3, got.4),
        (Integer(2), Float(3.5), vec![Some(Integer(6))])
    );
    assert_eq!((got.5.as_f64(), got.6.len()), (3.0, 1));
    assert_eq!(got.6[0].unwrap().as_f64(), 9.0);
    assert_eq!((got.7.as_f64(), got.8, got.9), (81.0, 4.5, vec![Some(82)]));
}

pub(crate) fn arrays(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        JSON.SET "j" $ (DOCUMENT);
        let appended = JSON.ARRAPPEND "j" "$.a" "4";
        let appended_one = JSON.ARRAPPEND "j" "a" "5";
        let at = JSON.ARRINDEX "j" "$.a" "2";
        let at_one = JSON.ARRINDEX "j" "a" "7";
        let inserted = JSON.ARRINSERT "j" "$.a" 0 "0";
        let inserted_one = JSON.ARRINSERT "j" "a" 0 "-1";
        let length = JSON.ARRLEN "j" "$..*";
        let length_one = JSON.ARRLEN "j" "a";
        let popped = JSON.ARRPOP "j" "$.a";
        let popped_one = JSON.ARRPOP "j" "a" 0;
        let trimmed = JSON.ARRTRIM "j" "$.a" 0 1;
        let trimmed_one = JSON.ARRTRIM "j" "a" 0 0;
    });
    assert_eq!(
        (got.0, got.1, got.2, got.3),
        (vec![Some(4)], 5, vec![Some(1)], -1)
    );
    assert_eq!((got.4, got.5, got.7), (vec![Some(6)], 7, Some(7)));
    assert!(got.6.contains(&Some(7)) && got.6.contains(&None));
    assert_eq!((got.8, got.9), (vec![some("5")], some("-1")));
    assert_eq!((got.10, got.11), (vec![Some(2)], 1));
}

pub(crate) fn values(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        JSON.SET "j" $ (DOCUMENT);
        let keys = JSON.OBJKEYS "j" "$.d";
        let keys_of_one = JSON.OBJKEYS "j" "d";
        let keys_of_none = JSON.OBJKEYS "none";
        let count = JSON.OBJLEN "j" "$.a";
        let count_of_one = JSON.OBJLEN "j";
        let longer = JSON.STRAPPEND "j" "$.s" r#""yz""#;
        let one_longer = JSON.STRAPPEND "j" "s" r#""!""#;
        let length = JSON.STRLEN "j" "$.s";
        let length_of_one = JSON.STRLEN "j" "d.s";
        let toggled = JSON.TOGGLE "j" "$.t";
        let one_toggled = JSON.TOGGLE "j" "t";
    });
    let keys = || vec!["n".to_owned(), "s".to_owned()];
    assert_eq!(
        (got.0, got.1, got.2),
        (vec![Some(keys())], Some(keys()), None)
    );
    assert_eq!(
        (got.3, got.4, got.5, got.6),
        (vec![None], Some(5), vec![Some(3)], 4)
    );
    assert_eq!((got.7, got.8), (vec![Some(4)], Some(1)));
    assert_eq!((got.9, &*got.10), (vec![Some(0)], "true"));
    let got = run.of(redis_pipeline! {
        let kinds = JSON.TYPE "j" "$.d.*";
        let kind = JSON.TYPE "j";
        let no_kinds = JSON.TYPE "j" "$.none";
        let no_kind = JSON.TYPE "j" "none";
        let of_none = JSON.TYPE "none" $;
        let memory = JSON.DEBUG MEMORY "j" "$.n";
        let memory_of_one = JSON.DEBUG MEMORY "j";
        let resp: Vec<redis::Value> = JSON.RESP "j" "a";
    });
    let mut kinds = got.0.unwrap();
    kinds.sort();
    assert_eq!(
        (kinds, got.1),
        (
            vec!["number".to_owned(), "string".to_owned()],
            some("object")
        )
    );
    assert_eq!((got.2, got.3, got.4), (Some(vec![]), None, None));
    assert!(got.5.len() == 1 && got.6 > 0);
    assert_eq!(got.7.len(), 4);
}
