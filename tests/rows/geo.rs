//! Places.

use redis::geo::RadiusSearchResult;
use redis_pipeline::redis_pipeline;
use redis_pipeline::reply::{Coord, GeoMatch};

use crate::run::Run;

const HASH: i64 = 3_479_099_956_230_698;

fn near(found: &Coord) -> bool {
    (found.longitude - 13.361389).abs() < 1e-5 && (found.latitude - 38.115556).abs() < 1e-5
}

fn check(found: &[GeoMatch], dist: bool, hash: bool, coord: bool) {
    let [found] = found else {
        panic!("one place, not {}", found.len())
    };
    assert_eq!(found.member, "Palermo");
    assert_eq!(found.distance, dist.then_some(0.0));
    assert_eq!(found.hash, hash.then_some(HASH));
    assert_eq!(found.coordinates.as_ref().map(near), coord.then_some(true));
}

pub(crate) fn places(run: &mut Run) {
    let (added, far, nowhere, hashes, places) = run.of(redis_pipeline! {
        let added = GEOADD "g" 13.361389 38.115556 "Palermo" 15.087269 37.502669 "Catania";
        let far = GEODIST "g" "Palermo" "Catania" KM;
        let nowhere = GEODIST "g" "Palermo" "none";
        let hashes = GEOHASH "g" "Palermo" "none";
        let places = GEOPOS "g" "Palermo" "none";
    });
    assert_eq!((added, nowhere), (2, None));
    assert!((far.unwrap() - 166.2742).abs() < 0.001);
    assert_eq!(hashes, [Some("sqc8b49rny0".to_owned()), None]);
    assert!(near(places[0].as_ref().unwrap()) && places[1].is_none());
}

/// The same eight questions, asked in five ways.
macro_rules! questions {
    ($run:expr, $($command:ident $($argument:literal)* $(($($rest:tt)*))?);*) => {$(
        let (plain, dist, hash, coord, dist_hash, dist_coord, hash_coord, all) = $run.of(redis_pipeline! {
            let plain = $command $($argument)* $($($rest)*)?;
            let dist = $command $($argument)* $($($rest)*)? WITHDIST;
            let hash = $command $($argument)* $($($rest)*)? WITHHASH;
            let coord = $command $($argument)* $($($rest)*)? WITHCOORD;
            let dist_hash = $command $($argument)* $($($rest)*)? WITHDIST WITHHASH;
            let dist_coord = $command $($argument)* $($($rest)*)? WITHCOORD WITHDIST;
            let hash_coord = $command $($argument)* $($($rest)*)? WITHHASH WITHCOORD;
            let all = $command $($argument)* $($($rest)*)? WITHCOORD WITHHASH WITHDIST;
        });
        assert_eq!(plain, ["Palermo"]);
        check(&dist, true, false, false);
        check(&hash, false, true, false);
        check(&coord, false, false, true);
        check(&dist_hash, true, true, false);
        check(&dist_coord, true, false, true);
        check(&hash_coord, false, true, true);
        check(&all, true, true, true);
    )*};
}

pub(crate) fn searches(run: &mut Run) {
    run.of(redis_pipeline! {
        GEOADD "g" 13.361389 38.115556 "Palermo" 15.087269 37.502669 "Catania";
    });
    questions!(run,
        GEOSEARCH "g" (FROMMEMBER "Palermo" BYRADIUS 10 KM);
        GEORADIUSBYMEMBER "g" "Palermo" 10 (KM);
        GEORADIUSBYMEMBER_RO "g" "Palermo" 10 (KM);
        GEORADIUS "g" 13.36138933897018433 38.11555639549629859 10 (KM);
        GEORADIUS_RO "g" 13.36138933897018433 38.11555639549629859 10 (KM)
    );
    let got = run.of(redis_pipeline! {
        let stored = GEOSEARCHSTORE "h" "g" FROMLONLAT 15 37 BYBOX 400 400 KM COUNT 1 ANY;
        let old_way = GEORADIUS "g" 15 37 200 KM STORE "h";
        let with_distances = GEORADIUSBYMEMBER "g" "Palermo" 10 KM STOREDIST "h";
    });
    assert_eq!(got, (1, 2, 1));
    let (odd, by_redis, tuples) = run.of(redis_pipeline! {
        GEOADD "g" 13.361389 38.115556 b"\xff";
        let odd = GEOSEARCH "g" FROMMEMBER b"\xff" BYRADIUS 10 KM DESC WITHDIST;
        let as_redis_rs: Vec<RadiusSearchResult> = GEOSEARCH "g" FROMMEMBER "Catania" BYRADIUS 10 KM WITHDIST WITHCOORD;
        let tuples: Vec<(String, i64)> = GEOSEARCH "g" FROMMEMBER "Catania" BYRADIUS 10 KM WITHHASH;
    });
    assert!(odd.iter().any(|found| found.member == b"\xff"));
    assert_eq!(
        (&*by_redis[0].name, by_redis[0].dist),
        ("Catania", Some(0.0))
    );
    assert_eq!((tuples.len(), &*tuples[0].0), (1, "Catania"));
}
