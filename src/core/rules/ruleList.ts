import { assignmentMissing } from "./assignmentMissing";
import { assignmentTwice } from "./assignmentTwice";
import { completedBelowFull } from "./completedBelowFull";
import { dateUnreadable } from "./dateUnreadable";
import { declaredButFilled } from "./declaredButFilled";
import { errorCell } from "./errorCell";
import { formulaWithoutValue } from "./formulaWithoutValue";
import { issuedTextChanged } from "./issuedTextChanged";
import { masterIncomplete } from "./masterIncomplete";
import { rateDoubtful } from "./rateDoubtful";
import { rateOutOfRange } from "./rateOutOfRange";
import { rateUnreadable } from "./rateUnreadable";
import { requiredMissing } from "./requiredMissing";
import { rowBlank } from "./rowBlank";
import { rowsHidden } from "./rowsHidden";
import { rowUnmatched } from "./rowUnmatched";
import type { Rule } from "./rule";
import { statusMissing } from "./statusMissing";
import { statusSynonym } from "./statusSynonym";
import { statusUnknown } from "./statusUnknown";
import { strayText } from "./strayText";

/** All rules, in the order in which their findings are listed. */
export const RULES: readonly Rule[] = [
  assignmentMissing,
  assignmentTwice,
  rowUnmatched,
  issuedTextChanged,
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
  declaredButFilled,
  rowBlank,
  masterIncomplete,
  strayText,
];
