//! Replies about the server itself: users, logs, latencies, modules, functions, memory, replication.

use std::collections::{BTreeMap, HashMap};

use redis::Value;

use super::shape::{Array, BulkString, Double, Int, IntBool, Map, Pairs, Typed};
use super::types::{Listed, Named, Required, records};
use super::{ByteString, Mismatch, Reply, Structured};

records! {
    /// A user: the reply of [`ACL GETUSER`](https://redis.io/docs/latest/commands/acl-getuser/).
    pub struct AclUser from Named {
        /// `on` or `off`, `nopass` and the like.
        flags: Vec<String> = "flags" Required<Array<BulkString>>;
        /// The SHA-256 hashes of the passwords.
        passwords: Vec<String> = "passwords" Required<Array<BulkString>>;
        /// The rules for commands, such as `-@all +get`.
        commands: ByteString = "commands" Required<BulkString>;
        /// The patterns of keys, one by one: `~user:*` and the like; Redis 6.2 leaves out the `~`.
        keys: Vec<ByteString> = "keys" Required<Words>;
        /// The patterns of channels, one by one: `&news:*` and the like; Redis 6.2 leaves out the `&`.
        channels: Vec<ByteString> = "channels" Required<Words>;
        /// The databases. Since Valkey 9.1.
        databases: Option<String> = "databases" Optional<BulkString>;
        /// Further sets of rules. Since Redis 7.0.
        selectors: Option<Vec<AclSelector>> = "selectors" Optional<Array<Typed<AclSelector>>>;
    }

    /// Further rules of an [`AclUser`].
    pub struct AclSelector from Named {
        /// The rules for commands.
        commands: ByteString = "commands" Required<BulkString>;
        /// The patterns of keys.
        keys: Vec<ByteString> = "keys" Required<Words>;
        /// The patterns of channels.
        channels: Vec<ByteString> = "channels" Required<Words>;
        /// The databases. Since Valkey 9.1.
        databases: Option<String> = "databases" Optional<BulkString>;
    }

    /// Something that was refused: a row of [`ACL LOG`](https://redis.io/docs/latest/commands/acl-log/).
    pub struct AclLogEntry from Named {
        /// The number of times within a minute.
        count: u64 = "count" Required<Int>;
        /// `command`, `key`, `channel` or `auth`.
        reason: String = "reason" Required<BulkString>;
        /// `toplevel`, `multi`, `lua` or `module`.
        context: String = "context" Required<BulkString>;
        /// The command, key or channel; the user for `auth`.
        object: ByteString = "object" Required<BulkString>;
        /// The user.
        username: ByteString = "username" Required<BulkString>;
        /// The age in seconds.
        age_seconds: f64 = "age-seconds" Required<Double>;
        /// The connection, as `CLIENT LIST` writes it.
        client_info: ByteString = "client-info" Required<BulkString>;
        /// The number of the entry. Since Redis 7.2.
        entry_id: Option<u64> = "entry-id" Optional<Int>;
        /// When it happened first, in Unix milliseconds. Since Redis 7.2.
        timestamp_created: Option<i64> = "timestamp-created" Optional<Int>;
        /// When it happened last, in Unix milliseconds. Since Redis 7.2.
        timestamp_last_updated: Option<i64> = "timestamp-last-updated" Optional<Int>;
    }

    /// The reply of [`CLIENT TRACKINGINFO`](https://redis.io/docs/latest/commands/client-trackinginfo/).
    pub struct ClientTrackingInfo from Named {
        /// `on` or `off`, `bcast`, `optin` and the like.
        flags: Vec<String> = "flags" Required<Array<BulkString>>;
        /// The connection that the notices go to: 0 for this one, -1 where tracking is off.
        redirect: i64 = "redirect" Required<Int>;
        /// The prefixes, with `bcast`.
        prefixes: Vec<ByteString> = "prefixes" Required<Array<BulkString>>;
    }

    /// A command that was slow or large: a row of [`SLOWLOG GET`](https://redis.io/docs/latest/commands/slowlog-get/) and of Valkey's
    /// [`COMMANDLOG GET`](https://valkey.io/commands/commandlog-get/).
    pub struct SlowLogEntry from Listed {
        /// The number of the entry.
        id: u64 = "id" Required<Int>;
        /// When it ran, in Unix seconds.
        timestamp: i64 = "timestamp" Required<Int>;
        /// The duration in microseconds; in the logs of large requests and replies, the size in bytes.
        cost: u64 = "cost" Required<Int>;
        /// The command with its arguments, long ones shortened.
        command: Vec<ByteString> = "command" Required<Array<BulkString>>;
        /// The address of the client.
        client: ByteString = "client" Required<BulkString>;
        /// The name of the connection, empty if it has none.
        client_name: ByteString = "client name" Required<BulkString>;
    }

    /// A kind of delay: a row of [`LATENCY LATEST`](https://redis.io/docs/latest/commands/latency-latest/).
    pub struct LatencyEvent from Listed {
        /// The name of the event.
        event: String = "event" Required<BulkString>;
        /// When it last happened, in Unix seconds.
        timestamp: i64 = "timestamp" Required<Int>;
        /// The duration of that event in milliseconds.
        latest: u64 = "latest" Required<Int>;
        /// The most milliseconds that it ever took.
        max: u64 = "max" Required<Int>;
        /// All milliseconds together. Since Valkey 8.1.
        sum: Option<u64> = "sum" Optional<Int>;
        /// The number of events. Since Valkey 8.1.
        count: Option<u64> = "count" Optional<Int>;
    }

    /// The latencies of a command: a value of [`LATENCY HISTOGRAM`](https://redis.io/docs/latest/commands/latency-histogram/).
    pub struct LatencyHistogram from Named {
        /// The number of calls.
        calls: u64 = "calls" Required<Int>;
        /// Microseconds, and how many calls took at most so long.
        histogram_usec: Vec<(u64, u64)> = "histogram_usec" Required<Pairs<Int, Int>>;
    }

    /// A loaded module: a row of [`MODULE LIST`](https://redis.io/docs/latest/commands/module-list/).
    pub struct ModuleInfo from Named {
        /// The name.
        name: String = "name" Required<BulkString>;
        /// The version.
        version: u64 = "ver" Required<Int>;
        /// The file. Since Redis 7.0.
        path: Option<ByteString> = "path" Optional<BulkString>;
        /// The arguments with which it was loaded. Since Redis 7.0.
        args: Option<Vec<ByteString>> = "args" Optional<Array<BulkString>>;
    }

    /// A library: a row of [`FUNCTION LIST`](https://redis.io/docs/latest/commands/function-list/).
    pub struct FunctionLibrary from Named {
        /// The name.
        library_name: String = "library_name" Required<BulkString>;
        /// The language.
        engine: String = "engine" Required<BulkString>;
        /// What it has.
        functions: Vec<FunctionInfo> = "functions" Required<Array<Typed<FunctionInfo>>>;
        /// The source, with `WITHCODE`.
        library_code: Option<ByteString> = "library_code" Optional<BulkString>;
    }

    /// A function of a [`FunctionLibrary`].
    pub struct FunctionInfo from Named {
        /// The name.
        name: String = "name" Required<BulkString>;
        /// The description, in the words of its author.
        description: Option<ByteString> = "description" Optional<BulkString>;
        /// `no-writes` and the like.
        flags: Vec<String> = "flags" Required<Array<BulkString>>;
    }

    /// The reply of [`FUNCTION STATS`](https://redis.io/docs/latest/commands/function-stats/).
    pub struct FunctionStats from Named {
        /// The script that runs now.
        running_script: Option<RunningFunction> = "running_script" Optional<Typed<RunningFunction>>;
        /// The languages.
        engines: HashMap<String, EngineStats> = "engines" Required<Map<BulkString, Typed<EngineStats>>>;
    }

    /// The function that runs, in [`FunctionStats`].
    pub struct RunningFunction from Named {
        /// The name.
        name: String = "name" Required<BulkString>;
        /// The command that called it.
        command: Vec<ByteString> = "command" Required<Array<BulkString>>;
        /// For how many milliseconds it has run.
        duration_ms: u64 = "duration_ms" Required<Int>;
    }

    /// A language in [`FunctionStats`].
    pub struct EngineStats from Named {
        /// The number of libraries.
        libraries_count: u64 = "libraries_count" Required<Int>;
        /// The number of functions.
        functions_count: u64 = "functions_count" Required<Int>;
    }

    /// Bytes of memory by their use: the reply of [`MEMORY STATS`](https://redis.io/docs/latest/commands/memory-stats/). Servers compute some of them as
    /// differences, which can be negative.
    pub struct MemoryStats from Named {
        /// The most that was ever used.
        peak_allocated: i64 = "peak.allocated" Required<Int>;
        /// What is used.
        total_allocated: i64 = "total.allocated" Required<Int>;
        /// What was used after the start.
        startup_allocated: i64 = "startup.allocated" Required<Int>;
        /// The backlog of replication.
        replication_backlog: i64 = "replication.backlog" Required<Int>;
        /// The buffers of replicas.
        clients_replicas: i64 = "clients.slaves" Required<Int>;
        /// The buffers of other clients.
        clients_normal: i64 = "clients.normal" Required<Int>;
        /// The links of the cluster's nodes. Since Redis 7.0.
        cluster_links: Option<i64> = "cluster.links" Optional<Int>;
        /// The buffer of the append-only file.
        aof_buffer: i64 = "aof.buffer" Required<Int>;
        /// Stored scripts.
        lua_caches: i64 = "lua.caches" Required<Int>;
        /// Stored functions. Since Redis 7.0.
        functions_caches: Option<i64> = "functions.caches" Optional<Int>;
        /// All of the above, and what databases need beside their data.
        overhead_total: i64 = "overhead.total" Required<Int>;
        /// The number of keys.
        keys_count: u64 = "keys.count" Required<Int>;
        /// What a key takes, on average.
        keys_bytes_per_key: i64 = "keys.bytes-per-key" Required<Int>;
        /// The data.
        dataset_bytes: i64 = "dataset.bytes" Required<Int>;
        /// The data's part of what was allocated since the start, in per cent.
        dataset_percentage: f64 = "dataset.percentage" Required<Double>;
        /// What is used of the most that ever was, in per cent.
        peak_percentage: f64 = "peak.percentage" Required<Double>;
        /// What the server has from its allocator.
        allocator_allocated: i64 = "allocator.allocated" Required<Int>;
        /// The allocator's pages that are in use.
        allocator_active: i64 = "allocator.active" Required<Int>;
        /// The allocator's pages that are in memory.
        allocator_resident: i64 = "allocator.resident" Required<Int>;
        /// Pages in use for each page's worth of data.
        allocator_fragmentation_ratio: f64 = "allocator-fragmentation.ratio" Required<Double>;
        /// What that wastes.
        allocator_fragmentation_bytes: i64 = "allocator-fragmentation.bytes" Required<Int>;
        /// Pages in memory for each page in use.
        allocator_rss_ratio: f64 = "allocator-rss.ratio" Required<Double>;
        /// What the allocator could give back.
        allocator_rss_bytes: i64 = "allocator-rss.bytes" Required<Int>;
        /// The process's memory for each byte of the allocator's.
        rss_overhead_ratio: f64 = "rss-overhead.ratio" Required<Double>;
        /// What the process has beside.
        rss_overhead_bytes: i64 = "rss-overhead.bytes" Required<Int>;
        /// The process's memory for each byte that is used.
        fragmentation: f64 = "fragmentation" Required<Double>;
        /// What the process has more than is used.
        fragmentation_bytes: i64 = "fragmentation.bytes" Required<Int>;
    } rest {
        /// What databases need beside their data, by their number.
        databases: BTreeMap<u64, DatabaseMemory> = databases;
    }

    /// What a database needs beside its data, in [`MemoryStats`].
    pub struct DatabaseMemory from Named {
        /// The table of the keys.
        main: i64 = "overhead.hashtable.main" Required<Int>;
        /// The table of the times at which keys expire.
        expires: i64 = "overhead.hashtable.expires" Required<Int>;
    }

    /// What was tracked of the keys used most, in [`HotkeysReply`]. What concerns processor time or the network is there
    /// if that was tracked, and what concerns selected slots if there were any.
    pub struct HotkeysSession from Named {
        /// Whether tracking goes on.
        tracking_active: bool = "tracking-active" Required<IntBool>;
        /// One command in so many was looked at.
        sample_ratio: u64 = "sample-ratio" Required<Int>;
        /// The slots that were selected, as ranges of one or two numbers.
        selected_slots: Vec<Vec<u16>> = "selected-slots" Required<Array<Array<Int>>>;
        /// Microseconds of the commands looked at, in the selected slots.
        sampled_commands_selected_slots_us: Option<u64> = "sampled-commands-selected-slots-us" Optional<Int>;
        /// Microseconds of all commands, in the selected slots.
        all_commands_selected_slots_us: Option<u64> = "all-commands-selected-slots-us" Optional<Int>;
        /// Microseconds of all commands.
        all_commands_all_slots_us: Option<u64> = "all-commands-all-slots-us" Optional<Int>;
        /// Bytes of the commands looked at, in the selected slots.
        net_bytes_sampled_commands_selected_slots: Option<u64> = "net-bytes-sampled-commands-selected-slots" Optional<Int>;
        /// Bytes of all commands, in the selected slots.
        net_bytes_all_commands_selected_slots: Option<u64> = "net-bytes-all-commands-selected-slots" Optional<Int>;
        /// Bytes of all commands.
        net_bytes_all_commands_all_slots: Option<u64> = "net-bytes-all-commands-all-slots" Optional<Int>;
        /// When tracking began, in Unix milliseconds.
        collection_start_time_unix_ms: i64 = "collection-start-time-unix-ms" Required<Int>;
        /// For how many milliseconds it went on.
        collection_duration_ms: u64 = "collection-duration-ms" Required<Int>;
        /// Milliseconds of the process's own time.
        total_cpu_time_user_ms: Option<u64> = "total-cpu-time-user-ms" Optional<Int>;
        /// Milliseconds of the system's time for the process.
        total_cpu_time_sys_ms: Option<u64> = "total-cpu-time-sys-ms" Optional<Int>;
        /// Bytes that went over the network.
        total_net_bytes: Option<u64> = "total-net-bytes" Optional<Int>;
        /// Keys, and microseconds that their commands took.
        by_cpu_time_us: Option<Vec<(ByteString, u64)>> = "by-cpu-time-us" Optional<Pairs<BulkString, Int>>;
        /// Keys, and bytes of their commands.
        by_net_bytes: Option<Vec<(ByteString, u64)>> = "by-net-bytes" Optional<Pairs<BulkString, Int>>;
    }
}

/// The keys used most, a session each: the reply of [`HOTKEYS GET`](https://redis.io/docs/latest/commands/hotkeys-get/).
pub type HotkeysReply = Vec<HotkeysSession>;

/// The documentation shows one session by itself; servers send an array of them.
impl Structured for HotkeysReply {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Array(items) if !matches!(items.first(), Some(Value::BulkString(_))) => {
                Reply::<Array<Typed<HotkeysSession>>>::read(Value::Array(items))
            }
            one => HotkeysSession::read_structured(one).map(|session| vec![session]),
        }
    }
}

/// Words with a space between; Redis 6.2 sends an array.
enum Words {}

impl Reply<Words> for Vec<ByteString> {
    fn read(value: Value) -> Result<Self, Mismatch> {
        if let Value::Array(_) = value {
            return Reply::<Array<BulkString>>::read(value);
        }
        let text: ByteString = Reply::<BulkString>::read(value)?;
        let words = text.split(u8::is_ascii_whitespace);
        Ok(words
            .filter(|word| !word.is_empty())
            .map(ByteString::from)
            .collect())
    }
}

fn databases(fields: &mut Named) -> Result<BTreeMap<u64, DatabaseMemory>, Mismatch> {
    let taken = fields.take_each(|name, value| {
        let number = name.strip_prefix("db.")?.parse().ok()?;
        let memory = DatabaseMemory::read_structured(value.clone());
        Some(memory.map(|memory| (number, memory)))
    });
    let databases: Result<_, _> = taken.into_iter().collect();
    databases.map_err(|mismatch: Mismatch| mismatch.in_field("db"))
}

/// The reply of [`ROLE`](https://redis.io/docs/latest/commands/role/).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Role {
    /// A primary.
    Primary {
        /// The replication offset in bytes.
        replication_offset: i64,
        /// The replicas.
        replicas: Vec<Replica>,
    },
    /// A replica.
    Replica {
        /// The primary's host.
        primary_host: String,
        /// The primary's port.
        primary_port: u16,
        /// `connect`, `connecting`, `sync` or `connected`; `handshake` or `none` in between.
        state: String,
        /// The offset in the replication stream of the primary, in bytes; -1 without a connection.
        replication_offset: i64,
    },
    /// A sentinel.
    Sentinel {
        /// The names of the primaries that it watches.
        primaries: Vec<String>,
    },
}

records! {
    /// A replica of a primary, in [`Role`].
    pub struct Replica from Listed {
        /// The host.
        host: String = "host" Required<BulkString>;
        /// The port.
        port: u16 = "port" Required<Int>;
        /// The offset in the replication stream that it has acknowledged, in bytes.
        replication_offset: i64 = "offset" Required<Int>;
    }
}

impl Structured for Role {
    fn read_structured(value: Value) -> Result<Self, Mismatch> {
        let mut fields = Listed::of(value)?;
        let role: String = fields.read::<Required<BulkString>, _>("role")?;
        Ok(match &*role {
            "master" => Role::Primary {
                replication_offset: fields.read::<Required<Int>, _>("offset")?,
                replicas: fields.read::<Required<Array<Typed<Replica>>>, _>("replicas")?,
            },
            "slave" => Role::Replica {
                primary_host: fields.read::<Required<BulkString>, _>("host of the primary")?,
                primary_port: fields.read::<Required<Int>, _>("port of the primary")?,
                state: fields.read::<Required<BulkString>, _>("state")?,
                replication_offset: fields.read::<Required<Int>, _>("offset")?,
            },
            "sentinel" => Role::Sentinel {
                primaries: fields.read::<Required<Array<BulkString>>, _>("primaries")?,
            },
            _ => {
                return Err(
                    Mismatch::with("`master`, `slave` or `sentinel`", "another role")
                        .in_field("role"),
                );
            }
        })
    }
}
