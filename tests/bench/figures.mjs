// What all benches need: their packages, medians, the rows of the table, and a browser.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Loads a package of the folder `modules`. */
export const load = (modules, name) =>
  import(pathToFileURL(createRequire(resolve(modules, "package.json")).resolve(name)));

/** The value below which `share` of all lie; the mean of the two in the middle for a median of an even count. */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (values) => quantile(values, 0.5);

/** The exponent with which `ys` grow with `xs`: the slope of the straight line through their logarithms. */
export function exponent(xs, ys) {
  const [us, vs] = [xs, ys].map((all) => all.map(Math.log));
  const [u, v] = [us, vs].map((all) => all.reduce((sum, one) => sum + one, 0) / all.length);
  const over = us.reduce((sum, one, at) => sum + (one - u) * (vs[at] - v), 0);
  return over / us.reduce((sum, one) => sum + (one - u) ** 2, 0);
}

/** What else the machine is doing, from 0 up: the number of programs that want a core. */
export const machineLoad = () => loadavg()[0];
export const machine = () => `${cpus().length} cores`;

/** A number with as many digits as tell something. */
export function written(value) {
  const size = Math.abs(value);
  if (size >= 100 || Number.isInteger(value)) return Math.round(value).toLocaleString("en-US");
  if (size >= 10) return value.toFixed(1);
  return size >= 1 ? value.toFixed(2) : String(Number(value.toPrecision(2)));
}

/**
 * A line of the table. `beside` names what ours stands beside, `theirs` is its number; `limit` is the most that the ratio
 * of both may be, `below` how far ours may lie under theirs, `most` the most that ours may be by itself. Without one of
 * them the line is only recorded.
 */
export function row({ what, ours, beside = "", theirs, limit, below, most, write = written }) {
  const ratio = theirs === undefined ? undefined : ours / theirs;
  let said = "", isKept;
  // What is no number is not kept.
  if (limit !== undefined) [said, isKept] = [`≤ ${limit}×`, ratio <= limit];
  else if (below !== undefined) [said, isKept] = [`≥ ${write(theirs)} − ${below}`, Math.round((theirs - ours) * 100) <= below * 100];
  else if (most !== undefined) [said, isKept] = [`≤ ${most}`, ours <= most];
  return {
    what, ours: write(ours), beside, theirs: theirs === undefined ? "" : write(theirs),
    ratio: Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : "", limit: said, isKept, load: machineLoad().toFixed(1),
  };
}

/** What of a line is not kept, as a sentence. */
export const missedOf = ({ what, ours, beside, theirs, ratio, limit }) =>
  `${what}: ${ours}${theirs ? ` and ${theirs} (${beside})${ratio ? `, ${ratio}` : ""}` : ""}; the limit is ${limit}`;

/** Hands the lines of a bench over to `report.mjs`. `faults` are what makes them worth nothing. */
export function handOver(file, lines, faults = []) {
  writeFileSync(file, JSON.stringify({ lines, faults }));
}

/** What Chromium is started with. */
export const launchOptions = (chromium, ...more) => ({
  executablePath: chromium,
  headless: true,
  args: ["--disable-gpu", "--no-first-run", ...more, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
