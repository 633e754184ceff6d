//! The journey model, and how a definition becomes one.

mod types;

pub use types::*;
