//! What the planner says and leaves out on somebody else's page.

use super::foot::{clear, take_away};
use super::{take, words};
use crate::state::planner::{Guest, State};
use crate::view::markup::Template;

/// The tag of a heading of a level; beyond 6 there is none.
pub(super) fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}

/// The planner's name, and what its owner should mend.
pub(super) fn head(html: &mut Template, guest: &Guest) {
    let tag = heading(guest.heading_level);
    html.raw("<div class=\"pl-guest\"><")
        .raw(tag)
        .raw(" class=\"pl-title\">")
        .text(words::guest::TITLE)
        .raw("</")
        .raw(tag)
        .raw(">")
        .live("ul")
        .raw(" class=\"note faults\"")
        .flag("hidden", guest.faults.is_empty())
        .raw(">");
    let inside = html.begin();
    for fault in &guest.faults {
        html.raw("<li>").text(fault).raw("</li>");
    }
    html.end(inside).raw("</ul></div>");
}

/// Who learns what, and what may be taken away.
pub(super) fn foot(html: &mut Template, state: &State, guest: &Guest) {
    html.raw("<footer class=\"pl-foot\" id=\"@privacy\">")
        .live("p")
        .raw(" class=\"privacy\">")
        .inside(&words::guest::privacy(guest))
        .raw("</p>")
        .live("label")
        .raw(" class=\"opt opt-check\"")
        .flag("hidden", !guest.emits)
        .raw("><input type=\"checkbox\" data-control=\"tell\" value=\"0\" checked><span>")
        .live("span")
        .raw(">")
        .inside(&words::guest::tell(guest))
        .raw("</span></span></label><div class=\"pl-acts\">");
    take_away(
        html,
        state,
        &[(take::COPY, words::COPY), (take::SAVE, words::SAVE)],
    );
    clear(html, state);
    html.live("p")
        .raw(" class=\"need\"")
        .flag("hidden", guest.full_page.is_empty())
        .raw(">")
        .live("a")
        .raw(" target=\"_blank\" rel=\"noopener\"")
        .attr("href", Some(&guest.full_page))
        .raw(">")
        .text(words::guest::FULL_PAGE)
        .raw("</a></p><p class=\"said\" role=\"status\"></p></div></footer>");
}
