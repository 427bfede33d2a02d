import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { deriveLibrary } from "../../../host/generate/deriveLibrary";
import { loadLibrary } from "../../../host/loadLibrary";

const FILE = join(process.cwd(), "host/generated/library.json");

function derive(): unknown {
  const facts = { language: "en-US", platform: "OfficeOnline", isSetSupported: () => true } as const;
  const { Excel } = loadLibrary(null, facts);
  const types = createRequire(FILE).resolve("@types/office-js/index.d.ts");
  return deriveLibrary(Excel, readFileSync(types, "utf8"));
}

// UPDATE_LIBRARY=1 writes the file anew, after another version of office.js or of its types came in; prettier then
// gives it its form.
test("what the host knows of Microsoft's library is what the library says", () => {
  const derived = derive();
  if (process.env.UPDATE_LIBRARY === "1") writeFileSync(FILE, JSON.stringify(derived));
  expect(JSON.parse(readFileSync(FILE, "utf8"))).toEqual(derived);
});
