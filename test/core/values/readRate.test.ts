import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { rateProblem, readRate, readRateCell } from "../../../src/core/values/readRate";

function typed(text: string): number | null {
  return readRate({ value: text, text, numberFormat: "@" });
}

describe("what departments type for a rate is read as a share", () => {
  test.each([
    ["80%", 0.8],
    ["80", 0.8],
    ["0.8", 0.8],
    ["８０％", 0.8],
    ["80 %", 0.8],
    [" 80%\n", 0.8],
    ["80.5%", 0.805],
    ["100%", 1],
    ["100", 1],
    ["1", 1],
    ["1%", 0.01],
    ["0", 0],
    ["0%", 0],
    ["0.5%", 0.005],
    ["百分之八十", 0.8],
    ["百分之80", 0.8],
    ["百分之80.5", 0.805],
    ["百分之八十五", 0.85],
    ["百分之八十五点五", 0.855],
    ["百分之零点五", 0.005],
    ["百分之百", 1],
    ["百分之一百", 1],
    ["八成", 0.8],
    ["8成", 0.8],
    ["八成五", 0.85],
    ["八成半", 0.85],
    ["十成", 1],
    ["完成80%", 0.8],
    ["已完成80%", 0.8],
    ["达80%", 0.8],
    ["已达80%", 0.8],
    ["达到80%。", 0.8],
    ["完成八成", 0.8],
    ["80%。", 0.8],
    ["80.", 0.8],
    ["百分百", 1],
    ["百分之百。", 1],
    ["零", 0],
  ])("%j is %p", (text, share) => {
    expect(typed(text)).toBeCloseTo(share, 12);
  });

  test.each([
    ["120%", 1.2],
    ["120", 1.2],
    ["-5%", -0.05],
    ["百分之一百二十", 1.2],
  ])("%j lies outside of 0 to 100 %, which a rule says", (text, share) => {
    expect(typed(text)).toBeCloseTo(share, 12);
  });
});

describe("what is no certain number is not read", () => {
  test.each([
    "",
    " ",
    "约80%",
    "完成约80%",
    "80%左右",
    "80%（其中恒合90%）",
    "未完成80%",
    "完成",
    "达到",
    "完成80户",
    "零星",
    "80-90%",
    "80%-90%",
    "已完成",
    "全部",
    "八",
    "成",
    "百分之",
    "百分之多",
    "百分之八十点",
    "百分之八点十五",
    "百分之八点五点五",
    "二十成五十",
    "%",
    "-",
    "80%%",
    "0x10",
    "1e3",
    "1,000",
    "80。5%",
    "#DIV/0!",
    "NaN",
    "Infinity",
    "九".repeat(400),
    "百分之" + "九".repeat(400),
  ])("%j", (text) => {
    expect(typed(text)).toBeNull();
  });

  test.each([true, false, null])("%j", (value) => {
    expect(readRate({ value, text: String(value), numberFormat: "0%" })).toBeNull();
  });
});

describe("numbers", () => {
  test.each([
    [0.8, "0%", 0.8],
    [1, "0%", 1],
    [80, "0%", 80],
    [0.8, "General", 0.8],
    [80, "General", 0.8],
    [1, "General", 1],
    [1, "@", 1],
    [100, "0", 1],
    [0, "General", 0],
  ])("%p in %j is %p", (value, numberFormat, share) => {
    expect(readRate({ value, text: String(value), numberFormat })).toBeCloseTo(share, 12);
  });
});

test("every whole percentage is read in each way of writing it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 100 }), (percent) => {
      expect(typed(`${percent}%`)).toBeCloseTo(percent / 100, 12);
      expect(typed(`${percent}`)).toBeCloseTo(percent / 100, 12);
      expect(typed(`百分之${percent}`)).toBeCloseTo(percent / 100, 12);
      expect(readRate({ value: percent / 100, text: `${percent}%`, numberFormat: "0%" })).toBe(percent / 100);
    }),
  );
});

test("no text makes it throw or gives a number that is none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const rate = typed(text);
      expect(rate === null || Number.isFinite(rate)).toBe(true);
    }),
  );
});

describe("what may be meant otherwise", () => {
  test.each([
    ["1", "@", "text", "one"],
    [1, "General", "number", "one"],
    [1, "0%", "percent", null],
    [0.008, "0%", "percent", "tiny"],
    [0.01, "0%", "percent", null],
    ["0.8%", "@", "text", null],
    ["1%", "@", "text", null],
    [80, "0%", "percent", "hundredfold"],
    [1.2, "0%", "percent", null],
    [80, "General", "number", null],
    [0, "0%", "percent", null],
  ] as const)("%p in %j is a %s in doubt: %s", (value, numberFormat, form, doubt) => {
    expect(readRateCell({ value, text: String(value), numberFormat })).toMatchObject({ form, doubt });
  });
});

describe("of a completed task", () => {
  const completed = (value: string | number, numberFormat = "@") =>
    readRateCell({ value, text: String(value), numberFormat }, true);

  test.each(["完成", "已完成", "全部完成", "已全部完成。"])("%j means 100 %%", (text) => {
    expect(completed(text)).toEqual({ share: 1, form: "text", doubt: null });
  });
  test.each(["未完成", "基本完成", "完成验收", "不"])("%j means nothing", (text) => {
    expect(completed(text)).toBeNull();
  });
  test("what is in doubt otherwise stays so", () => {
    expect(completed(0.008, "0%")).toMatchObject({ doubt: "tiny" });
    expect(completed("1")).toMatchObject({ share: 1, doubt: "one" });
    expect(completed(1, "General")).toMatchObject({ share: 1, doubt: "one" });
    expect(completed("80%")).toEqual({ share: 0.8, form: "text", doubt: null });
  });
});

describe("why a text is no rate", () => {
  test.each([
    ["约80%", { kind: "approximate", share: 0.8 }],
    ["80%左右", { kind: "approximate", share: 0.8 }],
    ["８０％以上", { kind: "approximate", share: 0.8 }],
    ["约八成", { kind: "approximate", share: 0.8 }],
    ["完成约80%", { kind: "approximate", share: 0.8 }],
    ["已达到80%以上。", { kind: "approximate", share: 0.8 }],
    ["达到80%以上。", { kind: "approximate", share: 0.8 }],
    ["８０％（其中恒合90%）", { kind: "approximate", share: 0.8 }],
    ["80%（暂估）。", { kind: "approximate", share: 0.8 }],
    ["2000万", { kind: "amount" }],
    ["2000万元", { kind: "amount" }],
    ["12公里", { kind: "amount" }],
    ["35户", { kind: "amount" }],
    ["大部分", { kind: "words" }],
    ["见附件", { kind: "words" }],
  ])("%j: %p", (text, problem) => {
    expect(rateProblem(text)).toEqual(problem);
  });
});
