import type { ReportingRound } from "../matrix/round";
import { presentUnits } from "../matrix/presentUnits";
import type { IssuingOffice } from "./issuingOffice";

/** 恒合、地宝土家族乡人民政府; an addressee that stands for units and such a government is none. */
const TOWNSHIP = /[乡镇](?:人民)?政府$/;

/** Township governments that the notice addresses and that are in none of its lists of units. */
export function townshipsOf({ notice }: ReportingRound): string[] {
  return notice.addressees.filter((name) => TOWNSHIP.test(name));
}

/** 主送 as the notice has it; without any it is the units. */
export function addresseesOf(round: ReportingRound): string {
  return joined(round, round.notice.addressees);
}

/** The same for a document with demands: without townships where the issuer may make none on them. */
export function directedAt(round: ReportingRound, { directsTownships }: IssuingOffice): string {
  return joined(
    round,
    round.notice.addressees.filter((name) => directsTownships || !TOWNSHIP.test(name)),
  );
}

function joined(round: ReportingRound, own: readonly string[]): string {
  const names = presentUnits(round).units.map(({ name }) => name);
  return own.length > 0 ? own.join("，") : names.join("、");
}

/** Those of the units that answer to a higher level (垂直管理), as the coordinating office's settings say. */
export function verticalUnits({ settings }: ReportingRound, names: readonly string[]): string[] {
  return names.filter((name) => settings.report.verticalBodies.some((body) => name.includes(body)));
}
