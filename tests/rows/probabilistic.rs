//! Bloom and cuckoo filters, count-min sketches, top lists, t-digests.

use redis_pipeline::redis_pipeline;

use crate::run::Run;

pub(crate) fn bloom_filters(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let made = BF.RESERVE "b" 0.01 100;
        let new = BF.ADD "b" "x";
        let several = BF.MADD "b" "x" "y";
        let there = BF.EXISTS "b" "y";
        let each = BF.MEXISTS "b" "x" "none";
        let inserted = BF.INSERT "c" CAPACITY 10 NONSCALING ITEMS "a" "b";
        let count = BF.CARD "b";
        let info = BF.INFO "b";
        let capacity = BF.INFO "b" CAPACITY;
        let growth = BF.INFO "b" EXPANSION;
        let no_growth = BF.INFO "c" EXPANSION;
        let debug = BF.DEBUG "b";
    });
    assert_eq!(
        (got.0, got.1, got.2, got.3),
        ((), true, vec![false, true], true)
    );
    assert_eq!(
        (got.4, got.5, got.6),
        (vec![true, false], vec![true, true], 2)
    );
    assert_eq!(
        (got.7.capacity, got.7.items, got.7.expansion),
        (100, 2, Some(2))
    );
    assert_eq!(
        (got.8, got.9, got.10, got.11.len()),
        (100, Some(2), None, 2)
    );
    let ((next, header),) = run.of(redis_pipeline! {
        let header = BF.SCANDUMP "b" 0;
    });
    let header = header.expect("a part");
    let ((end, data),) = run.of(redis_pipeline! {
        let data = BF.SCANDUMP "b" next;
    });
    let data = data.expect("a part");
    let (_, _, there, last, size) = run.of(redis_pipeline! {
        let first = BF.LOADCHUNK "d" next header;
        let second = BF.LOADCHUNK "d" end data;
        let there = BF.EXISTS "d" "y";
        let last = BF.SCANDUMP "b" end;
        let size: i64 = BF.INFO "b" SIZE;
    });
    assert!(there && size > 0);
    assert_eq!((last.0, last.1.as_deref().unwrap_or(b"")), (0, &b""[..]));
}

pub(crate) fn cuckoo_filters(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let made = CF.RESERVE "c" 100 BUCKETSIZE 2;
        let added = CF.ADD "c" "x";
        let not_new = CF.ADDNX "c" "x";
        let count = CF.COUNT "c" "x";
        let there = CF.EXISTS "c" "x";
        let each = CF.MEXISTS "c" "x" "none";
        let inserted = CF.INSERT "c" ITEMS "y" "z";
        let inserted_new = CF.INSERTNX "c" ITEMS "y" "w";
        let deleted = CF.DEL "c" "none";
        let info = CF.INFO "c";
        let compact = CF.COMPACT "c";
        let debug = CF.DEBUG "c";
    });
    assert_eq!((got.0, got.1, got.2, got.3), ((), true, false, 1));
    assert_eq!(
        (got.4, got.5, got.6),
        (true, vec![true, false], vec![true, true])
    );
    assert_eq!((got.7, got.8), (vec![0, 1], false));
    assert_eq!(
        (got.9["Bucket size"], got.9["Number of items inserted"]),
        (2, 4)
    );
    assert!(got.11.contains("items:4"));
    let ((next, header),) = run.of(redis_pipeline! {
        let header = CF.SCANDUMP "c" 0;
    });
    let header = header.expect("a part");
    let (_, part) = run.of(redis_pipeline! {
        let loaded = CF.LOADCHUNK "d" next header;
        let part = CF.SCANDUMP "c" 0;
    });
    assert_eq!(part.0, next);
}

/// A filter without room says -1 in RESP2 and false in RESP3.
pub(crate) fn full_filters(run: &mut Run) {
    let (added,) = run.of(redis_pipeline! {
        CF.RESERVE "f" 2 BUCKETSIZE 1 MAXITERATIONS 1 EXPANSION 0;
        let added = CF.INSERT "f" ITEMS "a" "b" "c" "d" "e" "f" "g" "h";
    });
    let added: Vec<bool> = added;
    assert!(added[0] && added.iter().any(|added| !added));
}

pub(crate) fn sketches(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let made = CMS.INITBYDIM "c" 10 2;
        let made_so = CMS.INITBYPROB "d" 0.1 0.1;
        CMS.INITBYDIM "e" 10 2;
        let counts = CMS.INCRBY "c" "x" 3 "y" 1;
        let merged = CMS.MERGE "e" _ "c" WEIGHTS 2;
        let found = CMS.QUERY "e" "x" "none";
        let info = CMS.INFO "c";
        let list = TOPK.RESERVE "t" 2 8 7 0.9;
        let dropped = TOPK.ADD "t" "a" "b";
        let more = TOPK.INCRBY "t" "c" 5;
        let there = TOPK.QUERY "t" "c" "none";
        let top = TOPK.LIST "t";
        let counted = TOPK.LIST "t" WITHCOUNT;
    });
    assert_eq!((got.2, got.4), (vec![3, 1], vec![6, 0]));
    assert_eq!((got.5["width"], got.5["count"]), (10, 4));
    assert_eq!((got.7, got.8.len()), (vec![None, None], 1));
    assert_eq!(
        (got.9, &*got.10[0], got.11[0].1),
        (vec![true, false], "c", 5)
    );
    let (count, info) = run.of(redis_pipeline! {
        let count = TOPK.COUNT "t" "c" "none";
        let info = TOPK.INFO "t";
    });
    assert_eq!((count, info["k"], info["decay"]), (vec![5, 0], 2.0, 0.9));
}

pub(crate) fn digests(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        TDIGEST.CREATE "u";
        let made = TDIGEST.CREATE "t" COMPRESSION 100;
        let added = TDIGEST.ADD "t" 1 2 3 4;
        let by_rank = TDIGEST.BYRANK "t" 0 9;
        let from_above = TDIGEST.BYREVRANK "t" 0;
        let shares = TDIGEST.CDF "t" 4;
        let least = TDIGEST.MIN "t";
        let greatest = TDIGEST.MAX "t";
        let none = TDIGEST.MAX "u";
        let merged = TDIGEST.MERGE "m" _ "t" "u";
        let middle = TDIGEST.QUANTILE "t" 0.5;
        let ranks = TDIGEST.RANK "t" 3 "0.5";
        let above = TDIGEST.REVRANK "t" 4;
    });
    assert_eq!(
        (got.2, got.3, got.4),
        (vec![1.0, f64::INFINITY], vec![4.0], vec![0.875])
    );
    assert_eq!((got.5, got.6), (1.0, 4.0));
    assert!(got.7.is_nan());
    assert_eq!((got.9, got.10, got.11), (vec![3.0], vec![2, -1], vec![0]));
    let (mean, info, _) = run.of(redis_pipeline! {
        let mean = TDIGEST.TRIMMED_MEAN "t" 0 1;
        let info = TDIGEST.INFO "t";
        let reset = TDIGEST.RESET "t";
    });
    assert_eq!(
        (mean, info["Compression"], info["Observations"]),
        (2.5, 100.0, 4.0)
    );
}
