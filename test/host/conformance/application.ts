import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

describe("the application", () => {
  test("calculation and drawing are held back until the next sync, and all is done then", async () => {
    const { run } = conformingExcel({
      calculate: (workbook) => {
        const sheet = workbook.sheet("Sheet1");
        sheet.setResult(0, 1, Number(sheet.content(0, 0).value) * 2);
      },
    });
    const result = await run(async (sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange("A1").values = [[4]];
      sheet.getRange("B1").formulas = [["=A1*2"]];
      await context.sync();
      const cell = sheet.getRange("B1").load("values");
      await context.sync();
      return cell.values;
    });
    expect(result).toEqual([[8]]);
  });

  test("a new workbook is calculated by itself", async () => {
    const { run } = conformingExcel();
    const mode = await run(async (_sheet, context) => {
      context.workbook.application.load("calculationMode,calculationState");
      await context.sync();
      const { calculationMode, calculationState } = context.workbook.application;
      return [calculationMode, calculationState];
    });
    expect(mode).toEqual(["Automatic", "Done"]);
  });

  test("Excel.run gives the result of its steps and sends what is left of them", async () => {
    const { Excel, host } = conformingExcel();
    const result = await Excel.run({ delayForCellEdit: true }, (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["甲"]];
      return Promise.resolve("done");
    });
    expect([result, host.workbook.sheet("Sheet1").cell("A1").value]).toEqual(["done", "甲"]);
  });

  test("Excel.run fails with what its steps throw", async () => {
    const { Excel } = conformingExcel();
    const steps = Excel.run(() => Promise.reject(new Error("甲")));
    await expect(steps).rejects.toThrow("甲");
  });
});
