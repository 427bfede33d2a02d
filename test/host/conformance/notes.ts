import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

// The library from the registry ends at ExcelApi 1.15; host/laterNotes.ts adds the notes of 1.18 in its manner.
const level = "1.18";

describe("notes", () => {
  test("are added to a cell, read with their place, and changed", async () => {
    const { run } = conformingExcel({ level });
    const read = await run(async (sheet, context) => {
      sheet.notes.add("B2", "甲");
      sheet.notes.add(sheet.getRange("A5"), "乙");
      await context.sync();
      sheet.notes.getItem("A5").content = "丙";
      sheet.notes.load("items/content,items/authorName");
      await context.sync();
      const places = sheet.notes.items.map((_, index) =>
        sheet.notes.getItemAt(index).getLocation().load("address"),
      );
      const count = sheet.notes.getCount();
      await context.sync();
      return [
        count.value,
        ...sheet.notes.items.map(({ content }, index) => [content, places[index]?.address]),
      ];
    });
    expect(read).toEqual([2, ["甲", "Sheet1!B2"], ["丙", "Sheet1!A5"]]);
  });

  test("are deleted by their cell", async () => {
    const { run, host } = conformingExcel({ level });
    await run((sheet) => {
      sheet.notes.add("B2", "甲");
      sheet.notes.add("B3", "乙");
      sheet.notes.getItem("B2").delete();
    });
    expect(host.workbook.sheet("Sheet1").notes.all()).toMatchObject([{ row: 2, note: { text: "乙" } }]);
  });

  test("are ItemNotFound or a null object where a cell has none", async () => {
    const { refusal, run } = conformingExcel({ level });
    expect(await refusal((sheet) => sheet.notes.getItem("B2").delete())).toBe("ItemNotFound");
    const none = await run(async (sheet, context) => {
      const note = sheet.notes.getItemOrNullObject("B2").load("content");
      await context.sync();
      return note.isNullObject;
    });
    expect(none).toBe(true);
  });

  test("take one cell each (that several are InvalidArgument is said in one place, InvalidCellAddress in another)", async () => {
    const { refusal } = conformingExcel({ level });
    expect(await refusal((sheet) => sheet.notes.add("B2:B3", "甲"))).toBe("InvalidArgument");
  });

  test("need leave to edit objects on a protected sheet (the code is not documented)", async () => {
    const { refusal, run } = conformingExcel({ level });
    await run((sheet) => sheet.protection.protect());
    expect(await refusal((sheet) => sheet.notes.add("B2", "甲"))).toBe("AccessDenied");
    await run((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowEditObjects: true });
    });
    expect(await refusal((sheet) => sheet.notes.add("B2", "甲"))).toBeNull();
  });

  test("came with ExcelApi 1.18", async () => {
    const { refusal } = conformingExcel({ level: "1.17", notesInLibrary: true });
    expect(await refusal((sheet) => sheet.notes.add("B2", "甲"))).toBe("ApiNotFound");
  });
});

describe("comments", () => {
  test("are added to a cell and read with their place", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      sheet.comments.add("Sheet1!C3", "甲");
      sheet.comments.load("items/id,items/content");
      await context.sync();
      const [comment] = sheet.comments.items;
      const place = comment?.getLocation().load("address");
      await context.sync();
      return [comment?.content, comment?.id === "", place?.address];
    });
    expect(read).toEqual(["甲", false, "Sheet1!C3"]);
  });
});
