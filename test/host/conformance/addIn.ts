import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { membersPage } from "../../../host/generate/membersPage";
import { supportedMembers } from "../../../host/generate/supportedMembers";
import { ungatedUses } from "../../../host/generate/ungatedUses";
import type { LibraryUse } from "../../../host/generate/usedMembers";
import { NEEDED_API } from "../../../src/taskpane/neededApi";
import { type ReadSources, readSources } from "./addInSources";
import { coveredMembers } from "./conformingExcel";

const PAGE = join(process.cwd(), "docs/office-js-members.md");

/** What the library does itself, for all classes; the scripts about requests show it. */
const LIBRARYS_OWN: ReadonlySet<string> = new Set([
  "Excel.run",
  "OfficeExtension.ClientObject.isNullObject",
  "OfficeExtension.ClientRequestContext.sync",
]);
/** Functions of the library by the members that they come to. */
const FUNCTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "Excel.createWorkbook",
    ["WacWorkbook.createAndOpenWorkbook", "Application.createWorkbook", "WorkbookCreated.open"],
  ],
]);
/** What there is in a browser only: with Office.onReady the pane starts in every test of it in a browser. */
const IN_BROWSERS: ReadonlySet<string> = new Set(["Office.onReady", "Office.host"]);
/** What the stand-in tells no add-in: Excel on the web knows no theme. A person tries it, docs/excel-checklist.md. */
const NOT_TOLD: ReadonlySet<string> = new Set(["Office.OfficeTheme.bodyBackgroundColor"]);

describe("every member that the add-in uses", () => {
  let sources: ReadSources;
  beforeAll(() => {
    sources = readSources();
  });

  const supported = supportedMembers().map(({ className, name }) => `${className}.${name}`);
  const isOffice = ({ member }: LibraryUse) => member.startsWith("Office.");
  /** The members of Excel's classes behind what is used. */
  const excelMembers = () =>
    sources.addIn.uses
      .filter((use) => !isOffice(use) && !LIBRARYS_OWN.has(use.member))
      .flatMap(({ member }) => FUNCTIONS.get(member) ?? [member]);

  test("is found in its sources", () => {
    const members = sources.addIn.uses.map(({ member }) => member);
    expect(members).toEqual(
      expect.arrayContaining([
        "Excel.createWorkbook",
        "Office.RequirementSetSupport.isSetSupported",
        "Range.values",
        "RangeFont.size",
        "Worksheet.visibility",
      ]),
    );
  });

  test("is there in the stand-in", () => {
    expect(excelMembers().filter((member) => !supported.includes(member))).toEqual([]);
  });

  test("has a script here that uses it", () => {
    const covered = coveredMembers();
    expect(excelMembers().filter((member) => !covered.has(member))).toEqual([]);
  });

  test("of Office has a script, too, or needs a browser or a real Excel", () => {
    const scripts = sources.officeScripts.uses.map(({ member }) => member);
    const covered = new Set([...scripts, ...IN_BROWSERS, ...NOT_TOLD]);
    const used = sources.addIn.uses.filter(isOffice).map(({ member }) => member);
    expect(used.filter((member) => !covered.has(member))).toEqual([]);
  });

  test("came with the level that the manifest asks for, or is used in a file that asks for its own", () => {
    expect(ungatedUses(sources.addIn, NEEDED_API)).toEqual([]);
  });

  // UPDATE_LIBRARY=1 writes it.
  test("is marked on the page that lists what the stand-in has", () => {
    const page = membersPage(supportedMembers(), new Set(excelMembers()));
    if (process.env.UPDATE_LIBRARY === "1") writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, "utf8")).toBe(page);
  });
});
