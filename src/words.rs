//! Every sentence for readers that is not in an article file and does not belong to the planner or a single component.

use plateful_domain::article::{Basis, CareLevel, Certainty, Effect, Notice, Problem};
use plateful_domain::date::Date;

/// The name on the page and in its title.
pub const SITE: &str = "Plateful";
/// Shown while the article has no reviewer.
pub const NOT_REVIEWED: &str = "not yet reviewed by a clinician";

/// The link that reloads the page if the program could not start.
pub const LOAD_AGAIN: &str = "Reload";
/// Shown above the prerendered article if the program that would show another one could not start.
pub const NOT_THE_ONE_ASKED_FOR: &str =
    "We couldn’t open the article in this link. Here is our main article instead.";

/// The label of a care card.
pub const fn care_level(level: CareLevel) -> &'static str {
    match level {
        CareLevel::Emergency => "Emergency: act now",
        CareLevel::Urgent => "Urgent: today",
        CareLevel::NonUrgent => "Not urgent: book a visit",
        CareLevel::SelfCare => "Self-care at home",
    }
}

/// The effect in the center of an evidence mark.
pub const fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Helps => "helps",
        Effect::MayHelp => "may help",
        Effect::NoClearDifference => "no clear difference",
        Effect::Unknown => "unknown",
        Effect::Harms => "harms",
    }
}

/// The certainty on the rim of an evidence mark, for example "very low to moderate certainty".
pub fn certainty(from: Certainty, to: Option<Certainty>) -> String {
    match to {
        Some(to) if to > from => format!("{} to {} certainty", grade(from), grade(to)),
        _ => format!("{} certainty", grade(from)),
    }
}

const fn grade(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::VeryLow => "very low",
        Certainty::Low => "low",
        Certainty::Moderate => "moderate",
        Certainty::High => "high",
    }
}

/// Whose rating the badge shows.
pub const fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Review => "The certainty rating comes from the review. The wording is ours.",
        Basis::OurSummary => "Both are our own summary. A clinician hasn’t checked them yet.",
    }
}

/// A problem, worded for the author.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Unreadable { kind, problem: why } => {
            format!("a block of type “{kind}”: {}", problem(*why))
        }
        Notice::UnknownReference(id) => {
            format!("“{id}” is cited but is not in the references")
        }
    }
}

/// Why a block could not be read, worded for the author.
pub fn problem(problem: Problem) -> String {
    match problem {
        Problem::Missing(name) => format!("it needs a \"{name}\""),
        Problem::NotAList(name) => format!("its \"{name}\" is not a list"),
        Problem::UnknownLevel => {
            "its \"level\" must be emergency, urgent, non-urgent or self-care".to_owned()
        }
        Problem::UnknownType => {
            "this version of the page does not support this type of block".to_owned()
        }
        Problem::UnknownWidget => "this version of the page does not have this widget".to_owned(),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "July".
pub fn month(date: Date) -> &'static str {
    let at = usize::from(date.month()).wrapping_sub(1);
    MONTHS.get(at).copied().unwrap_or_default()
}

/// "Jul".
pub fn short_month(date: Date) -> &'static str {
    month(date).get(..3).unwrap_or_default()
}

/// "Feb 14, 2027".
pub fn short_date(date: Date) -> String {
    day_and_year(short_month(date), date)
}

/// "November 22, 2026" from "2026-11-22"; the text itself if it is not a date.
pub fn date(iso: &str) -> String {
    Date::from_iso(iso).map_or_else(|| iso.to_owned(), |date| day_and_year(month(date), date))
}

/// "Nov 22, 2026" from "2026-11-22"; the text itself if it is not a date.
pub fn brief_date(iso: &str) -> String {
    Date::from_iso(iso).map_or_else(|| iso.to_owned(), short_date)
}

fn day_and_year(month: &str, date: Date) -> String {
    format!("{month}\u{a0}{}, {}", date.day(), date.year())
}

/// "Nobody", "A", "A and B", "A, B and C".
pub fn and_list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
