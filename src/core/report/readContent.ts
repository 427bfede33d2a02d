import { isReport } from "../returns/identify";
import { readReturn } from "../returns/readReturn";
import type { WorkbookGrid } from "../sheet/grid";
import type { ReadContent } from "./consolidation";
import { readReport } from "./readReport";

/** What is kept of a workbook that was read: its rows and whatever else people wrote, not its grid. */
export function readContent(workbook: WorkbookGrid): ReadContent {
  const returned = readReturn(workbook);
  return isReport(returned) ? { returned, report: readReport(workbook, returned) } : { returned };
}
