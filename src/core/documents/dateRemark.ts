import type { Sentence } from "../values/sentence";
import type { DocumentOptions } from "./documentOptions";

/** A document cannot be older than its figures. */
export function dateRemark({ date, asOf }: DocumentOptions): Sentence[] {
  if (date === undefined || date >= asOf) return [];
  return [
    {
      zh: `成文日期${date}早于数据截至日期${asOf}，请核对；截至日期不对的，请改后重新生成。`,
      en: `The document's date, ${date}, lies before ${asOf}, the day of its figures; look at both and make it again.`,
    },
  ];
}
