import { startExcel, type RunningExcel, type StartOptions } from "../../host/officeInNode";

/** Runs a test's work on a new workbook, where the code under test finds Excel as an add-in does. */
export async function withExcel<T>(
  work: (host: RunningExcel["host"]) => Promise<T>,
  options: StartOptions = {},
): Promise<T> {
  const { host, installGlobals } = startExcel({ year: 2017, ...options });
  const uninstall = installGlobals();
  try {
    return await work(host);
  } finally {
    uninstall();
  }
}
