import { ExcelError } from "../model/errors";
import type { Batch } from "../protocol/batch";
import { type HostObject, hostClass } from "../protocol/hostObject";
import { isMissing, toText } from "./arguments";

/** Opens the content of an .xlsx file as a workbook of its own, beside the one of the add-in. */
export type OpenFile = (bytes: Uint8Array) => void;

/** The new workbooks that an add-in makes. */
export class NewWorkbooks {
  private readonly made: Uint8Array[] = [];

  /** @param openFile null where nobody opens them: then making one is not supported. */
  constructor(private readonly openFile: OpenFile | null) {}

  /** Makes a workbook that is not shown yet; gives its id. */
  make(base64: unknown): string {
    if (!this.openFile) throw new ExcelError("NotImplemented", "Excel.createWorkbook");
    if (isMissing(base64)) throw new ExcelError("NotImplemented", "Excel.createWorkbook without a file");
    this.made.push(readFile(toText(base64)));
    return String(this.made.length);
  }

  /** Shows a workbook that was made. */
  open(id: string): void {
    this.openFile?.(this.bytes(id));
  }

  /** @throws ItemNotFound where none has this id. */
  bytes(id: string): Uint8Array {
    const bytes = this.made[Number(id) - 1];
    if (!bytes) throw new ExcelError("ItemNotFound", `new workbook ${id}`);
    return bytes;
  }
}

/** @throws InvalidArgument for what is no base64 or no zip archive, as an .xlsx file is one. */
function readFile(base64: string): Uint8Array {
  const bytes = decode(base64);
  if (bytes?.[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new ExcelError("InvalidArgument", "no .xlsx file in base64");
  return bytes;
}

function decode(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** A new workbook by its id. */
interface NewWorkbook {
  readonly workbooks: NewWorkbooks;
  readonly id: string;
}

const workbookCreated = hostClass<NewWorkbook>("WorkbookCreated", {
  id: ({ id }) => id,
  get: { Id: ({ id }) => id },
  call: { Open: ({ workbooks, id }) => workbooks.open(id) },
});

/** The methods of the class Application by which Excel on Windows and Mac is asked for a new workbook. */
export function creatingMethods(workbooks: NewWorkbooks) {
  return {
    CreateWorkbook: (_self: unknown, [base64]: readonly unknown[]): HostObject =>
      workbookCreated({ workbooks, id: workbooks.make(base64) }),
    // The way back to it in later requests.
    _GetWorkbookCreatedById: (_self: unknown, [id]: readonly unknown[]): HostObject => {
      workbooks.bytes(toText(id));
      return workbookCreated({ workbooks, id: toText(id) });
    },
  };
}

const CREATE_AND_OPEN = "CreateAndOpenWorkbook";

/** What Excel on the web is asked instead: a root beside the workbook, with one method. */
export const webRoot = hostClass<NewWorkbooks>("WacWorkbook", {
  call: { [CREATE_AND_OPEN]: (workbooks, [base64]) => workbooks.open(workbooks.make(base64)) },
});

/** Whether a batch is for the root of Excel on the web. The library says so beside the batch, where not every way to the host passes it on. */
export function isForWebRoot({ Actions }: Batch): boolean {
  return Actions.some(({ Name }) => Name === CREATE_AND_OPEN);
}
