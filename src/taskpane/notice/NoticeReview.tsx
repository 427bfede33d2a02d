import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMemo, type KeyboardEvent } from "react";
import { useTexts } from "../language";
import { Card } from "../parts/Card";
import { ApartDoubts } from "./ApartDoubts";
import { HeaderForm } from "./HeaderForm";
import type { NoticeReviewProps } from "./noticeProps";
import { confirmedNotice, openProposals, type Review } from "./review";
import { ReviewBar } from "./ReviewBar";
import { ReviewCounts } from "./ReviewCounts";
import { SameUnits } from "./SameUnits";
import { shownDoubts } from "./shownDoubts";
import { SourceText } from "./SourceText";
import { TargetList } from "./TargetList";
import { TaskList } from "./TaskList";
import { useWide } from "./useWide";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexGrow: 1, gap: tokens.spacingVerticalM },
  columns: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalL,
    alignItems: "start",
  },
  column: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  // Between the tabs and the bar at the foot.
  beside: { position: "sticky", top: "56px", height: "calc(100vh - 132px)" },
  folded: { height: "60vh" },
  title: { margin: 0, overflowWrap: "anywhere" },
  number: { color: tokens.colorBrandForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
  source: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  sourcePanel: { marginInline: 0, padding: tokens.spacingHorizontalXS },
});

/** A notice that was read, for a person to look over, put right and confirm; nothing where none is. */
export function NoticeReview({ state, ...props }: NoticeReviewProps) {
  return state.review && <Shown review={state.review} state={state} {...props} />;
}

function Shown({
  review,
  state: { dispatch },
  busy,
  onConfirm,
  onCancel,
}: NoticeReviewProps & { readonly review: Review }) {
  const texts = useTexts().notice;
  const styles = useStyles();
  const isWide = useWide();
  const { doubts: all, read, notice, looked, sourceLines } = review;
  const doubts = useMemo(
    () => shownDoubts({ doubts: all, read, notice, looked }),
    [all, read, notice, looked],
  );
  const proposals = useMemo(() => openProposals({ read, notice }), [read, notice]);
  const hasSource = sourceLines.length > 0;
  const source = <SourceText review={review} doubtful={doubts.lines} dispatch={dispatch} />;

  const press = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || isTypedInto(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    dispatch({ kind: key === "y" || event.shiftKey ? "redo" : "undo" });
  };
  return (
    <div className={styles.root} onKeyDown={press}>
      <div className={mergeClasses(isWide && hasSource && styles.columns)}>
        <div className={styles.column}>
          <Card>
            <div>
              <Text block size={200} className={styles.hint}>
                {texts.title}
              </Text>
              {notice.docNumber !== "" && (
                <Text block lang="zh-CN" size={200} weight="semibold" className={styles.number}>
                  {notice.docNumber}
                </Text>
              )}
              <Text as="h2" block lang="zh-CN" weight="semibold" className={styles.title}>
                {notice.title || texts.untitled}
              </Text>
            </div>
            <ReviewCounts notice={notice} doubts={doubts.left} />
            <Text size={200} className={styles.hint}>
              {texts.lead} {!hasSource && texts.source.unknown}
            </Text>
            <HeaderForm
              header={notice}
              onChange={({ docNumber, title, issuer }) =>
                dispatch({ kind: "header", header: { docNumber, title, issuer } })
              }
            />
          </Card>
          <ApartDoubts doubts={doubts.apart} review={review} isWide={isWide} dispatch={dispatch} />
          <SameUnits
            proposals={proposals}
            chosen={review.sameUnits}
            onChoose={(names, chosen) => dispatch({ kind: "sameUnits", names, chosen })}
          />
          <TaskList review={review} doubts={doubts} isWide={isWide} dispatch={dispatch} />
          <TargetList
            targets={notice.targets}
            onDrop={(target) => dispatch({ kind: "dropTarget", target })}
          />
          {!isWide && hasSource && (
            <Accordion collapsible className={styles.source}>
              <AccordionItem value="source">
                <AccordionHeader>{texts.source.show}</AccordionHeader>
                <AccordionPanel className={styles.sourcePanel}>
                  <div className={styles.folded}>{source}</div>
                </AccordionPanel>
              </AccordionItem>
            </Accordion>
          )}
        </div>
        {isWide && hasSource && <div className={styles.beside}>{source}</div>}
      </div>
      <ReviewBar
        review={review}
        doubtsLeft={doubts.left}
        isWide={isWide}
        busy={busy}
        dispatch={dispatch}
        onConfirm={() => onConfirm(confirmedNotice(review))}
        onCancel={onCancel}
      />
    </div>
  );
}

/** There Ctrl+Z belongs to the text. */
function isTypedInto(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}
