// The course of weight as a drawing, a sentence, a legend and a table.

import { draw, hider, list, make, setter, writer } from "./dom.js";
import { between, brief, dayFrom, grouped, month, pace, shortDate, shortMonth, told, whole, withUnit } from "./format.js";
import { KG_PER_LB, METRIC, UK } from "./model.js";

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

function naiveOn({ points, naive }, day) {
  return naive === undefined ? undefined : points[0].likely + (naive * day) / 7;
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
  const first = likely[0][1];
  const isFalling = likely.at(-1)[1] >= first;
  const labels = new Labels([...likely, ...naive]);
  const isGoalShown = goal && scale.shows(goal.kg);
  if (isGoalShown) {
    const y = scale.down(goal.kg);
    if (goal.day <= scale.last) labels.curves.push([scale.across(goal.day), y]);
    labels.atLevel("c-l-goal", `goal ${told(goal.kg, units)}`, y - 25, y + 65);
    for (let step = 0; step <= 20; step += 1) labels.curves.push([(step * FULL) / 20, y]);
  }
  labels.along("c-l-line", "likely path", likely, isFalling, false);
  if (hasWater(chart)) {
    const [near, far] = isFalling ? [first - 35, first + 75] : [first + 75, first - 35];
    labels.put("", "week 1: partly water", [[EDGE, near, false], [EDGE, far, false]]);
  }
  if (healthy && healthy.bottom - healthy.top >= 80) {
    labels.atLevel("c-l-healthy", "healthy range", healthy.bottom - 28, healthy.top + 60);
  }
  if (isGoalShown && goal.day !== undefined) {
    const x = scale.across(goal.day), y = scale.down(goal.kg);
    for (let step = 0; step <= 60; step += 1) labels.curves.push([x, y + Math.trunc((step * (FULL - y)) / 60)]);
  }
  if (chart.naive !== undefined) labels.along("", `${pace(chart.naive, units)} a week`, naive, !isFalling, true);
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
  if (year > 0) said += ` Counting ${pace(chart.naive, units)} every week would give ${told(year, units)} after ${weeks(52)}: a rule, not a forecast.`;
  if (goal?.day !== undefined) {
    const week = Math.max(Math.trunc((goal.day + 3) / 7), 1);
    const date = dayFrom(today, goal.day);
    said += ` Your goal of ${told(goal.kg, units)} comes after about ${withUnit(grouped(week), week === 1 ? "week" : "weeks")}, around ${month(date)} ${date.getUTCFullYear()}.`;
  } else if (goal) {
    said += ` Your goal of ${told(goal.kg, units)} is not reached in this way.`;
  }
  const level = plateauWords(chart);
  return `${said}${level && ` ${level}`} The healthy range for your height is ${between(healthy[0], " to ", healthy[1], units)}.`;
}

function ofWeek(chart, point) {
  const week = Math.trunc(point.day / 7);
  const when = point.day === 0 ? "Now" : week === 1 ? withUnit("1", "week") : withUnit(grouped(week), "weeks");
  const range = point.day > 0 ? `, likely between ${between(point.low, " and ", point.high, chart.units)}` : "";
  return `${when}, ${shortDate(dayFrom(chart.today, point.day))}: about ${told(point.likely, chart.units)}${range}`;
}

/** Takes hold of the chart's part of the page; gives what shows another chart. */
export function chartIn(part, uid) {
  const find = (selector) => part.querySelector(selector);
  const say = writer(find(".vh"));
  const unit = writer(find(".c-unit"));
  const plot = find(".c-plot");
  const svg = plot.firstElementChild;
  const fill = `url(#${uid}-hatch)`;

  // What lies below the mark.
  const mark = find(".c-mark");
  const healthyRects = [{ class: "c-healthy" }, { fill }].map((looks) => draw("rect", { width: "100%", ...looks }));
  const curves = draw("svg", { preserveAspectRatio: "none" });
  const band = draw("path", { class: "c-band" });
  const naive = draw("path", { class: "c-naive" });
  const line = draw("path", { class: "c-line" });
  curves.append(band, naive, line);
  const goalLine = draw("line", { class: "c-goal", x2: "100%" });
  const drop = draw("line", { class: "c-drop", y2: "100%" });
  const dot = draw("circle", { class: "c-dot", r: "5.5" });
  const base = draw("line", { class: "c-axis", x2: "100%", y1: "100%", y2: "100%" });
  const notches = Array.from({ length: 5 }, () => {
    const tick = draw("line", { class: "c-axis c-notch", y1: "100%", y2: "102%" });
    const above = draw("tspan", { dy: "1.6em" }), below = draw("tspan", { dy: "1.2em" });
    const words = draw("text", { class: "c-tick", y: "100%", "text-anchor": "middle" }, above, below);
    const places = [setter(tick, "x1"), setter(tick, "x2"), setter(above, "x"), setter(below, "x")];
    return { nodes: [tick, words], places, above: writer(above), below: writer(below) };
  });
  for (const node of [...healthyRects, curves, goalLine, drop, dot, base, ...notches.flatMap(({ nodes }) => nodes)]) {
    svg.insertBefore(node, mark);
  }
  const attribute = (element, ...names) => names.map((name) => setter(element, name));
  const showing = (element) => setter(element, "display");
  const healthySet = healthyRects.map((rect) => [...attribute(rect, "y", "height"), showing(rect)]);
  const [viewBox] = attribute(curves, "viewBox");
  const [bandPath] = attribute(band, "d");
  const [naivePath] = attribute(naive, "d");
  const [linePath] = attribute(line, "d");
  const goalSet = [...attribute(goalLine, "y1", "y2"), showing(goalLine)];
  const dropSet = [...attribute(drop, "x1", "x2", "y1"), showing(drop)];
  const dotSet = [...attribute(dot, "cx", "cy"), showing(dot)];
  const grid = list(svg, curves, () => {
    const rule = draw("line", { class: "c-grid", x2: "100%" });
    const words = draw("text", { class: "c-tick", dx: "-.5em", dy: ".33em", "text-anchor": "end" });
    const places = [setter(rule, "y1"), setter(rule, "y2"), setter(words, "y")];
    const write = writer(words);
    return {
      nodes: [rule, words],
      set({ y, number }) {
        for (const place of places) place(y);
        write(number);
      },
    };
  });

  // What lies above it: labels, then the numbers at the right edge.
  const written = (looks) => () => {
    const element = draw("text", looks);
    const [kind, x, y, anchor] = attribute(element, "class", "x", "y", "text-anchor");
    const write = writer(element);
    return {
      nodes: [element],
      set(label) {
        kind(looks.x ? `c-end ${label.kind}` : `c-label ${label.kind}`);
        if (!looks.x) x(percent(label.x));
        y(percent(label.y));
        anchor(label.isEnd ? "end" : undefined);
        write(label.words);
      },
    };
  };
  const endsBegin = document.createTextNode("");
  svg.append(endsBegin);
  const labels = list(svg, endsBegin, written({}));
  const ends = list(svg, null, written({ x: "100%", dx: ".5em", dy: ".33em" }));

  // The slider.
  const scrub = find(".c-scrub");
  const readout = writer(find(".c-read"));
  const valueText = setter(scrub, "aria-valuetext");
  const markX = setter(mark, "x");
  const markY = setter(mark.lastElementChild, "cy");
  let chart, scale;
  const look = () => {
    if (!chart) return;
    const point = on(chart.points, Number(scrub.value) * 7);
    const words = ofWeek(chart, point);
    readout(words);
    valueText(words);
    markX(percent(scale.across(point.day)));
    markY(percent(scale.down(point.likely)));
  };
  scrub.addEventListener("input", look);
  const point = ({ clientX }) => {
    const { left, width } = plot.getBoundingClientRect();
    scrub.value = whole(Math.min(Math.max((clientX - left) / Math.max(width, 1), 0), 1) * 104);
    look();
  };
  plot.addEventListener("pointerdown", point);
  plot.addEventListener("pointermove", point);

  // The legend: which of its lines there are is told by hiding.
  const key = (name) => {
    const item = find(`[data-key=${name}]`);
    const words = document.createTextNode("");
    item.append(words);
    const hide = hider(item);
    let now = "";
    return (next) => {
      hide(next === "");
      if (next !== now) words.data = now = next;
    };
  };
  const [rule, healthyKey, goalKey] = ["rule", "healthy", "goal"].map(key);
  const [levels, notes] = ["plateau", "notes"].map((name) => {
    const paragraph = find(`[data-key=${name}]`);
    return [writer(paragraph), hider(paragraph)];
  });

  const rows = list(find(".nums tbody"), null, () => {
    const after = make("th", { scope: "row" }), likely = make("td", { translate: "no" }), range = make("td", { translate: "no" });
    const date = make("span", { class: "c-date" }), water = make("span", { class: "c-date" }, "partly water");
    const when = document.createTextNode("");
    after.append(when, " ", date, " ", water);
    const writes = [writer(date), writer(likely), writer(range)];
    const [hideDate, hideWater] = [hider(date), hider(water)];
    let now = "";
    return {
      nodes: [make("tr", {}, after, likely, range)],
      set(row) {
        if (row.when !== now) when.data = now = row.when;
        writes[0](row.date);
        writes[1](row.likely);
        writes[2](row.range);
        hideDate(row.date === "");
        hideWater(!row.isWater);
      },
    };
  });

  const hide = hider(part);
  const partClass = setter(part, "class");
  return (next) => {
    chart = next;
    hide(!chart);
    if (!chart) return;
    scale = scaleOf(chart);
    const { points, units, goal, today } = chart;
    partClass(units === UK ? "c-part c-stones" : "c-part");
    say(summary(chart));
    unit(units === METRIC ? "Weight, kg" : units === UK ? "Weight, stones" : "Weight, lb");

    const top = Math.max(scale.down(chart.healthy[1]), 0), bottom = Math.min(scale.down(chart.healthy[0]), FULL);
    const healthy = bottom - top >= 10 ? { top, bottom } : undefined;
    for (const [y, size, display] of healthySet) {
      display(healthy ? undefined : "none");
      if (!healthy) continue;
      y(percent(top));
      size(percent(bottom - top));
    }
    grid(gridOf(scale, units));
    viewBox(`0 0 ${scale.last} 1000`);
    let above = "M", middle = "M", below = "";
    for (const { day, likely, low, high } of points) {
      above += `${day} ${scale.down(high)} `;
      middle += `${day} ${scale.down(likely)} `;
      below = `${day} ${scale.down(low)} ${below}`;
    }
    bandPath(above + below);
    linePath(middle);
    naivePath(chart.naive === undefined ? undefined
      : `M0 ${scale.down(naiveOn(chart, 0))} ${scale.last} ${scale.down(naiveOn(chart, scale.last))} `);
    const isGoalShown = goal && scale.shows(goal.kg);
    const isReached = isGoalShown && goal.day <= scale.last;
    goalSet[2](isGoalShown ? undefined : "none");
    dropSet[3](isReached ? undefined : "none");
    dotSet[2](isReached ? undefined : "none");
    if (isGoalShown) {
      const y = percent(scale.down(goal.kg));
      goalSet[0](y);
      goalSet[1](y);
      if (isReached) {
        const x = percent(scale.across(goal.day));
        dropSet[0](x);
        dropSet[1](x);
        dropSet[2](y);
        dotSet[0](x);
        dotSet[1](y);
      }
    }
    notches.forEach(({ places, above: first, below: second }, step) => {
      const day = Math.trunc(scale.last / 4) * step;
      const date = dayFrom(today, day);
      const x = percent(scale.across(day));
      for (const place of places) place(x);
      first(shortMonth(date));
      second(String(date.getUTCFullYear()));
    });
    labels(labelsOf(chart, scale, healthy));
    ends(endsOf(chart, scale));
    look();

    const beyond = (kg) => (kg >= scale.top ? ", above this chart" : ", below this chart");
    rule(chart.naive === undefined ? "" : `${pace(chart.naive, units)} every week: a rule, not a forecast`);
    healthyKey(`healthy range ${between(chart.healthy[0], " to ", chart.healthy[1], units)}${healthy ? "" : beyond(chart.healthy[0])}`);
    goalKey(goal ? `goal ${told(goal.kg, units)}${isGoalShown ? "" : beyond(goal.kg)}` : "");
    const level = plateauWords(chart);
    levels[0](level);
    levels[1](level === "");
    const bends = chart.naive === undefined ? ""
      : `The straight line leaves out that a ${chart.naive < 0 ? "lighter body uses less" : "heavier body uses more"}.`;
    const remark = [bends, hasWater(chart) ? "Part of the change in the first week is water." : ""].filter(Boolean).join(" ");
    notes[0](remark);
    notes[1](remark === "");

    const lastDay = points.at(-1).day;
    const table = ROWS.filter((week) => week * 7 <= lastDay).map((week) => {
      const at = on(points, week * 7);
      return {
        when: weeks(week),
        date: shortDate(dayFrom(today, at.day)),
        isWater: week === 1 && hasWater(chart),
        likely: told(at.likely, units),
        range: between(at.low, " to ", at.high, units),
      };
    });
    if (chart.plateau !== undefined) {
      table.push({ when: "Years", date: "", isWater: false, likely: told(chart.plateau, units), range: "levels off here" });
    }
    rows(table);
  };
}
