import { carryEntries } from "../matrix/carryEntries";
import { planTargets } from "../matrix/planTargets";
import type { ReportingRound } from "../matrix/round";
import type { Return } from "../returns/readReturn";
import { parseCell } from "../sheet/address";
import { gridCell, type SheetGrid } from "../sheet/grid";
import { isPlannedChart } from "../sheet/isPlannedChart";
import type { LeftOut } from "./consolidation";
import { leftOutAttachment, leftOutRemark, leftOutText } from "./leftOutOf";
import type { ReturnedReport } from "./readReport";

/**
 * What people wrote or drew on a report, verbatim, wherever it is not in a row; headers and footers are the product's, and
 * so are the charts that it was made with.
 * @param isUpdated the report to be made takes its place: remarks beside its rows and values of targets stay there
 */
export function reportAsides(
  round: ReportingRound,
  name: string,
  { attached }: Return,
  { written: { remarks, strays, targets } }: ReturnedReport,
  isUpdated: boolean,
): LeftOut[] {
  return [
    ...strays.flatMap(({ sheet, cell, text, overtyped }) => {
      const where =
        overtyped === null
          ? "写在汇总报告的表格之外"
          : `写在汇总报告的“${overtyped}”列中，与本程序所列不同，未采用`;
      return leftOutText(name, sheet, cell, text, where);
    }),
    ...(isUpdated
      ? []
      : remarks.flatMap((remark) => (remark.text === "" ? [] : leftOutRemark(name, remark)))),
    ...attached
      .filter((attachment) => attachment.kind !== "header-footer" && !isPlannedChart(attachment))
      .flatMap((attachment) => leftOutAttachment(name, attachment)),
    ...(targets ? targetValues(round, name, targets, isUpdated) : []),
  ];
}

/** What was filled into 发展目标: an updated report goes on with it as far as the target is still there. */
function targetValues(
  round: ReportingRound,
  name: string,
  targets: SheetGrid,
  isUpdated: boolean,
): LeftOut[] {
  const plan = planTargets(round);
  const { carried, leftBehind } = carryEntries(targets, plan, plan);
  const homeless = leftBehind.flatMap((address) => {
    const { row, column } = parseCell(address) ?? { row: -1, column: -1 };
    const cell = gridCell(targets, row, column);
    return cell ? [{ address, cell }] : [];
  });
  return [...(isUpdated ? [] : carried), ...homeless].flatMap(({ address, cell }) =>
    leftOutText(name, targets.name, address, cell.text, "填写在汇总报告的“发展目标”中"),
  );
}
