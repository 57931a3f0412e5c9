//! What keys hold, and which arguments and parts of replies are marked as a part of that.

use super::*;

/// The names of a row's arguments of the kind `key`, and those of all others.
fn arguments_of(row: &Row) -> (Vec<&'static str>, Vec<&'static str>) {
    let apart = |c: char| " []{}()|,!?+".contains(c);
    let arguments = row.arguments.split(apart);
    let arguments = arguments.filter_map(|argument| argument.split_once(':'));
    let kind = |kind: &str| kind.split(['^', '=', '<', '>']).next() == Some("key");
    let (keys, others): (Vec<_>, Vec<_>) = arguments.partition(|(_, it)| kind(it));
    let name = |(name, _)| name;
    (
        keys.into_iter().map(name).collect(),
        others.into_iter().map(name).collect(),
    )
}

#[test]
fn every_row_with_keys_knows_what_they_hold() {
    /// Groups whose commands take keys of any kind.
    const ANY: &[&str] = &["generic", "server", "scripting", "transactions", "search"];
    let (mut rows_with_keys, mut unknown) = (0, Vec::new());
    for row in rows() {
        let (keys, _) = arguments_of(&row);
        rows_with_keys += usize::from(!keys.is_empty());
        for key in keys {
            if row.wanted(key).is_none() && !ANY.contains(&row.group()) {
                unknown.push(format!("{} {key}", row.name()));
            }
        }
    }
    assert!(rows_with_keys > 340, "{rows_with_keys} rows with keys");
    assert!(unknown.is_empty(), "{unknown:?}");
    let wanted = |row: &str, key| Row::find(row).unwrap().wanted(key);
    assert_eq!(wanted("LPUSH", "key"), Some(1));
    assert_eq!(wanted("GEOADD", "key"), wanted("ZADD", "key"));
    assert_eq!(wanted("ZUNIONSTORE", "destination"), Some(3));
    assert_eq!(wanted("ZUNIONSTORE", "key"), Some(20));
    assert_eq!(wanted("SORT", "destination"), wanted("LPUSH", "key"));
    assert_eq!(wanted("CF.DEBUG", "key"), wanted("CF.ADD", "key"));
    assert_eq!(wanted("DEL", "key"), None);
}

#[test]
fn what_a_key_holds_is_marked_in_arguments_and_replies() {
    /// Arguments and replies that are text, but not what the key holds: parts of it, names of keys and of other things, scores, documents, marks of versions.
    const OTHER: &str = "\
        APPEND,ARINFO,AROP,BLMPOP,BLPOP,BRPOP,BZMPOP,BZPOPMAX,BZPOPMIN,CF.DEBUG,CF.INFO,CMS.INFO,DELEX,DIGEST,\
        GEOHASH,GETRANGE,LCS,LMPOP,SET,SETRANGE,STRALGO,SUBSTR,TOPK.INFO,VADD,VGETATTR,VINFO,VSETATTR,VSIM,ZMPOP,\
        BF.DEBUG,BF.INFO,BF.SCANDUMP,CF.SCANDUMP,BF.LOAD,BF.LOADCHUNK,CF.LOADCHUNK,ARGREP,BF.INSERT,HIMPORT SET";
    const GROUPS: &str =
        "array,bf,bloom,cf,cms,geo,hash,hyperloglog,list,set,sorted-set,string,topk,vector-set";
    let is_in = |list: &str, name: &str| list.split(',').any(|it| it == name);
    let mut unmarked = Vec::new();
    for row in rows().filter(|row| is_in(GROUPS, row.group())) {
        let (keys, others) = arguments_of(&row);
        if keys.is_empty() || is_in(OTHER, row.name()) {
            continue;
        }
        let apart = |c: char| " []{}()|,!?+".contains(c);
        let text = |name: &str| {
            let argument = format!("{name}:str");
            row.arguments.split(apart).any(|it| it == argument)
        };
        for name in others.into_iter().filter(|name| text(name)) {
            if row.held(name).is_none() {
                unmarked.push(format!("{} {name}", row.name()));
            }
        }
        if row.reply.contains("bulk") {
            unmarked.push(format!("{} => {}", row.name(), row.reply));
        }
    }
    assert!(unmarked.is_empty(), "{unmarked:#?}");
}
