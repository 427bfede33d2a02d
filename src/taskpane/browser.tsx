import { App } from "./App";
import { browserMemory } from "./memory";
import { offerDownload } from "./offerDownload";
import { startPaneWorker } from "./paneWorker";
import { showPane } from "./showPane";
import { languageOf, localDay, rememberedLanguage, systemDark, tabOf } from "./startValues";

/** Entry: the pane in a plain browser, without Excel. */
showPane(
  <App
    surroundings={{
      excel: null,
      startWorker: startPaneWorker,
      download: offerDownload,
      today: () => localDay(new Date()),
      language: rememberedLanguage(browserMemory) ?? languageOf(navigator.language),
      firstTab: tabOf(location.search),
      dark: systemDark(),
      memory: browserMemory,
    }}
  />,
);
