import type { PresentUnit } from "../../matrix/presentUnits";
import type { Consolidation } from "../../report/consolidation";
import type { Sentence } from "../../values/sentence";
import { parseIsoDate } from "../../values/serialDate";
import { verticalUnits } from "../addressees";
import { commonTexts } from "../commonTexts";
import { confirmedUnits } from "../confirmedUnits";
import type { DocumentOptions } from "../documentOptions";
import type { DocumentPlan } from "../documentPlan";
import { dayInPeriod, dueWords } from "../dueWords";
import { periodSubject } from "../periodSubject";
import { dueReturns, type DuePart, type DueReturn } from "./dueReturns";

/** 催报通知 to one unit, as a document and as the text of a mail. */
export interface Reminder {
  /** Its present name. */
  readonly unit: string;
  readonly plan: DocumentPlan;
  readonly mail: string;
}

/** The reminders of a day. */
export interface Reminders {
  /** In the notice's order of units. */
  readonly reminders: readonly Reminder[];
  /** Who was left out, and what to make sure of before they go out. */
  readonly remarks: readonly Sentence[];
}

/** 催报通知 for each unit that is due, saying what of its return has not come. */
export function planReminders(consolidation: Consolidation, options: DocumentOptions): Reminders {
  const { due, remarks } = dueReturns(consolidation);
  const { unconfirmed } = confirmedUnits(consolidation, options);
  const isRegistered = (name: string) => consolidation.register.entries.has(name);
  const unsure = due.filter(
    ({ unit: { name }, part }) =>
      (part === "all" && unconfirmed.includes(name)) || (part === "sealed" && !isRegistered(name)),
  );
  const reminders = due.map((item) => remind(consolidation, options, item, unsure.includes(item)));
  return {
    reminders,
    remarks: [
      ...remarks,
      ...unsureRemark(unsure.map(({ unit }) => unit.name)),
      ...(reminders.length === 0 ? [] : openRemarks(consolidation, options)),
    ],
  };
}

function remind(
  consolidation: Consolidation,
  options: DocumentOptions,
  { unit, part }: DueReturn,
  isUnsure: boolean,
): Reminder {
  const { round } = consolidation;
  const { period } = round.settings;
  const asOf = parseIsoDate(options.asOf);
  const addressee = addresseeOf(unit);
  const dated = { ...options, addressee, date: options.date ?? options.asOf };
  const title = `关于催报${periodSubject(round)}落实情况的通知`;
  const whose = addressee === unit.name ? "贵单位" : `贵单位负责报送的${unit.name}`;
  const isVertical = verticalUnits(round, [unit.name]).length > 0;
  const asked = `${isVertical ? "商请贵单位" : "请"}${dueWords(options.due, period)}`;
  const content = `${whose}${period}年度任务落实情况${STATED[part](asOf ? dayInPeriod(asOf, period) : options.asOf)}，${asked}${ASKED[part]}。${
    isUnsure ? "如已报送，请告知报送时间和方式，以便核对登记。" : ""
  }`;
  const texts = new Map([...commonTexts(round, dated, { title, addressee }), ["催报内容", content] as const]);
  const plan: DocumentPlan = { kind: "reminder", title, texts, blocks: new Map() };
  return { unit: unit.name, plan, mail: mailOf(period, unit.name, texts) };
}

/** Who is written to: a collective unit has no mailbox, those who report for it do. */
function addresseeOf({ name, reporters }: PresentUnit): string {
  return reporters.length === 0 ? name : reporters.join("、");
}

const STATED: Readonly<Record<DuePart, (day: string) => string>> = {
  all: (day) => `截至${day}尚未收到（电子版、盖章件）`,
  electronic: (day) => `盖章件已收到，电子版截至${day}尚未收到`,
  sealed: (day) => `电子版已收到，盖章件截至${day}尚未收到`,
  correction: (day) => `填报表已退回修改，截至${day}尚未收到修改后的填报表`,
};

const ASKED: Readonly<Record<DuePart, string>> = {
  all: "报送",
  electronic: "补报电子版",
  sealed: "补报盖章件",
  correction: "重新审签后报送",
};

function mailOf(period: number, unit: string, texts: ReadonlyMap<string, string>): string {
  const text = (name: string) => texts.get(name) ?? "";
  return [
    `主题：催报${period}年度任务落实情况（${unit}）`,
    "",
    `${text("主送机关")}：`,
    `　　${text("催报内容")}`,
    ...(text("联系方式") === "" ? [] : [`　　${text("联系方式")}`]),
    "",
    ...(text("发文机关") === "" ? [] : [text("发文机关")]),
    text("成文日期"),
    "",
  ].join("\n");
}

/** What a reminder says that cannot be done. */
function openRemarks({ round }: Consolidation, { asOf, due, contact }: DocumentOptions): Sentence[] {
  const day = due?.trim().slice(0, 10) ?? "";
  const isPast = parseIsoDate(day) !== null && day < asOf;
  return [
    ...(isPast
      ? [
          {
            zh: `报送期限${day}早于截至日期${asOf}，各单位已无法按期报送；请改期限后再生成。`,
            en: `The day by which units report, ${day}, lies before ${asOf}, the day of the figures; set another and make them again.`,
          },
        ]
      : []),
    ...((contact ?? round.settings.contact ?? "") === ""
      ? [
          {
            zh: "没有设定联系人，催报通知中未写联系方式；请补充后再发。",
            en: "No contact is set, so the reminders name none; add one before they go out.",
          },
        ]
      : []),
  ];
}

function unsureRemark(names: readonly string[]): Sentence[] {
  if (names.length === 0) return [];
  return [
    {
      zh: `有${names.length}个单位没有报送登记，也未经确认：${names.join("、")}；催报前请先核对是否已收到纸质件、照片或邮件。`,
      en: `Nothing is registered of ${names.length} units and nobody has confirmed that nothing came: ${names.join(", ")}; look for paper, photos and mails of theirs before you remind them.`,
    },
  ];
}
