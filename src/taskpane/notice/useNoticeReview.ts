import { useReducer } from "react";
import type { ReadNotice } from "./readNotice";
import { reviewReducer, type Review, type ReviewAction } from "./review";

/** The notice that is being looked over, and what a person does to it. It stays while another tab is shown. */
export interface NoticeReviewState {
  /** null: none is. */
  readonly review: Review | null;
  readonly begin: (read: ReadNotice) => void;
  readonly end: () => void;
  readonly dispatch: (action: ReviewAction) => void;
}

export function useNoticeReview(): NoticeReviewState {
  const [review, dispatch] = useReducer(reviewReducer, null);
  return {
    ...{ review, dispatch },
    begin: (read) => dispatch({ kind: "begin", read }),
    end: () => dispatch({ kind: "end" }),
  };
}
