/** How the name of something that is measured ends: 地区生产总值, 森林覆盖率, 用水量. */
const INDICATOR =
  /(?:总值|增加值|产值|价值|总额|金额|总量|收入|支出|投资|消费|[比占]重|比例|占比|[率量额度值数]|能耗|面积|规模|人口|水平|寿命|年限|浓度|涨幅|增[速幅]|降幅|速度|税收|存款|贷款|余额|里程|排放|覆盖面|时间|时限|用时|材料|就业|产业|主体|企业|人才|床位|指标|寿|权重|总产|单产|产[量能出])$/;

/** Whether a noun names something that is measured, so that a number may follow it and a list of such nouns may be split. */
export function isIndicator(noun: string): boolean {
  return noun.length >= 2 && INDICATOR.test(noun);
}

/** 二氧化硫、氮氧化物等主要污染物排放总量: what is measured of each. */
const OF_EACH = /等(?:主要|重点)?(?:污染物|[\p{Script=Han}]{0,4}种)?(?<measure>[\p{Script=Han}]{2,8})$/u;

/** The parts of a list of nouns; what the last one says of all is added to each. */
export function splitList(subject: string): string[] {
  const parts = subject.split(/[、和与及]|以及/).map((part) => part.trim());
  const { measure } = OF_EACH.exec(subject)?.groups ?? {};
  if (measure === undefined || !isIndicator(measure)) return parts;
  return parts.map((part) => part.replace(OF_EACH, "") + measure);
}

/**
 * Splits 地区生产总值和城乡居民收入 into the indicators that share a number; one that is not a list of indicators stays
 * whole (教育信息化和教育现代化).
 */
export function splitIndicators(subject: string): string[] {
  const parts = splitList(subject);
  return parts.length > 1 && parts.every(isIndicator) ? parts : [subject];
}
