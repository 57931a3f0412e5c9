use redis_pipeline::redis_pipeline;

fn main() {
    let role = Some(1);
    redis_pipeline! {
        let name = match role {
            Some(id) => GET "user:{id}",
            None => GET "nobody",
        };
        match role { _ => GET "nobody" };
        while role.is_some() { INCR "n"; };
        loop { INCR "n"; };
    };
}
