import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Light } from "../../core/report/lights";
import { useTexts } from "../language";

const useStyles = makeStyles({
  mark: { whiteSpace: "nowrap" },
  dot: { marginInlineEnd: "2px" },
  绿: { color: tokens.colorPaletteGreenForeground1 },
  黄: { color: tokens.colorPaletteMarigoldForeground1 },
  红: { color: tokens.colorPaletteRedForeground1 },
});

/** ● in the light's colour and its word; — where nothing can be said. */
export function LightMark({ light }: { readonly light: Light | null }) {
  const texts = useTexts().consolidate.preview;
  const styles = useStyles();
  if (light === null) return "—";
  return (
    <span className={styles.mark}>
      <span className={mergeClasses(styles.dot, styles[light])} aria-hidden>
        ●
      </span>
      {texts.lights[light]}
    </span>
  );
}
