import { describe, expect, test } from "@jest/globals";
import { reportingRound } from "../../../src/core/matrix/round";
import {
  isYearEnd,
  lightBasis,
  lightFormula,
  lightOf,
  shortfall,
  type LightFacts,
} from "../../../src/core/report/lights";
import { isWellFormed } from "../../../host/model/formula";
import { yearShare } from "../../../src/core/values/yearShare";
import { ROUND } from "../../support/filledReturn";

const { settings } = ROUND;
const SUMMER = lightBasis(settings, "2017-07-02");
const YEAR_END = lightBasis(settings, "2017-12-20");

test.each([
  ["2016-12-31", 0],
  ["2016-05-01", 0],
  ["2017-01-01", 1 / 365],
  ["2017-07-02", 183 / 365],
  ["2017-12-31", 1],
  ["2018-03-01", 1],
  ["someday", 0],
])("on %s so much of 2017 has passed", (day, share) => {
  expect(yearShare(2017, day)).toBeCloseTo(share, 12);
});

test.each([
  [12, "2017-11-30", false],
  [12, "2017-12-01", true],
  [12, "2018-02-01", true],
  [11, "2017-11-01", true],
  [1, "2016-12-31", false],
])("with 年末起始月份 %s, %s is at the year's end: %s", (yearEndMonth, day, expected) => {
  const { report } = settings;
  const round = reportingRound(ROUND.notice, { ...settings, report: { ...report, yearEndMonth } });
  expect(isYearEnd(round.settings, day)).toBe(expected);
});

const facts = (more: Partial<LightFacts>): LightFacts => ({
  ...{ returned: 10, onSchedule: 10, comparable: 10, meanRate: null, overdue: 0 },
  ...more,
});

describe("a light", () => {
  test.each<readonly [string, Partial<LightFacts>, string | null]>([
    ["nothing returned", { returned: 0, onSchedule: 0, comparable: 0 }, null],
    ["only what has no task this year", { onSchedule: 0, comparable: 0 }, null],
    ["all on schedule", {}, "绿"],
    ["one of eleven behind", { onSchedule: 10, comparable: 11 }, "绿"],
    ["a tenth behind", { onSchedule: 9 }, "黄"],
    ["three tenths behind", { onSchedule: 7 }, "黄"],
    ["more behind", { onSchedule: 6 }, "红"],
    ["on schedule, and overdue", { overdue: 1 }, "黄"],
    ["far behind, and overdue", { onSchedule: 2, overdue: 3 }, "红"],
    ["rates say nothing any more", { meanRate: 0.1 }, "绿"],
  ])("at the year's end: %s", (_, more, light) => {
    expect(lightOf(facts(more), YEAR_END)).toBe(light);
  });

  test.each<readonly [string, Partial<LightFacts>, string | null]>([
    ["as far as the year", { meanRate: 0.5014 }, "绿"],
    ["far ahead", { meanRate: 0.99, onSchedule: 0 }, "绿"],
    ["just less than ten points behind", { meanRate: 0.4015 }, "绿"],
    ["ten points behind", { meanRate: 0.4014 }, "黄"],
    ["thirty points behind", { meanRate: 0.2014 }, "黄"],
    ["over thirty points behind", { meanRate: 0.2013 }, "红"],
    ["as far as the year, and overdue", { meanRate: 0.51, overdue: 1 }, "黄"],
    ["no rate, all on schedule", {}, "绿"],
    ["no rate, half behind", { onSchedule: 5 }, "红"],
    ["a rate without a status", { meanRate: 0.6, onSchedule: 0, comparable: 0 }, "绿"],
    ["neither rate nor status", { onSchedule: 0, comparable: 0 }, null],
    ["nothing returned", { returned: 0, meanRate: 0.6 }, null],
  ])("within the year: %s", (_, more, light) => {
    expect(SUMMER.passed).toBe(0.5014);
    expect(lightOf(facts(more), SUMMER)).toBe(light);
  });

  test("follows the thresholds of 校验设置", () => {
    const strict = { ...YEAR_END, yellowFrom: 0.05, redBeyond: 0.15 };
    const of = (onSchedule: number) => lightOf(facts({ onSchedule, comparable: 20 }), strict);
    expect([20, 19, 17, 16].map(of)).toEqual(["绿", "黄", "黄", "红"]);
  });
});

test("how far behind is a share without the dust of binary fractions", () => {
  expect(shortfall(facts({ onSchedule: 7 }), YEAR_END)).toBe(0.3);
  expect(shortfall(facts({ meanRate: 0.6 }), SUMMER)).toBe(-0.0986);
});

test("the formula is one that Excel takes; that it says the same is checked where LibreOffice computes it", () => {
  const cells = {
    returned: "C4",
    onSchedule: "E4+F4",
    comparable: "SUM(C4)-D4",
    meanRate: "G4",
    overdue: "H4",
  };
  for (const basis of [SUMMER, YEAR_END]) expect(isWellFormed(`=${lightFormula(cells, basis)}`)).toBe(true);
});
