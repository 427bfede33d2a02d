import { openWorkbook } from "../adapters/excel/openWorkbook";
import type { Language } from "../core/values/sentence";
import { App } from "./App";
import { textsOf } from "./language";
import { browserMemory } from "./memory";
import { NEEDED_API } from "./neededApi";
import { offerDownload } from "./offerDownload";
import { openCopy } from "./openCopy";
import { Instead } from "./parts/Instead";
import { startPaneWorker } from "./paneWorker";
import { showPane } from "./showPane";
import { isDarkColor, languageOf, localDay, rememberedLanguage, systemDark, tabOf } from "./startValues";
import type { DarkSetting } from "./surroundings";

const READY_MS = 5000;

/** Entry: the pane inside Excel; where there is no Excel, the way to the page that needs none. */
async function start(): Promise<void> {
  if (!(await isInExcel())) {
    showInstead("noHost", languageOf(navigator.language));
    return;
  }
  const language = rememberedLanguage(browserMemory) ?? languageOf(Office.context.displayLanguage);
  if (!Office.context.requirements.isSetSupported("ExcelApi", NEEDED_API)) {
    showInstead("oldExcel", language);
    return;
  }
  showPane(
    <App
      surroundings={{
        excel: { workbook: openWorkbook(), openCopy },
        startWorker: startPaneWorker,
        download: offerDownload,
        today: () => localDay(new Date()),
        language,
        firstTab: tabOf(location.search),
        dark: excelDark(Office.context),
        memory: browserMemory,
      }}
    />,
  );
}

/** office.js may be missing altogether, report no host, or never answer. */
async function isInExcel(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), READY_MS));
  const info = await Promise.race([Office.onReady(), late]);
  // A string, since Office.HostType may be missing where nothing answered.
  return info !== null && String(info.host) === "Excel";
}

/** Excel's own theme where it tells it; Excel on the web does not. */
function excelDark({ officeTheme }: { readonly officeTheme?: Office.OfficeTheme }): DarkSetting {
  const dark = officeTheme ? isDarkColor(officeTheme.bodyBackgroundColor) : null;
  return dark === null ? systemDark() : { current: dark, onChange: () => () => {} };
}

function showInstead(reason: "noHost" | "oldExcel", language: Language): void {
  const texts = textsOf(language);
  document.documentElement.lang = texts.locale;
  showPane(<Instead texts={texts} reason={reason} isDark={systemDark().current} />);
}

start().catch((error: unknown) => {
  console.error(error);
  showInstead("noHost", languageOf(navigator.language));
});
