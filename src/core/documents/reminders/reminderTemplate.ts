import type { DocumentTemplate } from "../documentPlan";
import { paragraph } from "../paragraphs";

/** 催报通知, a letter to one unit. */
export const REMINDER_TEMPLATE: DocumentTemplate = {
  kind: "reminder",
  sections: [
    {
      orientation: "portrait",
      blocks: [
        paragraph("title", "{{标题}}"),
        paragraph("addressee", "{{主送机关}}："),
        paragraph("body", "{{催报内容}}"),
        paragraph("body", "{{联系方式}}"),
        paragraph("signature", "{{发文机关}}"),
        paragraph("date", "{{成文日期}}"),
      ],
    },
  ],
};
