import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import ts from "typescript";
import { ungatedUses } from "../../../host/generate/ungatedUses";
import { type AddInSources, usedMembers } from "../../../host/generate/usedMembers";

const ROOT = process.cwd();
const TYPES = join(ROOT, "node_modules/@types/office-js/index.d.ts");
const types = ts.sys.readFile(TYPES) ?? "";
const parsed = ts.createSourceFile(TYPES, types, ts.ScriptTarget.ES2022);

/** What an add-in of one file uses. */
function readAddIn(source: string): AddInSources {
  const file = join(ROOT, "src/addIn.ts");
  const options: ts.CompilerOptions = {
    strict: true,
    noLib: false,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const own = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const program = ts.createProgram([file, TYPES], options, {
    ...host,
    getSourceFile: (name, version) => {
      if (name === file) return own;
      return name === TYPES ? parsed : host.getSourceFile(name, version);
    },
  });
  return usedMembers(program, ROOT, (path) => path === "src/addIn.ts");
}

function members(source: string): string[] {
  return readAddIn(source).uses.map(({ member }) => member);
}

describe("the members that an add-in uses", () => {
  test("are found by dot, by brackets, taken apart, set and loaded", () => {
    const found = members(`
      export async function steps(sheet: Excel.Worksheet): Promise<unknown> {
        const range = sheet.getRange("A1");
        range["numberFormat"] = [["@"]];
        range.format.font.set({ bold: true });
        sheet.load("name,protection/protected");
        const { sort: order } = range;
        return [order, range.context];
      }
      export const names = ({ items }: Excel.WorksheetCollection) => items.map(({ id }) => id);
    `);
    expect(found).toEqual([
      "Range.format",
      "Range.numberFormat",
      "Range.sort",
      "RangeFont.bold",
      "RangeFormat.font",
      "Worksheet.getRange",
      "Worksheet.id",
      "Worksheet.name",
      "Worksheet.protection",
      "WorksheetProtection.protected",
    ]);
  });

  test("are those of collections' items, events, functions and Office, but no fields of plain data", () => {
    const found = members(`
      export async function steps(context: Excel.RequestContext): Promise<void> {
        context.workbook.worksheets.load("items/visibility");
        context.workbook.worksheets.getFirst().onChanged.add(async (event) => void event.address);
        context.workbook.worksheets.getFirst().getRange().dataValidation.rule = { custom: { formula: "=1" } };
        await Excel.createWorkbook("");
        Office.context.displayLanguage;
      }
    `);
    expect(found).toEqual([
      "DataValidation.rule",
      "Excel.createWorkbook",
      "Office.Context.displayLanguage",
      "Office.context",
      "OfficeExtension.EventHandlers.add",
      "Range.dataValidation",
      "Workbook.worksheets",
      "Worksheet.getRange",
      "Worksheet.onChanged",
      "Worksheet.visibility",
      "WorksheetCollection.getFirst",
    ]);
  });

  test("cannot be found where a load is not written out", () => {
    const source = "export const read = (sheet: Excel.Worksheet, names: string) => sheet.load(names);";
    expect(() => members(source)).toThrow("sheet.load(names)");
  });

  test("above the level of the add-in are named, unless their file asks for the level", () => {
    const source = (gate: string) => `
      export function notes(sheet: Excel.Worksheet): Excel.NoteCollection | null {
        ${gate}
        return sheet.notes;
      }`;
    const gate = (level: string) =>
      `if (!Office.context.requirements.isSetSupported("ExcelApi", "${level}")) return null;`;
    const ungated = (code: string) => ungatedUses(readAddIn(code), "1.14");
    expect(ungated(source(""))).toEqual(["src/addIn.ts: Worksheet.notes 1.18"]);
    expect(ungated(source(gate("1.17")))).toEqual(["src/addIn.ts: Worksheet.notes 1.18"]);
    expect(ungated(source(gate("1.18")))).toEqual([]);
  });
});
