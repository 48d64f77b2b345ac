//! The equations of the appendix of Hall et al., Lancet 2011, as printed, in short coupled steps. The domain's own
//! integration is compared with them.

use plateful_domain::planner::forecast::constants as c;
use plateful_domain::planner::forecast::{Baseline, Regimen, State};

fn derivative(of: &Baseline, share: f64, state: &State, regimen: &Regimen) -> State {
    let change = regimen.intake - of.intake;
    let carbohydrate = regimen.carbohydrate * regimen.intake;
    let at_first = share * of.intake;
    let burned = at_first / c::BASELINE_GLYCOGEN_KG.powi(2) * state.glycogen.powi(2);
    let into_glycogen = carbohydrate - burned;
    let p = c::FORBES / (c::FORBES + state.fat);
    let expenditure = of.expenditure(state, regimen);
    let into_tissue = regimen.intake - expenditure - into_glycogen;
    State {
        fat: (1.0 - p) * into_tissue / c::FAT_KCAL_PER_KG,
        lean: p * into_tissue / c::LEAN_KCAL_PER_KG,
        glycogen: into_glycogen / c::GLYCOGEN_KCAL_PER_KG,
        fluid: (regimen.sodium_change
            - c::SODIUM_BY_FLUID * (state.fluid - of.start.fluid)
            - c::SODIUM_BY_CARBOHYDRATE * (1.0 - carbohydrate / at_first))
            / c::SODIUM_MG_PER_KG,
        adaptation: (c::ADAPTATION * change - state.adaptation) / c::ADAPTATION_DAYS,
    }
}

fn plus(state: &State, by: &State, days: f64) -> State {
    State {
        fat: state.fat + by.fat * days,
        lean: state.lean + by.lean * days,
        glycogen: state.glycogen + by.glycogen * days,
        fluid: state.fluid + by.fluid * days,
        adaptation: state.adaptation + by.adaptation * days,
    }
}

/// The state after `days` of `regimen` from `state`, each day in `parts` steps; `share` is the person's share of
/// carbohydrate in balance.
pub fn run(
    of: &Baseline,
    share: f64,
    state: State,
    regimen: &Regimen,
    (days, parts): (u32, u32),
) -> State {
    let h = 1.0 / f64::from(parts);
    let mut state = state;
    for _ in 0..days * parts {
        let k1 = derivative(of, share, &state, regimen);
        let k2 = derivative(of, share, &plus(&state, &k1, h / 2.0), regimen);
        let k3 = derivative(of, share, &plus(&state, &k2, h / 2.0), regimen);
        let k4 = derivative(of, share, &plus(&state, &k3, h), regimen);
        state = plus(&state, &k1, h / 6.0);
        state = plus(&state, &k2, h / 3.0);
        state = plus(&state, &k3, h / 3.0);
        state = plus(&state, &k4, h / 6.0);
    }
    state
}
