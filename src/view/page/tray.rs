//! The tray in the header: a button with a count, and what it opens.

mod words;

use crate::planner::words::{self as planner, kept};
use crate::state::notices::Notices;
use crate::state::tray::{Notice, Tray};
use crate::view::drawing;
use crate::view::markup::{Markup, Template, el};
use crate::view::words::LOAD_AGAIN;
use words::{EMPTY, MAY_BE_LOST, NEW, TITLE};

/// What the tray's buttons do, as `data-do` says it. Their value is the place of the notice in [`Notice::ALL`].
pub mod act {
    /// Puts the notice away.
    pub const DISMISS: &str = "dismiss";
    /// Takes the new version.
    pub const UPDATE: &str = "update";
    /// Makes the shared plan the reader's own.
    pub const KEEP: &str = "keep-plan";
    /// Brings the reader's own entries back.
    pub const LEAVE: &str = "leave-plan";
    /// Saves the entries as a file.
    pub const SAVE: &str = "save-file";
    /// Keeps the entries on the device.
    pub const REMEMBER: &str = "remember";
    /// Tries anew to make the page work offline.
    pub const RETRY: &str = "retry-offline";
}

/// The notices. Its parent is an element with `data-root="notices"`.
///
/// # Without WASM
/// Hidden: there is nobody to put anything into it.
///
/// # Accessibility
/// The count is part of the button's name. What is new is announced once, politely, and nothing moves; the list is a
/// native popover, named by its title. A notice that stays keeps its elements, so that the keyboard stays on them.
pub fn tray(notices: Notices) -> Markup {
    el("div").template(move || write(notices.get())).into()
}

fn write(tray: Tray) -> Template {
    let mut html = Template::default();
    let count = tray.count();
    let number = count.to_string();
    html.raw("<button class=\"tool\" type=\"button\" popovertarget=\"notices\">")
        .raw(drawing::TRAY)
        .raw("<span class=\"tool-word\">")
        .raw(TITLE)
        .raw("</span> ")
        .live("span")
        .raw(" class=\"count\"")
        .flag("hidden", count == 0)
        .raw(">")
        .inside(&number)
        .raw("</span></button>")
        .live("p")
        .raw(" class=\"vh\" role=\"status\">");
    let said = html.begin();
    if let Some(news) = tray.news() {
        html.raw(NEW).raw(words::words(news).0);
    }
    html.end(said)
        .raw(
            "</p><div class=\"pop\" id=\"notices\" popover=\"auto\" role=\"group\" \
             aria-labelledby=\"notices-title\"><p class=\"pop-title\" id=\"notices-title\" tabindex=\"-1\">",
        )
        .raw(TITLE)
        .raw("</p>")
        .live("p")
        .flag("hidden", count > 0)
        .raw(">")
        .raw(EMPTY)
        .raw("</p>")
        .live("ul")
        .raw(" class=\"news\"")
        // An attribute, so that a notice does not lose its elements when it changes.
        .flag("data-at-risk", tray.at_risk)
        .raw(">");
    for notice in Notice::ALL {
        html.live("li").raw(">");
        let inside = html.begin();
        if tray.shows(notice) {
            one(&mut html, notice);
        }
        html.end(inside).raw("</li>");
    }
    html.raw("</ul></div>");
    html
}

/// A notice in words, and what can be done about it.
fn one(html: &mut Template, notice: Notice) {
    let (title, text) = words::words(notice);
    let place = (notice as u8).to_string();
    html.raw("<p><b id=\"notice-")
        .text(&place)
        .raw("\">")
        .raw(title)
        .raw("</b></p>")
        .paragraph(text);
    let loads_again = matches!(notice, Notice::Update | Notice::Changed);
    if loads_again {
        html.raw("<p class=\"at-risk\">")
            .raw(MAY_BE_LOST)
            .raw("</p>");
    }
    html.raw("<p class=\"acts\">");
    match notice {
        Notice::Update => {
            button_for(html, act::UPDATE, notice, words::TAKE);
            button_for(html, act::DISMISS, notice, words::LATER);
        }
        Notice::Changed => {
            html.raw("<button class=\"btn\" type=\"button\" data-action=\"retry\">")
                .raw(LOAD_AGAIN)
                .raw("</button>");
        }
        Notice::Shared => {
            button_for(html, act::KEEP, notice, planner::KEEP_SHARED);
            button_for(html, act::LEAVE, notice, planner::LEAVE_SHARED);
            html.link("#goal", words::SEE_PLAN);
        }
        Notice::Blocked | Notice::Full => button_for(html, act::SAVE, notice, kept::SAVE),
        Notice::Removed => button_for(html, act::REMEMBER, notice, words::REMEMBER),
        Notice::NotReady => button_for(html, act::RETRY, notice, words::RETRY),
        Notice::Review => {
            html.link("#about", words::SEE_DATES);
        }
        _ => {}
    }
    if !loads_again && notice != Notice::Shared {
        button_for(html, act::DISMISS, notice, words::DISMISS);
    }
    html.raw("</p>");
}

/// One of [`act`]. Several notices may have a button of the same name: the title of its
/// own is its description.
fn button_for(html: &mut Template, what: &str, notice: Notice, label: &'static str) {
    let place = (notice as u8).to_string();
    html.raw("<button class=\"btn\" type=\"button\" data-do=\"")
        .text(what)
        .raw("\" value=\"")
        .text(&place)
        .raw("\" aria-describedby=\"notice-")
        .text(&place)
        .raw("\">")
        .raw(label)
        .raw("</button>");
}
