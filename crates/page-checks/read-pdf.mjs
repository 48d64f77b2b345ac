// Prints the text of each page of a PDF from standard input, as JSON: node read-pdf.mjs NODE_MODULES < FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules] = process.argv.slice(2);
const { extractText } = createRequire(join(modules, "package.json"))("unpdf");
const { text } = await extractText(new Uint8Array(readFileSync(0)));
// Some fonts have ligatures.
const apart = (sheet) => sheet.replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize("NFKC"));
process.stdout.write(JSON.stringify(text.map(apart)));
