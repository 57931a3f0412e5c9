//! `execute_async` and `fetch_async`.

use std::collections::BTreeMap;

use redis_pipeline::{Error, Pipeline, redis_pipeline};

use crate::support::Empty;

redis_pipeline! {
    #[derive(Clone)]
    struct Visit<'a> { user: u64, days: &'a [String], name: Option<String> }

    #[derive(Debug, PartialEq)]
    struct VisitReply;

    let visits = INCR "visits:{user}";
    let by_day: BTreeMap<String, u64> = for day in days { day => HINCRBY "days:{user}" day 1 };
    atomic { let stored = SET "name:{user}" "n" [NX if name.is_none()]; }
    let inner: Option<String> = Name { user };
}

redis_pipeline! { struct Name { user: u64 } GET "name:{user}" }

fn send<T: Send>(value: T) -> T {
    value
}

async fn connections(empty: &Empty) -> [redis::aio::MultiplexedConnection; 2] {
    let (two, three) = (empty.client(), empty.client_resp3());
    [
        two.get_multiplexed_async_connection().await.unwrap(),
        three.get_multiplexed_async_connection().await.unwrap(),
    ]
}

#[tokio::test]
async fn the_struct_form() {
    let empty = Empty::take();
    let days = ["mon".to_owned()];
    for (turn, mut con) in connections(&empty).await.into_iter().enumerate() {
        let visit = Visit {
            user: turn as u64,
            days: &days,
            name: None,
        };
        let (visits, by_day, stored, inner) = send(visit.execute_async(&mut con)).await.unwrap();
        assert_eq!((visits, stored, inner.as_deref()), (1, true, Some("n")));
        assert_eq!(by_day, BTreeMap::from([("mon".to_owned(), 1)]));
        let reply = send(visit.fetch_async(&mut con)).await.unwrap();
        assert_eq!((reply.visits, reply.stored), (2, false));
        assert_eq!(reply.by_day["mon"], 2);
        assert_eq!(reply.inner.as_deref(), Some("n"));
    }
}

#[tokio::test]
async fn the_inline_form_and_await_in_its_expressions() {
    async fn key() -> String {
        tokio::task::yield_now().await;
        "k".to_owned()
    }
    let empty = Empty::take();
    for mut con in connections(&empty).await {
        let keys = ["a", "b"];
        let default = String::from("none");
        let pipeline = redis_pipeline! {
            SET (key().await) 1;
            let all: Vec<(String, Option<i64>)> = for key in keys { key => GET key };
            let text = GET "missing" else default.clone();
        };
        assert_eq!(
            pipeline.request().to_string().lines().next(),
            Some("SET k 1")
        );
        let (all, text) = send(pipeline.execute_async(&mut con)).await.unwrap();
        assert_eq!(all, [("a".to_owned(), None), ("b".to_owned(), None)]);
        assert_eq!(text, "none");
    }
}

#[tokio::test]
async fn pipelines_are_spawned_and_generic() {
    async fn run<P>(pipeline: P, mut con: redis::aio::MultiplexedConnection) -> P::Output
    where
        P: Pipeline + Send + Sync,
    {
        pipeline.execute_async(&mut con).await.unwrap()
    }
    let empty = Empty::take();
    let [con, other] = connections(&empty).await;
    let days = ["mon".to_owned()];
    let visit = Visit {
        user: 1,
        days: &days,
        name: None,
    };
    assert_eq!(run(visit, con.clone()).await.0, 1);
    let inline = redis_pipeline! { INCR "n" };
    let tasks: Vec<_> = (0..8)
        .map(|turn| {
            let mut con = if turn % 2 == 0 {
                con.clone()
            } else {
                other.clone()
            };
            tokio::spawn(async move {
                redis_pipeline! { let n = INCR "n"; let m: i64 = GET "n" else 0; }
                    .execute_async(&mut con)
                    .await
                    .unwrap()
            })
        })
        .collect();
    let mut seen = Vec::new();
    for task in tasks {
        let (n, m): (i64, i64) = task.await.unwrap();
        assert!(m >= n);
        seen.push(n);
    }
    seen.sort();
    assert_eq!(seen, [1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(run(inline, con).await, 9);
}

#[tokio::test]
async fn errors_are_the_same() {
    let empty = Empty::take();
    for mut con in connections(&empty).await {
        let error = redis_pipeline! {
            SET "text" "x";
            let n = INCR "text";
            let fine = GET "text";
        }
        .execute_async(&mut con)
        .await
        .unwrap_err();
        assert!(matches!(error, Error::Failed(_)));
        assert_eq!(error.failures()[0].label(), Some("n"));
        let none: [&str; 0] = [];
        let error = redis_pipeline! { DEL ..none; }
            .execute_async(&mut con)
            .await
            .unwrap_err();
        assert!(matches!(error, Error::Refused(_)));
    }
}
