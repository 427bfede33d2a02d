import type { Notice } from "./notice";

const WANZHOU = "万州府办发〔2017〕83号";

/**
 * The places and groups that a notice is about, where they are known; departments like to report district-wide work
 * instead. A notice whose words nobody named has none, and then nothing is asked.
 */
export function scopeWordsOf({ docNumber }: Notice): readonly string[] {
  return docNumber === WANZHOU
    ? ["恒合", "地宝", "土家族", "民族乡", "少数民族", "民族村", "特色村镇", "民族团结", "民族宗教", "清真"]
    : [];
}
