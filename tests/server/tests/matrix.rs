//! The named servers, the cluster and the replicated pair are what they say.

use private_server::{Cluster, MATRIX, Replicated, Server};

#[test]
fn each_named_server_is_of_its_version() {
    for name in MATRIX {
        let server = match Server::named(name) {
            Ok(server) => server,
            Err(error) if name == "redis-7.0" => {
                assert!(error.to_string().contains("apt-get install"), "{error}");
                continue;
            }
            Err(error) => panic!("{name}: {error}"),
        };
        let mut con = server.client().get_connection().unwrap();
        let info: String = redis::cmd("INFO").arg("server").query(&mut con).unwrap();
        let (flavour, version) = name.split_once('-').unwrap();
        assert!(
            info.contains(&format!("\n{flavour}_version:{version}.")),
            "{name}: {info}"
        );
    }
}

#[test]
fn redis_8_has_its_modules() {
    let server = Server::named("redis-8.2").unwrap();
    let mut con = server.client().get_connection().unwrap();
    for line in [
        "JSON.SET doc $ {}",
        "FT.CREATE index SCHEMA t TEXT",
        "BF.ADD bloom x",
        "TS.CREATE series",
        "VADD vectors VALUES 1 1.0 a",
    ] {
        let mut words = line.split(' ');
        let mut command = redis::cmd(words.next().unwrap());
        command.arg(words.collect::<Vec<_>>());
        command
            .exec(&mut con)
            .unwrap_or_else(|error| panic!("{line}: {error}"));
    }
}

#[test]
fn an_unknown_name_lists_the_known_ones() {
    let error = Server::named("redis-1.0").unwrap_err().to_string();
    assert!(MATRIX.iter().all(|name| error.contains(name)), "{error}");
}

#[test]
fn a_cluster_has_three_primaries_each_with_a_replica() {
    let cluster = Cluster::start().unwrap();
    let mut con = cluster.nodes()[0].client().get_connection().unwrap();
    let nodes: String = redis::cmd("CLUSTER").arg("NODES").query(&mut con).unwrap();
    let role = |role: &str| nodes.lines().filter(|line| line.contains(role)).count();
    assert_eq!((role("master"), role("slave")), (3, 3), "{nodes}");
    let mut written = [0; 3];
    for key in 0..100 {
        for (node, count) in cluster.nodes()[..3].iter().zip(&mut written) {
            let mut con = node.client().get_connection().unwrap();
            *count += usize::from(redis::cmd("SET").arg(key).arg(1).exec(&mut con).is_ok());
        }
    }
    assert_eq!(written.iter().sum::<usize>(), 100);
    assert!(written.iter().all(|count| *count > 0), "{written:?}");
}

#[test]
fn a_replica_has_what_its_primary_has() {
    let pair = Replicated::start().unwrap();
    let mut con = pair.primary.client().get_connection().unwrap();
    redis::cmd("SET").arg("a").arg(1).exec(&mut con).unwrap();
    let seen: u64 = redis::cmd("WAIT")
        .arg(1)
        .arg(20_000)
        .query(&mut con)
        .unwrap();
    assert_eq!(seen, 1);
    let mut con = pair.replica.client().get_connection().unwrap();
    assert_eq!(redis::cmd("GET").arg("a").query(&mut con), Ok(1));
    assert!(redis::cmd("SET").arg("a").arg(2).exec(&mut con).is_err());
}
