//! Redis pipelines that are checked when they compile.
