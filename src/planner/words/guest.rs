//! Texts of the planner on host pages.

use crate::planner::state::HostPage;
use leptos::prelude::*;
use plateful_domain::embed::{Adjustment, Allowed, Attribute, AttributeError, Ground};
use plateful_domain::planner::decimal::fixed;

/// The planner's name.
pub const TITLE: &str = "Calorie goal";
/// The link to the planner's own page.
pub const FULL_PAGE: &str = "Open this planner on its own page, with its sources (new tab)";

/// Before the address of that page, where this site lets no link open.
pub const FULL_PAGE_AT: &str = "This planner on its own page, with its sources:";

/// Who learns what.
pub(in crate::planner) fn privacy(host: HostPage) -> String {
    let site = site(host);
    if host.is_told() {
        format!(
            "{site} receives the goal you choose and your calories a day. Nothing else leaves this planner."
        )
    } else if host.emits.get() {
        format!(
            "Everything stays in this planner. {site} no longer receives your goal and calories."
        )
    } else {
        format!("Everything stays in this planner. Nothing is sent, not even to {site}.")
    }
}

/// The label of the switch that stops it.
pub(in crate::planner) fn tell(host: HostPage) -> String {
    format!("Let {} have my goal and calories a day", site(host))
}

fn site(host: HostPage) -> String {
    host.host.with(|name| {
        if name.is_empty() {
            "this site".to_owned()
        } else {
            name.clone()
        }
    })
}

/// The message for the owner about an unusable attribute: what is allowed.
pub fn fault(AttributeError(which): AttributeError) -> String {
    let Attribute { name, allowed, .. } = which.attribute();
    let takes = match allowed {
        Allowed::Words(words) => match words {
            [most @ .., last] if !most.is_empty() => format!("{} or {last}", most.join(", ")),
            words => words.concat(),
        },
        Allowed::Number { least, most, unit } => {
            let (least, most) = (fixed(least, 0), fixed(most, 0));
            format!("a number from {least} to {most} ({unit})")
        }
        Allowed::Article => {
            "the path of an article on the site that the element comes from, such as \
            articles/pinched-s1-nerve.json"
                .to_owned()
        }
        Allowed::Color => {
            "a color of six digits such as #1c4794, and no names such as green".to_owned()
        }
    };
    format!("For the site's owner: “{name}” takes {takes}.")
}

/// What holds in place of what a site's owner wrote.
pub fn adjusted(adjustment: Adjustment) -> String {
    match adjustment {
        Adjustment::Number { which, used } => {
            let Attribute { name, allowed, .. } = which.attribute();
            let Allowed::Number { least, most, unit } = allowed else {
                return String::new();
            };
            let (least, most, used) = (fixed(least, 0), fixed(most, 0), fixed(used, 0));
            format!("“{name}” takes a number from {least} to {most} ({unit}): {used} is used.")
        }
        Adjustment::Shade {
            given,
            ground,
            used,
        } => {
            let too = match ground {
                Ground::Light => "too light on a light",
                Ground::Dark => "too dark on a dark",
            };
            // Rounded down: 4.49 is not yet 4.5.
            let ratio = (given.contrast(ground.color()) * 10.0).floor() / 10.0;
            let ratio = fixed(ratio, 1);
            let (given, used) = (given.to_hex(), used.to_hex());
            format!(
                "“accent” {given} is {too} background ({ratio}:1; text needs 4.5:1): {used} is shown there."
            )
        }
    }
}
