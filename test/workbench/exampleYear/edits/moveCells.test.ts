import { describe, expect, test } from "@jest/globals";
import { FIRST_ROW, HEADING_ROW } from "../../../../src/core/matrix/planProgress";
import { planReturn } from "../../../../src/core/matrix/planWorkbooks";
import { rangeAddress } from "../../../../src/core/sheet/address";
import { cell } from "../../../../src/core/sheet/buildSheet";
import type { WorkbookPlan } from "../../../../src/core/sheet/plan";
import { deleteRow, insertColumn, insertRow } from "../../../../workbench/exampleYear/edits/moveCells";
import { sheetNamed } from "../../../../workbench/exampleYear/edits/planEdit";
import { ROUND } from "../../../support/filledReturn";

/** Two rows: 进展填报 rows 5 and 6; 进展情况 is column K, 进展状态 column L. */
const PLAN = planReturn(ROUND, "区交委");
const SHEET = "进展填报";

function describeMoved(plan: WorkbookPlan) {
  const sheet = sheetNamed(plan, SHEET);
  const formulas = sheetNamed(plan, "报送审签表").rows.map(({ cells }) =>
    cells.map((planned) => planned?.formula ?? ""),
  );
  return {
    filter: sheet.filter && rangeAddress(sheet.filter),
    statusList: sheet.validations
      .filter(({ rule }) => rule.kind === "list")
      .map(({ range }) => rangeAddress(range)),
    required: sheet.conditionalFormats
      .map(({ range, formula }) => `${rangeAddress(range)} ${formula}`)
      .slice(0, 2),
    name: plan.names.map(({ range }) => rangeAddress(range)),
    shown: [formulas[3]?.[3], formulas[4]?.[3], /COUNTIF\(([^,]+),/.exec(formulas[5]?.[0] ?? "")?.[1]],
  };
}

describe("cells that move take with them what names them", () => {
  test("as it is sent out", () => {
    expect(describeMoved(PLAN)).toEqual({
      filter: "A4:T6",
      statusList: ["D3", "L5:L6"],
      required: ['K5:K6 AND($D$3<>"是",LEN(TRIM(K5))=0)', 'L5:L6 AND($D$3<>"是",LEN(TRIM(L5))=0)'],
      name: ["I5:T6"],
      shown: [
        'IF(进展填报!$K$5="","",进展填报!$K$5)',
        'IF(进展填报!$K$6="","",进展填报!$K$6)',
        "进展填报!$L$5:$L$6",
      ],
    });
  });

  test("a column inserted", () => {
    const plan = insertColumn(
      SHEET,
      10,
      14,
      new Map([[HEADING_ROW, cell("责任科室", "entryHeading")]]),
    )(PLAN);
    expect(describeMoved(plan)).toEqual({
      filter: "A4:U6",
      statusList: ["D3", "M5:M6"],
      required: ['L5:L6 AND($D$3<>"是",LEN(TRIM(L5))=0)', 'M5:M6 AND($D$3<>"是",LEN(TRIM(M5))=0)'],
      name: ["I5:U6"],
      shown: [
        'IF(进展填报!$L$5="","",进展填报!$L$5)',
        'IF(进展填报!$L$6="","",进展填报!$L$6)',
        "进展填报!$M$5:$M$6",
      ],
    });
    const { rows, columns } = sheetNamed(plan, SHEET);
    expect(rows[HEADING_ROW]?.cells.slice(9, 12).map((planned) => planned?.value)).toEqual([
      "时间节点",
      "责任科室",
      "进展情况",
    ]);
    expect(rows[FIRST_ROW]?.cells[10]).toEqual({ value: null, style: "entryText" });
    expect(columns[10]?.width).toBe(14);
  });

  test("a row inserted inside the table", () => {
    const plan = insertRow(SHEET, FIRST_ROW + 1, { height: null, cells: [] })(PLAN);
    expect(describeMoved(plan)).toMatchObject({
      filter: "A4:T7",
      statusList: ["D3", "L5:L7"],
      name: ["I5:T7"],
      shown: [
        'IF(进展填报!$K$5="","",进展填报!$K$5)',
        'IF(进展填报!$K$7="","",进展填报!$K$7)',
        "进展填报!$L$5:$L$7",
      ],
    });
  });

  test("a row deleted", () => {
    const plan = deleteRow(SHEET, FIRST_ROW)(PLAN);
    expect(describeMoved(plan)).toMatchObject({
      filter: "A4:T5",
      statusList: ["D3", "L5"],
      name: ["I5:T5"],
      shown: ['IF(#REF!="","",#REF!)', 'IF(进展填报!$K$5="","",进展填报!$K$5)', "进展填报!$L$5:$L$5"],
    });
    expect(sheetNamed(PLAN, SHEET).rows).toHaveLength(FIRST_ROW + 2);
  });
});
