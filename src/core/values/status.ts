import { comparableText } from "./text";

/** The status words (进展状态) that a return may use, in the order of the drop-down. */
export const STATUSES = [
  "未启动",
  "慢于序时进度",
  "达到序时进度",
  "快于序时进度",
  "已完成",
  "已完成并长期坚持",
  "本年度无相关任务",
  "申请调整",
] as const;

export type Status = (typeof STATUSES)[number];

/** The same from what is done to what is open, as reports name them. */
export const STATUSES_FROM_DONE: readonly Status[] = [
  "已完成并长期坚持",
  "已完成",
  "快于序时进度",
  "达到序时进度",
  "慢于序时进度",
  "未启动",
  "申请调整",
  "本年度无相关任务",
];

/** One sign a status, all of them in GB 2312, so that 宋体 has them; none is a mark of responsibility (● ★ ○). */
export const STATUS_SIGNS: Readonly<Record<Status, string>> = {
  未启动: "×",
  慢于序时进度: "↓",
  达到序时进度: "→",
  快于序时进度: "↑",
  已完成: "√",
  已完成并长期坚持: "◆",
  本年度无相关任务: "—",
  申请调整: "※",
};

/** Words for the status beside those of the list. Width, spaces and punctuation do not count. */
export interface StatusVocabulary {
  /** Words that mean one status and no other: counted as that status. */
  readonly synonyms: Readonly<Record<string, Status>>;
  /** Words that say nothing about the schedule: a status is proposed, a person decides. */
  readonly proposals: Readonly<Record<string, Status>>;
}

/** What counts unless the coordinating office decides otherwise; collected from published tables of several districts. */
export const DEFAULT_VOCABULARY: StatusVocabulary = {
  synonyms: {
    ...all("未启动", ["未开展", "尚未启动", "未开工"]),
    ...all("慢于序时进度", ["滞后", "推进缓慢", "进度滞后", "欠进度", "慢序时"]),
    ...all("达到序时进度", [
      "按序时推进",
      "正常推进",
      "按计划",
      "按计划进行",
      "按计划推进",
      "达进度",
      "达序时进度",
      "序时推进",
    ]),
    ...all("快于序时进度", ["超序时进度", "超前", "超进度", "进度超前", "提前"]),
    ...all("已完成", ["完成", "已办结", "办结", "全部完成", "已全部完成", "提前完成"]),
    ...all("已完成并长期坚持", ["已完成并坚持", "完成并长期坚持", "已完成长期坚持"]),
  },
  proposals: {
    ...all("达到序时进度", ["正在办理", "推进中", "进行中", "正在推进", "基本完成"]),
    ...all("慢于序时进度", ["拖延", "停顿", "未完成"]),
    ...all("已完成并长期坚持", ["长期坚持"]),
    ...all("本年度无相关任务", ["无", "无任务", "本年度无任务"]),
    ...all("申请调整", ["申请变更", "申请终止", "申请延期"]),
  },
};

function all(status: Status, words: readonly string[]): Record<string, Status> {
  return Object.fromEntries(words.map((word) => [word, status]));
}

interface WordList {
  readonly synonyms: ReadonlyMap<string, Status>;
  readonly proposals: ReadonlyMap<string, Status>;
}

/** Made once for each vocabulary: it is looked up for every row. */
const WORD_LISTS = new WeakMap<StatusVocabulary, WordList>();

function wordsOf(vocabulary: StatusVocabulary): WordList {
  const known = WORD_LISTS.get(vocabulary);
  if (known) return known;
  const list = (words: Readonly<Record<string, Status>>) =>
    new Map(Object.entries(words).map(([word, status]) => [bareWord(word), status]));
  const made = { synonyms: list(vocabulary.synonyms), proposals: list(vocabulary.proposals) };
  WORD_LISTS.set(vocabulary, made);
  return made;
}

/** Without punctuation, as in 已完成（长期坚持）。; a question mark stays, since who writes one is not sure. */
function bareWord(text: string): string {
  const word = comparableText(text);
  return word.replace(/[^\P{P}?]/gu, "") || word;
}

/** How a status cell was understood. */
export type StatusReading =
  | { readonly kind: "exact" | "mapped"; readonly status: Status }
  | { readonly kind: "proposed"; readonly status: Status }
  | { readonly kind: "unknown" }
  | { readonly kind: "blank" };

/** Reads what stands in a status cell; only `exact` and `mapped` count as that status. */
export function readStatus(text: string, vocabulary = DEFAULT_VOCABULARY): StatusReading {
  const chosen = STATUSES.find((status) => status === text);
  if (chosen) return { kind: "exact", status: chosen };
  const written = comparableText(text);
  if (written === "") return { kind: "blank" };
  const word = bareWord(written);
  const exact = STATUSES.find((status) => status === word);
  if (exact) return { kind: word === written ? "exact" : "mapped", status: exact };
  const { synonyms, proposals } = wordsOf(vocabulary);
  const mapped = synonyms.get(word);
  if (mapped) return { kind: "mapped", status: mapped };
  const proposed = proposals.get(word);
  return proposed ? { kind: "proposed", status: proposed } : { kind: "unknown" };
}

/** The status that a cell stands for, or null where a person has to decide. */
export function statusOf(text: string, vocabulary = DEFAULT_VOCABULARY): Status | null {
  const reading = readStatus(text, vocabulary);
  return reading.kind === "exact" || reading.kind === "mapped" ? reading.status : null;
}

/** Every word that counts as a status, without punctuation, and the status: those of the list first. */
export function countedWords(vocabulary: StatusVocabulary): (readonly [word: string, status: Status])[] {
  const { synonyms } = wordsOf(vocabulary);
  const own = STATUSES.map((status) => [status, status] as const);
  return [...own, ...[...synonyms].filter(([word]) => !STATUSES.some((status) => status === word))];
}

/** 已完成 or 已完成并长期坚持. */
export function isCompleted(status: Status): boolean {
  return status === "已完成" || status === "已完成并长期坚持";
}

/** 未启动 or 慢于序时进度: a reason and a next step are due. */
export function isBehind(status: Status): boolean {
  return status === "未启动" || status === "慢于序时进度";
}
