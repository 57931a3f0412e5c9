//! The schema of a small application: which keys there are, how they are named, and what each holds.
//!
//! Run it with `cargo run --example schema`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//! ```

use redis_pipeline::{Argument, Key, Record, Reply, redis, redis_pipeline};

/// Who somebody is.
#[derive(Argument, Reply, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct UserId(u64);

impl std::fmt::Display for UserId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A profile.
#[derive(Key)]
#[redis(key = "user:{0}", hash = User)]
struct UserKey(UserId);

#[derive(Record, Debug)]
struct User {
    name: String,
    email: Option<String>,
    #[redis(default)]
    logins: u64,
}

/// How often a page was seen on a day.
#[derive(Key)]
#[redis(key = "visits:{page}:{day}", string = u64)]
struct Visits<'a> {
    page: &'a str,
    day: u32,
}

/// The points of all users.
#[derive(Key)]
#[redis(key = "board", zset = UserId)]
struct Board;

/// Who likes what somebody wrote.
#[derive(Key)]
#[redis(key = "likes:{0}", set = UserId)]
struct Likes(u32);

/// Mails to be sent.
#[derive(Key)]
#[redis(key = "outbox", list = String)]
struct Outbox;

redis_pipeline! {
    /// Signs somebody up.
    struct SignUp {
        id: UserId,
        user: User,
    }

    HSET UserKey(id) ..user;
    ZADD Board 0 id;
    RPUSH Outbox "welcome {id}";
}

redis_pipeline! {
    /// Notes that somebody likes a post on a page.
    struct Like<'a> {
        id: UserId,
        post: u32,
        page: &'a str,
        today: u32,
    }

    SADD Likes(post) id;
    ZINCRBY Board 1.5 id;
    HINCRBY UserKey(id) "logins" 1;
    let visits = INCR Visits { page, day: today };  // u64
}

redis_pipeline! {
    /// Reads what a page shows.
    struct Page<'a> {
        id: UserId,
        post: u32,
        page: &'a str,
        days: &'a [u32],
    }

    /// What the page shows.
    #[derive(Debug)]
    struct PageReply;

    let user = HGETALL UserKey(id);                 // Option<User>
    let contact = HMGET UserKey(id) "name" "email"; // (Option<String>, Option<String>)
    let likes = SMEMBERS Likes(post);               // HashSet<UserId>
    let best = ZRANGE Board 0 2 REV WITHSCORES;     // Vec<(UserId, f64)>
    let visits = for day in days { GET Visits { page, day } else 0 };
    let mail = LINDEX Outbox 0;                     // Option<String>
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;

    for (id, name) in [(UserId(7), "Ada"), (UserId(8), "Grace")] {
        let user = User {
            name: name.to_owned(),
            email: (id == UserId(7)).then(|| "ada@example.org".to_owned()),
            logins: 0,
        };
        SignUp { id, user }.execute(&mut con)?;
    }
    for id in [UserId(7), UserId(8), UserId(7)] {
        Like {
            id,
            post: 1,
            page: "index",
            today: 20,
        }
        .execute(&mut con)?;
    }

    let page = Page {
        id: UserId(7),
        post: 1,
        page: "index",
        days: &[19, 20],
    };
    let shown = page.fetch(&mut con)?;
    let user = shown.user.ok_or("nobody")?;
    println!("{} logged in {} times", user.name, user.logins);
    println!("contact: {:?}", shown.contact);
    println!("{} like it", shown.likes.len());
    for (id, points) in shown.best {
        println!("{id} has {points}");
    }
    println!("visits: {:?}, mail: {:?}", shown.visits, shown.mail);

    // The keys of one kind, read back from their names.
    let (_, mut keys) = redis_pipeline! {
        SCAN 0 MATCH (UserKey::PATTERN) COUNT 1000 -> (u64, Vec<UserKey>)
    }
    .execute(&mut con)?;
    keys.sort_by_key(|UserKey(id)| id.0);
    for key in keys {
        println!("{key}");
    }
    Ok(())
}
