import { describe, expect, test } from "@jest/globals";
import { returnUnits } from "../../../src/core/matrix/planWorkbooks";
import { STATUSES } from "../../../src/core/values/status";
import { filledReturn, forEachTask, ROUND, serial, type RowEntries } from "../../support/filledReturn";
import { cleanRow, findingsIn, SIGNED } from "./faults/faultCase";

const ON_TIME = "达到序时进度";
const DONE = "已完成";

/** A row in several accepted ways of typing. */
const ACCEPTED: readonly RowEntries[] = [
  ...STATUSES.map((status) => cleanRow(status)),
  ...[
    0.8,
    "80%",
    "８０％",
    "80",
    "0.8",
    "八成",
    "百分之八十",
    "完成80%",
    "达到80%",
    "80%。",
    "零",
    0,
    "/",
  ].map((rate) => cleanRow(ON_TIME, { 完成率: rate })),
  cleanRow(ON_TIME, { 完成率: { value: 80, style: "entryNumber" } }),
  ...[1, "100%", "百分之百", "百分百", "完成", "全部完成", "已完成"].map((rate) =>
    cleanRow(DONE, { 完成率: rate }),
  ),
  ...["2017年12月1日", "2017.12.1", "12月1日", "11月底", "2017年11月", "二〇一七年十二月一日", 20171201].map(
    (day) => cleanRow(DONE, { 实际完成日期: day }),
  ),
  ...[
    ...["2017年12月1日前", "2017-12-01 08:30:00", "2017年12月1日完成", "已于2017年12月1日完成"],
    ...["于2017年12月1日验收", "2017年12月1日（已验收）", "2017年12月1日 星期五", "2017年12月1日止"],
    ...[
      "17年12月",
      "今年11月",
      "201711",
      "2017 12 1",
      "2017年元月",
      "2017年第三季度",
      "2017年上半年",
      "2017年",
    ],
  ].map((day) => cleanRow(DONE, { 实际完成日期: day })),
  cleanRow(DONE, { 实际完成日期: serial("2017-12-01") }),
  cleanRow(DONE, { 实际完成日期: { value: serial("2017-12-01"), style: "entryNumber" } }),
  ...[" 已完成 ", "已\u00A0完成", "已完成。", "已办结", "全部完成", "已全部完成"].map((status) =>
    cleanRow(DONE, { 进展状态: status }),
  ),
  ...["按序时推进", "正常推进", "按计划", "按计划推进"].map((status) =>
    cleanRow(ON_TIME, { 进展状态: status }),
  ),
  ...["已完成，并长期坚持", "已完成（长期坚持）", "已完成、长期坚持"].map((status) =>
    cleanRow("已完成并长期坚持", { 进展状态: status }),
  ),
  cleanRow("慢于序时进度", { 进展状态: "滞后", 下一步打算: "　　2018年3月底前完成招标；\n　　6月开工。 " }),
  cleanRow(ON_TIME, { 具体措施: "=1+1", 时间节点: "6月底完成方案；12月底完成", 存在问题: "无", 佐证材料: 5 }),
];

/** Ways of signing a return. */
const SIGNATURES = [
  SIGNED,
  { ...SIGNED, 填报日期: serial("2017-12-18") },
  { ...SIGNED, 填报日期: "2017年12月18日", 联系电话: 13800000000 },
  { ...SIGNED, 填报日期: "12月18日", 联系电话: "（023）58220000转801" },
  { ...SIGNED, 联系电话: "办：58220000 手机：13800000000（微信同号）" },
  { ...SIGNED, 联系电话: "王五 (+86)138 0000 0000" },
] as const;

/** A text that no other row has. */
function textOf(turn: number): string {
  const characters = Array.from({ length: 24 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((turn * 61 + at * 977) % 20000)),
  );
  return `恒合${characters.join("")}。`;
}

describe("what is correctly filled in, in any accepted way, has no error and no warning", () => {
  test.each(returnUnits(ROUND).map((unit, turn) => [unit, turn] as const))(
    "in the return of %s",
    (unit, turn) => {
      for (let shift = 0; shift < ACCEPTED.length; shift += 7) {
        const rows = forEachTask(unit, (index) => ({
          ...ACCEPTED[(turn + index + shift) % ACCEPTED.length],
          进展情况: textOf(turn * 30 + index),
        }));
        const signOff = SIGNATURES[(turn + shift) % SIGNATURES.length] ?? SIGNED;
        const found = findingsIn(filledReturn(unit, rows, { signOff }));
        expect(found.filter(({ severity }) => severity !== "info")).toEqual([]);
      }
    },
  );
});
