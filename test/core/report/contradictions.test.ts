import { describe, expect, test } from "@jest/globals";
import { reportingRound } from "../../../src/core/matrix/round";
import type { TaskUnit } from "../../../src/core/notice/notice";
import { consolidated } from "../../support/consolidated";
import { filledReturn } from "../../support/filledReturn";
import { noticeOf, taskOf } from "../../support/noticeOf";
import { plannedTable } from "../../support/plannedTable";

const unit = (name: string, role: TaskUnit["role"]): TaskUnit => ({ name, role, collective: false });

function shown(lead: string, support: string, role: TaskUnit["role"] = "lead"): unknown {
  const task = taskOf({
    id: "1",
    content: "修建村道三公里，年底前通车。",
    units: [unit("区交委", role), unit("区财政局", role === "lead" ? "support" : role)],
  });
  const round = reportingRound(noticeOf({ title: "关于修路的通知", tasks: [task] }), {
    ...{ period: 2017, deadline: null, contact: null },
  });
  const filled = (name: string, status: string) =>
    filledReturn(name, { "1": { 进展情况: "有进展", 进展状态: status } }, { round });
  const { plan } = consolidated({ a: filled("区交委", lead), b: filled("区财政局", support) }, round);
  return plannedTable(plan, "任务汇总")[0]?.["牵头与配合不一致"];
}

describe("任务汇总 lists where lead and support contradict each other", () => {
  test.each<[lead: string, support: string, string]>([
    ["已完成", "慢于序时进度", "牵头区交委“已完成”，配合区财政局“慢于序时进度”"],
    ["已完成并长期坚持", "未启动", "牵头区交委“已完成并长期坚持”，配合区财政局“未启动”"],
  ])("%s, %s", (lead, support, text) => {
    expect(shown(lead, support)).toBe(text);
  });

  test.each<[lead: string, support: string, role: TaskUnit["role"]]>([
    ["已完成", "已完成", "lead"],
    ["已完成", "达到序时进度", "lead"],
    ["慢于序时进度", "已完成", "lead"],
    ["已完成", "本年度无相关任务", "lead"],
    ["已完成", "慢于序时进度", "responsible"],
  ])("but not %s, %s (%s)", (lead, support, role) => {
    expect(shown(lead, support, role)).toBeUndefined();
  });
});
