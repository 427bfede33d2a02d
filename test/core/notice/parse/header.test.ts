import { describe, expect, test } from "@jest/globals";
import { readHeader } from "../../../../src/core/notice/parse/header";
import { readSourceLines } from "../../../../src/core/notice/parse/sourceLines";

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
});
