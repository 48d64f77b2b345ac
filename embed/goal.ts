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
  [0, 193.7, 202.9],
  [16.25, 189.6, 201.5],
  [16.75, 188.2, 200],
  [17, 186.8, 197.3],
  [17.25, 184.6, 194.7],
  [17.75, 182.8, 190.3],
  [18.25, 181.5, 188.2],
  [19, 174.9, 180.8],
  [19.5, 173.6, 177.7],
  [20.5, 168.5, 170.5],
  [21.25, 167, 167.7],
  [22, 153.1, 155.5],
  [23.25, 149.3, 153.7],
  [23.75, 146.8, 152],
  [25.25, 143.6, 150.2],
  [26.5, 142.9, 147.1],
  [28, 141.5, 143.6],
  [30.5, 145.7, 147.9],
  [31.75, 142.7, 144.9],
  [33.75, 141.3, 144.1],
  [35.5, 137.8, 139.6],
  [37.5, 137.8, 137.8],
  [38.5, 134.3, 137.1],
  [40, 133.5, 133.9],
  [43.5, 105, 105.7],
  [49, 102.8, 105.4],
  [50.5, 131.2, 136],
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
