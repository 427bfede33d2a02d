import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReplacedRow } from "../../core/report/consolidation";
import { useTexts } from "../language";
import { ShortList } from "../parts/ShortList";

const useStyles = makeStyles({
  panel: { margin: 0 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  differences: { margin: 0, paddingLeft: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});

/** The rows of a file whose place others took, with what is different; nothing where there are none. */
export function ReplacedRows({ replaced }: { readonly replaced: readonly ReplacedRow[] }) {
  const texts = useTexts().consolidate.replaced;
  const styles = useStyles();
  if (replaced.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="replaced">
        <AccordionHeader size="small">{texts.title(replaced.length)}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ShortList items={replaced} className={styles.list}>
            {(one) => <Replaced key={`${one.row.sheet}!${one.row.range}`} {...one} />}
          </ShortList>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Replaced({ row, by, differences }: ReplacedRow) {
  const texts = useTexts().consolidate.replaced;
  const styles = useStyles();
  return (
    <li>
      {texts.by(`${row.sheet}!${row.range}`, by.file, `${by.row.sheet}!${by.row.range}`)}
      {differences.length === 0 ? (
        <div>{texts.same}</div>
      ) : (
        <ul lang="zh-CN" className={styles.differences}>
          {differences.map(({ heading, was, now }) => (
            <li key={heading}>
              {heading}：{was} → {now}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
