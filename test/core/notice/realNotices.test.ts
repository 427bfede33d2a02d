import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../src/core/notice/parseNotice";

/** What a careful reader found; `generic` is a collective unit, `etc` a list that ends in 等. */
interface Truth {
  taskCount: number;
  docNumber?: string | null;
  tasks: {
    no: string;
    title: string | null;
    units: { name: string; role: string; generic?: boolean }[];
    deadline: string | null;
    etc?: boolean;
  }[];
}

function fixture(name: string): string {
  return readFileSync(join(__dirname, "../../fixtures/notices", name), "utf8");
}

const NAMES = [
  "beijing-2011-72",
  "chuzhou-2020",
  "guobanfa-2018-117",
  "guobanfa-2018-126",
  "guofa-2018-39",
  "lishan-2023",
  "xiamen-2019-10",
  "zhejiang-2020",
];

/** Readers note numbers without their punctuation, and brackets in full width. */
function plainNumber(no: string): string {
  return no.normalize("NFKC").replace(/[.、\s]/g, "");
}

function byName<Unit extends { readonly name: string }>(units: readonly Unit[]): Unit[] {
  return units.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

describe.each(NAMES)("%s", (name) => {
  const notice = parseNotice(fixture(`${name}.txt`));
  const truth = JSON.parse(fixture(`${name}.truth.json`)) as Truth;

  test("has as many tasks as a careful reader finds", () => {
    expect(notice.tasks).toHaveLength(truth.taskCount);
    if (truth.docNumber !== undefined) expect(notice.docNumber).toBe(truth.docNumber ?? "");
  });

  test.each(truth.tasks)("task $no has its title, units, roles and deadline", (expected) => {
    const [task, ...others] = notice.tasks.filter(({ no }) => plainNumber(no) === plainNumber(expected.no));
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      title: expected.title,
      deadline: expected.deadline,
      openEnded: expected.etc ?? false,
    });
    // Readers do not always note units in the order of the text.
    expect(byName(task?.units ?? [])).toEqual(
      byName(expected.units.map(({ name, role, generic }) => ({ name, role, collective: generic ?? false }))),
    );
  });
});
