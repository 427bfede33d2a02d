import type { OpenNotice } from "../../app/openNotice";
import type { GivenNotice } from "../../app/noticeSource";
import type { MasterWorkbook } from "../../app/readMaster";
import type { GivenSettings } from "../../core/matrix/settings";
import { saysTheSame, type UnitChange } from "../../core/matrix/unitChange";
import { bundledNotice } from "../../core/notice/bundled";
import { BUNDLED_TEXT } from "../../core/notice/bundledText";
import { editionsAfter, isEditionOf, type EditedNotice } from "../../core/notice/noticeEdition";
import { serializeNotice } from "../../core/notice/noticeJson";
import type { SameUnit } from "../../core/notice/sameUnits";
import type { ConfirmedNotice } from "./readNotice";

/** `workbook`: the open one brings it; `confirmed`: a person chose or edited it in this pane. */
export type NoticeOrigin = "bundled" | "workbook" | "confirmed";

/** The notice that the pane works on. */
export interface CurrentNotice extends EditedNotice {
  readonly origin: NoticeOrigin;
  /** The text that it was read from, where that is known. */
  readonly source: string | null;
  /** Short names that were confirmed with it: lines of 单位沿革 to be. */
  readonly unitChanges: readonly UnitChange[];
  /** What the workbook that it comes from says of the round; null where it comes from none. */
  readonly settings: GivenSettings | null;
  /** The master file that it comes from, which goes on in the one that is made. */
  readonly master: MasterWorkbook | null;
}

/** The notice that the product brings along. */
export function bundledCurrent(): CurrentNotice {
  return {
    ...{ notice: bundledNotice(), editions: [], origin: "bundled", source: BUNDLED_TEXT },
    ...{ unitChanges: [], settings: null, master: null },
  };
}

/** The notice of the open workbook. @param source the text that it was read from, if it was in this pane */
export function openCurrent({ notice, settings }: OpenNotice, source: string | null): CurrentNotice {
  const { editions = [] } = settings;
  return { notice, editions, origin: "workbook", source, unitChanges: [], settings, master: null };
}

/** A notice that was edited, and confirmed again. */
export function editedCurrent(before: CurrentNotice, { notice, sameUnits }: ConfirmedNotice): CurrentNotice {
  return {
    ...before,
    ...{ notice, origin: "confirmed", unitChanges: shortNames(sameUnits) },
    editions: editionsAfter(notice, before),
  };
}

/** A notice that was given anew, and confirmed. It may be the one before, pasted once more. */
export function givenCurrent(
  before: CurrentNotice,
  { notice: read, source, master }: GivenNotice,
  { notice, sameUnits }: ConfirmedNotice,
): CurrentNotice {
  const settings = master?.settings.settings ?? null;
  // A text was nothing before it was confirmed; a master's notice went out.
  const given = { notice: read, editions: settings?.editions ?? [] };
  const own = { notice, editions: master ? editionsAfter(notice, given) : [] };
  const isSame = before.origin !== "bundled" && isEditionOf(own, before);
  return {
    ...{ notice, source, settings, master, origin: "confirmed", unitChanges: shortNames(sameUnits) },
    editions: isSame
      ? editionsAfter(notice, { ...before, editions: [...own.editions, ...before.editions] })
      : own.editions,
  };
}

/** Whether the open workbook holds all of what was confirmed. */
export function isStoredIn(confirmed: CurrentNotice, open: CurrentNotice): boolean {
  const { unitChanges = [] } = open.settings ?? {};
  return (
    saysTheSameNotice(confirmed, open) &&
    confirmed.unitChanges.every((line) => unitChanges.some(saysTheSame(line)))
  );
}

/** The proposals that are no lines of 单位沿革 yet. */
export function unknownNames(
  { settings }: CurrentNotice,
  proposed: readonly SameUnit[],
): readonly SameUnit[] {
  const { unitChanges = [] } = settings ?? {};
  return proposed.filter(
    (names) => !shortNames([names]).every((line) => unitChanges.some(saysTheSame(line))),
  );
}

/** Whether two are one down to the last word. */
export function saysTheSameNotice(a: CurrentNotice, b: CurrentNotice): boolean {
  return serializeNotice(a.notice) === serializeNotice(b.notice);
}

function shortNames(names: readonly SameUnit[]): UnitChange[] {
  return names.map(({ full, short }) => ({
    ...{ kind: "简称", former: short, present: full, since: null, tasks: null },
    place: { zh: `核对通知时确认的“${short}”`, en: `${short}, as confirmed with the notice` },
  }));
}
