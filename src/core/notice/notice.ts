import type { Sentence } from "../values/sentence";

/** A notice (通知) that divides tasks among units, as the parser understood it. */
export interface Notice {
  /** 发文字号, as `万州府办发〔2017〕83号`; empty where none was found. */
  readonly docNumber: string;
  readonly title: string;
  /** The office whose name heads the title or ends the text; empty where none was found. */
  readonly issuer: string;
  /** 主送: whom the notice addresses, in its words. */
  readonly addressees: readonly string[];
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly targets: readonly Target[];
  readonly warnings: readonly NoticeWarning[];
}

export interface Section {
  /** The number as printed: `（一）`. */
  readonly no: string;
  readonly title: string;
}

/** A task (重点任务) and the units that the notice makes responsible for it. */
export interface Task {
  /** Its place below the heading level that all tasks share, in Arabic digits: `1`, `2.3`, `3.1.2`. */
  readonly id: string;
  /** The number as printed: `（一）`, `1．`, `（2）`. */
  readonly no: string;
  /** The titles of the headings above it, from its section down. */
  readonly path: readonly string[];
  /** null where the notice gives none. */
  readonly title: string | null;
  /** Verbatim, without number, run-in title and responsibility clause. */
  readonly content: string;
  readonly units: readonly TaskUnit[];
  /** The list of units ends in 等. */
  readonly openEnded: boolean;
  /** The notice's words; null where it gives no deadline. */
  readonly deadline: string | null;
  /** `YYYY-MM-DD` where the words name a date. */
  readonly deadlineDate: string | null;
  /** The line of the source, counted from 1, where its content begins. */
  readonly line: number;
}

/** lead 牵头, support 配合, responsible 责任 (the notice makes no difference). */
export type Role = "lead" | "support" | "responsible";

export interface TaskUnit {
  readonly name: string;
  readonly role: Role;
  /** It stands for several bodies that the notice does not name: 相关扶贫帮扶集团. */
  readonly collective: boolean;
}

/** A goal of the notice (发展目标). */
export interface Target {
  readonly name: string;
  /** Whom or where it is about: 少数民族乡, 恒合土家族乡. */
  readonly scope: string;
  /** The number as the notice means it (9 with unit %, 翻一番 is 2 with unit 倍); null where it gives none. */
  readonly target: number | null;
  readonly unit: string;
  readonly year: number | null;
  /** What limits the number: 左右, 以上, 比2010年. */
  readonly qualifier: string;
  /** The sentence or clause of the notice. */
  readonly text: string;
}

/** A place of the source that a person should look at before copies go out. */
export interface NoticeWarning {
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: Sentence;
}
