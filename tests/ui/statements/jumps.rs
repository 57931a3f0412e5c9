use redis_pipeline::redis_pipeline;

fn main() {
    let xs = [1, 2, 3];
    redis_pipeline! {
        for x in xs {
            GET (if x == 2 { continue } else { x });
            SET "k" 1 [NX if x < 3 || break];
        }
    };
}
