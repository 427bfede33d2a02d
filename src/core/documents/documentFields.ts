import { FIGURE_NAMES } from "../report/reportFigures";
import { COMMON_FIELDS } from "./commonTexts";
import type { DocumentKind } from "./documentPlan";

/** A field that a template may have. */
export interface DocumentField {
  readonly name: string;
  /** blocks: it stands in a paragraph of its own. */
  readonly kind: "text" | "blocks";
  /** Without it a document would not say what it is for. */
  readonly isRequired: boolean;
}

const REPORT_FIELDS = [
  ...texts(FIGURE_NAMES),
  ...texts(["空缺说明", "未报送说明", "进展状态说明", "占比说明", "平均完成率说明", "各类完成情况"]),
  ...blocks(["主要工作及成效", "存在问题", "下一步打算", "附件表1", "附件表2"]),
  ...texts(["附件1名称", "附件1说明", "附件2名称", "附件2说明"]),
];

/** What each kind of document can say. */
export const DOCUMENT_FIELDS: Readonly<Record<DocumentKind, readonly DocumentField[]>> = {
  progressReport: withRequired(REPORT_FIELDS, [
    "主送机关",
    "主要工作及成效",
    "存在问题",
    "下一步打算",
    "附件表1",
  ]),
  circular: [],
  reportingNotice: [],
  reminder: [],
};

function withRequired(own: readonly DocumentField[], required: readonly string[]): DocumentField[] {
  return [...texts(COMMON_FIELDS), ...own].map((field) => ({
    ...field,
    isRequired: ["标题", ...required].includes(field.name),
  }));
}

function texts(names: readonly string[]): DocumentField[] {
  return names.map((name) => ({ name, kind: "text", isRequired: false }));
}

function blocks(names: readonly string[]): DocumentField[] {
  return names.map((name) => ({ name, kind: "blocks", isRequired: false }));
}
