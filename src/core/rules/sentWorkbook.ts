import type { Return } from "../returns/readReturn";

/** Whether it is a workbook that the product sent out: only of such a one is known what it was like. */
export function isSentWorkbook({ stamp }: Return): boolean {
  return stamp?.kind === "return" || stamp?.kind === "master";
}
