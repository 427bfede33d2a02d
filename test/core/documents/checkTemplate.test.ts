import { describe, expect, test } from "@jest/globals";
import { checkTemplate } from "../../../src/core/documents/checkTemplate";
import { planCircular } from "../../../src/core/documents/circular/planCircular";
import { DOCUMENT_FIELDS } from "../../../src/core/documents/documentFields";
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentPlan,
  type DocumentTemplate,
} from "../../../src/core/documents/documentPlan";
import { DOCUMENT_TEMPLATES } from "../../../src/core/documents/documentTemplates";
import { fieldsIn } from "../../../src/core/documents/fillFields";
import { planProgressReport } from "../../../src/core/documents/progressReport/planProgressReport";
import { planReminders } from "../../../src/core/documents/reminders/planReminders";
import { planReportingNotice } from "../../../src/core/documents/reportingNotice/planReportingNotice";
import { consolidated } from "../../support/consolidated";
import { ROUND } from "../../support/filledReturn";

function fieldsOf({ sections }: DocumentTemplate): string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === "field") return [block.name];
      return block.kind === "paragraph" ? fieldsIn(block.text) : [];
    }),
  );
}

describe.each(DOCUMENT_KINDS)("%s", (kind) => {
  const own = fieldsOf(DOCUMENT_TEMPLATES[kind]);

  test("the product's own template is right, and its fields are all that the plan has", () => {
    expect(checkTemplate(kind, own)).toBeNull();
    const plan = planOf(kind);
    expect([...plan.texts.keys(), ...plan.blocks.keys()].sort()).toEqual(
      DOCUMENT_FIELDS[kind].map(({ name }) => name).sort(),
    );
  });

  test("a template without a required field is told of it", () => {
    for (const { name, isRequired } of DOCUMENT_FIELDS[kind]) {
      const sentence = checkTemplate(
        kind,
        own.filter((field) => field !== name),
      );
      expect([name, sentence === null]).toEqual([name, !isRequired]);
      if (isRequired) expect(sentence?.zh).toContain(`缺少必需的字段{{${name}}}`);
    }
  });
});

function planOf(kind: DocumentKind): DocumentPlan {
  const { result } = consolidated({});
  const options = { asOf: "2017-12-21" };
  switch (kind) {
    case "progressReport":
      return planProgressReport(result, options).plan;
    case "circular":
      return planCircular(result, options).plan;
    case "reportingNotice":
      return planReportingNotice(ROUND, options).plan;
    case "reminder": {
      const [first] = planReminders(result, options).reminders;
      if (!first) throw new Error("nobody is due");
      return first.plan;
    }
  }
}

test.each([
  ["应报单位", "应报单位数"],
  ["主要工作和成效", "主要工作及成效"],
  ["填报 率", "填报率"],
  ["天气", null],
])("{{%s}} is not known; {{%s}} is proposed", (written, nearest) => {
  const sentence = checkTemplate("progressReport", [...fieldsOf(DOCUMENT_TEMPLATES.progressReport), written]);
  expect(sentence?.zh).toContain(`没有名为“{{${written}}}”的字段`);
  expect(sentence?.zh.includes("是否应为")).toBe(nearest !== null);
  if (nearest !== null) expect(sentence?.zh).toContain(`是否应为“{{${nearest}}}”`);
  expect(sentence?.zh).toMatch(/可用的字段：标题、发文机关、.*附件表2/);
});
