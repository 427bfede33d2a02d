import { Refusal } from "../../core/values/refusal";
import type { WorkbookPlan } from "../../core/sheet/plan";
import { addCharts } from "./addCharts";
import { addNames, findNames } from "./addNames";
import { sendInBatches, smallStep } from "./batches";
import { removeSheets } from "./removeSheets";
import { setUpPrinting } from "./setUpPrinting";
import { closingSteps, contentSteps } from "./writeSheet";

/**
 * Adds a plan's sheets at the end of the workbook.
 * @throws what Excel refuses it with, after the sheets were removed again; Refusal where that fails too.
 */
export async function addSheets(context: Excel.RequestContext, plan: WorkbookPlan): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const oldNames = findNames(context, plan.names);
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const double = plan.sheets.find(({ name }) => taken.has(name.toLowerCase()));
  if (double) throw new Error(`There is a sheet ${double.name} already.`);
  try {
    await buildSheets(context, plan, oldNames);
  } catch (error) {
    await removeBuilt(context, plan, error);
    throw error;
  }
}

async function buildSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  oldNames: readonly Excel.NamedItem[],
): Promise<void> {
  const sheets = plan.sheets.map((sheet) => [context.workbook.worksheets.add(sheet.name), sheet] as const);
  await sendInBatches(
    context,
    sheets.flatMap(([worksheet, sheet]) => contentSteps(worksheet, sheet)),
  );
  await setUpPrinting(context, sheets);
  await addCharts(context, plan, sheets);
  await sendInBatches(context, [
    ...sheets.flatMap(([worksheet, sheet]) => closingSteps(worksheet, sheet)),
    smallStep(3 * plan.names.length, () => addNames(context, plan.names, oldNames)),
  ]);
}

async function removeBuilt(context: Excel.RequestContext, plan: WorkbookPlan, error: unknown): Promise<void> {
  const names = plan.sheets.map(({ name }) => name);
  try {
    await removeSheets(context, names);
  } catch {
    throw new Refusal(
      {
        zh: `生成中断，且未能删除已建的工作表，请手工删除：${names.join("、")}。`,
        en: `Excel stopped half-way and would not remove the sheets made so far; delete them by hand: ${names.join(", ")}.`,
      },
      error,
    );
  }
}
