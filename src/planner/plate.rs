//! The food groups of the budget on show: a plate, the same in words, the kinds by the week, and the edition.

use super::heading::Heading;
use super::numbers::NBSP;
use super::plate_picture::{Amounts, Food, PlatePicture, Swatch};
use super::state::PlannerState;
use super::words::plate as words;
use leptos::either::Either;
use leptos::prelude::*;
use plateful_domain::planner::goal::Direction;
use plateful_domain::planner::groups::{Fit, Halves, Pattern, pattern};
use plateful_domain::planner::quantity::Kilocalories;

/// The food groups of the budget on show.
#[component]
pub(super) fn PlatePart(state: PlannerState) -> impl IntoView {
    let budget = Memo::new(move |_| {
        state.shown().with(|shown| {
            let shown = shown.as_ref()?;
            let losing = shown.plan().direction == Direction::Lose;
            Some((shown.budget()?.energy, losing))
        })
    });
    view! { <Plate budget heading_level=state.heading_level() uid=state.uid()/> }
}

/// The whole part of the result, hidden while there is no budget. Folds keep their places, so that one a reader opened
/// stays open while numbers change.
#[component]
pub fn Plate(
    /// Kilocalories a day, and whether the goal is to lose: then the pattern is never above the budget.
    #[prop(into)]
    budget: Signal<Option<(Kilocalories, bool)>>,
    /// Level of its heading.
    heading_level: u8,
    /// Starts every id.
    uid: &'static str,
) -> impl IntoView {
    let shown = move || {
        budget
            .get()
            .and_then(|(energy, losing)| pattern(energy, losing))
    };
    let label = format!("{uid}-plate-label");
    let day = move || {
        budget
            .get()
            .map(|(energy, losing)| view! { <Day budget=energy losing uid/> })
    };
    let week = move || shown().map(|(pattern, _)| week(pattern));
    view! {
        <section
            class="pl-plate"
            aria-labelledby=label.clone()
            hidden=move || budget.get().is_none()
        >
            <Heading
                level=heading_level
                id=label.clone()
                text=String::from(words::HEADING)
            />
            <div class="pt-day">{day}</div>
            <div class="pt-more">
                <details class="more" hidden=move || shown().is_none()>
                    <summary>{words::WEEK}</summary>
                    <div class="fold pt-week">{week}</div>
                </details>
                <details class="more mini">
                    <summary>{words::NEWER}</summary>
                    <div class="fold">
                        <p>{words::CHANGES}</p>
                        <p>{words::WHY_OLDER}</p>
                        <p class="src">
                            "Source: "
                            <a href="https://realfood.gov/">
                                "Dietary Guidelines for Americans 2025–2030"
                            </a> ", as summed up in a "
                            <a href="https://perkinscoie.com/insights/article/2025-2030-dietary-guidelines-americans-regulatory-update-and-key-changes">
                                "regulatory update by Perkins Coie"
                            </a> " and an "
                            <a href="https://www.wiley.law/alert-New-Federal-Nutrition-Guidelines-Signal-Continued-Scrutiny-of-Ultra-Processed-Foods">
                                "alert by Wiley"
                            </a>
                        </p>
                    </div>
                </details>
                <p class="src">
                    "Source: "
                    <a href="https://www.dietaryguidelines.gov/">
                        "Dietary Guidelines for Americans 2020–2025, Table A3-2"
                    </a>
                </p>
            </div>
        </section>
    }
}

/// The day of a budget: picture, amounts, what is left.
#[component]
pub fn Day(
    /// Kilocalories a day.
    budget: Kilocalories,
    /// Whether the goal is to lose: then the pattern is never above the budget.
    losing: bool,
    /// Starts the ids of the picture's patterns.
    uid: &'static str,
) -> impl IntoView {
    match pattern(budget, losing) {
        None => Either::Left(view! { <p>{words::NONE}</p> }),
        Some((pattern, fit)) => Either::Right(amounts(pattern, fit, budget, uid)),
    }
}

fn amounts(
    p: &'static Pattern,
    fit: Fit,
    budget: Kilocalories,
    uid: &'static str,
) -> impl IntoView {
    let groups = [
        (Food::Vegetables, "Vegetables", ""),
        (Food::Fruit, "Fruit", ""),
        (Food::Grains, "Grains", "at least "),
        (Food::Protein, "Protein foods", ""),
        (Food::Dairy, "Dairy", "or fortified soy milk"),
        (Food::Oils, "Oils", ""),
    ]
    .map(|(food, name, note)| {
        let note = (!note.is_empty()).then(|| {
            let whole = (food == Food::Grains)
                .then(|| view! { {Number::of(p.whole_grains).view("oz")} " whole" });
            view! { " " <i>{note} {whole}</i> }
        });
        let (number, unit) = amount(p, food);
        view! {
            <li>
                <Swatch food uid=uid/>
                <span>{name} {note}</span>
                " "
                <b translate="no">{number.view(unit)}</b>
            </li>
        }
    });
    let amounts = Amounts {
        left: (p.vegetables.count(), p.fruit.count()),
        right: (p.grains.count(), p.protein.count()),
        half_glasses: p.dairy.count(),
    };
    let label = move |food| {
        let (number, unit) = amount(p, food);
        format!("{}{NBSP}{unit}", number.shown)
    };
    view! {
        <p>{words::amounts_of(p, fit, budget.rounded())}</p>
        {(fit == Fit::ForChildren)
            .then(|| view! { <p class="pt-caveat">{words::FOR_CHILDREN}</p> })}
        <div class="pt-art">
            <PlatePicture amounts label uid=uid/>
        </div>
        <ul class="groups">{groups}</ul>
        <p class="pt-left">{words::left_over(p)}</p>
        <p class="hint">{words::MEASURES}</p>
    }
}

/// How much of a food a day.
fn amount(pattern: &Pattern, food: Food) -> (Number, &'static str) {
    let (halves, ounces) = match food {
        Food::Vegetables => (pattern.vegetables, false),
        Food::Fruit => (pattern.fruit, false),
        Food::Dairy => (pattern.dairy, false),
        Food::Grains => (pattern.grains, true),
        Food::Protein => (pattern.protein, true),
        Food::Oils => return (Number::whole(pattern.oils_g), "g"),
    };
    (Number::of(halves), if ounces { "oz" } else { cups(halves) })
}

fn cups(halves: Halves) -> &'static str {
    if halves.count() > 2 { "cups" } else { "cup" }
}

/// The kinds of a week.
fn week(p: &'static Pattern) -> impl IntoView {
    let row = |name: &'static str, number: Number, unit: &'static str| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td translate="no">{number.view(unit)}</td>
            </tr>
        }
    };
    let vegetables = [
        ("Dark green", p.dark_green),
        ("Red and orange", p.red_orange),
        ("Beans, peas, lentils", p.beans),
        ("Starchy", p.starchy),
        ("Other", p.other_vegetables),
    ]
    .map(|(name, halves)| row(name, Number::of(halves), cups(halves)));
    let (low, high) = p.seafood;
    let mut seafood = Number::whole(low);
    if high > low {
        seafood.shown = format!("{low}–{high}");
    }
    view! {
        <table class="nums">
            <caption>"Vegetables, cups a week"</caption>
            <tbody>{vegetables}</tbody>
        </table>
        <table class="nums">
            <caption>"Protein foods, ounces a week"</caption>
            <tbody>
                {row("Meat, poultry, eggs", Number::whole(p.meat), "oz")}
                {row("Seafood", seafood, "oz")}
                {row("Nuts, seeds, soy", Number::whole(p.nuts), "oz")}
            </tbody>
        </table>
    }
}

/// A number of halves, as it is shown and, where a fraction might be read badly, as it is said.
struct Number {
    shown: String,
    said: Option<String>,
}

impl Number {
    fn whole(number: u8) -> Self {
        Self {
            shown: number.to_string(),
            said: None,
        }
    }

    fn of(halves: Halves) -> Self {
        let mut number = Self::whole(halves.whole());
        if halves.has_half() {
            number.said = Some(if halves.whole() == 0 {
                number.shown.clear();
                "half a".to_owned()
            } else {
                format!("{} and a half", number.shown)
            });
            number.shown.push('½');
        }
        number
    }

    /// The number and its unit, kept on one line.
    fn view(self, unit: &'static str) -> impl IntoView {
        let number = match self.said {
            Some(said) => Either::Left(view! {
                <span role="img" aria-label=said>
                    {self.shown}
                </span>
            }),
            None => Either::Right(self.shown),
        };
        view! { {number} {format!("{NBSP}{unit}")} }
    }
}
