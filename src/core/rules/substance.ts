import { readStatus, statusOf, type Status } from "../values/status";
import { piecesOf, similarity, type TextPieces } from "../values/similarity";
import type { WrittenText } from "./checkBasis";
import { entryText } from "./findingAt";
import type { CheckedReturn, CheckedRow } from "./rule";
import { isEmptyPhrase } from "./substanceWords";

/** Why 进展情况 says nothing of its own. */
export type SubstanceFault =
  | { readonly kind: "empty" }
  /** So many characters without spaces and punctuation. */
  | { readonly kind: "short"; readonly length: number }
  | { readonly kind: "task"; readonly taskId: string }
  | { readonly kind: "other"; readonly written: WrittenText }
  | { readonly kind: "within"; readonly first: CheckedRow }
  | { readonly kind: "previous"; readonly period: number }
  | { readonly kind: "scope" };

type Look = (row: CheckedRow, checked: CheckedReturn, pieces: TextPieces) => SubstanceFault | null;

/** The most specific comes first: a row is told of one only. */
const LOOKS: readonly Look[] = [
  emptyIn,
  shortIn,
  copiedTask,
  copiedOther,
  copiedWithin,
  copiedPrevious,
  withoutScope,
];

/** What was found out about the texts of a return so far. */
interface Texts {
  /** Where each unit's texts stand for the first time: by unit, then by text. */
  readonly first: ReadonlyMap<string, ReadonlyMap<string, CheckedRow>>;
  /** By row: what its text lacks. */
  readonly faults: Map<CheckedRow, SubstanceFault | null>;
}

const TEXTS = new WeakMap<CheckedReturn, Texts>();

/** What the row's text lacks, or null; looked for once, though each rule asks. */
export function substanceOf(row: CheckedRow, checked: CheckedReturn): SubstanceFault | null {
  const { faults } = textsOf(checked);
  const known = faults.get(row);
  if (known !== undefined) return known;
  const pieces = judgedText(row, checked);
  const found = pieces ? firstFault(row, checked, pieces) : null;
  faults.set(row, found);
  return found;
}

function firstFault(row: CheckedRow, checked: CheckedReturn, pieces: TextPieces): SubstanceFault | null {
  for (const look of LOOKS) {
    const found = look(row, checked, pieces);
    if (found) return found;
  }
  return null;
}

function textsOf(checked: CheckedReturn): Texts {
  const known = TEXTS.get(checked);
  if (known) return known;
  const first = new Map<string, Map<string, CheckedRow>>();
  const faults = new Map<CheckedRow, SubstanceFault | null>();
  for (const row of checked.rows) {
    const pieces = judgedText(row, checked);
    if (pieces === null) {
      faults.set(row, null);
      continue;
    }
    const ofUnit = first.get(unitOf(row)) ?? new Map<string, CheckedRow>();
    first.set(unitOf(row), ofUnit);
    if (!ofUnit.has(pieces.text)) ofUnit.set(pieces.text, row);
  }
  const texts = { first, faults };
  TEXTS.set(checked, texts);
  return texts;
}

/** The row's text, unless there is none or its status leaves little to tell. */
function judgedText(row: CheckedRow, checked: CheckedReturn): TextPieces | null {
  return isJudged(row, checked) ? checked.basis.pieces.of(row.row) : null;
}

/** With these a row has little to tell, and 无 or the same words in several rows are right. */
const SILENT: readonly Status[] = ["未启动", "本年度无相关任务", "申请调整"];

/** Whether little is asked of 进展情况 with a status. */
export function hasLittleToTell(status: Status): boolean {
  return SILENT.includes(status);
}

function isJudged({ row, match }: CheckedRow, { round }: CheckedReturn): boolean {
  if (!match) return false;
  const reading = readStatus(entryText(row, "进展状态"), round.settings.check.vocabulary);
  return !("status" in reading && hasLittleToTell(reading.status));
}

function emptyIn(_: CheckedRow, { basis }: CheckedReturn, { text }: TextPieces): SubstanceFault | null {
  return isEmptyPhrase(text, basis.words) ? { kind: "empty" } : null;
}

function shortIn(_: CheckedRow, { round }: CheckedReturn, { text }: TextPieces): SubstanceFault | null {
  const { minimumLength } = round.settings.check;
  // A character takes two places at the most.
  if (text.length >= 2 * minimumLength) return null;
  const { length } = [...text];
  return length < minimumLength ? { kind: "short", length } : null;
}

/** The row's own task is named where several read alike. */
function copiedTask(
  { match }: CheckedRow,
  checked: CheckedReturn,
  pieces: TextPieces,
): SubstanceFault | null {
  const { taskTexts } = checked.basis;
  const { copyShare } = checked.round.settings.check;
  const closest = taskTexts.closest(pieces, copyShare);
  if (!closest) return null;
  const own = taskTexts.closest(pieces, copyShare, (id) => id !== match?.assignment.task.id);
  return { kind: "task", taskId: (own ?? closest).key };
}

/** Not of the same unit: it sends a corrected version, or another office sends the row for it. */
function copiedOther(
  { match }: CheckedRow,
  checked: CheckedReturn,
  pieces: TextPieces,
): SubstanceFault | null {
  const { nameFor } = checked.basis.units;
  const unit = match && nameFor(match.assignment);
  const closest = checked.basis.writtenTexts.closest(
    pieces,
    checked.round.settings.check.copyShare,
    ({ assignment, returned }) => returned === checked.returned || nameFor(assignment) === unit,
  );
  return closest && { kind: "other", written: closest.key };
}

function copiedWithin(row: CheckedRow, checked: CheckedReturn, { text }: TextPieces): SubstanceFault | null {
  const first = textsOf(checked).first.get(unitOf(row))?.get(text);
  const isOther = first !== undefined && first.match?.assignment !== row.match?.assignment;
  return isOther && !isBefore(row, first) ? { kind: "within", first } : null;
}

function isBefore(row: CheckedRow, first: CheckedRow): boolean {
  return row.table === first.table && row.row.row <= first.row.row;
}

function unitOf({ match }: CheckedRow): string {
  return match?.assignment.unit.name ?? "";
}

/** What was completed then and is completed now may be told in the same words. */
function copiedPrevious(
  { row, match }: CheckedRow,
  checked: CheckedReturn,
  pieces: TextPieces,
): SubstanceFault | null {
  const { basis, round } = checked;
  const period = basis.previous?.period ?? null;
  if (!match || period === null || period >= round.settings.period) return null;
  const earlier = basis.previous?.entriesOf(match.assignment);
  const text = piecesOf(earlier?.get("进展情况")?.text ?? "");
  const statuses = [earlier?.get("进展状态")?.text ?? "", entryText(row, "进展状态")];
  const { vocabulary, copyShare } = round.settings.check;
  if (statuses.every((status) => statusOf(status, vocabulary) === "已完成")) return null;
  const isCopy = similarity(pieces, text) >= copyShare && figuresIn(pieces) === figuresIn(text);
  return isCopy ? { kind: "previous", period } : null;
}

/** The figures of a text, years aside: a yearly report in the usual words with new figures is a new one. */
function figuresIn({ text }: TextPieces): string {
  return (text.match(/\d+/g) ?? []).filter((figure) => !/^(?:19|20)\d\d$/.test(figure)).join();
}

function withoutScope(
  { row }: CheckedRow,
  { basis }: CheckedReturn,
  { text }: TextPieces,
): SubstanceFault | null {
  const { scope } = basis.words;
  const names = (plain: string) => scope.some((word) => plain.includes(word));
  if (scope.length === 0 || names(text)) return null;
  return names(piecesOf(row.entries.get("具体措施")?.text ?? "").text) ? null : { kind: "scope" };
}
