import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { Target } from "../../core/notice/notice";
import { useTexts } from "../language";
import { ShortList } from "../parts/ShortList";

const useStyles = makeStyles({
  accordion: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  hint: { color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
  },
  target: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalXS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalXS,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    overflowWrap: "anywhere",
  },
  figures: { fontVariantNumeric: "tabular-nums" },
  text: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly targets: readonly Target[];
  readonly onDrop: (target: Target) => void;
}

/** The goals that were read: what is none can be taken out. */
export function TargetList({ targets, onDrop }: Props) {
  const texts = useTexts().notice.targets;
  const styles = useStyles();
  if (targets.length === 0) return null;
  return (
    <Accordion collapsible className={styles.accordion}>
      <AccordionItem value="targets">
        <AccordionHeader>{texts.title(targets.length)}</AccordionHeader>
        <AccordionPanel>
          <Text block size={200} className={styles.hint}>
            {texts.advice}
          </Text>
          <ShortList items={targets} className={styles.list}>
            {(target, index) => (
              <li key={index} className={styles.target}>
                <div lang="zh-CN">
                  <Text block size={200} weight="semibold" className={styles.figures}>
                    {figuresOf(target)}
                  </Text>
                  <Text block size={200} className={styles.text}>
                    {target.text}
                  </Text>
                </div>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={texts.remove(target.name)}
                  title={texts.remove(target.name)}
                  onClick={() => onDrop(target)}
                />
              </li>
            )}
          </ShortList>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

/** 2020年 恒合土家族乡 人均可支配收入 9% 以上 */
function figuresOf({ name, scope, target, unit, year, qualifier }: Target): string {
  const number = target === null ? "" : `${target}${unit}`;
  return [year === null ? "" : `${year}年`, scope, name, number, qualifier].filter(Boolean).join(" ");
}
