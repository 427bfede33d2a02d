import { reportingRound, type ReportingRound } from "../../src/core/matrix/round";
import { bundledNotice } from "../../src/core/notice/bundled";

/** What every file of the example year says somewhere that people see. */
export const EXAMPLE_MARK = "示例数据，仅供试用（Example data for trying only）";

/** The year that the example is about: that of the bundled notice, 万州府办发〔2017〕83号. */
export const EXAMPLE_PERIOD = 2017;

/** The round that the example's returns were sent out for; its contact is printed in 填报说明 and marks them. */
export function exampleRound(period = EXAMPLE_PERIOD): ReportingRound {
  return reportingRound(bundledNotice(), {
    period,
    deadline: `${period}-12-20`,
    contact: `${EXAMPLE_MARK}；联系人：张三（示例），023-5800 0000`,
  });
}
