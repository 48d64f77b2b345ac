// The course of weight as positions of a drawing, a sentence, a legend and a table. Pure.

import {
  between, brief, dayFrom, grouped, inWeeks, month, shortDate, shortMonth, told, weight, weightRange, whole, withUnit,
} from "./format.js";
import { KG_PER_LB, METRIC, UK } from "./model.js";

export const WEEKS = 104;
export const JUMPS = [[12, "12 weeks"], [26, "6 months"], [52, "1 year"], [104, "2 years"]];

const FULL = 1_000;
const LEAST_SPAN = 8;
const GOAL_REACH = 0.35;
const AIR = 0.08;
const CHARACTER = 38, ASCENT = 50, DESCENT = 20, ABOVE = 20, EDGE = 20, APART = 62;
const ROWS = [1, 4, 12, 26, 52, 104];

const percent = (thousandths) => {
  const size = Math.abs(thousandths);
  return `${thousandths < 0 ? "-" : ""}${Math.trunc(size / 10)}.${size % 10}%`;
};
const on = (points, day) => points.findLast((point) => point.day <= day);
const weeks = (count) =>
  count === 1 ? withUnit("1", "week") : count === 52 ? withUnit("1", "year")
    : count === 104 ? withUnit("2", "years") : withUnit(grouped(count), "weeks");

function naiveOn({ points, rule }, day) {
  return rule === undefined ? undefined : points[0].likely + (rule.kg * day) / 7;
}

function hasWater({ points }) {
  const week = on(points, 7);
  return week !== undefined && Math.abs(week.likely - points[0].likely) >= 0.3;
}

function scaleOf({ points, goal }) {
  let bottom = Infinity, top = 0, last = 1;
  for (const point of points) {
    bottom = Math.min(bottom, point.low);
    top = Math.max(top, point.high);
    last = Math.max(last, point.day);
  }
  if (goal) {
    const beyond = Math.max(bottom - goal.kg, goal.kg - top);
    if (beyond <= GOAL_REACH * (top - bottom)) {
      bottom = Math.min(bottom, goal.kg);
      top = Math.max(top, goal.kg);
    }
  }
  const lacking = Math.max(LEAST_SPAN - (top - bottom), 0) / 2;
  const air = AIR * Math.max(top - bottom, LEAST_SPAN) + lacking;
  top += air;
  bottom -= air;
  return {
    top, bottom, last,
    down: (kg) => whole(((top - kg) / (top - bottom)) * FULL),
    across: (day) => Math.trunc((day * FULL) / last),
    shows: (kg) => kg > bottom && kg < top,
  };
}

function gridOf(scale, units) {
  const unit = units === METRIC ? 1 : units === UK ? KG_PER_LB * 14 : KG_PER_LB;
  let step = 1;
  for (const by of [2, 5, 10, 20, 50, 100, 200, 500]) {
    if (scale.top - scale.bottom > step * 5 * unit) step = by;
  }
  const lines = [];
  for (let tick = Math.ceil(scale.bottom / unit / step) * step; ; tick += step) {
    const y = scale.down(tick * unit);
    if (y < 0) return lines;
    lines.push({ y: percent(y), number: grouped(tick) });
  }
}

/** Labels beside what they name, none over another or over a line. */
class Labels {
  constructor(curves) {
    this.placed = [];
    this.curves = curves;
  }

  put(kind, words, places) {
    for (const [x, y, isEnd] of places) {
      const width = words.length * CHARACTER;
      const left = isEnd ? x - width : x, right = left + width, top = y - ASCENT, bottom = y + DESCENT;
      const isFree = left >= 0 && right <= FULL && top >= -ABOVE && bottom <= FULL &&
        this.placed.every((other) =>
          right <= other.left || other.right <= left || bottom <= other.top || other.bottom <= top) &&
        this.curves.every(([cx, cy]) => cx < left || cx > right || cy < top || cy > bottom);
      if (isFree) {
        this.placed.push({ kind, words, x, y, isEnd, left, right, top, bottom });
        return true;
      }
    }
    return false;
  }

  atLevel(kind, words, above, below) {
    const right = FULL - EDGE;
    this.put(kind, words, [
      [EDGE, above, false], [EDGE, below, false], [right, above, true], [right, below, true],
      [250, above, false], [250, below, false], [400, above, false], [400, below, false],
    ]);
  }

  along(kind, words, curve, above, isEnd) {
    for (const other of [false, true]) {
      for (const x of [400, 450, 350, 500, 300, 550, 600, 700, 200, 800, 100]) {
        const point = curve.find(([at]) => at >= x);
        if (!point) continue;
        const y = above === other ? point[1] + 80 : point[1] - 45;
        if (this.put(kind, words, [[x, y, isEnd !== other]])) return;
      }
    }
  }
}

function labelsOf(chart, scale, healthy) {
  const { points, goal, units } = chart;
  const likely = [], naive = [];
  for (const { day, likely: kg } of points) {
    const x = scale.across(day);
    likely.push([x, scale.down(kg)]);
    const rule = naiveOn(chart, day);
    if (rule !== undefined && scale.shows(rule)) naive.push([x, scale.down(rule)]);
  }
  const isFalling = likely.at(-1)[1] >= likely[0][1];
  const labels = new Labels([...likely, ...naive]);
  const isGoalShown = goal && scale.shows(goal.kg);
  if (isGoalShown) {
    const y = scale.down(goal.kg);
    if (goal.day <= scale.last) labels.curves.push([scale.across(goal.day), y]);
    labels.atLevel("c-l-goal", `goal ${weight(goal.kg, units)}`, y - 25, y + 65);
    for (let step = 0; step <= 20; step += 1) labels.curves.push([(step * FULL) / 20, y]);
  }
  labels.along("c-l-line", "likely path", likely, isFalling, false);
  if (healthy && healthy.bottom - healthy.top >= 80) {
    labels.atLevel("c-l-healthy", "healthy range", healthy.bottom - 28, healthy.top + 60);
  }
  if (isGoalShown && goal.day !== undefined) {
    const x = scale.across(goal.day), y = scale.down(goal.kg);
    for (let step = 0; step <= 60; step += 1) labels.curves.push([x, y + Math.trunc((step * (FULL - y)) / 60)]);
  }
  if (chart.rule !== undefined) labels.along("", `${chart.rule.pace} a week`, naive, !isFalling, true);
  return labels.placed;
}

function endsOf(chart, scale) {
  const last = chart.points.at(-1);
  const rule = naiveOn(chart, last.day);
  const all = [
    [last.likely, "c-end-main"], [last.high, ""], [last.low, ""],
    [rule !== undefined && scale.shows(rule) ? rule : undefined, ""],
  ];
  const ends = [];
  for (const [kg, kind] of all) {
    if (kg === undefined) continue;
    const words = brief(kg, chart.units);
    if (!ends.some((end) => end.words === words)) ends.push({ kind, words, y: scale.down(kg) });
  }
  ends.sort((one, other) => one.y - other.y);
  let free = 0;
  for (const end of ends) {
    end.y = Math.max(end.y, free);
    free = end.y + APART;
  }
  free = FULL;
  for (const end of ends.toReversed()) {
    end.y = Math.min(end.y, free);
    free = end.y - APART;
  }
  return ends;
}

function plateauWords({ plateau, units }) {
  return plateau === undefined ? "" : `If you ate this way for years, your weight would level off at about ${told(plateau, units)}.`;
}

function summary(chart) {
  const { points, units, today, goal, healthy } = chart;
  const last = points.at(-1);
  const now = told(points[0].likely, units), then = told(last.likely, units), end = weeks(Math.trunc(last.day / 7));
  let said;
  if (now === then) {
    said = `Your weight is likely to stay at about ${now}`;
  } else {
    said = `Your weight is about ${now} now. It is likely to be about `;
    for (const week of [12, 52]) {
      if (week * 7 < last.day) {
        said += `${told(on(points, week * 7).likely, units)} after ${weeks(week)}${week === 12 ? ", " : " and "}`;
      }
    }
    said += `${then} after ${end}`;
  }
  said += `. If you burn 10% more or less than estimated, it would be ${between(last.low, " to ", last.high, units)} after ${end}.`;
  const year = naiveOn(chart, 364);
  if (year > 0) said += ` The simple rule of ${chart.rule.pace} every week would give ${told(year, units)} after ${weeks(52)}.`;
  if (goal?.day !== undefined) {
    const date = dayFrom(today, goal.day);
    said += ` You would reach your goal of ${weight(goal.kg, units)} after about ${inWeeks(goal.day)}, around ${month(date)} ${date.getUTCFullYear()}.`;
  } else if (goal) {
    said += ` This way does not lead to your goal of ${weight(goal.kg, units)}.`;
  }
  const level = plateauWords(chart);
  return `${said}${level && ` ${level}`} The healthy range for your height is ${weightRange(healthy, units)}.`;
}

function ofWeek(chart, point) {
  const week = Math.trunc(point.day / 7);
  const when = point.day === 0 ? "Now" : week === 1 ? withUnit("1", "week") : withUnit(grouped(week), "weeks");
  const range = point.day > 0 ? `, likely between ${between(point.low, " and ", point.high, chart.units)}` : "";
  return `${when}, ${shortDate(dayFrom(chart.today, point.day))}: about ${told(point.likely, chart.units)}${range}`;
}

/** One week of the chart: what is said of it, and where its mark is. */
export function markOf(chart, scale, week) {
  const { points, units, today } = chart;
  const point = on(points, week * 7);
  const across = scale.across(point.day);
  return {
    words: ofWeek(chart, point),
    range: point.day === 0 ? `Now about ${told(point.likely, units)}` : `Likely between ${between(point.low, " and ", point.high, units)}`,
    x: percent(across),
    y: percent(scale.down(point.likely)),
    flag: `${shortDate(dayFrom(today, point.day))}: ${told(point.likely, units)}`,
    anchor: across < FULL / 2 ? "start" : "end",
  };
}

function notesOf({ rule }) {
  if (rule === undefined) return "";
  return `The straight line ignores that a ${rule.kg < 0 ? "lighter body burns less" : "heavier body burns more"}.`;
}

/** Everything that is drawn or said of a chart, but for its mark. Lengths and places are those of attributes. */
export function drawingOf(chart) {
  const scale = scaleOf(chart);
  const { points, units, goal, today, plateau } = chart;
  const top = Math.max(scale.down(chart.healthy[1]), 0), bottom = Math.min(scale.down(chart.healthy[0]), FULL);
  const healthy = bottom - top >= 10 ? { top, bottom } : undefined;
  let above = "M", middle = "M", below = "";
  for (const { day, likely, low, high } of points) {
    above += `${day} ${scale.down(high)} `;
    middle += `${day} ${scale.down(likely)} `;
    below = `${day} ${scale.down(low)} ${below}`;
  }
  const isGoalShown = goal && scale.shows(goal.kg);
  const beyond = (kg) => (kg >= scale.top ? ", above this chart" : ", below this chart");
  const lastDay = points.at(-1).day;
  const rows = ROWS.filter((week) => week * 7 <= lastDay).map((week) => {
    const at = on(points, week * 7);
    return {
      when: weeks(week),
      date: shortDate(dayFrom(today, at.day)),
      isWater: week === 1 && hasWater(chart),
      likely: told(at.likely, units),
      range: between(at.low, " to ", at.high, units),
    };
  });
  if (plateau !== undefined) {
    rows.push({ when: "Years", date: "", isWater: false, likely: told(plateau, units), range: "levels off here" });
  }
  return {
    scale,
    isInStones: units === UK,
    summary: summary(chart),
    unit: units === METRIC ? "Weight, kg" : units === UK ? "Weight, stones" : "Weight, lb",
    healthy: healthy && { y: percent(top), height: percent(bottom - top) },
    grid: gridOf(scale, units),
    viewBox: `0 0 ${scale.last} 1000`,
    band: above + below,
    line: middle,
    naive: chart.rule === undefined ? undefined
      : `M0 ${scale.down(naiveOn(chart, 0))} ${scale.last} ${scale.down(naiveOn(chart, scale.last))} `,
    goal: isGoalShown ? {
      y: percent(scale.down(goal.kg)),
      x: goal.day <= scale.last ? percent(scale.across(goal.day)) : undefined,
    } : undefined,
    notches: Array.from({ length: 5 }, (_, step) => {
      const day = Math.trunc(scale.last / 4) * step;
      const date = dayFrom(today, day);
      return { x: percent(scale.across(day)), above: shortMonth(date), below: String(date.getUTCFullYear()) };
    }),
    labels: labelsOf(chart, scale, healthy).map(({ kind, words, x, y, isEnd }) =>
      ({ kind, words, x: percent(x), y: percent(y), anchor: isEnd ? "end" : undefined })),
    ends: endsOf(chart, scale).map(({ kind, words, y }) => ({ kind, words, y: percent(y) })),
    healthyKey: `healthy range ${weightRange(chart.healthy, units)}${healthy ? "" : beyond(chart.healthy[0])}`,
    goalKey: goal && !isGoalShown ? `goal ${weight(goal.kg, units)}${beyond(goal.kg)}` : "",
    reach: Math.trunc(lastDay / 7),
    notes: [plateauWords(chart), notesOf(chart)].filter(Boolean).join(" "),
    rows,
  };
}
