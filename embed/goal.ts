// <plateful-goal>: the calorie goal planner as an element.

import init, { Goal, live, on_panic } from "@glue/goal";
import { type Abilities, abilities, noteLimits } from "./abilities.js";
import { define, type Host, type Instance, type LoadedProgram } from "./element-base.js";
import { type LoadError, withoutCredentials } from "./load-error.js";
import type { PlatefulGoal as PlatefulGoalElement } from "./plateful.js";
import { startProgram } from "./program.js";

// The site of this file. For a package hosted elsewhere, the build sets it, or there is none.
const SITE = PAGE_URL ?? withoutCredentials(new URL("../../", import.meta.url)).href;
const PAGE = SITE && `${SITE}goal.html`;

// The width of the reader's sans: 0 is as narrow as Liberation Sans (or Arial), 1 as wide as DejaVu Sans.
function fontBreadth(): number {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  context.font = '100px -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';
  return Math.min(Math.max((context.measureText("n").width - 55.6) / 7.8, -0.5), 1.5);
}

// The measured height of the empty form from each width on, in a narrow and a wide sans, in the text size of the
// placeholder, so that nothing below moves when the form appears. Other fonts lie between, or close.
const HEIGHTS: readonly (readonly [width: number, narrow: number, wide: number])[] = [
  [0, 184.6, 195.8],
  [17, 182.9, 192.4],
  [17.25, 180.7, 189.8],
  [17.75, 178.9, 186.4],
  [18.25, 177.6, 184.3],
  [19, 171.7, 177.9],
  [19.25, 166.8, 175.3],
  [20, 166.5, 173.1],
  [20.5, 162.2, 167.4],
  [21.25, 161.5, 165.3],
  [22, 148.3, 155.3],
  [23, 148.3, 152.6],
  [23.25, 144.8, 152],
  [24, 143.8, 147.6],
  [26.25, 143.5, 145.6],
  [27.25, 142.8, 143.5],
  [30, 142.2, 145.1],
  [30.5, 145.2, 147.4],
  [31.75, 142.6, 144.4],
  [32.75, 140.6, 143.7],
  [34.75, 138.8, 143],
  [35.5, 135.4, 138.6],
  [38.5, 132.7, 137],
  [40, 132.7, 134.8],
  [42.5, 132.8, 132.8],
  [43.5, 102.7, 102.7],
  [48.5, 99.8, 102],
  [50.5, 128.5, 135.2],
];
function reserve(breadth: number): string {
  return HEIGHTS.map(
    ([width, narrow, wide]) => `@container pf (width >= ${width}em) {
  .pf:not([data-app=failed]) .face { min-block-size: ${narrow + breadth * (wide - narrow)}em; }
}`,
  ).join("");
}
// The switch for what the site receives.
const SWITCH = ":host(:is([name], [emit=goal])) .pf[data-app=waiting] .face { margin-block-end: 3em; }";

// Measured with the first element: a server that imports this has no fonts.
let room: string | undefined;

let isStarted = false;

// In a frame: the name of the site around it, set by frame.ts.
const sites = new WeakMap<HTMLElement, string>();
const goals = new WeakMap<HTMLElement, Goal>();
// In a frame: what works there, set by frame.ts.
const limits = new WeakMap<HTMLElement, Abilities>();

const limit = (goal: Goal, { opens, saves, copies }: Abilities) => goal.limit(opens, saves, copies);

async function load(stop: (error: LoadError) => void): Promise<LoadedProgram> {
  const { css } = await startProgram({ init, on_panic }, stop);
  isStarted = true;
  return { css, make };
}

/** What the reader lets the site have: `ChangeDetail`, as sent by the program. */
interface Told {
  goal?: string | undefined;
  kcal?: number | undefined;
}

function make(frame: HTMLElement, place: HTMLElement, { element, internals, tell }: Host): Instance {
  place.className = "live planner";
  let last: Told = {};
  const emit = () => element.getAttribute("emit")?.trim();
  // A form gets the goal under the element's name, and the calories under that name plus "-kcal".
  const updateForm = () => {
    const name = element.getAttribute("name");
    if (!name || (last.kcal === undefined && last.goal === undefined)) {
      internals.setFormValue(null);
      return;
    }
    const data = new FormData();
    if (last.goal !== undefined) data.append(name, last.goal);
    if (last.kcal !== undefined) data.append(`${name}-kcal`, String(last.kcal));
    internals.setFormValue(data);
  };
  const goal = new Goal(frame, place, sites.get(element) ?? location.hostname, PAGE, (name?: string, kcal?: number) => {
    last = { goal: name, kcal };
    updateForm();
    if (emit() === "goal") tell("change", last);
  });
  goals.set(element, goal);
  const can = limits.get(element) ?? abilities();
  limit(goal, can);
  if (!limits.has(element)) noteLimits(can, SITE);
  return {
    set(name, value) {
      if (name !== "name" && name !== "emit") return goal.set(name, value);
      // With a name, the element's form receives the goal, so the reader is told.
      const message = goal.set("emit", emit() ?? (element.getAttribute("name") ? "goal" : undefined));
      updateForm();
      if (name === "name") return undefined;
      if (emit() === "goal" && last.kcal !== undefined) tell("change", last);
      return message;
    },
    free() {
      goals.delete(element);
      goal.free();
    },
  };
}

export const PlatefulGoal = define<PlatefulGoalElement>({
  tag: "plateful-goal",
  version: VERSION,
  attributes: ATTRIBUTES,
  form: true,
  title: "The calorie goal planner",
  label: "Calorie goal planner",
  about: "How much to eat a day for your goal, computed in your own browser.",
  link: "Open the calorie goal planner on its own page",
  page: PAGE,
  docs: SITE,
  get reserve() {
    room ??= `@layer face { ${reserve(fontBreadth())} ${SWITCH} }`;
    return room;
  },
  load,
  live: () => (isStarted ? live() : 0),
});

PlatefulGoal.limit = (element, can) => {
  limits.set(element, can);
  const goal = goals.get(element);
  if (goal) limit(goal, can);
};

PlatefulGoal.nameSite = (element, name) => {
  sites.set(element, name);
  goals.get(element)?.name_site(name);
};
