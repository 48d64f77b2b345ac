// The forecast natively and in a browser: node forecast.mjs NATIVE BROWSER
// Both files have lines like `speed: ten years of forecast: 0.0376 ms`, among others.
import { readFileSync } from "node:fs";
import { machine, table, verdict } from "./figures.mjs";

/** As many times as long as natively may it take in the browser. */
const SLOWEST = 2;

const [native, browser] = process.argv.slice(2).map((file) =>
  new Map([...readFileSync(file, "utf8").matchAll(/^\s*speed: (.+): ([\d.]+) ms$/gm)].map(([, name, ms]) => [name, Number(ms)])));

const names = [...native.keys()];
if (!names.length || names.join() !== [...browser.keys()].join())
  throw new Error(`measured natively: ${names}; in the browser: ${[...browser.keys()]}`);

const rows = names.map((name) => ({ name, native: native.get(name), browser: browser.get(name) }));
const ms = (value) => `${value.toFixed(3)} ms`;
console.log(machine());
console.log(table([
  ["", "native", "browser", "ratio"],
  ...rows.map((row) => [row.name, ms(row.native), ms(row.browser), (row.browser / row.native).toFixed(2)]),
]));
// A ratio that is no number is not kept either.
verdict(rows.filter((row) => !(row.browser / row.native <= SLOWEST))
  .map(({ name }) => `${name}: more than ${SLOWEST} times as long in the browser`));
