import { describe, expect, test } from "@jest/globals";
import { cellIn, serial } from "../../../support/filledReturn";
import { CELL_FAULTS } from "./cellFaults";
import { DATE_FAULTS } from "./dateFaults";
import { findingsIn, TASK, UNIT } from "./faultCase";

const CASES = [...CELL_FAULTS, ...DATE_FAULTS];

/** The fixes that are offered in the case of this name. */
function fixesOf(name: string) {
  const found = CASES.find((entry) => entry.name === name);
  if (!found) throw new Error(`no case ${name}`);
  return findingsIn(found.workbook, found.options).flatMap(({ fix }) => fix ?? []);
}

const ON_TIME = "达到序时进度";

describe("made unasked, since it says the same in the right form", () => {
  test.each([
    [`${ON_TIME} at 80`, { before: "80", after: "80%", value: 0.8, numberFormat: "0%" }],
    [`${ON_TIME} at ８０％`, { before: "８０％", after: "80%", value: 0.8, numberFormat: "0%" }],
    ["已完成 at 全部完成", { before: "全部完成", after: "100%", value: 1, numberFormat: "0%" }],
    [`${ON_TIME} at 八成五`, { before: "八成五", after: "85%", value: 0.85, numberFormat: "0%" }],
    [
      `${ON_TIME} at 百分之八十五点五`,
      { before: "百分之八十五点五", after: "85.5%", value: 0.855, numberFormat: "0.0%" },
    ],
    [
      "completed on 2017年12月1日",
      {
        before: "2017年12月1日",
        after: "2017-12-01",
        value: serial("2017-12-01"),
        numberFormat: "yyyy-mm-dd",
      },
    ],
    ["the status 滞后", { before: "滞后", after: "慢于序时进度", value: "慢于序时进度", numberFormat: null }],
    ["a status looked up", { before: "=Z1", after: ON_TIME, value: ON_TIME, numberFormat: null }],
    [
      "a zero-width space in a problem",
      { before: "征地\u200B未完成", after: "征地未完成", value: "征地未完成", numberFormat: null },
    ],
    [
      "line ends of another program",
      { before: "验收报告\r\n照片", after: "验收报告\n照片", value: "验收报告\n照片", numberFormat: null },
    ],
    [
      "a no-break space in a status",
      { before: "已\u00A0完成", after: "已完成", value: "已完成", numberFormat: null },
    ],
    [
      "telephone shown as an exponent",
      { before: "1.38E+10", after: "13800000000", value: "13800000000", numberFormat: "@" },
    ],
  ])("%s", (name, fix) => {
    expect(fixesOf(name)).toEqual([{ ...fix, certain: true }]);
  });
});

describe("offered, for a person to decide", () => {
  test.each([
    [`${ON_TIME} at 1`, { before: "1", after: "100%", value: 1 }],
    [`${ON_TIME} at 0.008 in a percent cell`, { after: "80%", value: 0.8 }],
    [`${ON_TIME} at 80 in a percent cell`, { before: "8000%", after: "80%", value: 0.8 }],
    [`${ON_TIME} at 约80%`, { before: "约80%", after: "80%", value: 0.8 }],
    [`${ON_TIME} at ８０％（其中恒合90%）`, { after: "80%", value: 0.8 }],
    ["completed on 2017年12月1日前", { before: "2017年12月1日前", after: "2017-12-01" }],
    ["completed on 2017-12-01 08:30:00", { before: "2017-12-01 08:30:00", after: "2017-12-01" }],
    ["completed on 2017年12月1日（已验收）", { after: "2017-12-01", value: serial("2017-12-01") }],
    ["completed on a day with its time as a number", { after: "2017-12-01" }],
    ["the status 推进中", { before: "推进中", after: ON_TIME, value: ON_TIME }],
    [
      "always today as the completion date",
      { before: "=TODAY()", after: "2017-12-18", value: serial("2017-12-18") },
    ],
    ["a link to evidence", { after: "验收报告", value: "验收报告" }],
    [
      "a contract number",
      { before: "2.01712E+11", after: "201712080015", value: "201712080015", numberFormat: "@" },
    ],
    [
      "telephone that has lost its first 0",
      { before: "2358220000", after: "02358220000", numberFormat: "@" },
    ],
    ["the day of the report is always today", { before: "=TODAY()", value: serial("2017-12-18") }],
    ["reported on a day that may be another", { before: "5/12/2017", after: "2017-05-12" }],
  ])("%s", (name, fix) => {
    const doubtful = fixesOf(name).filter(({ certain }) => !certain);
    expect(doubtful).toEqual([expect.objectContaining(fix)]);
    expect(fixesOf(name)).toEqual(doubtful);
  });
});

describe("left to a person, where nobody can tell what is right", () => {
  test.each([
    `${ON_TIME} at 2000万`,
    `${ON_TIME} at 120%`,
    "已完成 at 0.99 in a percent cell",
    "未启动 at 0.3 in a percent cell",
    "the status 不清楚",
    "2-2 as evidence",
    "12E5",
    "a number of 18 digits",
    "慢于序时进度: 未达进度原因 无",
    "telephone one digit short",
    "reported on a day of the year before",
    "no 填报人",
    "a formula without its result",
    "an error in place of a status",
  ])("%s", (name) => {
    expect(fixesOf(name)).toEqual([]);
  });
});

test("what is said of a rate that shows something else than it is, names what it is", () => {
  const found = CASES.find(({ name }) => name === "已完成 at 1.004 in a percent cell");
  const messages = found ? findingsIn(found.workbook).map(({ message }) => message.zh) : [];
  expect(messages).toEqual([expect.stringContaining("“100.4%”")]);
  expect(found?.expected).toEqual([`rate-out-of-range ${cellIn(UNIT, TASK, "完成率")}`]);
});
