/** A calendar year as typed, or null; the limits are those of drop-downs and dates in the workbooks. */
export function parsePeriod(text: string): number | null {
  return /^\s*20\d\d\s*(?:年度?)?\s*$/.test(text) ? Number(text.trim().slice(0, 4)) : null;
}
