//! The programs that `build.rs` made, on every kind of connection.

mod generated {
    #![allow(warnings, clippy::all, reason = "random programs")]

    use random_pipelines::job::Compiled;
    use random_pipelines::prelude;

    include!(concat!(env!("OUT_DIR"), "/programs.rs"));
}

use std::sync::Arc;
use std::time::{Duration, Instant};

use private_server::{Cluster, Server};
use random_pipelines::check::{Case, How, Model, Network, Setting, add_restricted_user, start};
use random_pipelines::generator::random::Random;
use random_pipelines::job::{Compiled, On, Ran};
use random_pipelines::plan::{Plan, Reply};
use random_pipelines::proxy::{Cut, Proxy, Way};
use random_pipelines::state::Store;
use redis::cluster::ClusterClient;
use redis_pipeline::cluster;
use tokio::runtime::Runtime;

const ROUNDS: u64 = 2;
const PARTS: [Option<usize>; 5] = [None, Some(1), Some(2), Some(3), Some(10_000)];
/// Failures that are printed.
const MOST: usize = 3;

fn runtime() -> Runtime {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    builder
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime")
}

fn server() -> Server {
    Server::options().start().expect("a server of its own")
}

fn connect(server: &Server) -> redis::Connection {
    server.client().get_connection().expect("a connection")
}

/// A client of a user who has no permission for `MULTI`.
fn restricted(server: &Server, protocol: &str) -> redis::Client {
    add_restricted_user(&mut connect(server)).expect("a user");
    let port = server.port().expect("a port");
    let url = format!("redis://restricted:secret@127.0.0.1:{port}/{protocol}");
    redis::Client::open(url).expect("an address")
}

/// The model works in another database of a server.
fn model(server: &Server) -> Model {
    let restricted = restricted(server, "");
    let clients = [server.client(), restricted, server.client()];
    let [one, restricted, other] = clients.map(|client| {
        let mut con = client.get_connection().expect("a connection");
        redis::cmd("SELECT")
            .arg(9)
            .exec(&mut con)
            .expect("a database");
        con
    });
    Model::new(one, restricted, other)
}

/// Calls the test for all programs, and panics with the first failures.
fn all(mut test: impl FnMut(&Compiled, u64) -> Result<(), String>) {
    let mut failures = Vec::new();
    for compiled in generated::PROGRAMS {
        for round in 0..ROUNDS {
            if let Err(failure) = test(compiled, round) {
                failures.push(failure);
                break;
            }
        }
    }
    let count = failures.len();
    failures.truncate(MOST);
    assert!(
        count == 0,
        "{count} programs differ\n{}",
        failures.join("\n")
    );
}

/// Both forms in parts of each size.
fn ways(name: &str, network: Network) -> Vec<How> {
    let both = |part| [true, false].map(|structure| (structure, part));
    let ways = PARTS.into_iter().flat_map(both);
    ways.map(|(structure, part)| How {
        name: name.to_owned(),
        network,
        structure,
        part,
        repeat: part.map_or(0, |part| part % 3),
    })
    .collect()
}

#[test]
fn on_one_connection() {
    let server = server();
    let mut model = model(&server);
    let mut store = Store::new(vec![connect(&server)]);
    let runtime = runtime();
    let mut plain = Pair::new(&runtime, [server.client(), server.client_resp3()]);
    let users = ["", "?protocol=resp3"].map(|protocol| restricted(&server, protocol));
    let mut restricted = Pair::new(&runtime, users);
    all(|compiled, round| {
        let case = model.case(compiled, round, |plan| setting(plan, compiled.seed, round));
        let cons = match case.setting {
            Setting::Restricted => &mut restricted,
            Setting::Plain | Setting::Watched => &mut plain,
        };
        let ways = ways("blocking", Network::Server).into_iter();
        let ways = ways.chain(self::ways("multiplexed", Network::Server));
        for (at, mut how) in ways.enumerate() {
            // Each way meets each protocol in every second program, and with the scripts known or not.
            let protocol = (at / 2 + compiled.seed as usize + round as usize) % 2;
            store.reset((at / 4 + compiled.seed as usize).is_multiple_of(2));
            let watch = case.setting.watch().unwrap_or(redis::cmd("UNWATCH"));
            let on = match how.name.as_str() {
                "blocking" => {
                    let con = &mut cons.blocking[protocol];
                    watch.exec(con).expect("an answer");
                    On::Blocking(con)
                }
                _ => {
                    let con = &mut cons.awaited[protocol];
                    runtime.block_on(watch.exec_async(con)).expect("an answer");
                    On::Multiplexed(con)
                }
            };
            case.setting.disturb(&mut store);
            let ran = runtime.block_on(start(compiled, &how, &case.inputs, on));
            how.name.push_str([" 2", " 3"][protocol]);
            case.compare(&how, &ran, &store.dump(), &mut model)?;
        }
        Ok(())
    });
    println!("{:?}", model.outcomes);
}

/// Connections of RESP2 and of RESP3.
struct Pair {
    blocking: [redis::Connection; 2],
    awaited: [redis::aio::MultiplexedConnection; 2],
}

impl Pair {
    fn new(runtime: &Runtime, clients: [redis::Client; 2]) -> Self {
        let config = redis::AsyncConnectionConfig::new().set_response_timeout(None);
        let awaited = clients.each_ref().map(|it| {
            let con = it.get_multiplexed_async_connection_with_config(&config);
            runtime.block_on(con).expect("a connection")
        });
        Pair {
            blocking: clients.map(|it| it.get_connection().expect("a connection")),
            awaited,
        }
    }
}

/// In the second round transactions fail, in two of three programs.
fn setting(plan: &Plan, seed: u64, round: u64) -> Setting {
    let transactions = plan.commands.iter().any(|it| it.reply == Reply::Multi);
    match seed % 3 {
        0 if transactions && round > 0 => Setting::Watched,
        1 if transactions && round > 0 => Setting::Restricted,
        _ => Setting::Plain,
    }
}

#[test]
fn on_a_cluster() {
    let servers = Cluster::start().expect("a cluster");
    let beside = server();
    let mut model = model(&beside);
    for node in servers.nodes() {
        // On a busy machine a primary may seem to be lost.
        let mut config = redis::cmd("CONFIG");
        config.arg(&["SET", "cluster-node-timeout", "60000"]);
        config.exec(&mut connect(node)).expect("a setting");
    }
    let mut store = Store::new(servers.nodes()[..3].iter().map(connect).collect());
    let runtime = runtime();
    let clients = [servers.urls(), servers.urls_resp3()].map(|urls| {
        let builder = ClusterClient::builder(urls).response_timeout(Duration::from_secs(20));
        builder.build().expect("a client")
    });
    let mut blocking = clients
        .each_ref()
        .map(|it| cluster::connect(it).expect("a connection"));
    let mut stock = clients
        .each_ref()
        .map(|it| it.get_connection().expect("a connection"));
    let mut awaited = clients.each_ref().map(|it| {
        runtime
            .block_on(cluster::connect_async(it))
            .expect("a connection")
    });
    let mut stock_awaited = clients.each_ref().map(|it| {
        runtime
            .block_on(it.get_async_connection())
            .expect("a connection")
    });
    all(|compiled, round| {
        let case = model.case(compiled, round, |_| Setting::Plain);
        if !case.suits_clusters() {
            return Ok(());
        }
        let names = ["blocking", "awaited", "stock", "stock awaited"];
        for (at, name) in names.into_iter().enumerate() {
            let network = match at {
                0 | 1 => Network::Cluster,
                _ => Network::Stock,
            };
            let ways = ways(name, network);
            // A cluster takes longer: two of the ways, other ones in each program.
            let first = (compiled.seed as usize + at + 3 * round as usize) * 3;
            for step in 0..2 {
                let mut how = ways[(first + 5 * step) % ways.len()].clone();
                let protocol = (at + step + compiled.seed as usize) % 2;
                store.reset((step + round as usize).is_multiple_of(2));
                let on = match at {
                    0 => On::Blocking(&mut blocking[protocol]),
                    1 => On::Cluster(&mut awaited[protocol]),
                    2 => On::BlockingStock(&mut stock[protocol]),
                    _ => On::Stock(&mut stock_awaited[protocol]),
                };
                let ran = runtime.block_on(start(compiled, &how, &case.inputs, on));
                how.name.push_str([" 2", " 3"][protocol]);
                case.compare(&how, &ran, &store.dump(), &mut model)?;
            }
        }
        Ok(())
    });
    println!("{:?}", model.outcomes);
}

/// Executes a program through a proxy; the answer has the number of bytes that passed.
fn through(
    proxy: &Proxy,
    cut: &Arc<Cut>,
    compiled: &Compiled,
    how: &How,
    case: &Case,
    runtime: &Runtime,
) -> Ran {
    let port = proxy.next(cut.clone());
    let client = redis::Client::open(format!("redis://127.0.0.1:{port}/")).expect("an address");
    if how.name == "blocking" {
        let mut con = client.get_connection().expect("a connection");
        cut.arm();
        return runtime.block_on(start(compiled, how, &case.inputs, On::Blocking(&mut con)));
    }
    runtime.block_on(async {
        let config = redis::AsyncConnectionConfig::new().set_response_timeout(None);
        let con = client.get_multiplexed_async_connection_with_config(&config);
        let mut con = con.await.expect("a connection");
        cut.arm();
        start(compiled, how, &case.inputs, On::Multiplexed(&mut con)).await
    })
}

#[test]
fn on_a_connection_that_breaks() {
    use random_pipelines::generator::commands::SOURCES;
    let server = server();
    let mut model = model(&server);
    let mut store = Store::new(vec![connect(&server)]);
    let runtime = runtime();
    let proxy = Proxy::before(server.port().expect("a port"));
    all(|compiled, round| {
        let case = model.case(compiled, round, |_| Setting::Plain);
        if case.plan.commands.iter().any(|it| it.refused) || case.plan.commands.is_empty() {
            return Ok(());
        }
        // The model must know after which command a script was executed, so no script comes late.
        store.load(&SOURCES);
        let prefixes = model.prefixes(&case);
        let mut random = Random::new(compiled.seed * 7 + round);
        for name in ["blocking", "multiplexed"] {
            let ways = ways(name, Network::Server);
            let how = random.pick(&ways).clone();
            let way = *random.pick(&[Way::Request, Way::Reply]);
            let whole = Cut::new(way, usize::MAX);
            store.reset(false);
            through(&proxy, &whole, compiled, &how, &case, &runtime);
            proxy.settle();
            for _ in 0..2 {
                let cut = Cut::new(way, random.below(whole.passed()));
                store.reset(false);
                let ran = through(&proxy, &cut, compiled, &how, &case, &runtime);
                proxy.settle();
                case.compare_cut(&how, &ran, &store.dump(), &prefixes)?;
            }
        }
        Ok(())
    });
}

/// The primaries of a cluster, each behind a proxy, under whose address all know it.
struct ProxiedCluster {
    servers: Cluster,
    proxies: Vec<Proxy>,
}

impl ProxiedCluster {
    /// Replicas would come through the proxies, too, so there are none.
    fn start() -> Self {
        let mut servers = Cluster::start().expect("a cluster");
        let ids = servers.nodes()[3..].iter().map(|replica| {
            let id = redis::cmd("CLUSTER")
                .arg("MYID")
                .query(&mut connect(replica));
            id.expect("its name")
        });
        let ids: Vec<String> = ids.collect();
        for replica in &mut servers.nodes_mut()[3..] {
            replica.kill();
        }
        let mut proxies = Vec::new();
        for node in &servers.nodes()[..3] {
            let proxy = Proxy::before(node.port().expect("a port"));
            let mut con = connect(node);
            let mut config = redis::cmd("CONFIG");
            config.arg("SET").arg("cluster-node-timeout").arg(60_000);
            config.arg("cluster-announce-port").arg(proxy.port());
            config.exec(&mut con).expect("a setting");
            for id in &ids {
                let mut forget = redis::cmd("CLUSTER");
                forget.arg("FORGET").arg(id);
                forget.exec(&mut con).expect("a node that is known");
            }
            proxies.push(proxy);
        }
        let cluster = ProxiedCluster { servers, proxies };
        cluster.wait();
        cluster
    }

    /// Waits until each node knows the addresses of all.
    fn wait(&self) {
        let deadline = Instant::now() + Duration::from_secs(30);
        for node in &self.servers.nodes()[..3] {
            let knows = |slots: redis::Value| {
                let slots = format!("{slots:?}");
                let mut ports = self.proxies.iter().map(|it| format!("int({})", it.port()));
                ports.all(|port| slots.contains(&port))
            };
            let slots = || {
                let slots = redis::cmd("CLUSTER").arg("SLOTS").query(&mut connect(node));
                slots.expect("an answer")
            };
            while !knows(slots()) {
                assert!(Instant::now() < deadline, "{:?}", slots());
                std::thread::sleep(Duration::from_millis(20));
            }
        }
    }

    fn client(&self, protocol: &str, retries: Option<u32>) -> redis::cluster::ClusterClient {
        let url = |proxy: &Proxy| format!("redis://127.0.0.1:{}/{protocol}", proxy.port());
        let builder = ClusterClient::builder(self.proxies.iter().map(url));
        let builder = builder.response_timeout(Duration::from_secs(20));
        let builder = retries
            .into_iter()
            .fold(builder, |builder, retries| builder.retries(retries));
        builder.build().expect("a client")
    }

    /// Executes a program by a connection of its own, the cuts being those of the nodes.
    fn execute(
        &self,
        cuts: &[Arc<Cut>],
        compiled: &Compiled,
        how: &How,
        case: &Case,
        runtime: &Runtime,
        protocol: &str,
    ) -> Ran {
        for (proxy, cut) in self.proxies.iter().zip(cuts) {
            proxy.next(cut.clone());
        }
        let connected = || {
            for (proxy, cut) in self.proxies.iter().zip(cuts) {
                proxy.spare();
                cut.arm();
            }
        };
        // What redis-rs repeats it may execute twice; nothing outside of it can keep it from that, only its own setting.
        let retries = (how.network == Network::Stock).then_some(0);
        let client = self.client(protocol, retries);
        let ran = runtime.block_on(async {
            let start = |on| start(compiled, how, &case.inputs, on);
            match how.name.as_str() {
                "blocking" => {
                    let mut con = cluster::connect(&client).expect("a connection");
                    connected();
                    start(On::Blocking(&mut con)).await
                }
                "awaited" => {
                    let con = cluster::connect_async(&client).await;
                    let mut con = con.expect("a connection");
                    connected();
                    start(On::Cluster(&mut con)).await
                }
                "stock" => {
                    let mut con = client.get_connection().expect("a connection");
                    connected();
                    start(On::BlockingStock(&mut con)).await
                }
                _ => {
                    let con = client.get_async_connection().await;
                    let mut con = con.expect("a connection");
                    connected();
                    start(On::Stock(&mut con)).await
                }
            }
        });
        for proxy in &self.proxies {
            proxy.settle();
        }
        ran
    }
}

#[test]
fn on_a_cluster_whose_connections_break() {
    use random_pipelines::generator::commands::SOURCES;
    let cluster = ProxiedCluster::start();
    let beside = server();
    let mut model = model(&beside);
    let nodes = &cluster.servers.nodes()[..3];
    let mut store = Store::new(nodes.iter().map(connect).collect());
    let runtime = runtime();
    all(|compiled, round| {
        let case = model.case(compiled, round, |_| Setting::Plain);
        if !case.suits_clusters() || case.is_refused(true) || case.plan.commands.is_empty() {
            return Ok(());
        }
        // Of a script that comes late, nobody would know when it was executed.
        store.load(&SOURCES);
        let mut random = Random::new(compiled.seed * 7 + round);
        // Of the four kinds of connections each program meets two.
        let names = ["blocking", "awaited", "stock", "stock awaited"];
        for at in 0..2 {
            let kind = (compiled.seed + round + 2 * at) as usize % 4;
            let network = match kind {
                0 | 1 => Network::Cluster,
                _ => Network::Stock,
            };
            let how = random.pick(&ways(names[kind], network)).clone();
            let protocol = *random.pick(&["", "?protocol=resp3"]);
            let way = *random.pick(&[Way::Request, Way::Reply]);
            let mut execute = |cuts: &[Arc<Cut>]| {
                store.reset(false);
                let ran = cluster.execute(cuts, compiled, &how, &case, &runtime, protocol);
                let state = store.dump();
                case.compare_broken_cluster(&how, &ran, &state, &mut model)
            };
            let whole = [(); 3].map(|()| Cut::new(way, usize::MAX));
            execute(&whole)?;
            for _ in 0..2 {
                let node = random.below(3);
                let mut cuts = [(); 3].map(|()| Cut::new(way, usize::MAX));
                cuts[node] = Cut::new(way, random.below(whole[node].passed().max(1)));
                execute(&cuts)?;
            }
        }
        Ok(())
    });
    println!("{:?}", model.outcomes);
    // Else nothing was tested.
    assert!(model.outcomes.get("connection").is_some_and(|it| *it > 20));
}
