import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeptSheet } from "../../app/generateInWorkbook";
import { useSay, useTexts } from "../language";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The old sheets that stay beside the new ones, and why. */
export function KeptSheets({ kept }: { readonly kept: readonly KeptSheet[] }) {
  const texts = useTexts().generate;
  const say = useSay();
  const styles = useStyles();
  if (kept.length === 0) return null;
  return (
    <>
      <div>{texts.keptSheets}</div>
      <ul className={styles.list}>
        {kept.map(({ sheet, message }) => (
          <li key={sheet}>
            <strong>{sheet}</strong> {say(message)}
          </li>
        ))}
      </ul>
    </>
  );
}
