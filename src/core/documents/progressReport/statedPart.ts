/** Words that ask for something; 申请, 邀请, 聘请 and 请示 do not. */
const REQUEST =
  /(?<![申邀聘])请(?!示|假)|恳|敬望|望予|建议|希望|(?:给予|予以)[^，。；]{0,6}(?:支持|解决|帮助)/;

/** Whether a text asks for something. */
export function makesRequest(text: string): boolean {
  return REQUEST.test(text);
}

/**
 * What a text states before it asks for something, in its own words: a 报告 carries no requests
 * (党政机关公文处理工作条例, article 15). Without a mark at its end; empty where it asks from the start.
 */
export function statedPart(text: string): string {
  const clauses = text.match(/[^，。；！？]+[，。；！？]?/g) ?? [];
  const first = clauses.findIndex((clause) => REQUEST.test(clause));
  const stated = (first < 0 ? clauses : clauses.slice(0, first)).join("");
  return stated.replace(/[，。；、：]+$/, "");
}
