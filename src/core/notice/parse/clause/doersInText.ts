import { splitOutside } from "./brackets";
import { readSentenceClause } from "./clause";
import type { Clause } from "./clause";
import { readRoleVerbs } from "./roleVerbs";

/**
 * Who does what as the sentences of a text say it themselves: `由县住建局牵头，县自然资源局配合，于6月底前完成`, `请县住建局牵头`. Minutes are
 * written so; where clauses name the units, such sentences tell how work is shared in general.
 */
export function doersInText(text: string): Clause[] {
  if (!/[由请請]/.test(text)) return [];
  return splitOutside(text, "。；;！？").flatMap(({ text: sentence }) => {
    const clause = doersIn(sentence);
    return clause ? [clause] : [];
  });
}

function doersIn(sentence: string): Clause | null {
  const pieces = splitOutside(sentence, "，,").map((piece) => piece.text.trim());
  const first = pieces.findIndex((piece) => /^[由请請]/.test(piece));
  if (first < 0) return null;
  let end = first;
  while (saysWho(pieces[end])) end++;
  const words = pieces.slice(first, end).join("，");
  const clause = words === "" ? null : readSentenceClause(words);
  return clause && { ...clause, doubts: [...clause.doubts, { kind: "in-text", words }] };
}

function saysWho(piece: string | undefined): boolean {
  if (piece === undefined) return false;
  const { parts, rest } = readRoleVerbs(piece);
  return parts.length > 0 && rest === "";
}
