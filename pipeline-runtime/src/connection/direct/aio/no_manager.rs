//! Stands in for the connection manager where no runtime was chosen on which it could connect.

use super::queue::Outcome;

/// The connection manager, which does not exist without a runtime.
pub(super) enum ConnectionManager {}

impl ConnectionManager {
    pub(super) async fn exchange(&mut self, _: &[u8], _: usize, _: bool) -> Outcome {
        match *self {}
    }
}
