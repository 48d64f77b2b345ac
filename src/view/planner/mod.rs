//! The planner.
use leptos::prelude::*;
pub fn planner(_: crate::state::planner::Planner) -> impl IntoView + use<> {
    view! {<div></div>}
}
