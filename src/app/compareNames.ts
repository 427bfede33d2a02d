const COLLATOR = new Intl.Collator("zh-CN", { numeric: true });

/** The order in which the files of a folder or an archive are read: 2 before 10, Chinese by pinyin. */
export function compareNames(a: string, b: string): number {
  return COLLATOR.compare(a, b);
}
