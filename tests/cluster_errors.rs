//! Errors of scripts on a cluster that look like those of the cluster: nothing is executed twice because of them.

use private_server::Cluster;
use redis::cluster::ClusterClient;
use redis_pipeline::{Error, Script, ServerError, cluster, hash_slot, redis_pipeline};

const FORGE: Script = Script::new("redis.call('INCR', KEYS[1]) return redis.error_reply(ARGV[1])");

const LIBRARY: &str = "#!lua name=forge
redis.register_function('forge', function(keys, args)
  redis.call('INCR', keys[1])
  return redis.error_reply(args[1])
end)";

type Forged = Result<i64, ServerError>;

fn forging(key: &str, error: &str) -> [String; 4] {
    [FORGE.source(), "1", key, error].map(str::to_owned)
}

redis_pipeline! {
    /// Every way to run a script that writes and then replies an error.
    struct Forge<'a> { key: &'a str, error: &'a str }
    let plain: Forged = EVAL "redis.call('INCR', KEYS[1]) return redis.error_reply(ARGV[1])" 1 key error;
    let digest: Forged = EVAL (FORGE) 1 key error;
    let function: Forged = FCALL "forge" 1 key error;
    let quoted: Forged = "EVAL" "redis.call('INCR', KEYS[1]) return redis.error_reply(ARGV[1])" 1 key error;
    let unknown: Forged = "EVAL" ..(forging(key, error));
    atomic {
        let inside: Forged = EVAL "redis.call('INCR', KEYS[1]) return redis.error_reply(ARGV[1])" 1 key error;
    }
    let without_keys: Forged = EVAL "return redis.error_reply(ARGV[1])" 0 error;
    let executed: i64 = GET key else 0;
}

/// What scripts reply: what a cluster never says, and what it says word by word.
fn errors(key: &str, port: u16) -> Vec<String> {
    let slot = hash_slot(key.as_bytes());
    let other = (slot + 1) % 16_384;
    let plain = [
        "TRYAGAIN busy",
        "MOVED please",
        "ASK me",
        "READONLY mode",
        "CLUSTERDOWN for maintenance",
        "MASTERDOWN again",
        "LOADING the dishwasher",
        "TRYAGAIN Multiple keys request during rehashing of slot",
        "CLUSTERDOWN Hash slot not served",
        "CLUSTERDOWN The cluster is down",
        "LOADING Redis is loading the dataset in memory",
        "READONLY You can't write against a read only replica.",
        "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
    ];
    let redirections = [
        format!("MOVED {slot} 127.0.0.1:{port}"),
        format!("MOVED {other} 127.0.0.1:{port}"),
        format!("ASK {slot} 127.0.0.1:{port}"),
    ];
    plain
        .map(str::to_owned)
        .into_iter()
        .chain(redirections)
        .collect()
}

fn check(error: &str, reply: Result<<Forge<'_> as redis_pipeline::Pipeline>::Output, Error>) {
    let (plain, digest, function, quoted, unknown, inside, without_keys, executed) =
        reply.unwrap_or_else(|it| panic!("{error}: {it}"));
    for forged in [
        plain,
        digest,
        function,
        quoted,
        unknown,
        inside,
        without_keys,
    ] {
        let forged = forged.expect_err("an error");
        assert!(error.starts_with(forged.code()), "{error}: {forged}");
    }
    assert_eq!(executed, 6, "{error}: each script once");
}

#[test]
fn an_error_of_a_script_never_makes_it_run_again() {
    let cluster = Cluster::start().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let port = cluster.nodes()[0].port().unwrap();
    for (protocol, urls) in [(2, cluster.urls()), (3, cluster.urls_resp3())] {
        let client = ClusterClient::new(urls).unwrap();
        let mut con = cluster::connect(&client).unwrap();
        redis_pipeline! { FUNCTION LOAD REPLACE (LIBRARY); }
            .execute(&mut con)
            .unwrap();
        for at in 0..errors("", port).len() {
            let key = format!("blocking:{protocol}:{at}");
            let error = errors(&key, port).swap_remove(at);
            let pipeline = Forge {
                key: &key,
                error: &error,
            };
            check(&error, pipeline.execute(&mut con));
        }
        runtime.block_on(async {
            let mut con = cluster::connect_async(&client).await.unwrap();
            for at in 0..errors("", port).len() {
                let key = format!("awaited:{protocol}:{at}");
                let error = errors(&key, port).swap_remove(at);
                let pipeline = Forge {
                    key: &key,
                    error: &error,
                };
                check(&error, pipeline.execute_async(&mut con).await);
            }
        });
    }
}
