import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { filledReturnPlan, forEachTask, complete, type Entries } from "../../support/filledReturn";

/** A file as a page's file dialog takes it. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A unit's return of 2017 with entries, as a file. */
export async function returnFile(unit: string, entries: Entries): Promise<PickedFile> {
  const bytes = await writeWorkbook(filledReturnPlan(unit, entries));
  return pickedFile(`2017-${unit}-填报表.xlsx`, bytes);
}

/** A workbook's bytes as a file to pick. */
export function pickedFile(name: string, bytes: Uint8Array): PickedFile {
  return { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
}

/** The same with every task done well. */
export function goodReturnFile(unit: string): Promise<PickedFile> {
  return returnFile(
    unit,
    forEachTask(unit, (index) => complete("达到序时进度", { 进展情况: `${unit}第${index + 1}项已落实` })),
  );
}

/** A file that is no workbook. */
export const NO_WORKBOOK: PickedFile = {
  name: "说明.xlsx",
  mimeType: XLSX,
  buffer: Buffer.from("这不是工作簿"),
};
