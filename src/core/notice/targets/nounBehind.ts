/** The noun behind a number (100名优秀企业家), and how much of the text it takes; empty where there is none. */
export function nounBehind(behind: string): { noun: string; used: number } {
  const quoted = /^“[^“”]{2,24}”/.exec(behind)?.[0];
  if (quoted !== undefined) return { noun: quoted.slice(1, -1), used: quoted.length };
  const phrase = /^[^，,；;。（(”"]{0,40}/.exec(behind)?.[0] ?? "";
  const said = phrase.replace(/(?:来\p{Script=Han}{1,4})?(?:进行|开展|参加|用于|出国|从事).*$/u, "");
  const trimmed = said.replace(/(?:[、和及与并]|以及)$/, "");
  const noun = trimmed.slice(trimmed.lastIndexOf("的") + 1).replace(/^[、\s]+/, "");
  const isNoun = noun.length >= 2 && noun.length <= 24 && !/\d/.test(noun);
  return { noun: isNoun ? noun : "", used: isNoun ? trimmed.length : 0 };
}
