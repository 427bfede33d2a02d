import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { documentFiles } from "../../src/adapters/docx/documentFiles";
import { draftDocuments, draftReportingNotice, makeDocuments } from "../../src/app/makeDocuments";
import { DOCUMENT_NAMES } from "../../src/core/documents/documentPlan";
import { DOCUMENT_TEMPLATES } from "../../src/core/documents/documentTemplates";
import { EXAMPLE_AS_OF, exampleConsolidation } from "../support/exampleYear";
import { programsAreThere } from "./spreadsheetPrograms";

const check = programsAreThere() ? test : test.skip;
const folder = mkdtempSync(join(tmpdir(), "documents-"));
const names: string[] = [];

beforeAll(async () => {
  const consolidation = exampleConsolidation();
  const options = { asOf: EXAMPLE_AS_OF, issuer: "重庆市万州区民族宗教事务委员会", signer: "张三" };
  const { drafts } = draftDocuments(
    consolidation,
    new Set(["progressReport", "circular", "reminder"]),
    options,
  );
  const notice = draftReportingNotice(consolidation.round, options);
  const all = [...drafts, ...notice.drafts];
  // One of each kind: LibreOffice takes its time.
  const chosen = all.filter(({ kind }, index) => all.findIndex((one) => one.kind === kind) === index);
  for (const { name, bytes } of await makeDocuments(chosen, new Map(), documentFiles)) save(name, bytes);
  const [report] = chosen;
  if (!report) throw new Error("Nothing was drafted.");
  const { sections } = DOCUMENT_TEMPLATES.progressReport;
  const withoutAttachments = await documentFiles.writeTemplate({
    kind: "progressReport",
    sections: sections.slice(0, 1),
  });
  save("text.docx", await documentFiles.fill(withoutAttachments, report.plan));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function save(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
  names.push(name);
}

/** How many pages each document has. */
function pages(): Map<string, number> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const paths = names.map((name) => join(folder, name));
  const run = spawnSync("soffice", [
    profile,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    ...paths,
  ]);
  if (run.status !== 0) throw new Error(`LibreOffice failed: ${String(run.stderr)}`);
  return new Map(
    names.map((name) => {
      const pdf = readFileSync(join(folder, name.replace(/\.docx$/, ".pdf")), "latin1");
      return [name, [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length];
    }),
  );
}

check(
  "LibreOffice opens each document; the report to the leading group has 3 to 5 pages without its attachments",
  () => {
    const found = pages();
    const counts = [...found.values()];
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(found.get("text.docx")).toBeGreaterThanOrEqual(3);
    expect(found.get("text.docx")).toBeLessThanOrEqual(5);
    for (const kind of ["progressReport", "circular", "reportingNotice"] as const) {
      expect(names.some((name) => name.includes(`${DOCUMENT_NAMES[kind]}-`))).toBe(true);
    }
  },
  180_000,
);
