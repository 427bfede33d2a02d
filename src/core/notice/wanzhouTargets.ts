import type { Target } from "./notice";

const GROWTH = "地区生产总值年均增长9%左右";
const DOUBLING = "2017年地区生产总值和城乡常住居民人均可支配收入比2010年翻一番，全部实现脱贫目标";
const BY_2020 = "到2020年，恒合、地宝土家族乡地区生产总值分别达到35290万元和10530万元";
const INCOME = `${BY_2020}，城乡常住居民人均可支配收入与经济增长保持同步`;
const SERVICES = "到2020年，少数民族乡公共服务体系更加完善，总体实现基本公共服务均等化。";
const EDUCATION = "基本实现教育信息化和教育现代化，基本公共文化服务实施标准达标率100%。";
const HEALTH = "医疗卫生服务体系不断健全，居民主要健康指标高于全国平均水平。";
const FOREST = "到2020年，少数民族乡森林覆盖率达到52%";
const ENVIRONMENT = `${FOREST}，单位地区生产总值能耗、万元工业增加值用水量下降到规定指标，污水和生活垃圾全面纳入无害化集中处理。`;

/** The goals are those of 我区少数民族乡 (line 8); only the two figures of 2020 name a township each. */
const TOWNSHIPS = "少数民族乡";

/**
 * The 15 targets of 发展目标 (lines 9, 10 and 12), reviewed by a person. A year counts for a clause only where the
 * notice puts it there: 到2020年， governs the clauses of its own sentence up to the next time, and no later sentence;
 * 2017年 is said of the two doublings only, without a comma, so whether it means 全部实现脱贫目标 too is left open.
 */
export const WANZHOU_TARGETS: readonly Target[] = [
  figure("地区生产总值增长", TOWNSHIPS, 9, "%", null, "年均，左右", GROWTH),
  figure("地区生产总值", TOWNSHIPS, 2, "倍", 2017, "比2010年翻一番", DOUBLING),
  figure("城乡常住居民人均可支配收入", TOWNSHIPS, 2, "倍", 2017, "比2010年翻一番", DOUBLING),
  goal("脱贫", null, "全部实现", DOUBLING),
  figure("地区生产总值", "恒合土家族乡", 35290, "万元", 2020, "达到", BY_2020),
  figure("地区生产总值", "地宝土家族乡", 10530, "万元", 2020, "达到", BY_2020),
  goal("城乡常住居民人均可支配收入", 2020, "与经济增长保持同步", INCOME),
  goal("基本公共服务均等化", 2020, "总体实现", SERVICES),
  goal("教育信息化和教育现代化", null, "基本实现", EDUCATION),
  figure("基本公共文化服务实施标准达标率", TOWNSHIPS, 100, "%", null, "", EDUCATION),
  goal("居民主要健康指标", null, "高于全国平均水平", HEALTH),
  figure("森林覆盖率", TOWNSHIPS, 52, "%", 2020, "达到", FOREST),
  goal("单位地区生产总值能耗", 2020, "下降到规定指标", ENVIRONMENT),
  goal("万元工业增加值用水量", 2020, "下降到规定指标", ENVIRONMENT),
  goal("污水和生活垃圾无害化集中处理", 2020, "全面纳入", ENVIRONMENT),
];

function figure(
  name: string,
  scope: string,
  target: number,
  unit: string,
  year: number | null,
  qualifier: string,
  text: string,
): Target {
  return { name, scope, target, unit, year, qualifier, text };
}

/** A target without a number. */
function goal(name: string, year: number | null, qualifier: string, text: string): Target {
  return { name, scope: TOWNSHIPS, target: null, unit: "", year, qualifier, text };
}
