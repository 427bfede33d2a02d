/**
 * The matches of a pattern in a text, in order: `text.matchAll(pattern)` for texts by the thousand, since that copies the
 * pattern for each of them.
 * @param pattern global
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    // An empty match is found once.
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}
