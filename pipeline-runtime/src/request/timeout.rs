//! The argument of a command that bounds how long it waits.

use std::time::Duration;

use super::encoding::{MILLISECONDS, SECONDS};
use super::key_positions::BeginSearch;

/// The unit of a time-out, and the argument that is it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Timeout {
    is_in_milliseconds: bool,
    from: BeginSearch,
}

/// How long a command may wait at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LongestWait {
    For(Duration),
    Forever,
}

impl Timeout {
    /// Reads what the macro packs, as the module `encoding` says.
    pub(crate) fn unpack(text: &'static str) -> Option<Self> {
        let is_in_milliseconds = text.starts_with(MILLISECONDS);
        let from = text.strip_prefix([SECONDS, MILLISECONDS])?;
        Some(Timeout {
            is_in_milliseconds,
            from: BeginSearch::unpack(from)?,
        })
    }

    /// Reads it from the arguments of the command. `None` where it is not sent, or is none that a server takes.
    pub(crate) fn read(&self, arguments: &[&[u8]]) -> Option<LongestWait> {
        let argument = arguments.get(self.from.find(arguments)?)?;
        let number: f64 = std::str::from_utf8(argument).ok()?.parse().ok()?;
        let seconds = match self.is_in_milliseconds {
            true => number / 1000.0,
            false => number,
        };
        let wait = Duration::try_from_secs_f64(seconds).ok()?;
        Some(match number {
            0.0 => LongestWait::Forever,
            _ => LongestWait::For(wait),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &'static str, command: &str) -> Option<LongestWait> {
        let arguments: Vec<&[u8]> = command.split(' ').map(str::as_bytes).collect();
        Timeout::unpack(text).unwrap().read(&arguments)
    }

    #[test]
    fn a_time_out_is_read_where_it_stands() {
        let seconds = |seconds| Some(LongestWait::For(Duration::from_secs_f64(seconds)));
        assert_eq!(read("sE1", "BLPOP a b 1.5"), seconds(1.5));
        assert_eq!(read("sS1", "BLMPOP 2 1 k LEFT"), seconds(2.0));
        assert_eq!(read("mS2", "WAIT 1 250"), seconds(0.25));
        assert_eq!(read("sE1", "BLPOP a 0"), Some(LongestWait::Forever));
        let behind = "mABLOCK,1,1";
        assert_eq!(
            read(behind, "XREAD COUNT 1 BLOCK 5 STREAMS k 0"),
            seconds(0.005)
        );
        assert_eq!(read(behind, "XREAD STREAMS k 0"), None);
    }

    #[test]
    fn what_no_server_takes_bounds_nothing() {
        for wait in ["-1", "x", "nan", "inf", "1e300", ""] {
            assert_eq!(read("sE1", &format!("BLPOP a {wait}")), None, "{wait}");
        }
        assert!(Timeout::unpack("").is_none() && Timeout::unpack("sX").is_none());
    }
}
