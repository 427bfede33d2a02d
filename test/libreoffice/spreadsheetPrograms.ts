import { spawnSync } from "node:child_process";

/** The Python that has openpyxl; null where none has. */
export const PYTHON: string | null =
  ["python3", "/usr/bin/python3"].find(
    (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
  ) ?? null;

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** What is missing of the programs that these tests need; empty where nothing is. */
const missing = [
  ...(PYTHON === null ? ["python3 with openpyxl"] : []),
  ...(hasLibreOffice ? [] : ["soffice"]),
];

/**
 * Whether the tests that need the programs can run.
 * @throws Error where they are missing in continuous integration: there, skipping would pass for success
 */
export function programsAreThere(): boolean {
  if (missing.length === 0) return true;
  const sentence = `NOT TESTED with other spreadsheet programs: ${missing.join(" and ")} not found.`;
  if (process.env["CI"] === "true") throw new Error(sentence);
  process.stderr.write(`\n${sentence}\n`);
  return false;
}
