// The planners to compare with, each as one script and as a page: the same article with that planner in the place of ours.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { load } from "./figures.mjs";
import { withoutScripts } from "./server.mjs";

const here = dirname(fileURLToPath(import.meta.url));
export const OTHERS = { plain: "plain JavaScript", preact: "Preact" };

/** The script of a planner, as one would ship it. */
async function script(modules, name) {
  const { build } = await load(modules, "esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(here, "planners", name, "main.js")],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".html": "text" },
    nodePaths: [modules],
    write: false,
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

/** Files of each planner by their path, and the bytes of its script after brotli. */
export async function planners(modules, dist) {
  const html = withoutScripts(readFileSync(join(dist, "index.html"), "utf8"));
  const made = {};
  for (const name of Object.keys(OTHERS)) {
    const text = await script(modules, name);
    const page = html
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, "")
      .replace("<html ", '<html class="js" ')
      .replace("</head>", '<script type="module" src="planner.js"></script>\n</head>');
    for (const part of ['<html class="js" ', "planner.js", "pl-in"]) {
      if (!page.includes(part)) throw new Error(`the page for the planner in ${OTHERS[name]} came out without ${part}`);
    }
    made[name] = { pages: { "index.html": page, "planner.js": text }, bytes: brotliCompressSync(text).length };
  }
  return made;
}
