import { describe, expect, test } from "@jest/globals";
import { findUnbalancedQuotes } from "../../../../src/core/notice/parse/lines/quotes";

function found(text: string): string[] {
  return findUnbalancedQuotes({ line: 7, text }).map(({ message }) => message.zh);
}

describe("findUnbalancedQuotes", () => {
  test.each(["以“同步、同创”为目标", "“三个离不开”和“五个认同”", "“他说‘好’”", "没有引号", ""])(
    "is silent on %s",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test.each<[string, string]>([
    ["以“同步、同创“为目标", "第7行「“同步、同创“为目标」处引号不成对，疑应为「“同步、同创”为目标」；"],
    ["以同创”为目标", "「以同创”为目标」处引号不成对，疑应为「以同创“为目标」；"],
    ["以‘同创‘为目标", "「以‘同创‘为目标」处引号不成对，疑应为「以‘同创’为目标」；"],
    ["以“同创为目标", "「以“同创为目标」处引号不成对；"],
  ])("%s", (text, said) => {
    const [message, ...others] = found(text);
    expect(message).toContain(said);
    expect(others).toEqual([]);
  });
});
