// The page beside itself without scripts, by Lighthouse for phones, in turn:
// node lighthouse.mjs NODE_MODULES CHROMIUM DIST [--runs N]
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load, machine, median, table, verdict } from "./figures.mjs";
import { serve, withoutScripts } from "./server.mjs";

/** As many times as late as without scripts may the largest part be shown, in the median. */
const LATEST = 1.05;
/** How far the performance may lie below that without scripts. */
const BELOW = 0.01;

const [modules, chromium, dist, ...options] = process.argv.slice(2);
const runs = Number(options[options.indexOf("--runs") + 1] ?? 5) || 5;
const { default: lighthouse } = await load(modules, "lighthouse");
const { default: puppeteer } = await load(modules, "puppeteer-core");

const SCORES = ["performance", "accessibility", "best-practices", "seo"];
const AUDITS = [
  ["FCP, ms", "first-contentful-paint"],
  ["LCP, ms", "largest-contentful-paint"],
  ["TBT, ms", "total-blocking-time"],
  ["CLS", "cumulative-layout-shift"],
];

/** A browser of its own each time: nothing is cached, no worker is installed. */
async function measure(url) {
  const browser = await puppeteer.launch({
    executablePath: chromium,
    headless: true,
    args: ["--disable-gpu", "--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
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
  for (let run = 0; run < runs; run += 1) {
    for (const [at, { url }] of servers.entries()) {
      const found = await measure(url);
      all[at].push(found);
      console.log(`${at ? "without scripts" : "page           "}  performance ${found.performance.toFixed(2)}  LCP ${Math.round(found["largest-contentful-paint"])}  (${machine()})`);
    }
  }
  const middle = (at, name) => median(all[at].map((found) => found[name]));
  const row = (label, name, write) => {
    const [ours, bare] = [middle(0, name), middle(1, name)];
    return [label, write(ours), write(bare), bare > 0 ? (ours / bare).toFixed(2) : ""];
  };
  const score = (value) => value.toFixed(2);
  console.log(`\n${table([
    [`medians of ${runs}`, "page", "without scripts", "ratio"],
    ...SCORES.map((name) => row(name, name, score)),
    ...AUDITS.map(([label, name]) => row(label, name, name.endsWith("shift") ? (value) => value.toFixed(3) : (value) => String(Math.round(value)))),
  ])}\n`);

  const lcp = middle(0, "largest-contentful-paint") / middle(1, "largest-contentful-paint");
  const missed = [];
  if (!(lcp <= LATEST)) missed.push(`LCP at most ${LATEST} times that without scripts: ${lcp.toFixed(2)}`);
  // Scores are hundredths.
  if (!(Math.round((middle(1, "performance") - middle(0, "performance")) * 100) <= BELOW * 100)) {
    missed.push(`performance at most ${BELOW} below that without scripts: ${score(middle(0, "performance"))} and ${score(middle(1, "performance"))}`);
  }
  for (const name of SCORES.slice(1)) {
    if (middle(0, name) < 1) missed.push(`${name} 1.00: ${score(middle(0, name))} (${[...new Set(all[0].flatMap(({ failed }) => failed))].join(", ")})`);
  }
  verdict(missed);
} finally {
  for (const server of servers) server.close();
}
