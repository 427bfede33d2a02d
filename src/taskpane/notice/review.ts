import type { Notice } from "../../core/notice/notice";
import type { ReadNotice } from "./readNotice";

/** How far a person is in looking over a notice. */
export interface Review {
  readonly read: ReadNotice;
  /** As edited so far. */
  readonly notice: Notice;
}

export type ReviewAction = { readonly kind: "begin"; readonly read: ReadNotice } | { readonly kind: "end" };

export function reviewReducer(_review: Review | null, action: ReviewAction): Review | null {
  switch (action.kind) {
    case "begin":
      return { read: action.read, notice: action.read.notice };
    case "end":
      return null;
  }
}
