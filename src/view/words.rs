//! Every sentence a reader sees that is neither in an article file nor the planner's own.

use crate::domain::article::{Basis, CareLevel, Certainty, Effect};

/// The name on the page and in its title.
pub const SITE: &str = "Plateful";
/// Said while there is no reviewer.
pub const NOT_REVIEWED: &str = "Not yet reviewed by a clinician";

/// What a care card's strip says.
pub const fn care_level(level: CareLevel) -> &'static str {
    match level {
        CareLevel::Emergency => "Emergency: act now",
        CareLevel::Urgent => "Urgent: today",
        CareLevel::NonUrgent => "Not urgent: book a visit",
        CareLevel::SelfCare => "Look after it yourself",
    }
}

/// What the sign in the centre of an evidence mark says.
pub const fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Helps => "helps",
        Effect::MayHelp => "may help",
        Effect::NoClearDifference => "no clear difference",
        Effect::Unknown => "unknown",
        Effect::Harms => "harms",
    }
}

/// What the rim of an evidence mark says, for example "very low to moderate certainty".
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
        Basis::Review => "The rating is the review’s own.",
        Basis::OurSummary => "The rating is our summary and awaits a clinician’s check.",
    }
}

/// "November 22, 2026" from "2026-11-22"; the text itself where it is no date.
pub fn date(iso: &str) -> String {
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
    let mut parts = iso.splitn(3, '-');
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month
        .and_then(|month| month.parse::<u8>().ok())
        .and_then(|month| MONTHS.get(usize::from(month.wrapping_sub(1))));
    let day = day.and_then(|day| day.parse::<u8>().ok());
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => format!("{month}\u{a0}{day}, {year}"),
        _ => iso.to_owned(),
    }
}

/// "Nobody", "A", "A and B", "A, B and C".
pub fn and_list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
