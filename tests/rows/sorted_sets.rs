//! Sorted sets.

use redis_pipeline::redis_pipeline;

use crate::run::Run;

fn texts(words: &str) -> Vec<String> {
    words.split(' ').map(str::to_owned).collect()
}

fn scored(members: &[(&str, f64)]) -> Vec<(String, f64)> {
    let each = members.iter();
    each.map(|(member, score)| ((*member).to_owned(), *score))
        .collect()
}

pub(crate) fn sorted_sets(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let added = ZADD "z" 1 "a" 2.5 "b" 3 "c";
        let more = ZADD "z" INCR 1 "a";
        let not = ZADD "z" XX INCR 1 "none";
        let by = ZINCRBY "z" -1 "a";
        let count = ZCARD "z";
        let between = ZCOUNT "z" "(1" 3;
        let score = ZSCORE "z" "b";
        let none = ZSCORE "z" "none";
        let scores = ZMSCORE "z" "c" "none";
        let rank = ZRANK "z" "b";
        let from_above = ZREVRANK "z" "none";
        let infinite = ZADD "z" "+inf" "d";
    });
    assert_eq!((got.0, got.1, got.2, got.3), (3, Some(2.0), None, 1.0));
    assert_eq!((got.4, got.5, got.6, got.7), (3, 2, Some(2.5), None));
    assert_eq!(
        (got.8, got.9, got.10, got.11),
        (vec![Some(3.0), None], Some(1), None, 1)
    );
}

pub(crate) fn ranges(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        ZADD "z" 1 "a" 2.5 "b" "inf" "c";
        let range = ZRANGE "z" 0 1;
        let with = ZRANGE "z" 0 -1 REV WITHSCORES;
        let reverse = ZREVRANGE "z" 0 0;
        let reverse_with = ZREVRANGE "z" 0 0 WITHSCORES;
        let by_score = ZRANGEBYSCORE "z" "-inf" "(3";
        let by_score_with = ZRANGEBYSCORE "z" 2 3 WITHSCORES LIMIT 0 5;
        let from_above = ZREVRANGEBYSCORE "z" 3 2;
        let from_above_with = ZREVRANGEBYSCORE "z" 3 2 WITHSCORES;
        let stored = ZRANGESTORE "y" "z" 0 -1;
    });
    let all = scored(&[("c", f64::INFINITY), ("b", 2.5), ("a", 1.0)]);
    assert_eq!((got.0, got.1, got.2), (texts("a b"), all, texts("c")));
    assert_eq!(
        (got.3, got.4, got.5),
        (
            scored(&[("c", f64::INFINITY)]),
            texts("a b"),
            scored(&[("b", 2.5)])
        )
    );
    assert_eq!(
        (got.6, got.7, got.8),
        (texts("b"), scored(&[("b", 2.5)]), 3)
    );
    let got = run.of(redis_pipeline! {
        ZADD "l" 0 "a" 0 "b" 0 "c";
        let by_name = ZRANGEBYLEX "l" - "[b";
        let from_above = ZREVRANGEBYLEX "l" + "(b";
        let count = ZLEXCOUNT "l" - +;
        let removed_by_name = ZREMRANGEBYLEX "l" "[c" +;
        let removed_by_rank = ZREMRANGEBYRANK "z" -1 -1;
        let removed_by_score = ZREMRANGEBYSCORE "z" 2 3;
        let removed = ZREM "z" "a" "none";
    });
    assert_eq!(got, (texts("a b"), texts("c"), 3, 1, 1, 1, 1));
}

pub(crate) fn combinations(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        ZADD "y" 1 "a" 2 "b";
        ZADD "z" 10 "b";
        let difference = ZDIFF _ "y" "z";
        let difference_with = ZDIFF _ "y" "z" WITHSCORES;
        let common = ZINTER _ "y" "z";
        let common_with = ZINTER _ "y" "z" WEIGHTS 1 2 WITHSCORES;
        let all = ZUNION _ "y" "z" AGGREGATE MAX;
        let all_with = ZUNION _ "y" "z" WITHSCORES;
        let stored = ZDIFFSTORE "x" _ "y" "z";
        let stored_common = ZINTERSTORE "x" _ "y" "z" AGGREGATE MIN;
        let stored_all = ZUNIONSTORE "x" _ "y" "z" WEIGHTS 2 1;
    });
    assert_eq!(
        (got.0, got.1, got.2),
        (texts("a"), scored(&[("a", 1.0)]), texts("b"))
    );
    assert_eq!((got.3, got.4), (scored(&[("b", 22.0)]), texts("a b")));
    assert_eq!(
        (got.5, got.6, got.7, got.8),
        (scored(&[("a", 1.0), ("b", 12.0)]), 1, 1, 2)
    );
}

pub(crate) fn popping(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        ZADD "z" 1 "a" 2 "b" 3 "c" 4 "d";
        let least = ZPOPMIN "z";
        let greatest = ZPOPMAX "z";
        let none = ZPOPMIN "none";
        let some = ZPOPMIN "z" 1;
        let others = ZPOPMAX "z" 5;
        let empty = ZPOPMAX "z" 5;
    });
    let one = |member: &str, score| Some((member.to_owned(), score));
    assert_eq!((got.0, got.1, got.2), (one("a", 1.0), one("d", 4.0), None));
    assert_eq!(
        (got.3, got.4, got.5),
        (scored(&[("b", 2.0)]), scored(&[("c", 3.0)]), vec![])
    );
    let got = run.of(redis_pipeline! {
        ZADD "z" 1 "a" 2 "b";
        atomic {
            let least = BZPOPMIN "z" 0;
            let greatest = BZPOPMAX "none" "z" 0;
            let none = BZPOPMAX "z" 1;
        }
        ZADD "z" 1 "a";
        let random = ZRANDMEMBER "z";
        let none_there = ZRANDMEMBER "none";
        let randoms = ZRANDMEMBER "z" -2;
        let with = ZRANDMEMBER "z" 2 WITHSCORES;
        let page = ZSCAN "z" 0;
    });
    let popped = |member: &str, score| Some(("z".to_owned(), member.to_owned(), score));
    assert_eq!(
        (got.0, got.1, got.2),
        (popped("a", 1.0), popped("b", 2.0), None)
    );
    assert_eq!(
        (got.3.as_deref(), got.4, got.5),
        (Some("a"), None, texts("a a"))
    );
    assert_eq!(
        (got.6, got.7),
        (scored(&[("a", 1.0)]), (0, scored(&[("a", 1.0)])))
    );
}

pub(crate) fn popping_of_many(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        ZADD "z" 1 "a" 2 "b" 3 "c";
        ZADD "y" 1 "a";
        let least = ZMPOP _ "none" "z" MIN COUNT 2;
        atomic { let greatest = BZMPOP 0 _ "z" MAX; }
        let none = ZMPOP _ "z" MAX;
        ZADD "z" 1 "a";
        let common = ZINTERCARD _ "z" "y" LIMIT 0;
    });
    let popped = |members| Some(("z".to_owned(), scored(members)));
    assert_eq!(
        got,
        (
            popped(&[("a", 1.0), ("b", 2.0)]),
            popped(&[("c", 3.0)]),
            None,
            1
        )
    );
}

pub(crate) fn ranks_with_scores(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        ZADD "z" 1.5 "a" 2 "b";
        let rank = ZRANK "z" "b" WITHSCORE;
        let from_above = ZREVRANK "z" "b" WITHSCORE;
        let none = ZRANK "z" "none" WITHSCORE;
    });
    assert_eq!(got, (Some((1, 2.0)), Some((0, 2.0)), None));
}

pub(crate) fn members_only(run: &mut Run) {
    let page = run.of(redis_pipeline! {
        ZADD "z" 1.5 "a";
        let page = ZSCAN "z" 0 NOSCORES;
    });
    assert_eq!(page, ((0, texts("a")),));
}
