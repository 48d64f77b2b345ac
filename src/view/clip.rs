//! The clip player.
