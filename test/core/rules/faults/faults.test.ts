import { describe, expect, test } from "@jest/globals";
import { RULES } from "../../../../src/core/rules/ruleList";
import { CELL_FAULTS } from "./cellFaults";
import { findingsIn, returnWith } from "./faultCase";
import { STRUCTURE_FAULTS } from "./structureFaults";
import { SUBSTANCE_FAULTS } from "./substanceFaults";

const CASES = [...CELL_FAULTS, ...STRUCTURE_FAULTS, ...SUBSTANCE_FAULTS];

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
