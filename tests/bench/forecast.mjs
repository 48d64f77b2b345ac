// The forecast in a browser beside itself natively and in JavaScript: node forecast.mjs NATIVE BROWSER ROWS
// Both files have lines like `speed: ten years of forecast: 0.0376 ms`, among others; in the browser, `, 0.03 ms in
// JavaScript` follows.
import { readFileSync } from "node:fs";
import { exponent, handOver, row, written } from "./figures.mjs";

/** As many times as long as in plain JavaScript may it take. */
const SLOWEST = 1.1;
/** The greatest exponent that counts as linear. */
const LINEAR = 1.05;

const [native, browser] = process.argv.slice(2, 4).map((file) =>
  new Map([...readFileSync(file, "utf8").matchAll(/^\s*speed: (.+?): ([\d.]+) ms(?:, ([\d.]+) ms in JavaScript)?$/gm)]
    .map(([, name, ms, plain]) => [name, { ms: Number(ms), plain: Number(plain) }])));

const names = [...native.keys()];
if (!names.length || names.join() !== [...browser.keys()].join()) {
  throw new Error(`measured natively: ${names}; in the browser: ${[...browser.keys()]}`);
}
const isChart = (name) => name.startsWith("a chart of");
const years = names.filter(isChart).map((name) => Number(/\d+/.exec(name)[0]));
const ms = names.filter(isChart).map((name) => browser.get(name).ms);
handOver(process.argv[4], [
  ...names.filter((name) => !isChart(name)).flatMap((name) => [
    row({ what: `${name}, ms`, ours: browser.get(name).ms, beside: "plain JavaScript", theirs: browser.get(name).plain, limit: SLOWEST }),
    row({ what: `${name}, ms`, ours: browser.get(name).ms, beside: "natively", theirs: native.get(name).ms }),
  ]),
  {
    ...row({ what: "a forecast of 1 to 10 years: exponent of the time", ours: exponent(years, ms), most: LINEAR }),
    beside: `${written(ms[0])} to ${written(ms.at(-1))} ms`,
  },
]);
