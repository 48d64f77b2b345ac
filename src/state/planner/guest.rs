//! The planner on somebody else's page.
//!
//! Without the feature `guest` there is none: no [`Guest`] can be made, the compiler knows it, and what is written for one
//! does not weigh on the page of our own.

/// The page of somebody else that the planner stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Name of that site, for the reader: its host.
    pub host: String,
    /// Where the whole page is.
    pub full_page: String,
    /// Whether its owner asks for the goal and the budget.
    pub emits: bool,
    /// Whether the reader keeps them from it.
    pub is_stopped: bool,
    /// Without chart and plate.
    pub is_compact: bool,
    /// Level of the planner's own heading, 1 to 5.
    pub heading_level: u8,
    /// What its owner set that cannot be used, a sentence each.
    pub faults: Vec<String>,
    #[cfg(not(feature = "embed"))]
    never: std::convert::Infallible,
}

impl Guest {
    /// Whether goal and budget leave the planner.
    pub const fn is_told(&self) -> bool {
        self.emits && !self.is_stopped
    }
}
