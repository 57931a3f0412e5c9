use redis_pipeline::redis_pipeline;

redis_pipeline! {
    #[derive(Debug)]
    pub struct Several { id: u64 }
    let one = HGTE "a" "b";
    let two: i64 = INCR;
    let three = GET "fine:{id}";
    SET "a" nothing;
    let four = for x in 0..3 { INCR "{y}" };
}

fn main() {
    let several = Several { id: 1 };
    let mut con = redis::Client::open("redis://127.0.0.1/").unwrap().get_connection().unwrap();
    let (_one, two, three, _four) = several.execute(&mut con).unwrap();
    let _: (i64, Option<String>) = (two, three);
    println!("{several:?} {}", several.request());
}
