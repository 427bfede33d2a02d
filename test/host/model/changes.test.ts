import { expect, test } from "@jest/globals";
import { Workbook } from "../../../host/model/workbook";

test("a view hears of every change, and of no more", () => {
  const workbook = new Workbook();
  const heard: string[] = [];
  const stop = workbook.onChange((change) => heard.push(change.kind === "sheet" ? change.part : change.kind));
  const sheet = workbook.addSheet("乙");
  sheet.write(sheet.area("A1:B1"), [["甲", "=A1"]]);
  sheet.setResult(0, 1, "甲");
  sheet.restyle(sheet.area("A1"), (style) => style);
  sheet.resizeRows(0, 2, 30);
  sheet.hideColumns(0, 1, true);
  sheet.merge(sheet.area("A3:B3"), false);
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.filter = sheet.area("A1:B3");
  sheet.changePageLayout({ orientation: "Landscape" });
  sheet.select([sheet.area("B2")]);
  workbook.rename(sheet, "丙");
  sheet.protect({}, null);
  expect(() => sheet.write(sheet.area("A1"), "乙")).toThrow();
  workbook.remove(sheet);
  stop();
  workbook.addSheet();
  expect(heard).toEqual([
    "added",
    "values",
    "results",
    "styles",
    "rows",
    "columns",
    "merges",
    "freeze",
    "filter",
    "pageLayout",
    "activated",
    "selection",
    "name",
    "protection",
    "activated",
    "removed",
  ]);
});

test("a result goes to a formula only", () => {
  const workbook = new Workbook();
  const { active } = workbook;
  active.write(active.area("A1:B1"), [["甲", "=A1"]]);
  active.setResult(0, 0, "乙");
  active.setResult(0, 1, "#N/A", true);
  expect([active.cell("A1").value, active.cell("B1").value, active.cell("B1").isError]).toEqual([
    "甲",
    "#N/A",
    true,
  ]);
});
