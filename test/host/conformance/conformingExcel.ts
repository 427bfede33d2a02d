import type { ExcelHost } from "../../../host/excelHost";
import type { StartOptions } from "../../../host/officeInNode";
import { type TestExcel, testExcel } from "../inExcel";

const hosts: ExcelHost[] = [];

/** A running Excel for a script; what the script uses of it counts as covered. */
export function conformingExcel(options?: StartOptions): TestExcel {
  const excel = testExcel(options);
  hosts.push(excel.host);
  return excel;
}

/** `Class.member` of all that the scripts have used until now. */
export function coveredMembers(): Set<string> {
  return new Set(hosts.flatMap(({ usedMembers }) => [...usedMembers]));
}
