/** A numbered line taken apart. */
export interface HeadText {
  readonly title: string | null;
  /** What follows the title, verbatim. */
  readonly content: string;
}

/** A heading on its own line may be a whole clause, but no paragraph. */
const LONGEST_OWN_LINE = 80;
/** 加强和改进少数民族流动人口服务管理工作。: a run-in title is short and has no comma. */
const LONGEST_RUN_IN = 40;
/** 强化组织领导：各单位要…. */
const LONGEST_BEFORE_COLON = 24;
/** 做强主导产业，提升集群产业链。: of two phrases, each is short. */
const LONGEST_PHRASE = 14;

const MARKED = /^(?:【([^【】]{2,60})】|〖([^〖〗]{2,60})〗|\*\*([^*]{2,60})\*\*)[：:。]?\s*/;
const PUNCTUATION = /[，,；;：:。！!？?]/;
/** What announces a list or is called so in any notice is no title of its own. */
const NO_TITLE_BEFORE_COLON =
  /(?:以下.{0,6}|如下|包括|其中|即|例如|比如|分别为?|主要有)$|^(?:(?:工作|重点|主要|具体|年度)*(?:内容|任务|工作|措施|举措|要求|事项)|备注|注|说明)$/;
/** What sentences begin with (对成效明显的县，给予奖励。) and titles do not. */
const BEGINS_SENTENCE =
  /^(?:对于?|为|在|到|至|自|从|将|由|如|凡|按|以|经|每|各|根据|依据|依托|通过|结合|针对|围绕|\d{4}年|第)/;
const SENTENCE_WORDS = /[的了要应须可能]|不得|必须/;

/**
 * Tells the title of a numbered line from its content. A line without a full stop is a title; else the first sentence is
 * one where it is short and has no comma (办好各级各类教育。合理…); else what stands before a gap or a colon.
 * @param twoPhrases whether a first sentence of two short phrases is a title: {@link isTwoPhraseTitle}
 */
export function splitTitle(text: string, twoPhrases = false): HeadText {
  return (
    markedTitle(text) ?? ownLineTitle(text) ?? runInTitle(text, twoPhrases) ?? { title: null, content: text }
  );
}

/** 【加强学校建设】合理布局…. */
function markedTitle(text: string): HeadText | null {
  const match = MARKED.exec(text);
  const title = match?.[1] ?? match?.[2] ?? match?.[3];
  return match && title !== undefined
    ? { title: title.replace(/[。：:]$/, ""), content: text.slice(match[0].length) }
    : null;
}

function ownLineTitle(text: string): HeadText | null {
  if (text === "" || text.includes("。") || text.length > LONGEST_OWN_LINE) return null;
  return splitAtColon(text) ?? { title: text.replace(/[：:；;]$/, ""), content: "" };
}

function runInTitle(text: string, twoPhrases: boolean): HeadText | null {
  const stop = text.indexOf("。");
  const first = stop < 0 ? "" : text.slice(0, stop);
  // Commas in brackets part no phrases: 推进教育（含小学，中学）改革.
  const plain = first.length <= 2 * LONGEST_RUN_IN ? first.replace(/[（(][^（）()]{0,40}[）)]/g, "") : first;
  const isShort = first !== "" && first.length <= LONGEST_RUN_IN && !PUNCTUATION.test(plain);
  if (isShort || (twoPhrases && isTwoPhraseTitle(text)))
    return { title: first, content: text.slice(stop + 1).trim() };
  return splitAtGap(text) ?? splitAtColon(text);
}

/** Whether a text begins with a title of two short phrases, and goes on: 做强主导产业，提升集群产业链。围绕…. */
export function isTwoPhraseTitle(text: string): boolean {
  const stop = text.indexOf("。");
  const phrases = text.slice(0, Math.max(0, stop)).split(/[，,]/);
  const areShort = phrases.every((phrase) => phrase.length >= 3 && phrase.length <= LONGEST_PHRASE);
  if (phrases.length !== 2 || !areShort || text.length < 2 * stop) return false;
  const first = phrases.join("");
  return !BEGINS_SENTENCE.test(first) && !SENTENCE_WORDS.test(first) && !/[；;：:\d]/.test(first);
}

/** 加强学校建设 合理布局…: a gap before a sentence. */
function splitAtGap(text: string): HeadText | null {
  const match =
    /^([^\s，,；;：:。！？]{4,40})(?:[ \u00A0]{2,8}|[\u2002\u2003\u3000]{1,8}|[ \u00A0](?=\p{Script=Han}))(?=\S)/u.exec(
      text,
    );
  const title = match?.[1] ?? "";
  const content = text.slice(match?.[0].length ?? 0);
  return match && /\p{Script=Han}$/u.test(title) && PUNCTUATION.test(content) ? { title, content } : null;
}

/** 强化组织领导：各单位要…. */
function splitAtColon(text: string): HeadText | null {
  const colon = text.slice(0, LONGEST_BEFORE_COLON + 1).search(/[：:]/);
  const title = text.slice(0, Math.max(0, colon));
  const content = text.slice(colon + 1).trim();
  if (title.length < 4 || content === "" || PUNCTUATION.test(title) || NO_TITLE_BEFORE_COLON.test(title))
    return null;
  return { title, content };
}

/** What a heading is called in the paths of the tasks below it: its title, else its first sentence. */
export function headingName(text: string): string {
  const { title } = splitTitle(text);
  if (title !== null) return title;
  return text.slice(0, LONGEST_OWN_LINE).split(/[。；;]/, 1)[0] ?? "";
}

/** What follows the name of a heading in its line: what introduces the tasks below it. */
export function behindHeadingName(text: string): string {
  const { title, content } = splitTitle(text);
  return title === null ? text.slice(headingName(text).length) : content;
}
