// Writes the example year of the workbench as files: node scripts/make-example-year.mjs --out DIR
// Files of the same names in DIR are replaced.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadModule } from "./load-module.mjs";

const { out } = parseArgs({ options: { out: { type: "string" } } }).values;
if (out === undefined) {
  console.error("Usage: node scripts/make-example-year.mjs --out DIR");
  process.exit(2);
}
const { makeExampleYear } = await loadModule("./workbench/exampleYear/makeExampleYear.ts");
const files = await makeExampleYear();
mkdirSync(out, { recursive: true });
for (const { name, bytes } of files) writeFileSync(join(out, name), bytes);
console.log(`${files.length} files in ${out}`);
