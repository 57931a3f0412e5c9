//! How long it takes, in pairs: what disturbs the machine disturbs both sides of a ratio.

use std::time::{Duration, Instant};

use private_server::Server;

use crate::Client;
use crate::table::Table;
use crate::work::{Failure, Turn, WORK, Work};

const ROUNDS: usize = 21;
const ROUND: Duration = Duration::from_millis(15);

const AT_ONCE: usize = 64;

/// Medians in microseconds a pipeline, and medians of the ratios of each round to redis-rs.
#[derive(Debug, Default)]
pub(crate) struct Times {
    pub(crate) micros: Table,
    pub(crate) ratios: Table,
}

pub(crate) fn measure(clients: &[Client], server: &Server) -> Result<Times, Failure> {
    let (awaiting, blocking): (Vec<Client>, Vec<Client>) =
        clients.iter().partition(|client| client.awaits);
    let mut times = Times::default();
    let unix = server.unix_url().ok_or("no socket")?;
    for (transport, url) in [("tcp", server.url()), ("unix", unix)] {
        for work in WORK.iter().filter(|work| work.is_sent()) {
            let name = format!("{} {transport}", work.name);
            times.compare(&name, work, &url, &blocking, 1)?;
            times.compare(&name, work, &url, &awaiting, 1)?;
            if work.size <= 100 && transport == "tcp" {
                let name = format!("{} {transport} × {AT_ONCE}", work.name);
                times.compare(&name, work, &url, &awaiting, AT_ONCE)?;
            }
        }
    }
    Ok(times)
}

impl Times {
    /// The first of the clients is the measure of the others.
    fn compare(
        &mut self,
        name: &str,
        work: &Work,
        url: &str,
        clients: &[Client],
        tasks: usize,
    ) -> Result<(), Failure> {
        let mut turns: Vec<(&str, Turn)> = Vec::new();
        for client in clients {
            // What a client refuses it has no time for: 64 large requests at once are too much for one.
            let mut turn = client.connect(work, url, tasks);
            if turn.as_mut().is_ok_and(|turn| turn(false).is_ok()) {
                turns.extend(turn.ok().map(|turn| (client.name, turn)));
            }
        }
        let count = turns_of_a_round(&mut turns[0].1)?;
        let mut rounds = vec![Vec::new(); turns.len()];
        for round in 0..ROUNDS {
            // Each client is first in turn.
            for index in 0..turns.len() {
                let index = (index + round) % turns.len();
                rounds[index].push(time(&mut turns[index].1, count)?);
            }
        }
        for (index, (client, _)) in turns.iter().enumerate() {
            let ratios = rounds[index]
                .iter()
                .zip(&rounds[0])
                .map(|(this, first)| this / first);
            self.micros.set(name, client, median(rounds[index].clone()));
            self.ratios.set(name, client, median(ratios.collect()));
        }
        Ok(())
    }
}

fn turns_of_a_round(turn: &mut Turn) -> Result<usize, Failure> {
    time(turn, 3)?;
    let once = Duration::from_secs_f64(time(turn, 3)? / 1e6);
    Ok((ROUND.as_secs_f64() / once.as_secs_f64()).ceil() as usize)
}

/// Microseconds a turn.
fn time(turn: &mut Turn, count: usize) -> Result<f64, Failure> {
    let start = Instant::now();
    for _ in 0..count {
        turn(false)?;
    }
    Ok(start.elapsed().as_secs_f64() * 1e6 / count as f64)
}

pub(crate) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
