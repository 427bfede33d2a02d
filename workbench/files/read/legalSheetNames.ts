import { ExcelError } from "../../../host/model/errors";
import { checkSheetName } from "../../../host/model/sheetName";

const LONGEST = 31;

/** Names for sheets that Excel allows, as near as can be to those that a program gave them. */
export function legalSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const legal = unused(isLegal(name) ? name : legalised(name), taken);
    taken.add(legal.toLowerCase());
    return legal;
  });
}

function isLegal(name: string): boolean {
  try {
    checkSheetName(name);
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}

function legalised(name: string): string {
  const cut = name
    .replace(/[:\\/?*[\]]/g, "_")
    .replace(/^'+/, "")
    .slice(0, LONGEST)
    .replace(/'+$/, "");
  return isLegal(cut) ? cut : `${cut}_`.slice(-LONGEST);
}

function unused(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = name; ; number++) {
    if (!taken.has(free.toLowerCase())) return free;
    const mark = ` (${number})`;
    free = name.slice(0, LONGEST - mark.length) + mark;
  }
}
