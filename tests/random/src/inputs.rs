//! What programs are executed with.

use crate::generator::random::Random;

/// The fields that all programs have.
#[derive(Clone, Debug)]
pub struct Inputs {
    /// A number.
    pub n: i64,
    /// How long loops over iterators and some spreads are.
    pub count: u32,
    /// A condition.
    pub flag: bool,
    /// Text that is borrowed.
    pub text: &'static str,
    /// Text that is owned.
    pub owned: String,
    /// Numbers to loop over.
    pub ids: Vec<u32>,
    /// Texts to loop over.
    pub words: Vec<&'static str>,
    /// Pairs to loop over.
    pub pairs: Vec<(String, i64)>,
    /// The value of optional parts.
    pub maybe: Option<i64>,
    /// The same as text.
    pub name: Option<String>,
}

impl Inputs {
    /// Makes inputs out of a number.
    pub fn new(seed: u64) -> Self {
        let mut random = Random::new(seed);
        let random = &mut random;
        Inputs {
            n: random.below(7) as i64 - 2,
            count: random.below(5) as u32,
            flag: random.percent(50),
            text: random.pick::<&str>(&["x", "", "ab c", "ß"]),
            owned: (*random.pick(&["o", "7", "y\"y"])).to_owned(),
            ids: (0..random.below(4))
                .map(|_| random.below(9) as u32)
                .collect(),
            words: (0..random.below(4))
                .map(|_| *random.pick(&["x", "y", "f", "two words"]))
                .collect(),
            pairs: (0..random.below(3))
                .map(|at| (format!("p{at}"), random.below(5) as i64))
                .collect(),
            maybe: random
                .percent(60)
                .then(|| *random.pick(&[500, 1_000, 1_000, 0])),
            name: random
                .percent(60)
                .then(|| (*random.pick(&["f", "g", "h"])).to_owned()),
        }
    }
}
