import { expect, test } from "@jest/globals";
import { saysNone } from "../../../src/core/values/saysNone";

test.each([
  ["无", true],
  [" 无。", true],
  ["暂无", true],
  ["/", true],
  ["——", true],
  ["／", true],
  ["N/A", true],
  ["0", false],
  ["无法统计", false],
  ["-5%", false],
  ["", false],
])("%j says that there is nothing: %s", (text, expected) => {
  expect(saysNone(text)).toBe(expected);
});
