import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { membersPage } from "../../../host/generate/membersPage";
import { supportedMembers } from "../../../host/generate/supportedMembers";
import { ungatedUses } from "../../../host/generate/ungatedUses";
import type { LibraryUse } from "../../../host/generate/usedMembers";
import { libraryClass } from "../../../host/protocol/library";
import { NEEDED_API } from "../../../src/taskpane/neededApi";
import { type ReadSources, readSources } from "./addInSources";
import { coveredMembers } from "./conformingExcel";

const PAGE = join(process.cwd(), "docs/office-js-members.md");
const CHECKLIST = join(process.cwd(), "docs/excel-checklist.md");

/** What the library does itself, for all classes: sync, isNullObject, … The scripts about requests and events show it. */
function isLibrarysOwn({ member }: LibraryUse): boolean {
  return member === "Excel.run" || member.startsWith("OfficeExtension.");
}

/** Whether the library from the registry, which ends at ExcelApi 1.15, has a member of Excel's at all. */
function isInLibrary(member: string): boolean {
  const [className = "", name = ""] = member.split(".");
  const known = libraryClass(className);
  return known !== null && (known.servers.has(name) || known.events.has(name));
}

/** An event is used by a method of its own. */
function asSeenByTheHost(member: string): string {
  const [className = "", name = ""] = member.split(".");
  const register = libraryClass(className)?.events.get(name)?.register;
  return register ? `${className}.${register}` : member;
}

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
      .filter((use) => !isOffice(use) && !isLibrarysOwn(use))
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
    const missing = excelMembers().filter((member) => isInLibrary(member) && !supported.includes(member));
    expect(missing).toEqual([]);
  });

  test("and is not in the library of the tests is on the checklist for a person with a real Excel", () => {
    const checklist = readFileSync(CHECKLIST, "utf8");
    const above = excelMembers().filter((member) => !isInLibrary(member));
    expect(above.filter((member) => !checklist.includes(member))).toEqual([]);
  });

  test("has a script here that uses it", () => {
    const covered = coveredMembers();
    const uncovered = excelMembers().filter((member) => !covered.has(asSeenByTheHost(member)));
    expect(uncovered.filter(isInLibrary)).toEqual([]);
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
