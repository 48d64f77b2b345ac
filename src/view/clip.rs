//! The clip player.
use leptos::prelude::*;
#[derive(Debug, Clone, Copy)]
pub struct ClipModel;
impl ClipModel {
    pub fn new() -> Self {
        Self
    }
}
pub fn clip_stills(_: &[String]) -> crate::view::markup::Markup {
    crate::view::markup::el("p").into()
}
pub fn player(_: ClipModel, _: Vec<String>) -> impl IntoView + use<> {
    view! {<div></div>}
}
