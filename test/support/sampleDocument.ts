import type { DocumentBlock, DocumentPlan, DocumentTemplate } from "../../src/core/documents/documentPlan";

const TABLE_COLUMNS = [
  { heading: "序号", width: 4, align: "center" },
  { heading: "责任单位", width: 10, align: "left" },
  { heading: "进展情况", width: 40, align: "left" },
] as const;

/** A template with every style and kind of block, in portrait and landscape. */
export const SAMPLE_TEMPLATE: DocumentTemplate = {
  kind: "progressReport",
  sections: [
    {
      orientation: "portrait",
      blocks: [
        { kind: "paragraph", style: "issuerMark", text: "{{发文机关}}" },
        { kind: "paragraph", style: "docNumberAndSigner", text: "{{发文字号}}\t签发人：{{签发人}}" },
        { kind: "paragraph", style: "title", text: "关于{{年度}}年度重点任务落实情况的报告" },
        { kind: "paragraph", style: "addressee", text: "{{主送机关}}：" },
        {
          kind: "paragraph",
          style: "body",
          text: "截至{{截至日期}}，应报{{应报单位数}}个单位，已报{{已报单位数}}个。",
        },
        { kind: "paragraph", style: "body", text: "{{补充说明}}" },
        { kind: "paragraph", style: "heading1", text: "一、总体情况" },
        { kind: "field", name: "总体情况" },
        { kind: "paragraph", style: "heading2", text: "（一）主要做法" },
        { kind: "paragraph", style: "heading3", text: "1．加强领导" },
        { kind: "paragraph", style: "heading4", text: "（1）落实责任" },
        { kind: "paragraph", style: "body", text: "特此报告。" },
        { kind: "paragraph", style: "attachments", text: "附件：1．{{附件一}}\n　　　2．未报送单位名单" },
        { kind: "paragraph", style: "signature", text: "{{发文机关}}" },
        { kind: "paragraph", style: "date", text: "{{成文日期}}" },
      ],
    },
    {
      orientation: "landscape",
      blocks: [
        { kind: "paragraph", style: "attachmentLabel", text: "附件1" },
        { kind: "paragraph", style: "attachmentTitle", text: "{{附件一}}" },
        { kind: "field", name: "明细表" },
        { kind: "paragraph", style: "tableNote", text: "注：本表由填报表汇总。" },
      ],
    },
    {
      orientation: "portrait",
      blocks: [
        { kind: "paragraph", style: "attachmentLabel", text: "附件2" },
        { kind: "paragraph", style: "attachmentTitle", text: "未报送单位名单" },
        { kind: "table", columns: TABLE_COLUMNS, rows: [["1", "区教委", "第一段\n第二段"]] },
        { kind: "paragraph", style: "copyTo", text: "抄送：{{抄送机关}}" },
      ],
    },
  ],
};

/** A plan that fills it. */
export const SAMPLE_PLAN: DocumentPlan = {
  kind: "progressReport",
  title: "关于2017年度重点任务落实情况的报告",
  texts: new Map([
    ["发文机关", "重庆市万州区民族宗教事务委员会"],
    ["发文字号", "万州民宗文〔2017〕12号"],
    ["签发人", "张三"],
    ["年度", "2017"],
    ["主送机关", "区委民族宗教工作领导小组"],
    ["截至日期", "2017年12月21日"],
    ["应报单位数", "26"],
    ["已报单位数", "24"],
    ["补充说明", ""],
    ["附件一", "任务落实情况明细表"],
    ["成文日期", "2017年12月25日"],
    ["抄送机关", "区委办公室，区政府办公室。"],
  ]),
  blocks: new Map<string, readonly DocumentBlock[]>([
    [
      "总体情况",
      Array.from({ length: 6 }, () => ({
        kind: "paragraph",
        style: "body",
        text: "各单位按照任务分工，细化措施，明确时限，各项工作有序推进，全年目标任务总体完成较好，少数任务进展偏慢，需要继续加大力度。",
      })),
    ],
    [
      "明细表",
      [
        {
          kind: "table",
          columns: TABLE_COLUMNS,
          rows: Array.from({ length: 40 }, (_, index) => [
            String(index + 1),
            "区教委",
            "完成民族学校校舍维修三处，补助资金全部到位，惠及学生六百余人。",
          ]),
        },
      ],
    ],
  ]),
};
