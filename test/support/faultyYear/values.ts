import type { EntryHeading } from "../../../src/core/matrix/progressColumns";
import { serialOfDate } from "../../../src/core/values/serialDate";
import { STATUSES } from "../../../src/core/values/status";
import type { MarkedCell } from "./markedWorkbook";
import type { Random } from "./random";

/** What is typed into a cell. */
export type TypedValue = Pick<MarkedCell, "value" | "style" | "formula" | "error">;

/** Texts that occur once, so that each can be followed. */
export type Fresh = (what: string) => string;

/** Something that a department may have typed under a heading. */
export function entryValue(random: Random, heading: EntryHeading, fresh: Fresh): TypedValue {
  if (random.chance(0.04)) return oddValue(random);
  if (heading === "进展状态") return { value: random.pick(STATUS_TEXTS), style: "entryChoice" };
  if (heading === "完成率") return random.pick(RATES);
  if (heading === "实际完成日期") return random.pick(DATES);
  return { value: entryText(random, fresh), style: "entryText" };
}

function entryText(random: Random, fresh: Fresh): string {
  const own = fresh("填");
  const kind = random.next();
  if (kind < 0.55) return own;
  if (kind < 0.75) return random.pick(COMMON_TEXTS);
  if (kind < 0.97) return random.pick(DRESSINGS)(own);
  if (kind < 0.995) return `${own}：${"新建便民桥，惠及群众。".repeat(200)}`;
  return `${own}${"长".repeat(32767 - own.length)}`;
}

/** What any number of departments write. */
const COMMON_TEXTS = ["无", "同上", "/", "1", "2017年", "已完成", "详见附件", "暂无。", "—"];

/** Ways to write a text that programs are known to change. */
const DRESSINGS: readonly ((text: string) => string)[] = [
  (text) => `${text}\n二、第二行\n\n四、第四行`,
  (text) => `  ${text}　`,
  (text) => `${text}\r\n回车换行`,
  (text) => `\t${text}\t制表`,
  (text) => `＝ＡＢＣ１２３％${text}`,
  (text) => `=1+1&"${text}"`,
  (text) => `+${text}`,
  (text) => `-${text}`,
  (text) => `@${text}`,
  (text) => `'${text}`,
  (text) => `𠮷𡈽😀${text}👨‍👩‍👧`,
  (text) => `<b>${text}</b>&amp;&#10;"'`,
  (text) => `_x0041_${text}_x000D_`,
  (text) => `${text}\u200b零宽\u00a0不断行\u202e倒写`,
  (text) => `e\u0301 ﬁ ㈱ ①${text}`,
  (text) => `"${text}",一;二\t三`,
];

const STATUS_TEXTS = [
  ...STATUSES,
  ...["滞后", "推进缓慢", "按序时推进", "正常推进", "超前", "完成", "已办结"],
  ...["推进中", "正在办理", "无", " 已完成 ", "已完成。", "乱写", "√"],
];

const RATES: readonly TypedValue[] = [
  { value: 0.8, style: "entryPercent" },
  { value: 0.283, style: "entryPercent" },
  { value: 1, style: "entryPercent" },
  { value: 0, style: "entryPercent" },
  { value: 80, style: "entryNumber" },
  { value: 0.8, style: "entryNumber" },
  { value: 80, style: "entryText" },
  { value: "80%", style: "entryPercent" },
  { value: "８０％", style: "entryText" },
  { value: "八成", style: "entryText" },
  { value: "0.8", style: "entryText" },
];

const DATES: readonly TypedValue[] = [
  { value: serialOfDate({ year: 2017, month: 12, day: 1 }), style: "entryDate" },
  { value: serialOfDate({ year: 2017, month: 6, day: 30 }), style: "entryDate" },
  { value: serialOfDate({ year: 2017, month: 2, day: 28 }), style: "entryNumber" },
  { value: "2017-12-01", style: "entryDate" },
  { value: "2017年12月1日", style: "entryText" },
  { value: "12月底", style: "entryText" },
  { value: 20171201, style: "entryNumber" },
  { value: 20171201, style: "entryDate" },
  { value: "2017.12.1", style: "entryText" },
];

/** What is no text, rate or date of anybody's. */
function oddValue(random: Random): TypedValue {
  return random.pick<TypedValue>([
    { value: null, error: "#REF!", style: "entryText" },
    { value: null, error: "#N/A", style: "entryNumber" },
    { value: null, error: "#DIV/0!", formula: "1/0", style: "entryNumber" },
    { value: 2, formula: "1+1", style: "entryNumber" },
    { value: "公式的结果", formula: '"公式"&"的结果"', style: "shownText" },
    { value: 0.75, formula: "3/4", style: "entryPercent" },
    { value: true, style: "entryNumber" },
    { value: -12.5, style: "entryNumber" },
    { value: 123456789012345, style: "entryNumber" },
  ]);
}

/** A remark beside, above or below the table. */
export function remarkValue(random: Random, fresh: Fresh): TypedValue {
  if (random.chance(0.25)) return random.pick(COMMON_REMARKS);
  const text = fresh("备注");
  return { value: random.chance(0.3) ? random.pick(DRESSINGS)(text) : text, style: "entryText" };
}

const COMMON_REMARKS: readonly TypedValue[] = [
  { value: "同上", style: "entryText" },
  { value: "已完成", style: "entryText" },
  { value: 5, style: "entryNumber" },
  { value: 0.5, style: "entryPercent" },
  { value: serialOfDate({ year: 2017, month: 12, day: 1 }), style: "entryDate" },
  { value: null, error: "#VALUE!", style: "entryText" },
];

/** What a person leaves behind who meant to clear a cell. */
export const BLANKS: readonly TypedValue[] = [
  { value: " ", style: "entryText" },
  { value: "　", style: "entryText" },
  { value: "\n", style: "entryText" },
  { value: "\u200b", style: "entryText" },
];
