/** As much as a person reads; a name in an archive may have 65,535 bytes, which no cell of a report holds. */
const LONGEST = 240;

/**
 * The name by which an entry of an archive is told, with `/` between folders. It is only ever shown, and leads nowhere:
 * steps out of the folder and control characters are left out.
 * @param given the names that were given before, with the last number that each got: of equal ones, the later are
 * numbered
 */
export function shownName(name: string, given: Map<string, number>): string {
  const steps = name
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD")
    .split(/[\\/]/)
    .filter((step) => !["", ".", ".."].includes(step));
  const whole = shortened(steps.join("/") || "未命名");
  let number = given.get(whole) ?? 0;
  let free: string;
  do {
    number += 1;
    free = number === 1 ? whole : numbered(whole, number);
  } while (given.has(free));
  given.set(free, 1).set(whole, number);
  return free;
}

/** Without its middle: its folder and what kind of file it is are at the ends. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const half = LONGEST / 2;
  return `${characters.slice(0, half).join("")}…${characters.slice(-half).join("")}`;
}

/** `目录/填报表(2).xlsx` */
function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf(".");
  const end = dot > name.lastIndexOf("/") + 1 ? dot : name.length;
  return `${name.slice(0, end)}(${number})${name.slice(end)}`;
}
