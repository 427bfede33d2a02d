import type { Assignment } from "../notice/units";
import type { RowMatch } from "../returns/matchRows";
import type { PlacedAttachment, PlacedCell, ReturnRow } from "../returns/readReturn";
import type { CheckedRow } from "../rules/rule";
import { cellAddress } from "../sheet/address";
import { cellParts } from "../sheet/cellText";
import type { AttachmentKind } from "../sheet/grid";
import type { LeftOut, LeftOutReason } from "./consolidation";
import type { Remark } from "./remarks";

/** Why a row is not in 进展明细, and the assignment that it is about where that is known. */
export interface WhyLeftOut {
  readonly reason: LeftOutReason;
  readonly remark: string;
  readonly assignment?: Assignment | null;
}

/** A whole row that is not in 进展明细, verbatim. */
export function leftOutRow(
  file: string,
  row: ReturnRow,
  { reason, remark, assignment = null }: WhyLeftOut,
): LeftOut[] {
  const { sheet, issued, entries } = row;
  const whole: LeftOut = {
    file,
    sheet,
    cell: row.range,
    reason,
    remark,
    issued,
    entries,
    assignment,
    text: null,
  };
  const issuedParts = [...issued.values()].flatMap((text) => continuation(file, sheet, row.range, text));
  return [whole, ...issuedParts, ...overlongEntries(file, row)];
}

/** A cell outside the table. */
export function leftOutCell(file: string, { sheet, address, text }: PlacedCell): LeftOut[] {
  return leftOutText(file, sheet, address, text, "写在填报表格之外");
}

/** What a person wrote beside a row of a report. */
export function leftOutRemark(file: string, { sheet, heading, cell, text }: Remark): LeftOut[] {
  return leftOutText(file, sheet, cell, text, `写在报告表格旁的“${heading}”列`);
}

/** What stood in 摘用 beside a row that is not in 进展明细 any more; nothing where that was empty. */
export function leftOutExcerpt(file: string, { sheet, range }: ReturnRow, excerpt: string): LeftOut[] {
  return excerpt === ""
    ? []
    : leftOutText(file, sheet, range, excerpt, "写在汇总报告“进展明细”该行的“摘用”列");
}

/** A note, text box, header or footer, verbatim; of a picture, where it is. */
export function leftOutAttachment(file: string, { sheet, address, kind, text }: PlacedAttachment): LeftOut[] {
  return leftOutText(file, sheet, address, text, ATTACHED[kind]);
}

const ATTACHED: Readonly<Record<AttachmentKind, string>> = {
  note: "写在单元格的批注中",
  "text-box": "写在文本框中",
  picture: "表中有图片，未并入，请打开原文件查看",
  "header-footer": "写在页眉或页脚中",
};

/**
 * What of a row that counts is not in 进展明细, which shows the issued texts as they were sent out and as much of an
 * entry as a cell of Excel holds: issued texts that were overtyped, and the rest of overlong entries.
 */
export function leftOutBesideRow(file: string, { row, table, match }: CheckedRow): LeftOut[] {
  const overtyped = (match?.changed ?? []).flatMap(({ heading, found }: RowMatch["changed"][number]) => {
    const column = table.columns.get(heading);
    const place = column === undefined ? row.range : cellAddress(row.row, column);
    return found === "" ? [] : leftOutText(file, row.sheet, place, found, `与现行通知的“${heading}”不同`);
  });
  return [...overtyped, ...overlongEntries(file, row)];
}

function overlongEntries(file: string, { sheet, entries }: ReturnRow): LeftOut[] {
  return [...entries.values()].flatMap(({ address, text }) => continuation(file, sheet, address, text));
}

/** Any text with its place. */
export function leftOutText(
  file: string,
  sheet: string,
  place: string,
  text: string,
  remark: string,
): LeftOut[] {
  const first = item(file, sheet, place, cellParts(text)[0] ?? "", remark);
  return [first, ...continuation(file, sheet, place, text)];
}

/** What is left of a text that is longer than a cell of Excel may be, part by part. */
function continuation(file: string, sheet: string, place: string, text: string): LeftOut[] {
  return cellParts(text)
    .slice(1)
    .map((part) => item(file, sheet, place, part, "超出一个单元格的容量，接前文"));
}

const NO_ROW = { issued: new Map(), entries: new Map(), assignment: null } as const;

function item(file: string, sheet: string, cell: string, text: string, remark: string): LeftOut {
  return { file, sheet, cell, reason: "表外内容", remark, ...NO_ROW, text };
}
