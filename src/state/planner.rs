//! The planner as signals.
