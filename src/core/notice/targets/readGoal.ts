import type { Target } from "../notice";
import { isIndicator, splitIndicators } from "./indicatorNouns";
import { takeScope } from "./scopes";

type Goal = Pick<Target, "name" | "scope" | "qualifier">;

/** How goals without a number are said, each with its name and what is to become of it. */
const FORMS: readonly RegExp[] = [
  // 居民收入增长与经济增长基本同步
  /^(?<name>.{2,30}?)(?<said>[与和同][^，,]{2,16}?(?:基本|保持|大体|总体){0,2}同步(?:增长|提高)?)$/,
  // 居民主要健康指标高于全国平均水平
  /^(?<measure>.{2,30}?)(?:均|都|要|应)?(?<said>(?:高于|不低于|低于|优于|好于|快于|超过|达到)[^，,]{0,10}(?:平均|先进|领先|中上)?(?:水平|标准))$/,
  // 总体实现基本公共服务均等化, 全部实现脱贫目标
  /^(?<said>(?:总体|基本|全部|全面|如期|率先)实现)(?<name>.{0,22}?(?:化|脱贫|小康|全覆盖|达标|清零|达峰|摘帽))(?:的?目标)?$/,
  // 农村贫困人口全部脱贫
  /^(?<name>(?:(?!全部|全面|如期|稳定).){2,24}?)(?<said>(?:全部|全面|如期|稳定)(?:脱贫|摘帽|达标|清零|消除|销号))$/,
  // 农村饮水安全实现全覆盖
  /^(?<name>.{2,24}?)(?<said>(?:总体|基本|全部|全面|率先)?实现全覆盖)$/,
  // 能耗下降到规定指标
  /^(?<measure>.{2,40}?)(?<said>(?:下降|降低|降|控制|减少)[到至在](?:国家|省|市|县|区|上级)?(?:规定|下达|控制|核定)的?(?:指标|范围|目标|标准|水平)(?:以?内|之内)?)$/,
  // 污水和生活垃圾全面纳入无害化集中处理
  /^(?<name>.{2,16}?)(?<said>全[面部]纳入)(?<rest>.{2,16})$/,
];
const LEADING = /^(?:[\s“”、—–-]|努力|确保|力争|争取|推动|保持|使|其中)+/;

/** The goals without a number that a clause states; only forms that cannot be mistaken are read. */
export function readGoal(clause: string, scope: string): Goal[] {
  if (clause.length > 80 || /\d/.test(clause.replace(/20\d\d年/g, ""))) return [];
  const text = clause.replace(LEADING, "").replace(/[”"]$/, "");
  const whole = goalsOf(text, scope);
  if (whole.length > 0) return whole;
  // 贫困人口全部脱贫、贫困县全部摘帽
  const parts = text.split("、").map((part) => goalsOf(part, scope));
  return parts.every((goals) => goals.length > 0) ? parts.flat() : [];
}

function goalsOf(text: string, scope: string): Goal[] {
  for (const form of FORMS) {
    const { name, measure, said = "", rest = "" } = form.exec(text)?.groups ?? {};
    const names = measure === undefined ? [name] : splitIndicators(measure).filter(isIndicator);
    const goals = names.filter((one) => one !== undefined);
    if (goals.length > 0) {
      return goals.map((one) => ({ ...takeScope(one + rest, scope), qualifier: said }));
    }
  }
  return [];
}
