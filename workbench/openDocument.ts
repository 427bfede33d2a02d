import { OfficeFrame } from "../host/browser/officeFrame";
import { ExcelHost } from "../host/excelHost";
import { ActionType } from "../host/protocol/batch";
import type { Workbook } from "../host/model/workbook";
import type { Settings } from "./settings";

export interface DocumentOptions {
  readonly name: string;
  /** What was read of a file; without it the workbook is new and empty. */
  readonly workbook: Workbook | null;
  readonly settings: Settings;
  /** Where its pane stands. */
  readonly panes: HTMLElement;
  readonly paneTitle: string;
  /** Makes the grid show what is pending, before the add-in reads. */
  readonly settle: (document: OpenDocument) => Promise<void>;
  readonly openWorkbook: (bytes: Uint8Array) => void;
}

let made = 0;

/** An open workbook with the add-in beside it, as each window of Excel has its own. */
export class OpenDocument {
  readonly id = `document${++made}`;
  readonly host: ExcelHost;
  readonly frame = document.createElement("iframe");
  name: string;
  /** Something was typed or generated since it was opened or saved. */
  changed = false;
  private office: OfficeFrame | null = null;

  constructor(private readonly options: DocumentOptions) {
    const { level } = options.settings;
    this.name = options.name;
    this.host = new ExcelHost({
      level,
      openWorkbook: options.openWorkbook,
      ...(options.workbook && { workbook: options.workbook }),
    });
    this.host.workbook.onChange(({ kind }) => {
      if (!["selection", "activated", "results"].includes(kind)) this.changed = true;
    });
    this.host.onEvents((events) => this.office?.raise(events));
    this.startPane(null);
  }

  /** Loads the pane, anew where it is there; on a tab as a ribbon button does. */
  startPane(tab: "check" | "consolidate" | null): void {
    const { settings, panes, paneTitle } = this.options;
    this.office?.close();
    this.frame.title = paneTitle;
    const address = new URL(settings.addin);
    if (tab) address.searchParams.set("tab", tab);
    this.office = new OfficeFrame({
      frame: this.frame,
      address,
      language: settings.language,
      level: settings.level,
      answer: (batch) => this.answer(batch),
      answered: () => this.host.flush(),
    });
    this.office.open(panes);
  }

  /** Values are read after formulas were worked out, as in Excel. */
  private async answer(batch: string): Promise<string> {
    if (readsResults(batch)) await this.options.settle(this);
    return this.host.answer(batch);
  }

  close(): void {
    this.office?.close();
  }
}

const READ_ACTIONS = [ActionType.Query, ActionType.RecursiveQuery, ActionType.QueryAsJson].join("|");

/** A batch that reads what formulas may give: written a little wider than needed, since waiting costs time only. */
function readsResults(batch: string): boolean {
  return new RegExp(`"ActionType":(?:${READ_ACTIONS})\\b`).test(batch) && /values|text/i.test(batch);
}
