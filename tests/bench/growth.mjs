// How time and memory grow: with elements on a host page, and with the sections of an article.
// node growth.mjs NODE_MODULES CHROMIUM DIST ROWS
import { exponent, handOver, launchOptions, load, median, row, written } from "./figures.mjs";
import { serve } from "./server.mjs";

/** The greatest exponent that counts as linear: what is measured scatters by a few hundredths. */
const LINEAR = 1.05;
const RUNS = 3;
const ELEMENTS = [1, 2, 5, 10, 20, 50, 100];
const SECTIONS = [10, 20, 50, 100, 200, 500, 1_000];

const [modules, chromium, dist, rows] = process.argv.slice(2);
const { default: puppeteer } = await load(modules, "puppeteer-core");

const HOST = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>Host</title>
<script type="module" src="embed/v1/plateful-goal.js"></script><div id="here"></div></html>`;

function article(sections) {
  return JSON.stringify({
    schema: "article/1", id: "grown", revision: 1, lang: "en-US", title: "An article that grows", standfirst: ["It is long."],
    description: "An article to measure with.", condition: { name: "Length", alternate_names: [] },
    authors: [{ name: "Plateful contributors", kind: "organization" }], reviewers: [],
    dates: { published: "2026-11-22", modified: "2026-11-22", reviewed: "", next_review: "2027-05-22" },
    licence: "CC BY 4.0", licence_url: "https://creativecommons.org/licenses/by/4.0/", emergency_numbers: [],
    body: Array.from({ length: sections }, (_, at) => ({
      type: "section", id: `s${at}`, heading: `Section ${at}`,
      body: [{ type: "paragraph", content: "A few words, as every section has them, so that there is something to lay out." }],
    })),
    glossary: [], references: [], disclaimers: [],
  });
}

/** All bytes of the page: documents, scripts and WebAssembly. */
const memory = (page) => page.evaluate(async () => (await performance.measureUserAgentSpecificMemory()).bytes);

const [BEGAN, DONE] = ["growth began", "growth done"];

/** Puts all of `count` elements into the page, with the program already there, until they are ready and laid out. */
const elementsReady = (page, count) => page.evaluate(async (many, began, ended) => {
  const here = document.getElementById("here");
  const put = (number) => new Promise((done) => {
    let waits = number;
    const heard = () => {
      waits -= 1;
      if (waits) return;
      here.removeEventListener("plateful-ready", heard);
      here.getBoundingClientRect();
      done();
    };
    here.addEventListener("plateful-ready", heard);
    here.replaceChildren(...Array.from({ length: number }, () => {
      const element = document.createElement("plateful-goal");
      element.setAttribute("loading", "eager");
      return element;
    }));
  });
  await put(1);
  here.replaceChildren();
  await new Promise((done) => setTimeout(done, 100));
  performance.mark(began);
  await put(many);
  performance.mark(ended);
}, count, BEGAN, DONE);

/** Marks when the article's file is there. Runs before anything of the page. */
function markArticle(began) {
  const { json, text, arrayBuffer } = Response.prototype;
  for (const [name, read] of Object.entries({ json, text, arrayBuffer })) {
    Response.prototype[name] = async function () {
      const content = await read.call(this);
      if (this.url.endsWith("grown.json")) performance.mark(began);
      return content;
    };
  }
}

/** Waits until the article is shown and laid out. */
const articleShown = (page, sections) => page.evaluate((last, ended) => new Promise((done) => {
  const look = () => {
    if (document.documentElement.dataset.app !== "ready" || !document.getElementById(last)) {
      setTimeout(look);
      return;
    }
    document.body.getBoundingClientRect();
    performance.mark(ended);
    done();
  };
  look();
}), `s${sections - 1}`, DONE);

/** Processor milliseconds of the main thread between the two marks of a trace. */
function between(trace) {
  const at = (name) => trace.findLast((event) => event.name === name)?.tts;
  const ms = (at(DONE) - at(BEGAN)) / 1_000;
  if (!(ms > 0)) throw new Error(`the trace has no ${BEGAN} before ${DONE}`);
  return ms;
}

async function grow(what, sizes, pagesOf, path, measure) {
  const found = sizes.map(() => ({ ms: [], bytes: [] }));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [at, size] of sizes.entries()) {
      const server = await serve({
        folders: [dist],
        pages: pagesOf(size),
        // Only an isolated page may ask what it takes.
        headers: { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Resource-Policy": "cross-origin" },
      });
      const browser = await puppeteer.launch(launchOptions(chromium, "--enable-blink-features=ForceEagerMeasureMemory"));
      try {
        const page = await browser.newPage();
        await page.evaluateOnNewDocument(markArticle, BEGAN);
        await page.tracing.start({ categories: ["blink.user_timing"] });
        await page.goto(server.url + path, { waitUntil: "load", timeout: 120_000 });
        await measure(page, size);
        const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
        found[at].ms.push(between(traceEvents));
        found[at].bytes.push(await memory(page));
        console.error(`growth, ${what}: ${size}: ${written(found[at].ms.at(-1))} ms, ${written(found[at].bytes.at(-1) / 1e6)} MB`);
      } finally {
        await browser.close();
        server.close();
      }
    }
  }
  const [ms, bytes] = ["ms", "bytes"].map((part) => found.map((all) => median(all[part])));
  const range = (all, unit) => `${written(all[0])} to ${written(all.at(-1))} ${unit}`;
  const line = (of, all, unit) => ({
    ...row({ what: `${what}: exponent of ${of}`, ours: exponent(sizes, all), most: LINEAR }), beside: range(all, unit),
  });
  return [line("the time", ms, "ms"), line("the memory", bytes.map((one) => one / 1e6), "MB")];
}

handOver(rows, [
  ...await grow("1 to 100 elements on a page", ELEMENTS, () => ({ "host.html": HOST }), "host.html", elementsReady),
  ...await grow("an article of 10 to 1,000 sections", SECTIONS, (size) => ({ "articles/grown.json": article(size) }), "?src=articles/grown.json", articleShown),
]);
