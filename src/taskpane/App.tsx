import { FluentProvider, makeStaticStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Language } from "../core/values/sentence";
import { LanguageContext, textsOf } from "./language";
import { Pane } from "./Pane";
import { PaneBoundary } from "./parts/PaneBoundary";
import type { Surroundings } from "./surroundings";
import { paneTheme } from "./theme";

// The scroll bar is always there, so that nothing jumps when results come.
const usePageStyles = makeStaticStyles({ html: { overflowY: "scroll" }, body: { margin: 0 } });

interface Props {
  readonly surroundings: Surroundings;
}

/** The pane with its theme and language. */
export function App({ surroundings }: Props) {
  usePageStyles();
  const { dark, memory } = surroundings;
  const [isDark, setDark] = useState(dark.current);
  const [language, setLanguage] = useState(surroundings.language);
  const texts = textsOf(language);

  useEffect(() => dark.onChange(setDark), [dark]);
  useEffect(() => {
    document.documentElement.lang = texts.locale;
    document.title = surroundings.excel ? texts.product : texts.browserTitle;
  }, [texts, surroundings]);
  // Scroll bars and the date field's calendar follow the pane's theme, too.
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? "dark" : "light";
  }, [isDark]);

  const switchLanguage = () => {
    const other: Language = language === "zh" ? "en" : "zh";
    memory.set("language", other);
    setLanguage(other);
  };
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={paneTheme(isDark)}>
        <PaneBoundary texts={texts}>
          <Pane surroundings={surroundings} onSwitchLanguage={switchLanguage} />
        </PaneBoundary>
      </FluentProvider>
    </LanguageContext>
  );
}
