import { expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/adapters/excel/openWorkbook";
import { generateInWorkbook } from "../../src/app/generateInWorkbook";
import { readOpenNotice } from "../../src/app/openNotice";
import { planReturn, returnUnits } from "../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../src/core/matrix/round";
import { addTask } from "../../src/core/notice/edit/addTask";
import { consolidate } from "../../src/core/report/consolidate";
import { planReport } from "../../src/core/report/planReport";
import { withExcel } from "../support/excel";
import { noticeOf, taskOf } from "../support/noticeOf";

const PARSED = noticeOf({
  docNumber: "某府办发〔2025〕7号",
  title: "关于重点工作分工的通知",
  tasks: [
    taskOf({ content: "做好工作", units: [{ name: "区教育局", role: "responsible", collective: false }] }),
  ],
});
/** What a person confirmed is more than what the text says. */
const CONFIRMED = addTask(
  PARSED,
  { after: "1", line: null, no: "" },
  {
    title: "补充任务",
    content: "做好其他工作。",
    units: [{ name: "区财政局", role: "lead" }],
    openEnded: true,
    deadline: "2025年6月底前",
  },
);
const ROUND = reportingRound(CONFIRMED, { period: 2025, deadline: "2025-12-20", contact: null });

test("the open master tells the notice as it was confirmed, and what was decided about the round", () =>
  withExcel(async () => {
    const excel = openWorkbook();
    expect(await readOpenNotice(excel)).toBeNull();
    await generateInWorkbook(ROUND, excel);
    const found = await readOpenNotice(excel);
    expect(found?.notice).toEqual(CONFIRMED);
    expect(found?.settings).toMatchObject({ period: 2025, deadline: "2025-12-20" });
  }));

test.each([
  ["a return", planReturn(ROUND, returnUnits(ROUND)[0] ?? "")],
  ["a report", planReport(consolidate(ROUND, [], { asOf: "2025-12-31" }), "2025-12-31")],
])("%s tells it, too", (_, plan) =>
  withExcel(async () => {
    await openWorkbook().addSheets(plan);
    expect((await readOpenNotice(openWorkbook()))?.notice).toEqual(CONFIRMED);
  }),
);

test("a notice that somebody tampered with is none", () =>
  withExcel(async (host) => {
    await generateInWorkbook(ROUND, openWorkbook());
    const stamp = host.workbook.sheet("_stamp");
    const row = Array.from({ length: 20 }, (_, index) => index).find(
      (index) => stamp.cell(`A${index + 1}`).value === "notice",
    );
    const address = `B${(row ?? -1) + 1}`;
    const text = String(stamp.cell(address).value);
    stamp.write(stamp.area(address), text.replace("做好其他工作", "做好别的工作"));
    expect(await readOpenNotice(openWorkbook())).toBeNull();
  }));
