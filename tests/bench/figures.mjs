// What both benches need: their packages, and figures as a table.
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

/** Rows of cells under each other; the first column is left-aligned, the others right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, column) =>
    column ? cell.padStart(widths[column]) : cell.padEnd(widths[column])).join("  ").trimEnd()).join("\n");
}

/** What disturbs figures: the machine, and what else it is doing. */
export const machine = () => `${cpus().length} cores, load ${loadavg().map((load) => load.toFixed(1)).join(" ")}`;

/** Says what was missed, if anything, and ends with a failure then. */
export function verdict(missed) {
  for (const sentence of missed) console.error(`not reached: ${sentence}`);
  process.exitCode = missed.length ? 1 : 0;
}
