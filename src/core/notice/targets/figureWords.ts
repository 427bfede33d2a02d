/** 达到, 控制在: a number that stands behind is a level. */
export const LEVEL =
  /(?:(?:提高|提升|增加|增长|扩大|上升|发展|恢复|控制|降低|下降|减少|缩[小短减]|压[减缩]|精简)[到至]|降[到至为]|压[减缩]为|(?:稳定|保持|维持|控制)在|达到?|超过|突破|不(?:得)?(?:低于|少于|小于|高于|超过|大于|多于)|至少|优于|[高低大多少]于|为)(?:约|近|超)?$/;
/** 达到2020年的2倍. */
export const MULTIPLE =
  /(?:达到?|为|是|相当于)(?:20\d\d年?[底末]?|[上前]一?年|基期|“?十[一二三四五六七]五”?期?末)的$/;
/** In a task these would rather be conditions. */
export const WEAK_LEVEL = /^(?:为|优于|[高低大多少]于)/;
export const GROWTH =
  /(?:增长|递增|增加|提高|提升|上升|下降|降低|减少|压减|压降|削减|减排|扩大|缩小|缩短|压缩|提速|增幅|降幅)$/;
export const ABOUT = /(?:约|近|超|超过|约为)$/;
const ACTION =
  "(?:新增|新建|新?改扩建|新开|新设|改建|扩建|建成|建设|完成|改造|创建|培育|引进|培养|培训|发展|打造|认定|减少|化解|淘汰|治理|修复|绿化|造林|选拔|" +
  "扶持|支持|评选|资助|产生|配备|举办|开通|转移|安置|解决|建立|落户|招引|签约|开工|投产|整治|发放|筹集|开发|盘活|招商|提供)";
export const HAS_ACTION = new RegExp(`^.{0,8}?(?<action>${ACTION})`);
export const TRAILING_ACTION = new RegExp(`${ACTION}(?:[和并、]?${ACTION}){0,2}$`);
/** Actions that are an aim without any time: what there will be. */
export const RESULTS = /(?:新增|新建|新?改扩建|新开|新设|建成|新培育|新引进|新认定)/;
/** Against what it is measured: 比2015年, 由2015年的45%, 在2015年基础上. */
export const BASE =
  /[，,]?(?<base>(?:比|较)[^，,、]{0,8}?(?:20\d\d年?|[上去前]一?年|同期|基期|五”|期末)(?:年?[底末]|同期|时?期末?)?|[由从][^，,]{0,12}?\d[^，,]{0,8}|在[^，,]{2,14}基础上再?|同比)$/;
export const GAP =
  /(?<base>(?:高于|快于|低于|高出|超过|超|比)[^，,、]{1,12}?(?:水平|平均|增速|全[国省市县区]|增长)[高快低]?)$/;
/** Of what a task may speak without aiming at it: grants, thresholds, fees. */
export const NO_AIM =
  /给予|奖励|补[助贴]|返还|处以|罚款|享受|可申请|最高|最多|上限|下限|不设|每增加|按.{0,8}标准|标准|额度|限额|费率|税率|注册资本|实际投资|年纳税|以上的|以下的|超过.{0,12}的|每人|每户|一次性/;
