// From entries to a plan: energy, rules and budget, as `crates/domain` has them. Pure.

import { after, balanced, blend, course, firstDayAt, intakeToHold, intakeToReach, plateau } from "./forecast.js";

export const KG_PER_LB = 0.453_592_37;
export const KJ_PER_KCAL = 4.184;
export const US = 0, METRIC = 1, UK = 2;
export const OFFSETS = [1000, 750, 500, 250, 0, -250, -500, -750, -1000];
const COURSE_DAYS = 728;
const FARTHEST_DAY = 3_650;
const SAME_WEIGHT = 0.02;
const HEALTHY = 18.5, OVER = 25;
const PAL = [
  [1.4, 1.5, 1.6, 1.7],
  [1.5, 1.6, 1.7, 1.8],
  [1.6, 1.7, 1.8, 1.9],
  [1.7, 1.8, 1.9, 2.1],
  [1.9, 2.0, 2.2, 2.3],
];
const MET = [3, 4.3, 5, 8.3, 12.8, 6.8, 8, 10, 8];

const within = (value, low, high) => value >= low && value <= high;
const bmiOf = (height, weight) => weight / (height / 100) ** 2;
const weightAt = (height, bmi) => bmi * (height / 100) ** 2;

/** A number as people type it; undefined where it is none. */
export function number(text) {
  const plain = text.trim().replace(/^(\d+),(\d{1,2})$/, "$1.$2");
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** A weight of one or two boxes in kg; undefined where it cannot be read. */
export function weightFrom(units, major, minor) {
  const first = number(major), second = minor.trim() === "" ? 0 : number(minor);
  if (first === undefined) return undefined;
  if (units === METRIC) return first;
  if (units === US) return first * KG_PER_LB;
  return second === undefined || second >= 14 ? undefined : (first * 14 + second) * KG_PER_LB;
}

/** A height of one or two boxes in cm. */
export function heightFrom(units, major, minor) {
  const first = number(major), second = minor.trim() === "" ? 0 : number(minor);
  if (first === undefined) return undefined;
  if (units === METRIC) return first;
  return second === undefined || second >= 12 ? undefined : (first * 12 + second) * 2.54;
}

/** Every entry read: `{ values, wrong }`, where `wrong` names what is missing ("missing") or unusable ("invalid"). */
export function read(entries, today) {
  const wrong = new Map();
  const values = { ...entries };
  const take = (name, value, isEmpty, fits) => {
    if (isEmpty) wrong.set(name, "missing");
    else if (value === undefined || !fits(value)) wrong.set(name, "invalid");
    values[name] = value;
  };
  const { height, weight, target } = entries;
  if (entries.sex === undefined) wrong.set("sex", "missing");
  take("age", number(entries.age), entries.age.trim() === "", (age) => Number.isInteger(age) && age <= 120);
  take("height", height.exact ?? heightFrom(entries.units, height.major, height.minor), height.major.trim() === "",
    (cm) => within(cm, 120, 230));
  take("weight", weight.exact ?? weightFrom(entries.units, weight.major, weight.minor), weight.major.trim() === "",
    (kg) => within(kg, 30, 350) && (wrong.has("height") || within(bmiOf(values.height, kg), 12, 80)));
  values.pal = PAL[entries.leisure]?.[entries.work];
  if (entries.pal.trim() !== "") take("pal", number(entries.pal), false, (pal) => within(pal, 1.2, 2.5));
  else if (values.pal === undefined) wrong.set("activity", "missing");
  values.fatShare = undefined;
  if (entries.method === 2) {
    take("bodyFat", number(entries.bodyFat.replace("%", "")), entries.bodyFat.trim() === "",
      (percent) => within(percent, 3, 60));
    values.fatShare = values.bodyFat / 100;
  }
  if (entries.method === 3) {
    const typed = number(entries.known);
    take("known", entries.energy === 1 ? typed && typed / KJ_PER_KCAL : typed, entries.known.trim() === "",
      (kcal) => within(kcal, 1_000, 6_000));
  }
  values.planned = undefined;
  if (entries.exercise > 0) {
    const minutes = number(entries.minutes), times = number(entries.times);
    if (within(minutes, 1, 180) && within(times, 1, 7)) {
      values.planned = ((MET[entries.exercise - 1] - 1) * minutes / 60) * times / 7;
    } else {
      wrong.set("exercise", minutes === undefined || times === undefined ? "missing" : "invalid");
    }
  }
  const isByDate = entries.aim === 1;
  const noTarget = target.major.trim() === "";
  values.target = undefined;
  if (!noTarget || isByDate) {
    take("target", target.exact ?? weightFrom(entries.units, target.major, target.minor), noTarget,
      (kg) => within(kg, 30, 350));
  }
  values.days = undefined;
  if (isByDate) {
    take("days", Math.round((Date.parse(entries.date) - today) / 86_400_000), entries.date === "",
      (days) => within(days, 1, FARTHEST_DAY));
  }
  return { values, wrong };
}

/** What every method finds: `[resting, maintenance]`, or none where it lacks an entry. */
function estimate(v, method) {
  const mifflin = Math.max(
    9.99 * v.weight + 6.25 * v.height - 4.92 * v.age - 161 + blend(v.sex, 0, 166), 0);
  if (method === 0) return [mifflin, mifflin * v.pal];
  if (method === 1) return [mifflin, eer(v)];
  if (method === 2) {
    if (v.fatShare === undefined) return undefined;
    const resting = 370 + 21.6 * v.weight * (1 - v.fatShare);
    return [resting, resting * v.pal];
  }
  return typeof v.known === "number" ? [mifflin, v.known] : undefined;
}

const MEN = [[753.07, -10.83, 6.5, 14.1], [581.47, -10.83, 8.3, 14.94], [1004.82, -10.83, 6.52, 15.91], [-517.88, -10.83, 15.61, 19.11]];
const WOMEN = [[584.9, -7.01, 5.72, 11.71], [575.77, -7.01, 6.6, 12.14], [710.25, -7.01, 6.54, 12.34], [511.83, -7.01, 9.07, 12.56]];
const BOYS = [[-447.51, 3.68, 13.01, 13.15], [19.12, 3.68, 8.62, 20.28], [-388.19, 3.68, 12.66, 20.46], [-671.75, 3.68, 15.38, 23.25]];
const GIRLS = [[55.59, -22.25, 8.43, 17.07], [-297.54, -22.25, 12.77, 14.73], [-189.55, -22.25, 11.74, 18.34], [-709.59, -22.25, 18.22, 14.25]];

/** National Academies 2023; an 18-year-old belongs to the equations of 3 to 18 years, with growth. */
function eer(v) {
  const grown = v.age >= 19;
  const limits = grown ? [1.53, 1.68, 1.85] : [1.56, 1.73, 1.92];
  const level = limits.filter((limit) => v.pal >= limit).length;
  const of = ([constant, year, cm, kg]) =>
    constant + year * v.age + cm * v.height + kg * v.weight + (grown ? 0 : 20);
  return Math.max(blend(v.sex, of((grown ? WOMEN : GIRLS)[level]), of((grown ? MEN : BOYS)[level])), 0);
}

/** Somebody the rules are about; none where no body is like that. */
function personOf(v) {
  const found = estimate(v, v.method);
  if (!found) return undefined;
  const [resting, usual] = found;
  const mifflin = estimate(v, 0)[0];
  const body = balanced({
    ...v,
    resting: mifflin,
    intake: v.method === 0 ? mifflin * v.pal : Math.max(usual, 0),
    fat: v.fatShare === undefined ? undefined : v.fatShare * v.weight,
  });
  let activity = 1, maintenance = usual;
  if (v.planned !== undefined) {
    activity = body.activity > 0 ? Math.min(1 + v.planned / body.activity, 6) : 1;
    maintenance = intakeToHold(body, body.start, activity);
  }
  const isPossible = maintenance <= 4 * resting &&
    (v.fatShare === undefined || bmiOf(v.height, v.weight * (1 - v.fatShare)) <= 40);
  if (!isPossible) return undefined;
  return { ...v, resting, usual, maintenance, activity, body, floor: v.sex === 0 ? 1_200 : 1_500, bmi: bmiOf(v.height, v.weight) };
}

const twelveWeeks = (person, kcal) => after(person.body, Math.max(kcal, 0), person.activity, 84).weight;
const weeklyShare = (person, kcal) => ((kcal / 500) * KG_PER_LB) / person.weight;

function candidate(person, offset) {
  const budget = person.maintenance + offset;
  return { direction: Math.sign(offset), offset, budget, end: offset === 0 ? person.weight : twelveWeeks(person, budget) };
}

const toward = (person, direction, budget, end) => ({ direction, offset: budget - person.maintenance, budget, end });

/** R6 to R12: why not, or nothing. */
function refusal(person, { direction, offset, budget, end }) {
  const loses = direction < 0;
  const { health } = person;
  if (direction !== 0 && !health.answered) return "health";
  if (direction !== 0 && health.needsClinician && !health.clinicianKnows) return "clinician";
  if (loses && person.bmi < HEALTHY) return "low";
  if (loses && person.maintenance - person.floor < 100) return "room";
  if (weeklyShare(person, -offset) > 0.015) return "fast";
  if (loses && bmiOf(person.height, end) < HEALTHY) return "end";
  if (direction !== 0 && budget < person.floor) return "floor";
  return undefined;
}

/** R13 to R17. */
function cautions(person, { direction, offset, budget, end }) {
  const all = [];
  if (weeklyShare(person, -offset) > 0.01) {
    const gentler = [8, 7, 6, 5].find((goal) => weeklyShare(person, -OFFSETS[goal]) <= 0.01) ?? 5;
    all.push({ kind: "fast", gentler });
  }
  if (direction < 0 && person.age >= 65) all.push({ kind: "older" });
  if (direction > 0 && bmiOf(person.height, end) > OVER) all.push({ kind: "above" });
  if (budget > 5_000) all.push({ kind: "high" });
  if (direction === 0 && person.maintenance < person.floor) all.push({ kind: "low" });
  return all;
}

function verdict(person, one) {
  const refused = refusal(person, one);
  return refused ? { refused } : { budget: one.budget, cautions: cautions(person, one) };
}

/** R16: why a weight that means losing is not offered at this budget. */
function targetRefusal(person, weight, budget) {
  if (weight >= person.weight) return undefined;
  const deficit = person.maintenance - budget;
  if (deficit > 1_000) return "deficit";
  if (person.bmi < HEALTHY) return "low";
  if (person.maintenance - person.floor < 100) return "room";
  if (weeklyShare(person, deficit) > 0.015) return "fast";
  if (bmiOf(person.height, weight) < HEALTHY) return "end";
  return budget < person.floor ? "floor" : undefined;
}

function earliestDay(person, weight) {
  const { maintenance, floor } = person;
  const fastest = ((0.015 * person.weight) / KG_PER_LB) * 500 * (1 - 1e-12);
  const budget = weight < person.weight ? Math.max(maintenance - Math.min(1_000, fastest), floor) : maintenance + 1_000;
  if (targetRefusal(person, weight, budget) || budget < floor) return undefined;
  return firstDayAt(person.body, budget, person.activity, weight, FARTHEST_DAY);
}

/** A weight by a day: `[direction, verdict]`. */
function targeted(person, weight, days) {
  const change = weight - person.weight;
  if (Math.abs(change) <= SAME_WEIGHT) return [0, verdict(person, candidate(person, 0))];
  const direction = Math.sign(change);
  const atAll = refusal(person, toward(person, direction, person.maintenance, weight));
  if (atAll && atAll !== "floor") return [direction, { refused: atAll }];
  const later = () => {
    const day = earliestDay(person, weight);
    return { refused: day === undefined ? "reach" : day > days ? "soon" : "floor" };
  };
  const budget = intakeToReach(person.body, weight, days, person.activity);
  if (budget === undefined) return [direction, later()];
  const refused = targetRefusal(person, weight, budget);
  const one = toward(person, direction, budget, weight);
  if (["deficit", "fast", "floor"].includes(refused)) return [direction, later()];
  if (refused) return [direction, { refused }];
  if (one.offset > 1_000 || budget < person.floor) return [direction, later()];
  return [direction, verdict(person, one)];
}

function aimed(person, direction, energy, weight, days) {
  const change = weight - person.weight;
  if (!(direction < 0 ? change < -SAME_WEIGHT : direction > 0 && change > SAME_WEIGHT)) return { kind: "other way" };
  if (direction < 0 && bmiOf(person.height, weight) < HEALTHY) return { kind: "below" };
  const day = days ?? firstDayAt(person.body, energy, person.activity, weight, FARTHEST_DAY);
  if (day === undefined) return { kind: "not reached" };
  const state = after(person.body, energy, person.activity, day);
  return { kind: "reached", day, hold: intakeToHold(person.body, state, person.activity) };
}

function share(kcal, low, high, perGram) {
  const fives = (percent) => (kcal * percent) / 100 / perGram / 5;
  const from = Math.round(Math.ceil(fives(low)) * 5);
  return { low, high, from, to: Math.max(Math.round(Math.floor(fives(high)) * 5), from) };
}

function nutrients(kcal, age, weight) {
  const needed = Math.min(Math.ceil(((weight * 0.8 * 4) / Math.max(kcal, 1)) * 100), 100);
  const [fatLow, most] = age < 19 ? [25, 30] : [20, 35];
  return {
    carbohydrate: share(kcal, 45, 65, 4),
    fat: share(kcal, fatLow, 35, 9),
    protein: share(kcal, Math.min(Math.max(10, needed), most), most, 4),
    fiber: Math.round((kcal / 1_000) * 14),
    sugars: Math.round((kcal * 0.1) / 4),
    saturated: Math.round((kcal * 0.1) / 9),
    sodium: 2_300,
  };
}

function budgetOf(person, direction, energy, target, days, said) {
  const { body, activity } = person;
  const lowest = weightAt(person.height, HEALTHY);
  const aim = target === undefined ? undefined : aimed(person, direction, energy, target, days);
  const holds = aim?.kind === "reached" && days !== undefined;
  const cut = direction < 0 && !holds ? firstDayAt(body, energy, activity, lowest, COURSE_DAYS) : undefined;
  const day = holds ? Math.min(aim.day, COURSE_DAYS) : 0;
  const points = course(body, activity,
    holds ? [[energy, day], [aim.hold, COURSE_DAYS - day]] : [[energy, cut ?? COURSE_DAYS]]);
  const level = plateau(body, energy, activity);
  const end = direction === 0 ? person.weight : twelveWeeks(person, energy);
  if (aim?.kind === "reached" && aim.hold < person.floor && !said.some(({ kind }) => kind === "low")) {
    said = [...said, { kind: "low hold" }];
  }
  return {
    energy,
    difference: energy - person.maintenance,
    mean: (end - person.weight) / 12,
    end,
    nutrients: nutrients(energy, person.age, Math.min(person.weight, weightAt(person.height, OVER))),
    points,
    isCut: cut !== undefined,
    plateau: holds || cut !== undefined || (direction < 0 && level < lowest) ? undefined : level,
    aim,
    cautions: said,
  };
}

/** What may be had instead of what is refused, best first. */
function instead(person, direction, refused, offers, target) {
  const stay = { goal: 4, budget: person.maintenance };
  const last = (from, to) => {
    for (let goal = to; goal >= from; goal -= 1) {
      if (!offers[goal].refused) return { goal, budget: offers[goal].budget };
    }
    return undefined;
  };
  const gain = last(0, 3);
  if (["health", "clinician", "room"].includes(refused)) return [stay];
  if (refused === "low" || (direction > 0 && ["floor", "reach"].includes(refused))) return gain ? [stay, gain] : [stay];
  if (refused === "soon") {
    const day = earliestDay(person, target);
    return day === undefined ? [stay] : [{ later: day }];
  }
  return [last(5, 8) ?? floorOffer(person) ?? stay];
}

function floorOffer(person) {
  const one = toward(person, -1, person.floor, twelveWeeks(person, person.floor));
  const refused = refusal(person, one);
  if ((refused && refused !== "floor") || person.maintenance - person.floor >= 250) return undefined;
  return { floor: budgetOf(person, -1, person.floor, undefined, undefined, cautions(person, one)) };
}

/** The plan of entries that were read; none where something is missing. */
export function planOf({ values, wrong }) {
  const person = wrong.size ? undefined : personOf(values);
  if (!person) return undefined;
  const offers = OFFSETS.map((offset) => verdict(person, candidate(person, offset)));
  const [direction, answer] = values.aim === 1
    ? targeted(person, values.target, values.days)
    : [Math.sign(OFFSETS[values.goal]), offers[values.goal]];
  const others = answer.refused ? instead(person, direction, answer.refused, offers, values.target) : [];
  return {
    ...person,
    direction,
    offers,
    estimates: [0, 1, 2, 3].map((method) => estimate(values, method)),
    healthy: [weightAt(values.height, HEALTHY), weightAt(values.height, 24.9)],
    refused: answer.refused,
    instead: others,
    budget: answer.refused
      ? others.find(({ floor }) => floor)?.floor
      : budgetOf(person, direction, answer.budget, values.target, values.days, answer.cautions),
  };
}
