import { zipSync } from "fflate";
import type { Hyperlink } from "../host/model/cellStore";
import { Refusal } from "../src/core/values/refusal";
import type { Workbook } from "../host/model/workbook";
import type { Sentence } from "../src/core/values/sentence";
import type { ExampleFile } from "./exampleYear/makeExampleYear";
import { followLink } from "./followLink";
import { pickInPane } from "./pickInPane";
import { saveFile } from "./saveFile";
import { OpenDocument } from "./openDocument";
import type { Settings } from "./settings";
import { workbenchTexts } from "./texts";
import { UniverGrid } from "./univer/univerGrid";

/** What the workbench tells the person, until the next step. */
export interface Message {
  readonly kind: "done" | "info" | "warning" | "refused";
  readonly text: string;
  readonly details: readonly string[];
}

/** What the bar shows. A new object with each change. */
export interface SessionState {
  readonly documents: readonly OpenDocument[];
  readonly current: OpenDocument;
  readonly message: Message | null;
  readonly examples: readonly ExampleFile[];
  readonly busy: boolean;
}

export interface SessionOptions {
  readonly settings: Settings;
  readonly grid: HTMLElement;
  readonly panes: HTMLElement;
}

/** The open workbooks and what a person does with them as a whole. */
export class Session {
  readonly grid: UniverGrid;
  private now: SessionState;
  private readonly listeners = new Set<() => void>();
  private readonly texts;
  private newWorkbooks = 0;
  private jobs: Promise<void> = Promise.resolve();

  constructor(private readonly options: SessionOptions) {
    const { language } = options.settings;
    this.texts = workbenchTexts(language);
    this.grid = new UniverGrid({
      container: options.grid,
      language,
      refused: (reason) => this.tell("refused", this.texts.refusals[reason]),
      linkClicked: (link) => this.follow(link),
    });
    const current = this.makeDocument(null, null);
    this.now = { documents: [current], current, message: null, examples: [], busy: false };
    this.show(current);
  }

  get state(): SessionState {
    return this.now;
  }

  /** Calls the listener after each change until the function that comes back is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private change(change: Partial<SessionState>): void {
    this.now = { ...this.now, ...change };
    for (const listener of this.listeners) listener();
  }

  private tell(kind: Message["kind"], text: string, details: readonly string[] = []): void {
    this.change({ message: { kind, text, details } });
  }

  dismiss(): void {
    this.change({ message: null });
  }

  // ---- workbooks

  /** Opens a new, empty workbook beside those that are open. */
  newWorkbook(): void {
    this.add(this.makeDocument(null, null));
    this.dismiss();
  }

  /** Shows one of the open workbooks. */
  show(document: OpenDocument): void {
    for (const other of this.now.documents) other.frame.hidden = other !== document;
    this.grid.show(document.host);
    this.change({ current: document });
  }

  private add(document: OpenDocument): void {
    this.change({ documents: [...this.now.documents, document] });
    this.show(document);
  }

  private makeDocument(name: string | null, workbook: OpenDocument["host"]["workbook"] | null): OpenDocument {
    const { settings, panes } = this.options;
    const made = new OpenDocument({
      name: name ?? this.texts.newName(++this.newWorkbooks),
      workbook,
      settings,
      panes,
      paneTitle: this.texts.pane,
      settle: async (document) => {
        if (document === this.now.current) await this.grid.settle();
      },
      openWorkbook: (bytes) => void this.openBytes(this.texts.newName(++this.newWorkbooks), bytes),
    });
    made.host.workbook.onChange(({ kind }) => {
      if (kind === "selection" || kind === "values") this.goOn();
    });
    return made;
  }

  /** The person goes on: what was refused or done before is no news any more. */
  private goOn(): void {
    const kind = this.now.message?.kind;
    if (kind === "refused" || kind === "done") this.dismiss();
  }

  rename(name: string): void {
    this.now.current.name = name;
    this.change({});
  }

  // ---- files

  /** Opens a file that the person picked. A broken one leaves everything as it is. */
  async openFile(file: File): Promise<void> {
    await this.openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  /** Opens a file's content as another workbook. */
  async openBytes(name: string, bytes: Uint8Array): Promise<void> {
    await this.attempt(async () => {
      const { readWorkbookFile } = await import("./files/readWorkbookFile");
      try {
        const { workbook, notKept } = await readWorkbookFile(bytes);
        this.add(this.makeDocument(name, workbook));
        const hasCharts = workbook.sheets.some(({ charts }) => charts.all().length > 0);
        if (notKept.length === 0)
          this.tell("done", this.texts.opened(name), hasCharts ? [this.texts.chartsUnseen] : []);
        else
          this.tell(
            "warning",
            this.texts.notKept(name),
            notKept.map((sentence) => this.say(sentence)),
          );
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.tell("refused", this.texts.unreadable(name, this.say(error.sentence)));
      }
    });
  }

  /** Saves the workbook in view as a download. */
  async save(): Promise<void> {
    await this.attempt(async () => {
      const { current } = this.now;
      await this.grid.settle();
      const { writeWorkbookFile } = await import("./files/writeWorkbookFile");
      const name = /\.xlsx$/i.test(current.name) ? current.name : `${current.name}.xlsx`;
      saveFile(name, await writeWorkbookFile(current.host.workbook));
      current.changed = false;
      this.tell("done", this.texts.saved(name));
    });
  }

  // ---- the example year

  /** Makes the example year and picks all its files in the pane of an empty workbook, ready to be consolidated. */
  async consolidateExample(): Promise<void> {
    await this.attempt(async () => {
      const examples = await this.examples();
      if (!isEmpty(this.now.current.host.workbook)) this.newWorkbook();
      const { current } = this.now;
      current.startPane("consolidate");
      await pickInPane(current.frame, examples);
      this.tell("done", this.texts.exampleReady(examples.length));
    });
  }

  /** Makes the example year, so that its files can be opened one by one. */
  async prepareExamples(): Promise<void> {
    await this.attempt(async () => {
      await this.examples();
      this.dismiss();
    });
  }

  async downloadExamples(): Promise<void> {
    await this.attempt(async () => {
      const examples = await this.examples();
      const name = `${this.texts.example}.zip`;
      saveFile(
        name,
        zipSync(Object.fromEntries(examples.map(({ name: file, bytes }) => [file, bytes])), { level: 0 }),
      );
      this.tell("done", this.texts.saved(name));
    });
  }

  private async examples(): Promise<readonly ExampleFile[]> {
    if (this.now.examples.length > 0) return this.now.examples;
    const { makeExampleYear } = await import("./exampleYear/makeExampleYear");
    const examples = await makeExampleYear((done, total) =>
      this.tell("info", this.texts.making(done, total)),
    );
    this.change({ examples });
    return examples;
  }

  // ---- small things

  private follow(link: Hyperlink): void {
    if (!followLink(this.now.current.host, link)) this.tell("refused", this.texts.brokenLink);
  }

  private say(sentence: Sentence): string {
    return this.options.settings.language === "zh-CN" ? sentence.zh : sentence.en;
  }

  /** One thing after the other; what nobody foresaw is told too, and loudly. */
  private attempt(step: () => Promise<void>): Promise<void> {
    this.change({ busy: true });
    this.jobs = this.jobs.then(step).catch((error: unknown) => {
      console.error(error);
      this.tell("refused", this.texts.failed);
    });
    const { jobs } = this;
    return jobs.then(() => {
      if (this.jobs === jobs) this.change({ busy: false });
    });
  }
}

/** As a new workbook is: the report goes only where nothing else is. */
function isEmpty({ sheets }: Workbook): boolean {
  return sheets.length === 1 && sheets.every((sheet) => sheet.usedArea() === null);
}
