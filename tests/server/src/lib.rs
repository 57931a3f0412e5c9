//! A private Redis-compatible server.
