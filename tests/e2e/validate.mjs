// Validates HTML files: node validate.mjs PATH_OF_HTML_VALIDATE CONFIG FILE…
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modulePath, configPath, ...files] = process.argv.slice(2);
const { HtmlValidate, StaticConfigLoader, formatterFactory } = createRequire(
  join(modulePath, "package.json"),
)("html-validate");
const config = JSON.parse(readFileSync(configPath, "utf8"));
const report = await new HtmlValidate(
  new StaticConfigLoader(config),
).validateMultipleFiles(files);
if (!report.valid) {
  console.log(formatterFactory("text")(report.results));
  process.exit(1);
}
