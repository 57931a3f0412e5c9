//! Vector sets.

use redis_pipeline::redis_pipeline;

use crate::run::Run;

fn texts(words: &str) -> Vec<String> {
    words.split(' ').map(str::to_owned).collect()
}

pub(crate) fn vectors(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let added = VADD "v" VALUES _ 1 0 "a";
        VADD "v" VALUES _ 0 1 "b" SETATTR r#"{"x":1}"#;
        let again = VADD "v" VALUES _ 1 0 "a";
        let count = VCARD "v";
        let dimensions = VDIM "v";
        let vector = VEMB "v" "a";
        let none = VEMB "v" "none";
        let raw = VEMB "v" "a" RAW;
        let attributes = VGETATTR "v" "b";
        let set = VSETATTR "v" "a" "";
        let info = VINFO "v";
        let no_info = VINFO "none";
        let is = VISMEMBER "v" "none";
    });
    assert_eq!((got.0, got.1, got.2, got.3), (true, false, 2, 2));
    assert_eq!((got.4, got.5), (Some(vec![1.0, 0.0]), None));
    let raw = got.6.unwrap();
    assert_eq!(
        (&*raw.quantization, raw.data, raw.norm, raw.range),
        ("int8", vec![127, 0], 1.0, Some(1.0))
    );
    assert_eq!((got.7.as_deref(), got.8), (Some(r#"{"x":1}"#), true));
    let info = got.9.unwrap();
    assert_eq!(
        (&*info.quant_type, info.vector_dim, info.size),
        ("int8", 2, 2)
    );
    assert!(got.10.is_none() && !got.11);
    let got = run.of(redis_pipeline! {
        let near = VSIM "v" VALUES _ 1 0;
        let scored = VSIM "v" ELE "a" WITHSCORES;
        let described = VSIM "v" ELE "a" WITHATTRIBS;
        let both = VSIM "v" ELE "a" WITHSCORES WITHATTRIBS;
        let nothing = VSIM "none" VALUES _ 1 0 WITHSCORES WITHATTRIBS;
        let links = VLINKS "v" "a";
        let scored_links = VLINKS "v" "a" WITHSCORES;
        let no_links = VLINKS "none" "a";
        let random = VRANDMEMBER "v";
        let randoms = VRANDMEMBER "v" 5;
        let removed = VREM "v" "none";
    });
    assert_eq!(
        (got.0, got.1),
        (
            texts("a b"),
            vec![("a".to_owned(), 1.0), ("b".to_owned(), 0.5)]
        )
    );
    assert_eq!(
        got.2,
        [
            ("a".to_owned(), None),
            ("b".to_owned(), Some(r#"{"x":1}"#.to_owned()))
        ]
    );
    let [a, b] = &got.3[..] else {
        panic!("two elements")
    };
    assert_eq!(
        (&a.element, a.score, &a.attributes),
        (&"a".into(), 1.0, &None)
    );
    assert_eq!(
        (&b.element, b.score, &b.attributes),
        (&"b".into(), 0.5, &Some(r#"{"x":1}"#.into()))
    );
    assert!(got.4.is_empty());
    assert!(got.5.unwrap().concat().contains(&"b".to_owned()));
    assert!(
        got.6
            .unwrap()
            .iter()
            .any(|level| level.contains(&("b".to_owned(), 0.5)))
    );
    assert!(got.7.is_none() && got.8.is_some() && got.9.len() == 2 && !got.10);
}
