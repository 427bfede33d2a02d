import { readChineseNumber } from "../../../values/chineseNumber";

/** What a cell of the column 序号 says. */
export interface NumberCell {
  /** As printed. */
  readonly no: string;
  readonly value: number;
  /** 一 and （一） may stand for titles above rows with 1, 2, 3. */
  readonly style: "arabic" | "circled" | "chinese" | "bracketedChinese";
}

const ARABIC = /^[（(]?(?:\d{1,3}[-.．])?(\d{1,4})[）)]?[.．、﹒]?$/;
const CHINESE = /^([一二三四五六七八九十百]{1,5})[、.．]?$/;
const BRACKETED = /^[（(]([一二三四五六七八九十百]{1,5})[）)][、.．]?$/;

/** Reads `1`, `1.`, `01`, `2-3`, `（一）`, `①`; null where a text is more than a number. */
export function readNumberCell(text: string): NumberCell | null {
  if (text === "" || text.length > 12) return null;
  const no = text.replace(/\s/g, "");
  const circled = no.length === 1 ? no.charCodeAt(0) - 0x245f : 0;
  if (circled >= 1 && circled <= 20) return { no, value: circled, style: "circled" };
  const plain = no.normalize("NFKC");
  const arabic = ARABIC.exec(plain)?.[1];
  if (arabic !== undefined) return { no, value: Number(arabic), style: "arabic" };
  const bracketed = BRACKETED.exec(plain)?.[1];
  const value = readChineseNumber(bracketed ?? CHINESE.exec(plain)?.[1] ?? "");
  return value === null ? null : { no, value, style: bracketed ? "bracketedChinese" : "chinese" };
}
