//! Formats numbers: rounded to the estimate's precision, with a real minus sign and no-break spaces before units.

use plateful_domain::planner::draft::{EnergyUnit, Units};
use plateful_domain::planner::fields::Choice;
use plateful_domain::planner::quantity::{
    CM_PER_INCH, Centimeters, KG_PER_LB, KJ_PER_KCAL, Kilocalories, Kilograms,
};

/// No-break space, between a number and its unit.
pub const NBSP: char = '\u{a0}';
const MINUS: char = '\u{2212}';

/// Rounds to a whole number. Values shown here are far below the limits of `i32`.
pub fn whole(value: f64) -> i32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "casting saturates, and quantities are bounded to a few thousand"
    )]
    let rounded = value.round() as i32;
    rounded
}

/// "1,940", "−500", "0".
pub fn grouped(number: i32) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + 4);
    if number < 0 {
        text.push(MINUS);
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Kilocalories to the nearest 10, "1,940"; kilojoules to the nearest 50, "8,100".
pub fn energy(amount: Kilocalories, unit: EnergyUnit) -> String {
    grouped(rounded_energy(amount, unit))
}

/// The amount as it is shown, in its unit.
fn rounded_energy(amount: Kilocalories, unit: EnergyUnit) -> i32 {
    match unit {
        EnergyUnit::Kilocalories => amount.rounded(),
        EnergyUnit::Kilojoules => whole(amount.kcal() * KJ_PER_KCAL / 50.0) * 50,
    }
}

/// The change from one amount to another as the two are shown by [`energy`], so that a reader who adds it up agrees.
pub fn energy_change(from: Kilocalories, to: Kilocalories, unit: EnergyUnit) -> String {
    grouped(rounded_energy(to, unit) - rounded_energy(from, unit))
}

/// Kilocalories to the nearest 10: "1,940".
pub fn kcal(amount: Kilocalories) -> String {
    energy(amount, EnergyUnit::Kilocalories)
}

/// The symbol of a unit of energy.
pub fn energy_unit(unit: EnergyUnit) -> &'static str {
    unit.label()
}

/// An amount of energy with its unit: "1,940 kcal".
pub fn with_energy(amount: Kilocalories, unit: EnergyUnit) -> String {
    with_unit(&energy(amount, unit), energy_unit(unit))
}

/// One decimal, unless it is zero: "84.8", "85".
pub fn tenths(value: f64) -> String {
    let tenths = whole(value * 10.0);
    let mut text = grouped(tenths / 10);
    if tenths < 0 && tenths > -10 {
        text.insert(0, MINUS);
    }
    let rest = tenths.unsigned_abs() % 10;
    if rest > 0 {
        text.push('.');
        text.push_str(&rest.to_string());
    }
    text
}

/// Rounded to a half: "187", "187.5".
pub fn halves(value: f64) -> String {
    tenths(f64::from(whole(value * 2.0)) / 2.0)
}

/// A number, a no-break space and its unit.
pub fn with_unit(number: &str, unit: &str) -> String {
    let mut text = String::with_capacity(number.len() + unit.len() + 2);
    text.push_str(number);
    text.push(NBSP);
    text.push_str(unit);
    text
}

/// A body weight: "187.5 lb", "84.8 kg", "13 st 5 lb".
pub fn weight(weight: Kilograms, units: Units) -> String {
    match units {
        Units::Us => with_unit(&halves(weight.pounds()), "lb"),
        Units::Metric => with_unit(&tenths(weight.kg()), "kg"),
        Units::Uk => stones(weight.pounds()),
    }
}

/// Rounds to whole pounds before splitting, so that "11 st 14 lb" cannot occur.
fn stones(pounds: f64) -> String {
    let pounds = whole(pounds);
    let mut text = with_unit(&grouped(pounds / 14), "st");
    if pounds % 14 != 0 {
        text.push(NBSP);
        text.push_str(&with_unit(&grouped(pounds % 14), "lb"));
    }
    text
}

/// A body weight in the other unit.
pub fn weight_echo(entered: Kilograms, units: Units) -> String {
    match units {
        Units::Us | Units::Uk => weight(entered, Units::Metric),
        Units::Metric => weight(entered, Units::Us),
    }
}

/// A range of weights, with the unit once if possible: "111 to 150 lb".
pub fn weight_range((low, high): (Kilograms, Kilograms), units: Units) -> String {
    let (low, high) = match units {
        Units::Us => (
            grouped(whole(low.pounds())),
            with_unit(&grouped(whole(high.pounds())), "lb"),
        ),
        Units::Metric => (tenths(low.kg()), with_unit(&tenths(high.kg()), "kg")),
        Units::Uk => (stones(low.pounds()), stones(high.pounds())),
    };
    low + " to " + &high
}

/// Where a range begins, as [`weight_range`] shows it: "111 lb".
pub fn weight_range_start((low, _): (Kilograms, Kilograms), units: Units) -> String {
    match units {
        Units::Us => with_unit(&grouped(whole(low.pounds())), "lb"),
        Units::Metric => with_unit(&tenths(low.kg()), "kg"),
        Units::Uk => stones(low.pounds()),
    }
}

/// Days as the nearest number of weeks, at least one: "1 week", "35 weeks".
pub fn in_weeks(days: u16) -> String {
    let weeks = ((days + 3) / 7).max(1);
    with_unit(
        &grouped(i32::from(weeks)),
        if weeks == 1 { "week" } else { "weeks" },
    )
}

/// A body height: "5 ft 5 in", "165 cm".
pub fn height(height: Centimeters, units: Units) -> String {
    match units {
        Units::Metric => with_unit(&tenths(height.cm()), "cm"),
        Units::Us | Units::Uk => {
            // Round to half inches before splitting, so that "5 ft 12 in" cannot occur.
            let halves = whole(height.cm() / CM_PER_INCH * 2.0);
            let mut text = with_unit(&grouped(halves / 24), "ft");
            if halves % 24 != 0 {
                text.push(NBSP);
                text.push_str(&with_unit(&tenths(f64::from(halves % 24) / 2.0), "in"));
            }
            text
        }
    }
}

/// A body height in the other unit; centimeters are whole numbers.
pub fn height_echo(entered: Centimeters, units: Units) -> String {
    match units {
        Units::Us | Units::Uk => with_unit(&grouped(whole(entered.cm())), "cm"),
        Units::Metric => height(entered, Units::Us),
    }
}

/// The number of a change of weight that was typed, in the unit that changes are typed in: tenths of a pound or kilogram.
pub fn change_number(kg: f64, units: Units) -> String {
    match units {
        Units::Metric => tenths(kg),
        Units::Us | Units::Uk => tenths(kg / KG_PER_LB),
    }
}

/// A forecast weight: whole pounds, half kilograms, or stone and pounds, because the forecast is not more precise.
pub fn forecast_weight(kg: f64, units: Units) -> String {
    match units {
        Units::Us => with_unit(&forecast_number(kg, units), "lb"),
        Units::Metric => with_unit(&forecast_number(kg, units), "kg"),
        Units::Uk => stones(kg / KG_PER_LB),
    }
}

/// A forecast weight without unit; in pounds if weights are shown in stone.
pub fn forecast_number(kg: f64, units: Units) -> String {
    match units {
        Units::Metric => halves(kg),
        Units::Us | Units::Uk => grouped(whole(kg / KG_PER_LB)),
    }
}

/// The difference between two weights as rounded by [`forecast_weight`], so that the three agree. `None` if they round
/// to the same.
pub fn forecast_change(from_kg: f64, to_kg: f64, units: Units) -> Option<String> {
    let (step, unit) = match units {
        Units::Metric => (0.5, "kg"),
        Units::Us | Units::Uk => (KG_PER_LB, "lb"),
    };
    let steps = (whole(to_kg / step) - whole(from_kg / step)).abs();
    (steps > 0).then(|| {
        let number = match units {
            Units::Metric => tenths(f64::from(steps) / 2.0),
            Units::Us | Units::Uk => grouped(steps),
        };
        with_unit(&number, unit)
    })
}

/// The mean of a path's weekly changes, without its sign, to a tenth. `None` if it rounds to 0.
pub fn mean_pace(kg_a_week: f64, units: Units) -> Option<String> {
    let (of, unit) = match units {
        Units::Metric => (1.0, "kg"),
        Units::Us | Units::Uk => (KG_PER_LB, "lb"),
    };
    let number = tenths(kg_a_week.abs() / of);
    (number != "0").then(|| with_unit(&number, unit))
}

/// A weekly pace without its sign: to half a pound, or a tenth of a kilogram.
pub fn pace(kg_a_week: f64, units: Units) -> String {
    let kg = kg_a_week.abs();
    match units {
        Units::Metric => with_unit(&tenths(kg), "kg"),
        Units::Us | Units::Uk => {
            let number = halves(kg / KG_PER_LB);
            if number == "0" {
                format!("less than {}", with_unit("0.5", "lb"))
            } else {
                with_unit(&number, "lb")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_of_a_path_is_not_rounded_to_a_pace_of_the_ladder() {
        let twenty_pounds_in_183_days = -20.0 * KG_PER_LB / 183.0 * 7.0;
        let mean = |units| mean_pace(twenty_pounds_in_183_days, units);
        assert_eq!(mean(Units::Us).as_deref(), Some("0.8\u{a0}lb"));
        assert_eq!(mean(Units::Metric).as_deref(), Some("0.3\u{a0}kg"));
        assert_eq!(mean_pace(0.02, Units::Metric), None);
    }

    #[test]
    fn thousands_are_grouped_and_the_minus_is_a_minus() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_940), "1,940");
        assert_eq!(grouped(-500), "−500");
        assert_eq!(grouped(1_234_567), "1,234,567");
        assert_eq!(grouped(i32::MIN), "−2,147,483,648");
    }

    #[test]
    fn tenths_leave_out_a_zero_and_keep_the_sign_of_small_numbers() {
        assert_eq!(tenths(84.82), "84.8");
        assert_eq!(tenths(85.04), "85");
        assert_eq!(tenths(-0.46), "−0.5");
        assert_eq!(tenths(-0.04), "0");
        assert_eq!(tenths(1_234.56), "1,234.6");
    }

    #[test]
    fn pounds_are_whole_or_a_half() {
        assert_eq!(halves(187.2), "187");
        assert_eq!(halves(187.3), "187.5");
    }

    #[test]
    fn small_changes_are_not_told_and_paces_never_read_zero() {
        assert_eq!(forecast_change(85.0, 84.9, Units::Us), None);
        assert_eq!(
            forecast_change(85.0, 80.46, Units::Us).as_deref(),
            Some("10\u{a0}lb")
        );
        assert_eq!(
            forecast_change(85.0, 80.46, Units::Metric).as_deref(),
            Some("4.5\u{a0}kg")
        );
        assert_eq!(pace(0.05, Units::Us), "less than 0.5\u{a0}lb");
        assert_eq!(pace(-0.18, Units::Us), "0.5\u{a0}lb");
    }
}
