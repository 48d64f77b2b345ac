// The chart's part of the page.

import { JUMPS, WEEKS } from "../shared/chart.js";
import { draw, hider, list, make, setter, writer } from "./dom.js";

const attributes = (element, ...names) => names.map((name) => setter(element, name));

/** Takes hold of the chart's part and of its table; gives what shows another chart. */
export function chartIn(part, notes, planner, uid) {
  const find = (selector) => part.querySelector(selector);
  const say = writer(find(".vh"));
  const unit = writer(find(".c-unit"));
  const plot = find(".c-plot");
  const svg = plot.firstElementChild;

  // What lies below the mark.
  const mark = find(".c-mark");
  const healthyRects = [{ class: "c-healthy" }, { fill: `url(#${uid}-hatch)` }].map((looks) => draw("rect", { width: "100%", ...looks }));
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
  const healthySet = healthyRects.map((rect) => attributes(rect, "y", "height", "display"));
  const [viewBox] = attributes(curves, "viewBox");
  const [bandPath] = attributes(band, "d");
  const [naivePath] = attributes(naive, "d");
  const [linePath] = attributes(line, "d");
  const goalSet = attributes(goalLine, "y1", "y2", "display");
  const dropSet = attributes(drop, "x1", "x2", "y1", "display");
  const dotSet = attributes(dot, "cx", "cy", "display");
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
    const [kind, x, y, anchor] = attributes(element, "class", "x", "y", "text-anchor");
    const write = writer(element);
    return {
      nodes: [element],
      set(label) {
        kind(looks.x ? `c-end ${label.kind}` : `c-label ${label.kind}`);
        if (!looks.x) x(label.x);
        y(label.y);
        anchor(label.anchor);
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
  const [valueText] = attributes(scrub, "aria-valuetext");
  const flag = find(".c-flag");
  const flagWords = writer(flag);
  const [aside, anchor] = attributes(flag, "dx", "text-anchor");
  const [markX] = attributes(mark, "x");
  const [markY] = attributes(mark.querySelector("circle"), "cy");
  const jumps = [...part.querySelectorAll(".c-jump")].map((button, at) => {
    button.addEventListener("click", () => see(JUMPS[at][0]));
    return { hide: hider(button), pressed: setter(button, "aria-pressed") };
  });
  let chart;
  const look = () => {
    const shown = planner.mark(chart);
    readout(shown.range);
    valueText(shown.words);
    markX(shown.x);
    markY(shown.y);
    flagWords(shown.flag);
    anchor(shown.anchor);
    aside(shown.anchor === "end" ? "4" : "-4");
    jumps.forEach(({ hide, pressed }, at) => {
      hide(chart.reach < JUMPS[at][0]);
      pressed(String(planner.week === JUMPS[at][0]));
    });
  };
  const see = (week) => {
    planner.week = week;
    if (Number(scrub.value) !== week) scrub.value = week;
    if (chart) look();
  };
  scrub.addEventListener("input", () => see(Number(scrub.value)));
  see(planner.week);
  const point = ({ clientX }) => {
    const { left, width } = plot.getBoundingClientRect();
    see(Math.round(Math.min(Math.max((clientX - left) / Math.max(width, 1), 0), 1) * WEEKS));
  };
  plot.addEventListener("pointerdown", point);
  plot.addEventListener("pointermove", point);

  const healthyKey = writer(find("[data-key=healthy]"));
  const goalItem = find("[data-key=goal]");
  const goalWords = document.createTextNode("");
  goalItem.append(goalWords);
  const hideGoal = hider(goalItem);
  let goalKey = "";

  const remark = notes.querySelector(".c-remark");
  const [sayRemark, hideRemark, hideNotes] = [writer(remark), hider(remark), hider(notes)];
  const rows = list(notes.querySelector("tbody"), null, () => {
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
    hideNotes(!chart);
    if (!chart) return;
    partClass(chart.isInStones ? "c-part c-stones" : "c-part");
    say(chart.summary);
    unit(chart.unit);
    const { healthy, goal } = chart;
    for (const [y, size, display] of healthySet) {
      display(healthy ? undefined : "none");
      if (!healthy) continue;
      y(healthy.y);
      size(healthy.height);
    }
    grid(chart.grid);
    viewBox(chart.viewBox);
    bandPath(chart.band);
    linePath(chart.line);
    naivePath(chart.naive);
    goalSet[2](goal ? undefined : "none");
    dropSet[3](goal?.x ? undefined : "none");
    dotSet[2](goal?.x ? undefined : "none");
    if (goal) {
      goalSet[0](goal.y);
      goalSet[1](goal.y);
      if (goal.x) {
        dropSet[0](goal.x);
        dropSet[1](goal.x);
        dropSet[2](goal.y);
        dotSet[0](goal.x);
        dotSet[1](goal.y);
      }
    }
    notches.forEach(({ places, above, below }, at) => {
      const notch = chart.notches[at];
      for (const place of places) place(notch.x);
      above(notch.above);
      below(notch.below);
    });
    labels(chart.labels);
    ends(chart.ends);
    look();
    healthyKey(chart.healthyKey);
    hideGoal(chart.goalKey === "");
    if (chart.goalKey !== goalKey) goalWords.data = goalKey = chart.goalKey;
    sayRemark(chart.notes);
    hideRemark(chart.notes === "");
    rows(chart.rows);
  };
}
