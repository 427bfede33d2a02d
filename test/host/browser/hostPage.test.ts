import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { type Browser, type Frame, type Page, chromium } from "playwright-core";
import webpack from "webpack";
import { libraryFolder } from "../../../host/loadLibrary";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

const ADDIN = `<!doctype html><meta charset="utf-8"><title>add-in</title>
<script src="/office-js/office.js"></script><body></body>`;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css",
};

/** Serves the host page, an add-in without contents, and Microsoft's library, whose own addresses differ in case. */
function serve(bundle: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).toLowerCase();
    const file =
      path === "/host.html"
        ? "host/browser/host.html"
        : path === "/host.js"
          ? join(bundle, "host.js")
          : join(libraryFolder(), path.replace("/office-js/", ""));
    const body =
      path === "/taskpane.html" ? ADDIN : existsSync(file) && extname(file) ? readFileSync(file) : null;
    response.writeHead(body === null ? 404 : 200, {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    });
    response.end(body);
  });
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server)));
}

function build(folder: string): Promise<void> {
  const jsc = { parser: { syntax: "typescript" }, target: "es2022" };
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: { host: join(process.cwd(), "host/browser/index.ts") },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, loader: "swc-loader", options: { jsc } }] },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}

// A browser beside the other tests on two cores takes its time.
jest.setTimeout(60_000);

// A machine with Node alone runs the other tests; this one needs a browser.
const inBrowser = existsSync(CHROMIUM) ? describe : describe.skip;

inBrowser("the host page", () => {
  const folder = mkdtempSync(join(tmpdir(), "host-page-"));
  const foreign: string[] = [];
  let server: Server;
  let browser: Browser;
  let page: Page;
  let addin: Frame;

  beforeAll(async () => {
    await build(folder);
    server = await serve(folder);
    const { port } = server.address() as AddressInfo;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
    page = await browser.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith(`http://localhost:${port}/`)) foreign.push(request.url());
    });
    await page.goto(`http://localhost:${port}/host.html?lang=en-US&level=1.9`);
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (!frame) throw new Error("The host page has no add-in");
    addin = frame;
    await addin.waitForFunction(() => "Office" in window);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  test("tells the add-in where it is", async () => {
    const told = await addin.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { requirements, displayLanguage } = Office.context;
      const levels = ["1.9", "1.10"].map((version) => requirements.isSetSupported("ExcelApi", version));
      return { host, platform, displayLanguage, levels };
    });
    expect(told).toEqual({
      host: "Excel",
      platform: "OfficeOnline",
      displayLanguage: "en-US",
      levels: [true, false],
    });
  });

  test("carries requests to the workbook and errors back", async () => {
    const code = await addin.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("进展填报");
        sheet.getRange("A1:B1").values = [["甲", 1]];
        sheet.activate();
        await context.sync();
      });
      return Excel.run(async (context) => {
        context.workbook.worksheets.getItem("没有").load("name");
        await context.sync();
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)));
    });
    expect(code).toBe("ItemNotFound");
    expect(await page.evaluate(() => window.host.workbook.sheet("进展填报").cell("A1").value)).toBe("甲");
    await page.waitForFunction(() => document.querySelector("td[data-address=A1]")?.textContent === "甲");
  });

  test("tells the add-in what a person types", async () => {
    await addin.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("进展填报").onChanged.add((event) => {
          document.title = `${event.address} ${event.details.valueAfter}`;
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await page.dblclick("td[data-address=C3]");
    await page.keyboard.type("八成");
    await page.keyboard.press("Enter");
    await addin.waitForFunction(() => document.title === "C3 八成");
  });

  test("asks nothing of another machine", () => {
    expect(foreign).toEqual([]);
  });
});
