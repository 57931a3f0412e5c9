//! Data for commands to work on: the four keys that lines use, of the type that a command wants.

/// By the beginning of a command's name, else by its group; `KEY` stands for each key.
const DATA: &[(&str, &[&str])] = &[
    ("BF.RESERVE", &[]),
    ("CF.RESERVE", &[]),
    ("CMS.INIT", &[]),
    ("TOPK.RESERVE", &[]),
    ("TDIGEST.CREATE", &[]),
    ("TS.CREATERULE", &["TS.CREATE KEY"]),
    ("TS.CREATE", &[]),
    (
        "TS.DELETERULE",
        &[
            "TS.CREATE KEY",
            "TS.CREATERULE key:0 key:1 AGGREGATION avg 10",
            "TS.CREATERULE key:2 key:3 AGGREGATION avg 10",
        ],
    ),
    ("EVALSHA", &["SCRIPT~LOAD~return 1"]),
    (
        "FCALL",
        &[
            "FUNCTION FLUSH",
            "FUNCTION~LOAD~#!lua name=a\nredis.register_function{function_name='b', callback=function() return 1 end, flags={'no-writes'}}",
        ],
    ),
    ("SCRIPT SHOW", &["SCRIPT~LOAD~return 1"]),
    ("BF.", &["BF.RESERVE KEY 0.01 100", "BF.ADD KEY a"]),
    ("CF.", &["CF.RESERVE KEY 100", "CF.ADD KEY a"]),
    ("CMS.", &["CMS.INITBYDIM KEY 10 3", "CMS.INCRBY KEY a 1"]),
    (
        "TOPK.",
        &["TOPK.RESERVE KEY 2 5 4 0.9", "TOPK.ADD KEY a b c1"],
    ),
    ("TDIGEST.", &["TDIGEST.CREATE KEY", "TDIGEST.ADD KEY 1 2 3"]),
    (
        "TS.",
        &[
            "TS.CREATE KEY DUPLICATE_POLICY LAST LABELS a b",
            "TS.ADD KEY 1 1",
            "TS.ADD KEY 5 2",
            "TS.CREATE other LABELS c x",
            "TS.CREATERULE KEY other AGGREGATION avg 10",
        ],
    ),
    (
        "FT.SUG",
        &["FT.SUGADD KEY a 1", "FT.SUGADD KEY abc 2 PAYLOAD p"],
    ),
    (
        "FT.",
        &[
            "FT.CREATE a ON HASH PREFIX 1 key: SCHEMA a TEXT SORTABLE b NUMERIC SORTABLE x TAG SORTABLE",
            "FT.ALIASADD c1 a",
            "HSET KEY a a b 5 x b c1 d",
            "FT.DICTADD a b c1",
            "FT.SYNUPDATE a g word",
        ],
    ),
    (
        "OBJECT FREQ",
        &["CONFIG SET maxmemory-policy allkeys-lfu", "SET KEY 10"],
    ),
    (
        "OBJECT",
        &["CONFIG SET maxmemory-policy noeviction", "SET KEY 10"],
    ),
    ("SORT", &["RPUSH KEY 3 1 2"]),
    ("STRALGO", &["SET KEY ohmytext"]),
    ("LCS", &["SET KEY ohmytext"]),
    (
        "XREADGROUP",
        &[
            "XADD KEY 5-3 a b",
            "XGROUP CREATE KEY a 0",
            "XGROUP CREATE KEY b 0",
            "XGROUP CREATE KEY x 0",
            "XREADGROUP GROUP a a COUNT 1 STREAMS KEY >",
            "XDEL KEY 5-3",
            "XADD KEY 1526919030474-0 b a",
        ],
    ),
    (
        "SLOWLOG",
        &["CONFIG SET slowlog-log-slower-than 0", "SET KEY 10"],
    ),
    (
        "LATENCY",
        &["CONFIG SET latency-monitor-threshold 1", "SET KEY 10"],
    ),
    ("FUNCTION LOAD", &[]),
    (
        "FUNCTION",
        &[
            "FUNCTION FLUSH",
            "FUNCTION~LOAD~#!lua name=a\nredis.register_function('b', function() return 1 end)",
        ],
    ),
    (
        "ACL LOG",
        &["ACL SETUSER u on >p", "AUTH u wrong", "SET KEY 1"],
    ),
    ("array", &["ARSET KEY 0 1 2 3"]),
    ("bitmap", &["SET KEY abc"]),
    ("generic", &["SET KEY 10"]),
    (
        "geo",
        &["GEOADD KEY 13.361389 38.115556 a 15.087269 37.502669 b"],
    ),
    ("hash", &["HSET KEY a 1 b 2"]),
    ("hyperloglog", &["PFADD KEY a b"]),
    (
        "json",
        &["JSON.SET KEY $ {\"a\":{\"b\":1},\"c\":[1,\"two\",null],\"s\":\"t\",\"t\":true}"],
    ),
    ("list", &["RPUSH KEY a b c1 a"]),
    ("set", &["SADD KEY a b x"]),
    ("sorted-set", &["ZADD KEY 1 a 2.5 b 3 c1"]),
    (
        "stream",
        &[
            "XADD KEY 5-3 a b",
            "XADD KEY 7-0 c d e f",
            "XGROUP CREATE KEY a 0",
            "XGROUP CREATE KEY b 0",
            "XGROUP CREATE KEY x $",
            "XREADGROUP GROUP a x STREAMS KEY >",
        ],
    ),
    ("string", &["SET KEY 10"]),
    (
        "vector-set",
        &[
            "VADD KEY VALUES 2 1 2 a",
            "VADD KEY VALUES 2 2 1 b SETATTR {\"year\":1}",
            "VADD KEY VALUES 2 1 1 x",
        ],
    ),
];

/// The commands that make the data, each as its words.
pub(crate) fn for_command(name: &str, group: &str) -> Vec<Vec<String>> {
    let by_name = DATA.iter().find(|(start, _)| {
        start.starts_with(|c: char| c.is_ascii_uppercase()) && name.starts_with(start)
    });
    let by_group = || DATA.iter().find(|(of, _)| *of == group);
    let mut made = Vec::new();
    for line in by_name
        .or_else(by_group)
        .map_or(&[][..], |(_, lines)| lines)
    {
        let separator = if line.contains('~') { '~' } else { ' ' };
        let words: Vec<&str> = line.split(separator).collect();
        let keys = if words.contains(&"KEY") { 4 } else { 1 };
        for key in 0..keys {
            let key = format!("key:{key}");
            made.push(
                words
                    .iter()
                    .map(|word| {
                        if *word == "KEY" {
                            key.clone()
                        } else {
                            (*word).to_owned()
                        }
                    })
                    .collect(),
            );
        }
    }
    made
}
