// <plateful-goal>: the calorie goal as an element. VERSION, ATTRIBUTES and the integrity values come from the build.

import init, { Goal, on_panic, live } from "./goal-glue.js";
import { define } from "./life.js";
import { program } from "./program.js";

const PAGE = new URL("../../", import.meta.url).href;
const WASM = new URL("./goal.wasm", import.meta.url);
const CSS = new URL("./goal.css", import.meta.url);

// In a frame, the site is not the page that the element stands in: `frame.js` says which it is.
const sites = new WeakMap();
const goals = new WeakMap();

async function load(stop) {
  const sheet = await program(init, on_panic, stop, WASM, CSS);
  return {
    sheet,
    make(frame, place, element) {
      place.className = "live planner";
      const goal = new Goal(frame, place, sites.get(element) ?? location.hostname, PAGE, (name, kcal) => {
        const detail = { goal: name, kcal };
        share(element, name, kcal);
        if (element.getAttribute("emit") === "goal") element.tell("change", detail);
      });
      goals.set(element, goal);
      const told = () => {
        const asked = element.getAttribute("emit");
        return asked === "goal" || element.hasAttribute("name") && asked !== "none" ? "goal" : asked ?? undefined;
      };
      return {
        set(name, value) {
          // A form that has a name for it receives it: that is told to the reader as well.
          return name === "name" || name === "emit" ? goal.set("emit", told()) : goal.set(name, value);
        },
        free() {
          goals.delete(element);
          goal.free();
        },
      };
    },
  };
}

// The goal under the element's name, the calories under the same name with "-kcal".
function share(element, goal, kcal) {
  const name = element.getAttribute("name");
  if (!name || goal === undefined && kcal === undefined) return element.internals.setFormValue(null);
  const data = new FormData();
  if (goal !== undefined) data.append(name, goal);
  if (kcal !== undefined) data.append(`${name}-kcal`, String(kcal));
  element.internals.setFormValue(data);
}

export const PlatefulGoal = define({
  tag: "plateful-goal",
  version: VERSION,
  attributes: ATTRIBUTES,
  form: true,
  title: "The calorie goal planner",
  label: "Calorie goal planner",
  about: "How much to eat a day for your goal, computed in your own browser.",
  link: "Open the calorie goal planner on its own page",
  page: PAGE + "#goal",
  load,
});

PlatefulGoal.nameSite = (element, name) => {
  sites.set(element, name);
  goals.get(element)?.name_site(name);
};

// For tests and for the curious: how many there are in the program.
PlatefulGoal.live = live;
