// Minifies HTML from standard input, like some hosts: node minify.mjs NODE_MODULES < FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules] = process.argv.slice(2);
const { minify } = createRequire(join(modules, "package.json"))(
  "html-minifier-terser",
);
process.stdout.write(
  await minify(readFileSync(0, "utf8"), {
    collapseBooleanAttributes: true,
    collapseWhitespace: true,
    removeAttributeQuotes: true,
    removeComments: true,
    removeOptionalTags: true,
  }),
);
