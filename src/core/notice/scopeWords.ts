import type { Notice } from "./notice";

const WANZHOU = "万州府办发〔2017〕83号";

/**
 * The places and groups that a notice is about, where they are known; departments like to report district-wide work
 * instead. A notice whose words nobody named has none, and then nothing is asked.
 */
export function scopeWordsOf({ docNumber }: Notice): readonly string[] {
  return docNumber === WANZHOU ? ["恒合", "地宝", "少数民族", "土家", "民族", "两乡", "清真"] : [];
}
