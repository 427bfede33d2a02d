import type { DocumentKind } from "../../core/documents/documentPlan";
import type { Severity } from "../../core/rules/finding";
import type { FileStatus } from "../../core/report/consolidation";
import type { WorkbookKind } from "../../core/matrix/stamp";
import type { UnitState } from "../../core/matrix/unitStates";
import type { Light } from "../../core/report/lights";
import type { PreviewStatus } from "../consolidate/previewFigures";
import type { NoticeOrigin } from "../notice/currentNotice";
import type { FailureKind } from "../explainError";
import type { JobKind } from "../useJobs";
import type { Tab } from "../surroundings";
import type { NoticeTexts } from "./notice/noticeTexts";

/** All words of the pane in one language. What is said of data comes from the core as sentences. */
export interface Texts {
  /** For `<html lang>`. */
  readonly locale: string;
  readonly product: string;
  readonly browserTitle: string;
  readonly browserLead: string;
  readonly switchLanguage: string;
  readonly tabs: Readonly<Record<Tab, string>>;
  readonly tabList: string;
  readonly jobs: Readonly<Record<JobKind, string>>;
  readonly progress: (done: number, total: number) => string;
  readonly cancel: string;
  readonly close: string;
  readonly showMore: (left: number) => string;
  readonly copy: { readonly button: string; readonly copied: string; readonly selected: string };
  /** What a count beside a tab's name means, read aloud. */
  readonly tabCount: (errors: number, warnings: number) => string;
  readonly notice: NoticeTexts;
  readonly noHost: { readonly title: string; readonly advice: string; readonly link: string };
  readonly oldExcel: { readonly title: string; readonly advice: string };
  readonly welcome: {
    readonly title: string;
    readonly steps: readonly [string, string, string];
    readonly privacy: string;
    readonly begin: string;
  };
  readonly failure: {
    readonly title: string;
    readonly kinds: Readonly<Record<FailureKind, string>>;
    /** What is still as it was after this job failed. */
    readonly kept: Readonly<Record<JobKind, string>>;
    readonly detail: string;
    readonly broken: string;
    readonly reload: string;
  };
  readonly pick: {
    readonly button: string;
    readonly drop: string;
  };
  readonly save: {
    readonly begun: (name: string) => string;
    readonly ifNoDownload: string;
    readonly open: (name: string) => string;
    readonly download: (name: string) => string;
    /** Excel gives the new workbook a name of its own. */
    readonly nameHint: string;
    /** Excel opens no documents; a link to the browser page follows. */
    readonly documentHint: string;
  };
  readonly generate: {
    readonly notice: string;
    readonly counts: { readonly tasks: string; readonly units: string; readonly assignments: string };
    readonly doubts: (count: number) => string;
    readonly doubtsAdvice: string;
    /** Where the notice comes from. */
    readonly origins: Readonly<Record<NoticeOrigin | "masterFile", string>>;
    /** Beside the card of a notice that a master file brought, in Excel. */
    readonly masterFileHint: string;
    readonly otherNotice: string;
    readonly reviewNotice: string;
    readonly goBack: Readonly<Record<Exclude<NoticeOrigin, "confirmed">, string>>;
    /** To a notice that was confirmed here before. */
    readonly goOnAgain: (notice: string) => string;
    readonly settings: string;
    readonly period: string;
    readonly periodProblem: string;
    readonly deadline: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly matrix: string;
    readonly matrixHint: { readonly excel: string; readonly browser: string };
    readonly returns: string;
    readonly returnsHint: string;
    readonly zipName: (period: number) => string;
    readonly done: (tasks: number, units: number, assignments: number) => string;
    readonly carried: (cells: number) => string;
    readonly keptSheets: string;
    readonly notDone: string;
    /** The master was made as a file instead. */
    readonly fileInstead: string;
    readonly masterRemarks: (count: number) => string;
    readonly returnsReady: (count: number) => string;
    readonly previous: string;
    readonly previousHint: string;
    readonly prefilled: (rows: number) => string;
    readonly reportingNotice: {
      readonly button: string;
      readonly hint: string;
      readonly needs: string;
      readonly ready: string;
      readonly remarks: (count: number) => string;
    };
  };
  readonly check: {
    readonly workbook: string;
    readonly workbookHint: string;
    readonly files: string;
    readonly openWorkbook: string;
    readonly kinds: Readonly<Record<WorkbookKind | "unknown", string>>;
    readonly severities: Readonly<Record<Severity, string>>;
    readonly severityFilter: string;
    readonly search: string;
    readonly summary: (shown: number, all: number) => string;
    readonly noFindings: string;
    readonly noneShown: string;
    readonly goTo: (place: string) => string;
    readonly suggestion: (value: string) => string;
    readonly checked: (files: number) => string;
    readonly task: (index: number, title: string | null) => string;
    /** Above findings that concern no single task. */
    readonly wholeTable: string;
    readonly follow: string;
    readonly followHint: string;
    readonly followOff: string;
    readonly followLost: string;
    readonly clearMarks: string;
    /** A reason follows. */
    readonly notMarked: string;
    readonly fix: {
      readonly title: string;
      readonly certain: string;
      readonly doubtful: string;
      readonly empty: string;
      readonly apply: (count: number) => string;
      readonly openHint: string;
      readonly fileHint: string;
      readonly copyReady: (name: string) => string;
      readonly made: (count: number) => string;
      readonly skipped: (places: string) => string;
      readonly takeBack: string;
      readonly takenBack: string;
      readonly leftAlone: (places: string) => string;
    };
    readonly against: {
      readonly title: string;
      readonly hint: string;
      readonly master: string;
      readonly previous: string;
    };
    readonly notice: {
      readonly button: string;
      readonly due: string;
      readonly dueHint: string;
      readonly ready: (name: string) => string;
      readonly mail: string;
    };
  };
  /** The official documents, here and in the tab that sends the workbooks out. */
  readonly documents: {
    readonly names: Readonly<Record<DocumentKind, string>>;
    readonly hints: Readonly<Record<DocumentKind, string>>;
    readonly fieldsTitle: string;
    readonly issuer: string;
    readonly date: string;
    readonly dateHint: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly docNumber: string;
    readonly docNumberHint: string;
    readonly signer: string;
    readonly addressee: string;
    readonly addresseeHint: Readonly<Record<Exclude<DocumentKind, "reminder">, string>>;
    readonly due: string;
    readonly dueHint: string;
    readonly template: { readonly download: string; readonly use: string; readonly hint: string };
    readonly confirm: {
      readonly title: (units: number) => string;
      readonly hint: string;
      readonly nothingRegistered: string;
    };
  };
  readonly consolidate: {
    readonly lead: string;
    readonly list: (count: number) => string;
    readonly clear: string;
    readonly remove: (name: string) => string;
    readonly states: {
      readonly waiting: string;
      readonly reading: string;
      readonly read: string;
      readonly unreadable: string;
      readonly problem: string;
    };
    readonly statuses: Readonly<Record<FileStatus, string>>;
    /** The same before the report is made. */
    readonly expectedStatuses: Readonly<Record<FileStatus, string>>;
    /** Of a file of whose rows none is about an assignment. */
    readonly fitsNothing: string;
    readonly unreadableAdvice: string;
    readonly rows: (rows: number) => string;
    /** Of a report that is consolidated as a return: how many files it was made of. */
    readonly reportOf: (files: number) => string;
    readonly period: string;
    readonly periodHint: string;
    readonly periodProblem: string;
    readonly deadline: string;
    readonly deadlineHint: string;
    readonly master: {
      readonly choose: string;
      readonly none: string;
      readonly open: string;
      readonly picked: string;
      readonly otherYear: (year: number) => string;
      readonly ofNotice: string;
      readonly doubts: (count: number) => string;
    };
    readonly report: string;
    readonly openReport: {
      readonly found: (period: number) => string;
      readonly use: string;
      readonly used: string;
      readonly leave: string;
    };
    readonly outputs: {
      readonly title: string;
      readonly report: string;
      readonly place: string;
      readonly intoWorkbook: string;
      readonly asFile: string;
      /** In the place of the report's button where no report is wanted. */
      readonly makeDocuments: string;
      /** The sheets' names follow. */
      readonly sheets: string;
      readonly documentsReady: (count: number) => string;
      readonly documentsAdvice: string;
      readonly nobodyDue: string;
      readonly remarks: (count: number) => string;
    };
    readonly placed: string;
    readonly placedHint: string;
    readonly fileReady: (name: string) => string;
    /** The open workbook holds something else. */
    readonly fileInstead: (name: string) => string;
    readonly result: (period: number) => string;
    readonly expected: string;
    readonly returned: string;
    readonly blank: string;
    readonly missing: string;
    readonly balanced: string;
    readonly unbalanced: string;
    readonly missingUnits: (count: number) => string;
    readonly missingApart: (units: string) => string;
    readonly everyUnit: string;
    readonly preview: {
      readonly pending: string;
      readonly notWritten: string;
      readonly shares: Readonly<Record<"填报率" | "已完成占比" | "按序时占比" | "滞后占比", string>>;
      readonly statusTitle: string;
      readonly statuses: Readonly<Record<PreviewStatus, string>>;
      readonly sectionTitle: string;
      readonly sectionHeadings: { readonly name: string; readonly value: string; readonly mark: string };
      readonly lightsTitle: string;
      readonly lights: Readonly<Record<Light, string>>;
      /** Of tasks of which nothing was returned. */
      readonly noLight: string;
      readonly tasks: (count: number) => string;
      readonly unitTitle: string;
      readonly unitHeadings: { readonly name: string; readonly value: string };
      readonly unitStates: Readonly<Record<UnitState | "other", string>>;
    };
    /** Files were excluded or rows placed since the report was made. */
    readonly outdated: string;
    readonly excluding: {
      readonly out: string;
      readonly back: string;
      readonly exclude: (name: string) => string;
      readonly bringBack: (name: string) => string;
      readonly state: string;
    };
    readonly replaced: {
      readonly title: (rows: number) => string;
      readonly by: (place: string, file: string, otherPlace: string) => string;
      readonly same: string;
    };
    readonly unknownUnits: (count: number) => string;
    readonly unmatched: {
      readonly title: (rows: number) => string;
      readonly advice: string;
      readonly choice: (place: string) => string;
      readonly leaveOut: string;
      readonly likely: string;
      readonly others: string;
      readonly proposal: (
        index: number,
        title: string,
        unit: string,
        percent: number,
        taken: boolean,
      ) => string;
      readonly other: (index: number, title: string, unit: string, taken: boolean) => string;
      readonly grounds: (grounds: string) => string;
      readonly below: string;
    };
  };
}
