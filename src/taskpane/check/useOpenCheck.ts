import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { CheckResult } from "../../app/check";
import { fixOpen, joinFixes, takeBackFixes, type AppliedFixes } from "../../app/fixOpen";
import type { FixableFinding } from "../../app/fixes";
import { OpenCheck } from "../../app/openCheck";
import type { WorkbookChange } from "../../app/ports";
import type { Finding } from "../../core/rules/finding";
import { parseRange } from "../../core/sheet/address";
import type { CellMark } from "../../core/sheet/change";
import { Refusal } from "../../core/values/refusal";
import type { Sentence } from "../../core/values/sentence";
import { useSay, useTexts } from "../language";
import type { CurrentNotice } from "../notice/currentNotice";
import { pagePace } from "../pagePace";
import type { Surroundings } from "../surroundings";
import type { Jobs } from "../useJobs";

/** How long nobody may have typed before the check follows. */
const PAUSE_MS = 700;

/** Whether the check follows what people type; "lost": it did, and Excel stopped telling or answering. */
export type Following = "off" | "on" | "lost";

/** What repairing did, and what taking it back left alone. */
export type FixOutcome =
  | { readonly kind: "made"; readonly applied: AppliedFixes }
  | { readonly kind: "takenBack"; readonly leftAlone: readonly string[] };

/** What the last check showed. */
type Shown = Pick<OpenCheckState, "result" | "problems">;

const NOTHING: Shown = { result: null, problems: [] };

export interface OpenCheckState {
  /** null until the open workbook was checked. */
  readonly result: CheckResult | null;
  /** What could not be understood of the open master's settings. */
  readonly problems: readonly Sentence[];
  readonly following: Following;
  readonly setFollowing: (on: boolean) => void;
  /** Cells are coloured in the workbook. */
  readonly marked: boolean;
  /** Why they could not be coloured. */
  readonly markProblem: Sentence | null;
  readonly fixOutcome: FixOutcome | null;
  readonly check: () => void;
  readonly clearMarks: () => void;
  readonly fix: (chosen: readonly FixableFinding[]) => void;
  readonly takeBack: () => void;
  readonly goTo: (finding: Finding) => void;
}

/** The check of the open workbook: on demand with colours in the cells, and in the pane alone while people type. */
export function useOpenCheck(
  { notice }: CurrentNotice,
  surroundings: Surroundings,
  jobs: Jobs,
): OpenCheckState {
  const texts = useTexts();
  const say = useSay();
  const { excel, today } = surroundings;
  const [shown, setShown] = useState<Shown>(NOTHING);
  const [marked, setMarked] = useState(false);
  const [markProblem, setMarkProblem] = useState<Sentence | null>(null);
  const [fixOutcome, setFixOutcome] = useState<FixOutcome | null>(null);
  const known = useRef<OpenCheck | null>(null);
  // Hundreds of findings are drawn between other things, not at one go.
  const show = useCallback(
    ({ result, problems }: OpenCheck) => startTransition(() => setShown({ result, problems })),
    [],
  );
  const { following, setFollowing, begin, inTurn, lose } = useFollowing(surroundings, known, show);

  /** Reads and checks all, and colours the cells anew where they are coloured. */
  const readAll = useCallback(
    async (mark: boolean): Promise<void> => {
      if (!excel) return;
      const against = { notice, master: null, previous: null, today: today() };
      const check = new OpenCheck(against, texts.check.openWorkbook, pagePace());
      await check.readAll(excel.workbook);
      known.current = check;
      show(check);
      if (!mark) return;
      setMarkProblem(null);
      try {
        const marks = marksOf(check.result.findings, say);
        await excel.workbook.mark(marks);
        setMarked(marks.length > 0);
      } catch (error) {
        // The findings are there all the same.
        if (!(error instanceof Refusal)) throw error;
        setMarked(false);
        setMarkProblem(error.sentence);
      }
    },
    [excel, notice, today, texts, say, show],
  );

  const checkedFor = useRef(notice);
  useEffect(() => {
    if (checkedFor.current === notice) return;
    checkedFor.current = notice;
    // Held against another notice, the findings may be others.
    if (known.current) inTurn(() => readAll(false)).catch(lose);
  }, [notice, inTurn, readAll, lose]);

  return {
    ...shown,
    ...{ following, setFollowing, marked, markProblem, fixOutcome },
    check: () =>
      jobs.run("checkWorkbook", () =>
        inTurn(async () => {
          // Repairs can still be taken back afterwards.
          setFixOutcome((outcome) => (outcome?.kind === "made" ? outcome : null));
          // First: what is typed while the workbook is read is followed later.
          await begin();
          await readAll(true);
        }),
      ),
    clearMarks: () =>
      jobs.run("clearMarks", () =>
        inTurn(async () => {
          await excel?.workbook.clearMarks();
          setMarked(false);
        }),
      ),
    fix: (chosen) =>
      jobs.run("fix", () =>
        inTurn(async () => {
          if (!excel || !known.current) return;
          const applied = await fixOpen(chosen, known.current, excel.workbook);
          // Earlier repairs stay in reach: all are taken back together.
          setFixOutcome((outcome) => ({
            kind: "made",
            applied: outcome?.kind === "made" ? joinFixes(outcome.applied, applied) : applied,
          }));
          await readAll(marked);
        }),
      ),
    takeBack: () =>
      jobs.run("fix", () =>
        inTurn(async () => {
          if (!excel || fixOutcome?.kind !== "made") return;
          const leftAlone = await takeBackFixes(fixOutcome.applied, excel.workbook);
          setFixOutcome({ kind: "takenBack", leftAlone });
          await readAll(marked);
        }),
      ),
    goTo: ({ sheet, cell }) => {
      const range = parseRange(cell);
      if (excel && range) jobs.run("select", () => excel.workbook.select(sheet, range));
    },
  };
}

/** What a person should see in the cells: what was merely understood differently is not coloured. */
function marksOf(findings: readonly Finding[], say: (sentence: Sentence) => string): CellMark[] {
  return findings.flatMap(({ sheet, cell, severity, message }) => {
    const range = parseRange(cell);
    return range && severity !== "info" ? [{ sheet, range, severity, note: say(message) }] : [];
  });
}

/** Listens to the workbook and lets the check follow after a pause, one step after the other. */
function useFollowing(
  { excel }: Surroundings,
  known: { readonly current: OpenCheck | null },
  onResult: (check: OpenCheck) => void,
) {
  const [following, setState] = useState<Following>("off");
  const wanted = useRef(true);
  const waiting = useRef<WorkbookChange[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unwatch = useRef<(() => Promise<void>) | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  /** Work on the known check never overlaps. */
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.current.then(work, work);
    last.current = turn.catch(() => {});
    return turn;
  }, []);

  const stop = useCallback(async () => {
    clearTimeout(timer.current);
    waiting.current = [];
    const end = unwatch.current;
    unwatch.current = null;
    await end?.();
  }, []);

  const follow = useCallback(async () => {
    const check = known.current;
    const changes = waiting.current;
    waiting.current = [];
    if (!excel || !check || changes.length === 0) return;
    await check.follow(changes, excel.workbook);
    // Another check may have taken its place meanwhile.
    if (known.current === check) onResult(check);
    // What else changed meanwhile comes first.
    if (waiting.current.length === 0 && (await check.settle())) onResult(check);
  }, [excel, known, onResult]);

  const lose = useCallback(
    (error: unknown) => {
      console.error(error);
      setState("lost");
      stop().catch((later: unknown) => console.error(later));
    },
    [stop],
  );

  const begin = useCallback(async () => {
    if (!excel || !wanted.current) return;
    waiting.current = [];
    try {
      unwatch.current ??= await excel.workbook.watch((change) => {
        waiting.current.push(change);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void inTurn(follow).catch(lose), PAUSE_MS);
      });
      setState("on");
    } catch (error) {
      lose(error);
    }
  }, [excel, inTurn, follow, lose]);

  const setFollowing = useCallback(
    (on: boolean) => {
      wanted.current = on;
      if (on)
        void inTurn(async () => {
          await begin();
          // Nobody listened in between.
          waiting.current.push({ kind: "shape" });
          await follow();
        }).catch(lose);
      else {
        setState("off");
        stop().catch((error: unknown) => console.error(error));
      }
    },
    [begin, follow, inTurn, lose, stop],
  );

  useEffect(() => () => void stop().catch(() => {}), [stop]);
  return { following, setFollowing, begin, inTurn, lose };
}
