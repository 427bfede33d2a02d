import { openWorkbook } from "../../src/adapters/excel/openWorkbook";
import type { CheckAgainst } from "../../src/app/check";
import { OpenCheck } from "../../src/app/openCheck";
import type { OpenWorkbook, WorkbookChange } from "../../src/app/ports";
import { bundledNotice } from "../../src/core/notice/bundled";
import type { WorkbookPlan } from "../../src/core/sheet/plan";
import type { StartOptions } from "../../host/officeInNode";
import { TODAY } from "../core/rules/faults/faultCase";
import { quiet, resultsOf, withExcel, type Host } from "./excel";

const AGAINST: CheckAgainst = { notice: bundledNotice(), master: null, previous: null, today: TODAY };

/** A workbook in Excel that is checked, and watched from then on as the pane does it. */
export interface CheckedInExcel {
  readonly host: Host;
  readonly excel: OpenWorkbook;
  readonly check: OpenCheck;
  /** What Excel told since the check followed it the last time. */
  readonly told: () => Promise<readonly WorkbookChange[]>;
  /** Lets the check follow what Excel told, to the end. @returns what is found now, infos aside, as `rule cell`, sorted */
  readonly follow: () => Promise<string[]>;
}

/** Puts a workbook into Excel, checks and watches it. */
export function checkedInExcel(
  plan: WorkbookPlan,
  work: (given: CheckedInExcel) => Promise<void>,
  options: StartOptions & { readonly against?: Partial<CheckAgainst> } = {},
): Promise<void> {
  const { against, ...start } = options;
  return withExcel(
    async (host) => {
      const excel = openWorkbook();
      await excel.addSheets(plan);
      await excel.rearrange({ remove: ["Sheet1"], rename: [], order: [], names: [] });
      const check = new OpenCheck({ ...AGAINST, ...against }, "当前工作簿");
      await check.readAll(excel);
      const changes: WorkbookChange[] = [];
      const stop = await excel.watch((change) => changes.push(change));
      const told = async () => {
        await quiet(host);
        return changes;
      };
      const follow = async () => {
        await check.follow((await told()).slice(), excel);
        await check.settle();
        changes.length = 0;
        return found(check);
      };
      await work({ host, excel, check, told, follow });
      await stop();
    },
    { calculate: resultsOf(plan), ...start },
  );
}

/** What a check shows, infos aside, as `rule cell`, sorted. */
export function found({ result }: OpenCheck): string[] {
  return result.findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, cell }) => `${rule} ${cell}`)
    .sort();
}

/** What a new check of the same workbook shows. */
export async function foundAnew(excel: OpenWorkbook, against: Partial<CheckAgainst> = {}): Promise<string[]> {
  const check = new OpenCheck({ ...AGAINST, ...against }, "当前工作簿");
  await check.readAll(excel);
  return found(check);
}
