import { comparableHeading } from "../../../values/text";
import { simplifyCharacters } from "../lines/simplifyCharacters";

/**
 * What a column holds, as its heading says. `perhaps-units`: 单位 may be that of a number, 建设单位 a builder; it counts
 * only where no other column names units. `unknown` headings tell nothing.
 */
export type ColumnKind =
  | "number"
  | "group"
  | "title"
  | "content"
  | "lead"
  | "support"
  | "responsible"
  | "perhaps-units"
  | "person"
  | "deadline"
  | "other"
  | "unknown";

/** No heading is longer. */
const LONGEST_HEADING = 24;

const LEADS = "牵头|主办|主责|主抓|第一责任";
const SUPPORTS = "配合|协同|协办|协作|协助|协管|参与|参加|会办";
const ANSWERS = "责任|负责|承办|落实|实施|指导|主管|承担|执行|分工|办理|完成|推进|组织|整改|包保|监管|管理";
const BODIES = "单位|部门|机关|处室|科室|股室|机构|主体|专班|乡镇|镇街|街道|地区";
/** What may stand before, between and after: 市级责任单位, 牵头（责任）部门和单位. No part is made of others, for speed. */
const AROUND =
  "[省市区县州镇级直中央总及和与或、/()]|国家|属地|所属|直属|主要|具体|工作|任务|项目|行业|对口|直接|涉及|领导小组";

const UNITS = new RegExp(`^(?:${LEADS}|${SUPPORTS}|${ANSWERS}|${BODIES}|${AROUND})+$`);
const HAS_LEAD = new RegExp(LEADS);
const HAS_SUPPORT = new RegExp(SUPPORTS);
const HAS_ANSWER = new RegExp(ANSWERS);
const HAS_BODY = new RegExp(`${BODIES}|县区|区县`);
const BARE_LEAD = /^(?:牵头|主办)(?:者|方)?$/;
const BARE_ANSWER = /^(?:承办|负责)$/;
const BARE_SUPPORT = /^(?:配合|协办|协同|参与)(?:者|方)?$/;
const DIVISION = /^(?:部门|责任|职责|任务|工作|单位)?分工$|^责任(?:分解|划分|落实)?$/;
const PERHAPS_UNITS = /^(?:单位|部门|建设单位|项目单位|业主单位|项目业主|实施单位名称|单位名称|部门名称)$/;
const PERSON =
  /(?:领导|责任人|负责人|联系人|联络员|联络人|人员|姓名|专员|组长|县长|市长|区长|局长|主任|同志)员?$/;
const BESIDE_PERSON = /^(?:责任人|负责人)[及和与、/]|[及和与、/(](?:责任人|负责人|责任领导|领导|人)\)?$/;
const AND_PERSON = /(?:单位|部门)[)]?[及和与、/(]/;

const NUMBER = /^(?:序号?|编号|号|项次|序列|(?:任务|项目|工作|事项|条目)(?:序号|编号)|no\.?|#)$/i;
const NOT_BY_WHEN = /开始|开工|起始|启动|报送|更新|填报|出台|发布|印发|下达|会议|培训/;
const BY_WHEN =
  /(?:时限|期限|时间|时间节点|完成节点|日期|年限|限期|进度安排|时间安排|时间进度|时序进度|进度要求|时限要求|时间要求|时限及要求)$|^(?:完成|办结|整改)(?:时[限间]|期限|日期)/;
const GROUP =
  /(?:类别|分类|领域|板块|版块|方面|类型|大类|条线|章节|篇章|模块|一级(?:任务|指标|目录))$|^(?:类|专项|工作类|任务类)$/;
const OTHER =
  /(?:备注|说明|范围|资金|投资|金额|经费|预算|情况|进展|状态|电话|联系方式|来源|依据|成果|形式|附件|地点|地址|计量单位|权重|分值|得分|目标值|指标值|基期|基数|基期值|文件|佐证|数量|规模|比例|频次|开始时间|启动时间|开工时间)(?:额|方式|材料)?$|^(?:年度|年份)$/;
const CONTENT =
  /(?:内容|措施|举措|目标|要求|标准|描述|做法|分解|细化|计划|安排|打算|路径|要点|清单|政策)$|目标|具体|细化/;
const TITLE = /^.{0,10}(?:任务|事项|项目|名称|工作|问题|指标|主题|标题|实事)$|^(?:重点|主要)?(?:改革|工程)$/;
/** A word of the office for work to be done, where no other says more: 举措 of a column 改革举措 is its title. */
const NAMED_MEASURE = /^(?:改革|创新|推广)(?:举措|措施|经验)$/;

/** A heading in a form that can be compared: simplified, half width, without spaces, line breaks and trailing brackets. */
export function plainHeading(text: string): string {
  return simplifyCharacters(comparableHeading(text));
}

/** What the column below a heading holds: `主 要 内 容` content, `牵头单位` the units that lead. */
export function columnKind(text: string): ColumnKind {
  if (text.length > 4 * LONGEST_HEADING) return "unknown";
  let kind = judged.get(text);
  if (kind === undefined) {
    kind = readKind(text);
    if (judged.size >= MOST_JUDGED) judged.clear();
    judged.set(text, kind);
  }
  return kind;
}

/** A line may be asked several times whether it is a heading. */
const judged = new Map<string, ColumnKind>();
const MOST_JUDGED = 2000;

function readKind(text: string): ColumnKind {
  const heading = plainHeading(text);
  if (heading === "" || heading.length > LONGEST_HEADING || /[。；;，,]/.test(heading)) return "unknown";
  if (NUMBER.test(heading)) return "number";
  if (PERHAPS_UNITS.test(heading)) return "perhaps-units";
  if (PERSON.test(heading) && !AND_PERSON.test(heading)) return "person";
  const units = unitsKind(heading.replace(BESIDE_PERSON, ""));
  if (units) return units;
  if (BY_WHEN.test(heading) && !NOT_BY_WHEN.test(heading)) return "deadline";
  if (OTHER.test(heading)) return "other";
  if (GROUP.test(heading)) return "group";
  if (NAMED_MEASURE.test(heading)) return "title";
  if (CONTENT.test(heading)) return "content";
  return TITLE.test(heading) ? "title" : "unknown";
}

function unitsKind(heading: string): ColumnKind | null {
  if (BARE_LEAD.test(heading)) return "lead";
  if (BARE_SUPPORT.test(heading)) return "support";
  if (BARE_ANSWER.test(heading)) return "responsible";
  if (DIVISION.test(heading)) return "perhaps-units";
  if (!HAS_BODY.test(heading) || !UNITS.test(heading)) return null;
  const [leads, supports] = [HAS_LEAD.test(heading), HAS_SUPPORT.test(heading)];
  // 牵头及配合单位: which of them leads, the cells may say.
  if (leads !== supports) return leads ? "lead" : "support";
  return leads || HAS_ANSWER.test(heading) ? "responsible" : null;
}
