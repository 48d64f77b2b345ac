//! Looking at a week of the chart: the slider below it, and a pointer over it.
//!
//! The figure is written anew with every change of the numbers; the slider and the words beside it are not. So the
//! slider keeps the week, and the mark in the figure is put back after each change.

use super::dom;
use super::effects::effect;
use crate::state::planner::Planner;
use crate::view::planner::chart::{Chart, WEEKS, at};
use crate::view::planner::expect;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, MouseEvent};

/// Reads the chart on show; `None` while there is none.
fn current<T>(planner: Planner, read: impl FnOnce(&Chart<'_>) -> Option<T>) -> Option<T> {
    planner.with_untracked(|state| read(&expect::chart(state)?))
}

/// Connects the chart below `root`, once, under the owner that `planner` was made under.
pub fn attach(planner: Planner, root: &Element) {
    let Some(slider) = dom::query_in(root, ".c-scrub")
        .and_then(|slider| slider.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    for event in ["input", "pointerdown", "pointermove"] {
        let (slider, shown_in) = (slider.clone(), root.clone());
        dom::listen_owned(root, event, false, move |event| {
            if let Some(plot) = dom::closest(&event, ".c-plot") {
                let Some(pointer) = event.dyn_ref::<MouseEvent>() else {
                    return;
                };
                let area = plot.get_bounding_client_rect();
                let share = (f64::from(pointer.client_x()) - area.left()) / area.width().max(1.0);
                let week = i32::from(week_at(share)).to_string();
                if week == slider.value() {
                    return;
                }
                slider.set_value(&week);
            } else if dom::closest(&event, ".c-scrub").is_none() {
                return;
            }
            show(planner, &shown_in, &slider);
        });
    }
    // In the next frame: the figure may be written after this.
    let root = root.clone();
    let again = dom::callback(move |_| {
        // By then the planner may have been taken off the page.
        if !planner.is_gone() {
            show(planner, &root, &slider);
        }
    });
    effect(move || {
        planner.with(|_| ());
        if let Some(window) = dom::window() {
            // Without a next frame nobody looks.
            let _ = window.request_animation_frame(&again);
        }
    });
}

/// The week at a share of the plot's width.
fn week_at(share: f64) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held between nothing and the last week"
    )]
    let week = (share.clamp(0.0, 1.0) * f64::from(WEEKS)).round() as u16;
    week
}

/// Says and marks the week of the slider.
fn show(planner: Planner, root: &Element, slider: &HtmlInputElement) {
    let week = slider.value().parse().unwrap_or_default();
    let Some(at) = current(planner, |chart| at(chart, week)) else {
        return;
    };
    dom::set_or_remove(slider, "aria-valuetext", Some(&at.text));
    if let Some(words) = dom::query_in(root, ".c-read") {
        words.set_text_content(Some(&at.text));
    }
    if let Ok(Some(mark)) = root.query_selector(".c-mark") {
        dom::set_or_remove(&mark, "x", Some(&at.x));
        dom::set_or_remove(&mark, "visibility", None);
        if let Some(dot) = mark.last_element_child() {
            dom::set_or_remove(&dot, "cy", Some(&at.y));
        }
    }
}
