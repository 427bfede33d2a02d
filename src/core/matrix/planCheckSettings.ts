import { buildSheet, cell, columns, GUARDED, printed, row } from "../sheet/buildSheet";
import type { CellRange } from "../sheet/address";
import type { PlanCell, PlanRow, SheetPlan, Validation, ValidationText } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import { STATUSES } from "../values/status";
import { SETTING_LIMITS, type CheckSettings } from "./checkSettings";
import { RECOGNITIONS, REQUIRED_MARK, SETTING_LABELS } from "./checkSettingsSheet";
import { listRule, type ListName } from "./lists";
import { ENTRY_HEADINGS } from "./progressColumns";
import { planReportSettings } from "./planReportSettings";
import type { ReportSettings } from "./reportSettings";
import type { ReportingRound } from "./round";
import { SHEETS } from "./sheetNames";

/** A label, then a column for each status; the longest of them fits. */
const WIDTHS = [18, ...STATUSES.map(() => 17)];
const LAST_COLUMN = WIDTHS.length - 1;

/** Where the word lists stand beside one another, with a column free between them. */
const WORD = { word: 0, meant: 1, recognition: 2 } as const;
const PHRASE_COLUMN = 4;
const SCOPE_COLUMN = 6;
const BODY_COLUMN = 8;
/** So many rows have the lists at least, and so many are free below the longest. */
const LIST_ROWS = 60;
const FREE_ROWS = 12;
const HEADING_HEIGHT = 28;

/** 校验设置: what the coordinating office may change about the check and the report, each as a cell to type into or choose. */
export function planCheckSettings({ settings: { check, report } }: ReportingRound): SheetPlan {
  const head: PlanRow[] = [
    row([cell("校验设置", "sheetTitle")], 30),
    noteRow(
      "黄色表头下的单元格可以修改。改后保存：校验、汇总时给出本工作簿，或重新生成填报表，即按新的设置执行。",
    ),
    noteRow("没有把握的，不必修改；改错、改乱的，仍按生成时的设置执行，并提示是哪个单元格。"),
    sectionRow("一、文字要求"),
  ];
  const limitsRow = head.length;
  const limits = [
    limitsHeading(),
    limitRow(
      SETTING_LABELS.minimumLength,
      cell(check.minimumLength, "entryNumber"),
      "“进展情况”少于这么多字（标点不计）的，提示内容过少。填0的，不作要求。",
    ),
    limitRow(
      SETTING_LABELS.copyShare,
      cell(check.copyShare, "entryPercent"),
      "“进展情况”与任务原文、其他任务、其他单位或上期内容相同的部分达到这个比例的，提示雷同。可填30%至100%。",
    ),
  ];
  const requiredHead = [
    sectionRow("二、必填栏目"),
    noteRow(`各状态下必须填写的栏目，从下拉列表选“${REQUIRED_MARK}”；不要求的，删去。“进展状态”总是必填。`),
    row(
      [cell(SETTING_LABELS.required, "heading"), ...STATUSES.map((status) => cell(status, "entryHeading"))],
      HEADING_HEIGHT,
    ),
  ];
  const requiredRow = limitsRow + limits.length + requiredHead.length;
  const required = ENTRY_HEADINGS.map((heading) =>
    row([
      cell(heading, "middleText"),
      ...STATUSES.map((status) =>
        cell(
          check.required[status].includes(heading) ? REQUIRED_MARK : null,
          heading === "进展状态" ? "centeredText" : "entryChoice",
        ),
      ),
    ]),
  );
  const reportHead = [sectionRow("三、汇总设置"), limitsHeading()];
  const reportRow = requiredRow + required.length + reportHead.length;
  const ofReport = planReportSettings(report, reportRow, wide);
  const listHead = [
    sectionRow("四、用语"),
    noteRow(
      `${SETTING_LABELS.word}：“${RECOGNITIONS[0]}”的，按对应状态汇总；“${RECOGNITIONS[1]}”的，只作提示，由填报单位自己选定。`,
    ),
    noteRow(
      `${SETTING_LABELS.emptyPhrases}：“进展情况”只有这些话的，提示无实质内容。${SETTING_LABELS.scopeWords}：一个都没有提到的，提示未说明落实情况；全部删去的，不作要求。`,
    ),
    noteRow(
      `${SETTING_LABELS.verticalBodies}：上级垂直管理、不由本级安排工作的单位，写全称或其中几个字；通报中对其用“商请”，不提要求。`,
    ),
    noteRow("一格一个，在下面的空行添加；不要的，删去单元格内容即可。"),
    listHeading(),
  ];
  const listRow = reportRow + ofReport.rows.length + listHead.length;
  const lists = listRows(check, report);
  const explained = [
    ...limits.map((_, index) => limitsRow + index),
    ...[limitsHeading(), ...ofReport.rows].map((_, index) => reportRow - 1 + index),
  ];
  const rows = [
    ...[...head, ...limits, ...requiredHead, ...required],
    ...[...reportHead, ...ofReport.rows, ...listHead, ...lists],
  ];
  return buildSheet({
    name: SHEETS.checkSettings,
    columns: columns(WIDTHS),
    rows,
    merges: explained.map((at) => ({ row: at, column: 2, rows: 1, columns: LAST_COLUMN - 1 })),
    validations: [
      limitRule(limitsRow + 1, SETTING_LIMITS.minimumLength, {
        title: SETTING_LABELS.minimumLength,
        message: "请填0至1000的整数。",
      }),
      limitRule(limitsRow + 2, SETTING_LIMITS.copyShare, {
        title: SETTING_LABELS.copyShare,
        message: "请填30%至100%的比例，如85%。",
      }),
      ...requiredRules(requiredRow),
      ...ofReport.validations,
      choice(
        "进展状态",
        { row: listRow, column: WORD.meant, rows: lists.length, columns: 1 },
        "请从下拉列表选择状态。",
      ),
      choice(
        "认定方式",
        { row: listRow, column: WORD.recognition, rows: lists.length, columns: 1 },
        `请选择“${RECOGNITIONS[0]}”或“${RECOGNITIONS[1]}”。`,
      ),
    ],
    protection: GUARDED,
    print: printed("a4", "landscape"),
  });
}

/** A line that runs on over the empty cells beside it. */
function noteRow(text: string): PlanRow {
  return row([cell(text, "sheetNote")], 20);
}

function sectionRow(text: string): PlanRow {
  return row([cell(text, "sheetSection")], 30);
}

function limitsHeading(): PlanRow {
  return row(
    [cell("项目", "heading"), cell("数值", "entryHeading"), ...wide("说明", "heading")],
    HEADING_HEIGHT,
  );
}

function limitRow(label: string, value: PlanCell, explanation: string): PlanRow {
  return row([cell(label, "middleText"), value, ...wide(explanation, "middleText")], 24);
}

/** The cells from the third to the last column, which are merged. */
function wide(text: string, style: StyleName): PlanCell[] {
  return Array.from({ length: LAST_COLUMN - 1 }, (_, index) => cell(index === 0 ? text : null, style));
}

function listHeading(): PlanRow {
  const headings = [SETTING_LABELS.word, SETTING_LABELS.meant, SETTING_LABELS.recognition];
  return row(
    listCells(
      headings.map((heading) => cell(heading, "entryHeading")),
      cell(SETTING_LABELS.emptyPhrases, "entryHeading"),
      cell(SETTING_LABELS.scopeWords, "entryHeading"),
      cell(SETTING_LABELS.verticalBodies, "entryHeading"),
    ),
    HEADING_HEIGHT,
  );
}

function listRows(
  { vocabulary, emptyPhrases, scopeWords }: CheckSettings,
  { verticalBodies }: ReportSettings,
): PlanRow[] {
  const [counted, proposed] = RECOGNITIONS;
  const words = [
    ...Object.entries(vocabulary.synonyms).map((entry) => [...entry, counted]),
    ...Object.entries(vocabulary.proposals).map((entry) => [...entry, proposed]),
  ];
  const longest = Math.max(...[words, emptyPhrases, scopeWords, verticalBodies].map((list) => list.length));
  return Array.from({ length: Math.max(LIST_ROWS, longest + FREE_ROWS) }, (_, index) => {
    const [word = null, meant = null, recognition = null] = words[index] ?? [];
    return row(
      listCells(
        [cell(word, "entryChoiceLeft"), cell(meant, "entryChoice"), cell(recognition, "entryChoice")],
        cell(emptyPhrases[index] ?? null, "entryChoiceLeft"),
        cell(scopeWords[index] ?? null, "entryChoiceLeft"),
        cell(verticalBodies[index] ?? null, "entryChoiceLeft"),
      ),
    );
  });
}

/** The lists beside one another. */
function listCells(
  word: readonly PlanCell[],
  phrase: PlanCell,
  scope: PlanCell,
  body: PlanCell,
): (PlanCell | null)[] {
  const cells = Array.from({ length: BODY_COLUMN + 1 }, (_, column) => word[column] ?? null);
  cells[PHRASE_COLUMN] = phrase;
  cells[SCOPE_COLUMN] = scope;
  cells[BODY_COLUMN] = body;
  return cells;
}

/** Every status and every column but 进展状态, which is required anyway. */
function requiredRules(firstRow: number): Validation[] {
  const fixed = ENTRY_HEADINGS.indexOf("进展状态");
  const rules = (row: number, rows: number) =>
    choice(
      "必填",
      { row, column: 1, rows, columns: STATUSES.length },
      `必填的选“${REQUIRED_MARK}”，不要求的删去。`,
    );
  return [rules(firstRow, fixed), rules(firstRow + fixed + 1, ENTRY_HEADINGS.length - fixed - 1)];
}

function choice(list: ListName, range: CellRange, message: string): Validation {
  return {
    range,
    rule: listRule(list),
    prompt: null,
    error: { style: "stop", title: "不在列表中", message },
  };
}

function limitRule(
  atRow: number,
  { least, most }: { readonly least: number; readonly most: number },
  text: ValidationText,
): Validation {
  return {
    range: { row: atRow, column: 1, rows: 1, columns: 1 },
    rule: { kind: "decimal", minimum: least, maximum: most },
    prompt: text,
    error: { ...text, style: "stop" },
  };
}
