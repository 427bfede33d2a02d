import type { RuleDocument } from "./rule";
import { RULES } from "./ruleList";

const DOCUMENTS: ReadonlyMap<string, RuleDocument> = new Map(
  RULES.map(({ code, document }) => [code, document]),
);

/** What is to be said about the rule of a finding. @throws Error for a code that is no rule's */
export function ruleDocument(code: string): RuleDocument {
  const document = DOCUMENTS.get(code);
  if (!document) throw new Error(`${code} is no rule.`);
  return document;
}
