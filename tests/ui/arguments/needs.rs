use redis_pipeline::redis_pipeline;

fn main() {
    redis_pipeline! { ZRANGE "z" 0 -1 LIMIT 0 1; };
    redis_pipeline! { GEOSEARCH "g" FROMMEMBER "m" BYRADIUS 5 KM ANY; };
}
