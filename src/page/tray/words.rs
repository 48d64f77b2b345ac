//! The sentences of the tray. Each says what is so, then what it means or what to do.

use super::Notice;
use crate::planner::words::kept;

/// The button, and the title of what it opens.
pub(super) const TITLE: &str = "Notices";
/// Nothing stands in the tray.
pub(super) const EMPTY: &str = "No notices.";
/// Before the title of what has just come, for screen readers.
pub(super) const NEW: &str = "New notice: ";
/// Loads the new version.
pub(super) const TAKE: &str = "Update now";
/// Puts the update away for this visit.
pub(super) const LATER: &str = "Later";
/// Puts a notice away.
pub(super) const DISMISS: &str = "Dismiss";
/// Keeps on the device what was removed from it.
pub(super) const REMEMBER: &str = "Save them again";
/// Below the notices: the page opens without a connection.
pub(super) const OFFLINE: &str = "Available offline.";
/// Below the notices: it does not.
pub(super) const OFFLINE_FAILED: &str = "Not available offline yet. We couldn’t save it.";
/// Tries again to work offline.
pub(super) const RETRY: &str = "Try again";
/// To the plan on show.
pub(super) const SEE_PLAN: &str = "Go to the plan";
/// To the dates of the article.
pub(super) const SEE_DATES: &str = "About this page";
/// Where loading the page again would take away what is kept nowhere.
pub(super) const MAY_BE_LOST: &str = "Your current entries aren’t saved and may be lost. Print or copy your plan first, or do this later.";

/// Title and text of a notice.
pub(super) const fn words(notice: Notice) -> (&'static str, &'static str) {
    match notice {
        Notice::Update => (
            "A new version is ready",
            "The page will reload. Saved entries come back. We’ll ask the health questions again, because their answers \
             are never saved.",
        ),
        Notice::Changed => (
            "This page was updated in another tab",
            "This tab still has the old version. Reload it when you’re ready. We’ll ask the health questions again.",
        ),
        Notice::Blocked => ("Your entries can’t be saved", kept::BLOCKED),
        Notice::Full => ("There’s no space to save your entries", kept::FULL),
        Notice::Newer => ("Your entries were saved by a newer version", kept::NEWER),
        Notice::SetAside => ("Your saved entries couldn’t be read", kept::SET_ASIDE),
        Notice::Removed => ("Your saved entries were removed", kept::REMOVED),
        Notice::Shared => (
            "Someone shared a plan with you",
            "You’re viewing a shared plan. Your own entries are untouched.",
        ),
        Notice::Review => (
            "This article is due for review",
            "The review date has passed. Newer evidence may differ, so ask a clinician before you rely on it.",
        ),
    }
}
