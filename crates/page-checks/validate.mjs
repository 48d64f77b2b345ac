// Prints what html-validate reports about a file: node validate.mjs NODE_MODULES FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, file] = process.argv.slice(2);
const { HtmlValidate, StaticConfigLoader, formatterFactory } = createRequire(
  join(modules, "package.json"),
)("html-validate");
const config = JSON.parse(
  readFileSync(new URL("html-validate.json", import.meta.url), "utf8"),
);
const report = await new HtmlValidate(
  new StaticConfigLoader(config),
).validateFile(file);
if (!report.valid) {
  console.log(formatterFactory("text")(report.results));
  process.exit(1);
}
