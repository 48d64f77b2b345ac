// The body's course: the model of Hall and others, Lancet 2011, as `crates/domain` has it. Weights in kg, energy in
// kcal a day, time in days.

const KJ = 4.184;
const GLYCOGEN_KCAL = 17_600 / KJ;
const FAT_KCAL = 39_500 / KJ;
const LEAN_KCAL = 7_600 / KJ;
const FAT_UPKEEP = 13 / KJ;
const LEAN_UPKEEP = 92 / KJ;
const THERMIC_EFFECT = 0.1;
const ADAPTATION = 0.14;
const ADAPTATION_DAYS = 14;
const FORBES = (10.4 * LEAN_KCAL) / FAT_KCAL;
const FORBES_LEAN = (FORBES * FAT_KCAL) / LEAN_KCAL;
const SODIUM_BY_FLUID = 3_000;
const SODIUM_BY_CARBOHYDRATE = 4_000;
const BASELINE_SODIUM = 4_000;
const BASELINE_GLYCOGEN = 0.5;
const GLYCOGEN_WITH_WATER = 3.7;
const CARBOHYDRATE = 0.5;
const LEAN_COST = 1 + 960 / KJ / LEAN_KCAL;
const FAT_COST = 1 + 750 / KJ / FAT_KCAL;
const FLUID_BY_HALF_DAY = Math.exp((-SODIUM_BY_FLUID / 3_220) * 0.5);
const ADAPTATION_BY_HALF_DAY = Math.exp(-0.5 / ADAPTATION_DAYS);
const MOST_INTAKE = 20_000;
const SPREAD = 0.1;

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/** A figure by the formula's sex: 0 female, 1 male, 2 the mean of both. */
export const blend = (sex, female, male) => [female, male, (female + male) / 2][sex];

/** Somebody in balance: maintenance eaten, nothing changing. */
export function balanced({ sex, age, height, weight, resting, intake, fat: measured }) {
  const metres = height / 100;
  const lnBmi = Math.log(weight / (metres * metres));
  const percent = blend(sex, 0.14 * age + 39.96 * lnBmi - 102.01, 0.14 * age + 37.31 * lnBmi - 103.94);
  const fat = Math.min(measured ?? (weight * clamp(percent, 3, 60)) / 100, weight);
  const fluid = Math.max(
    blend(sex, 5.98 * metres + 0.167 * weight - 4, 0.025 * age + 9.57 * metres + 0.191 * weight - 12.4), 0);
  const glycogen = BASELINE_GLYCOGEN;
  const lean = Math.max(weight - fat - fluid - GLYCOGEN_WITH_WATER * glycogen, 0);
  const activity = Math.max(((1 - THERMIC_EFFECT) * intake - resting) / weight, 0);
  const constant = intake - FAT_UPKEEP * fat - LEAN_UPKEEP * lean - activity * weight;
  return { intake, activity, constant, start: { fat, lean, glycogen, fluid, adaptation: 0 } };
}

export const weightOf = ({ fat, lean, glycogen, fluid }) => fat + lean + GLYCOGEN_WITH_WATER * glycogen + fluid;

/** What the quick quantities tend to while `intake` is eaten. */
function settled(body, intake) {
  const relative = intake / Math.max(body.intake, 1 / CARBOHYDRATE);
  const sodium = (BASELINE_SODIUM * (intake - body.intake)) / Math.max(body.intake, 1);
  return {
    glycogenSquared: BASELINE_GLYCOGEN * BASELINE_GLYCOGEN * Math.max(relative, 0),
    fluid: body.start.fluid + (sodium - SODIUM_BY_CARBOHYDRATE * (1 - relative)) / SODIUM_BY_FLUID,
    adaptation: ADAPTATION * (intake - body.intake),
  };
}

/** `tanh(to · time) / to`. */
function glycogenSettling(to, time) {
  const turn = to * time;
  if (turn < 1e-6) return time;
  const growth = Math.exp(Math.min(2 * turn, 700));
  return (growth - 1) / (growth + 1) / to;
}

/** Somebody on the way: eats `intake` and moves `factor` times as much as before, from `state` on. */
class Walk {
  constructor(body, intake, factor, state = body.start) {
    const { fat, lean, glycogen, fluid, adaptation } = state;
    Object.assign(this, { fat, lean, glycogen, fluid, adaptation });
    this.carbohydrate = CARBOHYDRATE * intake;
    this.moving = body.activity * clamp(factor, 0, 6);
    this.spare = intake - this.carbohydrate - body.constant - THERMIC_EFFECT * (intake - body.intake);
    this.burning = (CARBOHYDRATE * body.intake) / (BASELINE_GLYCOGEN * BASELINE_GLYCOGEN);
    this.fatUpkeep = FAT_UPKEEP + this.moving;
    this.leanUpkeep = LEAN_UPKEEP + this.moving;
    this.to = settled(body, intake);
    this.glycogenBy = glycogenSettling(Math.sqrt(this.to.glycogenSquared), (this.burning / GLYCOGEN_KCAL) * 0.5);
  }

  get weight() {
    return weightOf(this);
  }

  /** One day: the quick quantities exactly, fat and lean tissue by Runge–Kutta of the fourth order. */
  step() {
    const { to, burning, moving, spare, fat, lean, glycogenBy } = this;
    const glycogenAfter = (glycogen) => (glycogen + to.glycogenSquared * glycogenBy) / (1 + glycogen * glycogenBy);
    const fluidAfter = (fluid) => to.fluid + (fluid - to.fluid) * FLUID_BY_HALF_DAY;
    const adaptationAfter = (adaptation) => to.adaptation + (adaptation - to.adaptation) * ADAPTATION_BY_HALF_DAY;
    const g0 = this.glycogen, g1 = glycogenAfter(g0), g2 = glycogenAfter(g1);
    const w0 = this.fluid, w1 = fluidAfter(w0), w2 = fluidAfter(w1);
    const a0 = this.adaptation, a1 = adaptationAfter(a0), a2 = adaptationAfter(a1);
    const b0 = burning * g0 * g0, b1 = burning * g1 * g1, b2 = burning * g2 * g2;
    const missed = this.carbohydrate - GLYCOGEN_KCAL * (g2 - g0) - (b0 + 4 * b1 + b2) / 6;
    const begin = spare - moving * (GLYCOGEN_WITH_WATER * g0 + w0) - a0 + b0 + missed;
    const middle = spare - moving * (GLYCOGEN_WITH_WATER * g1 + w1) - a1 + b1 + missed;
    const end = spare - moving * (GLYCOGEN_WITH_WATER * g2 + w2) - a2 + b2 + missed;
    const p1 = this.part(begin, fat, lean), f1 = (p1 * fat) / FAT_KCAL, l1 = (p1 * FORBES) / LEAN_KCAL;
    const fatA = Math.max(fat + f1 * 0.5, 0);
    const p2 = this.part(middle, fatA, lean + l1 * 0.5), f2 = (p2 * fatA) / FAT_KCAL, l2 = (p2 * FORBES) / LEAN_KCAL;
    const fatB = Math.max(fat + f2 * 0.5, 0);
    const p3 = this.part(middle, fatB, lean + l2 * 0.5), f3 = (p3 * fatB) / FAT_KCAL, l3 = (p3 * FORBES) / LEAN_KCAL;
    const fatC = Math.max(fat + f3, 0);
    const p4 = this.part(end, fatC, lean + l3), f4 = (p4 * fatC) / FAT_KCAL, l4 = (p4 * FORBES) / LEAN_KCAL;
    this.fat = Math.max(fat + (f1 + 2 * (f2 + f3) + f4) / 6, 0);
    this.lean = Math.max(lean + (l1 + 2 * (l2 + l3) + l4) / 6, 0);
    this.glycogen = g2;
    this.fluid = Math.max(w2, 0);
    this.adaptation = a2;
  }

  part(drive, fat, lean) {
    return (drive - this.fatUpkeep * fat - this.leanUpkeep * lean) / (FORBES * LEAN_COST + fat * FAT_COST);
  }

  go(days) {
    for (let day = 0; day < days; day += 1) this.step();
    return this;
  }
}

/** The state after `days` of `intake`. */
export const after = (body, intake, factor, days) => new Walk(body, intake, factor).go(days);

/** The intake that holds the tissue of `state`. */
export function intakeToHold(body, state, factor) {
  const taken = THERMIC_EFFECT + ADAPTATION;
  const burned = body.constant + FAT_UPKEEP * state.fat + LEAN_UPKEEP * state.lean +
    body.activity * clamp(factor, 0, 6) * weightOf(state);
  return Math.max((burned - taken * body.intake) / (1 - taken), 0);
}

/** The intake with which the weight is `goal` after `days`; none where no intake leads there. */
export function intakeToReach(body, goal, days, factor) {
  if (days === 0) return undefined;
  const miss = (intake) => after(body, intake, factor, days).weight - goal;
  const low = [0, miss(0)], high = [MOST_INTAKE, miss(MOST_INTAKE)];
  if (low[1] > 0 || high[1] < 0) return undefined;
  let before;
  let intake = clamp(body.intake, 1, MOST_INTAKE - 1);
  // False position by the Illinois rule.
  for (let turn = 0; turn < 60; turn += 1) {
    const missed = miss(intake);
    if (Math.abs(missed) < 1e-6 || high[0] - low[0] < 1e-9) break;
    const [replaced, kept] = missed < 0 ? [low, high] : [high, low];
    replaced[0] = intake;
    replaced[1] = missed;
    if (before === missed < 0) kept[1] /= 2;
    before = missed < 0;
    intake = low[0] - (low[1] * (high[0] - low[0])) / (high[1] - low[1]);
  }
  return intake;
}

/** The weight at which `intake`, kept up for ever, ends; none where it cannot be lived on. */
export function plateau(body, intake, factor) {
  const to = settled(body, intake);
  const water = GLYCOGEN_WITH_WATER * Math.sqrt(to.glycogenSquared) + to.fluid;
  const moving = body.activity * clamp(factor, 0, 6);
  const { fat, lean } = body.start;
  const forFat = FAT_UPKEEP + moving;
  const forLean = (LEAN_UPKEEP + moving) * FORBES_LEAN;
  if (fat <= 0) return undefined;
  const spare = intake - body.constant - THERMIC_EFFECT * (intake - body.intake) - to.adaptation -
    moving * water - (LEAN_UPKEEP + moving) * lean;
  let ratio = 1;
  for (let turn = 0; turn < 80; turn += 1) {
    const over = forFat * fat * ratio + forLean * Math.log(ratio) - spare;
    const next = Math.max(ratio - over / (forFat * fat + forLean / ratio), ratio / 16);
    const done = Math.abs(next - ratio) <= 1e-12 * ratio;
    ratio = next;
    if (done) break;
  }
  const endLean = lean + FORBES_LEAN * Math.log(ratio);
  const weight = fat * ratio + endLean + water;
  return endLean > 0 && ratio > 1e-6 && weight <= 2_000 ? weight : undefined;
}

/** The first day, at most `limit`, on which `goal` is reached. */
export function firstDayAt(body, intake, factor, goal, limit) {
  const walk = new Walk(body, intake, factor);
  const falling = goal < walk.weight;
  for (let day = 0; day <= limit; day += 1) {
    if (falling ? walk.weight <= goal : walk.weight >= goal) return day;
    walk.step();
  }
  return undefined;
}

/** The course of phases `[intake, days]`: each day of the first week, each week after that, and the last of each. */
export function course(body, factor, phases) {
  const spread = SPREAD * body.intake;
  const people = [spread, 0, -spread].map((more) => ({ ...body, constant: body.constant + more }));
  let states = people.map(({ start }) => start);
  const points = [];
  let day = 0, last = 0;
  for (const [intake, days] of phases) {
    const walks = people.map((one, at) => new Walk(one, intake, factor, states[at]));
    last += days;
    for (;;) {
      if (!points.length || points.at(-1).day < day) {
        const [low, likely, high] = walks;
        points.push({ day, likely: likely.weight, low: low.weight, high: high.weight });
      }
      if (day >= last) break;
      const stride = Math.min(day < 7 ? 1 : 7, last - day);
      for (const walk of walks) walk.go(stride);
      day += stride;
    }
    states = walks;
  }
  return points;
}
