import type { Sentence } from "../../core/values/sentence";
import type { ConfirmedNotice } from "./readNotice";
import type { NoticeReviewState } from "./useNoticeReview";

/** Of the place where a notice comes in: a box to paste into, a button for a file, a place to drop one. */
export interface NoticeSourcePickerProps {
  /** What was pasted; it stays while other tabs are shown. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Reads what was pasted. */
  readonly onRead: () => void;
  /** .txt, .docx, or a master (.xlsx). */
  readonly onFile: (file: File) => void;
  /** Why the last one could not be read. */
  readonly problem: Sentence | null;
  readonly disabled: boolean;
}

/** Of what a person looks a notice over with. */
export interface NoticeReviewProps {
  readonly state: NoticeReviewState;
  readonly busy: boolean;
  readonly onConfirm: (confirmed: ConfirmedNotice) => void;
  readonly onCancel: () => void;
}
