/** Between the first days of both systems (ECMA-376 18.17.4.1). */
const DAYS_BETWEEN = 1462;

/** A day that was counted from 1904 as it counts from 1900. */
export function from1904(serial: number): number {
  return serial + DAYS_BETWEEN;
}

/** Whether a number format shows days, months or years; one of hours alone shows how long something lasted. */
export function countsDays(numberFormat: string): boolean {
  // Hours, minutes and seconds in brackets go on beyond a day.
  const lengths = numberFormat.replace(/\[(?:h+|m+|s+)\]/gi, "h");
  const [section = ""] = lengths.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";");
  if (/general|通用格式/i.test(section)) return false;
  // m stands for minutes beside hours or seconds.
  return /[yde]/i.test(section.replace(/E[+-]/gi, "")) || (/m/i.test(section) && !/[hs]/i.test(section));
}
