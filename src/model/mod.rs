//! The journey model, and how a definition becomes one.
//!
//! [`compile`] reads a map and the files it names into [`written`] records, gives every item its id, finds what each
//! reference leads to, takes in what the map needs from its libraries, and builds the resolved [`Map`].

mod baseline;
mod build;
mod compile;
mod confused;
mod files;
mod ids;
mod images;
mod lane_keys;
mod libraries;
mod part;
mod pool;
mod pools;
mod refer;
mod safe;
mod slug;
mod types;
pub mod written;

pub use compile::{Compiled, compile};
pub use files::{CONFIG_FILE, Files, Missing, NoFiles, Project};
pub use slug::slug;
pub use types::*;
