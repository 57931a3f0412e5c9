//! Time series.

use std::collections::HashSet;

use redis_pipeline::redis_pipeline;

use crate::run::Run;

pub(crate) fn series(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let made = TS.CREATE "a" RETENTION 0 LABELS "room" "x" "floor" "1";
        TS.CREATE "b" LABELS "room" "x";
        let changed = TS.ALTER "b" RETENTION 100000;
        let added = TS.ADD "a" 1000 1.5;
        let several = TS.MADD "a" 2000 2.5 "a" 3000 3.5;
        let more = TS.INCRBY "c" 1 TIMESTAMP 5000;
        let less = TS.DECRBY "c" 3 TIMESTAMP 6000;
        let last = TS.GET "c";
        let none = TS.GET "b";
        let range = TS.RANGE "a" - +;
        let reverse = TS.REVRANGE "a" - + COUNT 1;
        let means = TS.RANGE "a" 0 5000 AGGREGATION AVG 2000;
    });
    assert_eq!(
        (got.2, got.3, got.4, got.5),
        (1000, vec![2000, 3000], 5000, 6000)
    );
    assert_eq!((got.6, got.7), (Some((6000, -2.0)), None));
    assert_eq!(got.8, [(1000, 1.5), (2000, 2.5), (3000, 3.5)]);
    assert_eq!(
        (got.9, got.10),
        (vec![(3000, 3.5)], vec![(0, 1.5), (2000, 3.0)])
    );
    let got = run.of(redis_pipeline! {
        let ruled = TS.CREATERULE "a" "b" AGGREGATION SUM 1000;
        let info = TS.INFO "a";
        let source = TS.INFO "b" DEBUG;
        let free = TS.DELETERULE "a" "b";
        let found = TS.QUERYINDEX "room=x";
        let deleted = TS.DEL "a" 1000 1000;
    });
    let info = got.1;
    assert_eq!(
        (
            info.total_samples,
            info.first_timestamp,
            info.last_timestamp
        ),
        (3, 1000, 3000)
    );
    assert_eq!(info.labels[0], ("room".into(), "x".into()));
    assert_eq!((&*info.chunk_type, info.source_key), ("compressed", None));
    let rule = &info.rules[0];
    assert_eq!(
        (&rule.key, rule.bucket_duration, &*rule.aggregation),
        (&"b".into(), 1000, "SUM")
    );
    assert_eq!(
        (got.2.source_key, got.2.key_self_name),
        (Some("a".into()), Some("b".into()))
    );
    assert_eq!(got.2.chunks.map(|chunks| chunks.len()), Some(1));
    assert_eq!(got.4, HashSet::from(["a".to_owned(), "b".to_owned()]));
    assert_eq!(got.5, 1);
}

pub(crate) fn several_series(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        TS.CREATE "a" LABELS "room" "x" "floor" "1";
        TS.CREATE "b" LABELS "room" "x";
        TS.MADD "a" 1000 1 "a" 2000 3;
        let latest = TS.MGET FILTER "room=x";
        let labelled = TS.MGET WITHLABELS FILTER "room=x" "floor=1";
        let selected = TS.MGET SELECTED_LABELS "floor" FILTER "room=x";
        let range = TS.MRANGE - + FILTER "room=x";
        let reverse = TS.MREVRANGE - + WITHLABELS FILTER "floor=1";
        let means = TS.MRANGE - + AGGREGATION AVG 10000 FILTER "floor=1";
        let grouped = TS.MRANGE - + WITHLABELS FILTER "room=x" GROUPBY "room" REDUCE MAX;
        let none = TS.MRANGE - + FILTER "room=none";
    });
    let label = |name: &str, value: Option<&str>| (name.into(), value.map(Into::into));
    let both = || vec![label("room", Some("x")), label("floor", Some("1"))];
    let [a, b] = &got.0[..] else {
        panic!("two series")
    };
    assert_eq!(
        (&a.key, a.sample, &b.key, b.sample),
        (&"a".into(), Some((2000, 3.0)), &"b".into(), None)
    );
    assert!(a.labels.is_empty());
    assert_eq!(got.1[0].labels, both());
    assert_eq!(
        (&got.2[0].labels, &got.2[1].labels),
        (
            &vec![label("floor", Some("1"))],
            &vec![label("floor", None)]
        )
    );
    assert_eq!(
        (got.3.len(), &got.3[0].samples),
        (2, &vec![(1000, 1.0), (2000, 3.0)])
    );
    assert_eq!(
        (&got.4[0].labels, &got.4[0].samples),
        (&both(), &vec![(2000, 3.0), (1000, 1.0)])
    );
    assert_eq!(got.5[0].samples, [(0, 2.0)]);
    let group = &got.6[0];
    assert_eq!(
        (&group.key, &group.labels, group.samples.len()),
        (&"room=x".into(), &vec![label("room", Some("x"))], 2)
    );
    assert_eq!(group.reducers, ["max"]);
    assert_eq!(group.sources, ["a", "b"]);
    assert!(got.7.is_empty());
}
