import { describe, expect, test } from "@jest/globals";
import { readHeader } from "../../../../src/core/notice/parse/header";
import { readSourceLines } from "../../../../src/core/notice/parse/lines/sourceLines";

function header(...lines: string[]) {
  return readHeader(readSourceLines(lines.join("\n")).lines);
}

describe("readHeader", () => {
  test("joins a title over several lines and takes the issuer from it", () => {
    expect(
      header(
        "京政办发[2011]72号",
        "北京市人民政府办公厅",
        "关于印发规划",
        "纲要(2010-2020年)分工的通知",
        "各区、县人民政府,市政府各委、办、局:",
        "一、基础",
      ),
    ).toEqual({
      docNumber: "京政办发[2011]72号",
      title: "北京市人民政府办公厅关于印发规划纲要(2010-2020年)分工的通知",
      issuer: "北京市人民政府办公厅",
      addressees: ["各区、县人民政府", "市政府各委、办、局"],
    });
  });

  test("takes the issuer from the masthead, else from above the date at the end", () => {
    expect(header("鞍山市立山区人民政府文件", "关于分工的通知", "一、任务").issuer).toBe(
      "鞍山市立山区人民政府",
    );
    expect(header("关于分工的通知", "一、任务", "立山区人民政府", "2023年3月28日").issuer).toBe(
      "立山区人民政府",
    );
    expect(header("关于分工的通知", "一、任务").issuer).toBe("");
  });

  test("quotes no document number that stands inside a paragraph", () => {
    expect(
      header("关于分工的通知", "为贯彻（渝府办发〔2017〕54号），现通知如下。", "一、任务").docNumber,
    ).toBe("");
  });

  test("a sentence that ends in a colon addresses nobody", () => {
    expect(header("关于分工的通知", "现将有关事项通知如下：", "一、任务").addressees).toEqual([]);
  });

  test("a notice on one line begins with its title", () => {
    expect(header("关于支持招商的意见。为落实部署，提出意见。1.支持。").title).toBe("关于支持招商的意见");
    expect(header("为落实部署，提出意见。").title).toBe("");
  });

  test("what is longer than any title is none", () => {
    expect(header("长".repeat(201)).title).toBe("");
  });

  test.each<[string, string]>([
    ["万州府办发〔2017〕83号", "万州府办发〔2017〕83号"],
    ["京政办发[2011]72号", "京政办发[2011]72号"],
    ["盤政辦發〔2021〕1號", "盤政辦發〔2021〕1號"],
    ["(苏政发〔2008〕25号)", "苏政发〔2008〕25号"],
    ["菏政办字 〔2023〕 1 号", "菏政办字〔2023〕1号"],
    ["×政办发【2019】第8号", "×政办发【2019】第8号"],
    ["万州府发〔2017〕83号　　　　签发人：张三", "万州府发〔2017〕83号"],
    ["发布机构 区政府办公室 文    号 蔡政办〔2023〕1号", "蔡政办〔2023〕1号"],
    ["万州府发〔2017〕83号文件要求", ""],
  ])("reads the document number in %s", (line, docNumber) => {
    expect(header(line, "关于分工的通知", "一、任务").docNumber).toBe(docNumber);
  });

  test("takes the document number from behind the title, and leaves a page's lines out of it", () => {
    expect(
      header(
        "关于分工的通知（韶府〔2019〕31号）",
        "2023-01-05 10:00 区政府办",
        "索 引 号 MB1534522",
        "一、任务",
      ),
    ).toMatchObject({ docNumber: "韶府〔2019〕31号", title: "关于分工的通知" });
  });

  test("what is above the number of a forwarded notice is the outer one", () => {
    const lines = [
      "区府发〔2019〕2号",
      "区人民政府关于转发市人民政府分工方案的通知",
      "各镇人民政府：",
      "现转发给你们。",
      "市府发〔2019〕1号",
      "一、任务",
    ];
    expect(header(...lines)).toMatchObject({
      docNumber: "区府发〔2019〕2号",
      title: "区人民政府关于转发市人民政府分工方案的通知",
      issuer: "区人民政府",
      addressees: ["各镇人民政府"],
    });
  });

  test("marks, repeated titles, tables and dates are no part of the title", () => {
    expect(
      header(
        "特急",
        "000001",
        "关于分工的通知",
        "2019年3月1日",
        "关于分工的通知",
        "序号\t任务\t责任单位",
        "一、任务",
      ).title,
    ).toBe("关于分工的通知");
  });

  test("a page's fields say what the text does not", () => {
    const fields = [
      { line: 1, text: "索引号：0030　发文机关：花山区人民政府" },
      { line: 2, text: "| 文 号: | 花政〔2020〕53号 | 名 称: | 关于印发《行动方案》的通知 |" },
    ];
    expect(readHeader([{ line: 3, text: "一、任务" }], fields)).toEqual({
      docNumber: "花政〔2020〕53号",
      title: "关于印发《行动方案》的通知",
      issuer: "花山区人民政府",
      addressees: [],
    });
  });
});
