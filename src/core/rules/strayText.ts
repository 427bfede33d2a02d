import type { PlacedAttachment } from "../returns/readReturn";
import type { Sentence } from "../values/sentence";
import { excerpt } from "../values/text";
import { atPlace } from "./findingAt";
import { returnRule, type RuleFinding } from "./rule";

/**
 * Something was written outside the table, on a further sheet, in a note or a text box, or pasted as a picture; it is
 * quoted and kept. A picture on the sign-off sheet is a seal or a signature, as it should be, and headers and footers are
 * kept but no mistake.
 */
export const strayText = returnRule(
  {
    code: "stray-text",
    severity: "warning",
    document: {
      finds: {
        zh: "在填报表格的旁边、下方、其他工作表、批注或文本框中写了内容，或者贴了图片。",
        en: "Something is written below or beside the table, on another sheet, in a note or a text box, or a picture is pasted in.",
      },
      why: {
        zh: "表格之外的内容不会并入任务进展，原文保留在“未并入内容”；图片只记下位置，要打开原文件查看。报送审签表上的印章、签名图片和页眉页脚不提示。",
        en: "It is not part of any task's progress and is kept in 未并入内容; of a picture only the place is, and it has to be looked at in the file. A seal or signature on the sign-off sheet, headers and footers are not told.",
      },
      example: {
        zh: "表格下方另写“说明：以上数据由宣传科提供”。",
        en: "A remark was written below the table.",
      },
      repair: {
        zh: "移入相应任务的相应栏目；不需要的删除。",
        en: "Move it into the row and column it belongs to, or delete it.",
      },
    },
  },
  ({ stray, attached, returned, columns }) => {
    const told = [...columns.values()].map(({ told }) => told);
    const signOffSheets = new Set([...returned.signOffPlaces.values()].map(({ sheet }) => sheet));
    const beside = attached.filter(({ kind, sheet }) => kind !== "picture" || !signOffSheets.has(sheet));
    const cells = stray
      .filter((cell) => !told.some((cells) => cells.has(cell)))
      .map(({ sheet, address, text }) => ({
        sheet,
        cell: address,
        taskId: null,
        message: {
          zh: `“${sheet}”${address}在填报表格之外写有“${excerpt(text.trim(), 40)}”，不会并入任务进展，原文保留在“未并入内容”；请移入相应列。`,
          en: `${sheet} ${address} holds “${excerpt(text.trim(), 40)}” outside the table; it is not part of any task's progress and is kept in 未并入内容. Move it into the column where it belongs.`,
        },
        fix: null,
      }));
    return [...cells, ...beside.flatMap((item) => besideCells(item))];
  },
);

function besideCells(item: PlacedAttachment): RuleFinding[] {
  const { sheet, address, kind, text } = item;
  const words = excerpt(text.trim(), 40);
  switch (kind) {
    case "header-footer":
      return [];
    case "picture":
      return [
        atPlace(item, {
          zh: `“${sheet}”${address}处有图片，不会并入任务进展，“未并入内容”只记下位置；图片中有要报的内容的，请写入相应列。`,
          en: `${sheet} ${address} has a picture; it is not part of any task's progress, and 未并入内容 says only where it is. If it shows something to report, write that into the column where it belongs.`,
        }),
      ];
    case "note":
      return [atPlace(item, written(`“${sheet}”${address}的批注`, `The note at ${sheet} ${address}`, words))];
    case "text-box":
      return [
        atPlace(
          item,
          written(`“${sheet}”${address}处的文本框`, `The text box at ${sheet} ${address}`, words),
        ),
      ];
  }
}

function written(zh: string, en: string, words: string): Sentence {
  return {
    zh: `${zh}写有“${words}”，不会并入任务进展，原文保留在“未并入内容”；属于任务进展的，请写入相应列。`,
    en: `${en} holds “${words}”; it is not part of any task's progress and is kept in 未并入内容. If it is progress, write it into the column where it belongs.`,
  };
}
