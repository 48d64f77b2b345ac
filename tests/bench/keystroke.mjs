// What a keystroke in a filled planner costs: ours, one in plain JavaScript and one in Preact, in turn.
// node keystroke.mjs NODE_MODULES CHROMIUM DIST ROWS
// README.md says how it is measured.
import { handOver, launchOptions, load, median, quantile, row } from "./figures.mjs";
import { OTHERS, planners } from "./planners.mjs";
import { serve } from "./server.mjs";

/** As many times as long as the plain one may ours take from the key to the changed page, in the median. */
const SLOWEST = 1.5;
/** Nodes that a key may make anew, in the median. */
const MOST_NODES = 30;
/** Keys before anything is measured: both engines compile what is used often. */
const WARM_UP = 16;
/** Keys that one page gets before it is the other's turn. */
const TURN = 8;
const KEYS = 48;

const [modules, chromium, dist, rows] = process.argv.slice(2);
const { default: puppeteer } = await load(modules, "puppeteer-core");

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
      heading: text("#planner-expect-label"),
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

/** What a reader sees, without what only ours has: where the entries are kept. */
const visible = (page) => page.evaluate(() =>
  [".pl-head", ".pl-form", ".pl-out", ".pl-notes", ".pl-details"].map((part) =>
    document.querySelector(part).innerText.replaceAll(/\s+/g, " ").trim()));

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
function differences(ours, theirs, name) {
  const found = [];
  ours.forEach((shown, at) => {
    for (const [what, value] of Object.entries(shown)) {
      const other = theirs[at][what];
      if (!value || value !== other) {
        found.push(`${what} at ${shown.weight} lb: ours ${value?.slice(0, 60)}, ${name} ${other?.slice(0, 60)}`);
      }
    }
  });
  return found;
}

/** Where two texts part. */
function parting(ours, theirs) {
  const at = [...ours].findIndex((character, place) => character !== theirs[place]);
  return `“${ours.slice(Math.max(at - 30, 0), at + 40)}” and “${theirs.slice(Math.max(at - 30, 0), at + 40)}”`;
}

const made = await planners(modules, dist);
const names = ["ours", ...Object.keys(OTHERS)];
const browser = await puppeteer.launch(launchOptions(chromium));
const servers = [await serve({ folders: [dist] })];
for (const name of Object.keys(OTHERS)) servers.push(await serve({ folders: [dist], pages: made[name].pages }));
const faults = [];
try {
  const pages = [];
  for (const [at, name] of names.entries()) pages.push(await open(browser, name, servers[at].url));
  for (const page of pages) await fill(page);
  const [ours, ...others] = await Promise.all(pages.map(visible));
  for (const [at, other] of others.entries()) {
    other.forEach((text, part) => {
      if (text !== ours[part]) faults.push(`ours and ${names[at + 1]} say something else: ${parting(ours[part], text)}`);
    });
  }

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
  await turns(WARM_UP, WARM_UP + KEYS);
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await pages[0].tracing.stop()));
  const timed = names.map((name) => times(traceEvents, name));
  timed.forEach((keys, at) => {
    if (keys.length !== KEYS) throw new Error(`${KEYS} keys were pressed, but ${names[at]} met ${keys.length}`);
  });
  const [shown, ...theirs] = await Promise.all(pages.map((page) => page.evaluate("benchSamples")));
  theirs.forEach((other, at) => faults.push(...differences(shown, other, names[at + 1]).slice(0, 6)));

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
  counts.forEach((all, at) => {
    const late = Math.max(...all.map((count) => count.late));
    if (late) faults.push(`${names[at]} makes ${late} changes after a key is done`);
  });

  const compare = (what, part, share, more) => Object.entries(OTHERS).map(([name, beside], at) => {
    const [own, other] = [timed[0], timed[at + 1]].map((all) => quantile(all.map((key) => key[part]), share));
    return row({ what, ours: own, beside, theirs: other, ...(name === "plain" && more) });
  });
  const count = (name) => counts.map((all) => median(all.map((one) => one[name])));
  handOver(rows, [
    ...compare("a key to the changed page, median ms", "script", 0.5, { limit: SLOWEST }),
    ...compare("the same, 95th percentile", "script", 0.95),
    ...compare("its layout, median ms", "layout", 0.5),
    ...compare("both, median ms", "both", 0.5),
    row({ what: "nodes that a key makes anew", ours: count("nodes")[0], beside: OTHERS.plain, theirs: count("nodes")[1], most: MOST_NODES }),
    row({ what: "texts and attributes that a key changes", ours: count("changes")[0], beside: OTHERS.plain, theirs: count("changes")[1] }),
  ], [...errors.map(String), ...faults]);
} finally {
  await browser.close();
  for (const server of servers) server.close();
}
