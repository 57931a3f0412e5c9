//! Typed keys with parameters, and private ones.

use std::marker::PhantomData;

use redis_pipeline::{Key, redis_pipeline};

#[derive(Key)]
#[redis(key = "cache:{id}", string = T)]
pub struct Cache<'a, T> {
    id: &'a str,
    of: PhantomData<T>,
}

#[derive(Key)]
#[redis(key = "hidden", string = u64)]
struct Hidden;

redis_pipeline! {
    pub struct Page<'a> { id: &'a str }
    let without = GET Cache { id, of: PhantomData };
}

redis_pipeline! {
    pub struct Own<'a, T> { id: &'a str, of: PhantomData<T> }
    let own = GET Cache::<T> { id, of: PhantomData };
}

redis_pipeline! {
    pub struct Private { id: u64 }
    let private = INCRBY Hidden id;
}

redis_pipeline! {
    pub struct With<'a> { id: &'a str }
    let with = GET Cache::<u64> { id, of: PhantomData };
}

fn main() {}
