//! Checking out with an optimistic lock: nobody sells what is not there, and nobody waits for anybody.
//!
//! Run it with `cargo run --example shopping_cart`.
//! To use it elsewhere, write the address of your server in place of `private_server::url()`, and depend on:
//!
//! ```toml
//! [dependencies]
//! redis-pipeline = "0.1"
//! ```

use std::collections::{BTreeMap, HashMap};
use std::thread;

use redis_pipeline::redis::{self, Connection};
use redis_pipeline::{Error, Watch, redis_pipeline};

redis_pipeline! {
    /// What somebody wants, and what there is.
    struct Look {
        user: u64,
    }

    /// `None` if the cart is empty.
    let cart: Option<BTreeMap<String, i64>> = HGETALL "cart:{user}";
    let stock: HashMap<String, i64> = HGETALL "stock";
}

redis_pipeline! {
    /// Takes the goods from the stock and makes the cart an order.
    struct Order {
        user: u64,
        cart: BTreeMap<String, i64>,
    }

    atomic {
        let left: BTreeMap<String, i64> = for (item, wanted) in cart {
            item => HINCRBY "stock" item (-wanted)
        };
        RENAME "cart:{user}" "order:{user}";
    }
}

#[derive(Debug)]
enum CheckOutError {
    SoldOut { item: String },
    Redis(Error),
}

impl From<Error> for CheckOutError {
    fn from(error: Error) -> Self {
        CheckOutError::Redis(error)
    }
}

/// What is left of the goods that were bought, or `None` for an empty cart.
fn check_out(
    con: &mut Connection,
    user: u64,
) -> Result<Option<BTreeMap<String, i64>>, CheckOutError> {
    let keys = [format!("cart:{user}"), "stock".to_owned()];
    // Where one of the keys has changed since it was read, nothing was committed and the closure runs again.
    let ordered = Watch::keys(keys).run(con, |con| {
        let (cart, stock) = Look { user }.execute(con)?;
        let Some(cart) = cart else {
            return Ok(None);
        };
        for (item, wanted) in &cart {
            if stock.get(item).is_none_or(|there| there < wanted) {
                return Err(CheckOutError::SoldOut { item: item.clone() });
            }
        }
        Ok(Some(Order { user, cart }))
    })?;
    Ok(ordered.map(|(left,)| left))
}

/// Returns the address of a server: `REDIS_URL`, or that of a server of this example's own.
fn address() -> String {
    std::env::var("REDIS_URL").unwrap_or_else(|_| private_server::url())
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = redis::Client::open(address())?;
    let mut con = client.get_connection()?;

    let users = [1, 2, 3, 4];
    redis_pipeline! {
        HSET "stock" "cup" 3 "plate" 10;
        for user in users {
            HSET "cart:{user}" "cup" 1 "plate" 2;
        };
    }
    .execute(&mut con)?;

    // Four customers at once, each on a connection of their own, want the three cups.
    let outcomes = thread::scope(|scope| {
        let customers = users.map(|user| {
            scope.spawn({
                let client = &client;
                move || check_out(&mut client.get_connection().map_err(Error::from)?, user)
            })
        });
        customers.map(|customer| customer.join().expect("no customer panics"))
    });
    let mut orders = 0;
    for outcome in outcomes {
        match outcome {
            Ok(left) => orders += i32::from(left.is_some()),
            Err(CheckOutError::SoldOut { item }) => println!("{item}: sold out"),
            Err(CheckOutError::Redis(error)) => return Err(error.into()),
        }
    }
    println!("{orders} orders");

    let (stock,) = redis_pipeline! {
        let stock: BTreeMap<String, i64> = HGETALL "stock";
    }
    .execute(&mut con)?;
    println!("in stock: {stock:?}");
    Ok(())
}
