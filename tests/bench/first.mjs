// Bytes of the planner's program, and how long after the visit begins its first key is answered, beside the others:
// node first.mjs NODE_MODULES CHROMIUM DIST ROWS
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { handOver, launchOptions, load, median, row } from "./figures.mjs";
import { OTHERS, planners } from "./planners.mjs";
import { serve } from "./server.mjs";

const RUNS = 5;
/** A slow phone network, and a phone's processor. */
const THROTTLED = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOWER = 4;

const [modules, chromium, dist, rows] = process.argv.slice(2);
const { default: puppeteer } = await load(modules, "puppeteer-core");

/** Types as soon as it can be typed, and waits until the answer says something else. Runs before anything of the page. */
function typeAtOnce() {
  const look = () => {
    const input = document.getElementById("planner-weight");
    const answer = document.querySelector(".pl-answer .need");
    if (document.documentElement.dataset.app !== "ready" || !input || !answer) {
      requestAnimationFrame(look);
      return;
    }
    const before = answer.textContent;
    input.value = "187";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const wait = () => {
      if (document.querySelector(".pl-answer .need")?.textContent === before) setTimeout(wait);
      else window.benchAnswered = performance.now();
    };
    wait();
  };
  addEventListener("DOMContentLoaded", look);
}

/** The ms from the beginning of a visit to its first answer. */
async function visit(browser, url, isThrottled) {
  const page = await browser.newPage();
  if (isThrottled) {
    const session = await page.createCDPSession();
    await session.send("Network.emulateNetworkConditions", THROTTLED);
    await page.emulateCPUThrottling(SLOWER);
  }
  await page.evaluateOnNewDocument(typeAtOnce);
  await page.goto(`${url}#planner`, { waitUntil: "load", timeout: 120_000 });
  await page.waitForFunction("window.benchAnswered", { timeout: 120_000 });
  const answered = await page.evaluate("benchAnswered");
  // What is to be kept for the next visit is.
  await page.evaluate(() => navigator.serviceWorker?.getRegistration().then((one) => one && navigator.serviceWorker.ready));
  await new Promise((done) => setTimeout(done, 500));
  await page.close();
  return answered;
}

/** The size of a file of `dist/` after brotli. Its name has a digest in it. */
function bytesOf(name, ending) {
  const files = readdirSync(dist).filter((file) => file.startsWith(`${name}-`) && file.endsWith(`${ending}.br`));
  if (files.length !== 1) throw new Error(`dist/ should have one ${name}-*${ending}.br, not ${files.length}: build it anew`);
  return statSync(join(dist, files[0])).size;
}

const bytes = bytesOf("page", ".wasm") + bytesOf("page", ".js");
const made = await planners(modules, dist);
const names = ["ours", ...Object.keys(OTHERS)];
const kept = { folders: [dist], cacheControl: "max-age=600" };
const servers = [await serve(kept)];
for (const name of Object.keys(OTHERS)) servers.push(await serve({ ...kept, pages: made[name].pages }));
const taken = names.map(() => ({ cold: [], cached: [], throttled: [] }));
try {
  for (let run = 0; run < RUNS; run += 1) {
    for (const [at, { url }] of servers.entries()) {
      for (const isThrottled of [false, true]) {
        const browser = await puppeteer.launch(launchOptions(chromium));
        try {
          taken[at][isThrottled ? "throttled" : "cold"].push(await visit(browser, url, isThrottled));
          if (!isThrottled) taken[at].cached.push(await visit(browser, url, false));
        } finally {
          await browser.close();
        }
      }
    }
  }
} finally {
  for (const server of servers) server.close();
}

const beside = (what, ours, of) => Object.entries(OTHERS).map(([name, other], at) =>
  row({ what, ours, beside: other, theirs: of(name, at + 1) }));
const answered = (part) => (at) => median(taken[at][part]);
handOver(rows, [
  ...beside("the planner’s program, bytes (brotli)", bytes, (name) => made[name].bytes),
  ...[["cold", "the first key is answered, ms"], ["cached", "the same at the second visit"], ["throttled", "the same on a slow network, processor a quarter as fast"]]
    .flatMap(([part, what]) => beside(what, answered(part)(0), (_, at) => answered(part)(at))),
]);
