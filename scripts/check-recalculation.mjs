// Has LibreOffice compute every formula of the given workbooks anew and compares the results with those that the
// files carry; then has openpyxl open them, where it is installed. Exit status 1 where anything differs.
//
// usage: node scripts/check-recalculation.mjs FILE.xlsx...
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const files = process.argv.slice(2).map((file) => resolve(file));
if (files.length === 0) {
  console.error("usage: node scripts/check-recalculation.mjs FILE.xlsx...");
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const options = ["--config", join(root, "jest.libreoffice.config.js"), "recalculation"];
const { status } = spawnSync(process.execPath, [jest, ...options], {
  cwd: root,
  env: { ...process.env, WORKBOOKS: JSON.stringify(files) },
  stdio: "inherit",
});
process.exit(status ?? 1);
