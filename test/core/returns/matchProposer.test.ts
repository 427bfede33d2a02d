import { describe, expect, test } from "@jest/globals";
import type { IssuedHeading } from "../../../src/core/matrix/progressColumns";
import { matchProposer } from "../../../src/core/returns/matchProposer";
import { rowMatcher } from "../../../src/core/returns/matchRows";
import type { ReturnRow } from "../../../src/core/returns/readReturn";
import { ROUND } from "../../support/filledReturn";

const propose = matchProposer(ROUND);
const match = rowMatcher(ROUND);
const HASH = ROUND.noticeHash;

function row(issued: Partial<Record<IssuedHeading, string>>, key = ""): ReturnRow {
  const texts = Object.entries(issued) as [IssuedHeading, string][];
  return { sheet: "进展填报", row: 29, range: "A30:U30", issued: new Map(texts), key, entries: new Map() };
}

function task(id: string) {
  const found = ROUND.notice.tasks.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no task ${id}`);
  return { title: found.title ?? "", content: `${found.no}${found.content}`, bare: found.content };
}

const EDUCATION = task("3.1.1");
describe("what speaks for an assignment", () => {
  test.each<[string, ReturnRow, string | null, string]>([
    [
      "the unit is named and title and content were both changed a little",
      row({
        责任单位: "区教委",
        重点任务: "办好各类教育",
        主要内容: `${EDUCATION.content.slice(3, 60)}等工作。`,
      }),
      null,
      "3.1.1 区教委",
    ],
    [
      "the content was cut to a sentence, under another title",
      row({ 责任单位: "区教委", 重点任务: "教育", 主要内容: EDUCATION.bare.slice(0, 40) }),
      null,
      "3.1.1 区教委",
    ],
    [
      "somebody wrote more behind a text that was changed",
      row({
        责任单位: "区教委",
        重点任务: "教育",
        主要内容: `${EDUCATION.content}${"我们还要补充很多新的内容。".repeat(40)}`,
      }),
      null,
      "3.1.1 区教委",
    ],
    [
      "the unit's column is gone, and the file is the unit's",
      row({ 重点任务: "教育", 主要内容: EDUCATION.bare.slice(0, 60) }),
      "区教委",
      "3.1.1 区教委",
    ],
    [
      "the unit's full name",
      row({ 责任单位: "万州区教育委员会", 重点任务: EDUCATION.title, 主要内容: EDUCATION.content }),
      null,
      "3.1.1 区教委",
    ],
    [
      "only the key is left of it",
      row({ 责任单位: "区教委", 重点任务: "改了", 主要内容: "改了内容" }, `${HASH}-2017|3.1.1|区教委`),
      null,
      "3.1.1 区教委",
    ],
    [
      "the title, written by a unit that left the content out",
      row({ 责任单位: "区教委", 重点任务: EDUCATION.title }),
      null,
      "3.1.1 区教委",
    ],
    [
      "a number and the unit alone",
      row({ 序号: "6", 责任单位: "区教委", 重点任务: "改了标题", 主要内容: "改了内容" }),
      null,
      "3.1.1 区教委",
    ],
  ])("%s", (_, unmatched, fallbackUnit, expected) => {
    expect(match(unmatched, fallbackUnit)).toBeNull();
    const [first] = propose(unmatched, fallbackUnit);
    expect(`${first?.assignment.task.id} ${first?.assignment.unit.name}`).toBe(expected);
    expect(first?.confidence).toBeGreaterThan(0.3);
    expect(first?.confidence).toBeLessThan(1);
  });

  test("more evidence gives more confidence, and says what it is", () => {
    const parts: Partial<Record<IssuedHeading, string>>[] = [
      { 重点任务: EDUCATION.title },
      { 重点任务: EDUCATION.title, 主要内容: EDUCATION.bare.slice(0, 80) },
      { 重点任务: EDUCATION.title, 主要内容: EDUCATION.bare.slice(0, 80), 序号: "7" },
    ];
    const found = parts.map((issued) => propose(row({ 责任单位: "区教委", ...issued }), null));
    const first = found.map((proposals) =>
      proposals.find(({ assignment }) => assignment.task.id === "3.1.1"),
    );
    const [a = 1, b = 0, c = 0] = first.map((proposal) => proposal?.confidence);
    expect(a).toBeLessThan(b);
    // Another task's number speaks for that one, not against this one.
    expect(c).toBe(b);
    expect(first[1]?.grounds).toEqual({
      zh: "主要内容100%相同，重点任务相同，责任单位相同",
      en: "100 % of the content is the same, the title is the same, the unit is named",
    });
  });

  test("another unit of the notice is named: the file's own unit is less likely, but may be meant", () => {
    const changed = { 重点任务: EDUCATION.title, 主要内容: EDUCATION.bare.slice(0, 80) };
    const [named] = propose(row({ ...changed, 责任单位: "区教委" }), "区教委");
    const [other] = propose(row({ ...changed, 责任单位: "区司法局" }), "区教委");
    expect([named, other].map((proposal) => proposal?.assignment.unit.name)).toEqual(["区教委", "区教委"]);
    expect(other?.confidence ?? 1).toBeLessThan(named?.confidence ?? 0);
  });
});

describe("nothing is proposed where nothing speaks for it", () => {
  test.each<[string, ReturnRow, string | null]>([
    ["a row without any issued text", row({}), "区教委"],
    ["a unit that has no part in the task", row({ 责任单位: "区司法局", 主要内容: EDUCATION.content }), null],
    [
      "a text of something else",
      row({ 责任单位: "区教委", 主要内容: "组织职工运动会，发放纪念品，评选先进集体和个人" }),
      null,
    ],
    ["a few words that every task has", row({ 责任单位: "区教委", 主要内容: "少数民族乡" }), null],
    [
      "texts without any unit, of a task of many",
      row({ 重点任务: "教育", 主要内容: EDUCATION.content }),
      null,
    ],
  ])("%s", (_, unmatched, fallbackUnit) => {
    expect(match(unmatched, fallbackUnit)).toBeNull();
    expect(propose(unmatched, fallbackUnit)).toEqual([]);
  });
});

test("every assignment whose row lost its title and half of its text is proposed first", () => {
  const wrong = ROUND.assignments.filter(({ task: own, unit }) => {
    const half = own.content.slice(0, Math.ceil(own.content.length / 2));
    const proposals = propose(row({ 责任单位: unit.name, 重点任务: "另写的", 主要内容: half }), null);
    return proposals[0]?.assignment.task !== own || proposals[0].assignment.unit.name !== unit.name;
  });
  expect(wrong.map(({ task: own, unit }) => [own.id, unit.name])).toEqual([]);
});
