import { cellAddress } from "../sheet/address";
import { gridText, type SheetGrid } from "../sheet/grid";
import type { Sentence } from "../values/sentence";
import { cleanText, comparableText, excerpt } from "../values/text";

/** A cell of 校验设置 that was not understood, or a part that is gone; the sentence says what counts instead. */
export interface SettingProblem {
  /** null where a whole part is gone. */
  readonly cell: string | null;
  readonly message: Sentence;
}

/** 校验设置 while it is read, with what could not be understood so far. */
export interface SettingsReading {
  readonly sheet: SheetGrid;
  readonly problems: SettingProblem[];
}

export interface SettingPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a label stands on a sheet, or null. */
export function placeOfLabel(sheet: SheetGrid, label: string): SettingPlace | null {
  for (const [row, cells] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    for (const [column, { text }] of cells) if (comparableText(text) === label) return { row, column };
  }
  return null;
}

/** The place of a label; where it is gone, says that the whole part counts as it was. */
export function partAt({ sheet, problems }: SettingsReading, label: string): SettingPlace | null {
  const place = placeOfLabel(sheet, label);
  if (!place) {
    problems.push({
      cell: null,
      message: {
        zh: `“${sheet.name}”中找不到“${label}”，这部分按生成时的设置执行；请重新生成任务矩阵工作簿，或恢复这几个字。`,
        en: `${label} is not found on ${sheet.name}, so that part counts as it was when the workbook was made; put the label back or generate the master again.`,
      },
    });
  }
  return place;
}

/** Says of a cell what is wrong with it, and what counts instead. */
export function doubtSetting(
  { sheet, problems }: SettingsReading,
  { row, column }: SettingPlace,
  wrong: Sentence,
  instead: Sentence,
): void {
  const cell = cellAddress(row, column);
  const found = gridText(sheet, row, column);
  const shown =
    found === ""
      ? { zh: "空着", en: "is empty" }
      : { zh: `填的是“${excerpt(found, 20)}”`, en: `says “${excerpt(found, 20)}”` };
  problems.push({
    cell,
    message: {
      zh: `“${sheet.name}”${cell}${shown.zh}，${wrong.zh}；${instead.zh}。`,
      en: `${sheet.name} ${cell} ${shown.en}; ${wrong.en}. ${instead.en}.`,
    },
  });
}

/** The texts below a label, one a row; the same text twice counts once. */
export function textsBelow(sheet: SheetGrid, { row: head, column }: SettingPlace): readonly string[] {
  const found = rowsBelow(sheet, head).map((row) => cleanText(gridText(sheet, row, column)));
  return [...new Set(found.filter((text) => text !== ""))];
}

export function rowsBelow(sheet: SheetGrid, row: number): number[] {
  return [...sheet.cells.keys()].filter((other) => other > row).sort((a, b) => a - b);
}
