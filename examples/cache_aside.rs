//! Cache-aside with JSON: a list of products from the cache, the missing ones from the database, in two round trips.
//!
//! Run it with `cargo run --example cache_aside`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = { version = "0.1", features = ["json"] }
//! serde = { version = "1", features = ["derive"] }
//! ```

use std::collections::BTreeMap;
use std::time::Duration;

use redis_pipeline::redis::{self, Connection};
use redis_pipeline::{Error, Json, redis_pipeline};
use serde::{Deserialize, Serialize};

const LIFETIME: Duration = Duration::from_secs(10 * 60);

#[derive(Serialize, Deserialize)]
struct Product {
    name: String,
    cents: u64,
}

redis_pipeline! {
    /// What the cache has of these products.
    struct Cached<'a> {
        ids: &'a [u64],
    }

    let products: BTreeMap<u64, Option<Json<Product>>> = for id in ids {
        id => GET "product:{id}"
    };
}

redis_pipeline! {
    /// Keeps products for a while.
    struct Keep<'a> {
        products: &'a [(u64, Product)],
    }

    for (id, product) in products {
        SET "product:{id}" (Json(product)) EX (LIFETIME);
    };
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut con = redis::Client::open(address())?.get_connection()?;

    for ids in [&[1, 2][..], &[1, 2, 3]] {
        println!("products {ids:?}");
        for (id, Product { name, cents }) in products(&mut con, ids)? {
            println!("  {id}: {name} for {cents} cents");
        }
    }

    // Whoever changes a product in the database takes it out of the cache.
    redis_pipeline! { UNLINK "product:2"; }.execute(&mut con)?;
    products(&mut con, &[1, 2, 3])?;
    Ok(())
}

/// The products by their ids, from wherever they are.
fn products(con: &mut Connection, ids: &[u64]) -> Result<BTreeMap<u64, Product>, Error> {
    let (cached,) = Cached { ids }.execute(con)?;
    let mut found = BTreeMap::new();
    let mut missing = Vec::new();
    for (id, product) in cached {
        match product {
            Some(Json(product)) => _ = found.insert(id, product),
            None => missing.push(id),
        }
    }
    let products = from_database(&missing);
    // Without products there is nothing to send, and nothing is sent.
    Keep {
        products: &products,
    }
    .execute(con)?;
    found.extend(products);
    Ok(found)
}

fn from_database(ids: &[u64]) -> Vec<(u64, Product)> {
    println!("from the database: {ids:?}");
    let names = ["cup", "plate", "spoon"];
    let product = |id: u64| {
        let name = names[id as usize % names.len()].to_owned();
        Product {
            name,
            cents: 100 * id + 99,
        }
    };
    ids.iter().map(|&id| (id, product(id))).collect()
}
