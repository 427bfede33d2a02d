import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { NOTICE_DOUBTS } from "../../scripts/noticeDoubts";
import { NOTICE_FORMS } from "../../scripts/noticeForms";
import { noticeReading, noticesPage } from "../../scripts/noticesPage";
import { parseNotice } from "../../src/core/notice/parseNotice";

test("docs/notices.md is what the forms say", async () => {
  const written = readFileSync(join(__dirname, "../../docs/notices.md"), "utf8");
  expect(written).toBe(await noticesPage());
});

describe.each(NOTICE_FORMS)("$title.zh", ({ forms }) => {
  test.each(forms)("$form.zh: the example reads as the page says", ({ example, reads }) => {
    expect(noticeReading(parseNotice(example))).toBe(reads);
  });
});

test.each(NOTICE_DOUBTS)("the example for $code gives that warning alone", ({ code, example }) => {
  expect(parseNotice(example).warnings.map((warning) => warning.code)).toEqual([code]);
});
