import { SHEETS } from "../core/matrix/sheetNames";
import { findSheet, type SheetGrid, type WorkbookGrid } from "../core/sheet/grid";
import type { WorkbookPlan } from "../core/sheet/plan";
import { renameSheets } from "../core/sheet/renameSheets";
import type { Sentence } from "../core/values/sentence";
import type { OpenWorkbook } from "./ports";

const TEMPORARY = "生成中_";
/** Hidden sheets of the product hold nothing that a person wrote. */
const OWN: readonly string[] = [SHEETS.stamp, SHEETS.lists];

/**
 * Builds the plan's sheets under temporary names, reads them back, and only then lets them take the places of those
 * that were there. A failure before that removes the temporary sheets and leaves the workbook as it was.
 * @param whyKept tells for an old sheet and the new one as it reads why the old one stays, or null where it may go
 * @returns the old sheets that stay, under the names they have now
 */
export async function replaceSheets(
  workbook: OpenWorkbook,
  before: WorkbookGrid,
  plan: WorkbookPlan,
  whyKept: (old: SheetGrid, readBack: SheetGrid) => Sentence | null,
): Promise<{ sheet: string; message: Sentence }[]> {
  const leftovers = before.sheets.filter(({ name }) => name.startsWith(TEMPORARY)).map(({ name }) => name);
  const temporary = renameSheets(plan, (name) => TEMPORARY + name);
  const built = temporary.sheets.map(({ name }) => name);
  if (leftovers.length > 0) await workbook.rearrange({ remove: leftovers, rename: [], order: [], names: [] });
  await workbook.addSheets({ ...temporary, names: [] });
  try {
    const after = await workbook.readSheets(built);
    const olds = before.sheets.filter(({ name }) => plan.sheets.some((sheet) => sheet.name === name));
    const kept = olds.flatMap((old) => {
      const readBack = findSheet(after, TEMPORARY + old.name);
      if (!readBack)
        throw new Error(`The sheet ${TEMPORARY + old.name} was written but cannot be read back.`);
      const message = OWN.includes(old.name) ? null : whyKept(old, readBack);
      return message === null ? [] : [{ old: old.name, sheet: oldName(old.name, before), message }];
    });
    const stays = new Set(kept.map(({ old }) => old));
    await workbook.rearrange({
      remove: [...olds.map(({ name }) => name).filter((name) => !stays.has(name)), ...blankSheets(before)],
      rename: [
        ...kept.map(({ old, sheet }) => ({ from: old, to: sheet })),
        ...plan.sheets.map(({ name }) => ({ from: TEMPORARY + name, to: name })),
      ],
      order: plan.sheets.map(({ name }) => name),
      names: plan.names,
    });
    return kept.map(({ sheet, message }) => ({ sheet, message }));
  } catch (error) {
    await workbook.rearrange({ remove: built, rename: [], order: [], names: [] });
    throw error;
  }
}

/** 进展填报(旧), or 进展填报(旧2) where that is taken. */
function oldName(name: string, before: WorkbookGrid): string {
  for (let number = 1; ; number++) {
    const candidate = `${name.slice(0, 24)}(旧${number === 1 ? "" : number})`;
    if (!findSheet(before, candidate)) return candidate;
  }
}

/** The empty sheets of a workbook that holds nothing else, as a new one has; they would stand behind ours. */
function blankSheets(before: WorkbookGrid): string[] {
  const empty = before.sheets.every(({ cells, name }) => cells.size === 0 && !name.startsWith(TEMPORARY));
  return empty ? before.sheets.map(({ name }) => name) : [];
}
