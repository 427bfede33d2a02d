import type { Sentence } from "../values/sentence";
import { comparableText } from "../values/text";

/** 类型 of a line of 单位沿革: what became of a unit since the notice, then who reports where the notice leaves it open. */
export const UNIT_CHANGE_KINDS = [
  "更名",
  "合并",
  "职责划转",
  "撤销",
  "简称",
  "归口报送",
  "成员单位",
  "其他报送单位",
  "汇总单位",
] as const;

export type UnitChangeKind = (typeof UNIT_CHANGE_KINDS)[number];

/** What one line of 单位沿革 says of one unit. */
export interface UnitChange {
  readonly kind: UnitChangeKind;
  /** 原单位; empty for the kinds that name none. */
  readonly former: string;
  /** 现单位; empty where a unit was abolished and nobody took over. */
  readonly present: string;
  /** 起始年度: the first period for which it holds; null: it always does. */
  readonly since: number | null;
  /** 涉及任务, by task id; null: all tasks. */
  readonly tasks: readonly string[] | null;
  /** Where a person finds the line: `“单位沿革”第5行`. */
  readonly place: Sentence;
}

/** Whether a line says what another one does, wherever it stands. */
export function saysTheSame(line: UnitChange): (other: UnitChange) => boolean {
  const said = textOf(line);
  return (other) => textOf(other) === said;
}

function textOf({ kind, former, present, since, tasks }: UnitChange): string {
  return JSON.stringify([kind, comparableText(former), comparableText(present), since, tasks]);
}

/** Lines as a stamp holds them; what does not read as one is left out. */
export function unitChangesFrom(value: unknown): UnitChange[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown): UnitChange[] => {
    const { kind, former, present, since, tasks, place } = recordOf(item);
    const known = UNIT_CHANGE_KINDS.find((candidate) => candidate === kind);
    const { zh, en } = recordOf(place);
    const isSince = since === null || typeof since === "number";
    const isTasks = tasks === null || (Array.isArray(tasks) && tasks.every((id) => typeof id === "string"));
    if (!known || typeof former !== "string" || typeof present !== "string" || !isSince || !isTasks)
      return [];
    if (typeof zh !== "string" || typeof en !== "string") return [];
    return [{ kind: known, former, present, since, tasks, place: { zh, en } }];
  });
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
