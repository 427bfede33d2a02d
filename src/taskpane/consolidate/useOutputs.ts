import { useState } from "react";
import type { ReportDocument } from "../../app/makeDocuments";
import type { DocumentsState } from "../documents/useDocuments";
import type { Surroundings } from "../surroundings";

/** What is to be made of a consolidation. */
export interface OutputsState extends DocumentsState {
  /** The report workbook. */
  readonly report: boolean;
  readonly setReport: (report: boolean) => void;
  /** It goes into the open workbook, if that is empty or a report already; always false outside Excel. */
  readonly intoWorkbook: boolean;
  readonly setIntoWorkbook: (intoWorkbook: boolean) => void;
  readonly documents: ReadonlySet<ReportDocument>;
  readonly setDocuments: (documents: Iterable<ReportDocument>) => void;
  /** Units of which a person made sure that they are late or sent nothing. */
  readonly confirmed: ReadonlySet<string>;
  readonly confirm: (unit: string, confirmed: boolean) => void;
}

export function useOutputs({ excel }: Pick<Surroundings, "excel">, state: DocumentsState): OutputsState {
  const [report, setReport] = useState(true);
  const [intoWorkbook, setIntoWorkbook] = useState(excel !== null);
  const [documents, setDocuments] = useState<ReadonlySet<ReportDocument>>(new Set());
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  return {
    ...state,
    ...{ report, setReport, intoWorkbook, setIntoWorkbook, documents, confirmed },
    setDocuments: (kinds) => setDocuments(new Set(kinds)),
    confirm: (unit, isConfirmed) =>
      setConfirmed((old) => {
        const others = [...old].filter((name) => name !== unit);
        return new Set(isConfirmed ? [...others, unit] : others);
      }),
  };
}
