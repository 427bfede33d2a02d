import type { Target } from "../notice";
import type { TextClause } from "./clauses";
import type { Passage } from "./goalPassages";
import { readHorizon } from "./horizon";
import type { Horizon } from "./horizon";
import { isIndicator } from "./indicatorNouns";
import { readFigures } from "./readFigures";
import { readGoal } from "./readGoal";

/** What holds for a clause: a time, and where its words begin. */
export interface Governing {
  readonly horizon: Horizon | null;
  readonly start: number | null;
}

/** What a half sentence states, and the time that holds for what it announces. */
export interface HalfRead {
  readonly targets: readonly Target[];
  readonly announced: Governing;
}

/** What a number is made of. */
const HAS_NUMBER = /[\d番倍零]/;
/** 劳动合同的，可申请…: who may have what is no aim. */
const CONDITION = /的[，,](?:可|给予|应|按|予以|经|由|一律|不|优先|将|最高)/;
/** Dashes and signs before a clause: ——, ▲. */
const INDENT = /^[\s—–…▲△★☆●○■□◆◇※·•*-]*/;
/** 截至2018年底建成学校20所: what there is. */
const STATUS = /^(?:截[至止]|目前|现有|已)/;
/** A quotation that reaches back to a year is no longer. */
const LONGEST_QUOTE = 160;

/**
 * Reads the clauses of a half sentence.
 * @param passage the paragraph, from which is quoted
 * @param above the time that holds from before
 */
export function readHalf(
  half: readonly TextClause[],
  { text, isGoal, scope }: Passage,
  above: Governing,
): HalfRead {
  if (!isGoal && isIdle(half)) return { targets: [], announced: above };
  const targets: Target[] = [];
  let announced = above;
  let governing = above;
  let before: Pick<Target, "name" | "scope" | "unit"> | null = null;
  let hasHorizon = above.horizon !== null;
  for (const clause of half) {
    const indent = INDENT.exec(clause.text)?.[0].length ?? 0;
    const start = clause.start + indent;
    const said = clause.text.slice(indent);
    if (STATUS.test(said)) return { targets, announced };
    const own = readHorizon(said);
    const here: Governing = own ? { horizon: own, start } : governing;
    if (own && clause.announces) announced = here;
    if (own && (own.governs || clause.announces)) governing = here;
    // 到2025年，…；…；…。: all by then, until another time is named.
    if (own?.governs && own.year !== null && !clause.announces) announced = { horizon: own, start: null };
    hasHorizon ||= own !== null;
    const from = own?.length ?? 0;
    const body = said.slice(from);
    const quote = (end: number, begin = 0) =>
      quoteOf(text, [here.start ?? start, start, start + from + begin], start + from + end);
    const figures = readFigures(body, { isGoal, scope, hasHorizon, before });
    const [only, ...more] = figures;
    before = only && more.length === 0 && isIndicator(only.read.name) ? only.read : null;
    const words = here.horizon?.words ?? "";
    for (const { read, begin, end } of figures) {
      const { name, scope: place, target, unit, limits, yearIndex } = read;
      targets.push({
        name,
        scope: place,
        target,
        unit,
        year: here.horizon?.years[yearIndex] ?? here.horizon?.year ?? null,
        qualifier: (words === "" ? limits : [words, ...limits]).join("，"),
        text: quote(end, begin),
      });
    }
    if (!isGoal || figures.length > 0) continue;
    for (const goal of readGoal(body, scope)) {
      targets.push({
        ...goal,
        target: null,
        unit: "",
        year: here.horizon?.year ?? null,
        text: quote(body.length),
      });
    }
  }
  return { targets, announced };
}

/** The clause, from the year on that governs it where that is near; of a very long one the part with the number. */
function quoteOf(text: string, starts: readonly number[], end: number): string {
  const start = starts.find((one) => end - one <= LONGEST_QUOTE) ?? end - LONGEST_QUOTE;
  return text.slice(start, end);
}

/** Whether a half sentence of a task names no number, or says who may have what. */
function isIdle(half: readonly TextClause[]): boolean {
  if (!half.some(({ text }) => HAS_NUMBER.test(text))) return true;
  return CONDITION.test(half.map(({ text }) => text).join("，"));
}
