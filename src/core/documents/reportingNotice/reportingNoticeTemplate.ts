import type { DocumentTemplate } from "../documentPlan";
import { attachment, field, paragraph } from "../paragraphs";

/** 报送通知, before the workbooks are sent out. */
export const REPORTING_NOTICE_TEMPLATE: DocumentTemplate = {
  kind: "reportingNotice",
  sections: [
    {
      orientation: "portrait",
      blocks: [
        paragraph("issuerMark", "{{发文机关标志}}"),
        paragraph("docNumber", "{{发文字号}}"),
        paragraph("title", "{{标题}}"),
        paragraph("addressee", "{{主送机关}}："),
        paragraph(
          "body",
          "按照{{通知全称}}要求，{{经同意}}现就报送{{报送期}}年度任务落实情况有关事项通知如下。",
        ),
        paragraph("heading1", "一、报送范围"),
        field("报送范围"),
        paragraph("heading1", "二、报送内容"),
        paragraph(
          "body",
          "各责任单位对照承担的任务，在随文下发的填报表中逐项填写本年度的具体措施、时间节点、进展情况、进展状态、完成率、存在问题和下一步打算，附列佐证材料。填报时注意以下事项：",
        ),
        paragraph(
          "body",
          "（一）进展情况和进展状态必须填写。进展情况写明本年度做了什么、完成到什么程度，有具体事项和数据，不照抄任务原文或上年内容。",
        ),
        paragraph(
          "body",
          "（二）进展状态从下拉列表中选择。选“未启动”“慢于序时进度”的，填写未达进度原因和下一步打算；选“已完成”“已完成并长期坚持”的，填写实际完成日期；选“本年度无相关任务”“申请调整”的，在未达进度原因栏说明理由。",
        ),
        paragraph(
          "body",
          "（三）本年度承担的任务均无相关工作的，在表上方“本单位本期无相关任务”处选“是”，仍须审签后报送。",
        ),
        paragraph(
          "body",
          "（四）不增删行列，不改动表头和下发内容；涉密、敏感内容不得填入，按保密规定另行报送。",
        ),
        paragraph("heading1", "三、报送时间和方式"),
        paragraph(
          "body",
          "请于{{截止日期}}前，将填报表电子版（Excel格式）和报送审签表盖章扫描件一并报送。报送审签表由主要负责人、分管负责人签字并加盖公章；盖章件与电子版内容应当一致。",
        ),
        paragraph("body", "{{联系方式}}"),
        paragraph("attachments", "附件：1. {{附件1名称}}\n　　　2. 落实情况填报表（电子表格，另发）"),
        paragraph("signature", "{{发文机关}}"),
        paragraph("date", "{{成文日期}}"),
        paragraph("copyTo", "{{抄送}}"),
      ],
    },
    attachment(1, "portrait"),
  ],
};
