import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { Assignment } from "../../core/notice/units";
import type { AssignmentState, Consolidation } from "../../core/report/consolidation";
import type { MatchProposal } from "../../core/returns/matchProposer";
import { excerpt } from "../../core/values/text";
import { useSay, useTexts } from "../language";
import type { AssignmentName, UnmatchedItem } from "./unmatchedItems";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  place: { overflowWrap: "anywhere" },
  written: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, "& select": { textOverflow: "ellipsis" } },
});

/** So much of what the row says is shown. */
const SHOWN = 80;

interface Props {
  readonly item: UnmatchedItem;
  readonly others: readonly Assignment[];
  readonly states: Consolidation["states"];
  readonly chosen: AssignmentName | null;
  readonly disabled: boolean;
  readonly onChoose: (choice: AssignmentName | null) => void;
}

/** Where the row stands, what it says, and what it may be about. */
export function UnmatchedRow({ item, others, states, chosen, disabled, onChoose }: Props) {
  const texts = useTexts().consolidate.unmatched;
  const say = useSay();
  const styles = useStyles();
  const { file, row, proposals, isBelow } = item;
  const place = `${file} · ${row.sheet}!${row.range}`;
  const assignments = [...proposals.map(({ assignment }) => assignment), ...others];
  const isTaken = (assignment: Assignment) => isTakenByOther(states.get(assignment), item);
  const choose = (value: string) => {
    const assignment = assignments.find((one) => valueOf(nameOf(one)) === value);
    onChoose(assignment ? nameOf(assignment) : null);
  };
  const grounds = groundsOf(proposals, chosen);
  return (
    <li className={styles.row}>
      <Text size={200} weight="semibold" className={styles.place}>
        {place}
      </Text>
      <Text size={200} lang="zh-CN" className={styles.written}>
        {writtenIn(item)}
      </Text>
      {isBelow ? (
        <Text size={200}>{texts.below}</Text>
      ) : (
        <Select
          size="small"
          className={styles.select}
          aria-label={texts.choice(place)}
          value={chosen ? valueOf(chosen) : ""}
          disabled={disabled}
          onChange={(_, { value }) => choose(value)}
        >
          <option value="">{texts.leaveOut}</option>
          {proposals.length > 0 && (
            <optgroup label={texts.likely}>
              {proposals.map(({ assignment, confidence }) => (
                <option key={valueOf(nameOf(assignment))} value={valueOf(nameOf(assignment))}>
                  {texts.proposal(...labelOf(assignment), Math.round(confidence * 100), isTaken(assignment))}
                </option>
              ))}
            </optgroup>
          )}
          {others.length > 0 && (
            <optgroup label={texts.others}>
              {others.map((assignment) => (
                <option key={valueOf(nameOf(assignment))} value={valueOf(nameOf(assignment))}>
                  {texts.other(...labelOf(assignment), isTaken(assignment))}
                </option>
              ))}
            </optgroup>
          )}
        </Select>
      )}
      {grounds && <Text size={200}>{texts.grounds(say(grounds))}</Text>}
    </li>
  );
}

function writtenIn({ row }: UnmatchedItem): string {
  const issued = ["责任单位", "重点任务", "主要内容"] as const;
  const texts = [...issued.map((heading) => row.issued.get(heading) ?? ""), ...entryTexts(row.entries)];
  return excerpt(texts.filter((text) => text !== "").join(" · "), SHOWN);
}

function entryTexts(entries: UnmatchedItem["row"]["entries"]): string[] {
  return [...entries.values()].map(({ text }) => text);
}

/** Of the proposal that was chosen; before that, of the likeliest. */
function groundsOf(proposals: readonly MatchProposal[], chosen: AssignmentName | null) {
  const shown = chosen
    ? proposals.find(({ assignment }) => valueOf(nameOf(assignment)) === valueOf(chosen))
    : proposals[0];
  return shown?.grounds ?? null;
}

/** The row itself, once it is placed, does not stand in its own way. */
function isTakenByOther(state: AssignmentState | undefined, { file, row }: UnmatchedItem): boolean {
  if (state?.kind !== "returned") return false;
  const { placed } = state;
  return placed.file !== file || placed.row.sheet !== row.sheet || placed.row.range !== row.range;
}

function nameOf({ task, unit }: Assignment): AssignmentName {
  return { taskId: task.id, unit: unit.name };
}

function valueOf({ taskId, unit }: AssignmentName): string {
  return `${taskId}|${unit}`;
}

function labelOf({ index, task, unit }: Assignment): [index: number, title: string, unit: string] {
  return [index, task.title ?? excerpt(task.content, 15), unit.name];
}
