import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { NEEDED_API } from "../src/taskpane/neededApi";
import { TABS } from "../src/taskpane/surroundings";
import { tabOf } from "../src/taskpane/startValues";
import { element, elements, xmlTree, type XmlElement } from "./support/xmlTree";

const ROOT = join(__dirname, "..");
const manifest = xmlTree(readFileSync(join(ROOT, "manifest.xml"), "utf8"));
const overrides = only("VersionOverrides");
const resources = only("VersionOverrides", "Resources");

function only(...path: string[]): XmlElement {
  const found = element(manifest, ...path);
  if (!found) throw new Error(`manifest.xml has no ${path.join("/")}`);
  return found;
}

function below(from: XmlElement): XmlElement[] {
  return [from, ...from.children.flatMap(below)];
}

function attribute(from: XmlElement, name: string): string {
  const value = from.attributes.get(name);
  if (value === undefined) throw new Error(`<${from.name}> has no ${name}`);
  return value;
}

const everything = below(manifest);
const strings = [
  ...elements(resources, "ShortStrings", "String"),
  ...elements(resources, "LongStrings", "String"),
];
const urls = everything
  .flatMap(({ attributes }) => [...attributes.values()])
  .filter((value) => value.startsWith("https://localhost"))
  .map((value) => new URL(value));

describe("resources of the manifest", () => {
  const defined = below(resources).flatMap(({ attributes }) => attributes.get("id") ?? []);
  const used = below(overrides).flatMap(({ attributes }) => attributes.get("resid") ?? []);

  test("every id that is used is defined once, and none lies idle", () => {
    expect([...defined].sort()).toEqual([...new Set(used)].sort());
  });

  test("ids have at most 32 characters, as the schema and Excel want", () => {
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });
});

describe("words of the manifest", () => {
  const texts = [...strings, only("DisplayName"), only("Description")];

  test.each(texts.map((text) => [text.attributes.get("id") ?? text.name, text] as const))(
    "%s is there in Chinese and in English",
    (_, text) => {
      expect(attribute(text, "DefaultValue")).toMatch(/\p{Script=Han}/u);
      const english = text.children.filter((child) => child.attributes.get("Locale") === "en-US");
      expect(english).toHaveLength(1);
      expect(english.map((override) => attribute(override, "Value")).join()).toMatch(/^[\x20-\x7e]+$/);
    },
  );

  test("the default language is Chinese", () => {
    expect(only("DefaultLocale").text).toBe("zh-CN");
  });

  test.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("%s stay within %i characters", (kind, most) => {
    const values = elements(resources, kind, "String").flatMap((text) => [
      attribute(text, "DefaultValue"),
      ...text.children.map((override) => attribute(override, "Value")),
    ]);
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => value.length > most)).toEqual([]);
  });
});

describe("addresses of the manifest", () => {
  test("all lie on one server, over https", () => {
    expect(new Set(urls.map(({ origin }) => origin))).toEqual(new Set(["https://localhost:3000"]));
    const others = everything
      .filter(({ name }) => /Url$|SourceLocation|Image/.test(name) && name !== "LearnMoreUrl")
      .flatMap(({ attributes }) => attributes.get("DefaultValue") ?? []);
    expect(others.filter((value) => !value.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  test("pages are those that the build makes", () => {
    const pages = urls.map(({ pathname }) => pathname).filter((path) => path.endsWith(".html"));
    expect(new Set(pages)).toEqual(new Set(["/taskpane.html", "/browser.html"]));
    expect(attribute(only("DefaultSettings", "SourceLocation"), "DefaultValue")).toBe(
      "https://localhost:3000/taskpane.html",
    );
  });

  test("the ribbon has a button for each tab of the pane", () => {
    const opened = urls.filter(({ search }) => search !== "").map(({ search }) => tabOf(search));
    expect(opened).toEqual([...TABS]);
  });

  test("icons are there, in the sizes that they are named for", () => {
    const icons = urls.map(({ pathname }) => pathname).filter((path) => path.endsWith(".png"));
    expect(new Set(icons)).toEqual(new Set([16, 32, 64, 80].map((size) => `/assets/icon-${size}.png`)));
    for (const icon of icons) {
      const bytes = readFileSync(join(ROOT, icon));
      expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
      const size = Number(/\d+/.exec(icon)?.[0]);
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  test("each place that shows an icon has it at 16, 32 and 80 pixels, at the right address", () => {
    const icons = below(overrides).filter(({ name }) => name === "Icon");
    expect(icons.length).toBeGreaterThan(0);
    const address = (resid: string) =>
      elements(resources, "Images", "Image").find(({ attributes }) => attributes.get("id") === resid);
    for (const icon of icons) {
      expect(icon.children.map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
      for (const image of icon.children) {
        const resource = address(attribute(image, "resid"));
        expect(resource?.attributes.get("DefaultValue")).toContain(`icon-${attribute(image, "size")}.png`);
      }
    }
  });
});

describe("what the manifest asks of Excel", () => {
  test("a workbook, and the level of ExcelApi that the pane needs", () => {
    expect(elements(manifest, "Hosts", "Host").map((host) => attribute(host, "Name"))).toEqual(["Workbook"]);
    const sets = elements(manifest, "Requirements", "Sets", "Set");
    expect(sets.map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual([
      ["ExcelApi", NEEDED_API],
    ]);
  });

  test("the buttons share one pane in one group on the Home tab", () => {
    const panes = below(overrides).filter(({ name }) => name === "TaskpaneId");
    expect(new Set(panes.map(({ text }) => text))).toEqual(new Set(["TaskMatrix.Pane"]));
    expect(below(overrides).filter(({ name }) => name === "Group")).toHaveLength(1);
    const tab = below(overrides).find(({ name }) => name === "OfficeTab");
    expect(tab?.attributes.get("id")).toBe("TabHome");
  });

  test("the id is a GUID and the version has four parts", () => {
    expect(only("Id").text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(only("Version").text).toMatch(/^\d+(\.\d+){3}$/);
  });
});
