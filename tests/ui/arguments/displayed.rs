use std::net::IpAddr;

use redis_pipeline::redis_pipeline;

fn main() {
    let ip: IpAddr = "127.0.0.1".parse().unwrap();
    let letter = 'x';
    let ttl = 5.to_string();
    redis_pipeline! { SADD "ips" ip; };
    redis_pipeline! { SADD "letters" letter; };
    redis_pipeline! { EXPIRE "k" ttl; };
    redis_pipeline! { PEXPIRE "k" ttl; };
}
