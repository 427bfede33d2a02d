import { Refusal } from "../../core/values/refusal";
import { sendInBatches, smallStep, type Step } from "./batches";

/**
 * Sends steps for which sheets have to be unprotected, and protects these again as they were, in the same request as
 * long as the steps fit into one. Excel forgets what can be undone when a sheet is unprotected: name only sheets for
 * which it must be.
 * @param worksheets with name and protection/options loaded, all of them protected
 * @throws Refusal where a password protects one of them; then no step was done and all are protected as before.
 * What else Excel refuses is thrown after the sheets were protected again; Refusal where that fails too.
 */
export async function whileUnprotected(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  steps: readonly Step[],
): Promise<void> {
  try {
    await sendInBatches(context, [
      ...worksheets.map(({ protection }) => smallStep(1, () => protection.unprotect())),
      ...steps,
      ...worksheets.map((worksheet) => smallStep(1, () => protectAgain(worksheet))),
    ]);
  } catch (error) {
    const locked = await restore(context, worksheets, error);
    throw isOfUnprotecting(error) ? notUnprotected(locked?.name ?? "", error) : error;
  }
}

function protectAgain({ protection }: Excel.Worksheet): void {
  protection.protect({ ...protection.options });
}

/**
 * Protects sheets again that are not protected any more.
 * @returns the first that still was: where unprotecting failed, it is the one that Excel refused
 */
async function restore(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  cause: unknown,
): Promise<Excel.Worksheet | undefined> {
  if (worksheets.length === 0) return undefined;
  try {
    const now = worksheets.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const worksheet of now) worksheet.load("protection/protected");
    await context.sync();
    const isOpen = (_: unknown, index: number): boolean => {
      const found = now[index];
      return found !== undefined && !found.isNullObject && !found.protection.protected;
    };
    for (const worksheet of worksheets.filter(isOpen)) protectAgain(worksheet);
    await context.sync();
    return worksheets.find((worksheet, index) => !isOpen(worksheet, index));
  } catch {
    const names = worksheets.map(({ name }) => name);
    throw new Refusal(
      {
        zh: `操作中断，且未能恢复工作表保护，请在“审阅”中检查并重新保护：${names.join("、")}。`,
        en: `Excel stopped half-way and would not protect sheets again; see to it under Review: ${names.join(", ")}.`,
      },
      cause,
    );
  }
}

function isOfUnprotecting(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error &&
    error.code === "AccessDenied" &&
    /unprotect/i.test(error.debugInfo.errorLocation ?? "")
  );
}

function notUnprotected(sheet: string, cause: unknown): Refusal {
  return new Refusal(
    {
      zh: `工作表“${sheet}”有密码保护，加载项无法撤销，未作任何改动。请先在“审阅”中点“撤销工作表保护”，然后重试。`,
      en: `A password protects the sheet ${sheet}, which the add-in cannot take off; nothing was changed. Click Review › Unprotect Sheet, then try again.`,
    },
    cause,
  );
}
