import { expect, test } from "@jest/globals";
import { carriedNotice } from "../../src/app/carriedNotice";
import { planReturn } from "../../src/core/matrix/planWorkbooks";
import { reportingRound } from "../../src/core/matrix/round";
import type { Notice } from "../../src/core/notice/notice";
import { editionsAfter } from "../../src/core/notice/noticeEdition";
import { readContent } from "../../src/core/report/readContent";
import { gridOfPlan } from "../support/gridOfPlan";
import { noticeOf, taskOf } from "../support/noticeOf";

const UNITS = [{ name: "区教委", role: "responsible" as const, collective: false }];
const named = (docNumber: string, content: string) =>
  noticeOf({ docNumber, title: `通知${docNumber}`, tasks: [taskOf({ content, units: UNITS })] });
const USUAL = named("1号", "甲");
const OTHER = named("2号", "乙");
/** As it was before, and as it is corrected. */
const EARLIER = named("1号", "旧甲");
const LATER = named("1号", "新甲");
const LATER_OTHER = named("2号", "新乙");

function file(notice: Notice, before: Notice | null = null) {
  const editions = before ? editionsAfter(notice, { notice: before, editions: [] }) : [];
  const round = reportingRound(notice, { period: 2025, deadline: null, contact: null, editions });
  return { name: "a.xlsx", sha256: "", content: readContent(gridOfPlan(planReturn(round, "区教委"))) };
}

test.each([
  ["none", [], null],
  ["another notice", [file(OTHER)], OTHER],
  ["the one that most carry", [file(USUAL), file(OTHER), file(OTHER)], OTHER],
  ["the usual one of two", [file(OTHER), file(USUAL)], USUAL],
  ["the usual one before an edition that does not say that it follows", [file(EARLIER)], USUAL],
  ["an edition that follows the usual one", [file(LATER, USUAL)], LATER],
  [
    "the latest edition, though fewer carry it",
    [file(OTHER), file(OTHER), file(LATER_OTHER, OTHER)],
    LATER_OTHER,
  ],
])("%s", (_, files, notice) => {
  expect(carriedNotice(files, USUAL)).toEqual(notice);
});
