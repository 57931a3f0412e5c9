use std::net::IpAddr;

use redis_pipeline::{Argument, redis_pipeline};

#[derive(Argument)]
struct Flag(bool);

#[derive(Argument)]
struct Wrapper<T>(T);

struct Plain;

fn main() {
    let session = uuid::Uuid::nil();
    let (on, flag, wrapped, plain) = (true, Flag(true), Wrapper(true), Plain);
    let (address, letter): (IpAddr, char) = ([127, 0, 0, 1].into(), 'a');
    redis_pipeline! {
        GET "a:{on}";
        GET "a:{flag}";
        GET "a:{wrapped}";
        GET "a:{plain}";
        GET "a:{session}";
        GET address;
        SADD "letters" letter;
        GET "{address}:{letter}:{on:}:{flag.0:}";
    };
}
