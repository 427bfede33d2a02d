import type { NoticeWarning } from "../../notice";
import type { SourceLine } from "./sourceLines";
import { quoteWarning } from "../warnings";

const AROUND = 6;

/** Finds “ inside of “, and ” or ‘ ’ likewise without partner; a quotation does not go beyond its paragraph. */
export function findUnbalancedQuotes({ line, text }: SourceLine): NoticeWarning[] {
  return [...findIn(line, text, "“", "”"), ...findIn(line, text, "‘", "’")];
}

function findIn(line: number, text: string, opening: string, closing: string): NoticeWarning[] {
  const warnings: NoticeWarning[] = [];
  let opened = -1;
  const warn = (place: number, meant: string | null): void => {
    const before = text.slice(Math.max(0, place - AROUND), place);
    const after = text.slice(place + 1, place + 1 + AROUND);
    warnings.push(quoteWarning(line, before + text.charAt(place) + after, meant && before + meant + after));
  };
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === opening) {
      if (opened < 0) {
        opened = index;
      } else {
        // The one that was open is closed by the wrong mark.
        warn(index, closing);
        opened = -1;
      }
    } else if (character === closing) {
      if (opened < 0) warn(index, opening);
      opened = -1;
    }
  }
  if (opened >= 0) warn(opened, null);
  return warnings;
}
