import { FluentProvider, Link, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { Texts } from "../texts/texts";
import { paneTheme } from "../theme";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    maxWidth: "480px",
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: `48px ${tokens.spacingHorizontalXL}`,
  },
  title: { margin: 0 },
});

interface Props {
  readonly texts: Texts;
  readonly reason: "noHost" | "oldExcel";
  readonly isDark: boolean;
}

/** Where the pane cannot run: why, and the way to the page that does the same without Excel. */
export function Instead({ texts, reason, isDark }: Props) {
  const styles = useStyles();
  const { title, advice } = texts[reason];
  return (
    <FluentProvider theme={paneTheme(isDark)}>
      <main className={styles.root} role="alert">
        <Subtitle1 as="h1" className={styles.title}>
          {title}
        </Subtitle1>
        <Text>{advice}</Text>
        <Link href="browser.html">{texts.noHost.link}</Link>
      </main>
    </FluentProvider>
  );
}
