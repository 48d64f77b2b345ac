//! The dates of an article are in order.

use plateful_domain::date::Date;

use super::place_of;
use crate::facts::{Facts, Node};
use crate::finding::Code;
use crate::place::Report;
use crate::tree::text;

pub(super) fn check(facts: &Facts<'_>, today: Option<Date>, report: &mut Report<'_>) {
    for dates in facts.nodes.iter().filter(|node| node.kind == "dates") {
        check_one(dates, today, report);
    }
}

fn check_one(dates: &Node<'_>, today: Option<Date>, report: &mut Report<'_>) {
    let day = |name| text(dates.object, name).and_then(crate::text::day);
    let mut add = |code, name: &str, problem: String, advice: &str| {
        let (pointer, offset) = place_of(dates, name);
        report.add(code, (&pointer, offset), problem, advice);
    };
    for (earlier, later, may_be_equal) in [
        ("published", "modified", true),
        ("published", "next_review", false),
        ("reviewed", "next_review", false),
    ] {
        if let (Some(first), Some(second)) = (day(earlier), day(later))
            && (second < first || second == first && !may_be_equal)
        {
            add(
                Code::Date,
                later,
                format!(
                    "{later} {} does not come after {earlier} {}",
                    second.to_iso(),
                    first.to_iso()
                ),
                "put the two in order",
            );
        }
    }
    let Some(today) = today else { return };
    for name in ["published", "modified", "reviewed"] {
        if let Some(date) = day(name).filter(|date| *date > today) {
            add(
                Code::Date,
                name,
                format!(
                    "{name} {} lies in the future, today is {}",
                    date.to_iso(),
                    today.to_iso()
                ),
                "write the day on which it happened",
            );
        }
    }
    if let Some(due) = day("next_review").filter(|due| *due < today) {
        add(
            Code::ReviewOverdue,
            "next_review",
            format!(
                "the review was due on {}, today is {}",
                due.to_iso(),
                today.to_iso()
            ),
            "check the facts again and set \"next_review\"",
        );
    }
}
