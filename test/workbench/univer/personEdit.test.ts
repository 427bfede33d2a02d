import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Workbook } from "../../../host/model/workbook";
import { editedAreas, exactInput, plainText } from "../../../workbench/univer/personEdit";

type GridCell = Parameters<typeof exactInput>[3];

/** What the model holds after it was given what the grid's cell holds. */
function after(data: GridCell, format = "General"): unknown {
  const sheet = new Workbook({ year: 2026 }).active;
  const area = sheet.area("B2");
  sheet.restyle(area, (style) => ({ ...style, numberFormat: format }));
  sheet.write(area, exactInput(sheet, 1, 1, data), "person");
  const { value, formula } = sheet.cell("B2");
  return formula ?? value;
}

describe("what a cell of the grid holds is what the model holds", () => {
  test.each([
    ["a number", { v: 0.8, t: 2 }, 0.8],
    ["a text", { v: "八成", t: 1 }, "八成"],
    ["a text that looks like a number", { v: "0012", t: 1 }, "0012"],
    ["a text that looks like a date", { v: "2017-12-1", t: 1 }, "2017-12-1"],
    ["a text that looks like an error", { v: "#N/A", t: 1 }, "#N/A"],
    ["a text that begins with an apostrophe", { v: "'引号", t: 1 }, "'引号"],
    ["a dash", { v: "- ", t: 1 }, "- "],
    ["a text that begins as a formula", { v: "=不是公式", t: 1 }, "=不是公式"],
    ["a truth value", { v: 1, t: 3 }, true],
    ["a formula", { f: "=SUM(A1:A3)", v: 6, t: 2 }, "=SUM(A1:A3)"],
    ["lines of text", { p: { id: "d", body: { dataStream: "一\r二\r\n" }, documentStyle: {} } }, "一\n二"],
    ["nothing", null, null],
    ["an emptied cell", { v: "", t: 1 }, null],
  ] as const)("%s", (_name, data, expected) => {
    expect(after(data as GridCell)).toBe(expected);
  });

  test("any text, in any format", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
    const format = fc.constantFrom("General", "@", "0%", "yyyy-mm-dd");
    fc.assert(
      fc.property(text, format, (typed, numberFormat) => {
        const cell: unknown = { v: typed, t: 1 };
        expect(after(cell as GridCell, numberFormat)).toBe(typed);
      }),
    );
  });
});

test("the grid's ends of lines are a file's", () => {
  expect(["一\r\n", "一\r二\r\n", "\r\n", "一"].map(plainText)).toEqual(["一", "一\n二", "", "一"]);
});

describe("edited cells become as few rectangles as tell them", () => {
  const cells = (...places: readonly (readonly [number, number])[]) =>
    places.map(([row, column]) => ({ row, column, input: `${row},${column}` }));

  test.each([
    ["one cell", cells([4, 2]), ["4,2 1×1"]],
    ["a row", cells([4, 2], [4, 3]), ["4,2 1×2"]],
    ["a block in any order", cells([5, 3], [4, 2], [5, 2], [4, 3]), ["4,2 2×2"]],
    ["two columns apart", cells([4, 2], [5, 2], [4, 5], [5, 5]), ["4,2 2×1", "4,5 2×1"]],
    ["a corner", cells([4, 2], [4, 3], [5, 2]), ["4,2 1×2", "5,2 1×1"]],
  ])("%s", (_name, edited, expected) => {
    const areas = editedAreas(edited);
    expect(areas.map(({ area }) => `${area.row},${area.column} ${area.rows}×${area.columns}`).sort()).toEqual(
      [...expected].sort(),
    );
    for (const { area, inputs } of areas) {
      expect(inputs).toEqual(
        Array.from({ length: area.rows }, (_, row) =>
          Array.from({ length: area.columns }, (__, column) => `${area.row + row},${area.column + column}`),
        ),
      );
    }
  });
});
