//! The bloom, search and JSON modules of Valkey, which no package carries: a server that sends the replies of their documentation.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use redis_pipeline::{Error, redis_pipeline};

/// Commands by their first words, and what is sent for each; `'` stands for the end of a line.
const REPLIES: &[(&str, &str)] = &[
    ("BF.INSERT b TIGHTENING", "*2':1':0'"),
    ("BF.INSERT b", "*0'"),
    ("BF.LOAD", "+OK'"),
    ("BF.INFO b CAPACITY", ":100'"),
    ("BF.INFO b ERROR", "$4'0.01'"),
    ("BF.INFO b TIGHTENING", "$3'0.5'"),
    ("BF.INFO b MAXSCALEDCAPACITY", ":26214300'"),
    ("BF.INFO b EXPANSION", ":2'"),
    (
        "BF.INFO b",
        "*16'+Capacity':100'+Size':384'+Number of filters':1'+Number of items inserted':2'+Error rate'$4'0.01'+Expansion rate':2'\
         +Tightening ratio'$3'0.5'+Max scaled capacity':26214300'",
    ),
    (
        "BF.INFO fixed",
        "*12'+Capacity':100'+Size':384'+Number of filters':1'+Number of items inserted':2'+Error rate'$4'0.01'+Expansion rate'$-1'",
    ),
    ("FT.CREATE", "+OK'"),
    ("FT._LIST", "*2'+index'+products'"),
    (
        "FT.SEARCH index * ALLSHARDS CONSISTENT NOCONTENT",
        "*4':3'$4'key1'$4'key5'$4'key2'",
    ),
    (
        "FT.SEARCH index",
        "*5':3'$4'key1'*4'$4'city'$6'London'$5'color'$4'blue'$4'key5'*4'$5'color'$5'blend'$9'cityextra'$7'Unknown'",
    ),
    ("FT.AGGREGATE", "*2':1'*4'$5'color'$4'blue'$5'count'$1'2'"),
    (
        "FT.INFO index PRIMARY",
        "*6'+mode'+PRIMARY'+index_name'$5'index'+num_docs'$1'5'",
    ),
    (
        "FT.INFO index",
        "*12'+index_name'$5'index'+index_definition'*6'+key_type'+HASH'+prefixes'*1'$0''+default_score'$1'1'\
         +attributes'*2'*10'+identifier'$5'color'+attribute'$5'color'+user_indexed_memory':24'+type'+TAG'+SEPARATOR'$1',\
         '*10'+identifier'$1'v'+attribute'$1'v'+user_indexed_memory':8'+type'+VECTOR'+index'*4'+dimensions':2'+algorithm'*2'+name'+FLAT'\
         +num_docs':5'+hash_indexing_failures'$1'0'+state'+ready'",
    ),
    ("JSON.DEBUG FIELDS d $", "*2':3':2'"),
    ("JSON.DEBUG FIELDS d", ":5'"),
    ("JSON.DEBUG DEPTH none", "$-1'"),
    ("JSON.DEBUG DEPTH d", ":4'"),
    ("JSON.DEBUG KEYTABLE-DISTRIBUTION", "*4':1':7':2':1'"),
    ("JSON.DEBUG MAX-SIZE-KEY", "*2':420'+d'"),
    ("JSON.TOGGLE", "$4'true'"),
];

/// A connection to a server that knows these replies only.
fn connect() -> redis::Connection {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        let mut received = Vec::new();
        while let Some(command) = next_command(&mut client, &mut received) {
            client.write_all(reply(&command).as_bytes()).unwrap();
        }
    });
    let client = redis::Client::open(format!("redis://127.0.0.1:{port}/")).unwrap();
    client.get_connection().unwrap()
}

fn reply(command: &str) -> String {
    if command.starts_with("CLIENT SETINFO") {
        return "+OK\r\n".to_owned();
    }
    let known = REPLIES.iter().find(|(start, _)| command.starts_with(start));
    known.map_or("-ERR unknown command\r\n".to_owned(), |(_, reply)| {
        reply.replace('\'', "\r\n")
    })
}

/// The next command, its words with spaces between them.
fn next_command(client: &mut TcpStream, received: &mut Vec<u8>) -> Option<String> {
    loop {
        if let Some((command, taken)) = parse(&String::from_utf8_lossy(received)) {
            received.drain(..taken);
            return Some(command);
        }
        let mut chunk = [0; 4096];
        match client.read(&mut chunk) {
            Ok(read) if read > 0 => received.extend_from_slice(&chunk[..read]),
            _ => return None,
        }
    }
}

/// An array of bulk strings, and how many bytes it takes.
fn parse(text: &str) -> Option<(String, usize)> {
    let mut lines = text.split_inclusive("\r\n");
    let mut next = || lines.next().filter(|line| line.ends_with("\r\n"));
    let first = next()?;
    let count: usize = first.trim_end().strip_prefix('*')?.parse().ok()?;
    let (mut words, mut taken) = (Vec::new(), first.len());
    for _ in 0..count {
        let (length, word) = (next()?, next()?);
        taken += length.len() + word.len();
        words.push(word.trim_end_matches("\r\n"));
    }
    Some((words.join(" "), taken))
}

#[test]
fn bloom_filters() -> Result<(), Error> {
    let got = redis_pipeline! {
        #![redis(server = "valkey-9.1")]
        let inserted = BF.INSERT "b" TIGHTENING 0.5 VALIDATESCALETO 26214300 ITEMS "x" "y";
        let made = BF.INSERT "b";
        BF.LOAD "copy" "data";
        let capacity = BF.INFO "b" CAPACITY;
        let error = BF.INFO "b" ERROR;
        let tightening = BF.INFO "b" TIGHTENING;
        let most = BF.INFO "b" MAXSCALEDCAPACITY;
        let growth = BF.INFO "b" EXPANSION;
        let info = BF.INFO "b";
        let fixed = BF.INFO "fixed";
    }
    .execute(&mut connect())?;
    assert_eq!((got.0, got.1), (vec![true, false], vec![]));
    assert_eq!((got.2, got.3, got.4), (100, 0.01, Some(0.5)));
    assert_eq!((got.5, got.6), (Some(26_214_300), Some(2)));
    let (info, fixed) = (got.7, got.8);
    assert_eq!(
        (info.capacity, info.size, info.filters, info.items),
        (100, 384, 1, 2)
    );
    assert_eq!((info.error_rate, info.expansion), (Some(0.01), Some(2)));
    assert_eq!(
        (info.tightening_ratio, info.max_scaled_capacity),
        (Some(0.5), Some(26_214_300))
    );
    assert_eq!((fixed.expansion, fixed.max_scaled_capacity), (None, None));
    Ok(())
}

#[test]
fn searches() -> Result<(), Error> {
    let got = redis_pipeline! {
        #![redis(server = "valkey-9.1")]
        FT.CREATE "index" ON HASH MINSTEMSIZE 3 PUNCTUATION ",." WITHOFFSETS NOSTOPWORDS SCHEMA "text" TEXT NOSUFFIXTRIE "color" TAG;
        let names = FT._LIST;
        let keys = FT.SEARCH "index" * ALLSHARDS CONSISTENT NOCONTENT;
        let found = FT.SEARCH "index" "@color:{{bl*}}" SOMESHARDS INCONSISTENT;
        let counted = FT.AGGREGATE "index" * GROUPBY 1 "@color" REDUCE COUNT 0 AS "count";
        let info = FT.INFO "index" LOCAL;
        let primary = FT.INFO "index" PRIMARY SOMESHARDS;
    }
    .execute(&mut connect())?;
    assert_eq!(got.0.len(), 2);
    assert_eq!((got.1.total, got.1.documents.len()), (3, 3));
    assert_eq!((got.2.total, &got.2.documents[1].id), (3, &"key5".into()));
    assert_eq!(got.3.rows.len(), 1);
    let info = got.4;
    assert_eq!((&info.index_name, info.num_docs), (&"index".into(), 5));
    assert_eq!((info.indexing, info.index_options), (None, None));
    assert_eq!(info.attributes[0].options["SEPARATOR"], ",");
    assert_eq!(info.attributes[1].options["index.algorithm.name"], "FLAT");
    assert_eq!(info.attributes[1].options["index.dimensions"], "2");
    assert_eq!(
        got.5["mode"],
        redis::Value::SimpleString("PRIMARY".to_owned())
    );
    Ok(())
}

#[test]
fn json_documents() -> Result<(), Error> {
    let got = redis_pipeline! {
        #![redis(server = "valkey-9.1")]
        let each = JSON.DEBUG FIELDS "d" "$..*";
        let fields = JSON.DEBUG FIELDS "d";
        let depth = JSON.DEBUG DEPTH "d";
        let none = JSON.DEBUG DEPTH "none";
        let runs = JSON.DEBUG KEYTABLE-DISTRIBUTION 2;
        let largest = JSON.DEBUG MAX-SIZE-KEY;
        let toggled = JSON.TOGGLE "d";
    }
    .execute(&mut connect())?;
    assert_eq!((got.0, got.1), (vec![3, 2], Some(5)));
    assert_eq!((got.2, got.3), (Some(4), None));
    assert_eq!(
        (got.4, got.5),
        (vec![(1, 7), (2, 1)], (420, "d".to_owned()))
    );
    assert_eq!(got.6, "true");
    Ok(())
}
