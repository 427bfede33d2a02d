import { describe, expect, test } from "@jest/globals";
import { cell, row } from "../../../src/core/sheet/buildSheet";
import { planTable, TABLE_FIRST_ROW, TABLE_HEADING_ROW, textColumn } from "../../../src/core/sheet/planTable";
import { splitSheet } from "../../../src/core/sheet/splitSheet";

const table = (count: number, foot = false) =>
  planTable<string>({
    name: "进展明细",
    title: "进展明细",
    note: "",
    columns: [textColumn("甲", 10, (item) => item)],
    items: Array.from({ length: count }, (_, index) => `第${index + 1}行`),
    foot: foot ? [row([cell("合计", "text")])] : [],
  });

describe("a table with more rows than a sheet holds is continued on further sheets", () => {
  test.each<[count: number, sizes: number[]]>([
    [0, [0]],
    [3, [3]],
    [4, [3, 1]],
    [6, [3, 3]],
    [7, [3, 3, 1]],
  ])("%i items, three a sheet", (count, sizes) => {
    const parts = splitSheet(table(count, true), 3);
    expect(parts.map(({ name }) => name)).toEqual(
      ["进展明细", "进展明细(2)", "进展明细(3)"].slice(0, sizes.length),
    );
    expect(parts.map(({ filter }) => (filter?.rows ?? 0) - 1)).toEqual(sizes);
    for (const part of parts) expect(part.rows[TABLE_HEADING_ROW]).toEqual(table(1).rows[TABLE_HEADING_ROW]);
    const shown = parts.flatMap(({ rows }) =>
      rows.slice(TABLE_FIRST_ROW).map(({ cells }) => cells[0]?.value),
    );
    expect(shown).toEqual([...Array.from({ length: count }, (_, index) => `第${index + 1}行`), "合计"]);
  });

  test("one that a sheet holds stays the same", () => {
    const sheet = table(5);
    expect(splitSheet(sheet)).toEqual([sheet]);
  });
});
