//! The journey model: what a definition means once every reference is resolved.
//!
//! After `model`, nothing is unresolved: a reference is the index of what it refers to, every item has an id, and
//! every default of the format has been filled in. A value that was written keeps its span; `None` means that the
//! definition says nothing. Items that a JM0 error has damaged keep the names of their broken keys in
//! [`Head::broken`], so that rules can stay silent about them.

mod blueprint;
mod date;
mod emotion;
mod goal;
mod index;
mod item;
mod kpi;
mod map;
mod order;
mod pain;
mod persona;
mod solution;
mod source;
mod stage;
mod touchpoint;

pub use crate::method::channels::ContactKind;
pub use crate::method::phases::Phase;
pub use blueprint::*;
pub use date::*;
pub use emotion::*;
pub use goal::*;
pub use index::*;
pub use item::*;
pub use kpi::*;
pub use map::*;
pub use pain::*;
pub use persona::*;
pub use solution::*;
pub use source::*;
pub use stage::*;
pub use touchpoint::*;
