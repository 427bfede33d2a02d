import { excerpt } from "../values/text";
import { returnRule } from "./rule";
import { isSentWorkbook } from "./sentWorkbook";

/** The sheet with the table is not protected any more, so that issued cells can be overtyped by accident. */
export const protectionRemoved = returnRule(
  {
    code: "protection-removed",
    severity: "info",
    document: {
      finds: { zh: "填报工作表的保护已被取消。", en: "The sheet with the table is not protected any more." },
      why: {
        zh: "取消后容易误改下发内容；内容是否改动由其他规则核对。",
        en: "Issued cells can be overtyped by accident then; whether they were is checked by other rules.",
      },
      example: { zh: "为排序取消了保护。", en: "The protection was taken off for sorting." },
      repair: {
        zh: "不必修改。继续填报时，可重新保护工作表。",
        en: "None is needed; the sheet can be protected again.",
      },
    },
  },
  ({ returned }) =>
    (isSentWorkbook(returned) ? returned.tables : [])
      .filter((table) => !table.protected)
      .map(({ sheet }) => ({
        sheet,
        cell: "A1",
        taskId: null,
        message: {
          zh: `“${excerpt(sheet, 40)}”的工作表保护已取消；下发内容是否改动已另行核对，不必修改。`,
          en: `The sheet ${excerpt(sheet, 40)} is not protected any more; whether issued text changed was checked, and nothing needs to be done.`,
        },
        fix: null,
      })),
);
