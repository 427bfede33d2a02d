import { SHEETS } from "../core/matrix/sheetNames";
import { findSheet, type SheetGrid, type WorkbookGrid } from "../core/sheet/grid";
import type { WorkbookPlan } from "../core/sheet/plan";
import { renameSheets } from "../core/sheet/renameSheets";
import { Refusal } from "../core/values/refusal";
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
      const message = OWN.includes(old.name)
        ? null
        : (whyKept(old, readBack) ?? whyNeeded(old, before, plan));
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
    const untouched = before.sheets.map(({ name }) => name).filter((name) => !leftovers.includes(name));
    await takeBack(workbook, built, untouched, error);
    throw error;
  }
}

/**
 * Removes the temporary sheets where all others stand as they did; else touches nothing more, since something of the
 * old ones could have its only place in a new one.
 * @throws Refusal where temporary sheets stay.
 */
async function takeBack(
  workbook: OpenWorkbook,
  built: readonly string[],
  untouched: readonly string[],
  cause: unknown,
): Promise<void> {
  try {
    const now = await workbook.readSheets([...untouched, ...built]);
    const exchangeBegan = now.sheets.length < untouched.length + built.length;
    if (!exchangeBegan) {
      await workbook.rearrange({ remove: built, rename: [], order: [], names: [] });
      return;
    }
  } catch {
    throw new Refusal(
      {
        zh: `生成中断，原有工作表没有改动；名称以“${TEMPORARY}”开头的临时工作表未能删除，请手工删除，或再生成一次。`,
        en: `Excel stopped half-way and the sheets that were there are unchanged; delete those whose names begin with ${TEMPORARY} by hand, or generate again.`,
      },
      cause,
    );
  }
  throw new Refusal(
    {
      zh: `更换工作表时中断，填写内容都还在工作簿中，但有的工作表名称带有“${TEMPORARY}”或“原_”；请先核对、备份，再删除多余的工作表。`,
      en: `Excel stopped while sheets changed places. Nothing that was filled in is lost, but some sheets have names with ${TEMPORARY} or 原_; compare them and keep a copy before you delete any.`,
    },
    cause,
  );
}

/** A person's own sheet computes with the old one: where that were deleted, its formulas would turn into #REF!. */
function whyNeeded(old: SheetGrid, before: WorkbookGrid, plan: WorkbookPlan): Sentence | null {
  const own = before.sheets.filter(
    ({ name }) => !name.startsWith(TEMPORARY) && !plan.sheets.some((sheet) => sheet.name === name),
  );
  const user = own.find((sheet) => refersTo(sheet, old.name));
  if (!user) return null;
  return {
    zh: `工作表“${user.name}”的公式引用了它。`,
    en: `formulas of the sheet ${user.name} refer to it.`,
  };
}

function refersTo({ cells }: SheetGrid, name: string): boolean {
  const references = [`${name}!`, `${name.replaceAll("'", "''")}'!`];
  return [...cells.values()].some((row) =>
    [...row.values()].some(({ formula }) => references.some((reference) => formula?.includes(reference))),
  );
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
