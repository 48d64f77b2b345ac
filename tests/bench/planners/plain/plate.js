// The plate's part of the page.

import { GLASS } from "../shared/plate.js";
import { draw, hider, list, setter, writer } from "./dom.js";

/** Takes hold of an element with one `span` for an amount; gives what shows one, and what follows it. */
function amountIn(element) {
  const number = element.firstElementChild;
  const write = writer(number);
  const [role, label] = [setter(number, "role"), setter(number, "aria-label")];
  const rest = document.createTextNode("");
  element.append(rest);
  return ({ shown, said, unit }, more = "") => {
    write(shown);
    role(said && "img");
    label(said);
    rest.data = unit + more;
  };
}

/** Takes hold of the plate's section; gives what shows a day. */
export function plateIn(section) {
  const find = (selector) => section.querySelector(selector);
  const all = (selector) => [...section.querySelectorAll(selector)];
  const [none, lead, caveat, art, groups, left] =
    [".pt-none", ".pt-lead", ".pt-caveat", ".pt-art", ".groups", ".pt-left"].map(find);
  const hides = [lead, art, groups, left, find(".pt-week").parentElement].map(hider);
  const [hideNone, hideCaveat, hide] = [hider(none), hider(caveat), hider(section)];
  const [sayLead, sayLeft] = [writer(lead), writer(left)];
  const turns = all("[data-turn]").map((element) => [element.dataset.turn, setter(element, "transform")]);
  const cuts = all(".pp-cut").map((element) => setter(element, "transform"));
  const names = all(".pt-name").map((element) => setter(element, "transform"));
  const much = all(".pp-much").map(writer);
  const foods = [...groups.children].map((item) => ({ amount: amountIn(item.lastElementChild), like: writer(item.querySelector(".pt-like")) }));
  const wholeGrains = amountIn(find(".pt-whole"));
  const glasses = list(find(".pt-glasses"), find(".pt-glasses").firstElementChild, () => {
    const milk = draw("path", { class: "pp-milk" });
    const glass = draw("g", {}, milk, draw("path", { class: "pp-line", d: GLASS }));
    const [level, place] = [setter(milk, "d"), setter(glass, "transform")];
    return {
      nodes: [glass],
      set({ at, milk: path }) {
        level(path);
        place(at);
      },
    };
  });
  const kinds = all(".pt-week td").map((cell) => {
    cell.append(document.createElement("span"));
    return amountIn(cell);
  });
  // On the plate: grains, protein, vegetables and fruit; beside it dairy and oils.
  const DRAWN = [2, 3, 0, 1, 4, 5];

  let shownLeft = "", shownMetric = "";
  return (plate, hasBudget) => {
    hide(!hasBudget);
    if (!hasBudget) return;
    hideNone(plate !== undefined);
    for (const one of hides) one(!plate);
    hideCaveat(!plate?.isForChildren);
    if (!plate) return;
    sayLead(plate.lead);
    // All else is the pattern's, which seldom changes.
    const metric = plate.foods.map((food) => food.metric).join();
    if (plate.left === shownLeft && metric === shownMetric) return;
    shownLeft = plate.left;
    shownMetric = metric;
    sayLeft(plate.left);
    for (const [food, turn] of turns) turn(plate.turns[food]);
    cuts.forEach((turn, at) => turn(plate.cuts[at]));
    names.forEach((place, at) => place(plate.names[at][1]));
    much.forEach((write, at) => write(plate.foods[DRAWN[at]].much.shown + plate.foods[DRAWN[at]].much.unit));
    foods.forEach(({ amount, like }, at) => {
      amount(plate.foods[at].much, plate.foods[at].metric);
      like(plate.foods[at].like);
    });
    wholeGrains(plate.wholeGrains);
    glasses(plate.glasses);
    kinds.forEach((write, at) => write(plate.kinds[at]));
  };
}
