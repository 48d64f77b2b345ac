//! The texts of the tray. Each says what happened, then what it means or what to do.

use super::Notice;
use crate::planner::words::kept;

/// The name of the button and the title of the list.
pub(super) const TITLE: &str = "Notices";
/// Shown if there are no notices.
pub(super) const EMPTY: &str = "No notices.";
/// Read by screen readers before the title of a new notice.
pub(super) const NEW: &str = "New notice: ";
/// Activates the new version.
pub(super) const TAKE: &str = "Update now";
/// Hides the update for this visit.
pub(super) const LATER: &str = "Later";
/// Hides a notice.
pub(super) const DISMISS: &str = "Dismiss";
/// Stores the removed entries on the device again.
pub(super) const REMEMBER: &str = "Save them again";
/// Below the notices: the page is available offline.
pub(super) const OFFLINE: &str = "Available offline.";
/// Below the notices: it is not.
pub(super) const OFFLINE_FAILED: &str = "Not available offline yet. We couldn’t save it.";
/// Tries again to cache the page.
pub(super) const RETRY: &str = "Try again";
/// Goes to the shared plan.
pub(super) const SEE_PLAN: &str = "Go to the plan";
/// Goes to the dates of the article.
pub(super) const SEE_DATES: &str = "About this page";
/// Shown if a reload would lose entries that are not stored.
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
