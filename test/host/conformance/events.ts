import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

/** Lets the events on their way arrive. */
async function delivered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("events", () => {
  test("onChanged of a sheet tells where something changed and, of one cell, what it was and is", async () => {
    const { run, host } = conformingExcel();
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await run((sheet) => {
      sheet.onChanged.add((event) => Promise.resolve(void seen.push(event)));
    });
    host.person.type("Sheet1", "B2", "80%");
    host.person.paste("Sheet1", "C3", [["甲", "乙"]]);
    await delivered();
    const { id } = host.workbook.sheet("Sheet1");
    expect(seen).toMatchObject([
      {
        type: "WorksheetChanged",
        address: "B2",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource: "Unknown",
        worksheetId: id,
        details: { valueBefore: "", valueAfter: 0.8, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      },
      { address: "C3:D3", changeType: "RangeEdited", worksheetId: id },
    ]);
    expect(seen[1]?.details).toBeUndefined();
  });

  test("onChanged tells what the add-in itself writes as such", async () => {
    const { run } = conformingExcel();
    const seen: string[] = [];
    await run(async (sheet, context) => {
      sheet.onChanged.add((event) =>
        Promise.resolve(void seen.push(`${event.address} ${event.triggerSource}`)),
      );
      await context.sync();
      sheet.getRange("A1:A2").values = [["甲"], ["乙"]];
    });
    await delivered();
    expect(seen).toEqual(["A1:A2 ThisLocalAddin"]);
  });

  test("onChanged of all sheets tells of each of them, with its range", async () => {
    const { run, host, Excel } = conformingExcel();
    const seen: unknown[] = [];
    await run((_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.add("进展填报");
      worksheets.onChanged.add((event) =>
        Excel.run(async (ownContext) => {
          const range = event.getRange(ownContext).load("address");
          await ownContext.sync();
          seen.push(range.address);
        }),
      );
    });
    for (const name of ["Sheet1", "进展填报"]) host.person.type(name, "A1", "甲");
    await delivered();
    expect(seen).toEqual(["Sheet1!A1", "进展填报!A1"]);
  });

  test("onSelectionChanged tells what is selected", async () => {
    const { run, host } = conformingExcel();
    const seen: string[] = [];
    await run((sheet) => {
      sheet.onSelectionChanged.add((event) => Promise.resolve(void seen.push(event.address)));
    });
    host.person.select("Sheet1", "B2:C3");
    await delivered();
    expect(seen).toEqual(["B2:C3"]);
  });

  test("a handler that was removed is told no more", async () => {
    const { run, host, Excel } = conformingExcel();
    const seen: string[] = [];
    const handler = await run((sheet) =>
      sheet.onChanged.add((event) => Promise.resolve(void seen.push(event.address))),
    );
    host.person.type("Sheet1", "A1", "甲");
    await delivered();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    host.person.type("Sheet1", "A2", "乙");
    await delivered();
    expect(seen).toEqual(["A1"]);
  });

  test("sheets that come and go and are shown are told", async () => {
    const { run, host } = conformingExcel();
    const seen: string[] = [];
    await run((_sheet, context) => {
      const { worksheets } = context.workbook;
      const tell = (event: { readonly type: string }) => Promise.resolve(void seen.push(event.type));
      worksheets.onAdded.add(tell);
      worksheets.onActivated.add(tell);
      worksheets.onDeleted.add(tell);
    });
    await run((_sheet, context) => {
      context.workbook.worksheets.add("甲").activate();
      context.workbook.worksheets.getItem("Sheet1").activate();
      context.workbook.worksheets.getItem("甲").delete();
    });
    await delivered();
    expect(seen).toEqual(["WorksheetAdded", "WorksheetActivated", "WorksheetActivated", "WorksheetDeleted"]);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  test("onChanged tells a co-author's change as remote, and several areas in one address", async () => {
    const { run, host } = conformingExcel();
    const seen: unknown[] = [];
    await run((_sheet, context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void seen.push([event.address, event.source, event.triggerSource])),
      );
    });
    host.coauthor.type("Sheet1", "A1", "甲");
    host.person.erase("Sheet1", "A1,C3:D4");
    await delivered();
    expect(seen).toEqual([
      ["A1", "Remote", "Unknown"],
      ["A1,C3:D4", "Local", "Unknown"],
    ]);
  });

  test("onChanged tells what a person takes back, of the add-in's too (not documented)", async () => {
    const { run, host } = conformingExcel();
    const seen: string[] = [];
    await run(async (sheet, context) => {
      sheet.getRange("A1").values = [["甲"]];
      context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void seen.push(`${event.address} ${event.triggerSource}`)),
      );
      await context.sync();
    });
    expect([host.person.undo(), host.person.undo()]).toEqual([true, false]);
    await delivered();
    expect(seen).toEqual(["A1 Unknown"]);
    expect(host.workbook.sheet("Sheet1").cell("A1").value).toBeNull();
  });

  test("onChanged tells inserted rows by its type; onRowSorted and onColumnSorted tell sorting", async () => {
    const { run, host } = conformingExcel();
    const seen: string[] = [];
    await run((_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add((event) =>
        Promise.resolve(void seen.push(`${event.changeType} ${event.address}`)),
      );
      const tell = ({ type, address }: { readonly type: string; readonly address: string }) =>
        Promise.resolve(void seen.push(`${type} ${address}`));
      worksheets.onRowSorted.add(tell);
      worksheets.onColumnSorted.add(tell);
    });
    host.tellShape("Sheet1", "RowInserted", "5:6");
    host.tellShape("Sheet1", "RowSorted", "A1:C9");
    host.tellShape("Sheet1", "ColumnSorted", "A1:C9");
    await delivered();
    expect(seen).toEqual(["RowInserted 5:6", "WorksheetRowSorted A1:C9", "WorksheetColumnSorted A1:C9"]);
  });

  test("onNameChanged and onMoved tell of sheets, from ExcelApi 1.17 on", async () => {
    const { run } = conformingExcel({ level: "1.17" });
    const seen: unknown[] = [];
    await run((_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.onNameChanged.add(({ nameBefore, nameAfter }) =>
        Promise.resolve(void seen.push([nameBefore, nameAfter])),
      );
      worksheets.onMoved.add(({ positionBefore, positionAfter }) =>
        Promise.resolve(void seen.push([positionBefore, positionAfter])),
      );
    });
    await run((sheet, context) => {
      context.workbook.worksheets.add("乙").position = 0;
      sheet.name = "甲";
    });
    await delivered();
    expect(seen).toEqual([
      [1, 0],
      ["Sheet1", "甲"],
    ]);
  });
});
