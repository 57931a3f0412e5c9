//! The rows of modules with typed keys, as [`typed`](crate::typed) has those of the servers' own commands.

// The types that replies must have are written out where they are compared.
#![allow(clippy::type_complexity)]

use redis_pipeline::{Argument, Key, Reply, redis_pipeline};

use crate::run::Run;

#[derive(Argument, Reply, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Id(u64);

macro_rules! keys {
    ($($name:ident $text:literal $kind:ident $(= $of:ty)?;)*) => {$(
        #[derive(Key)]
        #[redis(key = $text, $kind $(= $of)?)]
        struct $name;
    )*};
}

keys! {
    Bloom "bloom" bloom = Id;
    Bloom2 "bloom2" bloom = Id;
    Cuckoo "cuckoo" cuckoo = Id;
    Cuckoo2 "cuckoo2" cuckoo = Id;
    Counts "counts" cms = Id;
    Counts2 "counts2" cms = Id;
    Best "best" topk = Id;
    Digest "digest" tdigest;
    Digest2 "digest2" tdigest;
    Series "series" timeseries;
    Series2 "series2" timeseries;
    Vectors "vectors" vectorset = Id;
    Words "words" suggestions;
    Document "document" json = String;
    Document2 "document2" json = String;
}

const A: Id = Id(7);
const B: Id = Id(8);

pub(crate) fn filters(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let made = BF.RESERVE Bloom 0.01 100;
        let new = BF.ADD Bloom {} (A);
        let several = BF.MADD Bloom {} (A) (B);
        let there = BF.EXISTS Bloom {} (B);
        let each = BF.MEXISTS Bloom {} (A) (Id(9));
        let inserted = BF.INSERT Bloom2 CAPACITY 10 ITEMS (A) (B);
        let count = BF.CARD Bloom;
        let info = BF.INFO Bloom;
        let debug = BF.DEBUG Bloom;
        let header = BF.SCANDUMP Bloom 0;
    });
    assert_eq!((got.1, got.2, got.3), (true, vec![false, true], true));
    assert_eq!(
        (got.4, got.5, got.6),
        (vec![true, false], vec![true, true], 2)
    );
    let (next, header) = got.9;
    let header = header.expect("a part");
    let got = run.of(redis_pipeline! {
        DEL "bloom2";
        let loaded = BF.LOADCHUNK Bloom2 next header;
        let made = CF.RESERVE Cuckoo 100;
        let added = CF.ADD Cuckoo {} (A);
        let not_new = CF.ADDNX Cuckoo {} (A);
        let count = CF.COUNT Cuckoo {} (A);
        let there = CF.EXISTS Cuckoo {} (A);
        let each = CF.MEXISTS Cuckoo {} (A) (Id(9));
        let inserted = CF.INSERT Cuckoo ITEMS (B);
        let inserted_new = CF.INSERTNX Cuckoo ITEMS (B);
        let deleted = CF.DEL Cuckoo {} (B);
    });
    assert_eq!((got.2, got.3, got.4, got.5), (true, false, 1, true));
    assert_eq!(
        (got.6, got.7, got.8, got.9),
        (vec![true, false], vec![true], vec![0], true)
    );
    let got = run.of(redis_pipeline! {
        let info = CF.INFO Cuckoo;
        let compact = CF.COMPACT Cuckoo;
        let debug = CF.DEBUG Cuckoo;
        let header = CF.SCANDUMP Cuckoo 0;
    });
    let (next, header) = got.3;
    let header = header.expect("a part");
    run.of(redis_pipeline! { let loaded = CF.LOADCHUNK Cuckoo2 next header; });
}

pub(crate) fn sketches(run: &mut Run) {
    let got: ((), (), Vec<i64>, (), Vec<i64>, _) = run.of(redis_pipeline! {
        let made = CMS.INITBYDIM Counts 10 2;
        let made_so = CMS.INITBYPROB "other" 0.1 0.1;
        CMS.INITBYDIM Counts2 10 2;
        let counts = CMS.INCRBY Counts {} (A) 3 (B) 1;
        let merged = CMS.MERGE Counts2 _ Counts;
        let found = CMS.QUERY Counts2 {} (A) (Id(9));
        let info = CMS.INFO Counts;
    });
    assert_eq!((got.2, got.4), (vec![3, 1], vec![3, 0]));
    type Dropped = Vec<Option<Id>>;
    let got: (
        (),
        Dropped,
        Dropped,
        Vec<bool>,
        Vec<Id>,
        Vec<(Id, i64)>,
        Vec<i64>,
    ) = run.of(redis_pipeline! {
        let list = TOPK.RESERVE Best 2 8 7 0.9;
        let dropped = TOPK.ADD Best {} (A);
        let more = TOPK.INCRBY Best {} (A) 5;
        let there = TOPK.QUERY Best {} (A) (B);
        let top = TOPK.LIST Best;
        let counted = TOPK.LIST Best WITHCOUNT;
        let count = TOPK.COUNT Best {} (A);
    });
    assert_eq!((got.1, got.3), (vec![None], vec![true, false]));
    assert_eq!((got.4, got.5, got.6), (vec![A], vec![(A, 6)], vec![6]));
    let got = run.of(redis_pipeline! {
        let info = TOPK.INFO Best;
        let made = CMS.INITBYPROB "probable" 0.1 0.1;
    });
    assert_eq!(got.0["k"], 2.0);
}

pub(crate) fn digests(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let made = TDIGEST.CREATE Digest COMPRESSION 100;
        let added = TDIGEST.ADD Digest 1 2 3 4;
        let by_rank = TDIGEST.BYRANK Digest 0;
        let from_above = TDIGEST.BYREVRANK Digest 0;
        let shares = TDIGEST.CDF Digest 4;
        let least = TDIGEST.MIN Digest;
        let greatest = TDIGEST.MAX Digest;
        let merged = TDIGEST.MERGE Digest2 _ Digest;
        let middle = TDIGEST.QUANTILE Digest 0.5;
        let ranks = TDIGEST.RANK Digest 3;
        let above = TDIGEST.REVRANK Digest 4;
    });
    assert_eq!((got.2, got.3, got.4), (vec![1.0], vec![4.0], vec![0.875]));
    assert_eq!(
        (got.5, got.6, got.8, got.9, got.10),
        (1.0, 4.0, vec![3.0], vec![2], vec![0])
    );
    let got = run.of(redis_pipeline! {
        let mean = TDIGEST.TRIMMED_MEAN Digest 0 1;
        let info = TDIGEST.INFO Digest;
        let reset = TDIGEST.RESET Digest;
    });
    assert_eq!((got.0, got.1["Observations"]), (2.5, 4.0));
}

pub(crate) fn series(run: &mut Run) {
    type Samples = Vec<(i64, f64)>;
    let got: (
        (),
        (),
        i64,
        Vec<i64>,
        i64,
        i64,
        Option<(i64, f64)>,
        Samples,
        Samples,
    ) = run.of(redis_pipeline! {
        let made = TS.CREATE Series;
        TS.CREATE Series2;
        let changed = TS.ALTER Series2 RETENTION 100000;
        let added = TS.ADD Series 1000 1.5;
        let several = TS.MADD Series 2000 2.5 Series 3000 3.5;
        let more = TS.INCRBY Series 1 TIMESTAMP 5000;
        let less = TS.DECRBY Series 3 TIMESTAMP 6000;
        let last = TS.GET Series;
        let range = TS.RANGE Series - +;
        let reverse = TS.REVRANGE Series - + COUNT 1;
    });
    assert_eq!(
        (got.2, got.3, got.4, got.5),
        (1000, vec![2000, 3000], 5000, 6000)
    );
    assert_eq!(
        (got.6, got.7.len(), got.8),
        (Some((6000, 1.5)), 5, vec![(6000, 1.5)])
    );
    let got = run.of(redis_pipeline! {
        let ruled = TS.CREATERULE Series Series2 AGGREGATION SUM 1000;
        let info = TS.INFO Series;
        let free = TS.DELETERULE Series Series2;
        let deleted = TS.DEL Series 1000 1000;
    });
    assert_eq!((got.1.total_samples, got.3), (5, 1));
}

pub(crate) fn vectors(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let added = VADD Vectors VALUES _ 1 0 (A);
        VADD Vectors VALUES _ 0 1 (B) SETATTR r#"{"x":1}"#;
        let count = VCARD Vectors;
        let dimensions = VDIM Vectors;
        let vector = VEMB Vectors {} (A);
        let attributes = VGETATTR Vectors {} (B);
        let set = VSETATTR Vectors {} (A) r#"{"x":2}"#;
        let info = VINFO Vectors;
        let is = VISMEMBER Vectors {} (A);
    });
    assert_eq!(
        (got.0, got.1, got.2, got.3),
        (true, 2, 2, Some(vec![1.0, 0.0]))
    );
    assert_eq!(
        (got.4.as_deref(), got.5, got.7),
        (Some(r#"{"x":1}"#), true, true)
    );
    type Links = Option<Vec<Vec<Id>>>;
    type Scored = Option<Vec<Vec<(Id, f64)>>>;
    let got: (
        Vec<Id>,
        Vec<(Id, f64)>,
        Links,
        Scored,
        Option<Id>,
        Vec<Id>,
        bool,
    ) = run.of(redis_pipeline! {
        let near = VSIM Vectors ELE (A) COUNT 1;
        let scored = VSIM Vectors VALUES _ 1 0 WITHSCORES COUNT 1;
        let links = VLINKS Vectors {} (A);
        let scored_links = VLINKS Vectors {} (A) WITHSCORES;
        let random = VRANDMEMBER Vectors;
        let few = VRANDMEMBER Vectors 2;
        let removed = VREM Vectors {} (B);
    });
    assert_eq!((got.0, got.1), (vec![A], vec![(A, 1.0)]));
    assert!(got.2.is_some_and(|links| links.concat() == [B]));
    assert!(got.3.is_some_and(|links| links.concat()[0].0 == B));
    assert!(got.4.is_some() && got.5.len() == 2 && got.6);
}

pub(crate) fn suggestions(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let one = FT.SUGADD Words "hello" 1;
        let length = FT.SUGLEN Words;
        let found = FT.SUGGET Words "he";
        let removed = FT.SUGDEL Words "hello";
    });
    assert_eq!(got, (1, 1, Some(vec!["hello".to_owned()]), true));
}

pub(crate) fn documents(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let set = JSON.SET Document $ r#"{"a":[1,2,3],"n":1,"t":true,"s":"x"}"#;
        let get = JSON.GET Document "$.n";
        let many = JSON.MGET Document "$.n";
        let merged = JSON.MERGE Document "$" r#"{"m":1}"#;
        let both = JSON.MSET Document2 $ "1";
        let cleared = JSON.CLEAR Document2 $;
        let deleted = JSON.DEL Document2 $;
        let forgotten = JSON.FORGET Document2;
        let memory = JSON.DEBUG MEMORY Document "$.n";
        let resp: Vec<redis::Value> = JSON.RESP Document "a";
        let kinds = JSON.TYPE Document "$.n";
    });
    assert_eq!(
        (got.0, got.1.as_deref(), got.5, got.6, got.7),
        (true, Some("[1]"), 1, 1, 0)
    );
    let got = run.of(redis_pipeline! {
        let more = JSON.NUMINCRBY Document "n" 1;
        let times = JSON.NUMMULTBY Document "n" 3;
        let power = JSON.NUMPOWBY Document "n" 2;
        let appended = JSON.ARRAPPEND Document "a" "4";
        let at = JSON.ARRINDEX Document "a" "2";
        let inserted = JSON.ARRINSERT Document "a" 0 "0";
        let length = JSON.ARRLEN Document "a";
        let popped = JSON.ARRPOP Document "a";
        let trimmed = JSON.ARRTRIM Document "a" 0 1;
    });
    assert_eq!((got.3, got.4, got.5, got.6, got.8), (4, 1, 5, Some(5), 2));
    let got = run.of(redis_pipeline! {
        let keys = JSON.OBJKEYS Document;
        let count = JSON.OBJLEN Document;
        let longer = JSON.STRAPPEND Document "s" r#""yz""#;
        let length = JSON.STRLEN Document "s";
        let toggled = JSON.TOGGLE Document "$.t";
    });
    assert_eq!(
        (got.1, got.2, got.3, got.4),
        (Some(5), 3, Some(3), vec![Some(0)])
    );
}
