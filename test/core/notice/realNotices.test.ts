import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../src/core/notice/parseNotice";

/**
 * What a careful reader found, before any parser was asked; `generic` is a collective unit, `etc` a list that ends in 等.
 * A title that readers would not agree on is left out, and so is a target's year or qualifier.
 */
interface Truth {
  /** Where it was published, and what was changed; or that it is made up. */
  source?: string;
  taskCount: number;
  docNumber?: string | null;
  tasks: {
    no: string;
    title?: string | null;
    units: { name: string; role: string; generic?: boolean }[];
    deadline: string | null;
    etc?: boolean;
  }[];
  targets?: { name: string; target: number; unit: string; year?: number; qualifier?: string }[];
}

function fixture(name: string): string {
  return readFileSync(join(__dirname, "../../fixtures/notices", name), "utf8");
}

const NAMES = [
  "beijing-2011-72",
  "chuzhou-2020",
  "guangzhou-633",
  "guobanfa-2018-117",
  "guobanfa-2018-126",
  "guofa-2018-39",
  "lishan-2023",
  "putian-runon",
  "xiamen-2019-10",
  "zhejiang-2020",
  "chaozhou-2019",
  "chizhou-xinfang",
  "guandu-2016",
  "guangdong-shuzi-2025",
  "guofa-2020-6",
  "jiangmen-tudichubei",
  "made-columns-2024",
  "made-rectification-2021",
  "made-table-2022",
  "neimenggu-2013",
  "shijingshan-2019",
  "suzhi-chengyuan",
  "xiangxi-2020",
  "xianyang-2022",
  "yongkang-2008",
  "yuncheng-2017",
  "caidian-2023",
  "guangdong-minjian-2023",
  "guichi-2020",
  "ningbo-2014",
  "shangcheng-2019",
  "sichuan-liutong-2022",
];

/** Covering letters without their tables, and an invitation: all speak of lead units and deadlines, and divide nothing. */
const WITHOUT_TASKS = ["panjin-2021-cover", "shiquan-2021-cover", "xuancheng-2020-meeting"];

function truthOf(name: string): Truth {
  return JSON.parse(fixture(`${name}.truth.json`)) as Truth;
}

/** Readers note numbers without their punctuation, and brackets in full width. */
function plainNumber(no: string): string {
  return no.normalize("NFKC").replace(/[.、\s]/g, "");
}

function byName<Unit extends { readonly name: string }>(units: readonly Unit[]): Unit[] {
  return units.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

describe.each(NAMES)("%s", (name) => {
  const notice = parseNotice(fixture(`${name}.txt`));
  const truth = truthOf(name);

  test("has as many tasks as a careful reader finds", () => {
    expect(notice.tasks).toHaveLength(truth.taskCount);
    if (truth.docNumber !== undefined) expect(notice.docNumber).toBe(truth.docNumber ?? "");
  });

  test.each(truth.tasks)("task $no has its title, units, roles and deadline", (expected) => {
    const [task, ...others] = notice.tasks.filter(({ no }) => plainNumber(no) === plainNumber(expected.no));
    expect(others).toEqual([]);
    if (expected.title !== undefined) expect(task?.title).toBe(expected.title);
    expect(task).toMatchObject({
      deadline: expected.deadline,
      openEnded: expected.etc ?? false,
    });
    // Readers do not always note units in the order of the text.
    expect(byName(task?.units ?? [])).toEqual(
      byName(expected.units.map(({ name, role, generic }) => ({ name, role, collective: generic ?? false }))),
    );
  });
});

test.each(NAMES.filter((name) => truthOf(name).targets))("%s has the targets that a reader noted", (name) => {
  const { targets } = parseNotice(fixture(`${name}.txt`));
  for (const expected of truthOf(name).targets ?? []) {
    expect(targets.find((target) => target.name.includes(expected.name))).toMatchObject({
      ...expected,
      name: expect.any(String),
    });
  }
});

describe.each(WITHOUT_TASKS)("%s", (name) => {
  test("has no task, and says why", () => {
    expect(truthOf(name).taskCount).toBe(0);
    const { tasks, warnings } = parseNotice(fixture(`${name}.txt`));
    expect(tasks).toEqual([]);
    expect(warnings).toContainEqual(expect.objectContaining({ code: "no-task" }));
  });
});
