import type { NoticeEdition } from "../notice/noticeEdition";
import type { CheckSettings } from "./checkSettings";
import type { ReportSettings } from "./reportSettings";
import type { UnitChange } from "./unitChange";

/** What the coordinating office decides about a round of reporting. */
export interface ReportingSettings {
  /** 报送期: the calendar year. */
  readonly period: number;
  /** 报送截止日期, `YYYY-MM-DD`; null: the cover letter says it. */
  readonly deadline: string | null;
  /** To whom returns go: name, telephone, address of the mailbox; null: the cover letter says it. */
  readonly contact: string | null;
  readonly check: CheckSettings;
  readonly report: ReportSettings;
  /** What 单位沿革 says of its units; without it they are the notice's. */
  readonly unitChanges?: readonly UnitChange[];
  /** Earlier editions of the notice, from which returns may have been made; without it there are none. */
  readonly editions?: readonly NoticeEdition[];
}

/** The same as it is given: what is not said about checking is what the notice suggests, about the report the usual. */
export type GivenSettings = Omit<ReportingSettings, "check" | "report"> & {
  readonly check?: CheckSettings;
  readonly report?: ReportSettings;
};
