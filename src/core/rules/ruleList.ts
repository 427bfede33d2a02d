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
import { formulaInEntry } from "./formulaInEntry";
import { formulaWithoutValue } from "./formulaWithoutValue";
import { invisibleCharacters } from "./invisibleCharacters";
import { issuedColumnMissing } from "./issuedColumnMissing";
import { issuedTextChanged } from "./issuedTextChanged";
import { masterIncomplete } from "./masterIncomplete";
import { milestoneAfterDeadline } from "./milestoneAfterDeadline";
import { noticeOutdated } from "./noticeOutdated";
import { otherUnitRows } from "./otherUnitRows";
import { phoneAsExponent } from "./phoneAsExponent";
import { phoneUnreadable } from "./phoneUnreadable";
import { planOutdated } from "./planOutdated";
import { progressTooShort } from "./progressTooShort";
import { protectionRemoved } from "./protectionRemoved";
import { rateAsText } from "./rateAsText";
import { rateBehindYear } from "./rateBehindYear";
import { rateContradictsStatus } from "./rateContradictsStatus";
import { rateDoubtful } from "./rateDoubtful";
import { rateFell } from "./rateFell";
import { rateOutOfRange } from "./rateOutOfRange";
import { rateUnreadable } from "./rateUnreadable";
import { reportingDayDoubtful } from "./reportingDayDoubtful";
import { requiredEmpty } from "./requiredEmpty";
import { requiredMissing } from "./requiredMissing";
import { rowBlank } from "./rowBlank";
import { rowsHidden } from "./rowsHidden";
import { rowsReordered } from "./rowsReordered";
import { rowUnmatched } from "./rowUnmatched";
import type { Rule } from "./rule";
import { scopeNotNamed } from "./scopeNotNamed";
import { sheetRenamed } from "./sheetRenamed";
import { signOffFormula } from "./signOffFormula";
import { signOffMissing } from "./signOffMissing";
import { statusMissing } from "./statusMissing";
import { statusSynonym } from "./statusSynonym";
import { statusUnknown } from "./statusUnknown";
import { strayText } from "./strayText";
import { textBecameDate } from "./textBecameDate";
import { textBecameNumber } from "./textBecameNumber";
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
  formulaInEntry,
  statusMissing,
  statusUnknown,
  statusSynonym,
  requiredMissing,
  requiredEmpty,
  rateUnreadable,
  rateOutOfRange,
  rateDoubtful,
  completedBelowFull,
  rateContradictsStatus,
  rateFell,
  rateBehindYear,
  rateAsText,
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
  emptyPhrase,
  progressTooShort,
  copiedFromTask,
  copiedFromOther,
  copiedWithin,
  copiedFromPrevious,
  scopeNotNamed,
  textBecameDate,
  textBecameNumber,
  invisibleCharacters,
  declaredButFilled,
  rowBlank,
  masterIncomplete,
  signOffMissing,
  signOffFormula,
  phoneUnreadable,
  phoneAsExponent,
  reportingDayDoubtful,
  strayText,
  issuedColumnMissing,
  columnsMoved,
  rowsReordered,
  sheetRenamed,
  protectionRemoved,
  validationLost,
  planOutdated,
];
