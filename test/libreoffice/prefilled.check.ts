import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { readAnyWorkbook } from "../../src/adapters/xlsx/otherFormats/readAnyWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { planReturn } from "../../src/core/matrix/planWorkbooks";
import type { EntryHeading } from "../../src/core/matrix/progressColumns";
import { assignmentKey } from "../../src/core/matrix/round";
import { UNIT } from "../core/rules/faults/faultCase";
import { cellIn, ownAssignments, ROUND } from "../support/filledReturn";
import { entriesByTask } from "../support/returnedRows";
import { recalculate } from "./recalculate";
import { programsAreThere } from "./spreadsheetPrograms";

const whereInstalled = programsAreThere() ? describe : describe.skip;
const TASKS = ownAssignments(UNIT).map(({ task }) => task.id);
const [UNTOUCHED = "", REPORTED = "", CHANGED = ""] = TASKS;

/** The first is longer than a text may be that stands in a formula itself. */
const SENT = {
  具体措施: "“双语”培训\n=1+1 @两乡 ".repeat(20),
  时间节点: " 6月底；  12月底 ",
  下一步打算: "继续推进",
} as const;
const PREFILLS = new Map(
  [UNTOUCHED, REPORTED, CHANGED].map((task) => [
    assignmentKey(ROUND, task, UNIT),
    new Map<EntryHeading, string>(Object.entries(SENT) as [EntryHeading, string][]),
  ]),
);
/** What the mark of a prefilled cell looks like in HTML. */
const MARKED = /<td[^>]*bgcolor="#E8F3E4"[^>]*>/g;

let folder = "";

whereInstalled("a prefilled return in LibreOffice", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "task-matrix-prefilled-"));
    const sent = await writeWorkbook(planReturn(ROUND, UNIT, PREFILLS));
    const typed = [
      { task: REPORTED, heading: "进展状态", value: "达到序时进度" },
      { task: CHANGED, heading: "下一步打算", value: "已改" },
    ] as const;
    const changes = typed.map(({ task, heading, value }) => ({
      ...{ sheet: "进展填报", address: cellIn(UNIT, task, heading), value, numberFormat: null },
    }));
    writeFileSync(join(folder, "sent.xlsx"), sent);
    writeFileSync(join(folder, "back.xlsx"), await editWorkbook(sent, changes));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(["xlsx", "xls", "ods"])(
    "is read as it was, saved as .%s",
    async (extension) => {
      const [bytes] = recalculate([join(folder, "back.xlsx")], extension);
      const outcome = await readAnyWorkbook(bytes ?? new Uint8Array());
      if (!outcome.ok) throw new Error(outcome.problem.code);
      const read = entriesByTask(outcome.workbook);
      expect(read[UNTOUCHED]).toEqual({});
      expect(read[REPORTED]).toEqual({ ...SENT, 进展状态: "达到序时进度" });
      expect(read[CHANGED]).toEqual({ ...SENT, 下一步打算: "已改" });
    },
    120_000,
  );

  test("marks each cell that reads as it was sent, and no other, also when LibreOffice has saved it", () => {
    const marks = (...names: readonly string[]) =>
      recalculate(
        names.map((name) => join(folder, name)),
        "html",
      ).map((html) => Buffer.from(html).toString("utf8").match(MARKED)?.length ?? 0);
    expect(marks("sent.xlsx", "back.xlsx")).toEqual([9, 8]);
    const [saved] = recalculate([join(folder, "back.xlsx")]);
    writeFileSync(join(folder, "saved.xlsx"), saved ?? new Uint8Array());
    expect(marks("saved.xlsx")).toEqual([8]);
  }, 120_000);
});
