import { UNIT_STATES } from "../../matrix/unitStates";
import type { PresentUnit } from "../../matrix/presentUnits";
import type { Consolidation } from "../../report/consolidation";
import type { RegisterEntry } from "../../returns/readRegister";
import type { Sentence } from "../../values/sentence";

/** What a unit still has to send. */
export type DuePart =
  /** Nothing has come from it. */
  | "all"
  /** Its sealed copy has come. */
  | "electronic"
  /** Its file has come. */
  | "sealed"
  /** It was sent back and has not been sent again. */
  | "correction";

/** A unit that is due. */
export interface DueReturn {
  readonly unit: PresentUnit;
  readonly part: DuePart;
}

/** Who is due, and who is not though no file of it counts: for a person to look at. */
export interface DueReturns {
  readonly due: readonly DueReturn[];
  readonly remarks: readonly Sentence[];
}

/** States in which nothing is to be sent for now. */
const SETTLED: readonly string[] = ["已收到待录入", "已准予延期", "本期无相关任务"];

/**
 * Who has to be reminded, and of what, by the files and the register. Nobody of whom anything came, in whatever form, is
 * told that nothing did. Sealed copies are missed only where the office registers any.
 */
export function dueReturns(consolidation: Consolidation): DueReturns {
  const { units, unitStates, register } = consolidation;
  const registersSealed = [...register.entries.values()].some(
    ({ sealedReceived }) => sealedReceived !== null,
  );
  const due: DueReturn[] = [];
  const remarks: Sentence[] = [];
  for (const unit of units.units) {
    const state = unitStates.get(unit.name) ?? "";
    if (SETTLED.includes(state)) continue;
    const entry = register.entries.get(unit.name) ?? null;
    const part = state === "退回修改中" ? "correction" : duePart(consolidation, unit, entry, registersSealed);
    if (part === null) continue;
    const doubt = doubtOf(consolidation, unit, entry, state);
    if (doubt) remarks.push(doubt);
    else due.push({ unit, part });
  }
  return { due, remarks };
}

function duePart(
  consolidation: Consolidation,
  { name }: PresentUnit,
  entry: RegisterEntry | null,
  registersSealed: boolean,
): DuePart | null {
  const hasFile = filesOf(consolidation, name).some(({ status }) => status !== "rejected");
  const isElectronic = hasFile || (entry !== null && (entry.received !== null || entry.resubmitted !== null));
  const isSealed = entry !== null && (entry.sealedReceived !== null || /扫描|照片|纸/.test(entry.form));
  if (isElectronic) return isSealed || !registersSealed ? null : "sealed";
  return isSealed ? "electronic" : "all";
}

function filesOf({ files }: Consolidation, name: string) {
  return files.filter((file) => file.contains === null && file.units.includes(name));
}

/** Why nobody should be written to before a person has looked. */
function doubtOf(
  consolidation: Consolidation,
  { name, isOpen }: PresentUnit,
  entry: RegisterEntry | null,
  state: string,
): Sentence | null {
  if (isOpen) {
    return {
      zh: `${name}由谁报送尚未明确，没有生成催报通知；请在“单位沿革”中填写“归口报送”或“成员单位”。`,
      en: `Nobody is named yet who reports for ${name}, so it is not reminded; say so in 单位沿革.`,
    };
  }
  if (state !== "" && !UNIT_STATES.some((known) => known === state)) {
    return {
      zh: `${name}在“报送登记”中的状态为“${state}”，没有生成催报通知，请自行处理。`,
      en: `${name} is registered as ${state}, so it is not reminded; see to it yourself.`,
    };
  }
  const refused = consolidation.files.find(
    ({ status, units, name: file }) => status === "rejected" && (units.includes(name) || file.includes(name)),
  );
  if (
    refused &&
    state !== "退回修改中" &&
    filesOf(consolidation, name).every(({ status }) => status === "rejected")
  ) {
    return {
      zh: `${name}的文件“${refused.name}”已收到但没有并入，没有生成催报通知；请先按“来源”中的原因处理。`,
      en: `A file of ${name}, ${refused.name}, came and was not taken in, so it is not reminded; see the reason in 来源 first.`,
    };
  }
  const saysCame = !consolidation.missingUnits.includes(name);
  const hasProof = entry !== null && [entry.received, entry.sealedReceived, entry.resubmitted].some(Boolean);
  const isPaper = entry !== null && /另行报送/.test(entry.form);
  if (
    (saysCame && state !== "退回修改中" && !hasProof && filesOf(consolidation, name).length === 0) ||
    isPaper
  ) {
    return {
      zh: `${name}登记为“${isPaper ? entry.form : state}”，但没有收到日期，也没有文件，没有生成催报通知；请核对登记。`,
      en: `${name} is registered as ${isPaper ? entry.form : state} without a day of receipt or a file, so it is not reminded; check the register.`,
    };
  }
  return null;
}
