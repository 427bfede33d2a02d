import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { rulesPage } from "../../scripts/rulesPage";
import { RULES } from "../../src/core/rules/ruleList";
import type { Sentence } from "../../src/core/values/sentence";

test("docs/rules.md is as the rules say; else run npm run rules-page", async () => {
  const written = await readFile("docs/rules.md", "utf8");
  expect(written).toBe(await rulesPage());
});

test("each rule has a code of its own, in small letters with hyphens", () => {
  const codes = RULES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
});

test("each rule is documented in whole sentences, in both languages", () => {
  for (const { code, document } of RULES) {
    for (const sentence of Object.values<Sentence>({ ...document })) {
      expect([code, sentence.zh]).toEqual([code, expect.stringMatching(/\p{Script=Han}.*[。？”…]$/su)]);
      expect([code, sentence.en]).toEqual([code, expect.stringMatching(/[A-Za-z].*[.?”…]$/su)]);
    }
  }
});
