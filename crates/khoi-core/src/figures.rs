//! Figures.

pub mod dims;
/// stub
pub fn find(_: &str) -> Option<()> {
    None
}
