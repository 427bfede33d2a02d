import type { Notice } from "../notice/notice";
import { scopeWordsOf } from "../notice/scopeWords";
import { DEFAULT_VOCABULARY, STATUSES, type Status, type StatusVocabulary } from "../values/status";
import { ENTRY_HEADINGS, type EntryHeading } from "./progressColumns";
import { REQUIRED_BY_STATUS } from "./requiredColumns";

/** What the coordinating office decides about checking; kept in its workbook and sent along with every return. */
export interface CheckSettings {
  /** Words for the status that count as one of the list, or are proposed as one. */
  readonly vocabulary: StatusVocabulary;
  /** What a row needs to be complete, by its status. */
  readonly required: Readonly<Record<Status, readonly EntryHeading[]>>;
  /** Phrases that say nothing by themselves: 按要求推进. */
  readonly emptyPhrases: readonly string[];
  /** The fewest characters, punctuation not counted, that 进展情况 needs to say something. */
  readonly minimumLength: number;
  /** From which share (0 to 1) on a text that also stands elsewhere counts as a copy. */
  readonly copyShare: number;
  /** Places and groups that the notice is about: 进展情况 should name one of them. None: that is not asked. */
  readonly scopeWords: readonly string[];
}

/** Between which numbers `minimumLength` and `copyShare` lie, both included. */
export const SETTING_LIMITS = {
  minimumLength: { least: 0, most: 1000 },
  copyShare: { least: 0.3, most: 1 },
} as const;

/** What is checked unless the coordinating office decides otherwise. */
export function defaultCheckSettings(notice: Notice): CheckSettings {
  return {
    vocabulary: DEFAULT_VOCABULARY,
    required: REQUIRED_BY_STATUS,
    emptyPhrases: EMPTY_PHRASES,
    minimumLength: 8,
    copyShare: 0.85,
    scopeWords: scopeWordsOf(notice),
  };
}

const EMPTY_PHRASES = [
  ...["无", "暂无", "没有", "同上", "见附件", "略", "良好", "正常", "进展顺利", "进展良好", "一切正常"],
  ...[
    "已落实",
    "已完成",
    "完成",
    "已开展",
    "正在开展",
    "正在进行",
    "正在推进",
    "推进中",
    "有序推进",
    "稳步推进",
  ],
  ...["按要求推进", "按计划推进", "按计划进行", "按序时推进", "按要求落实", "按要求完成", "已按要求落实"],
  ...[
    "已按要求落实到位",
    "落实到位",
    "已落实到位",
    "高度重视",
    "认真落实",
    "认真贯彻落实",
    "积极推进",
    "长期坚持",
  ],
  ...[
    "持续推进",
    "常态化推进",
    "常态化开展",
    "按时完成",
    "按期完成",
    "正在办理",
    "达到序时进度",
    "达到进度要求",
  ],
];

/**
 * Reads settings that were written as JSON into a stamp.
 * @returns what can be understood, with `fallback` for the rest
 */
export function checkSettingsFrom(value: unknown, fallback: CheckSettings): CheckSettings {
  if (!isRecord(value)) return fallback;
  const vocabulary = isRecord(value["vocabulary"]) ? value["vocabulary"] : {};
  const required = isRecord(value["required"]) ? value["required"] : {};
  return {
    vocabulary: {
      synonyms: statusMap(vocabulary["synonyms"]) ?? fallback.vocabulary.synonyms,
      proposals: statusMap(vocabulary["proposals"]) ?? fallback.vocabulary.proposals,
    },
    required: {
      ...fallback.required,
      ...Object.fromEntries(
        STATUSES.flatMap((status) => {
          const headings = texts(required[status]);
          return headings ? [[status, ENTRY_HEADINGS.filter((heading) => headings.includes(heading))]] : [];
        }),
      ),
    },
    emptyPhrases: texts(value["emptyPhrases"]) ?? fallback.emptyPhrases,
    minimumLength:
      numberWithin(value["minimumLength"], SETTING_LIMITS.minimumLength) ?? fallback.minimumLength,
    copyShare: numberWithin(value["copyShare"], SETTING_LIMITS.copyShare) ?? fallback.copyShare,
    scopeWords: texts(value["scopeWords"]) ?? fallback.scopeWords,
  };
}

function statusMap(value: unknown): Record<string, Status> | null {
  if (!isRecord(value)) return null;
  const entries = Object.entries(value).flatMap(([word, meant]) => {
    const status = STATUSES.find((known) => known === meant);
    return status && word !== "__proto__" ? [[word, status] as const] : [];
  });
  return Object.fromEntries(entries);
}

function texts(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string" && item !== "") : null;
}

function numberWithin(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  return typeof value === "number" && value >= least && value <= most ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
