use redis_pipeline::redis_pipeline;

redis_pipeline! {
    struct Near { member: String }
    GEOSEARCH "g" FROMMEMBER member BYRADIUS 5 km
}

redis_pipeline! {
    struct Between { m: String }
    GEODIST "g" "a" "b" m
}

fn main() {}
