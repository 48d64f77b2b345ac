// What a keystroke in a filled planner costs, ours and one in plain JavaScript in turn:
// node keystroke.mjs NODE_MODULES CHROMIUM DIST [--keys N]
// README.md says how it is measured.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { load, machine, median, quantile, table, verdict } from "./figures.mjs";
import { serve, withoutScripts } from "./server.mjs";

/** As many times as long as the plain one may ours take from the key to the changed page, in the median. */
const SLOWEST = 1.5;
/** Keys before anything is measured: both engines compile what is used often. */
const WARM_UP = 16;
/** Keys that one page gets before it is the other's turn. */
const TURN = 8;

const [modules, chromium, dist, ...options] = process.argv.slice(2);
const keys = Number(options[options.indexOf("--keys") + 1] ?? 48) || 48;
const { default: puppeteer } = await load(modules, "puppeteer-core");
const here = dirname(fileURLToPath(import.meta.url));

/** The same article with the plain planner in the place of ours. */
function plainPage() {
  const html = withoutScripts(readFileSync(join(dist, "index.html"), "utf8"))
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, "")
    .replace("<html ", '<html class="js" ')
    .replace("</head>", '<script type="module" src="plain/planner.js"></script>\n</head>');
  for (const part of ['<html class="js" ', "plain/planner.js", "pl-in"]) {
    if (!html.includes(part)) throw new Error(`the page for the plain planner came out without ${part}`);
  }
  return html;
}

/** Runs in the page before anything else does. */
function instrument(name) {
  const samples = (window.benchSamples = []);
  window.addEventListener("input", () => performance.mark(`${name} began`), true);
  // The last listener of all. A real key's event lets microtasks run between its listeners, so by now effects have run.
  window.benchStart = () => window.addEventListener("input", () => {
    performance.mark(`${name} changed`);
    document.body.getBoundingClientRect();
    performance.mark(`${name} laid out`);
    samples.push(window.benchShown());
  });
  window.benchShown = () => {
    const text = (selector) => document.querySelector(selector)?.textContent.trim();
    const path = (selector) => document.querySelector(selector)?.getAttribute("d").trim();
    return {
      weight: document.getElementById("planner-weight").value,
      goal: text(".pl-out .big-n"),
      maintenance: text(".pl-out .ledger dd"),
      end: text(".c-end-main"),
      line: path(".c-plot .c-line"),
      band: path(".c-plot .c-band"),
    };
  };
  /** The last digit is selected, so that the next key replaces it; nothing is left to be laid out. */
  window.benchReady = async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))));
    const input = document.getElementById("planner-weight");
    input.focus();
    input.setSelectionRange(input.value.length - 1, input.value.length);
    document.body.getBoundingClientRect();
  };
  window.benchCount = () => {
    let nodes = 0, changes = 0, late = 0, isLate = false;
    const size = (node) => 1 + [...node.childNodes].reduce((sum, child) => sum + size(child), 0);
    // What is only said to screen readers comes once typing rests, and is not the key's.
    const isSpoken = ({ target }) => Boolean((target.closest ? target : target.parentElement)?.closest("[role=status]"));
    const count = (records) => {
      for (const record of records) {
        if (isSpoken(record)) continue;
        changes += 1;
        if (isLate) late += 1;
        for (const node of record.addedNodes) nodes += size(node);
      }
    };
    const observer = new MutationObserver(count);
    window.addEventListener("input", () => { nodes = changes = late = 0; isLate = false; }, true);
    window.addEventListener("input", () => { count(observer.takeRecords()); isLate = true; });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    window.benchTake = () => ({ nodes, changes, late });
  };
}

/** What went wrong in the pages. */
const errors = [];

async function open(browser, name, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.on("pageerror", (error) => errors.push(error));
  await page.evaluateOnNewDocument(instrument, name);
  await page.goto(`${url}#planner-weight`, { waitUntil: "load" });
  await page.waitForFunction('document.documentElement.dataset.app === "ready"', { timeout: 30_000 });
  return page;
}

/** A woman of 41, 5 ft 5 in and 187 lb, who would like to lose 1 lb a week and has 165 lb in mind. */
async function fill(page) {
  await page.bringToFront();
  const choose = (name, value) =>
    page.$eval(`input[name="planner-${name}"][value="${value}"]`, (input) => input.click());
  const type = async (name, text) => {
    await page.focus(`#planner-${name}`);
    await page.keyboard.type(text);
  };
  await choose("sex", 0);
  await type("age", "41");
  await type("height", "5");
  await type("height-minor", "5");
  await choose("work", 1);
  await choose("free", 1);
  await choose("conditions", 0);
  await choose("goal", 6);
  await type("target", "165");
  await type("weight", "187");
  await page.waitForFunction("document.querySelector('.c-end-main')");
}

const digit = (at) => String((at * 7 + 3) % 10);

async function press(page, at) {
  await page.evaluate("benchReady()");
  await page.keyboard.press(digit(at));
}

/** What each key of a page took, in ms, by the marks of a trace: the main thread's own time, and by the clock. */
function times(trace, name) {
  const marks = ["began", "changed", "laid out"].map((what) =>
    trace.filter((event) => event.name === `${name} ${what}`).sort((one, other) => one.ts - other.ts));
  return marks[0].map((began, at) => {
    const [changed, laidOut] = [marks[1][at], marks[2][at]];
    return {
      script: (changed.tts - began.tts) / 1_000,
      layout: (laidOut.tts - changed.tts) / 1_000,
      both: (laidOut.tts - began.tts) / 1_000,
      clock: (laidOut.ts - began.ts) / 1_000,
    };
  });
}

/** Numbers that differ, or that were not there yet when the key was done. */
function differences(ours, plain) {
  const found = [];
  ours.forEach((shown, at) => {
    for (const [name, value] of Object.entries(shown)) {
      const other = plain[at][name];
      if (!value || value !== other) {
        found.push(`${name} at ${shown.weight} lb: ours ${value?.slice(0, 60)}, plain ${other?.slice(0, 60)}`);
      }
    }
  });
  return found;
}

const browser = await puppeteer.launch({
  executablePath: chromium,
  headless: true,
  args: ["--disable-gpu", "--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
const servers = [
  await serve({ folders: [dist] }),
  await serve({ folders: [dist, here], pages: { "index.html": plainPage() } }),
];
try {
  console.log(`${await browser.version()}, ${machine()}`);
  const pages = [];
  for (const [at, name] of ["ours", "plain"].entries()) pages.push(await open(browser, name, servers[at].url));
  for (const page of pages) await fill(page);

  const turns = async (from, to) => {
    for (let at = from; at < to; at += TURN) {
      for (const page of pages) {
        await page.bringToFront();
        for (let key = at; key < Math.min(at + TURN, to); key += 1) await press(page, key);
      }
    }
  };
  await turns(0, WARM_UP);
  for (const page of pages) await page.evaluate("benchStart()");
  await pages[0].tracing.start({ categories: ["blink.user_timing"] });
  await turns(WARM_UP, WARM_UP + keys);
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await pages[0].tracing.stop()));
  const [ours, plain] = ["ours", "plain"].map((name) => times(traceEvents, name));
  if (ours.length !== keys || plain.length !== keys) {
    throw new Error(`${keys} keys were pressed, but ours met ${ours.length} and the plain one ${plain.length}`);
  }
  const shown = await Promise.all(pages.map((page) => page.evaluate("benchSamples")));

  // Counting costs time, so it is done apart.
  const counts = [];
  for (const page of pages) {
    await page.bringToFront();
    await page.evaluate("void benchCount()");
    const all = [];
    for (let key = 0; key < TURN * 2; key += 1) {
      await press(page, key);
      await page.evaluate("benchReady()");
      all.push(await page.evaluate("benchTake()"));
    }
    counts.push(all);
  }

  const cells = (name) => {
    const [our, their] = [ours, plain].map((all) => all.map((key) => key[name]));
    const ms = (value) => value.toFixed(2);
    return [ms(median(our)), ms(quantile(our, 0.95)), ms(median(their)), ms(quantile(their, 0.95)), ms(median(our) / median(their))];
  };
  const counted = (name) => counts.flatMap((all) => {
    const values = all.map((count) => count[name]);
    return [String(median(values)), String(Math.round(quantile(values, 0.95)))];
  });
  console.log(`\n${table([
    [`${keys} keys`, "ours", "95 %", "plain", "95 %", "ratio"],
    ["script, ms", ...cells("script")],
    ["layout, ms", ...cells("layout")],
    ["both, ms", ...cells("both")],
    ["both by the clock, ms", ...cells("clock")],
    ["nodes made anew", ...counted("nodes"), ""],
    ["changes of the page", ...counted("changes"), ""],
  ])}\n`);

  if (errors.length) throw errors[0];
  const missed = [];
  const wrong = differences(...shown);
  if (wrong.length) missed.push(`the same numbers:\n${wrong.slice(0, 6).join("\n")}`);
  const late = counts.map((all) => Math.max(...all.map((count) => count.late)));
  if (late.some(Boolean)) missed.push(`nothing changes once a key is done: ours ${late[0]}, plain ${late[1]} changes`);
  const ratio = median(ours.map((key) => key.script)) / median(plain.map((key) => key.script));
  if (!(ratio <= SLOWEST)) missed.push(`at most ${SLOWEST} times plain JavaScript from key to changed page: ${ratio.toFixed(2)}`);
  verdict(missed);
} finally {
  await browser.close();
  for (const server of servers) server.close();
}
