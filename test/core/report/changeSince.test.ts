import { describe, expect, test } from "@jest/globals";
import { changeSince, statusTextBefore, type Change } from "../../../src/core/report/changeSince";
import { readReturn } from "../../../src/core/returns/readReturn";
import { previousReport } from "../../../src/core/rules/previousReport";
import { DEFAULT_VOCABULARY } from "../../../src/core/values/status";
import { consolidated } from "../../support/consolidated";
import { filledReturn, ROUND } from "../../support/filledReturn";

const UNIT = "区教委";
const TASK = "3.1.1";

function change(before: string | null, now: string | null): { change: Change | null; before: string } {
  const filled = (status: string | null) =>
    filledReturn(UNIT, status === null ? {} : { [TASK]: { 进展情况: "有进展", 进展状态: status } });
  const { result } = consolidated({ "a.xlsx": filled(now) });
  const earlier = previousReport(ROUND, readReturn(filled(before)));
  const [assignment, state] = [...result.states].find(
    ([{ task, unit }]) => task.id === TASK && unit.name === UNIT,
  ) ?? [null, null];
  if (!assignment) throw new Error("no such assignment");
  return {
    change: changeSince(earlier, assignment, state, DEFAULT_VOCABULARY),
    before: statusTextBefore(earlier, assignment),
  };
}

describe("how the status changed since the earlier report", () => {
  test.each<[before: string | null, now: string | null, Change | null]>([
    ["未启动", "达到序时进度", "提升"],
    ["慢于序时进度", "已完成", "提升"],
    ["滞后", "快于序时进度", "提升"],
    ["达到序时进度", "慢于序时进度", "回落"],
    ["已完成", "达到序时进度", "回落"],
    ["达到序时进度", "达到序时进度", "持平"],
    ["已完成", "已完成并长期坚持", "持平"],
    ["按计划", "达到序时进度", "持平"],
    [null, "未启动", "新填报"],
    ["达到序时进度", null, "本期未填报"],
    [null, null, null],
    ["本年度无相关任务", "达到序时进度", "不可比"],
    ["达到序时进度", "申请调整", "不可比"],
    ["推进中", "达到序时进度", "不可比"],
  ])("%s → %s", (before, now, expected) => {
    expect(change(before, now)).toEqual({ change: expected, before: before ?? "" });
  });
});
