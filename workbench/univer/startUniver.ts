import { ICommandService, LocaleType, LogLevel, Univer, type ILocales, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import designEnglish from "@univerjs/design/locale/en-US";
import designChinese from "@univerjs/design/locale/zh-CN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUiEnglish from "@univerjs/docs-ui/locale/en-US";
import docsUiChinese from "@univerjs/docs-ui/locale/zh-CN";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import sheetsFormulaEnglish from "@univerjs/sheets-formula/locale/en-US";
import sheetsFormulaChinese from "@univerjs/sheets-formula/locale/zh-CN";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsEnglish from "@univerjs/sheets/locale/en-US";
import sheetsChinese from "@univerjs/sheets/locale/zh-CN";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import formattingEnglish from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import formattingChinese from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import sheetsValidationEnglish from "@univerjs/sheets-data-validation/locale/en-US";
import sheetsValidationChinese from "@univerjs/sheets-data-validation/locale/zh-CN";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import validationEnglish from "@univerjs/sheets-data-validation-ui/locale/en-US";
import validationChinese from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import sheetsFilterEnglish from "@univerjs/sheets-filter/locale/en-US";
import sheetsFilterChinese from "@univerjs/sheets-filter/locale/zh-CN";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import filterEnglish from "@univerjs/sheets-filter-ui/locale/en-US";
import filterChinese from "@univerjs/sheets-filter-ui/locale/zh-CN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaEnglish from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaChinese from "@univerjs/sheets-formula-ui/locale/zh-CN";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import noteEnglish from "@univerjs/sheets-note-ui/locale/en-US";
import noteChinese from "@univerjs/sheets-note-ui/locale/zh-CN";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiEnglish from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiChinese from "@univerjs/sheets-ui/locale/zh-CN";
import { UniverUIPlugin } from "@univerjs/ui";
import uiEnglish from "@univerjs/ui/locale/en-US";
import uiChinese from "@univerjs/ui/locale/zh-CN";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import "@univerjs/sheets-conditional-formatting-ui/lib/index.css";
import "@univerjs/sheets-filter-ui/lib/index.css";
import "@univerjs/sheets-note-ui/lib/index.css";

/** A running grid without a workbook. */
export interface RunningUniver {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly commands: ICommandService;
  readonly injector: Injector;
}

/** Starts the grid in an element, with everything that the workbench shows and nothing that leads elsewhere. */
export function startUniver(container: HTMLElement, language: string): RunningUniver {
  const chinese = language.toLowerCase().startsWith("zh");
  const univer = new Univer({
    locale: chinese ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: { [LocaleType.ZH_CN]: CHINESE, [LocaleType.EN_US]: ENGLISH },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false, headerMenu: false });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { isRowStylePrecedeColumnStyle: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: { menus: false },
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
    menu: Object.fromEntries(NOT_IN_WORKBENCH.map((id) => [id, { hidden: true }])),
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.WHEN_EMPTY,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // The search box would take the keyboard away from the cell, and rules are the add-in's to change.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  const injector = univer.__getInjector();
  return { univer, api: FUniver.newAPI(univer), commands: injector.get(ICommandService), injector };
}

/**
 * Entries of the grid's menus for what the model does not do: moving cells, copying sheets, the grid's own locks. Its list
 * of hidden sheets goes too, since it does not know very hidden ones.
 */
const NOT_IN_WORKBENCH = [
  "sheet.menu.cell-insert",
  "sheet.menu.delete",
  "sheet.command.insert-multi-rows-above",
  "sheet.command.insert-multi-rows-after",
  "sheet.command.insert-multi-cols-before",
  "sheet.command.insert-multi-cols-right",
  "sheet.command.remove-col-confirm",
  "sheet.command.remove-row-confirm",
  "sheet.contextMenu.permission",
  "sheet.contextMenu.text-to-number",
  "sheet.command.copy-sheet",
  "sheet.command.set-worksheet-hidden",
  "ui-sheet.command.show-menu-list",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
];

/** Texts that the grid asks for and does not bring. */
function progressTexts(calculating: string, done: string): Locale {
  const words = ["analyzing", "array-analysis", "array-calculation", "calculating"];
  const progress = Object.fromEntries(words.map((word) => [word, calculating]));
  return { "sheets-formula": { progress: { ...progress, done } } };
}

const CHINESE = joined(
  progressTexts("正在计算…", "计算完成"),
  designChinese,
  sheetsFormulaChinese,
  formattingChinese,
  sheetsValidationChinese,
  sheetsFilterChinese,
  uiChinese,
  docsUiChinese,
  sheetsChinese,
  sheetsUiChinese,
  formulaChinese,
  validationChinese,
  filterChinese,
  noteChinese,
);

const ENGLISH = joined(
  progressTexts("Calculating…", "Calculated"),
  designEnglish,
  sheetsFormulaEnglish,
  formattingEnglish,
  sheetsValidationEnglish,
  sheetsFilterEnglish,
  uiEnglish,
  docsUiEnglish,
  sheetsEnglish,
  sheetsUiEnglish,
  formulaEnglish,
  validationEnglish,
  filterEnglish,
  noteEnglish,
);

type Locale = NonNullable<ILocales[LocaleType]>;

/** Packages share headings of their texts, so that one may not replace another's. */
function joined(...parts: readonly Locale[]): Locale {
  const texts: Locale = {};
  for (const [heading, below] of parts.flatMap((part) => Object.entries(part))) {
    texts[heading] = { ...(texts[heading] as Locale | undefined), ...(below as Locale) };
  }
  return texts;
}
