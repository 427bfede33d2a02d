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
const KINDS: Readonly<Record<string, FailureKind>> = {
  InvalidOperationInCellEditMode: "cellEditing",
  AccessDenied: "protectedWorkbook",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  ApiNotFound: "notSupported",
  NotImplemented: "notSupported",
  UnsupportedOperation: "notSupported",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidBinding: "gone",
  ActivityLimitReached: "busy",
  HostRestartNeeded: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  Timeout: "busy",
};

const UNREADABLE: readonly string[] = ["NotReadableError", "NotFoundError"];

export function explainError(error: unknown): FailureKind {
  if (typeof error !== "object" || error === null) return "unexpected";
  if (error instanceof Error && UNREADABLE.includes(error.name)) return "fileUnreadable";
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return KINDS[code] ?? "unexpected";
}

/** For whoever is asked for help: the code and message as they came. */
export function errorDetail(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? `${error.code}: ` : "";
  return `${code}${error.message}`;
}
