/** 报送状态 of a unit, as 报送登记 offers them and the report uses them. */
export const UNIT_STATES = [
  "按时报送",
  "迟报",
  "补报",
  "退回修改中",
  "已收到待录入",
  "已准予延期",
  "收到日期待核",
  "本期无相关任务",
  "未报送",
] as const;

export type UnitState = (typeof UNIT_STATES)[number];
