import { describe, expect, test } from "@jest/globals";
import { parsePeriod } from "../../src/taskpane/period";
import { isDarkColor, languageOf, localDay, rememberedLanguage, tabOf } from "../../src/taskpane/startValues";

describe("languageOf", () => {
  test.each([
    ["zh-CN", "zh"],
    ["zh-TW", "zh"],
    ["en-US", "en"],
    ["en", "en"],
    ["EN-gb", "en"],
    ["de-DE", "zh"],
    ["enx", "zh"],
    ["", "zh"],
    [undefined, "zh"],
  ])("%s → %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe("rememberedLanguage", () => {
  test.each([
    ["zh", "zh"],
    ["en", "en"],
    ["fr", null],
    [null, null],
  ])("%s → %s", (kept, language) => {
    expect(rememberedLanguage({ get: (key) => (key === "language" ? kept : "en"), set: () => {} })).toBe(
      language,
    );
  });
});

describe("tabOf", () => {
  test.each([
    ["?tab=check", "check"],
    ["?_host_Info=Excel$Web&tab=consolidate", "consolidate"],
    ["?tab=generate", "generate"],
    ["?tab=settings", "generate"],
    ["", "generate"],
  ])("%s → %s", (search, tab) => {
    expect(tabOf(search)).toBe(tab);
  });
});

describe("localDay", () => {
  test("is the day where the person sits, with leading zeros", () => {
    expect(localDay(new Date(2017, 0, 5, 0, 0, 1))).toBe("2017-01-05");
    expect(localDay(new Date(2017, 11, 31, 23, 59, 59))).toBe("2017-12-31");
  });
});

describe("isDarkColor", () => {
  test.each([
    ["#FFFFFF", false],
    ["#f3f2f1", false],
    ["#262626", true],
    ["#000000", true],
    // Excel's colourful theme: green is bright, blue is not.
    ["#00FF00", false],
    ["#0000FF", true],
    ["white", null],
    ["#fff", null],
    ["", null],
  ])("%s → %s", (color, dark) => {
    expect(isDarkColor(color)).toBe(dark);
  });
});

describe("parsePeriod", () => {
  test.each([
    ["2017", 2017],
    [" 2026 ", 2026],
    ["2017年", 2017],
    ["2017年度", 2017],
    ["17", null],
    ["1999", null],
    ["20170", null],
    ["去年", null],
    ["", null],
  ])("%p → %s", (text, period) => {
    expect(parsePeriod(text)).toBe(period);
  });
});
