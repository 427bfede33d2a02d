import { parseArgs } from "node:util";
import type { DocumentFiles, WorkbookFiles } from "../app/ports";
import type { NoticeTextOutcome } from "../core/notice/noticeFileProblem";
import { Refusal } from "../core/values/refusal";
import type { Language, Sentence } from "../core/values/sentence";

/** What a command may use of the world; the entry file wires it. */
export interface Surroundings {
  /** Results: what a script reads. */
  readonly print: (text: string) => void;
  /** Messages to a person. */
  readonly tell: (text: string) => void;
  readonly workbooks: WorkbookFiles;
  readonly documents: DocumentFiles;
  readonly readNoticeFile: (bytes: Uint8Array) => Promise<NoticeTextOutcome>;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly language: Language;
}

/** 0: done. 1: done, and the data has errors, a file was rejected or a row is unmatched. */
export type ExitStatus = 0 | 1;

/** The options that a command knows: with a value, or as a mere flag. */
export type OptionTable = Readonly<Record<string, "value" | "flag">>;

export interface Arguments {
  readonly value: (name: string) => string | null;
  readonly flag: (name: string) => boolean;
  /** What is not an option: files and folders. */
  readonly paths: readonly string[];
}

/** @throws Refusal for an option that the command does not know, or one that lacks its value */
export function readArguments(given: readonly string[], table: OptionTable): Arguments {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, kind]) => [
      name,
      { type: kind === "value" ? ("string" as const) : ("boolean" as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      options,
      allowPositionals: true,
      strict: true,
    });
    return {
      value: (name) => {
        const value = values[name];
        return typeof value === "string" && value.trim() !== "" ? value : null;
      },
      flag: (name) => values[name] === true,
      paths: positionals,
    };
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    throw new Refusal(argumentProblem(error, table));
  }
}

/** Which option is wrong, in words: parseArgs says it in English alone. */
function argumentProblem({ code, message }: { code: string; message: string }, table: OptionTable): Sentence {
  const option = /--?[^\s',]+/.exec(message)?.[0] ?? "";
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    return table[option.slice(2)] === "value"
      ? {
          zh: `“${option}”后面没有写明内容；用 --help 查看用法。`,
          en: `${option} lacks its value; see --help.`,
        }
      : {
          zh: `“${option}”后面不能写内容；用 --help 查看用法。`,
          en: `${option} takes no value; see --help.`,
        };
  }
  const known = Object.keys(table).map((name) => `--${name}`);
  return {
    zh: `没有“${option}”这个选项，未作任何改动；可用的选项有${known.join("、")}，用 --help 查看说明。`,
    en: `There is no option ${option}, and nothing was done; there are ${known.join(", ")}; see --help.`,
  };
}

/** What parseArgs throws; known by its code, since the class may be another copy of TypeError. */
function isArgumentError(error: unknown): error is { code: string; message: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    "message" in error &&
    typeof error.message === "string" &&
    String(error.code).startsWith("ERR_PARSE_ARGS_")
  );
}
