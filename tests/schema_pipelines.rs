//! Thirty pipelines over the ten keys of an application, without a written type inside of them: what they reply is held against the types that the
//! schema says, on a live server, with both versions of the protocol.

// The types that replies must have are written out where they are compared.
#![allow(clippy::type_complexity)]

mod schema;

use std::collections::{HashMap, HashSet};

use private_server::Server;
use redis::Connection;
use redis_pipeline::{Error, redis_pipeline};
use schema::*;

const ADA: UserId = UserId(7);
const BEA: UserId = UserId(8);

redis_pipeline! {
    struct SignUp { id: UserId, user: User }
    HSET UserKey(id) ..user;
    let fields = HLEN UserKey(id);
}

redis_pipeline! {
    struct LogIn { id: UserId }
    let logins = HINCRBY UserKey(id) "logins" 1;
    let name = HGET UserKey(id) "name";
}

redis_pipeline! {
    struct Contact { id: UserId }
    let contact = HMGET UserKey(id) "name" "email";
}

redis_pipeline! {
    struct Rename<'a> { id: UserId, name: &'a str }
    HSET UserKey(id) "name" name "email" "ada@example.org";
    let user = HGETALL UserKey(id);
}

redis_pipeline! {
    struct ForgetMail { id: UserId }
    let removed = HDEL UserKey(id) "email";
    let is_there = HEXISTS UserKey(id) "email";
    let fields = HKEYS UserKey(id);
}

redis_pipeline! {
    struct See<'a> { page: &'a str, day: u32, user: UserId }
    let visits = INCR Visits { page, day };
    let is_new = PFADD Seen(day) user;
    EXPIRE Visits { page, day } 86400 NX;
}

redis_pipeline! {
    struct Week<'a> { page: &'a str, days: &'a [u32] }
    let visits = for day in days { GET Visits { page, day } };
}

redis_pipeline! {
    struct Visitors { day: u32 }
    let visitors = PFCOUNT Seen(day);
}

redis_pipeline! {
    struct Score { user: UserId }
    let score = ZINCRBY Board 1.5 user;
    let rank = ZREVRANK Board user;
}

redis_pipeline! {
    struct Podium;
    struct PodiumReply;
    let best = ZRANGE Board 0 2 REV;
    let scores = ZRANGE Board 0 2 REV WITHSCORES;
    let players = ZCARD Board;
}

redis_pipeline! {
    struct Like { page: u32, user: UserId }
    SADD Likes(page) user;
    let likes = SMEMBERS Likes(page);
    let is_liked = SISMEMBER Likes(page) user;
}

redis_pipeline! {
    struct Send<'a> { mail: &'a str }
    let waiting = RPUSH Outbox mail "to: {mail}";
    let first = LINDEX Outbox 0;
}

redis_pipeline! {
    struct Enqueue { job: Job }
    let id = XADD Jobs * ..job;
    let waiting = XLEN Jobs;
}

redis_pipeline! {
    struct Configure { id: UserId }
    HSET Settings(id) "width" 640 "height" 480;
    let width = HGET Settings(id) "width";
    let all = HGETALL Settings(id);
}

redis_pipeline! {
    struct Warm<'a> { town: &'a str, by: f64 }
    SET Temperature { town } 20;
    let now = INCRBYFLOAT Temperature { town } by;
}

redis_pipeline! {
    struct OpenShop { shop: u32 }
    let added = GEOADD Shops 2.35 48.85 shop 13.4 52.5 1;
    let distance = GEODIST Shops shop 1 KM;
}

redis_pipeline! {
    struct Close<'a> { id: UserId, town: &'a str }
    let removed = DEL UserKey(id) Settings(id) Temperature { town };
    let expires = TTL Board;
}

redis_pipeline! {
    struct Withdraw<'a> { mail: &'a str, shop: u32 }
    let withdrawn = LREM Outbox 0 mail;
    let places = GEOPOS Shops shop;
}

fn on_both_protocols(check: fn(&mut Connection) -> Result<(), Error>) {
    let server = Server::start();
    for client in [server.client(), server.client_resp3()] {
        let mut con = client.get_connection().expect("a connection");
        redis::cmd("FLUSHALL")
            .exec(&mut con)
            .expect("an empty server");
        check(&mut con).expect("replies");
    }
}

fn ada() -> User {
    User {
        name: "Ada".to_owned(),
        email: None,
        logins: 0,
    }
}

#[test]
fn users_and_their_settings() {
    on_both_protocols(|con| {
        let sign_up = SignUp {
            id: ADA,
            user: ada(),
        };
        let (fields,): (i64,) = sign_up.execute(con)?;
        let (logins, name): (u64, Option<String>) = LogIn { id: ADA }.execute(con)?;
        assert_eq!((fields, logins, name.as_deref()), (2, 1, Some("Ada")));
        let (contact,): ((Option<String>, Option<String>),) = Contact { id: ADA }.execute(con)?;
        assert_eq!(contact, (Some("Ada".to_owned()), None));
        let rename = Rename {
            id: ADA,
            name: "Ada L.",
        };
        let (user,): (Option<User>,) = rename.execute(con)?;
        let renamed = User {
            name: "Ada L.".to_owned(),
            email: Some("ada@example.org".to_owned()),
            logins: 1,
        };
        assert_eq!(user, Some(renamed));
        let (removed, is_there, fields): (i64, bool, Vec<String>) =
            ForgetMail { id: ADA }.execute(con)?;
        assert_eq!((removed, is_there, fields.len()), (1, false, 2));
        let (width, all): (Option<i64>, HashMap<String, i64>) =
            Configure { id: ADA }.execute(con)?;
        assert_eq!((width, all["height"]), (Some(640), 480));
        let (none, unknown): (Option<User>, Option<i64>) = redis_pipeline! {
            let none = HGETALL UserKey(BEA);
            let unknown = HGET Settings(BEA) "width";
        }
        .execute(con)?;
        assert_eq!((none, unknown), (None, None));
        let users = [ADA, BEA];
        let logins: Vec<Option<u64>> =
            redis_pipeline! { for user in users { HGET UserKey(user) "logins" } }.execute(con)?;
        assert_eq!(logins, [Some(1), None]);
        Ok(())
    });
}

#[test]
fn pages_and_those_who_saw_them() {
    on_both_protocols(|con| {
        let see = See {
            page: "index",
            day: 1,
            user: ADA,
        };
        let (visits, is_new): (u64, bool) = see.execute(con)?;
        assert_eq!((visits, is_new), (1, true));
        let days = [1, 2];
        let week = Week {
            page: "index",
            days: &days,
        };
        let (visits,): (Vec<Option<u64>>,) = week.execute(con)?;
        assert_eq!(visits, [Some(1), None]);
        let (visitors,): (i64,) = Visitors { day: 1 }.execute(con)?;
        assert_eq!(visitors, 1);
        let (likes, is_liked): (HashSet<UserId>, bool) =
            Like { page: 3, user: ADA }.execute(con)?;
        assert_eq!((likes, is_liked), (HashSet::from([ADA]), true));
        let page = "index";
        let counts: (Option<u64>, Option<f64>) = redis_pipeline! {
            let both = MGET Visits { page, day: 1 } Temperature { town: "Paris" };
        }
        .execute(con)?
        .0;
        assert_eq!(counts, (Some(1), None));
        let (before, random, moved): (Option<u64>, Option<UserId>, bool) = redis_pipeline! {
            let before = SET Visits { page, day: 1 } 5 GET;
            let random = SRANDMEMBER Likes(3);
            let moved = SMOVE Likes(3) Likes(4) (ADA);
        }
        .execute(con)?;
        assert_eq!((before, random, moved), (Some(1), Some(ADA), true));
        let (common, all): (HashSet<UserId>, HashSet<UserId>) = redis_pipeline! {
            let common = SINTER Likes(3) Likes(4);
            let all = SUNION Likes(3) Likes(4);
        }
        .execute(con)?;
        assert_eq!((common.len(), all), (0, HashSet::from([ADA])));
        Ok(())
    });
}

#[test]
fn boards_and_places() {
    on_both_protocols(|con| {
        let (score, rank): (f64, Option<i64>) = Score { user: ADA }.execute(con)?;
        assert_eq!((score, rank), (1.5, Some(0)));
        let (score, _) = Score { user: BEA }.execute(con)?;
        assert_eq!(score, 1.5);
        let podium = Podium.fetch(con)?;
        let (best, scores): (Vec<UserId>, Vec<(UserId, f64)>) = (podium.best, podium.scores);
        assert_eq!((best, podium.players), (vec![BEA, ADA], 2));
        assert_eq!(scores, [(BEA, 1.5), (ADA, 1.5)]);
        let lost: Option<(UserId, f64)> = redis_pipeline! { ZPOPMIN Board {} }.execute(con)?;
        assert_eq!(lost, Some((ADA, 1.5)));
        let (scores, few): (Vec<Option<f64>>, Vec<UserId>) = redis_pipeline! {
            let scores = ZMSCORE Board {} (ADA) (BEA);
            let few = ZRANGEBYSCORE Board 1 2 LIMIT 0 1;
        }
        .execute(con)?;
        assert_eq!((scores, few), (vec![None, Some(1.5)], vec![BEA]));
        let (now,): (f64,) = Warm {
            town: "Paris",
            by: 0.5,
        }
        .execute(con)?;
        assert_eq!(now, 20.5);
        let (added, distance): (i64, Option<f64>) = OpenShop { shop: 3 }.execute(con)?;
        assert!(
            (added, distance.map(f64::round)) == (2, Some(877.0)),
            "{distance:?}"
        );
        let near: Vec<u32> = redis_pipeline! {
            GEOSEARCH Shops FROMLONLAT 2.3 48.8 BYRADIUS 50 KM
        }
        .execute(con)?;
        assert_eq!(near, [3]);
        Ok(())
    });
}

#[test]
fn mail_and_jobs() {
    on_both_protocols(|con| {
        let (waiting, first): (i64, Option<String>) = Send { mail: "a" }.execute(con)?;
        assert_eq!((waiting, first.as_deref()), (2, Some("a")));
        let (mail, rest): (Option<String>, Vec<String>) = redis_pipeline! {
            let mail = LPOP Outbox;
            let rest = LRANGE Outbox 0 -1;
        }
        .execute(con)?;
        assert_eq!(
            (mail.as_deref(), rest),
            (Some("a"), vec!["to: a".to_owned()])
        );
        let job = Job {
            kind: "mail".to_owned(),
            attempts: 1,
        };
        let (id, waiting): (String, i64) = Enqueue { job: job.clone() }.execute(con)?;
        assert_eq!(waiting, 1);
        let (entries, read): (
            Vec<(String, Job)>,
            Option<Vec<(String, Vec<(String, Job)>)>>,
        ) = redis_pipeline! {
            let entries = XRANGE Jobs - + COUNT 10;
            let read = XREAD COUNT 1 STREAMS Jobs 0;
        }
        .execute(con)?;
        assert_eq!(entries, [(id.clone(), job.clone())]);
        assert_eq!(
            read,
            Some(vec![("jobs".to_owned(), vec![(id.clone(), job.clone())])])
        );
        let claimed: Option<Vec<(String, Vec<(String, Option<Job>)>)>> = redis_pipeline! {
            XGROUP CREATE Jobs "workers" 0;
            let read = XREADGROUP GROUP "workers" "one" STREAMS Jobs >;
        }
        .execute(con)?
        .0;
        assert_eq!(
            claimed,
            Some(vec![(
                "jobs".to_owned(),
                vec![(id.clone(), Some(job.clone()))]
            )])
        );
        let again: Vec<(String, Job)> = redis_pipeline! {
            XCLAIM Jobs "workers" "two" 0 id
        }
        .execute(con)?;
        assert_eq!(again, [(id, job)]);
        let done: (i64, Option<String>) = redis_pipeline! {
            atomic {
                let left = XTRIM Jobs MAXLEN 0;
                let mail = RPOP Outbox;
            }
        }
        .execute(con)?;
        assert_eq!(done, (1, Some("to: a".to_owned())));
        let close = Close {
            id: ADA,
            town: "Paris",
        };
        let (removed, expires): (i64, i64) = close.execute(con)?;
        assert_eq!((removed, expires), (0, -2));
        let withdraw = Withdraw { mail: "a", shop: 3 };
        let (withdrawn, places) = withdraw.execute(con)?;
        let withdrawn: i64 = withdrawn;
        assert_eq!((withdrawn, places), (0, vec![None]));
        Ok(())
    });
}
