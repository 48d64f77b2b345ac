//! The planner as signals.
#[derive(Debug, Clone, Copy)]
pub struct Planner;
impl Planner {
    pub fn new() -> Self {
        Self
    }
}
