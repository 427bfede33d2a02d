import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../../src/core/notice/parseNotice";

/** `no title: content [units] deadline` of each task; ★ leads, ○ supports, ● is responsible. */
function read(text: string): string[] {
  return parseNotice(text).tasks.map(({ no, title, content, units, deadline }) => {
    const named = units.map(({ name, role }) => `${SIGNS[role]}${name}`).join(" ");
    return `${no}${title ?? "-"}: ${content} [${named}]${deadline === null ? "" : ` ${deadline}`}`;
  });
}

const SIGNS = { lead: "★", support: "○", responsible: "●" };

function codes(text: string): string[] {
  return parseNotice(text).warnings.map(({ code, line }) => `${code} ${line}`);
}

describe("a clause that is more than a line", () => {
  test.each<[string, string, string[]]>([
    [
      "labels on lines of their own, units below them",
      "1.办学\n建好校舍。\n牵头单位：\n区教委\n配合单位\n区财政局、区人社局\n区妇联\n完成时限：\n2019年底前\n2.就业。（区人社局负责）",
      ["1.办学: 建好校舍。 [★区教委 ○区财政局 ○区人社局 ○区妇联] 2019年底前", "2.就业:  [●区人社局]"],
    ],
    [
      "a list that goes on in the next line",
      "1.办学。建好校舍。\n责任单位：区教委、\n区财政局。\n2.就业。（区人社局负责）",
      ["1.办学: 建好校舍。 [●区教委 ●区财政局]", "2.就业:  [●区人社局]"],
    ],
    [
      "brackets over two lines",
      "1.办学。建好校舍。（责任单位：区教委、区财政\n局）\n2.就业。（区人社局牵头，\n区财政局配合）",
      ["1.办学: 建好校舍。 [●区教委 ●区财政局]", "2.就业:  [★区人社局 ○区财政局]"],
    ],
    [
      "brackets on lines of their own",
      "1.办学\n建好校舍。\n（牵头单位：区教委）\n（责任单位：区财政局）",
      ["1.办学: 建好校舍。 [★区教委 ○区财政局]"],
    ],
    [
      "a deadline before the text and the units",
      "1.办学\n完成时限：2019年底前\n建好校舍。\n责任单位：区教委",
      ["1.办学: 建好校舍。 [●区教委] 2019年底前"],
    ],
    [
      "numbered label lines are parts of the item above them",
      "一、办学\n1.工作内容：建好校舍。\n2.责任单位：区教委\n3.完成时限：2019年底前\n二、就业\n1.工作内容：抓好培训。\n2.责任单位：区人社局",
      [
        "一、办学: 1.工作内容：建好校舍。 [●区教委] 2019年底前",
        "二、就业: 1.工作内容：抓好培训。 [●区人社局]",
      ],
    ],
    [
      "bullets and bold marks",
      "1.办学\n建好校舍。\n- **牵头单位：** 区教委\n- **配合单位：** 区财政局\n2.就业\n——责任单位：区人社局。",
      ["1.办学: 建好校舍。 [★区教委 ○区财政局]", "2.就业:  [●区人社局]"],
    ],
  ])("%s", (_, text, tasks) => {
    expect(read(text)).toEqual(tasks);
  });

  test("a line below a label that names no unit is content", () => {
    expect(read("1.办学\n责任单位\n要落实到人。\n（区教委负责）")).toEqual([
      "1.办学: 责任单位\n要落实到人。 [●区教委]",
    ]);
  });
});

test("members support who leads; by themselves they divide no work", () => {
  expect(read("1.企业专班。\n组长：李某\n牵头单位：区经信局\n成员单位：区商务局")).toEqual([
    "1.企业专班: 组长：李某 [★区经信局 ○区商务局]",
  ]);
  expect(read("1.领导小组。\n组长：李某\n成员单位：区商务局、区经信局")).toEqual([]);
});

describe("who leads, said once", () => {
  test.each<[string, string]>([
    [
      "责任单位中排名第一的责任单位为牵头单位，其他列入单位为参与单位。\n1.甲。（区教委、区妇联负责）\n2.乙。（各镇、区教委负责）",
      "★区教委 ○区妇联 / ●各镇 ●区教委",
    ],
    [
      "1.甲。（区教委、区妇联负责）\n2.乙。（区妇联、区教委负责）\n注：列第一位的为牵头单位。",
      "★区教委 ○区妇联 / ★区妇联 ○区教委",
    ],
    [
      "1.甲。（区教委、区妇联负责）\n2.乙。（区妇联、区教委负责，列首位的为牵头单位，下同）\n3.丙。（区教委负责）",
      "●区教委 ●区妇联 / ★区妇联 ○区教委 / ★区教委",
    ],
    [
      "1.甲。（区教委*、区妇联负责）\n2.乙。（区妇联、*区教委负责）\n注：带*的为牵头单位。",
      "★区教委 ○区妇联 / ○区妇联 ★区教委",
    ],
    ["1.甲。（区教委*、区妇联负责）\n2.乙。（由第一书记牵头，区妇联负责）", "●区教委 ●区妇联 / ●区妇联"],
    [
      "1.甲。\n责任单位（列第一位者为牵头单位，下同）：区教委、区妇联\n2.乙。（责任单位：区妇联、区教委）",
      "★区教委 ○区妇联 / ★区妇联 ○区教委",
    ],
  ])("%s", (text, units) => {
    const said = parseNotice(text).tasks.map((task) =>
      task.units.map(({ name, role }) => SIGNS[role] + name).join(" "),
    );
    expect(said.join(" / ")).toBe(units);
  });
});

describe("minutes without clauses", () => {
  test("say in their sentences who does what", () => {
    const text =
      "1.关于资金。由县财政局负责，于3月15日前拨付到位。\n2.关于征地。由县住建局牵头，县自然资源局、福建出入境检验检疫局配合，做好征地。";
    expect(read(text)).toEqual([
      "1.关于资金: 由县财政局负责，于3月15日前拨付到位。 [●县财政局] 3月15日前",
      "2.关于征地: 由县住建局牵头，县自然资源局、福建出入境检验检疫局配合，做好征地。 [★县住建局 ○县自然资源局 ○福建出入境检验检疫局]",
    ]);
    expect(codes(text)).toEqual(["units-in-text 1", "units-in-text 2"]);
  });

  test("may ask somebody", () => {
    expect(
      read("1.关于学位。请县教育局牵头，会同县财政局，于6月底前报批。\n2.关于作风。请大家抓好落实。"),
    ).toEqual(["1.关于学位: 请县教育局牵头，会同县财政局，于6月底前报批。 [★县教育局 ○县财政局] 6月底前"]);
  });

  test("so does an item among tasks, but no other where clauses name units", () => {
    const text =
      "一、任务\n1.办学。（区教委负责）\n2.提高低保标准，由区民政局、各镇负责。\n二、要求\n（一）建立机制。由区教委牵头，区财政局配合，建立联席会议。";
    expect(read(text)).toEqual([
      "1.办学:  [●区教委]",
      "2.-: 提高低保标准，由区民政局、各镇负责。 [●区民政局 ●各镇]",
    ]);
  });
});

describe("what a person should look at", () => {
  test.each<[string, string[]]>([
    ["1.甲。（省科技厅、工业和信息化厅负责）", ["completed-name 1"]],
    ["1.甲。（区教委牵头，列入年度考核）", ["unread-words 1"]],
    ["1.甲。（责任单位：区教委；督办单位：区政府督查室）", ["supervising-unit 1"]],
    ["1.甲。（省科技厅、省工业和信息化厅负责，2019年底前完成）", []],
  ])("%s", (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test("is told with both names", () => {
    const [warning] = parseNotice("1.甲。（省科技厅、工业和信息化厅负责）").warnings;
    expect(warning?.message.zh).toContain("“工业和信息化厅”承前省略了层级，已补全为“省工业和信息化厅”");
  });
});
