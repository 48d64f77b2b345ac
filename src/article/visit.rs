//! The questions for a visit, as a printed sheet.

use leptos::prelude::*;

/// The id of the section whose questions are printed.
pub(super) const QUESTIONS: &str = "questions";

/// Blank lines about the person, before the questions. Only shown in print.
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

/// The button that prints the questions on one sheet: the emergency signs, lines about the person, and room for each
/// answer. `browser::actions` handles the click; the style sheet lays out the sheet.
///
/// # Before and without the program
/// Hidden without JavaScript, or if the browser cannot print. Its space is kept until the app is ready.
#[component]
pub(super) fn PrintQuestions() -> impl IntoView {
    view! {
        <button class="btn print-questions needs-js needs-app" type="button" name="print-questions">
            "Print these questions"
        </button>
    }
}
