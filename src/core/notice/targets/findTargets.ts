import type { Target, Task } from "../notice";
import type { OutlineNode } from "../parse/outline";
import { simplifyCharacters } from "../parse/simplifyCharacters";
import { sentencesOf } from "./clauses";
import type { TextClause, TextSentence } from "./clauses";
import { passagesOf } from "./goalPassages";
import type { Passage } from "./goalPassages";
import { readHorizon } from "./horizon";
import type { Horizon } from "./horizon";
import { isIndicator } from "./indicatorNouns";
import { readFigures } from "./readFigures";
import { readGoal } from "./readGoal";

/**
 * The targets of a notice: numbers to be reached, in sections about goals and in tasks, and in the former also goals
 * without a number that are said in a form which cannot be mistaken. A year counts for the clauses behind it up to the
 * semicolon. Of a range the lower number is the target, of an upper limit the upper one; its words stay in the qualifier.
 */
export function findTargets(root: OutlineNode, tasks: readonly Task[]): Target[] {
  const targets = passagesOf(root, tasks).flatMap((passage) =>
    sentencesOf(passage.text).flatMap((sentence) => readSentence(sentence, passage)),
  );
  // What a task's title says, its content may say again.
  return [...new Map(targets.map((target) => [JSON.stringify(target), target])).values()];
}

/** What holds for a clause: a time, and where its words begin. */
interface Governing {
  readonly horizon: Horizon | null;
  readonly start: number | null;
}

/** 劳动合同的，可申请…: who may have what is no aim. */
const CONDITION = /的[，,](?:可|给予|应|按|予以|经|由|一律|不|优先|将|最高)/u;
/** Dashes and signs before a clause: ——, ▲. */
const INDENT = /^[\s—–…▲△★☆●○■□◆◇※·•*-]*/u;
/** 截至2018年底建成学校20所: what there is. */
const STATUS = /^(?:截[至止]|目前|现有|已)/u;
/** A quotation that reaches back to a year is no longer. */
const LONGEST_QUOTE = 160;

const NOTHING: Governing = { horizon: null, start: null };

function readSentence(sentence: TextSentence, passage: Passage): Target[] {
  // 2017年…主要目标是：…；… holds up to the full stop.
  let announced = NOTHING;
  return sentence.flatMap((half) => {
    const read = readHalf(half, passage, announced);
    announced = read.announced;
    return read.targets;
  });
}

function readHalf(
  half: readonly TextClause[],
  { text, isGoal, scope }: Passage,
  above: Governing,
): { targets: Target[]; announced: Governing } {
  const [first] = half;
  const last = half.at(-1);
  const whole = text.slice(first?.start, (last?.start ?? 0) + (last?.text.length ?? 0));
  if (!isGoal && CONDITION.test(whole)) return { targets: [], announced: above };
  const targets: Target[] = [];
  let announced = above;
  let governing = above;
  let before: Pick<Target, "name" | "scope"> | null = null;
  let hasHorizon = above.horizon !== null;
  for (const clause of half) {
    const indent = INDENT.exec(clause.text)?.[0].length ?? 0;
    const start = clause.start + indent;
    const said = clause.text.slice(indent);
    if (STATUS.test(said)) return { targets, announced };
    const own = readHorizon(simplifyCharacters(said));
    const here: Governing = own ? { horizon: own, start } : governing;
    if (own && clause.announces) announced = here;
    if (own && (own.governs || clause.announces)) governing = here;
    hasHorizon ||= own !== null;
    const from = own?.length ?? 0;
    const body = simplifyCharacters(said.slice(from));
    const quote = (end: number, begin = 0) =>
      quoteOf(text, [here.start ?? start, start, start + from + begin], start + from + end);
    const figures = readFigures(body, { isGoal, scope, hasHorizon, before });
    const [only, ...more] = figures;
    before = only && more.length === 0 && isIndicator(only.name) ? only : null;
    for (const { limits, begin, end, yearIndex, ...figure } of figures) {
      const words = here.horizon?.words ?? "";
      targets.push({
        ...figure,
        year: here.horizon?.years[yearIndex] ?? here.horizon?.year ?? null,
        qualifier: [...(words === "" ? [] : [words]), ...limits].join("，"),
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
