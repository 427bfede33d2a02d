import type { Notice } from "../../core/notice/notice";
import { assignmentsOf, unitsOf } from "../../core/notice/units";
import { useTexts } from "../language";
import { Figures } from "../parts/Figures";

/** How much a notice holds, as edited so far, and how much of it is doubtful. */
export function ReviewCounts({ notice, doubts }: { readonly notice: Notice; readonly doubts: number }) {
  const texts = useTexts().notice.counts;
  return (
    <Figures
      figures={[
        { label: texts.tasks, figure: notice.tasks.length },
        { label: texts.units, figure: unitsOf(notice).length },
        { label: texts.assignments, figure: assignmentsOf(notice).length },
        { label: texts.targets, figure: notice.targets.length },
        { label: texts.doubts, figure: doubts, doubtful: doubts > 0 },
      ]}
    />
  );
}
