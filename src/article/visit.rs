//! The questions to take to a visit, as a sheet of paper.

use leptos::prelude::*;

/// The id of the section whose questions are printed.
pub(super) const QUESTIONS: &str = "questions";

/// Lines to fill in about oneself, before the questions. They stand on paper alone.
#[component]
pub(super) fn AboutMe() -> impl IntoView {
    view! {
        <div class="visit">
            <p class="visit-title">"About me"</p>
            <ul class="visit-lines">
                <li>"Where it hurts, tingles or is numb"</li>
                <li>"When and how it began"</li>
                <li>"What makes it better or worse"</li>
                <li>"My medicines and allergies"</li>
            </ul>
        </div>
    }
}

/// The button that prints them on one sheet: the signs not to wait with, lines about oneself, and room for each answer.
/// `browser::actions` hears it; the style sheet lays the sheet out.
///
/// # Before and without the program
/// Hidden without a script or where a browser cannot print; it keeps its room until the app is ready.
#[component]
pub(super) fn PrintQuestions() -> impl IntoView {
    view! {
        <button class="btn print-questions needs-js needs-app" type="button" name="print-questions">
            "Print these questions"
        </button>
    }
}
