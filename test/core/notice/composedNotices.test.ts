import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseNotice } from "../../../src/core/notice/parseNotice";
import { composedTable, composedText, type ComposedNotice } from "../../support/composedNotice";

function expectRead({ text, tasks }: ComposedNotice): void {
  const notice = parseNotice(text);
  const read = notice.tasks.map(({ id, no, path, title, content, units, openEnded, deadline }) => ({
    ...{ id, no, path, title, content, units, openEnded, deadline },
  }));
  expect(read).toEqual(tasks);
  expect(notice.warnings.map(({ code }) => code)).toEqual([]);
}

describe("a notice that is composed of known forms parses back to what it was made from", () => {
  test("numbered", () => {
    fc.assert(fc.property(composedText, expectRead), { numRuns: 300 });
  });

  test("in a table", () => {
    fc.assert(fc.property(composedTable, expectRead), { numRuns: 200 });
  });
});
