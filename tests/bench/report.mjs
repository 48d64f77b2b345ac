// One table of what was measured: node report.mjs [--record DOCUMENT] FILE…
// It fails where a limit is missed, and puts the table between the marks of the document if it is to be recorded.
import { readFileSync, writeFileSync } from "node:fs";
import { machine, missedOf } from "./figures.mjs";

const [BEGIN, END] = ["<!-- measured -->", "<!-- /measured -->"];

let files = process.argv.slice(2);
let document;
if (files[0] === "--record") [, document, ...files] = files;
const found = files.map((file) => JSON.parse(readFileSync(file, "utf8")));
const lines = found.flatMap((one) => one.lines);
const faults = found.flatMap((one) => one.faults);
if (!lines.length) throw new Error("nothing was measured");

const kept = ({ isKept }) => (isKept === undefined ? "recorded" : isKept ? "kept" : "**missed**");
const cells = [
  ["measured", "ours", "beside", "theirs", "ratio", "limit", "load", ""],
  ["---", "---:", "---", "---:", "---:", "---", "---:", "---"],
  ...lines.map((line) => [line.what, line.ours, line.beside, line.theirs, line.ratio, line.limit, line.load, kept(line)]),
];
const widths = cells[0].map((_, at) => Math.max(...cells.map((row) => row[at].length)));
const table = (isPadded) => cells.map((row) =>
  `| ${row.map((cell, at) => (isPadded ? cell.padEnd(widths[at]) : cell)).join(" | ")} |`.replaceAll(/ +\|/g, (end) => (isPadded ? end : " |"))).join("\n");
const day = new Date().toISOString().slice(0, 10);
const about = `Measured on ${day}, ${machine()}. Load is the number of programs that wanted a core meanwhile.`;
console.log(`${about}\n\n${table(true)}\n`);

if (document) {
  const text = readFileSync(document, "utf8");
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${document} has no ${BEGIN} followed by ${END}`);
  writeFileSync(document, `${text.slice(0, begin + BEGIN.length)}\n${about}\n\n${table(false)}\n\n${text.slice(end)}`);
}
const missed = lines.filter(({ isKept }) => isKept === false);
for (const fault of faults) console.error(`wrong: ${fault}`);
for (const line of missed) console.error(`missed: ${missedOf(line)}`);
process.exitCode = missed.length + faults.length ? 1 : 0;
