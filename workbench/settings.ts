/** What the workbench's address says, and the browser where it says nothing. */
export interface Settings {
  readonly language: "zh-CN" | "en-US";
  /** The level of ExcelApi that the stand-in pretends to have. */
  readonly level: string;
  /** The add-in's page. */
  readonly addin: URL;
}

/** Excel 2021 and the newest that office.js from the registry knows. */
export const LEVELS = ["1.14", "1.15"] as const;

/** Reads `?lang=`, `?level=` and `?addin=`. */
export function readSettings(address: URL, browserLanguage: string): Settings {
  const query = address.searchParams;
  const language = query.get("lang") ?? browserLanguage;
  return {
    language: language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US",
    level: query.get("level") ?? LEVELS[0],
    addin: new URL(query.get("addin") ?? "/taskpane.html", address),
  };
}

/** The same address with one setting changed; everything begins anew there. */
export function addressWith(address: URL, name: "lang" | "level", value: string): URL {
  const changed = new URL(address);
  changed.searchParams.set(name, value);
  return changed;
}
