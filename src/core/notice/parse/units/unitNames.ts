import { simplifyCharacters } from "../lines/simplifyCharacters";

// 局 委 办 部 of departments; 府 政府; 位 单位; 门 部门; 关 机关 and 海关; 构 机构; 业 企业; 班 专班; 心 中心; 组 领导小组;
// 庭 法庭; 商 运营商; 大 人大; 街 镇街; 险 人保财险
const ENDINGS =
  "委局办部厅署院会处科室府位门关构业班心组团司联协行队站所校学社台馆园库区县市镇乡州盟旗省道户村厂网庭商大街港矿狱险店";
/** Bodies that are called by what they do or own. */
const CALLED_BY_WORD =
  /(?:税务|电信|移动|联通|铁塔|邮政|气象|消防|交警|电力|供电|供水|燃气|海事|烟草|石油|石化|中石[油化]|民航|铁路|公安|检察|医保|社保|林场|农场|牧场|渔场|机场|示范基地|保税区|市总|新城|城投|交投|文投|水投|防指|团中央|党中央|中央|党总支|[省市县区镇][一二三四五六七八九十]中|[省市县区]中)$/;
/** What a sentence begins with, and a name does not. */
const BEGINS_SENTENCE =
  /^(?:加强|推进(?![办组专小领中委])|推动|完善|建立|健全|落实(?![办组])|组织[实开推]|开展|实施|做好|支持|鼓励|明确|强化|加快|提高|提升|确保|切实|认真|积极|及时|按[照要时]|依[据法照]|根据|结合|制定|研究(?![院室所中会])|探索|引导|对(?![外口台])|对于|要(?!素)|应[当按]|须|并|但|以及|含(?!山)|包括|例如|如(?![皋东意])|即(?!墨)|原(?![阳平])|现(?!代)|见(?!义)|详见|参[见照]|以下|下称|简称|指(?!挥)|其中|超过|不(?!动产)|[“"]?十[二三四五]五|\d{4}年)/;
const SENTENCE_SIGNS = /(?<!设区)的|[了着将是把。！？：:…%％]|(?<!自)由/;
const LONGEST = 40;

/** Whether a text could be the name of a body: what such names end in, and nothing that makes it a sentence. */
export function isUnitLike(name: string): boolean {
  const plain = plainName(name);
  if (plain.length < 2 || plain.length > LONGEST) return false;
  if (!ENDINGS.includes(plain.charAt(plain.length - 1)) && !CALLED_BY_WORD.test(plain)) return false;
  return !BEGINS_SENTENCE.test(plain) && !SENTENCE_SIGNS.test(plain);
}

/** Whether a text begins as a sentence does, and no name. */
export function beginsLikeSentence(text: string): boolean {
  return BEGINS_SENTENCE.test(simplifyCharacters(text));
}

/** Whether a text may be a name that nobody knows: short, and no sentence. */
export function isPossibleName(name: string): boolean {
  const plain = plainName(name);
  return plain.length <= LONGEST_UNKNOWN && !BEGINS_SENTENCE.test(plain) && !SENTENCE_SIGNS.test(plain);
}

const LONGEST_UNKNOWN = 16;

/** Recognisable form: simplified, without brackets at the end and spaces. */
function plainName(name: string): string {
  return simplifyCharacters(name.replace(/(?:[（(][^（(）)]*[）)]){1,3}$/, "").replace(/\s+/g, ""));
}

/** 各区, 各项目牵头单位, 全区经济运行各专班; not 李各庄镇. */
const EACH = /各(?!庄)/;
/** Without a name these are many: 乡镇, 街道, 县（市、区）; 县 and 开发区 may be one. */
const AREAS_OF_ALL =
  "乡镇|镇街|镇乡|镇村|村镇|街镇|街道|区县|县区|市县|县市|县市区|市区县|[乡镇县市区旗州][（(][^（）()]{1,8}[）)]|社区|村居|村社|村";
const OFFICES =
  "人民政府|政府|党委|党工委|党委政府|办事处|管委会|村委会|居委会|村民委员会|居民委员会|办|村|居|社区";
const UNNAMED = new RegExp(
  [
    "^(?:其他|其它|其余)?(?:相关|有关|涉及|所涉|所在|属地|当地)",
    "[有相]关(?:的)?(?:职能|责任|主管|行业|业务)?(?:部门|单位|地区|方面|企业|机构|区县|县区|县|乡镇|镇街|街道)",
    "^(?:其他|其它|其余)",
    "^(?:[全本]?(?:国家?|省|市|区|县|州|旗|镇|乡)[级直属]|中央|中直|省市|市县|驻.{1,4}|省直管)?(?:[职功]能|主管|行业|组成|责任|业务)?(?:部门|单位|机关|企业|国企|国有企业|高校|院校|学校|医院|金融机构)(?:和单位|和部门)?$",
    "成员单位|^(?:直属|下属|所属|派驻)(?:单位|机构)$|(?:牵头|责任|配合|协办|主办|承办|实施|项目|建设|业主)(?:单位|部门)$|^项目(?:业主|法人|主体)",
    `^(?:${AREAS_OF_ALL})(?:[（(][^（）()]{1,8}[）)])?(?:各级)?(?:${OFFICES})?(?:[（(][^（）()]{1,12}[）)])?$`,
    "(?:所在地|项目地|属地).{0,8}$",
  ].join("|"),
);

/** Bodies that the notice does not name: 各区、县级市, 有关部门, 相关扶贫帮扶集团, 各项目牵头单位. */
export function isCollective(name: string): boolean {
  const plain = simplifyCharacters(name);
  return EACH.test(plain) || UNNAMED.test(plain);
}

/** One character or word that says of which place a department is. */
const OF_A_PLACE =
  /^(?:[省市区县州旗盟镇乡团]|自治[区州县]|国家|国务院|中国|中央|中共|最高|全国|国网|武警|.{2,8}?(?:省|市|区|县|自治州|旗|镇))(?=.{2})/;
const NOT_OF_A_PLACE = /^[省市区县州旗盟镇乡](?:级|直|属|内|外(?!办|事)|域|民(?![政宗族防])|际|场主体|里)/;
/** What departments of any level begin with, so that 教育部 and 人民银行 are known without a place. */
export const DEPARTMENT_BEGINS =
  "发展|发改|改革|教育|教科|教体|科技|科学|工业|工信|经信|经济|经贸|商务|商业|民族|民宗|宗教|公安|民政|司法|财政|人力|人社|劳动|自然资源|规划|国土|生态|环保|环境|住房|住建|建设|城乡|城市|城管|城建|交通|水利|水务|农业|农村|农牧|林业|林草|园林|绿化|文化|文旅|文广|文体|文物|卫生|卫健|退役|应急|审计|国资|国有资产|市场监|市监|市政|体育|统计|医保|医疗|信访|机关事务|机关管理|粮食|粮储|能源|大数据|数据|政务|行政|营商|乡村振兴|扶贫|金融|地方金融|外事|外办|侨务|港澳|台湾|台办|档案|气象|地震|烟草|供销|投资|招商|口岸|知识产权|药监|药品|食药|食品|质监|质量|工商|税务|海洋|渔业|畜牧|农机|移民|水库移民|搬迁|安监|安全生产|人防|人民防空|国防动员|法院|检察|人民法院|人民检察|妇联|残联|科协|文联|社科联|总工会|工会|红十字|侨联|贸促|房管|房产|旅游|广电|广播|新闻|版权|综合|执法|监察|物价|计生|人口|老龄|史志|地方志|就业|公积金|住房公积金|民防|消防|疾控|数字|信息|政数|服务业|合作|防汛|河长";
/** What departments inside of a school, a company or a township begin with: 教务处, 党委组织部, 财务部. */
const INSIDE =
  "教务|学生|学工|人事|科研|财务|后勤|保卫|招生|研究生|党委[组宣统办学保教人研政]|党政|党群|党建|纪检|资产|基建|发展规划|离退休|法务|董事会|采购";
const DEPARTMENT = new RegExp(
  `^(?:${DEPARTMENT_BEGINS}|人民银行|银保监|银监|证监|保监|海关|审计|税务|公安|国家|外交|国防|铁路|民航|中科院|邮政|网信|编办|组织|宣传|统战|政法|${INSIDE})`,
);
const OFFICIAL_ENDINGS = /[局委办部厅署院会室府联协处司社行队心]$/;
const GENERAL = /^(?:.{0,6}(?:部门|机构|单位)|.{0,2}(?:政府|党委|学会|社会|协会|大会|干部|全部|内部|外部))$/;

/**
 * Whether a text is surely the name of one body: it says of which place or what it does, and ends as offices do. Where no
 * label or bracket says that units follow, only such names count.
 */
export function isNamedBody(name: string): boolean {
  const plain = plainName(name);
  if (!isUnitLike(name) || plain.length < 3 || !OFFICIAL_ENDINGS.test(plain) || GENERAL.test(plain))
    return false;
  if (isCollective(name)) return false;
  return (OF_A_PLACE.test(plain) && !NOT_OF_A_PLACE.test(plain)) || DEPARTMENT.test(plain);
}

/** Whether a text ends as the names of offices do, whatever it begins with: 福建出入境检验检疫局. */
export function isOffice(name: string): boolean {
  const plain = plainName(name);
  return isUnitLike(name) && plain.length >= 4 && OFFICIAL_ENDINGS.test(plain) && !GENERAL.test(plain);
}

const PERSON =
  /^(?:.{0,10}(?:领导|同志|市长|区长|县长|州长|镇长|乡长|书记|主任|局长|常委|部长|秘书长|主席|主委)(?:[\p{Script=Han}·]{2,4}(?:同志)?)?|[\p{Script=Han}]{2,3})$/u;

/** Whether a doer is rather a person: 副市长李四, 张三; so is any short word that no body is called by. */
export function isPersonLike(name: string): boolean {
  return !isUnitLike(name) && PERSON.test(simplifyCharacters(name));
}
