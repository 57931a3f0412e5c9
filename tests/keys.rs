//! Where the keys of commands are, and their hash slots, against what a server says.

use private_server::Server;
use redis_pipeline::{Pipeline, Request, hash_slot, redis_pipeline};

/// Numbers that look random and are the same each time.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }

    fn text(&mut self) -> String {
        const BYTES: &[u8] = b"ab{}:STORE0\xff";
        let length = self.next(12);
        let bytes = (0..length).map(|_| char::from(BYTES[self.next(BYTES.len())]));
        bytes.collect()
    }

    fn texts(&mut self) -> Vec<String> {
        (0..1 + self.next(4))
            .map(|_| format!("k{}", self.text()))
            .collect()
    }
}

fn some_commands(random: &mut Random) -> Request {
    let (key, other, keys) = (random.text(), random.text(), random.texts());
    let pairs: Vec<(String, String)> = random
        .texts()
        .into_iter()
        .map(|key| (key, random.text()))
        .collect();
    let ids: Vec<&str> = keys.iter().map(|_| "0").collect();
    let weights: Vec<usize> = keys.iter().map(|_| random.next(9)).collect();
    let arguments = random.texts();
    let store = (random.next(2) == 0).then_some(&other);
    let count = (random.next(2) == 0).then_some(7);
    let few = keys.len();
    let (keys, pairs, ids, weights, arguments) = (&keys, &pairs, &ids, &weights, &arguments);
    let pipeline = redis_pipeline! {
        GET key;
        SET key "v" [EX count];
        HSET key ..pairs;
        MSET ..pairs;
        MSET key 1 ..pairs other 2;
        DEL ..keys;
        DEL key ..keys other;
        EXISTS [store] ..keys;
        SMOVE key other "m";
        BITOP AND key ..keys;
        PFMERGE key ..keys;
        SINTERSTORE key ..keys;
        OBJECT ENCODING key;
        SORT key LIMIT 0 5 ALPHA STORE other;
        SORT key ALPHA STORE other;
        GEORADIUS key 1 1 5 KM [COUNT count] STORE other;
        ZUNIONSTORE key _ ..keys WEIGHTS ..weights AGGREGATE MAX;
        ZUNION _ key ..keys WEIGHTS 1 ..weights;
        ZINTERCARD few ..keys LIMIT 5;
        LMPOP _ ..keys LEFT [COUNT count];
        EVAL "return 1" _ ..keys ..arguments;
        EVAL "return 1" 1 key ..arguments;
        XREAD [COUNT count] STREAMS ..keys ..ids;
        XREAD [COUNT count] STREAMS key other 0 0;
        XREAD STREAMS key ..keys 0 ..ids;
        XREADGROUP GROUP "STREAMS" "c" [COUNT count] NOACK STREAMS ..keys ..ids;
        XADD key * ..pairs;
        LMOVE key other LEFT RIGHT;
        COPY key other REPLACE;
        MIGRATE "h" 1 "" 0 5 COPY KEYS ..keys;
    };
    pipeline.request().clone()
}

/// Keys in parts that are sent or not, and behind such parts. Values may be the words that keys follow.
fn commands_with_options(random: &mut Random) -> Request {
    let (key, other, keys, more) = (random.text(), random.text(), random.texts(), random.texts());
    let mut maybe = |value: usize| (random.next(2) == 0).then_some(value);
    let (count, radius, paged, alpha) = (maybe(7), 5, maybe(0).is_some(), maybe(0).is_some());
    let mut value = |word: &str| {
        let values = [random.text(), word.to_owned()];
        let value = values[random.next(2)].clone();
        (random.next(2) == 0).then_some(value)
    };
    let (store, distances) = (value("k"), value("k"));
    let (by, get, password, argument) =
        (value("STORE"), value("store"), value("KEYS"), value("KEYS"));
    let member = value("STORE").unwrap_or_default();
    let (group, ids) = (value("STREAMS").unwrap_or_default(), vec!["0"; keys.len()]);
    let (keys, more, ids) = (&keys, &more, &ids);
    let pipeline = redis_pipeline! {
        SORT key [STORE store];
        SORT key [LIMIT 0 5 if paged] [ALPHA if alpha] [STORE store];
        SORT key [BY by] [GET get] DESC [STORE store];
        SORT key [BY by] [GET get] [STORE store] [ALPHA if alpha];
        SORT key [BY by] STORE other;
        SORT key STORE other [BY by] [GET get];
        SORT_RO key [BY by] [GET get];
        GEORADIUS key 1 1 radius KM [COUNT count] [STORE store];
        GEORADIUS key 1 1 radius KM [STOREDIST distances] [ASC if alpha];
        GEORADIUSBYMEMBER key member radius KM [COUNT count] [STORE store];
        GEORADIUSBYMEMBER key member radius KM [ASC if alpha] [STOREDIST distances];
        GEORADIUSBYMEMBER key member radius KM STORE other [DESC if alpha];
        GEORADIUS_RO key 1 1 radius KM [COUNT count];
        GEOSEARCHSTORE key other FROMMEMBER member BYRADIUS radius KM [COUNT count] [STOREDIST if alpha];
        ZRANGESTORE key other 0 -1 [REV if alpha];
        ZRANGESTORE key other 0 9 BYSCORE [LIMIT 0 5 if paged];
        ZDIFFSTORE key _ ..keys;
        ZINTERSTORE key _ [store] ..keys [AGGREGATE MAX if alpha];
        ZUNIONSTORE key _ ..keys [store] [AGGREGATE MAX if alpha];
        ZUNION _ ..keys [WITHSCORES if alpha];
        ZMPOP _ ..keys MIN [COUNT count];
        SINTERCARD _ [store] ..keys [LIMIT 3 if paged];
        PFMERGE key other [store];
        PFCOUNT key [store] ..keys;
        DEL key [..more if alpha];
        TOUCH ..keys [..more if alpha] [store];
        XREADGROUP GROUP group "c" [COUNT count] [NOACK if alpha] STREAMS ..keys ..ids;
        XINFO STREAM key [FULL if alpha];
        XGROUP CREATE key group $ [MKSTREAM if alpha];
        MEMORY USAGE key [SAMPLES count];
        MIGRATE "h" 1 key 0 5 [COPY if alpha] [AUTH password];
        MIGRATE "h" 1 "" 0 5 [COPY if alpha] [REPLACE if paged] KEYS ..keys;
        MIGRATE "h" 1 "" 0 5 [AUTH password] KEYS ..keys;
        MIGRATE "h" 1 "" 0 5 [AUTH2 group password if let Some(password) = &password] KEYS key ..keys;
        EVAL "return 1" 0 [argument];
        EVAL "return 1" 1 key [argument] ..more;
        EVAL "return 1" 2 key other [argument];
        EVAL "return 1" _ ..keys [argument];
        EVAL "return 1" _ [store] ..keys ..more;
        EVALSHA "e0e1f9fabfc9d4800c877a703b823ac0578ff8db" _ key ..keys [..more if alpha];
        FCALL "f" _ ..keys [argument] ..more;
        FCALL_RO "f" 1 key [..more if alpha];
        BITOP OR key [store] ..keys;
        LCS key other [MINMATCHLEN count];
        SET key "v" [EX count] [NX if alpha];
        LPOS key "v" [RANK count] [COUNT 0 if paged];
        atomic {
            BLMPOP 0.1 _ ..keys RIGHT [COUNT count];
            BLPOP ..keys 0;
            BLPOP key [store] 0;
            XREAD [COUNT count] [BLOCK 10 if alpha] STREAMS ..keys ..ids;
            XREAD [COUNT count] [BLOCK 10 if alpha] STREAMS key $;
        }
    };
    pipeline.request().clone()
}

#[test]
fn a_server_finds_the_same_keys() {
    let server = Server::options().start().unwrap();
    let mut con = server.client().get_connection().unwrap();
    let mut random = Random(42);
    let mut compared = 0;
    for round in 0..80 {
        let request = match round % 2 {
            0 => some_commands(&mut random),
            _ => commands_with_options(&mut random),
        };
        for command in request.commands() {
            if matches!(command.name(), "MULTI" | "EXEC") {
                continue;
            }
            let mut get_keys = redis::cmd("COMMAND");
            get_keys.arg("GETKEYS");
            for argument in command.arguments() {
                get_keys.arg(argument);
            }
            let mut theirs: Vec<Vec<u8>> = get_keys
                .query(&mut con)
                .unwrap_or_else(|error| panic!("{command}: {error}"));
            let mut ours = command.keys().expect("none of the commands is in quotes");
            // Servers list a destination behind the sources, and empty keys that stand for none.
            ours.sort_unstable();
            theirs.sort_unstable();
            if command.name() == "MIGRATE" {
                ours.retain(|key| !key.is_empty());
                theirs.retain(|key| !key.is_empty());
            }
            assert_eq!(ours, theirs, "{command}");
            compared += 1;
        }
    }
    assert!(compared > 3_000);
}

#[test]
fn a_server_computes_the_same_slots() {
    let server = Server::options()
        .config("cluster-enabled yes")
        .start()
        .unwrap();
    let mut con = server.client().get_connection().unwrap();
    let mut random = Random(7);
    let mut slots = redis::pipe();
    let keys: Vec<String> = (0..2_000).map(|_| random.text()).collect();
    for key in &keys {
        slots.cmd("CLUSTER").arg("KEYSLOT").arg(key);
    }
    let theirs: Vec<u16> = slots.query(&mut con).unwrap();
    let ours: Vec<u16> = keys.iter().map(|key| hash_slot(key.as_bytes())).collect();
    assert_eq!(ours, theirs);
}

#[test]
fn the_slot_of_a_command_is_known_where_its_keys_agree() {
    let (user, value) = (7, "}");
    let pipeline = redis_pipeline! {
        GET "{{user:7}}:name";
        GET "{{user:7}}:{value}";
        GET "user:{user}";
        MGET "{{a}}1" "{{a}}2";
        MSET "{{a}}1" 1 "b" 2;
        PING;
        "GET" "a";
        "GET" "a" "more than the documentation knows";
    };
    let slots: Vec<_> = pipeline
        .request()
        .commands()
        .map(|command| command.hash_slot())
        .collect();
    let slot = |key: &str| Some(hash_slot(key.as_bytes()));
    let expected = [
        slot("user:7"),
        slot("user:7"),
        slot("user:7"),
        slot("a"),
        None,
        None,
        slot("a"),
        None,
    ];
    assert_eq!(slots, expected);
}

redis_pipeline! {
    struct Reads { key: &'static str }
    GET key;
    let length = STRLEN key;
}

redis_pipeline! {
    struct Writes { key: &'static str }
    let counter = INCR key;
    SET key 1;
    let first = SET key 1 NX;
    DEL key;
    let deleted = DEL key;
}

#[test]
fn commands_know_whether_they_read_and_whether_they_may_be_repeated() {
    const { assert!(Reads::READ_ONLY && !Writes::READ_ONLY) };
    assert!(Reads { key: "k" }.request().is_read_only());
    let request = Writes { key: "k" }.request();
    let repeat: Vec<bool> = request
        .commands()
        .map(|command| command.may_repeat())
        .collect();
    assert_eq!(repeat, [false, true, false, true, false]);
}
