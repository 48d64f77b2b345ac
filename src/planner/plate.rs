//! The food groups for the budget shown: a plate, the same in words, weekly kinds, and the edition of the guidelines.

use super::heading::Heading;
use super::numbers::{NBSP, whole};
use super::plate_picture::{Amounts, Food, PlatePicture, Swatch};
use super::state::PlannerState;
use super::words::plate as words;
use leptos::either::Either;
use leptos::prelude::*;
use plateful_domain::planner::draft::{EnergyUnit, Units};
use plateful_domain::planner::goal::Direction;
use plateful_domain::planner::groups::{Fit, Halves, Pattern, pattern};
use plateful_domain::planner::quantity::Kilocalories;

/// The food groups for the budget shown.
#[component]
pub(super) fn PlatePart(state: PlannerState) -> impl IntoView {
    let budget = Memo::new(move |_| {
        state.shown().with(|shown| {
            let shown = shown.as_ref()?;
            Some(DayBudget {
                energy: shown.budget()?.energy,
                is_losing: shown.plan().direction == Direction::Lose,
                units: shown.units,
                unit: shown.plan().energy,
            })
        })
    });
    view! { <Plate budget heading_level=state.heading_level() uid=state.uid()/> }
}

/// The budget that the amounts are for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DayBudget {
    /// Energy per day.
    pub energy: Kilocalories,
    /// Whether the goal is to lose: then the pattern never exceeds the budget.
    pub is_losing: bool,
    /// Units of the reader: metric amounts are added to cups and replace ounces.
    pub units: Units,
    /// The unit that the reader counts energy in.
    pub unit: EnergyUnit,
}

/// The part of the result about food groups, hidden without a budget. The fold keeps its element, so that it stays open
/// while numbers change.
#[component]
pub fn Plate(
    /// The budget; hidden while `None`.
    #[prop(into)]
    budget: Signal<Option<DayBudget>>,
    /// Level of its heading.
    heading_level: u8,
    /// Prefix of every id.
    uid: &'static str,
) -> impl IntoView {
    let shown = move || {
        budget
            .get()
            .and_then(|day| pattern(day.energy, day.is_losing))
    };
    let label = format!("{uid}-plate-label");
    let day = move || budget.get().map(|budget| view! { <Day budget uid/> });
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
                <details class="more">
                    <summary>{words::MORE}</summary>
                    <div class="fold">
                        <div hidden=move || shown().is_none()>
                            <p class="lab">{words::WEEK}</p>
                            <div class="pt-week">{week}</div>
                        </div>
                        <p class="lab">{words::ABOUT_MEASURES}</p>
                        <p>{words::MEASURES}</p>
                        <p class="src">
                            "Source of the fist and the deck of cards: "
                            <a href="https://www.nhlbi.nih.gov/health/educational/wecan/downloads/servingcard7.pdf">
                                "NHLBI, Serving Size Card"
                            </a>
                        </p>
                        <p class="lab">{words::NEWER}</p>
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

/// A day with this budget: picture, amounts, energy left.
#[component]
pub fn Day(
    /// The budget.
    budget: DayBudget,
    /// Prefix of the ids of the picture's patterns.
    uid: &'static str,
) -> impl IntoView {
    match pattern(budget.energy, budget.is_losing) {
        None => Either::Left(view! { <p>{words::NONE}</p> }),
        Some((pattern, fit)) => Either::Right(amounts(pattern, fit, budget, uid)),
    }
}

fn amounts(p: &'static Pattern, fit: Fit, budget: DayBudget, uid: &'static str) -> impl IntoView {
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
        let metric = (budget.units == Units::Metric)
            .then(|| in_metric(p, food))
            .flatten()
            // An ordinary space, so that the line can break before it.
            .map(|metric| format!(" ({metric})"));
        view! {
            <li>
                <Swatch food uid=uid/>
                <span>{name} {note} " " <i>{looks_like(p, food)}</i></span>
                " "
                <b translate="no">{number.view(unit)} {metric}</b>
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
        <p>{words::amounts_of(p, fit, budget.energy, budget.unit)}</p>
        {(fit == Fit::ForChildren)
            .then(|| view! { <p class="pt-caveat">{words::FOR_CHILDREN}</p> })}
        <div class="pt-art">
            <PlatePicture amounts label uid=uid/>
        </div>
        <ul class="groups">{groups}</ul>
        <p class="pt-left">{words::left_over(p, fit, budget.energy, budget.unit)}</p>
    }
}

/// The amount of a food per day, and its unit.
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

/// The same in grams or milliliters, to the nearest 5 g or 10 ml: a cup is 237 ml, an ounce 28.35 g. `None` for amounts
/// in grams.
fn in_metric(pattern: &Pattern, food: Food) -> Option<String> {
    let halves = |halves: Halves| f64::from(halves.count()) / 2.0;
    let grams = |amount| format!("{}{NBSP}g", whole(halves(amount) * 28.35 / 5.0) * 5);
    let milliliters = |amount| format!("{}{NBSP}ml", whole(halves(amount) * 236.6 / 10.0) * 10);
    match food {
        Food::Vegetables => Some(milliliters(pattern.vegetables)),
        Food::Fruit => Some(milliliters(pattern.fruit)),
        Food::Dairy => Some(milliliters(pattern.dairy)),
        Food::Grains => Some(grams(pattern.grains)),
        Food::Protein => Some(grams(pattern.protein)),
        Food::Oils => None,
    }
}

/// The amount in everyday objects: a cup is a fist, an ounce of grains a slice of bread, three ounces of meat a deck of
/// cards, a cup of milk a glass, 14 g of oil a tablespoon. To the nearest half, at least one half.
fn looks_like(pattern: &Pattern, food: Food) -> String {
    let (halves, one, more) = match food {
        Food::Vegetables => (f64::from(pattern.vegetables.count()), "fist", "fists"),
        Food::Fruit => (f64::from(pattern.fruit.count()), "fist", "fists"),
        Food::Dairy => (
            f64::from(pattern.dairy.count()),
            "glass of milk",
            "glasses of milk",
        ),
        Food::Grains => (
            f64::from(pattern.grains.count()),
            "slice of bread",
            "slices of bread",
        ),
        Food::Protein => (
            f64::from(pattern.protein.count()) / 3.0,
            "deck of cards",
            "decks of cards",
        ),
        Food::Oils => (
            f64::from(pattern.oils_g) / 14.0 * 2.0,
            "tablespoon",
            "tablespoons",
        ),
    };
    let halves = whole(halves).max(1);
    let number = match (halves / 2, halves % 2) {
        (0, _) => "½".to_owned(),
        (count, 0) => count.to_string(),
        (count, _) => format!("{count}½"),
    };
    format!("about {number} {}", if halves > 2 { more } else { one })
}

fn cups(halves: Halves) -> &'static str {
    if halves.count() > 2 { "cups" } else { "cup" }
}

/// The kinds per week.
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

/// A number of halves: as shown and, if a screen reader might misread the fraction, as spoken.
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

    /// The number and its unit, without a line break between them.
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
