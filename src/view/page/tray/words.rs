//! The sentences of the tray. Each says what is so, then what it means or what to do.

use crate::planner::words::kept;
use crate::state::tray::Notice;

/// The button, and the title of what it opens.
pub(super) const TITLE: &str = "Notices";
/// Nothing stands in the tray.
pub(super) const EMPTY: &str =
    "You’re all caught up. News about this page appears here, and never interrupts you.";
/// Before the title of what has just come, for screen readers.
pub(super) const NEW: &str = "New notice: ";
/// Takes the new version.
pub(super) const TAKE: &str = "Take the new version";
/// Puts the update away for this visit.
pub(super) const LATER: &str = "Later";
/// Puts a notice away.
pub(super) const DISMISS: &str = "Dismiss";
/// Keeps on the device what was removed from it.
pub(super) const REMEMBER: &str = "Keep them here again";
/// Tries again to work offline.
pub(super) const RETRY: &str = "Try again now";
/// To the plan on show.
pub(super) const SEE_PLAN: &str = "Go to the plan";
/// To the dates of the article.
pub(super) const SEE_DATES: &str = "About this page";
/// Where loading the page again would take away what is kept nowhere.
pub(super) const MAY_BE_LOST: &str = "What is in the planner now is not kept and may be lost. Print or copy your plan first, or \
do this later.";

/// Title and text of a notice.
pub(super) const fn words(notice: Notice) -> (&'static str, &'static str) {
    match notice {
        Notice::Update => (
            "A new version is ready",
            "Taking it loads this page again. Kept entries come back; the health questions are asked again, because \
             their answers are never stored.",
        ),
        Notice::Changed => (
            "Another tab took a new version",
            "This tab still runs the one before. Load it again when it suits you; the health questions are asked again \
             then.",
        ),
        Notice::Blocked => ("Your entries are not kept", kept::BLOCKED),
        Notice::Full => ("There is no room for your entries", kept::FULL),
        Notice::Newer => ("A newer version kept your entries", kept::NEWER),
        Notice::SetAside => ("Your kept entries could not be read", kept::SET_ASIDE),
        Notice::Removed => ("Your kept entries were removed", kept::REMOVED),
        Notice::Shared => (
            "A plan came with a link",
            "It is on show in the planner, and not kept. Your own entries wait.",
        ),
        Notice::Review => (
            "This article is due to be checked again",
            "The day set for that has passed. Newer evidence may say something else: ask a clinician before you rely on \
             it.",
        ),
        Notice::Ready => (
            "This page works offline now",
            "Article and planner open without a connection in this browser.",
        ),
        Notice::NotReady => (
            "This page does not work offline yet",
            "It could not be stored. With a connection, everything works as usual.",
        ),
    }
}
