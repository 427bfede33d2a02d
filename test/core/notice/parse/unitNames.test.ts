import { describe, expect, test } from "@jest/globals";
import {
  isCollective,
  isNamedBody,
  isPersonLike,
  isPossibleName,
  isUnitLike,
} from "../../../../src/core/notice/parse/units/unitNames";

function words(text: string): string[] {
  return text.split(" ");
}

describe("isCollective", () => {
  test.each(
    words(
      "各区、县级市 有关部门 相关部门 相关扶贫帮扶集团 各项目牵头单位 各责任单位 各成员单位 有关县区 各街道 全区经济运行各专班 区直各部门 县直有关单位 其他有关单位 市有关部门 市级部门 市直部门 领导小组成员单位 属地政府 项目所在地政府 乡镇（街道） 镇街 区县政府 县（市、区）政府 街道办事处 项目业主 市属国有企业 驻区单位 各设区市、县（市、区）人民政府 有关方面 相关盟市 乡镇人民政府 社区 各级各部门 责任单位 直属单位 市級各有關部門",
    ),
  )("%s stands for several", (name) => {
    expect(isCollective(name)).toBe(true);
  });

  test.each(
    words(
      "区教委 越秀区 杭州市政府 区机关事务局 滁州海关 县政府 村镇建设中心 社区矫正局 镇政府 街道执法队 市直机关工委 市乡村振兴局 园区管委会 开发区管委会 项目建设服务中心 街道经济发展办 区县合作办 李各庄镇",
    ),
  )("%s is one body", (name) => {
    expect(isCollective(name)).toBe(false);
  });
});

describe("isUnitLike", () => {
  test.each(
    words(
      "区教委 万州检疫检验局 市公安局（交警支队） 团区委 区科协 国家税务总局 相关扶贫帮扶集团 市供电公司 市水务集团 三峡银行 三峡学院 市人民医院 市农科院 市疾控中心 市交警支队 市餐饮协会 市总商会 产业联盟 区人民法庭 市红十字会 市供销社 区电信 市移动 各镇（街） 税务分局 市公共资源交易中心 自贸试验区 长三角办 省委改革办 滁州海关 市人行 越秀区 前海管理局 市总工会 市工商联 市纪委监委 市人大 军分区 武警支队 市邮政 市贸促会 市档案馆 市委党校 中石化 国开行 共青团中央 市新能源汽车专班 市一中 新华书店 市政府辦公廳",
    ),
  )("%s could be a body", (name) => {
    expect(isUnitLike(name)).toBe(true);
  });

  test.each([
    ..."张三 超过100人 不需转报 切实加强组织领导 推进项目建设局 2019年底前 由市教育局 市教育局的 支持企业 负责日常工作 总投资3亿元 按职责分工 长期坚持 市场主体".split(
      " ",
    ),
    "",
    "局",
    "市".repeat(41),
  ])("%s could not", (name) => {
    expect(isUnitLike(name)).toBe(false);
  });
});

describe("isNamedBody", () => {
  test.each(
    words(
      "区教委 市民政局 县民宗局 市外办 市财政局 团区委 教育部 人民银行 国家发展改革委 科技部 万州区政府 省委办公厅 市场监管总局",
    ),
  )("%s surely is one", (name) => {
    expect(isNamedBody(name)).toBe(true);
  });

  test.each(
    words(
      "各区政府 有关部门 教育部门 乡镇政府 村委会 政府 部门 企业 社会 市民 市直部门 区内企业 领导小组办公室设在市教育局 技工院校 日常工作由市教育局",
    ),
  )("%s may be none", (name) => {
    expect(isNamedBody(name)).toBe(false);
  });
});

test("a doer that is called by a title or a short name is a person", () => {
  expect(words("张三 副市长李四 王五同志 县长 区委书记").filter(isPersonLike)).toHaveLength(5);
  expect(words("区教委 区科协 市长热线中心").filter(isPersonLike)).toEqual([]);
});

test("a name that nobody knows is short and no sentence", () => {
  expect(isPossibleName("甲方")).toBe(true);
  expect(
    words("要加强领导 2022年 不再列出 由他们 很长很长很长很长很长很长很长很长很长的").filter(isPossibleName),
  ).toEqual([]);
});
