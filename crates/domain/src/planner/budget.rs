//! A daily budget and everything derived from it.

use super::energy;
use super::forecast::phases;
use super::goal::Direction;
use super::macros::macros;
use super::plan::{Aimed, Budget, Caution};
use super::quantity::{Kilocalories, Kilograms};
use super::safety::{Person, limits};

/// How far the course is shown: 728 days, two years.
const COURSE_DAYS: u16 = 728;

/// A budget that the rules allow, and what follows from it.
///
/// With a pace, the goal weight is passed on the way; with `days`, it is held from that day on.
pub(super) fn budget(
    person: &Person,
    direction: Direction,
    energy: Kilocalories,
    target: Option<Kilograms>,
    days: Option<u16>,
    mut cautions: Vec<Caution>,
) -> Budget {
    let lean_reference = energy::weight_at_bmi(person.height, limits::BMI_OVER).kg();
    let regimen = person.regimen(energy);
    let lowest = energy::weight_at_bmi(person.height, limits::BMI_HEALTHY);
    let aimed = target.map(|weight| aimed(person, direction, energy, weight, days));
    let hold = match aimed {
        Some(Aimed::Reached { day, hold }) if days.is_some() => Some((day, person.regimen(hold))),
        _ => None,
    };
    let cut = match direction {
        Direction::Lose if hold.is_none() => {
            person.baseline.first_day_at(&regimen, lowest, COURSE_DAYS)
        }
        // Somebody below the healthy range may maintain or gain; the course is not cut.
        _ => None,
    };
    let course = match hold {
        Some((day, after)) => {
            let day = day.min(COURSE_DAYS);
            phases(
                &person.baseline,
                &[(regimen, day), (after, COURSE_DAYS - day)],
            )
        }
        None => phases(&person.baseline, &[(regimen, cut.unwrap_or(COURSE_DAYS))]),
    };
    let plateau = person.baseline.plateau(&regimen).filter(|plateau| {
        hold.is_none() && cut.is_none() && (direction != Direction::Lose || *plateau >= lowest)
    });
    let end = match direction {
        Direction::Maintain => person.weight,
        Direction::Lose | Direction::Gain => person.after_twelve_weeks(energy),
    };
    if let Some(Aimed::Reached { hold, .. }) = aimed
        && hold < person.floor
        && !cautions.contains(&Caution::LowMaintenance)
    {
        cautions.push(Caution::LowHold);
    }
    Budget {
        energy,
        difference: Kilocalories::nearest(energy.kcal() - person.maintenance.kcal()),
        twelve_week_mean: (end.kg() - person.weight.kg()) / 12.0,
        weight_after_twelve_weeks: end,
        macros: macros(
            energy,
            person.age,
            Kilograms::nearest(person.weight.kg().min(lean_reference)),
        ),
        course,
        is_cut: cut.is_some(),
        plateau,
        aimed,
        cautions,
    }
}

/// What happens to the goal weight, on the day asked for or on the first day that reaches it.
fn aimed(
    person: &Person,
    direction: Direction,
    energy: Kilocalories,
    weight: Kilograms,
    days: Option<u16>,
) -> Aimed {
    let change = weight.kg() - person.weight.kg();
    let is_ahead = match direction {
        Direction::Lose => change < -limits::SAME_WEIGHT_KG,
        Direction::Gain => change > limits::SAME_WEIGHT_KG,
        Direction::Maintain => false,
    };
    if !is_ahead {
        return Aimed::OtherWay;
    }
    if direction == Direction::Lose && person.bmi_at(weight) < limits::BMI_HEALTHY {
        return Aimed::BelowHealthyWeight;
    }
    let regimen = person.regimen(energy);
    let baseline = &person.baseline;
    let day = days.or_else(|| baseline.first_day_at(&regimen, weight, limits::FARTHEST_DAY));
    match day {
        Some(day) => {
            let state = baseline.advance(&baseline.start, &regimen, day);
            Aimed::Reached {
                day,
                hold: baseline.intake_to_hold(&state, person.activity),
            }
        }
        None => Aimed::NotReached,
    }
}
