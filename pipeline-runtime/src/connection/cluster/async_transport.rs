//! The asynchronous connection of this module as an execution uses it.

use std::any::{Any, TypeId};

use redis::ErrorKind;

use super::AsyncConnection;
use crate::connection::{Batch, BatchReplies, SendError, cluster_rules};
use crate::error::Error;
use crate::request::Request;

/// An asynchronous connection that was recognised as one of this module.
pub(crate) struct AsyncCluster(());

impl AsyncCluster {
    pub(in crate::connection) fn of<C: 'static>() -> Option<Self> {
        let is = TypeId::of::<C>() == TypeId::of::<AsyncConnection>();
        is.then_some(AsyncCluster(()))
    }

    pub(in crate::connection) fn check(&self, request: &Request) -> Result<(), Error> {
        cluster_rules::check(request)
    }

    pub(in crate::connection) async fn send(
        &self,
        con: &mut (dyn Any + Send),
        batch: Batch<'_>,
    ) -> Result<BatchReplies, SendError> {
        let Some(con) = con.downcast_mut::<AsyncConnection>() else {
            let error = (ErrorKind::Client, "this is no connection to a cluster");
            return Err(batch.failed(error.into(), false));
        };
        match con.send_part(batch.request, batch.part).await {
            Ok(replies) => Ok(replies),
            Err(within) => Err(batch.interrupted(within)),
        }
    }
}
