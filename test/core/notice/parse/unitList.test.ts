import { describe, expect, test } from "@jest/globals";
import { readUnitList } from "../../../../src/core/notice/parse/unitList";
import { isCollective, isUnitLike } from "../../../../src/core/notice/parse/unitNames";

describe("readUnitList", () => {
  test.each<[string, string[]]>([
    ["区教委", ["区教委"]],
    ["区教委、区财政局", ["区教委", "区财政局"]],
    ["区教委、 区财政局；团区委,区妇联", ["区教委", "区财政局", "团区委", "区妇联"]],
    ["市委组织部、市人社局，各区、县级市", ["市委组织部", "市人社局", "各区、县级市"]],
    ["各有关区、县级市、市国资委", ["各有关区、县级市", "市国资委"]],
    ["各县、市、区政府", ["各县、市、区政府"]],
    ["各县（市、区）政府（管委会）、市财政局", ["各县（市、区）政府（管委会）", "市财政局"]],
    ["各镇、街道办事处、区财政局", ["各镇、街道办事处", "区财政局"]],
    ["省政府各部门、各直属机构", ["省政府各部门、各直属机构"]],
    ["市政府各委、办、局、市妇联", ["市政府各委、办、局", "市妇联"]],
    ["立山经济开发区,各街道、区直各部门", ["立山经济开发区", "各街道", "区直各部门"]],
    ["各区、市教育局", ["各区", "市教育局"]],
    ["市高等法院、中等职业学校", ["市高等法院", "中等职业学校"]],
    ["", []],
    ["、，；", []],
  ])("splits %s", (text, names) => {
    expect(readUnitList(text)).toMatchObject({ names, openEnded: false });
  });

  test.each<[string, string[], boolean]>([
    ["市财政局、市税务局等", ["市财政局", "市税务局"], true],
    ["市财政局等部门", ["市财政局"], true],
    ["市财政局等，各县、市、区政府", ["市财政局", "各县、市、区政府"], true],
    ["市财政局等和各区政府", ["市财政局", "各区政府"], true],
    ["人力资源社会保障部等有关部门和单位", ["人力资源社会保障部", "有关部门和单位"], false],
  ])("reads 等 in %s", (text, names, openEnded) => {
    expect(readUnitList(text)).toMatchObject({ names, openEnded });
  });
});

describe("isCollective", () => {
  test.each([
    "各区、县级市",
    "有关部门",
    "相关扶贫帮扶集团",
    "各项目牵头单位",
    "区直各部门",
    "市有关部门",
    "其他有关单位",
  ])("%s stands for several", (name) => {
    expect(isCollective(name)).toBe(true);
  });

  test.each(["区教委", "越秀区", "杭州市政府", "区机关事务局", "滁州海关"])("%s is one body", (name) => {
    expect(isCollective(name)).toBe(false);
  });
});

describe("isUnitLike", () => {
  test.each([
    "区教委",
    "万州检疫检验局",
    "市公安局（交警支队）",
    "团区委",
    "区科协",
    "国家税务总局",
    "相关扶贫帮扶集团",
  ])("%s could be a body", (name) => {
    expect(isUnitLike(name)).toBe(true);
  });

  test.each(["", "局", "超过100人", "不需转报", "市".repeat(41)])("%s could not", (name) => {
    expect(isUnitLike(name)).toBe(false);
  });
});
