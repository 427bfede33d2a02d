import { COMMON_FIELDS } from "./commonTexts";
import type { DocumentKind } from "./documentPlan";
import { OVERALL_FIELDS } from "./overallTexts";

/** A field that a template may have. */
export interface DocumentField {
  readonly name: string;
  /** blocks: it stands in a paragraph of its own. */
  readonly kind: "text" | "blocks";
  /** Without it a document would not say what it is for. */
  readonly isRequired: boolean;
}

interface OwnFields {
  readonly texts: readonly string[];
  readonly blocks: readonly string[];
  readonly required: readonly string[];
}

const OWN_FIELDS: Readonly<Record<DocumentKind, OwnFields>> = {
  progressReport: {
    texts: [...OVERALL_FIELDS, "未报送说明", ...attachmentTexts(2)],
    blocks: ["主要工作及成效", "存在问题", "下一步打算", "附件表1", "附件表2"],
    required: ["主送机关", "主要工作及成效", "存在问题", "下一步打算", "附件表1"],
  },
  circular: {
    texts: [...OVERALL_FIELDS, "经同意", "排名情况", ...attachmentTexts(3)],
    blocks: ["报送情况", "滞后任务", "工作要求", "附件表1", "附件表2", "附件表3"],
    required: ["主送机关", "报送情况", "滞后任务", "工作要求"],
  },
  reportingNotice: {
    texts: ["任务数", "应报单位数", "应报项次", "经同意", ...attachmentTexts(1)],
    blocks: ["报送范围", "附件表1"],
    required: ["主送机关", "报送范围", "截止日期", "联系方式"],
  },
  reminder: { texts: ["催报内容"], blocks: [], required: ["主送机关", "催报内容"] },
};

/** What each kind of document can say. */
export const DOCUMENT_FIELDS: Readonly<Record<DocumentKind, readonly DocumentField[]>> = {
  progressReport: fieldsOf("progressReport"),
  circular: fieldsOf("circular"),
  reportingNotice: fieldsOf("reportingNotice"),
  reminder: fieldsOf("reminder"),
};

function fieldsOf(kind: DocumentKind): DocumentField[] {
  const { texts, blocks, required } = OWN_FIELDS[kind];
  const isRequired = (name: string) => name === "标题" || required.includes(name);
  return [
    ...[...COMMON_FIELDS, ...texts].map((name) => ({
      name,
      kind: "text" as const,
      isRequired: isRequired(name),
    })),
    ...blocks.map((name) => ({ name, kind: "blocks" as const, isRequired: isRequired(name) })),
  ];
}

function attachmentTexts(count: number): string[] {
  return Array.from({ length: count }, (_, index) => [`附件${index + 1}名称`, `附件${index + 1}说明`]).flat();
}
