import type { Finding } from "../rules/finding";
import { ruleDocument } from "../rules/ruleDocument";
import { parseRange } from "../sheet/address";

/** 退回修改通知单: what one workbook is sent back for. */
export interface CorrectionNotice {
  /** The notice that divides the tasks. */
  readonly noticeTitle: string;
  /** Empty where it has none. */
  readonly docNumber: string;
  readonly period: number | null;
  /** Whose workbook it is; several where it holds rows of others, none where nobody can tell. */
  readonly units: readonly string[];
  /** The workbook's name, without folders. */
  readonly file: string;
  /** To whom to turn; null: not said. */
  readonly contact: string | null;
  /** By when to correct, `YYYY-MM-DD`; null: no day is set. */
  readonly due: string | null;
  /** The day of the letter, `YYYY-MM-DD`. */
  readonly date: string;
  /** What has to be corrected before what should be looked at. */
  readonly items: readonly CorrectionItem[];
}

/** One point of the letter. */
export interface CorrectionItem {
  /** 须修改: it cannot be consolidated as it is; 请核对: a person should look. */
  readonly level: "须修改" | "请核对";
  readonly sheet: string;
  readonly cell: string;
  /** 第6项 办好各级各类教育; empty where it concerns the workbook as a whole. */
  readonly task: string;
  readonly problem: string;
  readonly demand: string;
}

/** A task as findings name it. */
interface NamedTask {
  readonly id: string;
  readonly index: number;
  readonly title: string | null;
}

/** The points that findings make, errors first; what was understood anyway (info) is no reason to send anything back. */
export function correctionItems(findings: readonly Finding[], tasks: readonly NamedTask[]): CorrectionItem[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const items = (severity: Finding["severity"], level: CorrectionItem["level"]) =>
    inReadingOrder(findings.filter((finding) => finding.severity === severity)).map((finding) =>
      correctionItem(finding, byId.get(finding.taskId ?? "") ?? null, level),
    );
  return [...items("error", "须修改"), ...items("warning", "请核对")];
}

/** Sheet by sheet and from top to bottom, as a person goes through the workbook. */
function inReadingOrder(findings: readonly Finding[]): Finding[] {
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  const places = new Map(findings.map((finding) => [finding, parseRange(finding.cell)]));
  const row = (finding: Finding) => places.get(finding)?.row ?? 0;
  const column = (finding: Finding) => places.get(finding)?.column ?? 0;
  return [...findings].sort(
    (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || row(a) - row(b) || column(a) - column(b),
  );
}

function correctionItem(
  finding: Finding,
  task: NamedTask | null,
  level: CorrectionItem["level"],
): CorrectionItem {
  return {
    level,
    sheet: finding.sheet,
    cell: finding.cell,
    task: task ? `第${task.index}项${task.title === null ? "" : ` ${task.title}`}` : "",
    problem: withoutRequest(withoutTask(finding.message.zh, task)),
    demand: demandOf(finding),
  };
}

/** The task stands in a column of its own. */
function withoutTask(message: string, task: NamedTask | null): string {
  const name = task && `第${task.index}项${task.title === null ? "" : `“${task.title}”`}`;
  return name !== null && message.startsWith(name)
    ? message.slice(name.length).replace(/^[的：]/, "")
    : message;
}

/**
 * What a finding asks for stands in a column of its own too: `；请据实填写` goes from its sentence. Quoted texts are not
 * looked into, and where quotes do not pair nothing is taken away.
 */
function withoutRequest(message: string): string {
  const bare = withoutQuoted(message);
  const request = bare === null ? null : /；(?=[^；。]*请)[^。]*/.exec(bare);
  if (!request) return message;
  const end = request.index + request[0].length;
  return (message.slice(0, request.index) + message.slice(end)).trim();
}

/** The text with as many blanks in place of what stands in quotes; null where they do not pair. */
function withoutQuoted(text: string): string | null {
  let depth = 0;
  let bare = "";
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "“") depth += 1;
    bare += depth > 0 ? " " : character;
    if (character === "”") depth -= 1;
    if (depth < 0) return null;
  }
  return depth === 0 ? bare : null;
}

/** A longer proposal is not repeated: it is the notice's own text. */
const LONGEST_PROPOSAL = 24;

/** What the rule says is to be done, with what would be right where that is certain: an office's proposals get copied. */
function demandOf({ rule, fix }: Finding): string {
  // The letter is read where the add-in is not: what it could do on a click is left out.
  const demand = ruleDocument(rule).repair.zh.replace(/；[^；。]*(?:勾选|自动)[^；。]*/g, "");
  if (!fix?.certain || fix.after.length > LONGEST_PROPOSAL) return demand;
  return `${demand.replace(/。$/, "")}（建议填“${fix.after}”）。`;
}
