import type { ExampleRow } from "./exampleRow";

/** How work is organised, in the turns of phrase that every office uses. */
const ORGANISED = [
  "将任务分解到相关科室，明确分管领导和经办人",
  "成立工作专班，主要负责人每季度听取一次汇报",
  "列入年度工作要点，实行清单化管理",
  "与恒合、地宝土家族乡政府建立对口联系",
  "制定年度实施计划，逐项明确责任人和完成时间",
  "纳入本单位目标管理考核，与年终评先挂钩",
  "召开专题会议研究部署，印发工作方案",
] as const;
const FOLLOWED_UP = [
  "按月调度进度",
  "每季度到两乡现场督查一次",
  "年中、年底各开展一次自查",
  "会同相关部门定期会商",
  "主动对接市级主管部门，争取政策和资金支持",
  "建立工作台账，完成一项、销号一项",
] as const;
const ASSURED = [
  "对进度慢的事项及时约谈提醒",
  "资金实行专款专用",
  "每半年向区委民族宗教工作领导小组报告一次",
  "邀请民族乡群众代表评议",
  "将经验做法编发工作简报",
] as const;

const BEGINNING = [
  "1月底前制定计划",
  "2月底前印发方案",
  "3月上旬召开部署会",
  "3月底前完成摸底调查",
  "一季度落实经费",
  "4月底前确定实施内容",
  "5月上旬启动实施",
] as const;
const MIDDLE = [
  "6月底前完成过半",
  "7月中旬中期检查",
  "8月底前完成主要工作",
  "9月底前完成年度任务的80%",
  "三季度集中攻坚",
  "10月底前基本完成",
] as const;
const END = [
  "11月底前组织验收",
  "12月上旬自查总结",
  "12月10日前整理归档",
  "12月中旬报送结果",
  "年底前全面完成",
] as const;

/**
 * Measures and milestones of a row that has none of its own, put together from parts; a third of the rows has none at
 * all, since they may stay empty.
 * @param place the assignment's place in the notice, from 0: no two below 210 give the same
 */
export function plannedWork(place: number): ExampleRow {
  if (place % 3 === 2) return {};
  const pick = (parts: readonly string[], divisor: number) =>
    parts[Math.floor(place / divisor) % parts.length] ?? "";
  const perEnd = ORGANISED.length * FOLLOWED_UP.length;
  return {
    具体措施: `${pick(ORGANISED, 1)}；${pick(FOLLOWED_UP, ORGANISED.length)}；${pick(ASSURED, perEnd)}。`,
    时间节点: `${pick(BEGINNING, 1)}；${pick(MIDDLE, BEGINNING.length)}；${pick(END, perEnd)}。`,
  };
}
