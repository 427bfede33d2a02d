import { describe, expect, test } from "@jest/globals";
import { cell, buildSheet } from "../../../src/core/sheet/buildSheet";
import { heldPlan, itemRows } from "../../../src/core/sheet/itemRows";

const items = ["甲", "乙", "丙"];
const columns = [
  { cell: (item: string) => cell(item, "text") },
  { cell: (_: string, index: number) => cell(index, "number") },
];

describe("itemRows", () => {
  test("makes the same cells of many items as of a few", () => {
    const many = itemRows(columns, items, 2);
    expect(many.map(({ height, cells }) => ({ height, cells }))).toEqual(itemRows(columns, items, 3));
    expect(many[1]?.cells).toEqual([cell("乙", "text"), cell(1, "number")]);
  });

  test("holds no cells of many items", () => {
    let asked = 0;
    const counting = [{ cell: (item: string) => cell(`${item}${(asked += 1)}`, "text") }];
    const rows = itemRows(counting, items, 2);
    expect(asked).toBe(0);
    expect(rows[0]?.cells[0]?.value).toBe("甲1");
    expect(rows[0]?.cells[0]?.value).toBe("甲2");
  });

  test("a plan can be sent to another thread once all cells are held", () => {
    const plan = {
      title: "",
      names: [],
      sheets: [buildSheet({ name: "表", columns: [], rows: itemRows(columns, items, 2) })],
    };
    expect(() => structuredClone(plan)).toThrow();
    expect(structuredClone(heldPlan(plan)).sheets[0]?.rows).toEqual(itemRows(columns, items, 3));
  });
});
