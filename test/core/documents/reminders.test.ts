import { describe, expect, test } from "@jest/globals";
import type { DocumentOptions } from "../../../src/core/documents/documentOptions";
import { planReminders, type Reminders } from "../../../src/core/documents/reminders/planReminders";
import type { Consolidation } from "../../../src/core/report/consolidation";
import { consolidated } from "../../support/consolidated";
import { documentLines } from "../../support/documentLines";
import { complete, filledReturn } from "../../support/filledReturn";
import { allButReceived, registeredDay, registeredReturns, type Registered } from "../../support/registered";
import { masterWithChanges } from "../../support/unitChanges";

/** 区财政局's return, where a file of it is there. */
const FILE = { "甲.xlsx": filledReturn("区财政局", { "1": complete("已完成") }) };

/** All others have sent everything. */
function year(said: Registered, files: Parameters<typeof registeredReturns>[1] = {}): Consolidation {
  return registeredReturns({ ...allButReceived("区商务局", "区财政局"), ...said }, files);
}

function remind(consolidation: Consolidation, options: Partial<DocumentOptions> = {}): Reminders {
  return planReminders(consolidation, { asOf: "2017-12-21", due: "2017-12-23 17:00", ...options });
}

/** What one unit is told; null where it is not reminded. */
function toldTo(unit: string, { reminders }: Reminders): string | null {
  return reminders.find((reminder) => reminder.unit === unit)?.plan.texts.get("催报内容") ?? null;
}

const NOTHING = "贵单位2017年度任务落实情况截至12月21日尚未收到（电子版、盖章件），请于12月23日17:00前报送。";
const CHECK = "如已报送，请告知报送时间和方式，以便核对登记。";
const NO_FILE =
  "贵单位2017年度任务落实情况盖章件已收到，电子版截至12月21日尚未收到，请于12月23日17:00前补报电子版。";
const NO_SEAL =
  "贵单位2017年度任务落实情况电子版已收到，盖章件截至12月21日尚未收到，请于12月23日17:00前补报盖章件。";
const SENT_BACK =
  "贵单位2017年度任务落实情况填报表已退回修改，截至12月21日尚未收到修改后的填报表，请于12月23日17:00前重新审签后报送。";

describe("a unit of which no file is there", () => {
  test.each<[string, Registered[string], string | null]>([
    ["nothing registered", {}, NOTHING + CHECK],
    ["registered as 未报送", { state: "未报送" }, NOTHING],
    ["the sealed copy has come", { sealedReceived: registeredDay("2017-12-19") }, NO_FILE],
    ["a file is registered", { received: registeredDay("2017-12-19") }, NO_SEAL],
    [
      "both are registered",
      { received: registeredDay("2017-12-19"), sealedReceived: registeredDay("2017-12-19") },
      null,
    ],
    ["on paper", { form: "纸质", received: registeredDay("2017-12-19") }, null],
    ["as a photo without a day", { form: "扫描件或照片" }, null],
    ["an extension", { state: "已准予延期" }, null],
    ["no task this year", { state: "本期无相关任务" }, null],
    ["waits to be keyed in", { state: "已收到待录入" }, null],
    [
      "sent back",
      { received: registeredDay("2017-12-15"), sentBack: registeredDay("2017-12-18") },
      SENT_BACK,
    ],
    [
      "sent back and sent again",
      {
        received: registeredDay("2017-12-15"),
        sentBack: registeredDay("2017-12-18"),
        resubmitted: registeredDay("2017-12-19"),
      },
      NO_SEAL,
    ],
    ["said to have come in time", { state: "按时报送" }, null],
    ["reported otherwise", { form: "另行报送" }, null],
    ["a state in a person's own words", { state: "领导已同意免报" }, null],
  ])("%s", (_, entry, told) => {
    const said: Registered = Object.keys(entry).length === 0 ? {} : { 区商务局: entry };
    expect(toldTo("区商务局", remind(year(said)))).toBe(told);
  });

  test("what is left to a person is said", () => {
    const remarks = (entry: Registered[string]) =>
      remind(year({ 区商务局: entry }))
        .remarks.map(({ zh }) => zh)
        .join("\n");
    expect(remarks({ state: "按时报送" })).toContain("区商务局登记为“按时报送”，但没有收到日期，也没有文件");
    expect(remarks({ form: "另行报送" })).toContain("区商务局登记为“另行报送”");
    expect(remarks({ state: "领导已同意免报" })).toContain("状态为“领导已同意免报”");
  });

  test.each([
    ["no contact", { contact: "" }, "没有设定联系人"],
    ["a contact", { contact: "张三，58220000" }, null],
    ["a day that has passed", { due: "2017-12-20 17:00" }, "报送期限2017-12-20早于截至日期2017-12-21"],
    ["a day in words that nobody can compare", { due: "本周五下班", contact: "张三" }, null],
  ])("with %s, a person is told what to mend", (_, options, told) => {
    const remarks = remind(year({}), options).remarks.map(({ zh }) => zh);
    const wrong = remarks.filter((remark) => /没有设定联系人|报送期限/.test(remark)).join("\n");
    if (told === null) expect(wrong).toBe("");
    else expect(wrong).toContain(told);
  });

  test("a person's word makes a question unnecessary", () => {
    const confirmed = remind(year({}), { confirmed: new Set(["区商务局"]) });
    expect(toldTo("区商务局", confirmed)).toBe(NOTHING);
  });
});

describe("a unit whose file is there", () => {
  test.each<[string, Registered[string], string | null]>([
    ["and registered, without a sealed copy", { received: registeredDay("2017-12-18") }, NO_SEAL],
    ["with its sealed copy", { sealedReceived: registeredDay("2017-12-19") }, null],
    [
      "sent back",
      { received: registeredDay("2017-12-15"), sentBack: registeredDay("2017-12-18") },
      SENT_BACK,
    ],
  ])("%s", (_, entry, told) => {
    expect(toldTo("区财政局", remind(year({ 区财政局: entry }, FILE)))).toBe(told);
  });

  test("of which nothing is registered is asked whether it sent a sealed copy", () => {
    expect(toldTo("区财政局", remind(year({}, FILE)))).toBe(NO_SEAL + CHECK);
  });

  test("misses no sealed copy where none are registered at all", () => {
    expect(toldTo("区财政局", remind(registeredReturns({}, FILE)))).toBeNull();
  });

  test("is not told that nothing came where the file could not be taken in", () => {
    const files = { "2017-区商务局-填报表.xlsx": { code: "unreadable", detail: "I/O" } as const };
    const { reminders, remarks } = remind(consolidated(files).result);
    expect(reminders.map(({ unit }) => unit)).not.toContain("区商务局");
    expect(remarks.map(({ zh }) => zh).join("\n")).toContain(
      "区商务局的文件“2017-区商务局-填报表.xlsx”已收到但没有并入",
    );
  });
});

describe("who is written to", () => {
  test("bodies that answer to a higher level are asked", () => {
    expect(toldTo("万州检疫检验局", remind(consolidated({}).result))).toContain(
      "商请贵单位于12月23日17:00前报送。",
    );
  });

  test("a collective unit has no mailbox: who reports for it does, if anybody", () => {
    const open = remind(consolidated({}).result);
    expect(toldTo("相关扶贫帮扶集团", open)).toBeNull();
    expect(open.remarks[0]?.zh).toContain("相关扶贫帮扶集团由谁报送尚未明确");
    const master = masterWithChanges(["相关扶贫帮扶集团", "区扶贫办", "归口报送"]);
    const { reminders } = remind(consolidated({}, undefined, master).result);
    const reminder = reminders.find(({ unit }) => unit === "相关扶贫帮扶集团");
    expect(reminder?.plan.texts.get("主送机关")).toBe("区扶贫办");
    expect(reminder?.plan.texts.get("催报内容")).toContain(
      "贵单位负责报送的相关扶贫帮扶集团2017年度任务落实情况",
    );
  });

  test("units are called as they are by now", () => {
    const master = masterWithChanges(["区旅游局", "区文化旅游委", "更名"]);
    const units = remind(consolidated({}, undefined, master).result).reminders.map(({ unit }) => unit);
    expect(units).toContain("区文化旅游委");
    expect(units).not.toContain("区旅游局");
  });
});

test("the document and the mail say the same", () => {
  const { reminders } = remind(
    consolidated({ "甲.xlsx": filledReturn("区教委", { "3.1.1": complete("已完成") }) }).result,
  );
  const [first] = reminders;
  expect(reminders.map(({ unit }) => unit)).not.toContain("区教委");
  expect(first && documentLines(first.plan)).toEqual([
    "重庆市万州区人民政府办公室\n关于催报2017年度少数民族乡发展规划重点任务落实情况的通知",
    "区扶贫办：",
    NOTHING + CHECK,
    "联系人：区民宗委 张三 023-58220000",
    "重庆市万州区人民政府办公室",
    "2017年12月21日",
  ]);
  expect(first?.mail).toBe(
    [
      "主题：催报2017年度任务落实情况（区扶贫办）",
      "",
      "区扶贫办：",
      `　　${NOTHING}${CHECK}`,
      "　　联系人：区民宗委 张三 023-58220000",
      "",
      "重庆市万州区人民政府办公室",
      "2017年12月21日",
      "",
    ].join("\n"),
  );
});

test.each([
  [undefined, "请尽快报送"],
  ["2017-12-23", "请于12月23日前报送"],
  ["2018-01-05 9:00", "请于2018年1月5日9:00前报送"],
  ["本周五前", "请于本周五前报送"],
])("by %s", (due, words) => {
  const reminders = planReminders(consolidated({}).result, { asOf: "2017-12-21", ...(due ? { due } : {}) });
  expect(toldTo("区扶贫办", reminders)).toContain(words);
});
