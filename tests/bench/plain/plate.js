// The food groups of a budget: Dietary Guidelines for Americans 2020–2025, Table A3-2.

import { draw, hider, list, setter, writer } from "./dom.js";
import { grouped, NBSP, whole } from "./format.js";

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
const GLASS = "M-10-16-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L10-16";
const FULL_GLASS = "M-9.6-11-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L9.6-11Z";
const HALF_GLASS = "M-8.7 0-7.5 15q.2 2 2.2 2H5.3q2 0 2.2-2L8.7 0Z";

function patternOf(kcal, isLosing) {
  const shown = whole(kcal / 10) * 10;
  if (shown < 1_000) return undefined;
  return PATTERNS[Math.trunc((Math.min(shown, 3_200) - 1_000 + (isLosing ? 0 : 99)) / 200)];
}

const halves = (count) => `${count >= 2 ? Math.trunc(count / 2) : ""}${count % 2 ? "½" : count === 0 ? "0" : ""}`;
const cups = (count) => `${halves(count)}${NBSP}${count > 2 ? "cups" : "cup"}`;
const ounces = (count) => `${halves(count)}${NBSP}oz`;
const degrees = (first, second) => Math.trunc((first * 360 + first + second) / (Math.max((first + second) * 2, 1)));

/** Takes hold of the plate's section; gives what shows a budget. */
export function plateIn(section) {
  const find = (selector) => section.querySelector(selector);
  const [lead, caveat, art, groups, left, none] =
    [".pt-lead", ".pt-caveat", ".pt-art", ".groups", ".pt-left", ".pt-none"].map(find);
  const hides = [lead, caveat, art, groups, left, find(".pt-measures"), find(".pt-week").parentElement].map(hider);
  const hideNone = hider(none);
  const [sayLead, sayLeft] = [lead, left].map(writer);
  const amounts = Object.fromEntries([...section.querySelectorAll("[data-much]")].map((element) =>
    [element.dataset.much, writer(element)]));
  const listed = Object.fromEntries([...groups.querySelectorAll("b")].map((element, at) =>
    [["vegetables", "fruit", "grains", "protein", "dairy", "oils"][at], writer(element)]));
  const wholeGrains = writer(find(".pt-whole"));
  const turns = Object.fromEntries([...section.querySelectorAll("[data-turn]")].map((element) =>
    [element.dataset.turn, setter(element, "transform")]));
  const glasses = list(find(".pt-glasses"), find(".pt-glasses").firstElementChild, () => {
    const milk = draw("path", { class: "pp-milk" });
    const glass = draw("g", {}, milk, draw("path", { class: "pp-line", d: GLASS }));
    const [level, place] = [setter(milk, "d"), setter(glass, "transform")];
    return {
      nodes: [glass],
      set({ at, isHalf }) {
        level(isHalf ? HALF_GLASS : FULL_GLASS);
        place(`translate(${at * 28 - 28} -22)`);
      },
    };
  });
  const kinds = [...find(".pt-week").querySelectorAll("td")].map(writer);

  let shown;
  return (kcal, isLosing) => {
    const budget = whole(kcal / 10) * 10;
    const pattern = patternOf(kcal, isLosing);
    hideNone(pattern !== undefined);
    hides.forEach((hide, at) => hide(!pattern || (at === 1 && pattern[0] >= 1_600)));
    if (!pattern) return;
    const [of] = pattern;
    const begin = `Amounts of the ${grouped(of)}${NBSP}kcal pattern in the Dietary Guidelines for Americans 2020–2025`;
    const yours = grouped(budget);
    if (budget > 3_200) {
      sayLead(`${begin}, the largest there is. Your ${yours}${NBSP}kcal is ${grouped(budget - of)}${NBSP}kcal more: take it from any of the groups.`);
    } else if (budget === of) {
      sayLead(`${begin}, which is your number.`);
    } else {
      sayLead(`${begin}, the step ${budget > of ? "just below" : "nearest to"} your ${yours}${NBSP}kcal.`);
    }
    if (pattern === shown) return;
    shown = pattern;
    const [, veg, green, orange, beans, starchy, other, fruit, grains, whole_, dairy, protein, meat, from, to, nuts, oils, uses] = pattern;
    const much = { vegetables: cups(veg), fruit: cups(fruit), grains: ounces(grains), protein: ounces(protein), dairy: cups(dairy), oils: `${oils}${NBSP}g` };
    for (const [group, words] of Object.entries(much)) {
      amounts[group](words);
      listed[group](words);
    }
    wholeGrains(`${ounces(whole_)} whole`);
    const right = degrees(grains, protein), turned = degrees(fruit, veg);
    turns["cut-grains"]("rotate(0)");
    turns["cut-protein"](`rotate(${right})`);
    turns["cut-vegetables"]("rotate(180)");
    turns["cut-fruit"](`rotate(${360 - turned})`);
    turns.fruit(`rotate(-${turned})`);
    turns.protein(`rotate(${right})`);
    for (const [group, start, length] of [["grains", 0, right], ["protein", right, 180 - right], ["vegetables", 180, 180 - turned], ["fruit", 360 - turned, turned]]) {
      const middle = start + Math.trunc(length / 2);
      turns[`name-${group}`](`rotate(${middle}) translate(0 -63) rotate(-${middle})`);
    }
    glasses(Array.from({ length: Math.ceil(dairy / 2) }, (_, at) => ({ at, isHalf: at * 2 + 1 === dairy })));
    sayLeft(`That leaves up to ${grouped(uses)}${NBSP}kcal for other uses: more of any group, added sugars, or saturated fat. In this pattern added sugars stay under ${of / 40}${NBSP}g a day and saturated fat under ${Math.trunc((of + 45) / 90)}${NBSP}g: 10% of its energy each.`);
    const week = [green, orange, beans, starchy, other].map(cups);
    week.push(`${meat}${NBSP}oz`, `${to > from ? `${from}–${to}` : from}${NBSP}oz`, `${nuts}${NBSP}oz`);
    week.forEach((words, at) => kinds[at](words));
  };
}
