// Prints the text that a reader view keeps of a page: node reader.mjs NODE_MODULES FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, file] = process.argv.slice(2);
const need = createRequire(join(modules, "package.json"));
const { Readability } = need("@mozilla/readability");
const { parseHTML } = need("linkedom");
const { document } = parseHTML(readFileSync(file, "utf8"));
const article = new Readability(document).parse();
if (!article) {
  console.error("no article was found");
  process.exit(1);
}
// White space is as in the source; the comparison collapses it.
console.log(article.textContent.replaceAll(/\s+/g, " ").trim());
