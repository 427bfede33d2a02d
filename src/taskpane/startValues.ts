import type { Language } from "../core/values/sentence";
import { isoDate } from "../core/values/serialDate";
import { TABS, type DarkSetting, type Memory, type Tab } from "./surroundings";

/** Chinese unless the program's language is English. */
export function languageOf(locale: string | undefined): Language {
  return /^en\b/i.test(locale ?? "") ? "en" : "zh";
}

/** The day it is where the person sits. */
export function localDay(now: Date): string {
  return isoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** `?tab=check`, as the ribbon's buttons open the pane. */
export function tabOf(search: string): Tab {
  const wanted = new URLSearchParams(search).get("tab");
  return TABS.find((tab) => tab === wanted) ?? "generate";
}

/** Dark as the system says, and as it changes its mind. */
export function systemDark(): DarkSetting {
  const query = matchMedia("(prefers-color-scheme: dark)");
  return {
    current: query.matches,
    onChange(listener) {
      const listen = ({ matches }: MediaQueryListEvent) => listener(matches);
      query.addEventListener("change", listen);
      return () => query.removeEventListener("change", listen);
    },
  };
}

/**
 * Dark as Excel's own theme is.
 * @param background `#RRGGBB`
 * @returns null where that is no colour
 */
export function isDarkColor(background: string): boolean | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background.trim());
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  // Perceived brightness, ITU-R BT.601.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The language that the person chose in the pane; null where none was chosen. */
export function rememberedLanguage(memory: Memory): Language | null {
  const language = memory.get("language");
  return language === "zh" || language === "en" ? language : null;
}
