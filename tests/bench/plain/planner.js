// The planner in plain JavaScript: what `cargo xtask bench keystroke` holds ours against. It makes its nodes once, keeps
// hold of them, and touches what changed. Links, storage, files and soft questions about units are left out.

import { chartIn } from "./chart.js";
import { hider, list, make, setter, writer } from "./dom.js";
import {
  aDay, change, dayFrom, energy, energyUnit, grouped, height, heightEcho, NBSP, pace, shortDate, tenths, told, weight,
  weightEcho, weightRange, whole, withEnergy, withUnit,
} from "./format.js";
import { heightFrom, KG_PER_LB, METRIC, OFFSETS, planOf, read, UK, US, weightFrom } from "./model.js";
import { plateIn } from "./plate.js";

const UID = "planner";
const html = await (await fetch(new URL("planner.html", import.meta.url))).text();
const root = document.querySelector(".pl-in");
root.innerHTML = html.slice(html.indexOf(">", html.indexOf('<div class="pl-in')) + 1, html.lastIndexOf("</div>"));

const find = (selector) => root.querySelector(selector);
const part = (name) => document.getElementById(`${UID}-${name}`);
const radios = (name) => [...root.querySelectorAll(`[name=${UID}-${name}]`)];

// ---- Words ----

const LB = ["2", "1½", "1", "½", "", "½", "1", "1½", "2"];
const KG = ["0.9", "0.7", "0.5", "0.25", "", "0.25", "0.5", "0.7", "0.9"];
const FORMULAS = ["the female formula", "the male formula", "the average of both formulas"];
const WORK = ["Mostly sitting", "Some walking", "On my feet", "Heavy work"];
const LEISURE = ["Little moving", "Gentle walks", "Brisk, some days", "Active most days", "Hard training most days"];
const NAMES = {
  sex: "sex for the formula", age: "age", height: "height", weight: "weight", pal: "activity level", bodyFat: "body fat",
  known: "known energy", exercise: "exercise", target: "weight in mind", days: "day",
};
const HELP = "If food or weight worries you, a doctor can help. So can someone you trust.";
const MIFFLIN = ["Mifflin, St Jeor and others, Am J Clin Nutr 1990;51:241–247", "https://doi.org/10.1093/ajcn/51.2.241"];
const NIH = ["Activity grid of the NIH Body Weight Planner", "https://www.niddk.nih.gov/bwp"];
const HALL = ["Hall and others, Lancet 2011;378:826–837", "https://doi.org/10.1016/S0140-6736(11)60812-X"];
const NASEM = ["National Academies, Dietary Reference Intakes for Energy, 2023", "https://doi.org/10.17226/26818"];
const CUNNINGHAM = ["Cunningham, Am J Clin Nutr 1991;54:963–969", "https://doi.org/10.1093/ajcn/54.6.963"];
const FLOORS = ["AHA/ACC/TOS guideline 2013, Circulation 2014;129:S102–S138", "https://doi.org/10.1161/01.cir.0000437739.71477.ee"];

const goalPace = (goal, units) =>
  goal === 4 ? "" : withUnit(units === METRIC ? KG[goal] : LB[goal], units === METRIC ? "kg" : "lb");
const goalName = (goal, units) =>
  goal === 4 ? "Stay as I am" : `${goal < 4 ? "Gain" : "Lose"}${NBSP}${goalPace(goal, units)}`;
const goalWeekly = (goal, units) => goalName(goal, units) + (goal === 4 ? "" : " a week");

function entriesWords(names) {
  const words = names.map((name) => NAMES[name]);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function shortReason(plan, refused) {
  return {
    clinician: "clinician first", low: "weight is low now", room: "too little room", fast: "too fast for you",
    end: "would end underweight", floor: `under ${energy(plan.floor, plan.energy)} a day`, soon: "too soon", reach: "out of reach",
  }[refused];
}

/** Heading and paragraphs of a refusal. */
function refusalWords(plan) {
  const { units } = plan;
  const you = `At ${height(plan.height, units)} and ${weight(plan.weight, units)}`;
  const range = weightRange(plan.healthy, units);
  const target = plan.target === undefined ? "" : weight(plan.target, units);
  return {
    health: ["One question first", "A plan to lose or gain does not suit everyone. Please answer “Does any of these apply to you?”, and your number appears here."],
    clinician: ["Talk to your clinician first", "With what you ticked, eating less or more can change how your medicines work and what your body can take. Someone who knows your health has to be part of the plan.", "When you have talked about it, tick the box below the question, and the numbers appear."],
    low: ["We will not plan weight loss here", `${you}, you are below the healthy range for your height, which is ${range}.`, HELP],
    room: ["There is too little room to eat less", `You use about ${withEnergy(plan.maintenance, plan.energy)} a day. A plan this low belongs with a clinician.`, HELP],
    fast: ["This pace is too fast for you", `At ${weight(plan.weight, units)} it would be more than 1.5% of your weight every week.`],
    end: ["This would take you below a healthy weight", `${you}, this would take you below the healthy range for your height, which is ${range}.`, HELP],
    floor: ["This pace leaves too little to eat", `We do not go below ${withEnergy(plan.floor, plan.energy)} a day with ${FORMULAS[plan.sex]}. Lower than that needs a doctor or dietitian beside you.`, HELP],
    soon: ["That day is too soon", `Getting to ${target} by then would take less food than we plan for, or a faster change than is safe.`],
    reach: ["We cannot plan all the way there", `At any pace we offer, your weight would come to rest before ${target}. A clinician can help you look at other ways.`],
  }[plan.refused];
}

function cautionWords({ kind }, plan) {
  const floor = withEnergy(plan.floor, plan.energy);
  return {
    fast: "This is more than 1% of your weight a week, which is fast for you. A slower pace is gentler and easier to keep.",
    older: "From 65 on, losing weight can also cost muscle and strength. Talk to your doctor first, and also if you lose weight without meaning to.",
    above: `${plan.aim === 0 ? "In 12 weeks this pace would take you" : "That weight is"} above the healthy range for your height, which is ${weightRange(plan.healthy, plan.units)}.`,
    high: "That is unusually high: please check your entries.",
    "low hold": `Staying at the weight you have in mind would take less than the ${floor} a day under which we plan nothing. Talk to a clinician before going that far.`,
    low: `This is below the ${floor} a day under which we plan nothing. Talk to a clinician before eating less.`,
  }[kind];
}

const ruleOf = ({ budget, maintenance }) => ((budget.energy - maintenance) * 7 / 3_500) * KG_PER_LB;

function finding(plan) {
  const { budget, units } = plan;
  const kg = budget.end - plan.weight;
  const amount = change(kg, units);
  if (!amount) return "Expect your weight to stay about where it is";
  let said = `Expect to ${kg < 0 ? "lose" : "gain"} about ${amount} in 12 weeks`;
  const { points } = budget;
  const year = points.findLast(({ day }) => day <= 364).likely - plan.weight;
  const inAYear = change(year, units);
  if (plan.aim === 0 && points.at(-1).day >= 364 && year * kg > 0 && inAYear) {
    said += ` and ${inAYear} in a year`;
    const rule = ruleOf(plan) * 52;
    const byRule = rule * kg > 0 ? change(rule, units) : undefined;
    if (byRule && byRule !== inAYear) said += `, not ${byRule.split(NBSP)[0]}`;
  }
  return said;
}

function why({ budget, units, weight: now }) {
  const kg = budget.end - now;
  if (!change(kg, units)) {
    return `It can still go up and down by ${units === METRIC ? "a kilogram or two" : "a few pounds"} from day to day. That is mostly water.`;
  }
  const end = units === UK ? weight(budget.end, UK)
    : withUnit(grouped(whole(units === METRIC ? budget.end : budget.end / KG_PER_LB)), units === METRIC ? "kg" : "lb");
  const [lighter, less] = kg < 0 ? ["lighter", "less"] : ["heavier", "more"];
  return `That would be about ${end} after 12 weeks. As you get ${lighter} your body uses ${less}, so the line bends. Part of the first week is water.${budget.isCut ? " The line stops where the healthy range for your height begins: below that, this page plans nothing." : ""}`;
}

function then(plan, today) {
  const { budget: { aim }, units } = plan;
  if (!aim) return "";
  const target = weight(plan.target, units);
  const differ = " People differ: your own path may leave the shaded range.";
  if (aim.kind === "other way") return `This goal does not lead to ${target}: that lies the other way, or is where you are.`;
  if (aim.kind === "not reached") return `At this number of calories your weight would come to rest before ${target}.${differ}`;
  if (aim.kind === "below") return `${target} is below the healthy range for your height, which begins at ${weight(plan.healthy[0], units)}. This page plans no way there.`;
  const water = plan.direction < 0
    ? `; when you eat more again, ${units === METRIC ? "up to a kilogram" : "a pound or two"} of water comes back` : "";
  const mean = ((plan.target - plan.weight) / aim.day) * 7;
  const way = plan.aim === 1 && Math.abs(mean) >= 0.05 ? ` On the way that is ${pace(mean, units)} a week on average.` : "";
  return `${target} by about ${shortDate(dayFrom(today, aim.day))}. To stay there you would eat about ${withEnergy(aim.hold, plan.energy)} a day${water}.${differ}${way}`;
}

function bmiClass({ age, bmi }) {
  if (age < 20) return "";
  const name = ["below 18.5 “underweight”", "from 18.5 to 24.9 “healthy weight”", "from 25 to 29.9 “overweight”",
    "from 30 to 34.9 “obesity, class 1”", "from 35 to 39.9 “obesity, class 2”", "of 40 and more “obesity, class 3”",
  ][[18.5, 25, 30, 35, 40].filter((limit) => bmi >= limit).length];
  return `The CDC calls a BMI ${name}. The word sorts large groups of people. It does not say how healthy you are; other numbers, such as your waist, blood pressure and blood sugar, say more.`;
}

/** The steps of "How this is computed": `[what, number, how, source]`. */
function steps(plan) {
  const number = (kcal) => energy(kcal, plan.energy);
  const formula = `9.99 × ${withUnit(tenths(plan.weight), "kg")} + 6.25 × ${withUnit(tenths(plan.height), "cm")} − 4.92 × ${withUnit(plan.age, "years")} ${["− 161", "+ 5", "− 78"][plan.sex]}, ${FORMULAS[plan.sex]}`;
  const all = [
    ["At rest your body uses", number(plan.resting),
      plan.method === 2 ? "370 + 21.6 × your weight without fat, in kilograms." : formula, plan.method === 2 ? CUNNINGHAM : MIFFLIN],
    {
      0: [`Your days multiply that by ${Number(plan.pal.toFixed(2))}`, "From your answers about working days and free time, or the level you typed. This is what keeps your weight where it is.", NIH],
      1: ["To stay as you are, people like you use", "An equation for your sex, age, height, weight and how active you are (four levels), fitted to measured energy use.", NASEM],
      2: [`Your days multiply that by ${Number(plan.pal.toFixed(2))}`, "From your answers about working days and free time, or the level you typed. This is what keeps your weight where it is.", NIH],
      3: ["To stay as you are: the number you typed", "Yours counts more than any formula.", undefined],
    }[plan.method].toSpliced(1, 0, number(plan.usual)),
  ];
  if (plan.planned !== undefined) {
    all.push(["With the exercise you plan", number(plan.maintenance), "Each kind costs so many times your energy at rest. What keeps your weight then is a little more than that: food costs energy to digest, and your body adapts.", NIH]);
  }
  const { budget } = plan;
  if (budget) {
    if (Math.abs(budget.difference) >= 1) {
      const verb = plan.aim === 0 ? (budget.difference < 0 ? "Your pace takes off" : "Your pace adds")
        : (budget.difference < 0 ? "Your weight and date take off" : "Your weight and date add");
      all.push([`${verb} ${number(Math.abs(budget.difference))} a day`, number(budget.energy),
        plan.aim === 0 ? "250 kcal for each half pound (about 0.25 kg) a week at first, but never below the least we offer. Computed exactly, shown rounded."
          : "Found by trying: the amount with which the forecast arrives on your day. Computed exactly, shown rounded.",
        plan.aim === 0 ? FLOORS : HALL]);
    }
    all.push(["After 12 weeks at this number", weight(budget.end, plan.units), "Simulated step by step: fat, lean tissue, glycogen, water, and a body that adapts. The shaded range is for people who burn up to 10% more or less than estimated. It does not know illness, medicines or muscle training.", HALL]);
  }
  all.push([plan.sex === 0 ? "With the female formula no plan goes below 1,200 kcal a day" : "With this formula no plan goes below 1,500 kcal a day",
    number(plan.floor), "The lower end of what clinicians prescribe.", FLOORS]);
  return all;
}

// ---- Entries ----

const now = new Date();
const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
const measure = () => ({ major: "", minor: "", exact: undefined });
const entries = {
  units: US, energy: 0, sex: undefined, age: "", height: measure(), weight: measure(), work: 1, leisure: 1, goal: 4, aim: 0,
  method: 0, exercise: 0, pal: "", bodyFat: "", known: "", minutes: "", times: "", target: measure(), date: "",
  health: { set: [false, false, false, false, false], none: false, clinicianKnows: false },
};
const CHOICES = { units: "units", energy: "energy", sex: "sex", work: "work", free: "leisure", goal: "goal", aim: "aim", method: "method", exercise: "exercise" };
const TEXTS = { age: "age", pal: "pal", "body-fat": "bodyFat", known: "known", minutes: "minutes", times: "times", date: "date" };
const MEASURES = ["height", "weight", "target"];
const touched = new Set();

const health = () => {
  const { set, none, clinicianKnows } = entries.health;
  return {
    answered: none || set.includes(true),
    forbids: set[0] ? "eating" : set[1] || set[2] ? "pregnant" : undefined,
    needsClinician: set[3] || set[4],
    clinicianKnows,
  };
};

// ---- Parts of the page ----

const fields = [
  ["age", "age", ["age"]], ["weight", "weight", ["weight", "weight-minor"]], ["height", "height", ["height", "height-minor"]],
  ["minutes", "exercise", ["minutes", "times"]], ["pal", "pal", ["pal"]], ["body-fat", "bodyFat", ["body-fat"]],
  ["known", "known", ["known"]], ["target", "target", ["target", "target-minor"]], ["date", "days", ["date"]],
].map(([name, entry, inputs]) => {
  const row = part(name).closest(".pair, .single");
  const field = row.closest(".field");
  row.addEventListener("focusout", ({ relatedTarget }) => {
    if (row.contains(relatedTarget) || touched.has(entry)) return;
    touched.add(entry);
    update();
  });
  const boxes = inputs.map((one) => {
    const input = part(one);
    return { input, hide: hider(input.parentElement), unit: writer(input.nextElementSibling), label: setter(input, "aria-label"), invalid: setter(input, "aria-invalid") };
  });
  const [error, errorText] = [part(`${name}-error`), writer(part(`${name}-error`))];
  return {
    name, entry, boxes, errorText, hideError: hider(error), echo: writer(part(`${name}-echo`)), hide: hider(field),
    looks: setter(field, "class"), base: field.className, rowClass: setter(row, "class"),
  };
});
const fieldsClass = setter(find(".f-sex").parentElement, "class");
const hideClinician = hider(find(".clinician"));
const hideLadder = hider(find(".ladder"));
const hideWaits = hider(find(".g-goal > .hint"));
const ladderUnit = writer(find(".ladder-head").lastElementChild);
const stops = radios("goal").map((input, goal) => {
  const label = input.closest("label");
  const [name, beside, kcal] = label.querySelectorAll("span");
  const off = make("span", { class: "vh" }, "not offered: "), unit = make("span", { class: "vh" });
  const [besideText, kcalText] = [document.createTextNode(""), document.createTextNode("")];
  beside.replaceChildren(off, besideText);
  kcal.replaceChildren(kcalText, unit);
  return {
    goal, looks: setter(label, "class"), name: writer(name), besideLooks: setter(beside, "class"), hideOff: hider(off),
    hideUnit: hider(unit), unit: writer(unit), besideText, kcalText,
  };
});
const setData = (node, words) => {
  if (node.data !== words) node.data = words;
};
const readout = [hider(find(".readout-wrap")), writer(find(".readout b"))];

const result = part("result");
const answer = {
  looks: setter(result, "class"), madeFor: writer(find(".pl-for")), hideBlank: hider(find(".blank")),
  hideNeeded: hider(find(".pl-needed")), needed: writer(find(".pl-needed")), refused: find(".refused"),
  hideRefused: hider(find(".refused")), hideTold: hider(find(".pl-told")), toldLooks: setter(find(".pl-told"), "class"),
  hideTag: hider(find(".tag")), tag: writer(find(".tag")), number: writer(find(".big-n")), unit: writer(find(".big-u")),
  rest: writer(find(".pl-rest")), hideCautions: hider(find(".cautions")),
};
const ledger = [...find(".ledger").children].map((line) =>
  ({ hide: hider(line), term: writer(line.firstElementChild), number: writer(line.lastElementChild) }));
const cautions = list(find(".cautions"), null, () => {
  const paragraph = make("p"), button = make("button", { type: "button", class: "btn" });
  const [say, label, hide] = [writer(paragraph), writer(button), hider(button)];
  let gentler;
  button.addEventListener("click", () => acceptGoal(gentler));
  return {
    nodes: [make("li", {}, paragraph, button)],
    set({ words, goal, offer }) {
      say(words);
      hide(goal === undefined);
      label(offer ?? "");
      gentler = goal;
    },
  };
});
const expect = { hide: hider(find(".pl-expect")), heading: writer(part("expect-label")), why: writer(find(".pl-why")), then: writer(find(".then")), hideThen: hider(find(".then")) };
const showChart = chartIn(find(".c-part"), UID);
const bmi = { hide: hider(find(".pl-bmi")), say: writer(find(".pl-bmi-text p")), hideClass: hider(find(".pl-bmi details")), class: writer(find(".pl-bmi .fold")) };
const macros = {
  hide: hider(find(".pl-macros")), limits: writer(find(".limits")),
  rows: [...root.querySelectorAll(".macros tbody tr")].map((row) =>
    ({ percent: writer(row.querySelector("i")), bar: setter(row.querySelector(".mr-bar"), "d"), grams: writer(row.lastElementChild) })),
};
const hidePlate = hider(find(".pl-plate"));
const showPlate = plateIn(find(".pl-plate"));
const hideHow = hider(part("how"));
const how = list(find(".how"), null, () => {
  const what = make("span"), number = make("b", { translate: "no" }), with_ = make("span", { class: "how-with" });
  const link = make("a"), cite = make("cite", {}, link);
  const writes = [what, number, with_, link].map(writer);
  const [href, hide] = [setter(link, "href"), hider(cite)];
  return {
    nodes: [make("li", {}, what, " ", number, " ", with_, " ", cite)],
    set([first, second, third, source]) {
      writes[0](first);
      writes[1](second);
      writes[2](third);
      hide(!source);
      if (!source) return;
      writes[3](source[0]);
      href(source[1]);
    },
  };
});
const methods = [...root.querySelectorAll(".methods tbody tr")].map((row) =>
  ({ hideInUse: hider(row.querySelector("i")), rest: writer(row.children[1]), day: writer(row.children[2]) }));
const hideActions = hider(find(".pl-acts .acts"));
const status = root.querySelector(":scope > [role=status]");
let announcing, announced = "";

// ---- Showing ----

let plan;

function update() {
  const { units } = entries;
  const asked = health();
  const reading = read({ ...entries, health: asked }, today);
  const { values, wrong } = reading;
  showForm(values, wrong, asked);

  const isMinor = !wrong.has("age") && values.age < 18;
  const silent = isMinor ? "minor" : asked.forbids;
  const fresh = silent ? undefined : planOf(reading);
  if (silent) plan = undefined;
  else if (fresh) plan = fresh;
  const isStale = plan !== undefined && plan !== fresh;
  const waits = [...wrong.keys()];

  answer.looks(isStale ? "pl-out is-stale" : "pl-out");
  answer.hideBlank(Boolean(plan || silent));
  answer.hideNeeded(Boolean(plan || silent));
  if (!plan && !silent) answer.needed(`Your number appears here as you type. Still needed: ${entriesWords(waits)}.`);
  answer.madeFor(fresh ? madeFor(fresh) : "");
  showRefusal(silent, fresh);
  const budget = plan?.budget;
  answer.hideTold(!budget);
  answer.toldLooks(isStale ? "pl-told stale" : "pl-told");
  answer.hideTag(!isStale);
  if (isStale) answer.tag(`Your last full answer. Waiting for your ${entriesWords(waits)}`);
  if (budget) showAnswer(plan, budget);
  readout[0](!budget || isStale || Boolean(plan.refused));
  if (budget) readout[1](withEnergy(budget.energy, plan.energy));
  showLadder(units);
  showRest(plan);

  const said = silent ? "" : isStale ? `Waiting for your ${entriesWords(waits)}`
    : budget ? `Eat about ${energy(budget.energy, entries.energy)} ${entries.energy === 1 ? "kilojoules" : "kilocalories"} a day` : "";
  if (said !== announced) {
    announced = said;
    clearTimeout(announcing);
    announcing = setTimeout(() => { status.textContent = said; }, 900);
  }
}

function madeFor(fresh) {
  const { units, aim, target } = fresh;
  const goal = aim === 1 ? `${weight(target, units)} by ${shortDate(dayFrom(today, fresh.days))}` : goalWeekly(fresh.goal, units);
  return `Made ${shortDate(dayFrom(today, 0))} for: ${FORMULAS[fresh.sex]}, ${withUnit(fresh.age, "years")}, ${height(fresh.height, units)}, ${weight(fresh.weight, units)}. Working days: ${WORK[fresh.work]}. Free time: ${LEISURE[fresh.leisure]}. Goal: ${goal}.`;
}

const UNITS_OF = {
  height: ["ft", "cm", "ft"], weight: ["lb", "kg", "st"], target: ["lb", "kg", "st"],
};
const LABELS = {
  height: ["Height, feet", "Height in centimeters", "Height, feet"],
  weight: ["Weight in pounds", "Weight in kilograms", "Weight, stones"],
  target: ["Weight in mind, pounds", "Weight in mind, kilograms", "Weight in mind, stones"],
};

function showForm(values, wrong, asked) {
  const { units, aim, method } = entries;
  fieldsClass(units === UK ? "fields fields-st" : "fields");
  const hidden = { exercise: entries.exercise === 0, bodyFat: method !== 2, known: method !== 3, days: aim === 0 };
  const echoes = {
    height: wrong.has("height") ? "" : heightEcho(values.height, units),
    weight: wrong.has("weight") ? "" : weightEcho(values.weight, units),
    known: aDay(entries.energy),
    target: values.target !== undefined && !wrong.has("target") ? weightEcho(values.target, units) : aim === 0 ? "optional" : "",
  };
  for (const field of fields) {
    const { name, entry, boxes } = field;
    const isWrong = wrong.has(entry) && touched.has(entry);
    field.hide(hidden[entry] ?? false);
    field.looks(isWrong ? `${field.base} field-err` : field.base);
    field.hideError(!isWrong);
    if (isWrong) field.errorText(`Please check your ${NAMES[entry]}.`);
    field.echo(echoes[name] ?? "");
    for (const { invalid } of boxes) invalid(isWrong ? "true" : undefined);
    if (!UNITS_OF[name]) continue;
    const isPair = name === "height" ? units !== METRIC : units === UK;
    field.rowClass(isPair ? "pair" : "single");
    boxes[0].unit(UNITS_OF[name][units]);
    boxes[0].label(LABELS[name][units]);
    boxes[1].hide(!isPair);
  }
  hideClinician(!asked.needsClinician);
  hideLadder(aim === 1);
  ladderUnit(aDay(entries.energy));
}

function showLadder(units) {
  const other = units === METRIC ? US : METRIC;
  for (const stop of stops) {
    const { goal } = stop;
    const offer = plan?.offers[goal];
    const isOff = offer?.refused !== undefined && offer.refused !== "health";
    const isFast = offer?.cautions?.some(({ kind }) => kind === "fast") ?? false;
    stop.looks(goal === 4 ? "stop stop-keep" : isOff ? "stop stop-off" : "stop");
    stop.name(goalName(goal, units));
    stop.besideLooks(isFast ? "s-alt s-fast" : "s-alt");
    stop.hideOff(!isOff);
    setData(stop.besideText, isOff ? shortReason(plan, offer.refused) : isFast ? "fast for you" : goalPace(goal, other));
    const hasNumber = offer !== undefined && !offer.refused;
    setData(stop.kcalText, hasNumber ? energy(offer.budget, entries.energy) : "");
    stop.hideUnit(!hasNumber);
    stop.unit(` ${aDay(entries.energy)}`);
  }
  hideWaits(entries.aim === 1 || !plan?.offers.some(({ refused }) => refused === "health"));
}

function acceptGoal(goal) {
  entries.goal = goal;
  entries.aim = 0;
  check();
  update();
  result.focus();
}

const SILENT = {
  minor: ["This planner is for adults", "Your body is still growing, and what it needs changes as it grows. A number from a page like this would not fit you, so we show none."],
  eating: ["No numbers here, on purpose", "Counting calories can make an eating disorder harder to live with, even years later. So this page shows you none."],
  pregnant: ["Your needs are different now", "While you are pregnant or breastfeeding your body needs more, and how much more changes with time. This formula does not know that, so we show no number."],
};

/** Rare, so it is made anew. */
function showRefusal(silent, fresh) {
  const words = silent ? SILENT[silent] : fresh?.refused ? refusalWords(fresh) : undefined;
  answer.hideRefused(!words);
  if (!words) return;
  const [heading, ...paragraphs] = words;
  const offers = (fresh?.instead ?? []).filter(({ floor }) => !floor).map(({ goal, budget, later }) => {
    const button = make("button", { type: "button", class: "btn" }, later === undefined
      ? `${goalWeekly(goal, fresh.units)}: about ${withEnergy(budget, fresh.energy)}`
      : `Take ${shortDate(dayFrom(today, later))} instead`);
    button.addEventListener("click", () => {
      if (later === undefined) return acceptGoal(goal);
      entries.date = part("date").value = dayFrom(today, later).toISOString().slice(0, 10);
      update();
    });
    return button;
  });
  answer.refused.replaceChildren(make("h3", {}, heading), ...paragraphs.map((words) => make("p", {}, words)),
    make("p", { class: "offers" }, ...offers));
}

function showAnswer(shown, budget) {
  const number = (kcal) => energy(kcal, shown.energy);
  answer.number(number(budget.energy));
  answer.unit(aDay(shown.energy));
  answer.rest(withEnergy(shown.resting, shown.energy));
  const [usual, moving, difference, sum] = ledger;
  const moves = shown.planned !== undefined;
  usual.term(moves ? "To stay as you are now" : "To stay as you are");
  usual.number(number(moves ? shown.usual : shown.maintenance));
  moving.hide(!moves);
  moving.number(number(shown.maintenance));
  difference.hide(shown.direction === 0);
  difference.term(budget.difference < 0 ? "Less each day" : "More each day");
  difference.number(number(budget.difference));
  sum.number(number(budget.energy));
  answer.hideCautions(budget.cautions.length === 0);
  cautions(budget.cautions.map((caution) => ({
    words: cautionWords(caution, shown),
    goal: caution.gentler,
    offer: caution.gentler === undefined ? undefined : `Choose: ${goalWeekly(caution.gentler, shown.units)}`,
  })));
}

function showRest(shown) {
  const budget = shown?.budget;
  for (const hide of [expect.hide, macros.hide, hidePlate, hideActions]) hide(!budget);
  bmi.hide(!shown);
  hideHow(!shown);
  showChart(budget && {
    points: budget.points,
    today,
    units: shown.units,
    naive: Math.abs(ruleOf(shown)) > 0.01 ? ruleOf(shown) : undefined,
    goal: ["reached", "not reached"].includes(budget.aim?.kind) ? { kg: shown.target, day: budget.aim.day } : undefined,
    healthy: shown.healthy,
    plateau: budget.plateau,
  });
  if (!shown) return;
  bmi.say(`Yours is ${tenths(shown.bmi)}. A healthy weight for your height is ${weightRange(shown.healthy, shown.units)} (a BMI of 18.5 to 24.9). BMI does not tell muscle from fat.`);
  const kind = bmiClass(shown);
  bmi.class(kind);
  bmi.hideClass(kind === "");
  how(steps(shown));
  methods.forEach(({ hideInUse, rest, day }, at) => {
    const found = shown.estimates[at];
    hideInUse(at !== shown.method);
    rest(found ? energy(found[0], shown.energy) : "–");
    day(found ? energy(found[1], shown.energy) : "–");
  });
  if (!budget) return;
  expect.heading(finding(shown));
  expect.why(why(shown));
  const outlook = then(shown, today);
  expect.then(outlook);
  expect.hideThen(outlook === "");
  const { nutrients: n } = budget;
  [n.carbohydrate, n.fat, n.protein].forEach(({ low, high, from, to }, at) => {
    macros.rows[at].percent(`${low}–${high}%`);
    macros.rows[at].bar(`M${low} 8H${high}`);
    macros.rows[at].grams(`${grouped(from)}–${grouped(to)}${NBSP}g`);
  });
  macros.limits(`Fiber about ${n.fiber}${NBSP}g. Added sugars under ${n.sugars}${NBSP}g, saturated fat under ${n.saturated}${NBSP}g, sodium under ${grouped(n.sodium)}${NBSP}mg a day.`);
  showPlate(budget.energy, shown.direction < 0);
}

// ---- What readers do ----

/** Puts the choices of `entries` on their buttons. */
function check() {
  for (const [name, entry] of Object.entries(CHOICES)) {
    radios(name).forEach((input, at) => { input.checked = entries[entry] === at; });
  }
  radios("health").forEach((input, at) => { input.checked = entries.health.set[at]; });
  radios("conditions")[0].checked = entries.health.none;
  radios("clinician")[0].checked = entries.health.clinicianKnows;
}

function switchUnits(to) {
  const from = entries.units;
  entries.units = to;
  for (const name of MEASURES) {
    const one = entries[name];
    const exact = one.exact ?? (name === "height" ? heightFrom : weightFrom)(from, one.major, one.minor);
    if (exact === undefined) continue;
    one.exact = exact;
    const pair = (all, size) => [String(Math.floor(all / size)), String(Math.round((all % size) * 10) / 10)];
    if (to === METRIC) [one.major, one.minor] = [String(Math.round(exact * 10) / 10), ""];
    else if (name === "height") [one.major, one.minor] = pair(Math.round((exact / 2.54) * 2) / 2, 12);
    else if (to === US) [one.major, one.minor] = [String(Math.round((exact / KG_PER_LB) * 10) / 10), ""];
    else [one.major, one.minor] = pair(Math.round((exact / KG_PER_LB) * 10) / 10, 14);
    part(name).value = one.major;
    part(`${name}-minor`).value = one.minor;
  }
}

root.addEventListener("input", ({ target }) => {
  const name = target.name?.slice(UID.length + 1) ?? "";
  const first = name.replace(/-minor$/, "");
  if (MEASURES.includes(first)) {
    Object.assign(entries[first], { exact: undefined, [name === first ? "major" : "minor"]: target.value });
    touched.delete(first);
  } else if (TEXTS[name]) {
    entries[TEXTS[name]] = target.value;
    touched.delete(name === "date" ? "days" : name === "minutes" || name === "times" ? "exercise" : TEXTS[name]);
  } else {
    return;
  }
  update();
});

root.addEventListener("change", ({ target }) => {
  const name = target.name?.slice(UID.length + 1) ?? "";
  const { health: given } = entries;
  if (name === "units") {
    switchUnits(Number(target.value));
  } else if (CHOICES[name]) {
    entries[CHOICES[name]] = Number(target.value);
    if (name === "exercise" && entries.exercise > 0) {
      entries.minutes ||= part("minutes").value = "30";
      entries.times ||= part("times").value = "5";
    }
    if (name === "aim" && entries.aim === 1) {
      entries.date ||= part("date").value = dayFrom(today, 180).toISOString().slice(0, 10);
    }
  } else if (name === "health") {
    given.set[Number(target.value)] = target.checked;
    if (target.checked) given.none = false;
  } else if (name === "conditions") {
    given.none = target.checked;
    if (target.checked) given.set.fill(false);
  } else if (name === "clinician") {
    given.clinicianKnows = target.checked;
  } else {
    return;
  }
  if (!given.set[3] && !given.set[4]) given.clinicianKnows = false;
  check();
  update();
});

check();
update();
document.documentElement.dataset.app = "ready";
