//! A cluster's nodes.

use redis_pipeline::redis_pipeline;

use crate::run::Run;

/// On a node with slots.
pub(crate) fn nodes(run: &mut Run) {
    let got = run.of(redis_pipeline! {
        let id = CLUSTER MYID;
        let shard = CLUSTER MYSHARDID;
        let nodes = CLUSTER NODES;
        let info = CLUSTER INFO;
        let slots = CLUSTER SLOTS;
        let shards = CLUSTER SHARDS;
        let links = CLUSTER LINKS;
        let slot = CLUSTER KEYSLOT "a";
        let saved = CLUSTER SAVECONFIG;
        let epoch = CLUSTER BUMPEPOCH;
        let help = CLUSTER HELP;
    });
    let id = got.0;
    assert!(id.len() == 40 && got.1.len() == 40 && got.2.contains(&format!("{id} ")));
    assert!(got.3.contains("cluster_state:"));
    assert_eq!((got.4.len(), got.4[0].start), (3, 0));
    assert!(got.4[0].nodes[0].id == id && got.4[0].nodes[0].port > 0);
    let shard = got
        .5
        .iter()
        .find(|shard| shard.nodes.iter().any(|node| node.id == id))
        .unwrap();
    assert_eq!(shard.slots[0].0, 0);
    let node = shard.nodes.iter().find(|node| node.id == id).unwrap();
    assert_eq!(
        (&*node.role, &*node.health, &*node.ip),
        ("master", "online", "127.0.0.1")
    );
    assert!(node.port.is_some() && node.endpoint.is_some());
    assert!(
        got.6
            .iter()
            .any(|link| link.direction == "to" && link.node.len() == 40 && link.create_time > 0)
    );
    assert_eq!(got.7, 15495);
    assert!(
        ["BUMPED", "STILL"]
            .iter()
            .any(|word| got.9.starts_with(word))
            && !got.10.is_empty()
    );
    let got = run.of(redis_pipeline! {
        let replicas = CLUSTER REPLICAS (&id);
        let old_way = CLUSTER SLAVES (&id);
        let reports = CLUSTER COUNT-FAILURE-REPORTS (&id);
        SET "aa" 1;
        let count = CLUSTER COUNTKEYSINSLOT 1180;
        let keys = CLUSTER GETKEYSINSLOT 1180 10;
        let stable = CLUSTER SETSLOT 1180 STABLE;
        let stats = CLUSTER SLOT-STATS SLOTSRANGE 1180 1180;
        let most = CLUSTER SLOT-STATS ORDERBY "key-count" LIMIT 1 DESC;
        DEL "aa";
    });
    assert_eq!((got.0.len(), got.1.len(), got.2), (1, 1, 0));
    assert_eq!((got.3, got.4), (1, vec!["aa".to_owned()]));
    assert_eq!((got.6[0].0, got.6[0].1["key-count"]), (1180, 1));
    assert_eq!((got.7.len(), got.7[0].0), (1, 1180));
}

/// On a node whose slots may change.
pub(crate) fn slots(run: &mut Run) {
    let (count,) = run.of(redis_pipeline! { let count = DBSIZE; });
    assert_eq!(count, 0);
    run.of(redis_pipeline! {
        let without = CLUSTER DELSLOTS 0 1;
        let with = CLUSTER ADDSLOTS 0 1;
        let without_range = CLUSTER DELSLOTSRANGE 2 3 5 6;
        let with_range = CLUSTER ADDSLOTSRANGE 2 3 5 6;
        let none = CLUSTER FLUSHSLOTS;
        let all = CLUSTER ADDSLOTSRANGE 0 5460;
    });
}

/// On a replica: it takes its primary's place, becomes another's replica, then leaves the cluster.
pub(crate) fn changes(run: &mut Run, primary: &str, other: &str, port: u16) {
    run.until_ok(|| redis_pipeline! { let following = CLUSTER REPLICATE primary; });
    run.until_ok(|| redis_pipeline! { let forced = CLUSTER FAILOVER TAKEOVER; });
    run.of(redis_pipeline! { let forgotten = CLUSTER FORGET other; });
    let (reset, fresh) = run.until_ok(|| {
        redis_pipeline! {
            let reset = CLUSTER RESET HARD;
            let fresh = CLUSTER SET-CONFIG-EPOCH 77;
        }
    });
    assert_eq!((reset, fresh), ((), ()));
    run.of(redis_pipeline! { let met = CLUSTER MEET "127.0.0.1" port; });
}

/// On a node with slots.
pub(crate) fn migrations(run: &mut Run, other: &str) {
    let got = run.of(redis_pipeline! {
        let flushed = CLUSTER FLUSHSLOT 7 SYNC;
        let begun = CLUSTER MIGRATESLOTS SLOTSRANGE 100 101 NODE other;
        let moves = CLUSTER GETSLOTMIGRATIONS;
        let cancelled = CLUSTER CANCELSLOTMIGRATIONS;
    });
    let moved = &got.2[0];
    assert_eq!(
        (&*moved.operation, &*moved.slot_ranges),
        ("EXPORT", "100-101")
    );
    assert_eq!(moved.target_node.as_deref(), Some(other));
    assert!(moved.create_time > 0 && moved.name.len() == 40);
}

/// On the node where the cursor "0" belongs, as if it were a key.
pub(crate) fn scan(run: &mut Run) {
    let ((cursor, found),) = run.of(redis_pipeline! {
        let page = CLUSTERSCAN "0" COUNT 10;
    });
    assert!(!cursor.is_empty() && found.is_empty());
}
