import type { Role } from "../../../core/notice/notice";
import type { EditKind } from "../../notice/review";

/** The words with which a notice is brought in, looked over and edited. */
export interface NoticeTexts {
  readonly picker: {
    readonly title: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly read: string;
    readonly clear: string;
    readonly or: string;
    readonly file: string;
    readonly fileHint: string;
    readonly privacy: string;
    readonly exampleTitle: string;
    readonly exampleLead: string;
    readonly exampleTable: string;
  };
  readonly title: string;
  readonly lead: string;
  readonly untitled: string;
  readonly counts: {
    readonly tasks: string;
    readonly units: string;
    readonly assignments: string;
    readonly targets: string;
    readonly doubts: string;
  };
  readonly header: {
    readonly edit: string;
    readonly docNumber: string;
    readonly docNumberHint: string;
    readonly title: string;
    readonly issuer: string;
  };
  readonly save: string;
  readonly discard: string;
  readonly roles: Readonly<Record<Role, string>>;
  /** Behind a list of units that names not all of them. */
  readonly etc: string;
  readonly collective: string;
  readonly list: {
    readonly title: string;
    readonly onlyDoubtful: string;
    readonly none: string;
    readonly noneDoubtful: string;
    readonly withoutSection: string;
    readonly addAtEnd: string;
    readonly more: (left: number) => string;
    readonly line: (line: number) => string;
    readonly added: string;
    readonly edited: string;
    readonly doubts: (count: number) => string;
    readonly allLooked: string;
    readonly deadline: (words: string) => string;
    readonly looked: string;
    /** For whoever cannot see which sentence stands beside the box. */
    readonly lookedAt: (sentence: string) => string;
    readonly showLine: (line: number) => string;
  };
  readonly apart: {
    readonly title: (count: number) => string;
    readonly addTask: string;
  };
  readonly task: {
    readonly edit: string;
    readonly drop: string;
    readonly addAfter: string;
    /** Of a button of one task. */
    readonly named: (action: string, task: string) => string;
    readonly source: string;
    readonly moreLines: string;
    readonly content: string;
    readonly busy: string;
  };
  readonly form: {
    readonly change: (task: string) => string;
    readonly add: string;
    readonly title: string;
    readonly titleHint: string;
    readonly content: string;
    readonly deadline: string;
    readonly dated: (date: string) => string;
    readonly undated: string;
    readonly units: string;
    readonly unit: (index: number) => string;
    readonly role: (unit: string) => string;
    readonly remove: (unit: string) => string;
    readonly more: string;
    readonly moreHint: string;
    readonly addUnits: string;
    readonly openEnded: string;
  };
  readonly source: {
    readonly title: string;
    readonly show: string;
    readonly hint: string;
    readonly earlier: (lines: number) => string;
    readonly later: (lines: number) => string;
    readonly noTask: (line: number) => string;
    readonly addTask: string;
    readonly unknown: string;
  };
  readonly sameUnits: {
    readonly title: (count: number) => string;
    readonly advice: string;
    readonly proposal: (full: string, short: string) => string;
  };
  readonly targets: {
    readonly title: (count: number) => string;
    readonly advice: string;
    readonly remove: (name: string) => string;
  };
  readonly edits: {
    readonly done: (kind: EditKind, task: string) => string;
    readonly undone: (kind: EditKind, task: string) => string;
    readonly undo: string;
    readonly redo: string;
  };
  readonly confirm: string;
  readonly cancel: string;
  /** Asked where there are edits, or a form that is open. */
  readonly leaving: {
    readonly question: (edits: number) => string;
    readonly leave: string;
    readonly stay: string;
  };
  /** Why a notice cannot be confirmed yet. */
  readonly needs: {
    readonly tasks: string;
    readonly form: string;
  };
  readonly left: (doubts: number) => string;
}
