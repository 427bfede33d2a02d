import type { NoticeWarning } from "./notice";

/** A typing error of the bundled notice. Its text is kept: only the issuing office may correct it. */
export interface Typo {
  readonly line: number;
  /** The place, verbatim, long enough to be the only one of its line. */
  readonly printed: string;
  readonly meant: string;
}

/** The typing errors of 万州府办发〔2017〕83号, reviewed by a person. */
export const WANZHOU_TYPOS: readonly Typo[] = [
  { line: 45, printed: "万州检疫检验局", meant: "万州检验检疫局" },
  { line: 61, printed: "坚决纠正和杜绝违法党的民族政策", meant: "坚决纠正和杜绝违反党的民族政策" },
  { line: 65, printed: "不对增强“五个认同”", meant: "不断增强“五个认同”" },
  { line: 65, printed: "梳理正确的国家观", meant: "树立正确的国家观" },
  { line: 65, printed: "历史观、文化关", meant: "历史观、文化观" },
  { line: 71, printed: "社会服务等级制", meant: "社会服务等机制" },
];

/** What the office should look at before copies go out. */
export function typoWarning({ line, printed, meant }: Typo): NoticeWarning {
  return {
    code: "typo",
    line,
    message: {
      zh: `第${line}行“${printed}”疑为“${meant}”之误；原文照录，未作改动，请与发文机关核实。`,
      en: `Line ${line}: “${printed}” is probably a slip for “${meant}”. The text was kept as it is; ask the issuing office.`,
    },
  };
}
