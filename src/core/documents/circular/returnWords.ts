import { UNIT_STATES } from "../../matrix/unitStates";
import type { Consolidation } from "../../report/consolidation";
import { figureText, reportFigures } from "../../report/reportFigures";
import type { ConfirmedUnits } from "../confirmedUnits";
import { dayText } from "../commonTexts";
import { stateWords } from "../stateWords";

/** How units stand, in figures, and by name where that is certain. */
export function returnWords(consolidation: Consolidation, confirmed: ConfirmedUnits): string[] {
  const figures = reportFigures(consolidation);
  const { units, unitStates } = consolidation;
  const stateOf = (name: string) => unitStates.get(name) ?? "";
  const pending = (state: string) => confirmed.unconfirmed.filter((name) => stateOf(name) === state).length;
  const isTimed = figures.按时报送单位数 !== 0 || figures.迟报单位数 !== 0;
  const wordsFor = (state: (typeof UNIT_STATES)[number] | "其他状态") => {
    if (state === "其他状态") return otherWords(consolidation);
    return state === "收到日期待核" && isTimed ? "已报送（是否按时待核）" : stateWords(state);
  };
  const states = [...UNIT_STATES, "其他状态" as const].flatMap((state) => {
    const name = `${state}单位数` as const;
    if (figures[name] === 0) return [];
    const open = pending(state);
    return [`${wordsFor(state)}${figureText(figures, name)}个${openWords(open, figures[name])}`];
  });
  const known = units.units.filter(({ name }) => stateOf(name) !== "").length;
  if (known === 0) return [];
  return [
    `应报送的${figureText(figures, "应报单位数")}个单位中，${states.join("、")}。`,
    ...namedWords(consolidation, confirmed),
  ];
}

/** What the states are called that are in no list. */
function otherWords({ unitStates }: Consolidation): string {
  const others = [...unitStates.values()].filter(
    (state) => state !== "" && !UNIT_STATES.some((known) => known === state),
  );
  return others.every((state) => state === "待明确") ? stateWords("待明确") : "其他情形";
}

function openWords(open: number, all: number | null): string {
  if (open === 0) return "";
  return open === all ? "（待核）" : `（其中待核${open}个）`;
}

function namedWords({ receivedOn }: Consolidation, { late, missing, unconfirmed }: ConfirmedUnits): string[] {
  const lateNames = late.map((name) => {
    const day = dayText(receivedOn.get(name) ?? "");
    return day === null ? name : `${name}（${day}收到）`;
  });
  const words = [
    ...(missing.length === 0 ? [] : [`未报送的单位：${missing.join("、")}。`]),
    ...(lateNames.length === 0 ? [] : [`迟报、补报的单位：${lateNames.join("、")}。`]),
    ...(unconfirmed.length === 0 ? [] : [`报送情况待核的单位，核实后再作认定。`]),
  ];
  return words.length === 0 ? [] : [words.join("")];
}
