// The sentences of the planner. Pure.

import {
  change, dayFrom, energy, energyChange, grouped, height, NBSP, pace, shortDate, tenths, told, weight, weightRange,
  weightRangeStart, whole, withEnergy, withUnit,
} from "./format.js";
import { KG_PER_LB, METRIC } from "./model.js";

const PACES_LB = [2, 1.5, 1, 0.5, 0, 0.5, 1, 1.5, 2];
const PACES_KG = [0.9, 0.7, 0.5, 0.25, 0, 0.25, 0.5, 0.7, 0.9];
const WRITTEN_LB = { 0.5: "½", 1.5: "1½" };
const FORMULAS = ["the female formula", "the male formula", "the average of both formulas"];
const WORK = ["Mostly sitting", "Some walking", "On my feet", "Heavy work"];
const LEISURE = ["Mostly sitting or lying down", "Gentle walks", "Brisk activity a few days a week", "Active most days", "Hard workouts most days"];
export const NAMES = {
  sex: "sex", age: "age", height: "height", weight: "weight", activity: "how active you are", pal: "activity level",
  bodyFat: "body fat", known: "maintenance calories", exercise: "exercise", target: "goal weight", days: "target date",
};
export const HELP = "If food or weight worries you, a doctor can help. So can someone you trust.";
const MIFFLIN = ["Mifflin, St Jeor and others, Am J Clin Nutr 1990;51:241–247", "https://doi.org/10.1093/ajcn/51.2.241"];
const NIH = ["Activity grid of the NIH Body Weight Planner", "https://www.niddk.nih.gov/bwp"];
const HALL = ["Hall and others, Lancet 2011;378:826–837", "https://doi.org/10.1016/S0140-6736(11)60812-X"];
const NASEM = ["National Academies, Dietary Reference Intakes for Energy, 2023", "https://doi.org/10.17226/26818"];
const CUNNINGHAM = ["Cunningham, Am J Clin Nutr 1991;54:963–969", "https://doi.org/10.1093/ajcn/54.6.963"];
const FLOORS = ["AHA/ACC/TOS guideline 2013, Circulation 2014;129:S102–S138", "https://doi.org/10.1161/01.cir.0000437739.71477.ee"];
export const NO_NUMBER = "No number with this answer.";

export function goalPace(goal, units) {
  if (goal === 4) return "";
  const pounds = PACES_LB[goal];
  return units === METRIC ? withUnit(String(PACES_KG[goal]), "kg") : withUnit(WRITTEN_LB[pounds] ?? String(pounds), "lb");
}
export const goalName = (goal, units) =>
  goal === 4 ? "Keep my weight" : `${goal < 4 ? "Gain" : "Lose"}${NBSP}${goalPace(goal, units)}`;
export const goalWeekly = (goal, units) => goalName(goal, units) + (goal === 4 ? "" : " a week");
/** The pace of a goal as it is shown, in kg a week. */
const shownPace = (goal, units) => (goal > 4 ? -1 : 1) * (units === METRIC ? PACES_KG[goal] : PACES_LB[goal] * KG_PER_LB);

export function needed(names) {
  const words = names.map((name) => NAMES[name]);
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

const isByDate = ({ aim }) => aim === 1;

/** What a number is for. */
export function purpose(plan, today) {
  if (plan.refused) return "To lose weight gently";
  if (plan.direction === 0) return "To keep your weight";
  if (isByDate(plan)) return `To reach ${weight(plan.target, plan.units)} by ${shortDate(dayFrom(today, plan.days))}`;
  return `To ${plan.goal < 4 ? "gain" : "lose"} about ${goalPace(plan.goal, plan.units)} a week`;
}

export function madeFor(plan, today) {
  const { units } = plan;
  const goal = isByDate(plan) ? `${weight(plan.target, units)} by ${shortDate(dayFrom(today, plan.days))}` : goalWeekly(plan.goal, units);
  const days = plan.work === undefined || plan.leisure === undefined ? `Activity level: ${tenths(plan.pal)}.`
    : `Work: ${WORK[plan.work]}. Free time: ${LEISURE[plan.leisure]}.`;
  return `Made ${shortDate(dayFrom(today, 0))} for: ${FORMULAS[plan.sex]}, ${withUnit(plan.age, "years")}, ${height(plan.height, units)}, ${weight(plan.weight, units)}. ${days} Goal: ${goal}.`;
}

export function shortReason(plan, refused) {
  return {
    health: "answer question above", clinician: "ask your clinician", low: "already low", room: "not safe alone",
    fast: "too fast for you", end: "would be underweight", floor: `under ${energy(plan.floor, plan.energy)} a day`,
    soon: "too soon", reach: "out of reach",
  }[refused];
}

/** Heading and paragraphs where there is no number at all. */
export const SILENT = {
  minor: ["This planner is for adults", "Your body is still growing, and what it needs changes as it grows. A number from a page like this would not fit you, so we show none.", "If you wonder about eating or weight, talk with a parent or another adult you trust, and with a doctor or nurse. They can look at the whole picture, not just a number."],
  eating: ["No numbers here, on purpose", "Counting calories can make an eating disorder harder to live with, even years later. So this page shows you none.", "Your doctor or therapist can help. So can your country’s eating disorder helpline: look for its name and the words “eating disorder helpline”. You can also start by telling one person you trust.", "If you feel unsafe or very unwell, call your local emergency number."],
  pregnant: ["Your needs are different now", "While you are pregnant or breastfeeding your body needs more, and how much more changes with time. This formula does not know that, so we show no number.", "Ask your midwife, doctor or a dietitian what suits you and your baby."],
};

/** Heading and paragraphs of a refusal. */
export function refusalWords(plan) {
  const { units } = plan;
  const you = `At ${height(plan.height, units)} and ${weight(plan.weight, units)}`;
  const range = weightRange(plan.healthy, units);
  const target = plan.target === undefined ? "" : weight(plan.target, units);
  return {
    health: ["One question first", "A plan to lose or gain does not suit everyone. Answer “Do any of these apply to you?” and your number appears here."],
    clinician: ["Talk to your clinician first", "With what you checked, eating less or more can change how your medicines work and what your body can take. Someone who knows your health needs to be part of the plan.", "Once you have, check the box below that question and we’ll show the numbers."],
    low: ["We don’t plan weight loss at this weight", `${you}, you are below the healthy range for your height, which is ${range}.`, HELP],
    room: ["Eating less would not be safe without a clinician", `You burn about ${withEnergy(plan.maintenance, plan.energy)} a day. Plan anything lower with a clinician.`, HELP],
    fast: ["This pace is too fast for you", `At ${weight(plan.weight, units)} it would be more than 1.5% of your weight every week.`],
    end: ["This would take you below a healthy weight", isByDate(plan)
      ? `${you}, your goal weight is below the healthy range for your height, which is ${range}.`
      : `${you}, this pace would take you below the healthy range for your height within 12 weeks. The range is ${range}.`, HELP],
    floor: ["This pace leaves too little to eat", `We do not go below ${withEnergy(plan.floor, plan.energy)} a day with ${FORMULAS[plan.sex]}. Going lower takes a doctor or dietitian.`, HELP],
    soon: ["That date is too soon", `Reaching ${target} by then would mean eating less than ${withEnergy(plan.floor, plan.energy)} a day, or losing faster than is safe.`],
    reach: ["We cannot plan all the way there", `At any pace we offer, your weight would level off before it reaches ${target}. A clinician can help you look at other ways.`],
  }[plan.refused];
}

export function cautionWords({ kind }, plan) {
  const floor = withEnergy(plan.floor, plan.energy);
  return {
    fast: "This is more than 1% of your weight a week, which is fast for you. A slower pace is gentler and easier to keep.",
    older: "From 65 on, losing weight can also cost muscle and strength. Talk to your doctor first, and also if you lose weight without meaning to.",
    above: `${isByDate(plan) ? "That weight is" : "In 12 weeks this pace would take you"} above the healthy range for your height, which is ${weightRange(plan.healthy, plan.units)}.`,
    high: "That is unusually high. Please check your entries.",
    "low hold": `Staying at your goal weight would take less than ${floor} a day, the least we plan. Talk to a clinician before going that far.`,
    low: `This is below ${floor} a day, the least we plan. Talk to a clinician before eating less.`,
  }[kind];
}

/** The lines of the ledger: kind, term and number. */
export function ledger(plan) {
  const { budget } = plan;
  const number = (kcal) => energy(kcal, plan.energy);
  const lines = plan.planned === undefined
    ? [["", "To keep your weight", number(plan.maintenance)]]
    : [["", "To keep your weight now", number(plan.usual)], ["", "With the exercise you plan", number(plan.maintenance)]];
  if (plan.direction !== 0) {
    lines.push(["", budget.difference < 0 ? "Eat less by" : "Eat more by", energyChange(plan.maintenance, budget.energy, plan.energy)]);
  }
  lines.push(["ledger-sum", "Your daily total", number(budget.energy)]);
  return lines;
}

/** The simple rule, for a chosen pace that is offered. */
export function ruleOf({ aim, direction, goal, refused, units }) {
  return aim === 0 && direction !== 0 && !refused ? { kg: shownPace(goal, units), pace: goalPace(goal, units) } : undefined;
}

const likelyOn = ({ points }, day) => points.findLast((point) => point.day <= day).likely;
const changeBy = (plan, day) =>
  plan.direction === 0 ? undefined : change(plan.weight, likelyOn(plan.budget, day), plan.units);

export function finding(plan, today) {
  const { budget, units } = plan;
  if (budget.aim?.kind === "reached") return `${weight(plan.target, units)} around ${shortDate(dayFrom(today, budget.aim.day))}`;
  const amount = changeBy(plan, 84);
  if (!amount) return "Expect your weight to stay about where it is";
  let said = `Expect to ${plan.direction > 0 ? "gain" : "lose"} about ${amount} in 12 weeks`;
  const year = budget.points.at(-1).day >= 364 ? changeBy(plan, 364) : undefined;
  if (year) {
    said += ` and ${year} in a year`;
    const rule = ruleOf(plan);
    const byRule = rule && grouped(whole((Math.abs(rule.kg) * 52) / (units === METRIC ? 1 : KG_PER_LB)));
    if (byRule && !year.startsWith(byRule + NBSP)) said += ` (not ${byRule}, as the simple rule says)`;
  }
  return said;
}

export function why(plan) {
  const { budget, units } = plan;
  if (!changeBy(plan, 84)) {
    return `It can still go up and down by ${units === METRIC ? "a kilogram or two" : "a few pounds"} from day to day. That is mostly water.`;
  }
  const after = likelyOn(budget, 84);
  const [lighter, less] = after < plan.weight ? ["lighter", "less"] : ["heavier", "more"];
  return `About ${told(after, units)} after 12 weeks. As you get ${lighter} your body burns ${less}, so the line bends. Part of the first week is water.${budget.isCut ? " The line stops where the healthy range for your height begins: we plan nothing below that." : ""}`;
}

export function then(plan) {
  const { budget: { aim }, units } = plan;
  if (!aim) return "";
  const target = weight(plan.target, units);
  const differ = " People differ: your own path may leave the shaded range.";
  if (aim.kind === "other way") return `This goal does not lead to ${target}: that is the other way, or where you are now.`;
  if (aim.kind === "not reached") return `At this number of calories your weight would level off before it reaches ${target}.${differ}`;
  if (aim.kind === "below") return `${target} is below the healthy range for your height, which begins at ${weightRangeStart(plan.healthy, units)}. We plan no way there.`;
  const water = plan.direction < 0
    ? ` When you go back to eating more, expect up to ${units === METRIC ? withUnit("1", "kg") : withUnit("2", "lb")} of water weight to return.` : "";
  const mean = ((plan.target - plan.weight) / aim.day) * 7;
  const way = isByDate(plan) && Math.abs(mean) >= 0.05 ? ` That averages ${pace(mean, units)} a week.` : "";
  return `To stay at ${target} you would eat about ${withEnergy(aim.hold, plan.energy)} a day.${water}${differ}${way}`;
}

/** The data of the chart: see `chart.js`. */
export function chartData(plan, today) {
  const { budget, units } = plan;
  const { aim } = budget;
  return {
    points: budget.points,
    today,
    units,
    rule: ruleOf(plan),
    goal: ["reached", "not reached"].includes(aim?.kind) ? { kg: plan.target, day: aim.day } : undefined,
    healthy: plan.healthy,
    plateau: budget.plateau,
  };
}

export const bmiWords = (plan) =>
  `Yours is ${tenths(plan.bmi)}. A healthy weight for your height is ${weightRange(plan.healthy, plan.units)} (a BMI of 18.5 to 24.9). BMI does not tell muscle from fat.`;

export function bmiClass({ age, bmi }) {
  if (age < 20) return "";
  const name = ["below 18.5 “underweight”", "from 18.5 to 24.9 “healthy weight”", "from 25 to 29.9 “overweight”",
    "from 30 to 34.9 “obesity, class 1”", "from 35 to 39.9 “obesity, class 2”", "of 40 and more “obesity, class 3”",
  ][[18.5, 25, 30, 35, 40].filter((limit) => bmi >= limit).length];
  return `The CDC calls a BMI ${name}. The word sorts large groups of people. It does not say how healthy you are; other numbers, such as your waist, blood pressure and blood sugar, say more.`;
}

/** Percent, bar and grams of the three nutrients, then the limits. */
export function nutrientWords({ nutrients: n }) {
  const rows = [n.carbohydrate, n.fat, n.protein].map(({ low, high, from, to }) =>
    ({ percent: `${low}–${high}%`, bar: `M${low} 8H${high}`, grams: `${grouped(from)}–${grouped(to)}${NBSP}g` }));
  const limits = `Fiber about ${n.fiber}${NBSP}g. Protein: at least 0.8${NBSP}g per kilogram of healthy weight. Added sugars under ${n.sugars}${NBSP}g, saturated fat under ${n.saturated}${NBSP}g, sodium under ${grouped(n.sodium)}${NBSP}mg a day.`;
  return { rows, limits };
}

/** The steps of "How we got this number": `[what, number, how, source]`. */
export function steps(plan) {
  const number = (kcal) => energy(kcal, plan.energy);
  const formula = `9.99 × ${withUnit(tenths(plan.weight), "kg")} + 6.25 × ${withUnit(tenths(plan.height), "cm")} − 4.92 × ${withUnit(plan.age, "years")} ${["− 161", "+ 5", "− 78"][plan.sex]}, ${FORMULAS[plan.sex]}`;
  const byDays = [`Your days multiply that by ${Number(plan.pal.toFixed(2))}`, "From your answers about working days and free time, or the level you typed. This is what keeps your weight where it is.", NIH];
  const [what, how, source] = {
    0: byDays,
    1: ["To keep their weight, people like you burn", "An equation for your sex, age, height, weight and how active you are (four levels), fitted to measured energy use.", NASEM],
    2: byDays,
    3: ["To keep your weight: the number you entered", "Yours counts more than any formula.", undefined],
  }[plan.method];
  const all = [
    ["At rest your body burns", number(plan.resting),
      plan.method === 2 ? "370 + 21.6 × your weight without fat, in kilograms." : formula, plan.method === 2 ? CUNNINGHAM : MIFFLIN],
    [what, number(plan.usual), how, source],
  ];
  if (plan.planned !== undefined) {
    all.push(["With the exercise you plan", number(plan.maintenance), "Each kind costs so many times your energy at rest. What keeps your weight then is a little more than that: food costs energy to digest, and your body adapts.", NIH]);
  }
  const { budget } = plan;
  if (budget) {
    if (Math.abs(budget.difference) >= 1) {
      const verb = isByDate(plan) ? (budget.difference < 0 ? "Your goal weight and date take off" : "Your goal weight and date add")
        : (budget.difference < 0 ? "Your pace takes off" : "Your pace adds");
      const amount = energyChange(plan.maintenance, budget.energy, plan.energy).replace("−", "");
      all.push([`${verb} ${amount} a day`, number(budget.energy),
        isByDate(plan) ? "Found by trial: the amount with which the forecast arrives on your day. Computed exactly, shown rounded."
          : "250 kcal for each half pound (about 0.25 kg) a week at first, but never below the least we offer. Computed exactly, shown rounded.",
        isByDate(plan) ? HALL : FLOORS]);
    }
    all.push([isByDate(plan) && plan.days < 84 ? "After 12 weeks, keeping your goal weight from its day on" : "After 12 weeks at this number",
      told(likelyOn(budget, 84), plan.units), "Simulated step by step: fat, lean tissue, glycogen, water, and a body that adapts. The shaded range is for people who burn up to 10% more or less than estimated. It does not know illness, medicines or muscle training.", HALL]);
  }
  all.push([plan.sex === 0 ? "With the female formula no plan goes below 1,200 kcal a day" : "With this formula no plan goes below 1,500 kcal a day",
    number(plan.floor), "The lower end of what clinicians prescribe.", FLOORS]);
  return all;
}

/** What a last answer was made from, of the entries that are missing now. */
export function valueUsed(name, plan) {
  const { units } = plan;
  const stay = (kcal) => `${withEnergy(kcal, plan.energy)} to keep your weight`;
  switch (name) {
    case "sex": return FORMULAS[plan.sex];
    case "age": return `age ${plan.age}`;
    case "height": return height(plan.height, units);
    case "weight": return weight(plan.weight, units);
    case "activity": case "pal": return `activity level ${tenths(plan.pal)}`;
    case "bodyFat": case "known": return stay(plan.usual);
    case "exercise": return stay(plan.maintenance);
    case "target": return plan.target === undefined ? "no goal weight" : weight(plan.target, units);
    default: return `the ${NAMES[name]} before`;
  }
}
