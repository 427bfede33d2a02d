import { simplifyCharacters } from "../lines/simplifyCharacters";
import { DIGIT as D, DONE, FROM_THE_NOTICE } from "./timeWords";

/** 2019年, 19年底, 本年度, 每年. */
const YEAR = `(?:${D}{4}年度?|${D}{2}年(?=[底末年\\d])|[本今明当次每]年度?|本?年度|全年)`;
/** 6月30日, 6月底, 上半年, 第三季度. */
const PART = `(?:(?:${D}{1,3}|元)月份?(?:${D}{1,3}[日号]|[底末初]|[上中下]旬)?|[上下]半年|(?:第?[一二三四1-4]|[每本])季度[底末]?)`;
const PLAN = "“?十[一二三四五六七八]五”?(?:规划)?(?:时期|期间|期?末)";
const TIME = `(?:${YEAR}(?:年?[底末中]|${PART}|全年|年度)?|${PART}|年(?:[底末]|(?=内))|${PLAN})`;
/** 2020.12, 2020-12-31, 2020/12/31. */
const PLAIN = "20\\d\\d[./-]\\d{1,2}(?:[./-]\\d{1,2})?";
const DASH = "[-—–~～至到]{1,2}";
/** 2018-2020年, 3月至6月. */
const SPAN = `(?:${D}{1,4}${DASH})?(?:${TIME}|${PLAIN})(?:${DASH}(?:${TIME}|${PLAIN}))?`;

const DATED = new RegExp(
  "^(?:力争|确保|争取|务必|最迟|于|在|到|至|从|自|应|须|需|要){0,3}" +
    `(?<time>${SPAN})(?<limit>之?前|以前|之?内|以内|止)?(?<done>${DONE}.{0,24})?$`,
);
const BODY = /[办局委部组会处科队站所]$|专班|中心|公司|指挥/;
const BARE_YEAR = /^.{4}年度?$/;

/** Standing work: 持续推进, 长期坚持, 年内持续推进. */
const STANDING = new RegExp(
  `^(?:全年|年内|常年|本年度|长期|并|且|${PLAN}|${YEAR}){0,2}` +
    "(?:长期|持续|常年|常态化?|不断|立即|立行立改|即知即改|即时|随时|逐[年步]|分年度|分步|分阶段|分期|有序|按年度|" +
    "按(?:计划|要求|期|(?:时序|序时|工作)?进度|时序|(?:时间)?节点)|贯穿全年|全年|尽快|尽早|抓紧|适时|及时|如期)" +
    "(?:抓好|推进|推动|坚持|组织|实施|落实|开展|办理|执行|做好|整改|加强|深化|巩固|提升|改进|完善|完成|进行|启动|有效|长效){0,3}" +
    "(?:工作|任务)?$",
);

/** 春节前, 2024年国庆节前完成, 入汛前: by a day or season that everybody knows. */
const BEFORE_SEASON = new RegExp(
  `^(?:力争|确保|务必|最迟|于|在|到|应|须|要){0,2}(?:${YEAR})?` +
    '(?:(?:元旦|春节|元宵|清明|劳动|端午|中秋|国庆|建党|教师)节?|[“"]?(?:五一|七一|八一|十一)[”"]?|(?:入|主|每年)?汛期?|(?:入|今)?[冬夏]季?|(?:春季|秋季)?开学|(?:学期|供暖期|采暖期|供暖季|采暖季|雨季|旱季)(?:开始|来临|结束)?)' +
    `(?:到?来)?之?前(?:${DONE}.{0,24})?$`,
);

const RELATIVE = new RegExp(`^(?:自|从|于|在|要|应){0,2}${FROM_THE_NOTICE}(?:${DONE}.{0,24})?$`);

/** A time does not say who does something. */
const DOERS = /牵头|负责|会同|配合|参与|协助|责任/;
const LONGEST = 48;

/**
 * Whether a piece of a clause is the time by which a task is to be done: `6月底完成`, `年内持续推进`, `2019年底前`,
 * `印发之日起30日内`, `6月底前出台相关政策`. So is a year alone, which cannot be a unit.
 */
export function isDeadlineWords(words: string): boolean {
  if (words.length > LONGEST) return false;
  const text = simplifyCharacters(words);
  if (DOERS.test(text)) return false;
  if (STANDING.test(text) || RELATIVE.test(text) || BEFORE_SEASON.test(text)) return true;
  const { time, limit, done = "" } = DATED.exec(text)?.groups ?? {};
  if (time === undefined) return false;
  // 2020年实施方案编制专班 is a body.
  return limit !== undefined || !BARE_YEAR.test(time) || !BODY.test(done);
}
