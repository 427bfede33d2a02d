import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { bundledNotice } from "../../../src/core/notice/bundled";
import { BUNDLED_TEXT } from "../../../src/core/notice/bundledText";
import { assignmentsOf, unitsOf } from "../../../src/core/notice/units";
import { WANZHOU_TYPOS } from "../../../src/core/notice/wanzhouTypos";

const path = join(__dirname, "../../../src/core/notice/wanzhou-2017-83.txt");
const source = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
/** Without indents and the bookmark, which is all that the parser may take away. */
const lines = source.split("\n").map((line) => line.replace("[bookmark: _GoBack]", "").trim());
const notice = bundledNotice();

function lineAt(line: number): string {
  return lines[line - 1] ?? "";
}

function task(id: string) {
  const found = notice.tasks.find((each) => each.id === id);
  if (!found) throw new Error(`There is no task ${id}.`);
  return found;
}

describe("the bundled text", () => {
  test("is the text in the repository (run scripts/bundle-notice.mjs where it is not)", () => {
    expect(BUNDLED_TEXT).toBe(source);
  });
});

describe("the head of the bundled notice", () => {
  test("is read whole", () => {
    expect(notice.docNumber).toBe("万州府办发〔2017〕83号");
    expect(notice.title).toBe("重庆市万州区人民政府办公室关于促进我区少数民族乡发展规划重点任务分工的通知");
    expect(notice.issuer).toBe("重庆市万州区人民政府办公室");
    expect(notice.addressees).toEqual(["恒合、地宝土家族乡人民政府", "区政府各部门", "有关单位"]);
  });

  test("has the seven sections", () => {
    expect(notice.sections).toEqual([
      { no: "（一）", title: "全面打赢脱贫攻坚战" },
      { no: "（二）", title: "促进经济跨越发展" },
      { no: "（三）", title: "优先保障和改善民生" },
      { no: "（四）", title: "推进生态文明建设" },
      { no: "（五）", title: "加快少数民族特色村镇保护发展" },
      { no: "（六）", title: "深入开展民族团结进步创建活动" },
      { no: "（七）", title: "创新民族事务治理体系" },
    ]);
  });
});

describe("the tasks of the bundled notice", () => {
  test("are 29, 1 + 4 + 9 + 3 + 5 + 3 + 4 in the seven sections, under these ids", () => {
    expect(notice.tasks.map(({ id }) => id)).toEqual([
      ...["1", "2.1", "2.2", "2.3", "2.4"],
      ...["3.1.1", "3.1.2", "3.2", "3.3.1", "3.3.2", "3.3.3", "3.4.1", "3.4.2", "3.5"],
      ...["4.1", "4.2", "4.3", "5.1", "5.2", "5.3", "5.4", "5.5"],
      ...["6.1", "6.2", "6.3", "7.1", "7.2.1", "7.2.2", "7.3"],
    ]);
  });

  test.each([
    ["1", "（一）", ["全面打赢脱贫攻坚战"], "全面打赢脱贫攻坚战", 16],
    ["2.1", "1．", ["促进经济跨越发展"], "加快重点基础设施建设", 19],
    ["3.1.1", "（1）", ["优先保障和改善民生", "提高教育发展水平"], "办好各级各类教育", 28],
    ["6.3", "3．", ["深入开展民族团结进步创建活动"], "加强民族团结进步宣传教育", 65],
    ["7.2.1", "（1）", ["创新民族事务治理体系", "加强城市和散居地区民族工作"], null, 70],
    [
      "7.2.2",
      "（2）",
      ["创新民族事务治理体系", "加强城市和散居地区民族工作"],
      "加强和改进少数民族流动人口服务管理工作",
      71,
    ],
  ])("%s has its number, path, title and line", (id, no, headings, title, line) => {
    expect(task(id)).toMatchObject({ no, path: headings, title, line });
  });

  test.each(notice.tasks)("$id gives back its lines letter by letter", (each) => {
    const clause = `（责任单位：${each.units.map(({ name }) => name).join("、")}）`;
    const runIn = each.title === null ? each.no : `${each.no}${each.title}。`;
    const own = lineAt(each.line - 1) === `${each.no}${each.title}`;
    expect(lineAt(each.line)).toBe(`${own ? "" : runIn}${each.content}${clause}`);
  });

  test("name nobody as lead, no deadline, and no open list", () => {
    for (const each of notice.tasks) {
      expect(each).toMatchObject({ deadline: null, deadlineDate: null, openEnded: false });
      expect(new Set(each.units.map(({ role }) => role))).toEqual(new Set(["responsible"]));
    }
  });
});

describe("the units of the bundled notice", () => {
  const clauses = [...source.matchAll(/（责任单位：([^）]+)）/g)].map((match) =>
    (match[1] ?? "").split("、"),
  );

  test("are 37 with 182 assignments", () => {
    expect(unitsOf(notice)).toHaveLength(37);
    expect(assignmentsOf(notice)).toHaveLength(182);
  });

  test("are those of its clauses, in the order of their first appearance, counted", () => {
    const names = [...new Set(clauses.flat())];
    expect(unitsOf(notice).map(({ name, tasks }) => [name, tasks])).toEqual(
      names.map((name) => [name, clauses.filter((clause) => clause.includes(name)).length]),
    );
  });

  test("only 相关扶贫帮扶集团 stands for several", () => {
    expect(unitsOf(notice).filter((unit) => unit.collective)).toEqual([
      { name: "相关扶贫帮扶集团", tasks: 1, collective: true },
    ]);
  });

  test("assignments follow the notice: the first task's six units, then the second's", () => {
    const assignments = assignmentsOf(notice);
    expect(assignments.map(({ index, unit }) => [index, unit.name])).toEqual(
      clauses.flatMap((clause, place) => clause.map((name) => [place + 1, name])),
    );
    expect(assignments[6]?.task.id).toBe("2.1");
  });
});

describe("the targets of the bundled notice", () => {
  test("are 15, of which 7 have a number", () => {
    expect(notice.targets).toHaveLength(15);
    const figures = notice.targets.filter(({ target }) => target !== null);
    expect(figures.map(({ name, scope, target, unit, year }) => [name, scope, target, unit, year])).toEqual([
      ["地区生产总值增长", "少数民族乡", 9, "%", null],
      ["地区生产总值", "少数民族乡", 2, "倍", 2017],
      ["城乡常住居民人均可支配收入", "少数民族乡", 2, "倍", 2017],
      ["地区生产总值", "恒合土家族乡", 35290, "万元", 2020],
      ["地区生产总值", "地宝土家族乡", 10530, "万元", 2020],
      ["基本公共文化服务实施标准达标率", "少数民族乡", 100, "%", null],
      ["森林覆盖率", "少数民族乡", 52, "%", 2020],
    ]);
  });

  test.each(notice.targets)(
    "$name ($scope) quotes 发展目标 and says no more than its quotation",
    (target) => {
      const goals = lines.slice(8, 13).find((line) => line.includes(target.text)) ?? "";
      expect(goals).not.toBe("");
      // A year or a number that is not in the quotation would be invented.
      if (target.year !== null) expect(target.text).toContain(`${target.year}年`);
      if (target.target !== null && target.unit !== "倍") {
        expect(target.text).toContain(`${target.target}${target.unit}`);
      }
      for (const part of target.qualifier.split("，")) expect(target.text).toContain(part);
      if (target.target === null) expect(target.unit).toBe("");
    },
  );
});

describe("the warnings of the bundled notice", () => {
  const places: [string, number, string, string][] = [
    ["typo", 45, "万州检疫检验局", "检验检疫局"],
    ["typo", 61, "违法党的", "违反党的"],
    ["unbalanced-quote", 63, "同创“为目标", "同创”为目标"],
    ["bookmark", 65, "[bookmark: _GoBack]", ""],
    ["typo", 65, "不对增强", "不断增强"],
    ["typo", 65, "梳理正确", "树立正确"],
    ["typo", 65, "文化关", "文化观"],
    ["typo", 71, "服务等级制", "服务等机制"],
  ];

  test("are these, in the order of the lines", () => {
    expect(notice.warnings.map(({ code, line }) => [code, line])).toEqual(
      places.map(([code, line]) => [code, line]),
    );
  });

  test.each(places)(
    "%s in line %i quotes %s and what was meant, in both languages",
    (code, line, printed, meant) => {
      expect(source.split("\n")[line - 1]).toContain(printed);
      const said = notice.warnings.filter((warning) => warning.code === code && warning.line === line);
      const fitting = said.filter(
        ({ message }) =>
          [message.zh, message.en].every(
            (sentence) => sentence.includes(printed) && sentence.includes(meant),
          ) &&
          message.zh.includes(`第${line}行`) &&
          message.en.includes(`ine ${line}`),
      );
      expect(fitting).toHaveLength(1);
    },
  );

  test.each([...WANZHOU_TYPOS])(
    "the slip $printed stands once in its line, and its content is kept",
    (typo) => {
      expect(lineAt(typo.line).split(typo.printed)).toHaveLength(2);
      const kept = notice.tasks.some(
        (each) => each.content.includes(typo.printed) || each.units.some(({ name }) => name === typo.printed),
      );
      expect(kept).toBe(true);
    },
  );
});
