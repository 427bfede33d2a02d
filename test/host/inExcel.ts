import { type RunningExcel, type StartOptions, startExcel } from "../../host/officeInNode";

/** A running Excel with a sheet of its own for a test. */
export interface TestExcel extends RunningExcel {
  /** Runs steps against the sheet Sheet1 and sends them off. */
  readonly run: <T>(
    steps: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
  ) => Promise<T>;
  /** The code with which steps are refused, or null where they are not. */
  readonly refusal: (
    steps: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  ) => Promise<string | null>;
}

export function testExcel(options?: StartOptions): TestExcel {
  const running = startExcel(options);
  const { Excel, OfficeExtension } = running;
  const run: TestExcel["run"] = (steps) =>
    Excel.run(async (context) => {
      const result = await steps(context.workbook.worksheets.getItem("Sheet1"), context);
      await context.sync();
      return result;
    });
  const refusal: TestExcel["refusal"] = async (steps) => {
    try {
      await run((sheet, context) => steps(sheet, context));
      return null;
    } catch (error) {
      if (error instanceof OfficeExtension.Error) return error.code;
      throw error;
    }
  };
  return { ...running, run, refusal };
}
