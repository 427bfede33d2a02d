import type { EntryHeading } from "../../matrix/progressColumns";
import type { Consolidation, PlacedRow } from "../../report/consolidation";
import { excerptOf } from "../../report/excerpt";
import { placedRows } from "../../report/planDetails";
import { sectionsOf, type Section } from "../../report/sectionsOf";
import { isOnSchedule } from "../../report/reportFigures";
import { isBehind, type Status } from "../../values/status";
import type { Sentence } from "../../values/sentence";
import { firstSentences, inOneLine, rowStatus, unitOf, wordsIn, type Quote } from "../quote";
import { hollowRows } from "./hollowRows";
import { makesRequest } from "./statedPart";

/** The parts of the report in which units' words stand. */
export type QuotedPart = "work" | "problems" | "plans";

/** What units' words a report prints. */
export interface ChosenQuotes {
  readonly work: ReadonlyMap<Section, readonly Quote[]>;
  readonly problems: readonly Quote[];
  readonly plans: readonly Quote[];
  readonly remarks: readonly Sentence[];
}

/** How many characters of units' words there is room for where nobody marked any. */
export type QuoteRoom = Readonly<Record<QuotedPart, number>>;

/** A marked passage of any other column tells of the work. */
const PARTS: Readonly<Partial<Record<EntryHeading, QuotedPart>>> = {
  存在问题: "problems",
  未达进度原因: "problems",
  需区级协调事项: "problems",
  下一步打算: "plans",
};

/** Where nobody marked what to print, so many characters of a text are taken; a first sentence may be longer. */
const USUAL = 110;
const LONGEST = 160;

/**
 * Chooses which of the units' words are printed: what a person marked in 摘用 of 进展明细. A section, or a part of the
 * report, without any mark gets whole sentences from the start of the units' texts as far as there is room, task by task
 * in the notice's order; of a task the first unit's that is completed or on schedule and says something of its own.
 */
export function chooseQuotes(consolidation: Consolidation, room: QuoteRoom): ChosenQuotes {
  const rows = placedRows(consolidation);
  const marked = rows.flatMap(markedQuote);
  const sections = sectionsOf(consolidation.round.notice.tasks);
  const isOf = (section: Section, { placed }: Quote) => section.tasks.includes(placed.assignment.task);
  const own = (part: QuotedPart) => marked.filter((quote) => quote.part === part);
  const bare = sections.filter((section) => !own("work").some((quote) => isOf(section, quote)));
  const used = own("work").reduce((sum, { text }) => sum + text.length, 0);
  const proposed = proposeWork(consolidation, rows, bare, room.work - used);
  const work = new Map(
    sections.map((section) => [
      section,
      inTaskOrder(section, [
        ...own("work").filter((quote) => isOf(section, quote)),
        ...(proposed.get(section) ?? []),
      ]),
    ]),
  );
  return {
    work,
    problems:
      own("problems").length > 0 ? own("problems") : proposeProblems(consolidation, rows, room.problems),
    plans: own("plans").length > 0 ? own("plans") : proposePlans(consolidation, rows, room.plans),
    remarks: [
      ...foreignRemark(consolidation, rows),
      ...proposedRemark(consolidation, sections, bare, proposed),
    ],
  };
}

interface MarkedQuote extends Quote {
  readonly part: QuotedPart;
}

function markedQuote(placed: PlacedRow): MarkedQuote[] {
  const excerpt = excerptOf(placed);
  if (excerpt.kind === "none" || excerpt.kind === "notTheirWords") return [];
  return [{ placed, text: inOneLine(excerpt.text), part: PARTS[excerpt.heading] ?? "work" }];
}

function inTaskOrder({ tasks }: Section, quotes: readonly Quote[]): Quote[] {
  return tasks.flatMap((task) => quotes.filter(({ placed }) => placed.assignment.task === task));
}

/** One quote for a task at the most; each section gets one before any gets a second, then by how many tasks it has. */
function proposeWork(
  consolidation: Consolidation,
  rows: readonly PlacedRow[],
  sections: readonly Section[],
  room: number,
): Map<Section, Quote[]> {
  const hollow = hollowRows(consolidation);
  const left = new Map(
    sections.map((section) => [
      section,
      quotableOf(
        consolidation,
        section,
        rows.filter((placed) => !hollow.has(placed)),
      ),
    ]),
  );
  const chosen = new Map<Section, Quote[]>(sections.map((section) => [section, []]));
  const share = (section: Section) => (chosen.get(section)?.length ?? 0) / section.tasks.length;
  const count = (section: Section) => chosen.get(section)?.length ?? 0;
  for (let used = 0; ;) {
    const [next] = sections
      .filter((section) => (left.get(section)?.length ?? 0) > 0)
      .sort((a, b) => Number(count(a) > 0) - Number(count(b) > 0) || share(a) - share(b));
    const quote = next && left.get(next)?.shift();
    if (!quote) return chosen;
    // A section says something of what was done, however little room there is.
    if (count(next) > 0 && used + quote.text.length > room) return chosen;
    used += quote.text.length;
    chosen.get(next)?.push(quote);
  }
}

function quotableOf(consolidation: Consolidation, section: Section, rows: readonly PlacedRow[]): Quote[] {
  return section.tasks.flatMap((task) => {
    const own = rows.filter(({ assignment }) => assignment.task === task);
    const leads = own.filter(({ assignment }) => assignment.unit.role === "lead");
    return [...leads, ...own]
      .filter((placed) => isStatus(consolidation, placed, isOnSchedule))
      .map((placed) => ({ placed, text: firstSentences(wordsIn(placed, "进展情况"), USUAL) }))
      .filter(({ text }) => text !== "" && text.length <= LONGEST)
      .slice(0, 1);
  });
}

/** Half of them reasons of what is behind. What asks for something is for the list of matters for coordination. */
function proposeProblems(consolidation: Consolidation, rows: readonly PlacedRow[], room: number): Quote[] {
  const isLate = (placed: PlacedRow) => isStatus(consolidation, placed, isBehind);
  const reasons = quotesFrom(rows.filter(isLate), "未达进度原因");
  const others = rows.filter((placed) => !isLate(placed));
  return [...upTo(room / 2, reasons), ...upTo(room / 2, quotesFrom(others, "存在问题"))];
}

function proposePlans(consolidation: Consolidation, rows: readonly PlacedRow[], room: number): Quote[] {
  return upTo(
    room,
    quotesFrom(
      rows.filter((placed) => isStatus(consolidation, placed, isBehind)),
      "下一步打算",
    ),
  );
}

function quotesFrom(rows: readonly PlacedRow[], heading: EntryHeading): Quote[] {
  return rows
    .map((placed) => ({ placed, text: firstSentences(wordsIn(placed, heading), 0) }))
    .filter(({ text }) => text !== "" && text.length <= LONGEST && !makesRequest(text));
}

function upTo(room: number, quotes: readonly Quote[]): Quote[] {
  let used = 0;
  return quotes.filter(({ text }) => {
    if (used + text.length > room) return false;
    used += text.length;
    return true;
  });
}

function isStatus(
  consolidation: Consolidation,
  placed: PlacedRow,
  matches: (status: Status) => boolean,
): boolean {
  const status = rowStatus(consolidation, placed);
  return status !== null && matches(status);
}

function foreignRemark(consolidation: Consolidation, rows: readonly PlacedRow[]): Sentence[] {
  const foreign = rows.filter((placed) => excerptOf(placed).kind === "notTheirWords");
  if (foreign.length === 0) return [];
  const names = foreign.map((placed) => placeName(consolidation, placed));
  return [
    {
      zh: `“摘用”有${foreign.length}处不是该行单位的原文，未印入报告：${names.join("、")}；请改为“是”，或从该行原文中复制要用的语句。`,
      en: `${foreign.length} entries in 摘用 are not words of the row and are not printed: ${names.join(", ")}; write 是 or copy a passage of the row.`,
    },
  ];
}

function proposedRemark(
  consolidation: Consolidation,
  sections: readonly Section[],
  bare: readonly Section[],
  proposed: ReadonlyMap<Section, readonly Quote[]>,
): Sentence[] {
  const quotes = [...proposed.values()].flat();
  if (quotes.length === 0) return [];
  const names = quotes.map(({ placed }) => placeName(consolidation, placed)).join("、");
  const [zh, en] =
    bare.length === sections.length
      ? ["“进展明细”的“摘用”没有标注", "Nothing is marked in 摘用 of 进展明细"]
      : [`“摘用”中有${bare.length}类任务没有标注`, `${bare.length} sections have no mark in 摘用`];
  return [
    {
      zh: `${zh}，已按任务顺序从已完成和达到、快于序时进度的填报中摘取${quotes.length}处原文，请审定：${names}；要换的，在“摘用”填“是”或复制要用的语句，再重新生成。`,
      en: `${en}, so ${quotes.length} passages were taken from rows that are completed or on schedule, in the notice's order; please decide on them: ${names}. To print others, write 是 or a passage into 摘用 and make the report again.`,
    },
  ];
}

/** 第6项区教委. */
function placeName(consolidation: Consolidation, placed: PlacedRow): string {
  return `第${placed.assignment.index}项${unitOf(consolidation, placed)}`;
}
