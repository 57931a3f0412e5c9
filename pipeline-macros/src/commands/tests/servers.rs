//! Which servers have which commands and options.

use super::*;

#[test]
fn what_a_server_does_not_have_is_named() {
    let missing = |line: &str, server: &str| {
        let (row, m) = matched(line).unwrap_or_else(|problem| panic!("{line}: {problem:?}"));
        let server = Server::parse(server).expect("a server");
        row.too_new(&m, &server).map(|found| {
            (
                found.name.clone(),
                found.at.map(|at| at.item),
                found.to_string(),
            )
        })
    };
    let since = |name: &str, at, text: &str| Some((name.to_owned(), at, text.to_owned()));
    assert_eq!(missing("GET k", "6.2"), None);
    assert_eq!(
        missing("HEXPIRE h 10 FIELDS 1 f", "7.2"),
        since("HEXPIRE", None, "Redis 7.4, Valkey 9.0")
    );
    assert_eq!(missing("HEXPIRE h 10 FIELDS 1 f", "redis-7.4"), None);
    assert_eq!(
        missing("HEXPIRE h 10 FIELDS 1 f", "valkey-8.1"),
        since("HEXPIRE", None, "Redis 7.4, Valkey 9.0")
    );
    assert_eq!(
        missing("EXPIRE k 10 NX", "6.2"),
        since("NX", Some(2), "Redis 7.0")
    );
    assert_eq!(missing("EXPIRE k 10 NX", "valkey-8.0"), None);
    assert_eq!(
        missing("SET k v IFEQ a", "8.0"),
        since("IFEQ", Some(2), "Redis 8.4, Valkey 8.1")
    );
    assert_eq!(missing("SET k v IFEQ a", "valkey-8.1"), None);
    assert_eq!(
        missing("ZSCAN z 0 NOSCORES", "8.2"),
        since("NOSCORES", Some(2), "not in Redis, Valkey 8.0")
    );
    assert_eq!(missing("JSON.GET d $", "7.0"), None);
    assert_eq!(missing("JSON.GET d $", "valkey-8.0"), None);
    assert_eq!(
        missing("JSON.GET d $", "valkey-7.2"),
        since(
            "JSON.GET",
            None,
            "version 1.0 of the json module, Valkey 8.0 with its json module"
        )
    );
    assert_eq!(
        missing("TS.ADD k * 1", "valkey-9.1"),
        since(
            "TS.ADD",
            None,
            "version 1.0 of the timeseries module, not in Valkey"
        )
    );
    assert_eq!(
        missing("JSON.MERGE d $ 1", "valkey-9.1"),
        since(
            "JSON.MERGE",
            None,
            "version 2.6 of the json module, not in Valkey"
        )
    );
    assert_eq!(
        missing("BF.LOAD k x", "8.2"),
        since(
            "BF.LOAD",
            None,
            "not in Redis, Valkey 8.0 with its bloom module"
        )
    );
    assert_eq!(missing("BF.LOAD k x", "valkey-9.1"), None);
    assert_eq!(missing("BF.INSERT k TIGHTENING 0.5", "valkey-9.1"), None);
    assert_eq!(
        missing("BF.INSERT k CAPACITY 5", "8.2"),
        since("BF.INSERT without ITEMS", None, "not in Redis, Valkey 8.0")
    );
    assert_eq!(
        missing("FT.SEARCH i q ALLSHARDS", "8.2"),
        since("ALLSHARDS", Some(2), "not in Redis, Valkey 9.0")
    );
    assert_eq!(
        missing("FT.SEARCH i q WITHSCORES", "valkey-9.1"),
        since("WITHSCORES", Some(2), "Redis, not in Valkey")
    );
    assert_eq!(missing("FT.SEARCH i q WITHSCORES", "7.2"), None);
    assert_eq!(
        missing("JSON.TOGGLE d", "8.2"),
        since("JSON.TOGGLE without path", None, "not in Redis, Valkey 8.0")
    );
    assert_eq!(
        missing("SET k v NX GET", "6.2"),
        since("GET", Some(3), "Redis 7.0")
    );
    assert_eq!(missing("INFO a", "6.2"), None);
    assert_eq!(
        missing("INFO a b", "6.2"),
        since("section", Some(1), "Redis 7.0")
    );
    assert_eq!(
        missing("INFO ..", "6.2"),
        since("section", Some(0), "Redis 7.0")
    );
    assert_eq!(missing("INFO ..", "valkey-8.1"), None);
    assert_eq!(
        missing("TS.ADD k * 'NaN'", "8.4"),
        since("value", Some(2), "Redis 8.6, not in Valkey")
    );
    assert_eq!(missing("TS.ADD k * 5", "8.4"), None);
    assert_eq!(missing("TS.ADD k * 'NaN'", "8.6"), None);
    assert_eq!(
        missing("TS.NRANGE 1 k - +", "7.4"),
        since("TS.NRANGE", None, "Redis 8.10, not in Valkey")
    );
    assert_eq!(
        missing("STRALGO LCS KEYS a b", "7.0"),
        since("STRALGO", None, "Redis 6.0 to before 7.0, not in Valkey")
    );
    assert_eq!(missing("STRALGO LCS KEYS a b", "6.2"), None);
    for wrong in [
        "",
        "seven",
        "7.x",
        "keydb-6",
        "7.0.1.2",
        "99.0",
        "8.12",
        "7.1",
        "valkey-10.0",
    ] {
        assert_eq!(Server::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn every_version_of_the_table_can_be_named() {
    let named = |version: &str, product: &str| {
        let (from, _) = version.split_once('<').unwrap_or((version, ""));
        let mut parts = from.split('.');
        let line = (parts.next().unwrap_or(""), parts.next().unwrap_or("0"));
        assert!(
            Server::parse(&format!("{product}-{}.{}", line.0, line.1)).is_some(),
            "{product} {version}"
        );
    };
    for row in rows() {
        let mut sinces = vec![row.since];
        row.grammar().each_word(&mut |word| sinces.push(word.since));
        for since in sinces {
            let (redis, valkey) = since.split_once(",v").unwrap_or((since, "-"));
            let new = |version: &str| version.starts_with(|c: char| ('7'..='9').contains(&c));
            if new(redis) {
                named(redis, "redis");
            }
            if new(valkey) {
                named(valkey, "valkey");
            }
        }
    }
    assert_eq!(Server::known(), "Redis 5.0 to 8.10 and Valkey 7.2 to 9.1");
}

/// The servers of a command are those that `server = …` accepts.
#[test]
fn servers_of_a_command_have_it() {
    let (row, m) = matched("SET k v IFEQ a").expect("matches");
    let servers = row.servers(&m);
    assert_eq!(servers.redis, (0x08_04_00, u32::MAX));
    assert_eq!(servers.valkey, (0x08_01_00, u32::MAX));
    for line in [
        "GET k",
        "STRALGO LCS KEYS a b",
        "BF.LOAD k x",
        "BF.INSERT k",
        "JSON.MERGE d $ 1",
        "TS.READ k $",
        "INFO a b",
        "HEXPIRE h 10 FIELDS 1 f",
        "FT.SEARCH i q WITHSCORES",
    ] {
        let (row, m) = matched(line).expect("matches");
        let servers = row.servers(&m);
        for name in [
            "6.2",
            "7.0",
            "7.4.1",
            "8.2",
            "8.10",
            "valkey-7.2",
            "valkey-8.0",
            "valkey-9.1",
        ] {
            let server = Server::parse(name).expect("a server");
            let (is_valkey, version) = server.packed();
            let (from, until) = if is_valkey {
                servers.valkey
            } else {
                servers.redis
            };
            assert_eq!(
                from <= version && version < until,
                row.too_new(&m, &server).is_none(),
                "{line} on {name}"
            );
        }
    }
}
