import { writeWorkbook } from "../src/adapters/xlsx/writeWorkbook";
import { consolidateFiles } from "../src/app/consolidateFiles";
import { returnUnits } from "../src/core/matrix/planWorkbooks";
import type { GivenFile } from "../src/core/report/consolidation";
import { readReturn } from "../src/core/returns/readReturn";
import { complete, filledReturn, forEachTask, ROUND } from "../test/support/filledReturn";
import { sentence } from "./checkRows";

/** All returns of the bundled notice as they are read, each row filled in with texts of its own. */
export function yearsReturns(): GivenFile[] {
  let rows = 0;
  return returnUnits(ROUND).map((unit) => {
    const entries = forEachTask(unit, (index) => {
      rows += 1;
      const status = index % 3 === 0 ? "慢于序时进度" : "已完成";
      return complete(status, {
        进展情况: sentence(rows),
        完成率: (rows % 100) / 100,
        存在问题: sentence(rows + 500),
      });
    });
    return {
      name: `2017-${unit}-填报表.xlsx`,
      sha256: unit,
      content: { returned: readReturn(filledReturn(unit, entries)) },
    };
  });
}

/** From what was read to the bytes of the report. */
export async function report(files: readonly GivenFile[]): Promise<Uint8Array> {
  const options = { notice: ROUND.notice, period: 2017, deadline: "2017-12-20", asOf: "2017-12-25" };
  return writeWorkbook(consolidateFiles(files, options).plan);
}
