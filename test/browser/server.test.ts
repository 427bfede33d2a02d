import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startServer, type PaneServer } from "./support/server";

const DIST = join(__dirname, "../../dist");
const OFFICE_JS = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => statSync(join(folder, name)).isFile());
}

describe("what is built", () => {
  test("office.js is the package's, byte for byte, with its licence", () => {
    const copied = filesBelow(join(DIST, "office-js")).filter((name) => name !== "LICENSE.md");
    expect(copied.length).toBeGreaterThan(10);
    for (const name of copied) {
      const [copy, original] = [join(DIST, "office-js", name), join(OFFICE_JS, name)].map((path) =>
        readFileSync(path),
      );
      expect([name, copy?.equals(original ?? Buffer.alloc(0))]).toEqual([name, true]);
    }
    expect(existsSync(join(DIST, "office-js/LICENSE.md"))).toBe(true);
  });

  test.each([
    "office.js",
    "excel-web-16.00.js",
    "excel-win32-16.01.js",
    "excel-mac-16.00.js",
    "zh-cn/office_strings.js",
    "en-us/office_strings.js",
    "telemetry/oteljs_agave.js",
    "ariatelemetry/aria-web-telemetry.js",
    "agaveerrorux/index.html",
  ])("%s, which office.js asks for in Excel, is there", (name) => {
    expect(existsSync(join(DIST, "office-js", name))).toBe(true);
  });

  test("the workbench and its stand-in for Excel are no part of it, and bundles name no source map", () => {
    const names = filesBelow(DIST);
    expect(names.filter((name) => /^(?:host|workbench)\b/i.test(name))).toEqual([]);
    const bundles = names.filter((name) => name.endsWith(".js") && !name.startsWith("office-js/"));
    expect(bundles.length).toBeGreaterThan(3);
    for (const name of bundles) {
      // Univer is the workbench's grid, and the key is what lets office.js trust the stand-in; docx has a universal measure.
      expect(readFileSync(join(DIST, name), "utf8")).not.toMatch(
        /sourceMappingURL|univer(?!sal)|OfficeJSTrustKey/i,
      );
    }
  });

  test.each([
    ["taskpane.html", 1],
    ["browser.html", 0],
  ])("%s lets nothing out, has no script of its own, and loads office.js %i times", (name, times) => {
    const page = readFileSync(join(DIST, name), "utf8");
    const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(page)?.[1] ?? "";
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining(["default-src 'self'", "script-src 'self'", "connect-src 'self'"]),
    );
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(page).not.toMatch(/<script(?![^>]* src=)[^>]*>/);
    expect(page.match(/<script src="?office-js\/office\.js"?><\/script>/g) ?? []).toHaveLength(times);
    // The check for Internet Explorer comes before everything else.
    expect(/<script[^>]* src="?([^">]+)/.exec(page)?.[1]).toBe("oldBrowser.js");
  });
});

describe("the server", () => {
  let server: PaneServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const get = (path: string) => fetch(server.origin + path, { redirect: "manual" });

  test("leads from / to the page to begin with", async () => {
    const answer = await get("/?tab=check");
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/workbench.html?tab=check"]);
  });

  test.each([
    ["/browser.html", 200],
    ["/taskpane.html?tab=check", 200],
    ["/office-js/office.js", 200],
    // As office.js writes it; its package has lower case.
    ["/office-js/AgaveErrorUX/index.html", 200],
    ["/office-js/AgaveErrorUX/style/AgaveErrorUX.css", 200],
    ["/assets/icon-32.png", 200],
    ["/workbench.html?lang=en-US", 200],
    ["/nothing.html", 404],
    ["/..%2fpackage.json", 404],
    ["/%2e%2e/package.json", 404],
    ["/office-js/..%2f..%2fpackage.json", 404],
  ])("%s → %i", async (path, status) => {
    expect((await get(path)).status).toBe(status);
  });

  test("images may be cached: Excel refuses icons that may not", async () => {
    const answer = await get("/assets/icon-32.png");
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(answer.headers.get("cache-control") ?? "").not.toContain("no-store");
  });

  /** The scripts and styles that a page names. */
  async function partsOf(page: string): Promise<string[]> {
    const text = await (await get(page)).text();
    return [...text.matchAll(/(?:src|href)="?([^"> ]+\.(?:js|css))/g)].map(([, path = ""]) => `/${path}`);
  }

  test.each(["/workbench.html", "/taskpane.html"])(
    "%s: bundles whose names tell what is in them are loaded once, all else is asked for again",
    async (page) => {
      const hashed = (path: string) => /\.[0-9a-f]{8}\.(?:js|css)$/.test(path);
      const parts = await partsOf(page);
      expect(parts.filter(hashed).length).toBeGreaterThan(0);
      for (const path of [page, ...parts]) {
        const kept = (await get(path)).headers.get("cache-control");
        const wanted = hashed(path) ? "max-age=31536000, immutable" : "no-cache";
        expect(`${basename(path)}: ${kept}`).toBe(`${basename(path)}: ${wanted}`);
      }
    },
  );
});
