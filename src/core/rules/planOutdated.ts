import { PLAN_VERSION } from "../matrix/stamp";
import { SHEETS } from "../matrix/sheetNames";
import { returnRule } from "./rule";
import { isSentWorkbook } from "./sentWorkbook";

/** The workbook was made by an older version of the program. */
export const planOutdated = returnRule(
  {
    code: "plan-outdated",
    severity: "info",
    document: {
      finds: {
        zh: "工作簿由旧版程序生成。",
        en: "The workbook was made by an older version of the program.",
      },
      why: {
        zh: "旧版工作簿没有带上校验设置，按默认设置核对；填报内容照常汇总。",
        en: "It does not bring the settings of the check, so the usual ones count; it is consolidated all the same.",
      },
      example: {
        zh: "沿用上一版生成的填报表。",
        en: "A return that was sent out before the program was updated.",
      },
      repair: {
        zh: "不必修改；下次请使用新下发的填报表。",
        en: "None is needed; use a newly made workbook next time.",
      },
    },
  },
  ({ returned }) => {
    const { stamp } = returned;
    if (!stamp || !isSentWorkbook(returned) || stamp.planVersion >= PLAN_VERSION) return [];
    return [
      {
        sheet: returned.tables[0]?.sheet ?? SHEETS.progress,
        cell: "A1",
        taskId: null,
        message: {
          zh: "本工作簿由旧版程序生成，按默认设置核对，照常汇总，不必修改。",
          en: "This workbook was made by an older version of the program; it is checked with the usual settings and consolidated, and nothing needs to be done.",
        },
        fix: null,
      },
    ];
  },
);
