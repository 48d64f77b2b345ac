// The food groups of a budget: Dietary Guidelines for Americans 2020–2025, Table A3-2.

import { energy, energyChange, energyUnit, grouped, NBSP, whole, withEnergy, withUnit } from "./format.js";
import { METRIC } from "./model.js";

// Halves: vegetables, dark green, red and orange, beans, starchy, other, fruit, grains, whole grains, dairy, protein;
// then whole ounces a week: meat, seafood from and to, nuts; oils, g; other uses, kcal.
const PATTERNS = [
  [1_000, 2, 1, 5, 1, 4, 3, 2, 6, 3, 4, 4, 10, 2, 3, 2, 15, 130],
  [1_200, 3, 2, 6, 1, 7, 5, 2, 8, 4, 5, 6, 14, 4, 4, 2, 17, 80],
  [1_400, 3, 2, 6, 1, 7, 5, 3, 10, 5, 5, 8, 19, 6, 6, 3, 17, 90],
  [1_600, 4, 3, 8, 2, 8, 7, 3, 10, 6, 6, 10, 23, 8, 8, 4, 22, 100],
  [1_800, 5, 3, 11, 3, 10, 8, 3, 12, 6, 6, 10, 23, 8, 8, 4, 24, 140],
  [2_000, 5, 3, 11, 3, 10, 8, 4, 12, 6, 6, 11, 26, 8, 8, 5, 27, 240],
  [2_200, 6, 4, 12, 4, 12, 10, 4, 14, 7, 6, 12, 28, 9, 9, 5, 29, 250],
  [2_400, 6, 4, 12, 4, 12, 10, 4, 16, 8, 6, 13, 31, 10, 10, 5, 31, 320],
  [2_600, 7, 5, 14, 5, 14, 11, 4, 18, 9, 6, 13, 31, 10, 10, 5, 34, 350],
  [2_800, 7, 5, 14, 5, 14, 11, 5, 20, 10, 6, 14, 33, 10, 10, 6, 36, 370],
  [3_000, 8, 5, 15, 6, 16, 14, 5, 20, 10, 6, 14, 33, 10, 10, 6, 44, 440],
  [3_200, 8, 5, 15, 6, 16, 14, 5, 20, 10, 6, 14, 33, 10, 10, 6, 51, 580],
];

export const GLASS = "M-10-16-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L10-16";
export const FULL_GLASS = "M-9.6-11-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L9.6-11Z";
export const HALF_GLASS = "M-8.7 0-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L8.7 0Z";
/** In the order of the list: id, name in the list, name on the plate, note. */
export const FOODS = [
  ["vegetables", "Vegetables", "Vegetables", ""], ["fruit", "Fruit", "Fruit", ""], ["grains", "Grains", "Grains", "at least "],
  ["protein", "Protein foods", "Protein", ""], ["dairy", "Dairy", "Dairy", "or fortified soy milk"], ["oils", "Oils", "Oils", ""],
];
export const KINDS = [
  ["Vegetables, cups a week", ["Dark green", "Red and orange", "Beans, peas, lentils", "Starchy", "Other"]],
  ["Protein foods, ounces a week", ["Meat, poultry, eggs", "Seafood", "Nuts, seeds, soy"]],
];

function patternOf(kcal, isLosing) {
  const shown = whole(kcal / 10) * 10;
  if (shown < 1_000) return undefined;
  return PATTERNS[Math.trunc((Math.min(shown, 3_200) - 1_000 + (isLosing ? 0 : 99)) / 200)];
}

/** A number of halves: as shown, and as spoken where its fraction might be misread. */
function amount(count, unit) {
  const whole = Math.trunc(count / 2);
  if (count % 2 === 0) return { shown: String(whole), said: undefined, unit: NBSP + unit };
  return { shown: `${whole || ""}½`, said: whole ? `${whole} and a half` : "half a", unit: NBSP + unit };
}

const cups = (count) => amount(count, count > 2 ? "cups" : "cup");
const ounces = (count) => amount(count, "oz");
const count = (number, unit) => ({ shown: String(number), said: undefined, unit: NBSP + unit });
const degrees = (first, second) => Math.trunc((first * 360 + first + second) / (Math.max((first + second) * 2, 1)));

function looksLike(halves, one, more) {
  const all = Math.max(whole(halves), 1), full = Math.trunc(all / 2);
  return `about ${full || ""}${all % 2 ? "½" : ""} ${all > 2 ? more : one}`;
}

/** What is shown of a day's budget; nothing where no pattern is published. */
export function plateOf(kcal, isLosing, units, unit) {
  const pattern = patternOf(kcal, isLosing);
  if (!pattern) return undefined;
  const [of, veg, green, orange, beans, starchy, other, fruit, grains, wholes, dairy, protein, meat, from, to, nuts, oils, uses] = pattern;
  const budget = whole(kcal / 10) * 10;
  const named = `${grouped(of)}${NBSP}kcal${unit === 1 ? ` (${withEnergy(of, unit)})` : ""}`;
  const begin = `Amounts of the ${named} pattern`;
  const yours = withEnergy(kcal, unit);
  const more = `${withUnit(energyChange(of, kcal, unit), energyUnit(unit))} more`;
  let lead, beside = "";
  if (budget > 3_200) {
    lead = `${begin}, the largest there is. Your ${yours} is ${more}: take it from any of the groups.`;
  } else if (energy(kcal, unit) === energy(of, unit)) {
    lead = `${begin}, the same as your number.`;
  } else {
    if (kcal > of) beside = `, and your number ${more}`;
    lead = `${begin}, the ${kcal > of ? "nearest below" : "nearest to"} your ${yours}.`;
  }
  const grams = (halves) => `${whole((halves / 2) * 28.35 / 5) * 5}${NBSP}g`;
  const milliliters = (halves) => `${whole((halves / 2) * 236.6 / 10) * 10}${NBSP}ml`;
  const right = degrees(grains, protein), turned = degrees(fruit, veg);
  return {
    lead,
    isForChildren: of < 1_600,
    wholeGrains: ounces(wholes),
    foods: [
      [cups(veg), milliliters(veg), looksLike(veg, "fist", "fists")],
      [cups(fruit), milliliters(fruit), looksLike(fruit, "fist", "fists")],
      [ounces(grains), grams(grains), looksLike(grains, "slice of bread", "slices of bread")],
      [ounces(protein), grams(protein), looksLike(protein / 3, "deck of cards", "decks of cards")],
      [cups(dairy), milliliters(dairy), looksLike(dairy, "glass of milk", "glasses of milk")],
      [count(oils, "g"), "", looksLike((oils / 14) * 2, "tablespoon", "tablespoons")],
    ].map(([much, metric, like]) => ({ much, metric: units === METRIC && metric ? ` (${metric})` : "", like })),
    turns: { fruit: `rotate(-${turned})`, protein: `rotate(${right})` },
    cuts: [0, right, 180, 360 - turned].map((at) => `rotate(${at})`),
    names: [["grains", 0, right], ["protein", right, 180 - right], ["vegetables", 180, 180 - turned], ["fruit", 360 - turned, turned]]
      .map(([food, start, length]) => {
        const middle = start + Math.trunc(length / 2);
        return [food, `rotate(${middle}) translate(0 -63) rotate(-${middle})`];
      }),
    glasses: Array.from({ length: Math.ceil(dairy / 2) }, (_, at) =>
      ({ at: `translate(${at * 28 - 28} -22)`, milk: at * 2 + 1 === dairy ? HALF_GLASS : FULL_GLASS })),
    left: `That leaves up to ${withEnergy(uses, unit)} for other uses${beside}.`,
    kinds: [...[green, orange, beans, starchy, other].map(cups), count(meat, "oz"), count(to > from ? `${from}–${to}` : from, "oz"), count(nuts, "oz")],
  };
}
