use super::{Pen, Sheet};
pub fn footer(_: &Sheet, _: &mut Pen, _: f64) -> f64 {
    10.0
}
