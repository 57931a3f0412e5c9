use redis_pipeline::Argument;

#[derive(Argument)]
struct Two(u8, u8);

#[derive(Argument)]
enum WithFields {
    Fine,
    Wrong(u8),
}

#[derive(Argument)]
#[redis(rename_all = "Title Case")]
enum Spelt {
    A,
}

#[derive(Argument)]
enum Twice {
    #[redis(rename = "same")]
    One,
    #[redis(rename = "same")]
    Other,
}

#[derive(Argument)]
#[redis(kind = "integer")]
struct Unknown(u8);

#[derive(Argument)]
struct List(Vec<String>);

fn main() {}
