import { describe, expect, test } from "@jest/globals";
import { presentUnits } from "../../../src/core/matrix/presentUnits";
import { readUnitChanges } from "../../../src/core/returns/readUnitChanges";
import { ROUND } from "../../support/filledReturn";
import { masterWithChanges, withUnitChanges, type ChangeLine } from "../../support/unitChanges";

const read = (...lines: readonly ChangeLine[]) => readUnitChanges(masterWithChanges(...lines), ROUND.notice);

/** What is told about a line: in reading it, or since it is about nothing. */
const told = (...lines: readonly ChangeLine[]) => {
  const master = masterWithChanges(...lines);
  const { problems } = readUnitChanges(master, ROUND.notice);
  return [...problems, ...presentUnits(withUnitChanges(ROUND, master)).problems].map(({ zh }) => zh);
};

describe("a line is read", () => {
  test.each<[string, ChangeLine, object[]]>([
    ["as it was chosen", ["区农委", "区农业农村委", "更名"], [{ kind: "更名", since: null, tasks: null }]],
    ["with a year", ["区农委", "区农业农村委", "更名", 2017], [{ since: 2017 }]],
    ["with a day", ["区农委", "区农业农村委", "更名", "2017年3月"], [{ since: 2017 }]],
    [
      "of several units",
      ["区工商分局、区质监局", "区市场监管局", "合并"],
      [{ former: "区工商分局" }, { former: "区质监局" }],
    ],
    [
      "of several members",
      ["相关扶贫帮扶集团", "甲集团；乙集团", "成员单位"],
      [{ present: "甲集团" }, { present: "乙集团" }],
    ],
    ["without a successor", ["区旅游局", "", "撤销"], [{ present: "" }]],
  ])("%s", (_, line, expected) => {
    expect(read(line)).toMatchObject({ lines: expected, problems: [] });
  });

  test.each<[string | number, string[]]>([
    ["3、5", ["2.2", "2.4"]],
    [6, ["3.1.1"]],
    ["3.1.1", ["3.1.1"]],
    ["第6项，第11项", ["3.1.1", "3.3.3"]],
    ["6-8", ["3.1.1", "3.1.2", "3.2"]],
    ["（一）", ["1"]],
    ["加强和改进少数民族流动人口服务管理工作", ["7.2.2"]],
  ])("tasks named as %s", (named, ids) => {
    const [line] = read(["区民政局", "区应急局", "职责划转", "", named]).lines;
    expect([...(line?.tasks ?? [])]).toEqual(ids);
  });

  test("with lines of an empty table", () => {
    expect(read()).toEqual({ lines: [], problems: [] });
  });
});

describe("what is doubtful is told and left out of account", () => {
  test.each<[string, ChangeLine, string]>([
    ["no kind", ["区农委", "区农业农村委", ""], "类型空着或不在列表中"],
    ["a kind of one's own", ["区农委", "区农业农村委", "改叫"], "“改叫”"],
    ["no former unit", ["", "区农业农村委", "更名"], "没有填原单位"],
    ["no present unit", ["区农委", "", "更名"], "没有填现单位"],
    ["several present units", ["区农委", "甲局、乙局", "职责划转"], "看不出各承担哪些任务"],
    ["the same name", ["区农委", "区农委", "更名"], "原单位与现单位相同"],
    ["a year that is none", ["区农委", "区农业农村委", "更名", "前年"], "看不出起始年度"],
    ["a number that is none", ["区农委", "区农业农村委", "更名", "", "30"], "“30”"],
    ["a number that several tasks have", ["区农委", "区农业农村委", "更名", "", "（1）"], "“（1）”"],
    ["an unknown former unit", ["区渔业局", "区农业农村委", "更名"], "没有用上"],
    ["a task that is not the unit's", ["区农委", "区农业农村委", "职责划转", "", "28"], "没有用上"],
    ["a short name of nobody", ["渔业局", "区渔业局", "简称"], "两个名称都不是"],
    ["a former unit of another reporter", ["区农委", "恒合土家族乡", "其他报送单位"], "原单位应空着"],
    ["no task to bring together", ["", "区民宗委", "汇总单位"], "须写明涉及任务"],
  ])("%s", (_, line, said) => {
    expect(told(line)).toEqual([expect.stringContaining(said)]);
    expect(told(line)[0]).toMatch(/^“单位沿革”第4行/);
  });

  test("a second line about the same unit", () => {
    const lines = [
      ["区农委", "区农业农村委", "更名", 2017],
      ["区农委", "区乡村局", "更名", 2017],
    ];
    expect(told(...lines)).toEqual([expect.stringContaining("前面已有一行写明了它的去向")]);
  });

  test("nothing of a line that begins later", () => {
    expect(told(["区渔业局", "区农业农村委", "更名", 2018])).toEqual([]);
  });
});

describe("who answers for a unit's assignments", () => {
  const holders = (unit: string, ...lines: readonly ChangeLine[]) => {
    const units = presentUnits(withUnitChanges(ROUND, masterWithChanges(...lines)));
    const own = ROUND.assignments.filter((assignment) => assignment.unit.name === unit);
    return [...new Set(own.map(units.nameFor))];
  };
  test.each<[string, string, ChangeLine[], string[]]>([
    ["nobody else", "区农委", [], ["区农委"]],
    ["the renamed unit", "区农委", [["区农委", "区农业农村委", "更名", 2016]], ["区农业农村委"]],
    ["itself until then", "区农委", [["区农委", "区农业农村委", "更名", 2018]], ["区农委"]],
    [
      "the last of several",
      "区农委",
      [
        ["区农业农村委", "区乡村局", "合并", 2017],
        ["区农委", "区农业农村委", "更名", 2016],
      ],
      ["区乡村局"],
    ],
    [
      "itself again",
      "区农委",
      [
        ["区农委", "区农业农村委", "更名", 2015],
        ["区农业农村委", "区农委", "更名", 2016],
      ],
      ["区农委"],
    ],
    [
      "another one for some tasks",
      "区民政局",
      [
        ["区民政局", "区民政和社会局", "更名", 2017],
        ["区民政局", "区应急局", "职责划转", 2016, "11"],
      ],
      ["区民政和社会局", "区应急局"],
    ],
    ["itself, once abolished", "区旅游局", [["区旅游局", "", "撤销"]], ["区旅游局"]],
    [
      "the notice's unit under its full name",
      "区农委",
      [
        ["区农业农村委", "区农业农村委员会", "简称"],
        ["区农委", "区农业农村委员会", "更名"],
      ],
      ["区农业农村委员会"],
    ],
  ])("%s", (_, unit, lines, expected) => {
    expect(holders(unit, ...lines)).toEqual(expected);
  });
});
