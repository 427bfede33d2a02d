import { CIRCULAR_TEMPLATE } from "./circular/circularTemplate";
import type { DocumentKind, DocumentTemplate } from "./documentPlan";
import { PROGRESS_REPORT_TEMPLATE } from "./progressReport/progressReportTemplate";
import { REMINDER_TEMPLATE } from "./reminders/reminderTemplate";
import { REPORTING_NOTICE_TEMPLATE } from "./reportingNotice/reportingNoticeTemplate";

/** The product's own templates. */
export const DOCUMENT_TEMPLATES: Readonly<Record<DocumentKind, DocumentTemplate>> = {
  progressReport: PROGRESS_REPORT_TEMPLATE,
  circular: CIRCULAR_TEMPLATE,
  reportingNotice: REPORTING_NOTICE_TEMPLATE,
  reminder: REMINDER_TEMPLATE,
};
