import type { Notice, NoticeWarning, Role, Section, Target, Task, TaskUnit } from "./notice";
import { unitsOf } from "./units";

/** A notice as `task-matrix notice --json` prints it; the keys are kept once they are out. */
export interface NoticeJson {
  readonly docNumber: string;
  readonly title: string;
  readonly issuer: string;
  readonly addressees: readonly string[];
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly units: readonly { readonly name: string; readonly tasks: number }[];
  readonly targets: readonly Target[];
  readonly warnings: readonly {
    readonly code: string;
    readonly line: number;
    /** In Chinese. */
    readonly message: string;
    readonly messageEn: string;
  }[];
}

/** The notice in the shape that scripts rely on. */
export function noticeToJson(notice: Notice): NoticeJson {
  return {
    docNumber: notice.docNumber,
    title: notice.title,
    issuer: notice.issuer,
    addressees: notice.addressees,
    sections: notice.sections.map(({ no, title }) => ({ no, title })),
    tasks: notice.tasks.map(taskToJson),
    units: unitsOf(notice).map(({ name, tasks }) => ({ name, tasks })),
    targets: notice.targets.map(targetToJson),
    warnings: notice.warnings.map(({ code, line, message }) => ({
      code,
      line,
      message: message.zh,
      messageEn: message.en,
    })),
  };
}

/** The notice as one line of text, to be kept in a workbook. */
export function serializeNotice(notice: Notice): string {
  return JSON.stringify(noticeToJson(notice));
}

/** The returns of a round all carry the same notice: read once, it is also kept in memory once. */
let last: { readonly text: string; readonly notice: Notice | null } = { text: "", notice: null };

/**
 * Reads what {@link serializeNotice} wrote. It comes back from sheets that people can edit, so nothing is trusted.
 * @returns null where the text is no notice, or where a part of one is missing or of the wrong kind.
 */
export function parseSerializedNotice(text: string): Notice | null {
  if (text === last.text) return last.notice;
  const json = parseJson(text);
  last = { text, notice: isRecord(json) ? readNotice(json) : null };
  return last.notice;
}

type JsonRecord = Readonly<Record<string, unknown>>;

function taskToJson(task: Task): Task {
  return {
    id: task.id,
    no: task.no,
    path: task.path,
    title: task.title,
    content: task.content,
    units: task.units.map(({ name, role, collective }) => ({ name, role, collective })),
    openEnded: task.openEnded,
    deadline: task.deadline,
    deadlineDate: task.deadlineDate,
    line: task.line,
  };
}

function targetToJson({ name, scope, target, unit, year, qualifier, text }: Target): Target {
  return { name, scope, target, unit, year, qualifier, text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readNotice(json: JsonRecord): Notice | null {
  const { docNumber, title, issuer } = json;
  const addressees = readList(json["addressees"], readText);
  const sections = readList(json["sections"], readSection);
  const tasks = readList(json["tasks"], readTask);
  const targets = readList(json["targets"], readTarget);
  const warnings = readList(json["warnings"], readWarning);
  if (!isText(docNumber) || !isText(title) || !isText(issuer)) return null;
  if (!addressees || !sections || !tasks || !targets || !warnings) return null;
  // Ids are keys: two tasks of one id would be mixed up.
  if (new Set(tasks.map((task) => task.id)).size < tasks.length) return null;
  return { docNumber, title, issuer, addressees, sections, tasks, targets, warnings };
}

function readSection(json: unknown): Section | null {
  if (!isRecord(json) || !isText(json["no"]) || !isText(json["title"])) return null;
  return { no: json["no"], title: json["title"] };
}

function readTask(json: unknown): Task | null {
  if (!isRecord(json)) return null;
  const { id, no, title, content, openEnded, deadline, deadlineDate, line } = json;
  const path = readList(json["path"], readText);
  const units = readList(json["units"], readUnit);
  if (!isText(id) || id === "" || !isText(no) || !isTextOrNull(title) || !isText(content)) return null;
  if (typeof openEnded !== "boolean" || !isTextOrNull(deadline) || !isTextOrNull(deadlineDate)) return null;
  if (deadlineDate !== null && !/^\d{4}-\d\d-\d\d$/.test(deadlineDate)) return null;
  if (!path || !units || !isLine(line)) return null;
  return { id, no, path, title, content, units, openEnded, deadline, deadlineDate, line };
}

function readUnit(json: unknown): TaskUnit | null {
  if (!isRecord(json)) return null;
  const { name, role, collective } = json;
  if (!isText(name) || name === "" || !isRole(role) || typeof collective !== "boolean") return null;
  return { name, role, collective };
}

function readTarget(json: unknown): Target | null {
  if (!isRecord(json)) return null;
  const { name, scope, target, unit, year, qualifier, text } = json;
  if (!isText(name) || !isText(scope) || !isText(unit) || !isText(qualifier) || !isText(text)) return null;
  if (!isNumberOrNull(target) || !isNumberOrNull(year)) return null;
  return { name, scope, target, unit, year, qualifier, text };
}

function readWarning(json: unknown): NoticeWarning | null {
  if (!isRecord(json)) return null;
  const { code, line, message, messageEn } = json;
  if (!isText(code) || !isLine(line) || !isText(message) || !isText(messageEn)) return null;
  return { code, line, message: { zh: message, en: messageEn } };
}

/** null where it is no list or one of its entries cannot be read. */
function readList<T>(json: unknown, read: (entry: unknown) => T | null): T[] | null {
  if (!Array.isArray(json)) return null;
  const list: T[] = [];
  for (const entry of json) {
    const value = read(entry);
    if (value === null) return null;
    list.push(value);
  }
  return list;
}

function readText(json: unknown): string | null {
  return isText(json) ? json : null;
}

function isRecord(json: unknown): json is JsonRecord {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

function isText(json: unknown): json is string {
  return typeof json === "string";
}

function isTextOrNull(json: unknown): json is string | null {
  return json === null || isText(json);
}

function isNumberOrNull(json: unknown): json is number | null {
  return json === null || (typeof json === "number" && Number.isFinite(json));
}

function isLine(json: unknown): json is number {
  return Number.isInteger(json) && Number(json) >= 1;
}

function isRole(json: unknown): json is Role {
  return json === "lead" || json === "support" || json === "responsible";
}
