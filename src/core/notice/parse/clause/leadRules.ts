import { leadMarkIn, reachInText } from "./leadDeclaration";
import type { Segment } from "../segments";

/** Who leads where a clause does not say so itself. */
export interface LeadRule {
  /** The first unit named. */
  readonly first: boolean;
  /** Units with this mark beside them: `*`; null where marks mean nothing. */
  readonly mark: string | null;
}

export const NOBODY_LEADS: LeadRule = { first: false, mark: null };

/**
 * Who leads in each segment, by what the notice declares along the way: 下同 holds from there on, a remark of its own (注：列
 * 第一位的为牵头单位) also for what stands before it.
 */
export function leadRules(segments: readonly Segment[]): LeadRule[] {
  const said = segments.map(({ content }) => content.map(({ text }) => reachInText(text)));
  const everywhere = said.some((reaches) => reaches.includes("everywhere"));
  const mark = markOf(segments);
  let fromHere = false;
  return segments.map(({ clauses }, index) => {
    const inClauses = clauses.map(({ firstLeads }) => firstLeads);
    fromHere ||= inClauses.includes("from-here") || (said[index]?.includes("from-here") ?? false);
    return { first: everywhere || fromHere || inClauses.includes("here"), mark };
  });
}

function markOf(segments: readonly Segment[]): string | null {
  for (const { content } of segments) {
    for (const { text } of content) {
      const mark = leadMarkIn(text);
      if (mark !== null) return mark;
    }
  }
  return null;
}
