import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useTexts } from "../language";

const useStyles = makeStyles({
  band: {
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorBrandStroke2}`,
  },
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    // Excel on the Mac draws over the top right corner.
    padding: `${tokens.spacingVerticalXXL} 40px ${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    maxWidth: "680px",
    marginInline: "auto",
    boxSizing: "border-box",
  },
  title: { margin: 0 },
  steps: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  begin: { alignSelf: "flex-start" },
});

/** What the pane is for, shown until it is dismissed; the tabs below it work all the same. */
export function Welcome({ onBegin }: { readonly onBegin: () => void }) {
  const texts = useTexts().welcome;
  const styles = useStyles();
  return (
    <section className={styles.band} aria-label={texts.title}>
      <div className={styles.root}>
        <Subtitle1 as="h1" className={styles.title}>
          {texts.title}
        </Subtitle1>
        <ol className={styles.steps}>
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Text size={200}>{texts.privacy}</Text>
        <Button appearance="primary" className={styles.begin} onClick={onBegin}>
          {texts.begin}
        </Button>
      </div>
    </section>
  );
}
