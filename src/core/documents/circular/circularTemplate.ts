import type { DocumentTemplate } from "../documentPlan";
import { attachment, field, paragraph } from "../paragraphs";

/** 通报, from the coordinating office to all whom the notice addresses. */
export const CIRCULAR_TEMPLATE: DocumentTemplate = {
  kind: "circular",
  sections: [
    {
      orientation: "portrait",
      blocks: [
        paragraph("issuerMark", "{{发文机关标志}}"),
        paragraph("docNumber", "{{发文字号}}"),
        paragraph("title", "{{标题}}"),
        paragraph("addressee", "{{主送机关}}："),
        paragraph("body", "按照{{通知全称}}要求，{{经同意}}现将{{报送期}}年度任务落实情况通报如下。"),
        paragraph("heading1", "一、总体情况"),
        paragraph(
          "body",
          "{{通知简称}}明确重点任务{{任务数}}项，涉及责任单位{{应报单位数}}个，分解为{{应报项次}}项次。截至{{截至日期}}，已填报{{已填报项次}}项次，填报率{{填报率}}{{空缺说明}}。",
        ),
        paragraph("body", "{{进展状态说明}}{{占比说明}}{{平均完成率说明}}"),
        paragraph("body", "{{各类完成情况}}各单位落实情况见附件1。{{排名情况}}"),
        paragraph("heading1", "二、报送情况"),
        field("报送情况"),
        paragraph("heading1", "三、进度滞后和到期未完成任务"),
        field("滞后任务"),
        paragraph("heading1", "四、工作要求"),
        field("工作要求"),
        paragraph("attachments", "附件：1. {{附件1名称}}\n　　　2. {{附件2名称}}\n　　　3. {{附件3名称}}"),
        paragraph("signature", "{{发文机关}}"),
        paragraph("date", "{{成文日期}}"),
        paragraph("copyTo", "{{抄送}}"),
      ],
    },
    attachment(1, "landscape"),
    attachment(2, "landscape"),
    attachment(3, "landscape"),
  ],
};
