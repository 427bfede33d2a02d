import type { Consolidation } from "../../report/consolidation";
import { sectionsOf, type Section } from "../../report/sectionsOf";
import type { Sentence } from "../../values/sentence";
import type { Quote } from "../quote";
import { coordinationQuotes } from "./coordination";
import { markedQuotes } from "./markedQuotes";
import { quotableRows, type QuotableRows } from "./quotableRows";
import { quoteRemarks } from "./quoteRemarks";

/** What units' words a report prints. */
export interface ChosenQuotes {
  readonly work: ReadonlyMap<Section, readonly Quote[]>;
  readonly problems: readonly Quote[];
  readonly coordination: readonly Quote[];
  readonly plans: readonly Quote[];
  readonly remarks: readonly Sentence[];
}

/** Of the room that is left, problems take so much at the most, plans what is left up to so much, and the work the rest. */
const PROBLEMS_SHARE = 0.5;
const PLANS_SHARE = 0.8;

/**
 * Chooses which of the units' words are printed: what a person marked in 摘用 of 进展明细. A section, or a part of the
 * report, without any mark gets whole sentences from the start of the units' texts as far as there is room, task by task
 * in the notice's order; see `quotableRows`.
 * @returns how to choose; `room` is the number of characters beside what is printed in any case: what was marked, matters
 * for coordination, and one quote a section
 */
export function quoteChooser(consolidation: Consolidation): (room: number) => ChosenQuotes {
  const { quotes: marked, foreign } = markedQuotes(consolidation);
  const quotable = quotableRows(consolidation);
  const sections = sectionsOf(consolidation.round.notice.tasks);
  const coordination = coordinationQuotes(consolidation, marked.coordination);
  const own = new Map(sections.map((section) => [section, quotesOf(section, marked.work)]));
  const bare = sections.filter((section) => own.get(section)?.length === 0);
  const quotableWork = new Map(
    bare.map((section) => [section, section.tasks.flatMap((task) => quotable.work.get(task) ?? [])]),
  );
  return (room) => {
    const problems = marked.problems.length > 0 ? [] : proposeProblems(quotable, room * PROBLEMS_SHARE);
    const plans =
      marked.plans.length > 0 ? [] : upTo(room * PLANS_SHARE - lengthOf(problems), quotable.plans);
    const proposed = proposeWork(quotableWork, room - lengthOf(problems) - lengthOf(plans));
    const chosen = {
      work: new Map(sections.map((section) => [section, proposed.get(section) ?? own.get(section) ?? []])),
      problems: [...marked.problems, ...problems],
      coordination,
      plans: [...marked.plans, ...plans],
    };
    const isAlone = bare.length === sections.length;
    const unmarked = {
      work: [...proposed.values()].flat(),
      sections: isAlone ? null : bare.length,
      others: problems.length + plans.length,
    };
    return { ...chosen, remarks: quoteRemarks(consolidation, { marked, foreign, unmarked }) };
  };
}

function quotesOf({ tasks }: Section, quotes: readonly Quote[]): Quote[] {
  return tasks.flatMap((task) => quotes.filter(({ placed }) => placed.assignment.task === task));
}

/** Why something is behind, and where room is left what is difficult. */
function proposeProblems({ reasons, difficulties }: QuotableRows, room: number): Quote[] {
  const chosen = upTo(room, reasons);
  return [...chosen, ...upTo(room - lengthOf(chosen), difficulties)];
}

/** Each section gets one before any gets a second, then by how many tasks it has; in the notice's order within one. */
function proposeWork(
  quotable: ReadonlyMap<Section, readonly Quote[]>,
  room: number,
): Map<Section, readonly Quote[]> {
  const counts = new Map([...quotable].map(([section, quotes]) => [section, Math.min(1, quotes.length)]));
  const countOf = (section: Section) => counts.get(section) ?? 0;
  let used = 0;
  for (;;) {
    const [next] = [...quotable]
      .filter(([section, quotes]) => quotes.length > countOf(section))
      .sort(([a], [b]) => countOf(a) / a.tasks.length - countOf(b) / b.tasks.length);
    const quote = next?.[1][countOf(next[0])];
    if (!quote || used + quote.text.length > room) break;
    used += quote.text.length;
    counts.set(next[0], countOf(next[0]) + 1);
  }
  return new Map([...quotable].map(([section, quotes]) => [section, quotes.slice(0, countOf(section))]));
}

/** As many as there is room for; one that is too long is passed over. */
function upTo(room: number, quotes: readonly Quote[]): Quote[] {
  let used = 0;
  return quotes.filter(({ text }) => {
    if (used + text.length > room) return false;
    used += text.length;
    return true;
  });
}

function lengthOf(quotes: readonly Quote[]): number {
  return quotes.reduce((sum, { text }) => sum + text.length, 0);
}
