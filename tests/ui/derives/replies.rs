use redis_pipeline::Reply;

#[derive(Reply)]
struct Two(u8, u8);

#[derive(Reply)]
enum Never {}

#[derive(Reply)]
struct Settings {
    #[redis(flatten)]
    one: u8,
    #[redis(name = "two")]
    two: u8,
}

fn main() {}
