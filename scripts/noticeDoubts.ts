/** A text with one doubtful place, and the code of the warning that it gives. */
export interface NoticeDoubt {
  readonly code: string;
  readonly example: string;
}

/** Every kind of doubt that docs/notices.md shows; a test reads every example. */
export const NOTICE_DOUBTS: readonly NoticeDoubt[] = [
  doubt("no-task", "关于放假的通知\n请做好值班工作。"),
  doubt("item-without-units", "1．办学。（区教委负责）\n2．招生。\n3．就业。（区人社局负责）"),
  doubt(
    "unnumbered-task",
    "一、教育\n1．办学。（区教委负责）\n建好校舍。（区住建局负责）\n2．招生。（区教委负责）",
  ),
  doubt("behind-clause", "1．办学。（区教委负责）\n资金由财政统筹安排。\n2．招生。（区教委负责）"),
  doubt(
    "shared-clause",
    "（一）办学\n1．新建校舍。\n2．改建食堂。\n责任单位：区教委\n（二）就业。（区人社局负责）",
  ),
  doubt("unit-headings", "一、区教委\n1．办学。\n2．招生。\n二、区人社局\n1．就业。"),
  doubt("units-in-text", "会议议定：\n一、由区教委牵头，区财政局配合，于月底前提出办学方案。"),
  doubt("doubtful-unit", "1．办学。（责任单位：区教委、张三）"),
  doubt("completed-name", "1．办学。（省科技厅、工业和信息化厅负责）"),
  doubt("supervising-unit", "1．办学。（责任单位：区教委；督办单位：区政府督查室）"),
  doubt("unread-words", "1．办学。（区教委牵头，列入年度考核）"),
  doubt("persons", "1．办学。（责任领导：张三；责任单位：区教委）"),
  doubt("unit-names", "1．办学。（区发展改革委负责）\n2．投资。（区发改委负责）"),
  doubt("several-deadlines", "1．办学。2019年2月底前制定方案，2019年6月底前全面完成。（区教委负责）"),
  doubt("doubtful-deadline", "1．办学。区财政局应在2019年6月底前拨付资金。（区教委负责）"),
  doubt("declared-count", "现将3项重点任务分工如下。\n1．办学。（区教委负责）\n2．招生。（区教委负责）"),
  doubt(
    "repeated-number",
    "一、教育\n1．办学。（区教委负责）\n1．招生。（区教委负责）\n二、民生\n1．就业。（区人社局负责）",
  ),
  doubt(
    "introductions",
    "一、教育\n1．办学。（区教委负责）\n二、民生\n围绕民生抓好各项工作。\n1．就业。（区人社局负责）",
  ),
  doubt("run-on", "1．办学。责任单位：区教委。招生工作。"),
  doubt(
    "table-not-read",
    "1．督查。（区政府办负责）\n序号\t任务\t谁来做\n1\t办学\t区教委\n2\t就业\t区人社局",
  ),
  doubt("table-row-cells", "序号\t任务\t责任单位\n1\t办学\t区教委\t区财政局\n2\t就业\t区人社局"),
  doubt("bookmark", "1．办学。[bookmark: _GoBack]（区教委负责）"),
  doubt("unbalanced-quote", "1．办学。落实“双减政策。（区教委负责）"),
  doubt("damaged-characters", "1．办学。建好\ufffd舍。（区教委负责）"),
  doubt("look-alike-characters", "1．办学。提⾼质量。（区教委负责）"),
];

function doubt(code: string, example: string): NoticeDoubt {
  return { code, example };
}
