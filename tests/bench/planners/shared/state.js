// What was entered, what readers do to it, and everything that the page then shows, as plain values. Both planners share
// it and differ in how they bring it onto the page.

import { drawingOf, markOf } from "./chart.js";
import {
  aDay, changeNumber, dayFrom, energy, heightEcho, shortDate, tenths, weightEcho, withEnergy, withUnit,
} from "./format.js";
import { heightFrom, KG_PER_LB, METRIC, planOf, read, UK, US, weightFrom } from "./model.js";
import { plateOf } from "./plate.js";
import {
  bmiClass, bmiWords, cautionWords, chartData, finding, goalName, goalPace, goalWeekly, HELP, ledger, madeFor, needed,
  NO_NUMBER, nutrientWords, purpose, refusalWords, shortReason, SILENT, steps, then, valueUsed, why,
} from "./words.js";

export const UID = "planner";
/** Names of radio buttons, and of what they choose. */
export const CHOICES = {
  units: "units", energy: "energy", sex: "sex", work: "work", free: "leisure", goal: "goal", aim: "aim", method: "method",
  exercise: "exercise",
};
/** Names of boxes, and the entries they belong to. */
export const BOXES = {
  age: "age", height: "height", "height-minor": "height", weight: "weight", "weight-minor": "weight", target: "target",
  "target-minor": "target", pal: "pal", "body-fat": "bodyFat", known: "known", minutes: "exercise", times: "exercise",
  date: "days",
};
const TEXTS = { age: "age", pal: "pal", "body-fat": "bodyFat", known: "known", minutes: "minutes", times: "times", date: "date" };
const MEASURES = ["height", "weight", "target"];
const UNITS_OF = { height: ["ft", "cm", "ft"], weight: ["lb", "kg", "st"], target: ["lb", "kg", "st"] };
const LABELS = {
  height: ["Height, feet", "Height in centimeters", "Height, feet"],
  weight: ["Weight in pounds", "Weight in kilograms", "Weight, stone"],
  target: ["Goal weight in pounds", "Goal weight in kilograms", "Goal weight, stone"],
};
const SMALLEST_LOSS_KG = 0.05;

const measure = () => ({ major: "", minor: "", exact: undefined });

export class Planner {
  constructor(now) {
    this.today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    this.entries = {
      units: US, energy: 0, sex: undefined, age: "", height: measure(), weight: measure(), work: undefined,
      leisure: undefined, goal: 4, aim: 0, method: 0, exercise: 0, pal: "", bodyFat: "", known: "", minutes: "", times: "",
      target: measure(), date: "", health: { set: [false, false, false, false], none: false, clinicianKnows: false },
    };
    this.touched = new Set();
    this.listsConditions = false;
    this.typedLoss = undefined;
    this.week = 12;
    this.plan = undefined;
  }

  /** The text of a box. */
  text(name) {
    const first = name.replace(/-minor$/, "");
    if (MEASURES.includes(first)) return this.entries[first][name === first ? "major" : "minor"];
    return name === "loss" ? this.loss() : this.entries[TEXTS[name]];
  }

  /** Whether an option is chosen. */
  isChosen(name, at) {
    const { health } = this.entries;
    switch (name) {
      case "health": return health.set[at];
      case "conditions": return at === 0 ? health.none : this.lists();
      case "clinician": return health.clinicianKnows;
      case "remember": return false;
      default: return this.entries[CHOICES[name]] === at;
    }
  }

  lists() {
    return this.listsConditions || this.entries.health.set.includes(true);
  }

  /** Weight minus goal weight, as it is shown while it is not typed. */
  loss() {
    if (this.typedLoss !== undefined) return this.typedLoss;
    const { units, weight, target } = this.entries;
    const kg = (one) => one.exact ?? weightFrom(units, one.major, one.minor);
    const lost = kg(weight) - kg(target);
    return lost >= SMALLEST_LOSS_KG ? changeNumber(lost, units) : "";
  }

  /** A key in a box. False where the box is none of the planner's. */
  type(name, text) {
    const first = name.replace(/-minor$/, "");
    if (name === "loss") {
      this.typedLoss = text;
      const unit = this.entries.units === METRIC ? 1 : KG_PER_LB;
      const { units, weight, target } = this.entries;
      const kg = (weight.exact ?? weightFrom(units, weight.major, weight.minor)) - Number(text) * unit;
      if (text.trim() === "") Object.assign(target, measure());
      else if (kg > 0) this.put("target", Math.round((kg / unit) * 10) / 10 * unit);
    } else if (MEASURES.includes(first)) {
      Object.assign(this.entries[first], { exact: undefined, [name === first ? "major" : "minor"]: text });
    } else if (TEXTS[name]) {
      this.entries[TEXTS[name]] = text;
    } else {
      return false;
    }
    this.touched.delete(BOXES[name]);
    return true;
  }

  /** Focus has left an entry. False where nothing is new. */
  leave(name) {
    if (name === "loss") {
      this.typedLoss = undefined;
      return true;
    }
    if (this.touched.has(BOXES[name])) return false;
    this.touched.add(BOXES[name]);
    return true;
  }

  /** A radio button or checkbox. False where it is none of the planner's. */
  choose(name, at, isOn) {
    const { entries } = this;
    const { health } = entries;
    if (name === "units") {
      this.switchUnits(at);
    } else if (CHOICES[name]) {
      entries[CHOICES[name]] = at;
      if (name === "exercise" && at > 0) {
        entries.minutes ||= "30";
        entries.times ||= "5";
      }
      if (name === "aim" && at === 1) entries.date ||= dayFrom(this.today, 180).toISOString().slice(0, 10);
    } else if (name === "health") {
      health.set[at] = isOn;
      if (isOn) health.none = false;
    } else if (name === "conditions") {
      this.listsConditions = at === 1;
      health.none = at === 0;
      if (at === 0) health.set.fill(false);
    } else if (name === "clinician") {
      health.clinicianKnows = isOn;
    } else {
      return false;
    }
    if (!health.set[2] && !health.set[3]) health.clinicianKnows = false;
    return true;
  }

  acceptGoal(goal) {
    Object.assign(this.entries, { goal, aim: 0 });
  }

  acceptDays(days) {
    this.entries.date = dayFrom(this.today, days).toISOString().slice(0, 10);
  }

  /** Puts an exact height or weight into the boxes of its entry. */
  put(name, exact) {
    const { units } = this.entries;
    const tenth = (value) => String(Math.round(value * 10) / 10);
    const pair = (all, size) => [String(Math.floor(all / size)), tenth(all % size)];
    let boxes;
    if (units === METRIC) boxes = [tenth(exact), ""];
    else if (name === "height") boxes = pair(Math.round((exact / 2.54) * 2) / 2, 12);
    else if (units === US) boxes = [tenth(exact / KG_PER_LB), ""];
    else boxes = pair(Math.round((exact / KG_PER_LB) * 10) / 10, 14);
    this.entries[name] = { major: boxes[0], minor: boxes[1], exact };
  }

  switchUnits(to) {
    const from = this.entries.units;
    this.entries.units = to;
    for (const name of MEASURES) {
      const one = this.entries[name];
      const exact = one.exact ?? (name === "height" ? heightFrom : weightFrom)(from, one.major, one.minor);
      if (exact !== undefined) this.put(name, exact);
    }
  }

  /** Everything that is shown. */
  view() {
    const { entries, today, touched } = this;
    const { units, aim, method, health: { set, none, clinicianKnows } } = entries;
    const health = {
      answered: none || set.includes(true),
      forbids: set[0] ? "eating" : set[1] ? "pregnant" : undefined,
      needsClinician: set[2] || set[3],
      clinicianKnows,
    };
    const reading = read({ ...entries, health }, today);
    const { values, wrong } = reading;
    const silent = !wrong.has("age") && values.age < 18 ? "minor" : health.forbids;
    const fresh = silent ? undefined : planOf(reading);
    if (silent) this.plan = undefined;
    else if (fresh) this.plan = fresh;
    const { plan } = this;
    const budget = plan?.budget;
    const isStale = plan !== undefined && plan !== fresh;
    const waits = Object.keys(NAMED).filter((name) => wrong.has(name));
    const isByDate = aim === 1;
    return {
      units,
      isSilent: Boolean(silent),
      isMinor: silent === "minor",
      isAboutHealth: silent === "eating" || silent === "pregnant",
      needsClinician: health.needsClinician,
      lists: this.lists(),
      isByDate,
      aDay: aDay(entries.energy),
      fields: fieldsOf(this, values, wrong, touched, { exercise: entries.exercise === 0, bodyFat: method !== 2, known: method !== 3, days: !isByDate }),
      lossUnit: units === METRIC ? "kg" : "lb",
      lossLabel: withUnit("How much to lose,", units === METRIC ? "kilograms" : "pounds"),
      stops: Array.from({ length: 9 }, (_, goal) => stopOf(plan, goal, units, entries.energy)),
      waitsForHealth: !isByDate && Boolean(fresh?.offers.some(({ refused }) => refused === "health")),
      running: runningOf(fresh, silent, waits, today, this),
      isStale,
      madeFor: fresh ? madeFor(fresh, today) : "",
      answer: answerOf({ plan, fresh, silent, isStale, waits, today, unit: aDay(entries.energy) }),
      hasPlan: plan !== undefined,
      hasBudget: budget !== undefined,
      canTake: Boolean(fresh?.budget),
      finding: budget ? finding(plan, today) : "Your forecast",
      why: budget ? why(plan) : "",
      then: budget ? then(plan) : "",
      chart: budget && drawn(chartData(plan, today)),
      nutrients: budget && nutrientWords(budget),
      plate: budget && plateOf(budget.energy, plan.direction < 0, units, plan.energy),
      bmi: plan ? tenths(plan.bmi) : "",
      bmiWords: plan ? bmiWords(plan) : "",
      bmiClass: plan ? bmiClass(plan) : "",
      steps: plan ? steps(plan) : [],
      methods: plan ? plan.estimates.map((found, at) => ({
        isInUse: at === plan.method,
        rest: found ? energy(found[0], plan.energy) : "–",
        day: found ? energy(found[1], plan.energy) : "–",
      })) : [],
      said: silent ? SILENT[silent][0]
        : isStale ? stale(waits)
          : fresh?.refused ? refusalWords(fresh)[0]
            : budget ? `${purpose(plan, today)}, eat about ${energy(budget.energy, entries.energy)} ${entries.energy === 1 ? "kilojoules" : "kilocalories"} a day` : "",
    };
  }

  /** The mark of the week that is looked at. */
  mark(chart) {
    return chart && markOf(chart.data, chart.scale, this.week);
  }
}

const drawn = (data) => ({ data, ...drawingOf(data) });

/** Every entry, in the order of the form. */
const NAMED = { sex: 0, age: 0, height: 0, weight: 0, activity: 0, pal: 0, bodyFat: 0, known: 0, exercise: 0, target: 0, days: 0 };
const ERRORS = {
  age: "Enter your age in years, such as 41.", pal: "Enter a level such as 1.6, or leave it empty.",
  bodyFat: "Enter a percentage, such as 32.", known: "Enter a number, such as 2400.",
  exercise: "Enter minutes and times a week, such as 30 and 5.", days: "Choose a date after today.",
  height: "Enter your height, such as 5 ft 5 in or 165 cm.", weight: "Enter your weight, such as 187 lb or 84.8 kg.",
  target: "Enter your goal weight, such as 165 lb or 75 kg.",
};

const stale = (waits) => `This is your last complete result. To update it, enter: ${needed(waits)}`;

function fieldsOf(planner, values, wrong, touched, hidden) {
  const { units, aim, energy: unit } = planner.entries;
  const echoes = {
    height: wrong.has("height") ? "" : heightEcho(values.height, units),
    weight: wrong.has("weight") ? "" : weightEcho(values.weight, units),
    known: aDay(unit),
    target: values.target !== undefined && !wrong.has("target") ? weightEcho(values.target, units) : aim === 0 ? "optional" : "",
  };
  const of = (entry) => {
    const isWrong = wrong.has(entry) && touched.has(entry);
    const isPair = entry === "height" ? units !== METRIC : entry === "exercise" || (UNITS_OF[entry] && units === UK);
    return {
      isHidden: hidden[entry] ?? false,
      error: isWrong ? ERRORS[entry] : "",
      echo: echoes[entry] ?? "",
      row: isPair ? "pair" : "single",
      hasMinor: Boolean(isPair),
      unit: UNITS_OF[entry]?.[units],
      label: LABELS[entry]?.[units],
    };
  };
  return {
    age: of("age"), weight: of("weight"), height: of("height"), minutes: of("exercise"), pal: of("pal"),
    "body-fat": of("bodyFat"), known: of("known"), target: of("target"), date: of("days"),
  };
}

function stopOf(plan, goal, units, unit) {
  const offer = plan?.offers[goal];
  const isOff = offer?.refused !== undefined && offer.refused !== "health";
  const isFast = offer?.cautions?.some(({ kind }) => kind === "fast") ?? false;
  const isOffered = offer !== undefined && !offer.refused;
  return {
    looks: goal === 4 ? "stop stop-keep" : isOff ? "stop stop-off" : "stop",
    name: goalName(goal, units),
    besideLooks: isFast ? "s-alt s-fast" : "s-alt",
    isOff,
    beside: isOff ? shortReason(plan, offer.refused) : isFast ? "fast for you" : goalPace(goal, units === METRIC ? US : METRIC),
    kcal: isOffered ? energy(offer.budget, plan.energy) : "",
    unit: isOffered ? ` ${aDay(unit)}` : "",
  };
}

/** The answer in one line; none while nothing was entered. */
function runningOf(fresh, silent, waits, today, { entries }) {
  if (silent) return { text: NO_NUMBER, number: "", link: "Why" };
  if (fresh && !fresh.refused) {
    return { text: purpose(fresh, today), number: withEnergy(fresh.budget.energy, fresh.energy), link: "See why" };
  }
  if (fresh?.refused === "clinician") {
    return { text: "To keep your weight", number: withEnergy(fresh.maintenance, fresh.energy), link: "Why no other" };
  }
  if (fresh) return { text: fresh.refused === "health" ? "One question first" : "No number for this goal", number: "", link: "Why" };
  const isPristine = ["age", "pal"].every((name) => entries[name] === "") && entries.sex === undefined &&
    MEASURES.every((name) => entries[name].major === "" && entries[name].minor === "");
  return isPristine ? undefined : { text: `Still needed: ${needed(waits)}`, number: "", link: "" };
}

function toldOf(plan, today, unit) {
  const { budget } = plan;
  return {
    pre: `${purpose(plan, today)}, eat about`,
    number: energy(budget.energy, plan.energy),
    unit,
    ledger: ledger(plan),
    cautions: budget.cautions.map((caution) => ({
      words: cautionWords(caution, plan),
      goal: caution.gentler,
      offer: caution.gentler === undefined ? "" : `Choose: ${goalWeekly(caution.gentler, plan.units)}`,
    })),
  };
}

/** What stands at the answer: blank, refused or told. */
function answerOf({ plan, fresh, silent, isStale, waits, today, unit }) {
  if (silent) {
    const [heading, ...paragraphs] = SILENT[silent];
    return { kind: "refused", heading, paragraphs, offers: [] };
  }
  if (!plan) return { kind: "blank", needed: `Your number appears here as you answer. Still needed: ${needed(waits)}.` };
  const told = plan.budget && toldOf(plan, today, unit);
  const tag = isStale ? stale(waits) : "";
  const used = isStale ? `Based on: ${waits.map((name) => valueUsed(name, plan)).join(", ")}.` : "";
  if (!plan.refused) return { kind: "told", told, tag, used };
  const [heading, ...paragraphs] = refusalWords(plan);
  const offers = plan.instead.filter(({ floor }) => !floor).map(({ goal, budget, later }) => later === undefined
    ? { goal, label: `${goalWeekly(goal, plan.units)}: about ${withEnergy(budget, plan.energy)}` }
    : { later, label: `Use ${shortDate(dayFrom(today, later))} instead` });
  return { kind: "refused", heading, paragraphs: paragraphs.filter((words) => words !== HELP), help: paragraphs.includes(HELP) ? HELP : "", offers, told, tag, used };
}
