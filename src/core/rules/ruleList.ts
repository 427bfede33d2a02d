import { adjustmentWithoutDate } from "./adjustmentWithoutDate";
import { assignmentMissing } from "./assignmentMissing";
import { assignmentTwice } from "./assignmentTwice";
import { cellsMerged } from "./cellsMerged";
import { columnInserted } from "./columnInserted";
import { columnMissing } from "./columnMissing";
import { columnRenamed } from "./columnRenamed";
import { columnsMoved } from "./columnsMoved";
import { completedBelowFull } from "./completedBelowFull";
import { copiedFromOther } from "./copiedFromOther";
import { copiedFromPrevious } from "./copiedFromPrevious";
import { copiedFromTask } from "./copiedFromTask";
import { copiedWithin } from "./copiedWithin";
import { dateAfterReporting } from "./dateAfterReporting";
import { dateAsText } from "./dateAsText";
import { dateDoubtful } from "./dateDoubtful";
import { dateImprecise } from "./dateImprecise";
import { dateInFuture } from "./dateInFuture";
import { dateOutsidePeriod } from "./dateOutsidePeriod";
import { dateUnreadable } from "./dateUnreadable";
import { dateWithoutCompletion } from "./dateWithoutCompletion";
import { deadlineOverdue } from "./deadlineOverdue";
import { deadlinePassed } from "./deadlinePassed";
import { declaredButFilled } from "./declaredButFilled";
import { emptyPhrase } from "./emptyPhrase";
import { errorCell } from "./errorCell";
import { formulaWithoutValue } from "./formulaWithoutValue";
import { issuedColumnMissing } from "./issuedColumnMissing";
import { issuedTextChanged } from "./issuedTextChanged";
import { masterIncomplete } from "./masterIncomplete";
import { milestoneAfterDeadline } from "./milestoneAfterDeadline";
import { milestonesPassed } from "./milestonesPassed";
import { noticeOutdated } from "./noticeOutdated";
import { otherUnitRows } from "./otherUnitRows";
import { planOutdated } from "./planOutdated";
import { progressTooShort } from "./progressTooShort";
import { protectionRemoved } from "./protectionRemoved";
import { rateDoubtful } from "./rateDoubtful";
import { rateOutOfRange } from "./rateOutOfRange";
import { rateUnreadable } from "./rateUnreadable";
import { requiredMissing } from "./requiredMissing";
import { rowBlank } from "./rowBlank";
import { rowsHidden } from "./rowsHidden";
import { rowsReordered } from "./rowsReordered";
import { rowUnmatched } from "./rowUnmatched";
import type { Rule } from "./rule";
import { scopeNotNamed } from "./scopeNotNamed";
import { sheetRenamed } from "./sheetRenamed";
import { statusMissing } from "./statusMissing";
import { statusSynonym } from "./statusSynonym";
import { statusUnknown } from "./statusUnknown";
import { strayText } from "./strayText";
import { validationLost } from "./validationLost";

/** All rules, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [
  columnMissing,
  columnRenamed,
  columnInserted,
  cellsMerged,
  noticeOutdated,
  assignmentMissing,
  assignmentTwice,
  rowUnmatched,
  issuedTextChanged,
  otherUnitRows,
  rowsHidden,
  formulaWithoutValue,
  errorCell,
  statusMissing,
  statusUnknown,
  statusSynonym,
  requiredMissing,
  rateUnreadable,
  rateOutOfRange,
  rateDoubtful,
  completedBelowFull,
  dateUnreadable,
  dateDoubtful,
  dateInFuture,
  dateAfterReporting,
  dateOutsidePeriod,
  dateWithoutCompletion,
  deadlinePassed,
  milestoneAfterDeadline,
  adjustmentWithoutDate,
  dateImprecise,
  dateAsText,
  deadlineOverdue,
  milestonesPassed,
  emptyPhrase,
  progressTooShort,
  copiedFromTask,
  copiedFromOther,
  copiedWithin,
  copiedFromPrevious,
  scopeNotNamed,
  declaredButFilled,
  rowBlank,
  masterIncomplete,
  strayText,
  issuedColumnMissing,
  columnsMoved,
  rowsReordered,
  sheetRenamed,
  protectionRemoved,
  validationLost,
  planOutdated,
];
