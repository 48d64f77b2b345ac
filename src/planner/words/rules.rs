//! Texts for refusals, cautions, and answers without numbers: a plain reason, and an alternative.

use crate::planner::numbers::{energy, height, weight, weight_range, with_energy};
use crate::words::short_date;
use plateful_domain::date::Date;
use plateful_domain::planner::draft::{Aim, Units};
use plateful_domain::planner::energy::Formula;
use plateful_domain::planner::goal::Goal;
use plateful_domain::planner::plan::{Caution, NoNumbers, Plan, Refusal};

/// A heading and paragraphs.
pub type Message = (String, Vec<String>);

/// The purpose of the floor when it is offered (R12).
pub const GENTLEST: &str = "To lose weight gently";

/// Who can help with worries about food or weight.
pub const HELP: &str =
    "If food or weight worries you, a doctor can help. So can someone you trust.";

/// The reason in a refused goal's row, in as few words as possible.
pub fn short_reason(refusal: Refusal, plan: &Plan) -> String {
    match refusal {
        Refusal::HealthUnanswered => "answer question above".to_owned(),
        Refusal::ClinicianFirst => "ask your clinician".to_owned(),
        Refusal::BelowHealthyWeight => "already low".to_owned(),
        Refusal::TooLittleRoom => "not safe alone".to_owned(),
        Refusal::TooFast => "too fast for you".to_owned(),
        Refusal::WouldEndBelowHealthyWeight => "would be underweight".to_owned(),
        Refusal::BelowFloor => format!("under {} a day", energy(plan.floor, plan.energy)),
        Refusal::TooSoon => "too soon".to_owned(),
        Refusal::OutOfReach => "out of reach".to_owned(),
    }
}

/// Why the chosen goal is refused.
pub fn refusal(refusal: Refusal, plan: &Plan, units: Units) -> Message {
    let you = || {
        let (height, weight) = (height(plan.height, units), weight(plan.weight, units));
        format!("At {height} and {weight}")
    };
    let range = || weight_range(plan.healthy_range, units);
    let (heading, reasons): (&str, Vec<String>) = match refusal {
        Refusal::HealthUnanswered => (
            "One question first",
            vec![
                "A plan to lose or gain does not suit everyone. Answer the question about health, and the number \
                 appears here."
                    .to_owned(),
            ],
        ),
        Refusal::ClinicianFirst => (
            "Talk to your clinician first",
            vec![
                "With what you checked, eating less or more can change how your medicines work and what your body can \
                 take. Someone who knows your health needs to be part of the plan."
                    .to_owned(),
                "Once you have, check the box below that question and we’ll show the numbers.".to_owned(),
            ],
        ),
        Refusal::BelowHealthyWeight => (
            "We don’t plan weight loss at this weight",
            vec![
                format!(
                    "{}, you are below the healthy range for your height, which is {}.",
                    you(),
                    range()
                ),
            ],
        ),
        Refusal::TooLittleRoom => (
            "Eating less would not be safe without a clinician",
            vec![
                format!(
                    "You burn about {} a day. Plan anything lower with a clinician.",
                    with_energy(plan.maintenance, plan.energy)
                ),
            ],
        ),
        Refusal::TooFast => (
            "This pace is too fast for you",
            vec![
                format!(
                    "At {} it would be more than 1.5% of your weight every week.",
                    weight(plan.weight, units)
                ),
            ],
        ),
        Refusal::WouldEndBelowHealthyWeight => (
            "This would take you below a healthy weight",
            vec![
                match plan.aim {
                    Aim::Pace => format!(
                        "{}, this pace would take you below the healthy range for your height within 12 weeks. The \
                         range is {}.",
                        you(),
                        range()
                    ),
                    Aim::Target => format!(
                        "{}, your goal weight is below the healthy range for your height, which is {}.",
                        you(),
                        range()
                    ),
                },
            ],
        ),
        Refusal::TooSoon | Refusal::OutOfReach => by_date(refusal, plan, units),
        Refusal::BelowFloor => (
            "This pace leaves too little to eat",
            vec![
                format!(
                    "We do not go below {} a day with {}. Going lower takes a doctor or dietitian.",
                    with_energy(plan.floor, plan.energy),
                    super::formula_used(plan.formula)
                ),
            ],
        ),
    };
    (heading.to_owned(), reasons)
}

/// Why a weight by a date is refused (R16).
fn by_date(refusal: Refusal, plan: &Plan, units: Units) -> (&'static str, Vec<String>) {
    let target = plan.target.map_or_else(String::new, |kg| weight(kg, units));
    if refusal == Refusal::TooSoon {
        let reason = format!(
            "Reaching {target} by then would mean eating less than {} a day, or losing faster than is safe.",
            with_energy(plan.floor, plan.energy)
        );
        ("That date is too soon", vec![reason])
    } else {
        let reason = format!(
            "At any pace we offer, your weight would level off before it reaches {target}. A clinician can help you look at \
             other ways."
        );
        ("We cannot plan all the way there", vec![reason])
    }
}

/// Introduces the alternatives.
pub const fn instead(any_loss: bool, only_stay: bool) -> &'static str {
    if any_loss {
        "This is what we can offer instead:"
    } else if only_stay {
        "You can plan to keep your weight:"
    } else {
        "You can plan to keep your weight, or to gain:"
    }
}

/// The label of a button for an alternative: "Lose ½ lb a week: about 1,440 kcal".
pub fn offer(goal: Goal, budget: &str, units: Units) -> String {
    format!("{}: about {budget}", super::goal_weekly(goal, units))
}

/// The label of the button for the earliest safe date: "Use Feb 14, 2027 instead".
pub fn later(days: u16, today: Option<Date>) -> String {
    match today {
        Some(today) => format!("Use {} instead", short_date(today.plus_days(days))),
        None => format!("Use {days} days instead"),
    }
}

/// Introduces the offer of the floor (R12).
pub fn floor_offer(budget: &str, pace: &str) -> Message {
    (
        format!("The least we offer you is {budget} a day"),
        vec![format!(
            "That is a gentle pace: about {pace} a week on average over the first 12 weeks. People differ."
        )],
    )
}

/// A caution beside a budget.
pub fn caution(caution: Caution, plan: &Plan, units: Units) -> String {
    match caution {
        Caution::Fast(_) => {
            "This is more than 1% of your weight a week, which is fast for you. A slower pace is gentler and easier \
             to keep."
                .to_owned()
        }
        Caution::OlderAge => "From 65 on, losing weight can also cost muscle and strength. Talk to your doctor first, \
                              and also if you lose weight without meaning to."
            .to_owned(),
        Caution::WouldEndAboveHealthyWeight => {
            let what = match plan.aim {
                Aim::Pace => "In 12 weeks this pace would take you",
                Aim::Target => "That weight is",
            };
            let range = weight_range(plan.healthy_range, units);
            format!("{what} above the healthy range for your height, which is {range}.")
        }
        Caution::UnusuallyHigh => "That is unusually high. Please check your entries.".to_owned(),
        Caution::LowHold => format!(
            "Staying at your goal weight would take less than {} a day, the least we plan. Talk to a clinician before \
             going that far.",
            with_energy(plan.floor, plan.energy)
        ),
        Caution::LowMaintenance => format!(
            "This is below {} a day, the least we plan. Talk to a clinician before eating less.",
            with_energy(plan.floor, plan.energy)
        ),
    }
}

/// The label of the button in the caution about a fast pace.
pub fn gentler(goal: Goal, units: Units) -> String {
    format!("Choose: {}", super::goal_weekly(goal, units))
}

/// The message instead of any number.
pub fn no_numbers(why: NoNumbers) -> Message {
    let (heading, paragraphs): (&str, &[&str]) = match why {
        NoNumbers::Minor => (
            "This planner is for adults",
            &[
                "Your body is still growing, and what it needs changes as it grows. A number from a page like this \
                 would not fit you, so we show none.",
                "If you wonder about eating or weight, talk with a parent or another adult you trust, and with a \
                 doctor or nurse. They can look at the whole picture, not just a number.",
            ],
        ),
        NoNumbers::EatingDisorder => (
            "No numbers here, on purpose",
            &[
                "Counting calories can make an eating disorder harder to live with, even years later. So this page \
                 shows you none.",
                "Your doctor or therapist can help. So can your country’s eating disorder helpline: look for its \
                 name and the words “eating disorder helpline”. You can also start by telling one person you trust.",
                "If you feel unsafe or very unwell, call your local emergency number.",
            ],
        ),
        NoNumbers::PregnantOrBreastfeeding => (
            "Your needs are different now",
            &[
                "While you are pregnant or breastfeeding your body needs more, and how much more changes with time. \
                 This formula does not know that, so we show no number.",
                "Ask your midwife, doctor or a dietitian what suits you and your baby.",
            ],
        ),
    };
    (
        heading.to_owned(),
        paragraphs.iter().map(|text| (*text).to_owned()).collect(),
    )
}

/// The reason for the formula's floor, shown where the steps are explained.
pub const fn floor_reason(formula: Formula) -> &'static str {
    match formula {
        Formula::Female => "With the female formula no plan goes below 1,200 kcal a day",
        Formula::Male | Formula::Average => "With this formula no plan goes below 1,500 kcal a day",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that shame, judge or promise, which must not occur.
    const UNWANTED: [&str; 8] = [
        "cheat",
        "guilt",
        "ideal",
        "obese",
        "fat ",
        "fail",
        "guarantee",
        "must ",
    ];

    #[test]
    fn where_there_are_no_numbers_there_is_no_digit_and_someone_to_ask() {
        for why in [
            NoNumbers::Minor,
            NoNumbers::EatingDisorder,
            NoNumbers::PregnantOrBreastfeeding,
        ] {
            let (heading, paragraphs) = no_numbers(why);
            let text = heading + &paragraphs.concat();
            assert!(!text.chars().any(|c| c.is_ascii_digit()), "{text}");
            assert!(text.contains("doctor"), "{text}");
            for word in UNWANTED {
                assert!(!text.to_lowercase().contains(word), "{word} in {text}");
            }
        }
    }
}
