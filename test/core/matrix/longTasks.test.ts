import { expect, test } from "@jest/globals";
import { planMaster, planReturn } from "../../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../../src/core/matrix/round";
import { parseNotice } from "../../../src/core/notice/parseNotice";

function roundWith(length: number) {
  const notice = parseNotice(`1．办学。${"建".repeat(length)}\n（责任单位：区教委）`);
  return reportingRound(notice, { period: 2024, deadline: null, contact: null });
}

test("a task that fills a cell is planned; one that is longer is refused, with its line", () => {
  const full = roundWith(32_765);
  expect(full.notice.tasks[0]?.content).toHaveLength(32_765);
  expect(planMaster(full).sheets.length).toBeGreaterThan(0);
  const long = roundWith(32_766);
  for (const plan of [() => planMaster(long), () => planReturn(long, "区教委")])
    expect(plan).toThrow(/“1．办学” \(line 1\) has more than 32767 characters/);
});
