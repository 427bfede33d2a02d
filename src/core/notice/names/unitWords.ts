/**
 * How the words of units' names are shortened, where that is not their first character alone. From the short names of the
 * bodies of the State Council (国办秘函〔2023〕18号 and its forerunners), which their counterparts in provinces, cities and
 * counties follow, and from those that cities issue for their own departments. Connecting 和, 与, 及 are left out.
 */
const SHORT_WORDS: Readonly<Record<string, readonly string[]>> = {
  人力资源社会保障: ["人社", "人力社保", "人保"],
  工业信息化: ["工信", "工业信息"],
  住房城乡建设: ["住建", "住房建设", "建设"],
  住房城乡建设交通: ["住建交"],
  城乡建设: ["城建", "建"],
  自然资源: ["自然资", "自资", "自", "资"],
  规划自然资源: ["规自", "规资", "规划资源"],
  自然资源规划: ["自规", "资规", "资源规划"],
  国土资源: ["国土资", "国土"],
  国土资源房屋管理: ["国土房管"],
  交通运输: ["交通", "交运", "交"],
  科学技术: ["科技", "科"],
  计划生育: ["计生", "计"],
  安全生产监督管理: ["安监"],
  质量技术监督: ["质监", "质技监"],
  食品药品监督管理: ["食药监", "食品药品监管", "药监"],
  市场监督管理: ["市场监管", "市监"],
  工商行政管理: ["工商"],
  地方金融监督管理: ["地方金融监管", "金融监管", "金融"],
  扶贫开发: ["扶贫"],
  退役军人事务: ["退役军人", "退役"],
  文化广播电视: ["文广"],
  文化广播电视旅游: ["文广旅", "文旅"],
  文化广电旅游: ["文广旅", "文旅"],
  文化广电旅游体育: ["文广旅体", "文旅体"],
  文化广电新闻出版: ["文广新", "文广新闻出版"],
  广播电视: ["广电", "广"],
  新闻出版: ["新闻", "新"],
  城市管理综合执法: ["城管执法", "综合执法", "城管综合执法", "城管"],
  城市管理行政执法: ["城管执法", "执法"],
  消防救援: ["消防"],
  大数据发展管理: ["大数据", "大数据发展"],
  政务服务数据管理: ["政数", "政务服务数据", "政务数据"],
  政务服务管理: ["政务服务", "政务"],
  行政审批服务: ["行政审批", "审批服务", "审批"],
  机构编制: ["编"],
  精神文明建设: ["文明"],
  精神文明建设指导: ["文明"],
  网络安全信息化: ["网信"],
  纪律检查: ["纪"],
  监察: ["监"],
  统一战线: ["统战"],
  工商业: ["工商"],
  文学艺术界: ["文"],
  社会科学界: ["社科"],
  归国华侨: ["侨"],
  残疾人: ["残"],
  少数民族: ["民族", "民"],
  信息化: ["信"],
  大数据: ["大数据"],
  人民政府: ["政府", "府"],
  政府: ["府"],
  人民法院: ["法院"],
  人民检察院: ["检察院"],
  人民武装: ["人武"],
  供销: ["供销"],
  关心下一代: ["关工"],
  爱国卫生运动: ["爱卫"],
  公共资源交易: ["公共资源"],
  经济合作: ["经合"],
  烟草专卖: ["烟草"],
};

/** They say how a unit works, not at what, so that short names do without them. */
const DISPENSABLE: ReadonlySet<string> = new Set(["管理", "监督", "事务", "工作", "行政", "综合", "服务"]);

const LONGEST_WORD = 10;

/**
 * Whether a name of what a unit is for is short for another: each word of the full one stands in it, whole or shortened, in
 * order. So 文体 is short for 文化体育, and 体育 is not: that would be another unit.
 * @param full without 和, 与 and 及
 */
export function shortens(short: string, full: string): boolean {
  if (short.length === 0 || short.length >= full.length) return false;
  // By how much of the full name was passed: how much of the short one may have been.
  const reached: Set<number>[] = Array.from({ length: full.length + 1 }, () => new Set<number>());
  reached[0]?.add(0);
  for (let from = 0; from < full.length; from += 1) {
    const passed = reached[from];
    if (!passed || passed.size === 0) continue;
    for (const word of wordsAt(full, from)) {
      const ends = reached[from + word.length];
      for (const at of passed)
        for (const form of formsOf(word, from === 0))
          if (short.startsWith(form, at)) ends?.add(at + form.length);
    }
  }
  return reached[full.length]?.has(short.length) ?? false;
}

/** What a short form of a name may begin with. */
export function beginningsOf(full: string): string[] {
  return wordsAt(full, 0).flatMap((word) => formsOf(word, true).map((form) => form.slice(0, 1)));
}

/** The words of the table that stand there; else one of two characters, as nearly all are. */
function wordsAt(full: string, from: number): string[] {
  const known: string[] = [];
  for (let length = LONGEST_WORD; length >= 2; length -= 1) {
    const word = full.slice(from, from + length);
    if (word.length === length && Object.hasOwn(SHORT_WORDS, word)) known.push(word);
  }
  const plain = full.slice(from, from + 2);
  return known.includes(plain) ? known : [...known, plain];
}

function formsOf(word: string, isFirst: boolean): string[] {
  const forms = [word, ...(SHORT_WORDS[word] ?? [])];
  if (word.length === 2) forms.push(word.slice(0, 1));
  if (!isFirst && DISPENSABLE.has(word)) forms.push("");
  return forms;
}
