import fc from "fast-check";
import { returnUnits } from "../../src/core/matrix/planWorkbooks";
import { STATUSES, type Status } from "../../src/core/values/status";
import { ownAssignments, ROUND, serial, type Entries, type RowEntries, type Typed } from "./filledReturn";

/** A return that its unit filled in correctly, in whatever way of typing is accepted. */
export interface CleanReturn {
  readonly unit: string;
  readonly entries: Entries;
  /** The status of each row, by task id, however it was typed. */
  readonly statuses: Readonly<Record<string, Status>>;
  readonly signOff: Readonly<Record<"审核人" | "填报人" | "联系电话" | "填报日期", Typed>>;
}

/** A week after the last day on which these returns say they were filled in. */
export const CHECKED_ON = "2017-12-27";

/** Sentences that resemble each other less than copies do; a unit has 22 tasks at the most. */
const SENTENCES: readonly ((place: string, figure: number) => string)[] = [
  (place, n) => `${place}新建便民桥${n}座，8月竣工通车，方便两岸群众出行。`,
  (place, n) => `发放${place}困难家庭学生资助金${n}万元，无一人因贫失学。`,
  (place, n) => `组织医疗队到${place}义诊${n}场，建立健康档案并随访慢性病患者。`,
  (place, n) => `在${place}种植青脆李${n}亩，与农户签订保底收购协议。`,
  (place, n) => `${place}文化站藏书增加到${n}册，每周开放五天，举办摆手舞培训班。`,
  (place, n) => `查处侵害少数民族权益案件${n}件，${place}全部办结，当事人均已息诉。`,
  (place, n) => `选派干部${n}名到${place}挂职锻炼一年，协助村级组织换届。`,
  (place, n) => `${place}改造危房${n}户，验收合格率百分之百，资金已兑付到户。`,
  (place, n) => `硬化${place}村社道路${n}公里，安装护栏和警示标志，消除隐患路段。`,
  (place, n) => `向${place}推荐用工岗位${n}个，开行返岗专车，转移就业人数同比增加。`,
  (place, n) => `整治${place}山坪塘${n}口，新增蓄水能力，解决夏旱期间人畜饮水。`,
  (place, n) => `${place}电商服务点上线土特产${n}种，快递进村，网上销售额翻番。`,
  (place, n) => `为${place}民族小学配备教学一体机${n}台，开通城乡同步课堂。`,
  (place, n) => `清退${place}不符合条件低保对象${n}人，按程序公示后重新核定。`,
  (place, n) => `${place}民宿接待床位达到${n}张，编印旅游线路图，举办采茶节。`,
  (place, n) => `在${place}开展森林防火巡护${n}次，没有发生火情，补植公益林。`,
  (place, n) => `审计${place}专项资金项目${n}个，发现的问题已移交并督促整改。`,
  (place, n) => `${place}通信基站新建${n}个，4G信号覆盖全部行政村，宽带进组。`,
  (place, n) => `举办${place}法律明白人培训，培训骨干${n}名，化解邻里纠纷。`,
  (place, n) => `检测${place}农产品样品${n}批次，合格率99%，取得绿色食品认证。`,
  (place, n) => `争取上级对${place}的补助${n}万元，已下达到项目业主并开工。`,
  (place, n) => `${place}安装太阳能路灯${n}盏，落实管护人员，夜间出行更安全。`,
  (place, n) => `对口帮扶${place}的单位捐赠图书和电脑共${n}件，建成爱心书屋。`,
  (place, n) => `编制${place}特色村寨保护规划，测绘吊脚楼${n}栋，列入名录申报。`,
];

/** One of two dozen sentences about progress, as different as those of different tasks. */
export function progressSentence(index: number, figure: number): string {
  return SENTENCES[index % SENTENCES.length]?.("恒合、地宝两乡", figure) ?? "";
}

const PLACES = ["恒合土家族乡", "地宝土家族乡", "恒合、地宝两乡", "恒合乡"] as const;
const SYNONYMS: Partial<Record<Status, readonly string[]>> = {
  未启动: ["尚未启动", "未开工"],
  慢于序时进度: ["滞后", "推进缓慢", "慢 于 序 时 进 度"],
  达到序时进度: ["按序时推进", "正常推进", "按计划", "达到序时进度。"],
  快于序时进度: ["超序时进度", "超前"],
  已完成: ["完成", "已办结", "\u00A0已完成 "],
  已完成并长期坚持: ["完成并长期坚持"],
};

const DIGITS = "〇一二三四五六七八九";
const chinese = (number: number): string =>
  number < 10
    ? (DIGITS[number] ?? "")
    : `${number < 20 ? "" : (DIGITS[Math.floor(number / 10)] ?? "")}十${number % 10 ? (DIGITS[number % 10] ?? "") : ""}`;
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const two = (number: number) => String(number).padStart(2, "0");

function typedStatus(status: Status): fc.Arbitrary<Typed> {
  return fc.constantFrom(status, status, ...(SYNONYMS[status] ?? []));
}

/** Ways to type a rate of so many per cent, from 2 to 100. */
function typedRate(percent: number): fc.Arbitrary<Typed> {
  const share = percent / 100;
  const words = percent === 100 ? "百分之百" : `百分之${chinese(percent)}`;
  return fc
    .constantFrom<Typed>(
      share,
      `${percent}%`,
      String(percent),
      percent,
      wide(`${percent}%`),
      wide(String(percent)),
      ` ${percent} % `,
      `${percent}.0%`,
      words,
      ...(percent === 100 ? [] : [String(share), { value: share, style: "entryNumber" as const }]),
      ...(percent % 10 === 0 && percent < 100 ? [`${chinese(percent / 10)}成`, `${percent / 10}成`] : []),
    )
    .map((typed) =>
      // A number above 1 in a percent cell is shown as 8000%: it is typed into a general one.
      typeof typed === "number" && typed > 1 ? { value: typed, style: "entryNumber" as const } : typed,
    );
}

/** Ways to type a day of the period. */
function typedDate(month: number, day: number): fc.Arbitrary<Typed> {
  const iso = `2017-${two(month)}-${two(day)}`;
  return fc.constantFrom<Typed>(
    serial(iso),
    serial(iso) + 0.5,
    { value: serial(iso), style: "entryNumber" },
    iso,
    { value: iso, style: "entryText" },
    `2017.${month}.${day}`,
    `2017/${month}/${day}`,
    `2017${two(month)}${two(day)}`,
    Number(`2017${two(month)}${two(day)}`),
    `2017年${month}月${day}日`,
    `${month}月${day}日`,
    `${month}月${day}号`,
    `17.${month}.${day}`,
    wide(`2017.${month}.${day}`),
    `二〇一七年${chinese(month)}月${chinese(day)}日`,
    `2017年${month}月`,
    `${month}月底`,
    `${month}月中旬`,
    `${iso} 08:30:00`,
  );
}

function rateOf(status: Status): fc.Arbitrary<number | null> {
  if (status === "已完成" || status === "已完成并长期坚持") return fc.constantFrom(null, 100);
  if (status === "未启动" || status === "本年度无相关任务") return fc.constant(null);
  return fc.option(fc.integer({ min: 2, max: 99 }));
}

/** One row that has what its status asks for, and perhaps more. */
function row(index: number, status: Status): fc.Arbitrary<RowEntries> {
  return fc
    .record({
      place: fc.constantFrom(...PLACES),
      figure: fc.integer({ min: 3, max: 980 }),
      status: typedStatus(status),
      rate: rateOf(status).chain((percent) =>
        percent === null ? fc.constant(undefined) : typedRate(percent),
      ),
      date: fc
        .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 28 }))
        .chain(([month, day]) => typedDate(month, day)),
      nothing: fc.constantFrom(undefined, "无", "暂无", "—"),
      plan: fc.constantFrom(undefined, "6月底完成方案；12月底全面完成", "全年", "2018年12月底前", "长期"),
      breaks: fc.constantFrom("", "\n", "\r\n", "\u3000\u3000", "\u00A0", "\u200B"),
    })
    .map(({ place, figure, status: typed, rate, date, nothing, plan, breaks }): RowEntries => {
      const text = SENTENCES[index % SENTENCES.length]?.(place, figure) ?? "";
      const needsReason = ["未启动", "慢于序时进度", "本年度无相关任务", "申请调整"].includes(status);
      return {
        进展情况: status === "本年度无相关任务" ? "无" : text.replace("，", `，${breaks}`),
        进展状态: typed,
        ...(needsReason ? { 未达进度原因: "市级补助资金11月才下达" } : {}),
        ...(needsReason ? { 下一步打算: "2018年3月底前完成招标" } : {}),
        ...(status.startsWith("已完成") ? { 实际完成日期: date } : {}),
        ...(rate === undefined ? {} : { 完成率: rate }),
        ...(nothing === undefined ? {} : { 存在问题: nothing, 争取市级支持情况: nothing }),
        ...(plan === undefined ? {} : { 时间节点: plan }),
      };
    });
}

const SIGN_OFF = fc.record({
  审核人: fc.constantFrom("李四", "李 四", "欧阳建国"),
  填报人: fc.constantFrom("王五", "张三、王五"),
  联系电话: fc.constantFrom<Typed>(
    "13800000000",
    13800000000,
    "023-58220000",
    "（023）58220000",
    "58220000转801",
    "58220000、13800000000",
    wide("13800000000"),
    "138 0000 0000",
  ),
  填报日期: fc.constantFrom<Typed>(
    serial("2017-12-18"),
    "2017-12-20",
    "2017.12.20",
    "2017年12月19日",
    "12月19日",
    "二〇一七年十二月十九日",
  ),
});

/** Any unit's return of the bundled notice, filled in correctly. */
export const cleanReturn: fc.Arbitrary<CleanReturn> = fc.constantFrom(...returnUnits(ROUND)).chain((unit) => {
  const ids = ownAssignments(unit).map(({ task }) => task.id);
  return fc
    .record({
      statuses: fc.array(fc.constantFrom(...STATUSES), { minLength: ids.length, maxLength: ids.length }),
      signOff: SIGN_OFF,
    })
    .chain(({ statuses, signOff }) =>
      fc.tuple(...statuses.map((status, index) => row(index, status))).map((rows) => ({
        unit,
        signOff,
        statuses: Object.fromEntries(ids.map((id, index) => [id, statuses[index] ?? "未启动"])),
        entries: Object.fromEntries(ids.map((id, index) => [id, rows[index] ?? {}])),
      })),
    );
});
