//! planner
pub(super) fn attach(_: crate::state::planner::Planner) {}
