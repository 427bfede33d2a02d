import fc from "fast-check";
import type { Role } from "../../src/core/notice/notice";

/** A notice put together from known forms, and what is to be read from it. */
export interface ComposedNotice {
  readonly text: string;
  readonly tasks: readonly ComposedTask[];
}

/** What is to be read of a task. */
export interface ComposedTask {
  readonly id: string;
  readonly no: string;
  readonly path: readonly string[];
  readonly title: string | null;
  readonly content: string;
  readonly units: readonly { readonly name: string; readonly role: Role; readonly collective: boolean }[];
  readonly openEnded: boolean;
  readonly deadline: string | null;
}

/** A clause as lines of its own, or as what ends the paragraph. */
interface ComposedClause extends Pick<ComposedTask, "units" | "openEnded" | "deadline"> {
  readonly text: string;
  /** It stands on lines of its own. */
  readonly ownLines: boolean;
}

interface Item {
  readonly title: string | null;
  readonly ownLine: boolean;
  readonly body: readonly string[];
  readonly due: (typeof DUE)[number] | null;
  readonly clause: ComposedClause;
}

const NAMED = [
  "市发展改革委",
  "市教育局",
  "市财政局",
  "市人力资源和社会保障局",
  "市委组织部",
  "团市委",
  "市妇联",
  "市公安局",
  "市工业和信息化局",
  "滁州海关",
  "市红十字会",
  "滁州经开区管委会",
  "市教育局（市委教育工委办公室）",
];
const COLLECTIVE = [
  "各区、县级市",
  "各县（市、区）政府（管委会）",
  "各有关部门和单位",
  "各街道办事处",
  "市政府各部门、各直属机构",
  "相关企业",
];
const TITLES = [
  "加强领导",
  "办好各级各类教育",
  "推进“双创”基地建设",
  "深化“放管服”改革和政府数字化转型",
  "地区生产总值增长8%以上",
  "扩大就业见习补贴范围",
  "支持困难企业开展职工在岗培训",
  "121人才梯队项目",
];
const SENTENCES = [
  "合理布局学校（含技工院校），推动义务教育均衡发展。",
  "对成效明显的市（地、州、盟）、县（市、区、旗），优先给予支持。",
  "落实国家有关部门的要求，会同各方力量，形成工作合力。",
  "完善配套措施；健全考核、激励等机制。",
  "各级要提高认识，牵头做好统筹，抓好贯彻落实。",
  "在“两不愁、三保障”的基础上，巩固脱贫成果，",
];
/** The first sentence of a task without a title: too long for one. */
const LONG_SENTENCE =
  "明确各级政府、学校、家庭和社会的责任，切实减轻学生校内外过重课业负担，建立学生课业负担监测、公告制度，规范社会补习机构。";
/** Sentences that set a deadline, and its words. */
const DUE: readonly (readonly [sentence: string, deadline: string])[] = [
  ["2019年2月底前完成实施方案的制定工作。", "2019年2月底前"],
  ["力争2020年6月30日前建成投用。", "2020年6月30日前"],
  ["本意见印发之日起30日内制定出台具体办法。", "本意见印发之日起30日内"],
];
const DEADLINES = ["2019年底前", "2019年6月底", "2020年12月31日前", "持续推进", "长期坚持", "2019年第三季度"];
const DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
const CHINESE = [...DIGITS, "十", ...DIGITS.map((digit) => `十${digit}`)];

const named = fc.uniqueArray(fc.constantFrom(...NAMED), { minLength: 1, maxLength: 4 });
const collective = fc.uniqueArray(fc.constantFrom(...COLLECTIVE), { maxLength: 1 });
const colon = fc.constantFrom("：", ":");
const etc = fc.constantFrom("", "", "", "等", "等部门", "等单位");
const deadline = fc.option(fc.constantFrom(...DEADLINES));

/** Lists with a role each, and how they are said. */
const clause: fc.Arbitrary<ComposedClause> = fc
  .record({ first: named, others: named, collective, colon, etc, deadline, form: fc.nat(10) })
  .map(({ first, others: given, collective: bodies, colon: c, etc: open, deadline: until, form }) => {
    const others = given.filter((name) => !first.includes(name));
    const openEnded = open !== "";
    const support = [...others, ...bodies];
    // 等 follows the named units; collective ones come after a comma.
    const supportList = join(others.length > 0 ? [others.join("、") + open] : [], bodies);
    const all = [...first, ...bodies];
    const allList = join([first.join("、") + open], bodies);
    const inBrackets = until === null ? "" : `；完成时限${c}${until}`;
    const ownLine = until === null ? "" : `\n完成时限${c}${until}`;
    const led = (text: string, ownLines: boolean): ComposedClause => ({
      text,
      ownLines,
      units: [...withRole(first, "lead"), ...withRole(support, "support")],
      openEnded: openEnded && others.length > 0,
      deadline: until,
    });
    const equal = (text: string, ownLines: boolean): ComposedClause => ({
      text,
      ownLines,
      units: withRole(all, "responsible"),
      openEnded,
      deadline: until,
    });
    const leads = first.join("、");
    switch (form) {
      case 0:
        return equal(`（责任单位${c}${allList}${inBrackets}）`, false);
      case 1:
        return equal(`(责任部门${c}${allList}${inBrackets})`, false);
      case 2:
        return equal(`责任单位${c}${allList}${ownLine}`, true);
      case 3:
        return equal(`（${allList}按职责分工负责）${ownLine}`, false);
      case 4:
        return led(
          supportList === ""
            ? `（牵头单位${c}${leads}${inBrackets}）`
            : `（牵头单位${c}${leads}；配合单位${c}${supportList}${inBrackets}）`,
          false,
        );
      case 5:
        return led(
          supportList === ""
            ? `（${leads}牵头${untilPiece(until)}）`
            : `（${leads}牵头，${supportList}配合${untilPiece(until)}）`,
          false,
        );
      case 6:
        return led(
          supportList === ""
            ? `牵头部门${c}${leads}${ownLine}`
            : `牵头部门${c}${leads}\n责任单位${c}${supportList}${ownLine}`,
          true,
        );
      case 7:
        return led(
          supportList === ""
            ? `牵头责任单位${c}${leads}。${ownLine}`
            : `牵头责任单位${c}${leads}。\n协同责任单位${c}${supportList}。${ownLine}`,
          true,
        );
      case 8:
        return equal(`责任单位${c}${allList}${inBrackets}。`, false);
      case 9:
        // One name alone in brackets may be part of the text.
        return first.length > 1
          ? { ...equal(`（${leads}${open}）${ownLine}`, false), units: withRole(first, "responsible") }
          : equal(`（${allList}分别负责）${ownLine}`, false);
      default:
        return equal(`（${allList}负责${untilPiece(until)}）`, false);
    }
  });

const item: fc.Arbitrary<Item> = fc.record({
  title: fc.option(fc.constantFrom(...TITLES), { freq: 4 }),
  ownLine: fc.boolean(),
  body: fc.uniqueArray(fc.constantFrom(...SENTENCES.slice(0, 5)), { minLength: 1, maxLength: 3 }),
  due: fc.option(fc.constantFrom(...DUE), { freq: 1 }),
  clause,
});

const sections = fc.array(
  fc.record({
    title: fc.constantFrom("教育", "民生保障", "经济发展", "生态环境"),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 2, maxLength: 4 },
);

/** How sections and tasks are numbered. */
const numbering = fc.constantFrom<readonly [(value: number) => string, (value: number) => string]>(
  [(value) => `${CHINESE[value - 1]}、`, (value) => `（${CHINESE[value - 1]}）`],
  [(value) => `${CHINESE[value - 1]}、`, (value) => `${value}．`],
  [(value) => `${CHINESE[value - 1]}、`, (value) => `${value}.`],
  [(value) => `（${CHINESE[value - 1]}）`, (value) => `${value}、`],
  [(value) => `(${CHINESE[value - 1]})`, (value) => `(${value})`],
  [(value) => `${value}．`, (value) => `（${value}）`],
  [(value) => `${CHINESE[value - 1]}、`, (value) => "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".charAt(value - 1)],
);

const HEADS = [
  [],
  [
    "××市人民政府办公室",
    "关于印发重点工作",
    "任务分工的通知",
    "×政办发〔2019〕8号",
    "各县（市、区）人民政府，市政府各部门：",
    "经市政府同意，现就有关事项通知如下。",
  ],
  ["××市2019年重点工作任务分解"],
];
const FEET = [[], ["××市人民政府办公室", "2019年3月28日", "（此件公开发布）"]];

/** What word processors and page breaks leave between lines; no content. */
const noise = fc.record({
  indent: fc.constantFrom("", "    ", "\u3000\u3000", "\u2002\u2002", "\u00a0"),
  between: fc.constantFrom("", "\n", " - 2 -\n", "— 3 —\n"),
  end: fc.constantFrom("\n", "\r\n"),
});

/** Numbered notices of two levels in all the forms of clauses, titles, deadlines and noise. */
export const composedText: fc.Arbitrary<ComposedNotice> = fc
  .record({
    sections,
    numbering,
    running: fc.boolean(),
    head: fc.constantFrom(...HEADS),
    foot: fc.constantFrom(...FEET),
    noise,
  })
  .map(({ sections: given, numbering: [sectionNo, itemNo], running, head, foot, noise: left }) => {
    let count = 0;
    const tasks: ComposedTask[] = [];
    const lines = given.flatMap(({ title, items }, place) => {
      if (!running) count = 0;
      return [
        sectionNo(place + 1) + title,
        ...items.flatMap((one) => {
          count += 1;
          const no = itemNo(count);
          tasks.push(taskOf(one, `${place + 1}.${count}`, no, [title]));
          return linesOf(one, no);
        }),
      ];
    });
    const all = [...head, ...lines, ...foot].map((line) => left.indent + line + left.end);
    return { text: all.join(left.between), tasks };
  });

const headings = fc.constantFrom(
  {
    number: "序号",
    title: "重点任务",
    content: "主要内容",
    lead: "牵头单位",
    support: "配合单位",
    deadline: "完成时限",
  },
  {
    number: "序 号",
    title: "工作任务",
    content: "主 要 内 容",
    lead: "牵头部门",
    support: "责任单位",
    deadline: "完成时间",
  },
);

/** Tables with tabs or bars, with section rows. */
export const composedTable: fc.Arbitrary<ComposedNotice> = fc
  .record({
    sections: fc.array(
      fc.record({
        title: fc.constantFrom("教育方面", "民生方面"),
        items: fc.array(
          fc.record({
            title: fc.constantFrom(...TITLES),
            content: fc.constantFrom(...SENTENCES.slice(0, 5)),
            lead: named,
            support: named,
            collective,
            etc,
            deadline: fc.option(fc.constantFrom("2019年底前", "2019年6月底", "持续推进")),
          }),
          { minLength: 1, maxLength: 4 },
        ),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    headings,
    running: fc.boolean(),
    bars: fc.boolean(),
    head: fc.constantFrom(...HEADS),
  })
  .map(({ sections: given, headings: words, running, bars, head }) => {
    let count = 0;
    const tasks: ComposedTask[] = [];
    const row = (cells: readonly string[]) => (bars ? `| ${cells.join(" | ")} |` : cells.join("\t"));
    const rows = given.flatMap(({ title, items }, place) => {
      if (!running) count = 0;
      return [
        `${CHINESE[place]}、${title}`,
        ...items.map((one) => {
          count += 1;
          const support = one.support.filter((name) => !one.lead.includes(name));
          const list = join(support.length > 0 ? [support.join("、") + one.etc] : [], one.collective);
          tasks.push({
            id: `${place + 1}.${count}`,
            no: String(count),
            path: [title],
            title: one.title,
            content: one.content,
            units: [...withRole(one.lead, "lead"), ...withRole([...support, ...one.collective], "support")],
            openEnded: one.etc !== "" && support.length > 0,
            deadline: one.deadline,
          });
          return row([String(count), one.title, one.content, one.lead.join("、"), list, one.deadline ?? ""]);
        }),
      ];
    });
    const { number, title, content, lead, support, deadline: until } = words;
    return {
      text: [...head, row([number, title, content, lead, support, until]), ...rows].join("\n"),
      tasks,
    };
  });

function taskOf(item: Item, id: string, no: string, path: readonly string[]): ComposedTask {
  const { title, due, clause: said } = item;
  const { units, openEnded } = said;
  const until = said.deadline ?? due?.[1] ?? null;
  return { id, no, path, title, content: paragraphOf(item), units, openEnded, deadline: until };
}

function paragraphOf({ title, body, due }: Item): string {
  return [title === null ? LONG_SENTENCE : "", ...body, due?.[0] ?? ""].join("");
}

function linesOf(item: Item, no: string): string[] {
  const { title, ownLine, clause: said } = item;
  const paragraph = paragraphOf(item);
  const begun =
    title === null ? [no + paragraph] : ownLine ? [no + title, paragraph] : [`${no}${title}。${paragraph}`];
  const text = said.ownLines
    ? [...begun, said.text]
    : begun.map((line, index) => (index === begun.length - 1 ? line + said.text : line));
  return text.flatMap((line) => line.split("\n"));
}

function join(lists: readonly string[], bodies: readonly string[]): string {
  return [...lists, ...bodies].join("，");
}

function untilPiece(until: string | null): string {
  return until === null ? "" : `，${until}`;
}

function withRole(names: readonly string[], role: Role) {
  return names.map((name) => ({ name, role, collective: COLLECTIVE.includes(name) }));
}
