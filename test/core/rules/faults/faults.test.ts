import { describe, expect, test } from "@jest/globals";
import { ENTRY_HEADINGS } from "../../../../src/core/matrix/progressColumns";
import { RULES } from "../../../../src/core/rules/ruleList";
import type { RowEntries } from "../../../support/filledReturn";
import { editSheet, putCell } from "../../../support/gridEdits";
import { CELL_FAULTS } from "./cellFaults";
import { DATE_FAULTS } from "./dateFaults";
import { findingsIn, returnWith } from "./faultCase";
import { STRUCTURE_FAULTS } from "./structureFaults";
import { SUBSTANCE_FAULTS } from "./substanceFaults";

const CASES = [...CELL_FAULTS, ...DATE_FAULTS, ...STRUCTURE_FAULTS, ...SUBSTANCE_FAULTS];

describe("what the markers say is found, nothing is missing and nothing is found besides", () => {
  test.each(CASES.map((entry) => [entry.name, entry] as const))(
    "%s",
    (_, { workbook, expected, options }) => {
      const found = findingsIn(workbook, options).map(({ rule, cell }) => `${rule} ${cell}`);
      expect(found.sort()).toEqual([...expected].sort());
    },
  );
});

test("the return that the faults are put into has none", () => {
  expect(findingsIn(returnWith({}))).toEqual([]);
});

describe("every rule", () => {
  const fired = new Set(CASES.flatMap(({ expected }) => expected.map((text) => text.split(" ")[0])));
  const spared = new Set(CASES.map(({ nearMissOf }) => nearMissOf));

  test.each(RULES.map(({ code }) => code))("%s has a case that it finds and a near miss", (code) => {
    expect([fired.has(code), spared.has(code)]).toEqual([true, true]);
  });

  test("that a case names is in the list", () => {
    const known = new Set(RULES.map(({ code }) => code));
    expect(
      [...fired, ...spared].filter((code) => code !== "" && code !== undefined && !known.has(code)),
    ).toEqual([]);
  });
});

describe("each finding", () => {
  const all = CASES.flatMap(({ workbook, options }) => findingsIn(workbook, options));

  test("has a sentence in both languages, short enough for a cell", () => {
    for (const { rule, message } of all) {
      expect([rule, message.zh]).toEqual([rule, expect.stringMatching(/\p{Script=Han}.*。$/u)]);
      expect([rule, message.en]).toEqual([rule, expect.stringMatching(/^[^\n]+[.?]$/)]);
      expect(message.zh.length).toBeLessThan(400);
    }
  });

  test("has no fix where it is about more than one cell", () => {
    expect(all.filter(({ cell, fix }) => fix !== null && cell.includes(":"))).toEqual([]);
  });

  test("with a fix says what the cell holds now and what it will hold", () => {
    for (const { rule, fix } of all) {
      if (fix !== null) expect([rule, fix.before]).not.toEqual([rule, fix.after]);
    }
  });

  test("stays short whatever was typed", () => {
    const long = "长".repeat(32767);
    const row: RowEntries = { 序号: long, 重点任务: long, 完成时限: long };
    const typed = Object.fromEntries(ENTRY_HEADINGS.map((heading) => [heading, long]));
    const workbook = editSheet(returnWith({ ...row, ...typed }), "进展填报", (sheet) =>
      ["A30", "D31", "W30", "V4", "V6"].reduce((edited, cell) => putCell(edited, cell, long), sheet),
    );
    const lengths = findingsIn(workbook).map(({ message }) => Math.max(message.zh.length, message.en.length));
    expect(lengths.length).toBeGreaterThan(4);
    expect(Math.max(...lengths)).toBeLessThan(1000);
  });
});

describe("a fix of a heading", () => {
  const fixesOf = (name: string) =>
    CASES.filter((entry) => entry.name === `column renamed: ${name}`).flatMap(({ workbook }) =>
      findingsIn(workbook).flatMap(({ fix }) => fix ?? []),
    );

  test("is certain where all columns stand in their places and the words are like ours, or none", () => {
    expect(fixesOf("the progress itself")).toMatchObject([
      { before: "完成情况", after: "进展情况", value: "进展情况", certain: true },
    ]);
    expect(fixesOf("the heading deleted")).toMatchObject([{ before: "", after: "进展情况", certain: true }]);
  });

  test("is left to a person where the words are others: the column may serve another purpose", () => {
    expect(fixesOf("other words in its place")).toMatchObject([
      { before: "困难和不足", after: "存在问题", certain: false },
    ]);
  });

  test("is left to a person where columns moved", () => {
    expect(fixesOf("beside an inserted column")).toMatchObject([{ after: "进展情况", certain: false }]);
  });
});

test("issued text is never restored unasked", () => {
  const fixes = CASES.flatMap(({ workbook, options }) =>
    findingsIn(workbook, options).flatMap(({ rule, fix }) =>
      rule === "issued-text-changed" && fix ? [fix] : [],
    ),
  );
  expect(fixes.length).toBeGreaterThan(6);
  expect(fixes.filter(({ certain }) => certain)).toEqual([]);
  expect(fixes).toContainEqual({ before: "99", after: "6", value: 6, numberFormat: null, certain: false });
});

describe("what the rules about copies say", () => {
  const messageOf = (name: string) => {
    const entry = CASES.find((candidate) => candidate.name === name);
    return entry ? findingsIn(entry.workbook, entry.options).map(({ message }) => message.zh) : [];
  };

  test("names the unit and the task of the other text", () => {
    expect(messageOf("the text of another unit")).toEqual([
      expect.stringMatching(/^第6项“.*”的进展情况“恒合土家族乡初级中学.*…”与区.*第6项的内容雷同，请核实/),
    ]);
  });

  test("names the row of the same unit's first text", () => {
    expect(messageOf("the same text for two tasks")).toEqual([expect.stringMatching(/（第5行）完全相同/)]);
  });
});
