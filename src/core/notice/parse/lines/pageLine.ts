const DIGITS = "[\\d一二三四五六七八九十]{1,4}";

const PAGE_LINES: readonly RegExp[] = [
  // - 2 -, — 12 —, — — — 3 —
  /^(?:[-—–－―~～·•]\s{0,3}){1,6}\d{1,4}\s{0,3}(?:[-—–－―~～·•]\s{0,3}){1,6}$/,
  RegExp(`^第\\s?${DIGITS}\\s?页[\\s,，、/]{0,3}(?:[共总]\\s?${DIGITS}\\s?页)?$`),
  RegExp(`^[共总]\\s?${DIGITS}\\s?页[\\s,，、/]{0,3}第\\s?${DIGITS}\\s?页$`),
  /^page\s\d{1,4}(?:\s(?:of|\/)\s\d{1,4})?$/i,
];
const PAGE_OF_PAGES = /^(\d{1,4})\s?[/／]\s?(\d{1,4})$/;

/** Whether a line is nothing but a page's number: `- 2 -`, `第2页 共5页`, `2/10`. */
export function isPageLine(text: string): boolean {
  if (text.length > 40) return false;
  const [, page, pages] = PAGE_OF_PAGES.exec(text) ?? [];
  if (page !== undefined) return Number(page) >= 1 && Number(page) <= Number(pages) && Number(pages) > 1;
  return PAGE_LINES.some((pattern) => pattern.test(text));
}
