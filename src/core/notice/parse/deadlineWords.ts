/** Standing work: 持续推进, 长期坚持, 年内持续推进. */
const STANDING =
  /^(?:全年|年内|常年|本年度)?(?:长期|持续|常态化|立即|即时|随时)(?:推进|坚持|实施|落实|开展|办理|执行)?$/;
const DIGITS = "[\\d零〇一二三四五六七八九十]";
const YEAR = `(?:${DIGITS}{2,4}年|本年|今年|明年|当年|每年)`;
const MONTH = `(?:${DIGITS}{1,3}月|上半年|下半年|[一二三四1-4]季度|第[一二三四]季度)`;
const DAY = `(?:${DIGITS}{1,3}日)`;
const END =
  "(?:(?:年|月|季)?(?:底|末|初|上旬|中旬|下旬|份))?(?:之?前|以前|内)?(?:完成|办结|落实|启动|到位|建成|报送|基本完成|全面完成)?";
const LIMITS = /[底末前内]|完成|办结|落实|启动|到位|建成|报送/;
const DATED = new RegExp(`^(?:力争|确保|于|在)?(?:${YEAR}${MONTH}?${DAY}?|${MONTH}${DAY}?|年)${END}$`);

/** Whether a piece of a clause is the time by which a task is to be done: `6月底完成`, `年内持续推进`, `2019年底前`. */
export function isDeadlineWords(text: string): boolean {
  return text.length <= 24 && (STANDING.test(text) || (LIMITS.test(text) && DATED.test(text)));
}

/**
 * The date that a deadline names, as `YYYY-MM-DD`: the day, or the last day of the month, half, quarter or year.
 * @returns null where the words give no year or no time.
 */
export function deadlineDate(words: string): string | null {
  const match =
    /(\d{4})年(?:度)?(?:(\d{1,2})月(?:份)?(?:(\d{1,2})日|([底末上中下])旬?)?|([上下])半年|第?([一二三四1-4])季度)?/.exec(
      words,
    );
  if (!match) return null;
  const [, yearText = "", monthText, dayText, part, half, quarter] = match;
  const year = Number(yearText);
  const month = monthText ? Number(monthText) : lastMonth(half, quarter);
  if (month < 1 || month > 12) return null;
  const lastDay = daysInMonth(year, month);
  const day = dayText ? Number(dayText) : part === "上" ? 10 : part === "中" ? 20 : lastDay;
  if (day < 1 || day > lastDay) return null;
  return `${yearText}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lastMonth(half: string | undefined, quarter: string | undefined): number {
  if (half) return half === "上" ? 6 : 12;
  if (!quarter) return 12;
  const number = "一二三四".indexOf(quarter) + 1;
  return 3 * (number > 0 ? number : Number(quarter));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
