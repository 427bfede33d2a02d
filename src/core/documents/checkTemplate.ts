import type { Sentence } from "../values/sentence";
import { comparableText } from "../values/text";
import { DOCUMENT_FIELDS } from "./documentFields";
import { DOCUMENT_NAMES, type DocumentKind } from "./documentPlan";

/**
 * Whether a template can be filled: every field of it is known, and none that its document is for is missing.
 * @param fieldNames the names of the fields in the template
 * @returns null where it can; else what is wrong, with all fields that there are
 */
export function checkTemplate(kind: DocumentKind, fieldNames: readonly string[]): Sentence | null {
  const fields = DOCUMENT_FIELDS[kind];
  const names = fields.map(({ name }) => name);
  const unknown = [...new Set(fieldNames)].filter((name) => !names.includes(name));
  const missing = fields.filter(({ name, isRequired }) => isRequired && !fieldNames.includes(name));
  if (unknown.length === 0 && missing.length === 0) return null;
  const proposals = unknown.map((name) => ({ name, nearest: nearestName(name, names) }));
  const shown = missing.map(({ name }) => `{{${name}}}`);
  const zh = [
    ...proposals.map(
      ({ name, nearest }) =>
        `没有名为“{{${name}}}”的字段${nearest === null ? "" : `，是否应为“{{${nearest}}}”`}`,
    ),
    ...(shown.length === 0 ? [] : [`缺少必需的字段${shown.join("、")}`]),
  ];
  const en = [
    ...proposals.map(
      ({ name, nearest }) =>
        `there is no field {{${name}}}${nearest === null ? "" : ` (did you mean {{${nearest}}}?)`}`,
    ),
    ...(shown.length === 0 ? [] : [`the required ${shown.join(", ")} missing`]),
  ];
  return {
    zh: `${DOCUMENT_NAMES[kind]}模板${zh.join("；")}。可用的字段：${names.join("、")}。`,
    en: `The template for ${DOCUMENT_NAMES[kind]}: ${en.join("; ")}. Fields: ${names.join(", ")}.`,
  };
}

/** The name that needs the fewest changes, if these are fewer than half of its characters. */
function nearestName(written: string, names: readonly string[]): string | null {
  const typed = comparableText(written);
  const ranked = names
    .map((name) => ({ name, distance: editDistance(typed, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance * 2 < Math.max(best.name.length, typed.length) ? best.name : null;
}

/** How many characters have to be put in, taken out or replaced (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, character] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (character === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
