import type { UnitState } from "../matrix/unitStates";
import type { RegisterEntry, RegisteredDay } from "../returns/readRegister";
import type { Sentence } from "../values/sentence";
import { comparableText } from "../values/text";

/** What is known of a unit: from the files that were read, and from the register. */
export interface UnitReport {
  readonly name: string;
  /** 相关扶贫帮扶集团, or a unit that was abolished without a successor: nobody has said yet who reports for it. */
  readonly isOpen: boolean;
  /** A file holds its rows. */
  readonly sent: boolean;
  /** It had sent nothing when the report was made that is brought up to date now. */
  readonly missedBefore: boolean;
  /** It declared that it has nothing to report, and none of its rows says otherwise. */
  readonly declaredNothing: boolean;
  readonly entry: RegisterEntry | null;
}

/** How a unit stands. */
export interface UnitStanding {
  readonly name: string;
  /** A `UnitState`, 待明确, or what a person wrote into the register in words of their own. */
  readonly state: string;
  /** When it first was received, `YYYY-MM-DD`, or as it was typed; empty where nothing is registered. */
  readonly receivedOn: string;
  /** Nothing at all has come from it, neither as a file nor on paper. */
  readonly missing: boolean;
  /** Its file came, says the register, and is not among those given: the receipt as it was typed, else null. */
  readonly notGiven: string | null;
  /** Its file is among those given and came not, says the register. */
  readonly unexpected: boolean;
}

/**
 * How a unit stands: a state that a person registered is theirs; else it follows from what came and when. Nobody is
 * called late without a receipt date that says so.
 * @param deadline `YYYY-MM-DD`; null where none is known
 */
export function unitStanding(report: UnitReport, deadline: string | null): UnitStanding {
  const { name, sent, entry } = report;
  return {
    name,
    state: entry?.state ? entry.state : stateFromFacts(report, deadline),
    receivedOn: entry ? shownReceipt(entry) : "",
    missing: !sent && !(entry && hasCome(entry)),
    notGiven: entry && !sent ? electronicReceipt(entry) : null,
    unexpected: sent && entry?.state === "未报送",
  };
}

/** The day on which the unit's return was first received, `YYYY-MM-DD`; empty where none can be read. */
export function firstReceived({ received, sealedReceived }: RegisterEntry): string {
  return knownDays([received, sealedReceived])[0] ?? "";
}

function stateFromFacts(report: UnitReport, deadline: string | null): UnitState | "待明确" {
  const { isOpen, sent, missedBefore, declaredNothing, entry } = report;
  if (entry && isSentBack(entry)) return "退回修改中";
  if (declaredNothing) return "本期无相关任务";
  if (entry && !sent && isToKeyIn(entry)) return "已收到待录入";
  const timing = entry && timingOf(entry, sent, deadline);
  if (timing === "迟报" && isOpen) return "待明确";
  // What is certainly in time was overlooked when the report was made; anything else came after it.
  if (sent && missedBefore && timing !== "按时报送") return "补报";
  if (timing) return timing;
  if (sent || (entry && hasCome(entry))) return "收到日期待核";
  return isOpen ? "待明确" : "未报送";
}

function isSentBack({ sentBack, resubmitted }: RegisterEntry): boolean {
  if (!sentBack) return false;
  return !resubmitted || (resubmitted.day ?? "9999") < (sentBack.day ?? "");
}

/** A photo, a Word file or paper: somebody has to key it in. */
function isToKeyIn({ form }: RegisterEntry): boolean {
  const text = comparableText(form);
  return /word|扫描|照片|纸/i.test(text) && !text.includes("电子表格");
}

/** By the earliest receipt. Where that may have been earlier than what can be read, it is not known to be late. */
function timingOf(entry: RegisterEntry, sent: boolean, deadline: string | null): "按时报送" | "迟报" | null {
  const { received, sealedReceived } = entry;
  const first = firstReceived(entry);
  if (first === "" || deadline === null) return null;
  if (first <= deadline) return "按时报送";
  const isUnclear = received?.day === null || sealedReceived?.day === null;
  // A sealed copy follows the file, whose own day of receipt nobody registered.
  return isUnclear || (sent && !received) ? null : "迟报";
}

/** What is registered says that something came. */
function hasCome(entry: RegisterEntry): boolean {
  const { state, received, sealedReceived, sentBack, resubmitted } = entry;
  const days = [received, sealedReceived, sentBack, resubmitted];
  return days.some((day) => day !== null) || isToKeyIn(entry) || SAYS_IT_CAME.has(state);
}

const SAYS_IT_CAME: ReadonlySet<string> = new Set<UnitState>([
  "按时报送",
  "迟报",
  "补报",
  "退回修改中",
  "已收到待录入",
  "收到日期待核",
  "本期无相关任务",
]);

function shownReceipt(entry: RegisterEntry): string {
  const typed = [entry.received, entry.sealedReceived].flatMap((day) => (day ? [day.text] : []));
  return firstReceived(entry) || typed.join("、");
}

/** Sorted, the earliest first. */
function knownDays(days: readonly (RegisteredDay | null)[]): string[] {
  return days.flatMap((day) => day?.day ?? []).sort();
}

function electronicReceipt(entry: RegisterEntry): string | null {
  return isToKeyIn(entry) || entry.state === "本期无相关任务" ? null : (entry.received?.text ?? null);
}

/** Where the register says one thing and the files another; what many units have in common is said once. */
export function standingDoubts(standings: readonly UnitStanding[]): Sentence[] {
  const unexpected = standings.filter((standing) => standing.unexpected);
  const receipts = standings.flatMap(({ name, notGiven }) => (notGiven === null ? [] : [{ name, notGiven }]));
  return [
    ...unexpected.map(({ name }) => ({
      zh: `${name}登记为“未报送”，但收到了它的填报表；状态按登记保留，填报内容已并入，请核对登记。`,
      en: `${name} is registered as 未报送, but its return was read; the state is kept and the rows are in the report; check the register.`,
    })),
    ...notGivenDoubt(receipts),
  ];
}

function notGivenDoubt(
  receipts: readonly { readonly name: string; readonly notGiven: string }[],
): Sentence[] {
  const [first, ...more] = receipts;
  if (!first) return [];
  if (more.length === 0) {
    return [
      {
        zh: `${first.name}登记了电子版收到日期（${first.notGiven}），但给出的文件中没有它的填报表；请找到该文件后重新汇总。`,
        en: `${first.name} is registered as received (${first.notGiven}), but none of the files is its return; find it and consolidate again.`,
      },
    ];
  }
  return [
    {
      zh: `有${receipts.length}个单位登记了电子版收到日期，但给出的文件中没有它们的填报表：${receipts.map(({ name, notGiven }) => `${name}（${notGiven}）`).join("、")}；请找到这些文件后重新汇总。`,
      en: `${receipts.length} units are registered as received, but none of the files is their return: ${receipts.map(({ name, notGiven }) => `${name} (${notGiven})`).join(", ")}; find the files and consolidate again.`,
    },
  ];
}
