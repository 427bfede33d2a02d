/** By when a goal is to be reached, as a sentence says it. */
export interface Horizon {
  /** null where the words name none (今年, “十三五”期间). */
  readonly year: number | null;
  /** A second and third year, where one number is said for each (到2020年和2025年，…分别达到…). */
  readonly years: readonly number[];
  /** What the words say beyond a year: 今年, 5年内, “十三五”期间. */
  readonly words: string;
  /** 到2020年 and 5年内 hold for the clauses that follow; 2017年地区生产总值… for its own. */
  readonly governs: boolean;
  /** How long the words are. */
  readonly length: number;
}

const NUMBER = "[\\d一二三四五六七八九十两]{1,2}";
const HORIZON = new RegExp(
  "^(?<lead>(?:力争|争取|确保|计划|预计)?[到至]|力争|争取|确保|[在于从])?(?:" +
    "(?<years>(?:20\\d\\d年?[、和]){0,3}(?<year>20\\d\\d))年(?:\\d{1,2}月)?[底末]?(?:之?前|以前|期间|度)?(?!起|以来|以后)" +
    "|(?<span>20\\d\\d年?[-—–~～至到]{1,2}(?<end>20\\d\\d)年(?:期间|间)?)" +
    `|(?<words>“?十[一二三四五六七八]五”?(?:规划)?(?:时期|期间|期?末)|[今本明全]年度?(?:内|[底末]前?)?|年内|年[底末]前?|` +
    `(?:20\\d\\d年起|从20\\d\\d年起|未来|今后)?${NUMBER}(?:[-—–至到]${NUMBER})?年(?:之?内|间)|(?:通过|经过|用)${NUMBER}年(?:左右)?的?(?:努力|时间|奋斗)|每年|未来${NUMBER}年|今后${NUMBER}年))`,
);

/** Reads the time that a clause begins with; null where it begins otherwise. */
export function readHorizon(clause: string): Horizon | null {
  const match = HORIZON.exec(clause);
  if (!match) return null;
  const { lead = "", years = "", year, span, end, words } = match.groups ?? {};
  const named = year ?? end;
  const isWhole = match[0].length === clause.length;
  return {
    year: named === undefined ? null : Number(named),
    years: [...years.matchAll(/20\d\d/g)].map(([one]) => Number(one)),
    words: span ?? words ?? "",
    governs: isWhole || named === undefined || /[到至]$/.test(lead),
    length: match[0].length,
  };
}
