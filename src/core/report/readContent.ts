import { isReport } from "../returns/identify";
import { readReturn } from "../returns/readReturn";
import type { WorkbookGrid } from "../sheet/grid";
import { SHARE_NOTHING } from "../values/shareTexts";
import type { ReadContent } from "./consolidation";
import { readReport } from "./readReport";

/**
 * What is kept of a workbook that was read: its rows and whatever else people wrote, not its grid.
 * @param share holds what many files say alike once
 */
export function readContent(workbook: WorkbookGrid, share = SHARE_NOTHING): ReadContent {
  const returned = readReturn(workbook, share);
  return isReport(returned) ? { returned, report: readReport(workbook, returned) } : { returned };
}
