import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readReturn } from "../../../src/core/returns/readReturn";
import { checkBasis } from "../../../src/core/rules/checkBasis";
import type { Finding } from "../../../src/core/rules/finding";
import { prepareCheck, runRules } from "../../../src/core/rules/runRules";
import type { WorkbookGrid } from "../../../src/core/sheet/grid";
import { CHECKED_ON, cleanReturn, type CleanReturn } from "../../support/cleanReturn";
import { filledReturn, ROUND } from "../../support/filledReturn";

function workbookOf({ unit, entries, signOff }: CleanReturn): WorkbookGrid {
  return filledReturn(unit, entries, { signOff });
}

function findingsIn(workbook: WorkbookGrid): Finding[] {
  const returned = readReturn(workbook);
  const basis = checkBasis(ROUND, { today: CHECKED_ON, previous: null, together: [returned] });
  return runRules(prepareCheck(basis, returned)).filter(({ severity }) => severity !== "info");
}

test("a return that is filled in correctly, however it is typed, has no error and no warning", () => {
  fc.assert(
    fc.property(cleanReturn, (filled) => {
      const found = findingsIn(workbookOf(filled)).map(({ rule, message }) => `${rule}: ${message.zh}`);
      expect(found).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
