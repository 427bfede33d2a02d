/** What a failure means to the person at the pane; the language files have a sentence for each. */
export type FailureKind =
  | "cellEditing"
  | "protectedWorkbook"
  | "tooLarge"
  | "notSupported"
  | "gone"
  | "busy"
  | "fileUnreadable"
  | "unexpected";

/** Codes of OfficeExtension.Error and of Excel (learn.microsoft.com, "Error handling with the application-specific Office JavaScript APIs"). */
const KINDS: ReadonlyMap<string, FailureKind> = new Map<string, FailureKind>([
  ["InvalidOperationInCellEditMode", "cellEditing"],
  ["AccessDenied", "protectedWorkbook"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["RangeExceedsLimit", "tooLarge"],
  ["ApiNotFound", "notSupported"],
  ["NotImplemented", "notSupported"],
  ["UnsupportedOperation", "notSupported"],
  ["ItemNotFound", "gone"],
  ["InvalidReference", "gone"],
  ["InvalidBinding", "gone"],
  // Among others, what Excel says while another workbook has the focus.
  ["GeneralException", "busy"],
  ["InvalidOperation", "busy"],
  ["InvalidSelection", "busy"],
  ["ActivityLimitReached", "busy"],
  ["HostRestartNeeded", "busy"],
  ["RequestAborted", "busy"],
  ["ServiceNotAvailable", "busy"],
  ["Timeout", "busy"],
]);

/** What browsers call a file that they cannot get at (File API). */
const UNREADABLE: readonly string[] = ["NotReadableError", "NotFoundError"];

export function explainError(error: unknown): FailureKind {
  if (UNREADABLE.includes(textOf(error, "name"))) return "fileUnreadable";
  return KINDS.get(textOf(error, "code")) ?? "unexpected";
}

/** For whoever is asked for help: the code and message as they came. */
export function errorDetail(error: unknown): string {
  const message = textOf(error, "message");
  if (message === "") return String(error);
  const code = textOf(error, "code");
  return code === "" ? message : `${code}: ${message}`;
}

/** A text that an error carries, of whatever class it is: office.js and browsers have their own. */
function textOf(error: unknown, name: "name" | "code" | "message"): string {
  if (typeof error !== "object" || error === null) return "";
  const carried: { readonly [key in typeof name]?: unknown } = error;
  const value = carried[name];
  return typeof value === "string" ? value : "";
}
