import { describe, expect, test } from "@jest/globals";
import { addressWith, readSettings } from "../../workbench/settings";

const read = (query: string, browser = "zh-CN") =>
  readSettings(new URL(`http://localhost:3000/workbench.html${query}`), browser);

describe("the workbench's settings", () => {
  test.each([
    ["", "zh-CN", "zh-CN"],
    ["", "zh-TW", "zh-CN"],
    ["", "en-GB", "en-US"],
    ["", "de", "en-US"],
    ["?lang=zh-CN", "en-US", "zh-CN"],
    ["?lang=en-US", "zh-CN", "en-US"],
  ])("%s in a browser that speaks %s: %s", (query, browser, language) => {
    expect(read(query, browser).language).toBe(language);
  });

  test("the pane is the product's, at the level of Excel 2021, unless the address says otherwise", () => {
    expect(read("")).toMatchObject({ level: "1.14", addin: new URL("http://localhost:3000/taskpane.html") });
    const addin = encodeURIComponent("/taskpane.html?tab=check");
    expect(read(`?level=1.15&addin=${addin}`)).toMatchObject({
      level: "1.15",
      addin: new URL("http://localhost:3000/taskpane.html?tab=check"),
    });
  });

  test("changing one keeps the others", () => {
    const address = new URL("http://localhost:3000/workbench.html?level=1.15");
    expect(addressWith(address, "lang", "en-US").search).toBe("?level=1.15&lang=en-US");
    expect(addressWith(address, "level", "1.14").search).toBe("?level=1.14");
  });
});
