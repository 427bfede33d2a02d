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
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowSwapRegular } from "@fluentui/react-icons/svg/arrow-swap";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { assignmentsOf, unitsOf } from "../../core/notice/units";
import { excerpt } from "../../core/values/text";
import { useSay, useTexts } from "../language";
import type { NoticeState } from "../notice/useNotice";
import { Card } from "../parts/Card";
import { Figures } from "../parts/Figures";

/** So many characters of a notice's name stand on a button. */
const NAME_SHOWN = 18;

const useStyles = makeStyles({
  origin: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  number: { color: tokens.colorBrandForeground1 },
  doubts: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly state: NoticeState;
  readonly inExcel: boolean;
  readonly disabled: boolean;
}

/** Which notice is worked on and where it comes from, how much it holds, and what to look at before copies go out. */
export function NoticeCard({ state, inExcel, disabled }: Props) {
  const { current, back, again } = state;
  const { notice } = current;
  const { generate: texts, notice: noticeTexts } = useTexts();
  const say = useSay();
  const styles = useStyles();
  return (
    <Card>
      <div lang="zh-CN">
        <Text block size={200} weight="semibold" className={styles.number}>
          {notice.docNumber}
        </Text>
        <Text as="h2" block weight="semibold" style={{ margin: 0 }}>
          {notice.title || noticeTexts.untitled}
        </Text>
      </div>
      <Text block size={200} className={styles.origin}>
        {texts.origins[current.master && !inExcel ? "masterFile" : current.origin]}
        {current.master && inExcel && <> {texts.masterFileHint}</>}
      </Text>
      <Figures
        figures={[
          { label: texts.counts.tasks, figure: notice.tasks.length },
          { label: texts.counts.units, figure: unitsOf(notice).length },
          { label: texts.counts.assignments, figure: assignmentsOf(notice).length },
        ]}
      />
      {notice.warnings.length > 0 && (
        <Accordion collapsible className={styles.doubts}>
          <AccordionItem value="doubts">
            <AccordionHeader
              size="small"
              expandIconPosition="end"
              icon={<WarningRegular className={styles.warningIcon} />}
            >
              {texts.doubts(notice.warnings.length)}
            </AccordionHeader>
            <AccordionPanel>
              <Text block size={200}>
                {texts.doubtsAdvice}
              </Text>
              <ul className={styles.list}>
                {notice.warnings.map(({ code, line, message }, index) => (
                  <li key={`${code}-${line}-${index}`}>{say(message)}</li>
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      <div className={styles.actions}>
        <Button size="small" icon={<ArrowSwapRegular />} disabled={disabled} onClick={state.picker.open}>
          {texts.otherNotice}
        </Button>
        <Button size="small" icon={<EditRegular />} disabled={disabled} onClick={state.edit}>
          {texts.reviewNotice}
        </Button>
        {back && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabled={disabled}
            onClick={back.go}
          >
            {texts.goBack[back.to]}
          </Button>
        )}
        {again && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowRedoRegular />}
            disabled={disabled}
            onClick={again.go}
          >
            {texts.goOnAgain(excerpt(again.name, NAME_SHOWN))}
          </Button>
        )}
      </div>
    </Card>
  );
}
