//! The exercise that the app draws itself.
