import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseNotice } from "../../../src/core/notice/parseNotice";
import { unitsOf } from "../../../src/core/notice/units";
import type { Task } from "../../../src/core/notice/notice";

/** `id no path/title: content [units] deadline`, one line for each task. */
function outline(...lines: string[]): string[] {
  return parseNotice(lines.join("\n")).tasks.map(shortOf);
}

function shortOf({ id, no, path, title, content, units, deadline }: Task): string {
  const names = units.map(({ name, role }) => `${name}:${role.slice(0, 1)}`).join(" ");
  const end = deadline === null ? "" : ` ${deadline}`;
  return `${id} ${no} ${path.join("/")}|${title ?? "-"}: ${content} [${names}]${end}`;
}

function codes(...lines: string[]): string[] {
  return parseNotice(lines.join("\n")).warnings.map(({ code, line }) => `${code} ${line}`);
}

describe("the place of a task", () => {
  test("sections without responsible units yield none, and the heading shared by all tasks is left out", () => {
    expect(
      outline(
        ..."关于分工的通知|一、总体要求|（一）指导思想。坚持领导。|二、任务分工|（一）教育".split("|"),
        ..."1．办学。建好学校。（责任单位：区教委）|（二）民生|1．就业。抓好培训。（责任单位：区人社局）".split(
          "|",
        ),
        ..."三、工作要求|（一）抓落实。各单位负责。".split("|"),
      ),
    ).toEqual(["1.1 1． 教育|办学: 建好学校。 [区教委:r]", "2.1 1． 民生|就业: 抓好培训。 [区人社局:r]"]);
  });

  test("numbers may run across sections, be missing or restart", () => {
    expect(
      outline(
        ..."一、教育|（一）办学。（区教委负责）|（二）招生。（区教委负责）|二、民生|（三）就业。（区人社局负责）".split(
          "|",
        ),
        ..."1．培训。（区人社局负责）|（五）养老。（区民政局负责）".split("|"),
      ),
    ).toEqual([
      "1.1 （一） 教育|办学:  [区教委:r]",
      "1.2 （二） 教育|招生:  [区教委:r]",
      "2.3 （三） 民生|就业:  [区人社局:r]",
      "2.3.1 1． 民生/就业|培训:  [区人社局:r]",
      "2.5 （五） 民生|养老:  [区民政局:r]",
    ]);
  });

  test("tasks that are sections themselves have no section where no other lies deeper", () => {
    const lines = [
      "一、对成效明显的市，优先支持。（市场监管总局负责）",
      "二、对省，给予奖励。（财政部负责）",
    ];
    expect(outline(...lines)).toEqual([
      "1 一、 |-: 对成效明显的市，优先支持。 [市场监管总局:r]",
      "2 二、 |-: 对省，给予奖励。 [财政部:r]",
    ]);
    expect(parseNotice(lines.join("\n")).sections).toEqual([]);
  });

  test("tasks on one heading have it as their section", () => {
    const lines = ["一、主要目标", "1.增长8%。", "责任单位：市发改委", "2.收入增长。", "责任单位：市财政局"];
    expect(outline(...lines)).toEqual([
      "1 1. 主要目标|增长8%:  [市发改委:r]",
      "2 2. 主要目标|收入增长:  [市财政局:r]",
    ]);
    expect(parseNotice(lines.join("\n")).sections).toEqual([{ no: "一、", title: "主要目标" }]);
  });

  test("a number that repeats is told apart and reported", () => {
    const lines = [
      "一、教育",
      "1.办学。（区教委负责）",
      "1.招生。（区教委负责）",
      "二、民生",
      "1.就业。（区人社局负责）",
    ];
    expect(parseNotice(lines.join("\n")).tasks.map(({ id }) => id)).toEqual(["1.1", "1.1-2", "2.1"]);
    expect(codes(...lines)).toEqual(["repeated-number 3"]);
  });

  test("a decimal number at the beginning of a line is no numbering; one that continues the count is", () => {
    expect(
      outline("1.投资", "1.5万亿元以上。（市发改委负责）", "2.121人才梯队项目。培养。（市人社局负责）"),
    ).toEqual(["1 1. |投资: 1.5万亿元以上。 [市发改委:r]", "2 2. |121人才梯队项目: 培养。 [市人社局:r]"]);
  });
});

describe("the parts of a task", () => {
  test("its content may be several paragraphs; the clause may stand on lines of its own", () => {
    expect(
      outline(
        "一、教育",
        "（一）办好学校",
        "合理布局。",
        "建好校舍。",
        "牵头单位：区教委",
        "配合单位：区财政局、团区委",
        "完成时限：2019年底前",
      ),
    ).toEqual(["1 （一） 教育|办好学校: 合理布局。\n建好校舍。 [区教委:l 区财政局:s 团区委:s] 2019年底前"]);
    const [task] = parseNotice("（一）办好学校\n（1）小学\n建好校舍。\n（责任单位：区教委）").tasks;
    expect(task).toMatchObject({ title: "小学", content: "建好校舍。", line: 3 });
  });

  test("a deadline that names a date has it", () => {
    const [task] = parseNotice("1.办学。\n责任单位：区教委\n完成时限：2019年6月底").tasks;
    expect(task).toMatchObject({ deadline: "2019年6月底", deadlineDate: "2019-06-30" });
  });

  test("page lines, bookmarks and unusual spaces are noise", () => {
    const lines = [
      "\u3000\u30001.广泛开展教育。\u00a0",
      "牵头部门:市教委",
      " - 2 -  ",
      "[bookmark: OLE_1]责任单位:团市委",
    ];
    expect(outline(...lines)).toEqual(["1 1. |广泛开展教育:  [市教委:l 团市委:s]"]);
    expect(codes(...lines)).toEqual(["bookmark 4"]);
  });

  test("lines are counted whatever ends them", () => {
    const lines = ["", "1.办学", "建好校舍。（区教委负责）"];
    for (const end of ["\n", "\r\n", "\r"]) expect(parseNotice(lines.join(end)).tasks[0]?.line).toBe(3);
  });

  test("the same unit named twice is one; as lead where it leads once", () => {
    expect(outline("1.办学。（责任单位：区教委、区教委）")).toEqual(["1 1. |办学:  [区教委:r]"]);
    expect(outline("1.办学（区教委配合）。招生（区教委牵头）。")).toEqual(["1 1. |办学: 招生。 [区教委:l]"]);
  });

  test("等 leaves the list of units open", () => {
    expect(parseNotice("1.办学。（责任单位：区教委等）").tasks[0]?.openEnded).toBe(true);
    expect(parseNotice("1.办学。（责任单位：区教委）").tasks[0]?.openEnded).toBe(false);
  });

  test("that the first leads is valid from there on, and nobody leads before", () => {
    expect(
      outline(
        "1.甲。（区教委、区妇联负责）",
        "2.乙。（区教委、区妇联负责。列第一位者为牵头单位，下同）",
        "3.丙。（区妇联、区教委负责）",
      ),
    ).toEqual([
      "1 1. |甲:  [区教委:r 区妇联:r]",
      "2 2. |乙:  [区教委:l 区妇联:s]",
      "3 3. |丙:  [区妇联:l 区教委:s]",
    ]);
    expect(outline("本通知列第一位的责任单位为牵头单位。", "1.甲。（区教委、区妇联负责）")).toEqual([
      "1 1. |甲:  [区教委:l 区妇联:s]",
    ]);
  });
});

describe("what is doubtful", () => {
  test("an item without units among tasks", () => {
    expect(codes("1.办学。（区教委负责）", "2.招生。", "3.就业。（区人社局负责）")).toEqual([
      "item-without-units 2",
    ]);
    expect(codes("一、要求", "1.高度重视。", "二、任务", "1.办学。（区教委负责）")).toEqual([]);
  });

  test("a paragraph without a number that has units of its own is a task of its own", () => {
    const lines = [
      "一、教育",
      "1.办学。（区教委负责）",
      "建好校舍。（区建委负责）",
      "2.招生。（区教委负责）",
    ];
    expect(outline(...lines)).toEqual([
      "1 1. 教育|办学:  [区教委:r]",
      "1-2  教育|-: 建好校舍。 [区建委:r]",
      "2 2. 教育|招生:  [区教委:r]",
    ]);
    expect(codes(...lines)).toEqual(["unnumbered-task 3"]);
  });

  test("where nothing is numbered, each paragraph with units is a task, and the title belongs to none", () => {
    const lines = ["关于分工的通知", "办好教育。（区教委负责）", "抓好就业。", "责任单位：区人社局"];
    expect(outline(...lines)).toEqual(["0  |-: 办好教育。 [区教委:r]", "0-2  |-: 抓好就业。 [区人社局:r]"]);
    expect(codes(...lines)).toEqual(["unnumbered-task 2", "unnumbered-task 3"]);
  });

  test("a paragraph behind the units is content of the task; at the end it belongs to none", () => {
    const lines = [
      "1.办学。（区教委负责）",
      "资金由区财政统筹。",
      "2.招生。（区教委负责）",
      "各单位要抓好落实。",
    ];
    expect(codes(...lines)).toEqual(["behind-clause 2"]);
    expect(parseNotice(lines.join("\n")).tasks.map(({ content }) => content)).toEqual([
      "资金由区财政统筹。",
      "",
    ]);
  });

  test("a unit that looks like none", () => {
    expect(codes("1.办学。（责任单位：区教委、张三）")).toEqual(["doubtful-unit 1"]);
  });

  test("several tasks on one line", () => {
    const line = "1.办学。责任单位：区教委。2.招生。责任单位：区财政局。";
    expect(outline(line)).toEqual(["1 1. |办学:  [区教委:r]", "2 2. |招生:  [区财政局:r]"]);
    expect(codes(line)).toEqual([]);
    expect(codes("1.办学。责任单位：区教委。招生工作。")).toEqual(["run-on 1"]);
  });

  test.each<[string, string]>([
    ["", "文本是空的"],
    ["\n - 1 - \n", "文本是空的"],
    ["序号\t任务\t数量\n1\t办学\t3\n2\t办医\t4", "表头"],
    ["一、办学\n1.建好校舍。", "没有一处写明责任单位"],
    ["关于放假的通知", "既没有编号的条目"],
    ["Notice\n1. The committee shall build schools.", "不是中文"],
    [
      "首页 > 政务公开\n网站地图\n机构设置\n政务服务\n互动交流\n扫一扫在手机打开当前页\n版权所有：区政府",
      "网页",
    ],
  ])("no task in %j, and why", (text, why) => {
    const notice = parseNotice(text);
    expect(notice.tasks).toEqual([]);
    expect(notice.warnings.map(({ code }) => code)).toEqual(["no-task"]);
    expect(notice.warnings[0]?.message.zh).toContain(why);
    expect(notice.warnings[0]?.message.en).toContain("No task was found");
  });
});

describe("any notice", () => {
  const names = fc.uniqueArray(
    fc.constantFrom("区教委", "区财政局", "团区委", "市公安局", "越秀区", "各区、县级市"),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const words = fc.constantFrom("加强领导", "推进“双创”建设", "办好教育（含技工院校）", "增长8%以上");
  const clauses = names.chain((units) => {
    const list = units.join("、");
    const [first = "", ...others] = units;
    const equal = { roles: units.map(() => "responsible"), units };
    const led = { roles: units.map((_, index) => (index === 0 ? "lead" : "support")), units };
    const support = others.join("、");
    return fc.constantFrom(
      { text: `（责任单位：${list}）`, ...equal },
      { text: `(责任单位:${list})`, ...equal },
      { text: `（${list}按职责分工负责）`, ...equal },
      { text: `\n责任单位：${list}`, ...equal },
      { text: `\n（责任单位：${list}）`, ...equal },
      {
        text: others.length > 0 ? `（牵头单位：${first}；配合单位：${support}）` : `（牵头单位：${first}）`,
        ...led,
      },
      { text: others.length > 0 ? `（${first}牵头，${support}配合）` : `（${first}牵头）`, ...led },
      {
        text: others.length > 0 ? `\n牵头单位：${first}。\n责任单位：${support}。` : `\n牵头单位：${first}。`,
        ...led,
      },
    );
  });
  const items = fc.record({ title: words, ownLine: fc.boolean(), body: words, clause: clauses });
  const composed = fc.array(fc.array(items, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });
  const numbers = ["一", "二", "三", "四", "五"];

  test("that is composed of known forms parses back to what it was made from", () => {
    fc.assert(
      fc.property(composed, (sections) => {
        const text = sections.flatMap((tasks, section) => [
          `${numbers[section]}、第${numbers[section]}类`,
          ...tasks.map(
            (task, index) =>
              `${index + 1}．${task.title}${task.ownLine ? "\n" : "。"}要${task.body}，抓好落实。${task.clause.text}`,
          ),
        ]);
        const notice = parseNotice(text.join("\n"));
        expect(notice.tasks.map(({ id, title, content, units }) => ({ id, title, content, units }))).toEqual(
          sections.flatMap((tasks, section) =>
            tasks.map((task, index) => ({
              id: `${section + 1}.${index + 1}`,
              title: task.title,
              content: `要${task.body}，抓好落实。`,
              units: task.clause.units.map((name, unit) => ({
                name,
                role: task.clause.roles[unit],
                collective: name.startsWith("各"),
              })),
            })),
          ),
        );
        expect(notice.warnings).toEqual([]);
      }),
    );
  });

  test("parses without an exception, with ids of their own, and says so where it has no task", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        ..."一、|（一）|1.|（1）|①|1.1|第一条|任务一：|附件1|2019年3月1日|（|）|(|）|：|:|。|，|、|；|等|“|”|【|】|\n|\r\n|\v|\t| |\u2002|\u0000|\u200b|\u2028|- 2 -\n|责任单位：|牵头单位:|責任單位：|完成时限：|区教委|负责|牵头|会同|各区|下同|第一|共5项|[bookmark: a]|月底前|关于|通知".split(
          "|",
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const notice = parseNotice(pieces.join(""));
        expect(new Set(notice.tasks.map(({ id }) => id)).size).toBe(notice.tasks.length);
        expect(notice.warnings.some(({ code }) => code === "no-task")).toBe(notice.tasks.length === 0);
        expect(unitsOf(notice).every(({ name }) => name !== "")).toBe(true);
        const lines = pieces.join("").split(/\r\n|\r|\n/).length;
        for (const { line } of [...notice.tasks, ...notice.warnings])
          expect(line >= 1 && line <= lines).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
