import { expect, test } from "@jest/globals";
import { parseNotice } from "../../../../../src/core/notice/parseNotice";

const HEAD = "序号\t事项\t责任单位\t配合单位\t完成时限";

/** The rows of a table as `title: content [units] deadline`, and what is doubted. */
function read(...rows: string[]): { tasks: string[]; codes: string[] } {
  const { tasks, warnings } = parseNotice([HEAD, ...rows].join("\n"));
  return {
    tasks: tasks.map(
      ({ title, content, units, deadline }) =>
        `${title ?? ""}: ${content} [${units.map(({ name, role }) => `${name}:${role.charAt(0)}`).join(" ")}] ${deadline ?? ""}`,
    ),
    codes: warnings.map(({ code, line }) => `${code} ${line}`),
  };
}

test.each([
  [["办学\t区教委\t区财政局\t6月底", "2\t就业\t区人社局\t\t9月底"]],
  [["1\t办学\t区教委\t区财政局\t6月底", "就业\t区人社局\t\t9月底"]],
])("a row whose number is missing stands too far left, and is doubted: %j", ([...rows]) => {
  const { tasks, codes } = read(...rows);
  expect(tasks).toEqual([
    expect.stringContaining("办学:  [区教委:r 区财政局:s] 6月底"),
    expect.stringContaining("就业:  [区人社局:r] 9月底"),
  ]);
  const line = rows.findIndex((row) => !/^\d/.test(row)) + 2;
  expect(codes).toEqual([`table-row-cells ${line}`]);
});

test("a row that ends early, or has an empty cell for its number, stands as it is", () => {
  expect(read("1\t办学\t区教委", "\t就业\t区人社局\t\t9月底")).toEqual({
    tasks: ["办学:  [区教委:r] ", "就业:  [区人社局:r] 9月底"],
    codes: [],
  });
});

test("what stands for a number and is none is kept", () => {
  expect(read("A-1\t办学\t区教委\t\t6月底", "第二批\t就业\t区人社局\t\t9月底").tasks).toEqual([
    "办学: 序号：A-1 [区教委:r] 6月底",
    "就业: 序号：第二批 [区人社局:r] 9月底",
  ]);
});
