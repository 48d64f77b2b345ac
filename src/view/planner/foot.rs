//! The foot of the planner: what becomes of the entries, and what can be taken away.

use super::words::{self, kept};
use super::{button, take};
use crate::state::keeping::Keeping;
use crate::state::planner::{Home, Kept, Outcome, State};
use crate::view::markup::Template;

/// The foot.
pub(super) fn foot(html: &mut Template, state: &State) {
    // What cannot work cannot be chosen.
    let is_off = matches!(state.keeping, Keeping::Blocked | Keeping::Newer);
    html.raw("<footer class=\"pl-foot\" id=\"@privacy\"><p class=\"privacy\"><b>")
        .text(words::PRIVATE)
        .raw("</b> ")
        .text(words::NOT_SENT)
        .raw("</p><div class=\"keep\">")
        .live("label")
        .class(if is_off {
            "opt opt-check is-off"
        } else {
            "opt opt-check"
        })
        .raw(">")
        .live("input")
        .raw(
            " type=\"checkbox\" data-control=\"remember\" value=\"0\" aria-describedby=\"@kept @keep\"",
        )
        .flag("disabled", is_off)
        .raw("><span>")
        .text(kept::REMEMBER)
        .raw("</span></label>")
        .live("p")
        .raw(" class=\"kept\" id=\"@kept\" aria-live=\"polite\">")
        .inside(said(state))
        .raw("</p><p class=\"need\" id=\"@keep\">")
        .text(kept::REMEMBER_HINT)
        .raw("</p>");
    files(html, state);
    html.raw("</div><div class=\"pl-acts\">");
    take_away(
        html,
        state,
        &[
            (take::PRINT, words::PRINT),
            (take::COPY, words::COPY),
            (take::SHARE, words::SHARE),
            (take::SAVE, words::SAVE),
        ],
    );
    clear(html, state);
    html.raw("</div></footer>");
}

/// Where the entries are, or what went wrong with keeping them.
fn said(state: &State) -> &'static str {
    match (state.keeping, state.kept) {
        (Keeping::Blocked, _) => kept::BLOCKED,
        (Keeping::Full, _) => kept::FULL,
        (Keeping::Newer, _) => kept::NEWER,
        (Keeping::SetAside, Kept::Device) => kept::SET_ASIDE_SAVED,
        (Keeping::SetAside, _) => kept::SET_ASIDE,
        (Keeping::Removed, _) => kept::REMOVED,
        (Keeping::Possible, Kept::Device) => kept::ON_DEVICE,
        (Keeping::Possible, Kept::Tab) => kept::IN_TAB,
        (Keeping::Possible, Kept::Nowhere) if state.draft().health.forbids_numbers() => {
            kept::FORBIDDEN
        }
        (Keeping::Possible, Kept::Nowhere) => "",
    }
}

/// Entries as a file: there and back.
fn files(html: &mut Template, state: &State) {
    let problem = state.file_problem.as_ref();
    html.live("details")
        .raw(" class=\"more mini\"")
        .flag("hidden", state.home != Home::Page || state.is_shared())
        .raw("><summary>")
        .text(kept::FILES)
        .raw("</summary><p class=\"acts\">")
        .button(take::SAVE_ENTRIES, false, kept::SAVE)
        .raw("</p><p class=\"lab\"><label for=\"@file\">")
        .text(kept::OPEN)
        .raw("</label></p>")
        .live("input")
        .raw(" type=\"file\" id=\"@file\" accept=\".txt,text/plain\" aria-describedby=\"@file-error @file-hint\"")
        .attr("aria-invalid", problem.map(|_| "true"))
        .raw(">")
        .live("p")
        .raw(" class=\"err\" id=\"@file-error\" role=\"alert\"")
        .flag("hidden", problem.is_none())
        .raw(">")
        .inside(
            &problem
                .map(|problem| kept::problem(problem, state.units()))
                .unwrap_or_default(),
        )
        .raw("</p>")
        .live("p")
        .raw(" class=\"acts\"")
        .flag("hidden", !state.can_undo_file())
        .raw(">")
        .button(button::UNDO_FILE, false, kept::UNDO_FILE)
        .raw("</p><p class=\"need\" id=\"@file-hint\">")
        .text(kept::FILE_HINT)
        .raw("</p></details>");
}

/// What a reader may take away: offered while there is a plan.
pub(super) fn take_away(
    html: &mut Template,
    state: &State,
    offered: &[(&'static str, &'static str)],
) {
    let is_ready = matches!(state.outcome(), Outcome::Ready(plan) if plan.shown().is_some());
    html.live("p")
        .raw(" class=\"acts\"")
        .flag("hidden", !is_ready)
        .raw(">");
    for (what, label) in offered {
        html.button(what, false, label).raw(" ");
    }
    html.raw("</p>");
}

/// Clearing, with a question where more is cleared than what can be seen.
pub(super) fn clear(html: &mut Template, state: &State) {
    html.live("p")
        .raw(" class=\"acts\"")
        .flag("hidden", state.home == Home::Framed)
        .raw(">")
        .live("button")
        .raw(" class=\"btn\" type=\"button\" data-do=\"clear\"")
        .flag("hidden", state.asks_clear)
        .raw(">")
        .inside(if state.can_undo_clear() {
            words::UNDO_CLEAR
        } else {
            words::CLEAR
        })
        .raw("</button></p>")
        .live("div")
        .raw(" role=\"group\" aria-labelledby=\"@sure\"")
        .flag("hidden", !state.asks_clear)
        .raw("><p id=\"@sure\">")
        .text(kept::SURE)
        .raw("</p><p class=\"acts\">")
        .button(button::CLEAR_ALL, true, kept::CLEAR_ALL)
        .raw(" ")
        .button(button::CLEAR_NOT, false, kept::CLEAR_NOT)
        .raw("</p></div>");
}
