// The page beside itself without scripts, by Lighthouse for phones, in turn:
// node lighthouse.mjs NODE_MODULES CHROMIUM DIST ROWS
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { handOver, launchOptions, load, machineLoad, median, row } from "./figures.mjs";
import { serve, withoutScripts } from "./server.mjs";

/** As many times as late as without scripts may the page be shown, and may it be busy, in the median. */
const LATEST = 1.05;
/** How far the performance may lie below that without scripts. */
const BELOW = 0.01;
const RUNS = 5;
const BESIDE = "without scripts";

const [modules, chromium, dist, rows] = process.argv.slice(2);
const { default: lighthouse } = await load(modules, "lighthouse");
const { default: puppeteer } = await load(modules, "puppeteer-core");

const SCORES = ["performance", "accessibility", "best-practices", "seo"];
const AUDITS = [
  ["FCP, ms", "first-contentful-paint"],
  ["LCP, ms", "largest-contentful-paint"],
  ["TBT, ms", "total-blocking-time"],
];

/** A browser of its own each time: nothing is cached, no worker is installed. */
async function measure(url) {
  const browser = await puppeteer.launch(launchOptions(chromium));
  try {
    const { port } = new URL(browser.wsEndpoint());
    const { lhr } = await lighthouse(url, { port: Number(port), output: "json", logLevel: "error", onlyCategories: SCORES });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return {
      ...Object.fromEntries(SCORES.map((name) => [name, lhr.categories[name].score])),
      ...Object.fromEntries(AUDITS.map(([, name]) => [name, lhr.audits[name].numericValue])),
      failed: Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 1 && scoreDisplayMode === "binary").map(({ id }) => id),
    };
  } finally {
    await browser.close();
  }
}

const html = withoutScripts(readFileSync(join(dist, "index.html"), "utf8"));
const servers = [
  await serve({ folders: [dist] }),
  await serve({ folders: [dist], pages: { "index.html": html } }),
];
try {
  const all = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    for (const [at, { url }] of servers.entries()) {
      const found = await measure(url);
      all[at].push(found);
      console.error(`lighthouse, ${at ? BESIDE : "page"}: performance ${found.performance}, LCP ${Math.round(found["largest-contentful-paint"])} (load ${machineLoad().toFixed(1)})`);
    }
  }
  const middle = (name) => {
    const [ours, theirs] = all.map((runs) => median(runs.map((found) => found[name])));
    return { ours, theirs, beside: BESIDE };
  };
  const score = (value) => value.toFixed(2);
  handOver(rows, [
    ...AUDITS.map(([what, name]) => row({ what, ...middle(name), limit: LATEST })),
    row({ what: "Lighthouse performance", ...middle("performance"), below: BELOW, write: score }),
    ...SCORES.slice(1).map((name) => row({ what: `Lighthouse ${name.replace("-", " ")}`, ...middle(name), below: 0, write: score })),
  ], SCORES.slice(1).filter((name) => middle(name).ours < 1)
    .map((name) => `${name} is ${middle(name).ours}, not 1.00: ${[...new Set(all[0].flatMap(({ failed }) => failed))].join(", ")}`));
} finally {
  for (const server of servers) server.close();
}
