import type { Sentence } from "../src/core/values/sentence";

/** A way of writing that the parser understands, with one example. */
export interface NoticeForm {
  readonly form: Sentence;
  /** Lines of a notice. */
  readonly example: string;
  /** What is read from it, as {@link noticeReading} says it. */
  readonly reads: string;
}

/** Forms of one kind. */
export interface NoticeFormGroup {
  readonly title: Sentence;
  readonly lead: Sentence;
  readonly forms: readonly NoticeForm[];
}

/** What docs/notices.md shows; a test reads every example. */
export const NOTICE_FORMS: readonly NoticeFormGroup[] = [
  group(
    ["编号", "Numbering"],
    [
      "编号从哪一级起、是否各节重新起编、缺不缺级，都按原文理解；没有责任单位的章节（总体要求、工作要求等）不列为任务。",
      "Numbers may begin at any level, restart in each section or run across sections, and leave levels out. Sections without responsible units are no tasks.",
    ],
    [
      form(
        ["一、（一）1．（1）①逐级编号", "一、（一） 1． （1） ① level by level"],
        "一、教育\n（一）办学\n1．小学。建好校舍。（区教委负责）\n（1）食堂。建好食堂。（区教委负责）\n①厨房。建好厨房。（区教委负责）",
        "1 小学（●区教委）；1.1 食堂（●区教委）；1.1.1 厨房（●区教委）",
      ),
      form(
        ["半角的括号、点和顿号", "Half-width brackets and points"],
        "(一)教育\n1.办学。建好校舍。(区教委负责)\n(二)就业\n2、培训。抓好培训。(区人社局负责)",
        "1.1 办学（●区教委）；2.2 培训（●区人社局）",
      ),
      form(
        ["一级标题本身就是任务", "Sections that are tasks themselves"],
        "一、对办学成效明显的县，给予奖励。（市财政局负责）\n二、对就业成效明显的县，优先支持。（市人社局负责）",
        "1 对办学成效明显的县，给予奖励。（●市财政局）；2 对就业成效明显的县，优先支持。（●市人社局）",
      ),
      form(
        ["没有任务的章节", "Sections without tasks"],
        "一、总体要求\n坚持以人民为中心。\n二、任务分工\n1．办学。建好校舍。（区教委负责）\n三、工作要求\n各单位要加强领导。",
        "1 办学（●区教委）",
      ),
      form(
        ["第一条、任务一、1.1等其他编号", "Other numbers: 第一条, 任务一, 1.1"],
        "第一条 办学。建好校舍。（区教委负责）\n第二条 就业。抓好培训。（区人社局负责）",
        "1 办学（●区教委）；2 就业（●区人社局）",
      ),
      form(
        ["附件各自编号", "Attachments are numbered for themselves"],
        "关于分工的通知\n附件1\n教育任务\n1．办学。（区教委负责）\n附件2\n民生任务\n1．就业。（区人社局负责）",
        "1.1 办学（●区教委）；2.1 就业（●区人社局）",
      ),
    ],
  ),
  group(
    ["标题", "Titles"],
    [
      "标题单独成行，或写在段首以句号收尾；没有标题的任务也可以。",
      "A title stands on its own line, or opens the paragraph and ends with a full stop; a task may have none.",
    ],
    [
      form(
        ["单独成行", "On its own line"],
        "1．提高教育水平\n合理布局学校。（责任单位：区教委）",
        "1 提高教育水平（●区教委）",
      ),
      form(
        ["写在段首", "Run in"],
        "（1）办好各级各类教育。合理布局学校。（责任单位：区教委）",
        "1 办好各级各类教育（●区教委）",
      ),
      form(
        ["没有标题", "None"],
        "1.明确各级政府、学校、家庭的责任，切实减轻负担。\n牵头部门：市教委",
        "1 明确各级政府、学校、家庭的责任，切实减轻负担。（★市教委）",
      ),
    ],
  ),
  group(
    ["责任单位写在哪里", "Where the units stand"],
    [
      "段末或段中的括号、单独的一行、或段末一句都可以；一段中有几处的，合在一起。正文里带有机构名称的括号不会误认。",
      "In brackets at the end or in the middle of a paragraph, on lines of their own, or as a last sentence; several in one paragraph are taken together. Brackets of the text that merely name bodies are left alone.",
    ],
    [
      form(
        ["段末括号", "Brackets at the end"],
        "1．办学。建好校舍。（责任单位：区教委、区财政局）",
        "1 办学（●区教委 ●区财政局）",
      ),
      form(
        ["段中括号，不止一处", "Brackets in the middle, more than one"],
        "1．办学。建好校舍（区教委负责），落实经费（区财政局负责）。",
        "1 办学（●区教委 ●区财政局）",
      ),
      form(
        ["单独成行", "Lines of their own"],
        "1．办学。建好校舍。\n牵头单位：区教委\n配合单位：区财政局、团区委",
        "1 办学（★区教委 ○区财政局 ○团区委）",
      ),
      form(
        ["没有括号", "No brackets"],
        "1．办学。建好校舍。责任单位：区教委、区财政局。",
        "1 办学（●区教委 ●区财政局）",
      ),
      form(
        ["只列单位，不写“责任单位”", "A bare list"],
        "1．办学。建好校舍。（区教委、区财政局）",
        "1 办学（●区教委 ●区财政局）",
      ),
      form(
        ["正文括号不误认", "Brackets of the text"],
        "1．办学。支持各市（地、州、盟）办好学校（含技工院校）。（省教育厅负责）",
        "1 办学（●省教育厅）",
      ),
      form(
        ["写在标题里", "With the title"],
        "1．办学（区教委负责）\n合理布局学校。\n2．就业（区人社局负责）\n抓好培训。",
        "1 办学（●区教委）；2 就业（●区人社局）",
      ),
      form(
        ["几条共用一处", "One for several items"],
        "（一）办学\n1．新建校舍。\n2．改建食堂。\n责任单位：区教委\n（二）就业\n1．抓好培训。\n2．办好招聘。\n责任单位：区人社局",
        "1 办学（●区教委）；2 就业（●区人社局）",
      ),
      form(
        ["标题就是单位", "Headings that are units"],
        "一、区教委\n1．新建校舍。\n2．改建食堂。\n二、区人社局\n1．抓好培训。",
        "1.1 新建校舍（●区教委）；1.2 改建食堂（●区教委）；2.1 抓好培训（●区人社局）",
      ),
      form(
        ["会议纪要的句子", "Sentences of minutes"],
        "会议议定：\n一、做好征地。由县住建局牵头，县自然资源局配合。",
        "1 做好征地（★县住建局 ○县自然资源局）",
      ),
    ],
  ),
  group(
    ["牵头、配合与责任", "Lead, support, responsible"],
    [
      "★牵头，○配合，●责任（通知没有区分）。通知没有写明牵头的，不会推定牵头单位；泛指单位（各有关部门）不作牵头。",
      "★ leads, ○ supports, ● is responsible (the notice makes no difference). Nobody leads unless the notice says so, and a collective unit (各有关部门) never does.",
    ],
    [
      form(
        ["标签", "Labels"],
        "1．办学。（牵头单位：区教委；配合单位：区财政局）",
        "1 办学（★区教委 ○区财政局）",
      ),
      form(
        ["牵头与责任并列", "Responsible units beside a lead"],
        "1．办学。\n牵头部门：区教委\n责任单位：区财政局、各街道",
        "1 办学（★区教委 ○区财政局 ○各街道）",
      ),
      form(
        ["动词", "Verbs"],
        "1．办学。（区教委牵头，区财政局、团区委配合）",
        "1 办学（★区教委 ○区财政局 ○团区委）",
      ),
      form(["会同", "会同"], "1．办学。（区教委会同有关部门负责）", "1 办学（★区教委 ○有关部门）"),
      form(
        ["按职责分工负责、分别负责", "按职责分工负责, 分别负责"],
        "1．办学。（区教委、区财政局按职责分工负责）",
        "1 办学（●区教委 ●区财政局）",
      ),
      form(
        ["第一个为牵头单位，下同", "The first leads, from here on"],
        "1．办学。（区教委、区财政局负责。列第一位者为牵头单位，下同）\n2．招生。（区招办、区教委负责）",
        "1 办学（★区教委 ○区财政局）；2 招生（★区招办 ○区教委）",
      ),
      form(
        ["负责的领导不是单位", "A leading person is no unit"],
        "1．办学。\n牵头负责领导：张三。\n牵头责任单位：区教委。\n协同责任单位：区财政局。",
        "1 办学（★区教委 ○区财政局）",
      ),
      form(
        ["写在单位后面", "Said behind a unit"],
        "1．办学。（责任单位：区教委（牵头）、区财政局）",
        "1 办学（★区教委 ○区财政局）",
      ),
      form(
        ["文末说明", "Said in a remark at the end"],
        "1．办学。（责任单位：区教委*、区财政局）\n2．招生。（责任单位：区招办*、区教委）\n注：带*的为牵头单位。",
        "1 办学（★区教委 ○区财政局）；2 招生（★区招办 ○区教委）",
      ),
    ],
  ),
  group(
    ["单位名单", "Lists of units"],
    [
      "按顿号、逗号、分号分开；名称照录。“各区、县级市”一类名称不拆开；名单以“等”结尾的作标记。",
      "Split at 、 and ，；. Names are kept as written; names such as 各区、县级市 stay whole, and a list that ends in 等 is marked as open.",
    ],
    [
      form(
        ["两级分隔", "Two levels"],
        "1．办学。（牵头单位：市教委，配合单位：市财政局、团市委，各区、县级市）",
        "1 办学（★市教委 ○市财政局 ○团市委 ○各区、县级市）",
      ),
      form(["等", "等"], "1．办学。（责任单位：市教委、市财政局等）", "1 办学（●市教委 ●市财政局 等）"),
      form(
        ["省略的层级补全", "A level left out is completed"],
        "1．办学。（省科技厅、工业和信息化厅负责）",
        "1 办学（●省科技厅 ●省工业和信息化厅）",
      ),
    ],
  ),
  group(
    ["完成时限", "Deadlines"],
    [
      "单独的一行、责任单位括号内、或正文中的完成要求；政策有效期和目标年份不是时限。",
      "On a line of their own, among the units, or where the text demands completion. A period of validity or the year of a goal is no deadline.",
    ],
    [
      form(
        ["单独成行", "A line of its own"],
        "1．办学。建好校舍。\n责任单位：区教委\n完成时限：2019年6月底",
        "1 办学（●区教委；2019年6月底=2019-06-30）",
      ),
      form(
        ["括号内", "Among the units"],
        "1．办学。（责任单位：区教委，2019年底前完成）",
        "1 办学（●区教委；2019年底前完成=2019-12-31）",
      ),
      form(
        ["正文中", "In the text"],
        "1．办学。2019年2月底前完成校舍建设。（区教委负责）",
        "1 办学（●区教委；2019年2月底前=2019-02-28）",
      ),
      form(
        ["相对日期", "Relative"],
        "1．办学。本意见印发之日起30日内制定办法。（区教委负责）",
        "1 办学（●区教委；本意见印发之日起30日内）",
      ),
      form(
        ["长期工作", "Standing work"],
        "1．办学。建好校舍。\n责任单位：区教委\n时限要求：持续推进",
        "1 办学（●区教委；持续推进）",
      ),
      form(
        ["目标年份不是时限", "The year of a goal is none"],
        "1．绿化。到2020年，森林覆盖率达到52%。（区林业局负责）",
        "1 绿化（●区林业局）；指标：森林覆盖率 52% 2020年",
      ),
    ],
  ),
  group(
    ["表格", "Tables"],
    [
      "Word文档（.docx）中的表格，或粘贴来的表格文字；靠表头认栏目，表头中间可以有空格。",
      "Tables of a Word document (.docx), or pasted as text. Columns are known by their headings, which may hold spaces.",
    ],
    [
      form(
        ["制表符分隔", "Tabs"],
        "序号\t重点任务\t主 要 内 容\t牵头单位\t责任单位\t完成时限\n一、教育（共1项）\n1\t办学\t建好校舍。\t区教委\t区财政局\t2019年底\n二、民生（共1项）\n2\t就业\t抓好培训。\t区人社局\t区财政局\t2020年底",
        "1.1 办学（★区教委 ○区财政局；2019年底=2019-12-31）；2.2 就业（★区人社局 ○区财政局；2020年底=2020-12-31）",
      ),
      form(
        ["竖线分隔", "Bars"],
        "| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 办学 | 区教委、区财政局 |",
        "1 办学（●区教委 ●区财政局）",
      ),
      form(
        ["一格一行", "One cell a line"],
        "序号\n任务\n责任单位\n1\n办学\n区教委\n2\n就业\n区人社局",
        "1 办学（●区教委）；2 就业（●区人社局）",
      ),
    ],
  ),
  group(
    ["其他", "Other forms"],
    [
      "没有编号但写明责任单位的段落单列一项任务，并提示核对；文字处理软件留下的痕迹去掉。",
      "A paragraph without a number that names units is a task of its own and is pointed out; leftovers of word processors are dropped.",
    ],
    [
      form(
        ["没有编号的段落", "Paragraphs without numbers"],
        "一、教育\n1．办学。（区教委负责）\n建好校舍。（区住建局负责）\n二、民生\n1．就业。（区人社局负责）",
        "1.1 办学（●区教委）；1.1-2 建好校舍。（●区住建局）；2.1 就业（●区人社局）",
      ),
      form(
        ["页码、书签、特殊空格", "Page numbers, bookmarks, odd spaces"],
        "　　1．办学。建好校舍。[bookmark: _GoBack]\n责任单位：区教委、\n - 2 -\n\u2002区财政局",
        "1 办学（●区教委 ●区财政局）",
      ),
      form(
        ["几项任务连成一行", "Several tasks on one line"],
        "以下为分工。1.办学，建好校舍。责任单位：区教委。2.招生，抓好招生。责任单位：区招办。",
        "1 办学，建好校舍。（●区教委）；2 招生，抓好招生。（●区招办）",
      ),
      form(
        ["繁体字", "Traditional characters"],
        "1．辦學。建好校舍。（責任單位：區教委；完成時限：2019年底）",
        "1 辦學（●區教委；2019年底=2019-12-31）",
      ),
    ],
  ),
  group(
    ["发展目标（指标）", "Targets"],
    [
      "目标章节和任务中的数字目标连同单位、年份、范围一并识别，列入“发展目标”表。",
      "Figures that the notice aims at are read with unit, year and scope, and listed on the sheet 发展目标.",
    ],
    [
      form(
        ["到某年达到某数", "So much by a year"],
        "一、发展目标\n到2020年，森林覆盖率达到52%。\n二、任务\n1．绿化。（区林业局负责）",
        "1 绿化（●区林业局）；指标：森林覆盖率 52% 2020年",
      ),
      form(
        ["分别", "分别"],
        "一、发展目标\n到2020年，恒合、地宝土家族乡地区生产总值分别达到35290万元和10530万元。\n二、任务\n1．绿化。（区林业局负责）",
        "1 绿化（●区林业局）；指标：地区生产总值 35290万元 2020年；指标：地区生产总值 10530万元 2020年",
      ),
      form(
        ["增长、翻一番", "Growth and doubling"],
        "一、发展目标\n地区生产总值年均增长9%左右，2017年城乡居民收入比2010年翻一番。\n二、任务\n1．绿化。（区林业局负责）",
        "1 绿化（●区林业局）；指标：地区生产总值增长 9%；指标：城乡居民收入 2倍 2017年",
      ),
    ],
  ),
];

type Pair = readonly [zh: string, en: string];

function group([zh, en]: Pair, [leadZh, leadEn]: Pair, forms: readonly NoticeForm[]): NoticeFormGroup {
  return { title: { zh, en }, lead: { zh: leadZh, en: leadEn }, forms };
}

function form([zh, en]: Pair, example: string, reads: string): NoticeForm {
  return { form: { zh, en }, example, reads };
}
