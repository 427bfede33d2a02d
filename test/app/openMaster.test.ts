import { expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/adapters/excel/openWorkbook";
import { generateInWorkbook } from "../../src/app/generateInWorkbook";
import { readOpenMaster, readOpenSettings } from "../../src/app/openMaster";
import { readRegister } from "../../src/core/returns/readRegister";
import { withExcel } from "../support/excel";
import { ROUND } from "../support/filledReturn";

const { settings } = ROUND;
const notice = { notice: ROUND.notice, editions: [] };
const OTHER = { notice: { ...ROUND.notice, docNumber: "另一份" }, editions: [] };

test("an open master gives its settings and register for its own notice, and another workbook nothing", () =>
  withExcel(async (host) => {
    const excel = openWorkbook();
    expect([await readOpenMaster(excel, notice), await readOpenSettings(excel, notice)]).toEqual([
      null,
      null,
    ]);

    await generateInWorkbook(ROUND, excel);
    host.person.type("报送登记", "E4", "2017-12-18");
    expect(await readOpenSettings(excel, notice)).toEqual(settings);
    const master = await readOpenMaster(excel, notice);
    expect(master?.settings.settings).toEqual(settings);
    const register = master && readRegister(master.workbook, ROUND, "2017-12-31");
    expect([...(register?.entries.values() ?? [])]).toMatchObject([{ received: { day: "2017-12-18" } }]);

    expect([await readOpenMaster(excel, OTHER), await readOpenSettings(excel, OTHER)]).toEqual([null, null]);
  }));
