import type { DocumentTemplate } from "../documentPlan";
import { attachment, field, paragraph } from "../paragraphs";

/** 任务落实情况报告, a document to a superior: with 签发人, and without any request. */
export const PROGRESS_REPORT_TEMPLATE: DocumentTemplate = {
  kind: "progressReport",
  sections: [
    {
      orientation: "portrait",
      blocks: [
        paragraph("issuerMark", "{{发文机关标志}}"),
        paragraph("docNumberAndSigner", "{{发文字号}}\t签发人：{{签发人}}"),
        paragraph("title", "{{标题}}"),
        paragraph("addressee", "{{主送机关}}："),
        paragraph("body", "按照{{通知全称}}要求，现将{{报送期}}年度任务落实情况报告如下。"),
        paragraph("heading1", "一、总体情况"),
        paragraph(
          "body",
          "{{通知简称}}明确重点任务{{任务数}}项，涉及责任单位{{应报单位数}}个，分解为{{应报项次}}项次。截至{{截至日期}}，已报送的单位{{已报送单位数}}个，填报{{已填报项次}}项次，填报率{{填报率}}{{空缺说明}}。{{未报送说明}}",
        ),
        paragraph("body", "{{进展状态说明}}{{占比说明}}{{平均完成率说明}}"),
        paragraph("heading1", "二、主要工作及成效"),
        field("主要工作及成效"),
        paragraph("heading1", "三、存在问题"),
        field("存在问题"),
        paragraph("heading1", "四、下一步打算"),
        field("下一步打算"),
        paragraph("body", "特此报告。"),
        paragraph("attachments", "附件：1. {{附件1名称}}\n　　　2. {{附件2名称}}"),
        paragraph("signature", "{{发文机关}}"),
        paragraph("date", "{{成文日期}}"),
        paragraph("copyTo", "{{抄送}}"),
      ],
    },
    attachment(1, "landscape"),
    attachment(2, "landscape"),
  ],
};
