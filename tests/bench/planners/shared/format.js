// Numbers as they are shown.

import { KG_PER_LB, KJ_PER_KCAL, METRIC, UK, US } from "./model.js";

export const NBSP = "\u00a0";
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** Halves away from zero. */
export const whole = (value) => Math.sign(value) * Math.round(Math.abs(value));

export function grouped(number) {
  const digits = String(Math.abs(number));
  const parts = digits.length > 3 ? digits.replace(/\B(?=(\d{3})+$)/g, ",") : digits;
  return number < 0 ? `−${parts}` : parts;
}

const shownEnergy = (kcal, unit) => (unit === 1 ? whole((kcal * KJ_PER_KCAL) / 50) * 50 : whole(kcal / 10) * 10);
export const energy = (kcal, unit) => grouped(shownEnergy(kcal, unit));
/** The difference of two amounts as they are shown. */
export const energyChange = (from, to, unit) => grouped(shownEnergy(to, unit) - shownEnergy(from, unit));
export const energyUnit = (unit) => (unit === 1 ? "kJ" : "kcal");
export const aDay = (unit) => `${energyUnit(unit)} a day`;
export const withUnit = (number, unit) => `${number}${NBSP}${unit}`;
export const withEnergy = (kcal, unit) => withUnit(energy(kcal, unit), energyUnit(unit));

export function tenths(value) {
  const all = whole(value * 10);
  const rest = Math.abs(all) % 10;
  const text = grouped(Math.trunc(all / 10));
  return (all < 0 && all > -10 ? `−${text}` : text) + (rest ? `.${rest}` : "");
}

export const halves = (value) => tenths(whole(value * 2) / 2);

function stones(pounds) {
  const all = whole(pounds), rest = all % 14;
  return withUnit(grouped(Math.floor(all / 14)), "st") + (rest ? NBSP + withUnit(String(rest), "lb") : "");
}

export function weight(kg, units) {
  if (units === METRIC) return withUnit(tenths(kg), "kg");
  return units === UK ? stones(kg / KG_PER_LB) : withUnit(halves(kg / KG_PER_LB), "lb");
}

export const weightEcho = (kg, units) => weight(kg, units === METRIC ? US : METRIC);

export function weightRange([low, high], units) {
  const [from, to] = units === METRIC
    ? [tenths(low), withUnit(tenths(high), "kg")]
    : units === UK
      ? [stones(low / KG_PER_LB), stones(high / KG_PER_LB)]
      : [grouped(whole(low / KG_PER_LB)), withUnit(grouped(whole(high / KG_PER_LB)), "lb")];
  return `${from} to ${to}`;
}

/** Where such a range begins. */
export const weightRangeStart = ([low], units) =>
  units === US ? withUnit(grouped(whole(low / KG_PER_LB)), "lb") : weight(low, units);

export function inWeeks(days) {
  const weeks = Math.max(Math.trunc((days + 3) / 7), 1);
  return withUnit(grouped(weeks), weeks === 1 ? "week" : "weeks");
}

export function height(cm, units) {
  if (units === METRIC) return withUnit(tenths(cm), "cm");
  const half = whole((cm / 2.54) * 2), rest = half % 24;
  return withUnit(grouped(Math.floor(half / 24)), "ft") + (rest ? NBSP + withUnit(tenths(rest / 2), "in") : "");
}

export const heightEcho = (cm, units) => (units === METRIC ? height(cm, US) : withUnit(grouped(whole(cm)), "cm"));

/** The difference of two weights as they are told, without its sign; nothing where they are told alike. */
export function change(from, to, units) {
  const step = units === METRIC ? 0.5 : KG_PER_LB;
  const steps = Math.abs(whole(to / step) - whole(from / step));
  if (steps === 0) return undefined;
  return units === METRIC ? withUnit(tenths(steps / 2), "kg") : withUnit(grouped(steps), "lb");
}

/** A change that was typed, in tenths. */
export const changeNumber = (kg, units) => tenths(units === METRIC ? kg : kg / KG_PER_LB);

export function pace(kgAWeek, units) {
  const kg = Math.abs(kgAWeek);
  if (units === METRIC) return withUnit(tenths(kg), "kg");
  const number = halves(kg / KG_PER_LB);
  return number === "0" ? `less than ${withUnit("0.5", "lb")}` : withUnit(number, "lb");
}

/** The day so many days from `today`, which is midnight of a day in universal time. */
export const dayFrom = (today, days) => new Date(today + days * 86_400_000);
export const month = (date) => MONTHS[date.getUTCMonth()];
export const shortMonth = (date) => month(date).slice(0, 3);
export const shortDate = (date) => `${shortMonth(date)}${NBSP}${date.getUTCDate()}, ${date.getUTCFullYear()}`;

/** A weight of the chart: whole pounds, or half kilograms. */
const rounded = (kg, units) => (units === METRIC ? halves(kg) : grouped(whole(kg / KG_PER_LB)));
export const told = (kg, units) =>
  units === UK ? weight(kg, UK) : withUnit(rounded(kg, units), units === METRIC ? "kg" : "lb");
export const brief = (kg, units) => (units === UK ? weight(kg, UK).replace(/\u00a0lb$/, "") : rounded(kg, units));
export const between = (low, joined, high, units) =>
  `${units === UK ? told(low, units) : brief(low, units)}${joined}${told(high, units)}`;
