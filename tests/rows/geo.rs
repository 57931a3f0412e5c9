//! Places.

use redis_pipeline::redis_pipeline;
use redis_pipeline::reply::{Coord, RadiusSearchResult};

use crate::run::Run;

const HASH: i64 = 3_479_099_956_230_698;

fn near(found: &Coord) -> bool {
    (found.longitude - 13.361389).abs() < 1e-5 && (found.latitude - 38.115556).abs() < 1e-5
}

fn near_pair((longitude, latitude): (f64, f64)) -> bool {
    near(&Coord {
        longitude,
        latitude,
    })
}

fn check(found: &[RadiusSearchResult], dist: bool, coord: bool) {
    let [found] = found else {
        panic!("one place, not {}", found.len())
    };
    assert_eq!(found.name, "Palermo");
    assert_eq!(found.dist, dist.then_some(0.0));
    assert_eq!(found.coord.as_ref().map(near), coord.then_some(true));
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
        check(&dist, true, false);
        check(&coord, false, true);
        check(&dist_coord, true, true);
        assert_eq!(hash, [("Palermo".to_owned(), HASH)]);
        assert_eq!(dist_hash, [("Palermo".to_owned(), 0.0, HASH)]);
        assert!(hash_coord[0].1 == HASH && near_pair(hash_coord[0].2));
        assert!(all[0].1 == 0.0 && all[0].2 == HASH && near_pair(all[0].3));
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
}
