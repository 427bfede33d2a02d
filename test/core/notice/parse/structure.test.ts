import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../../src/core/notice/parseNotice";
import { shortTasks, warningCodes } from "../../../support/shortTask";

const A = "（区教委负责）";
const B = "（区财政局负责）";

/** One line with ` | ` between the lines of a notice. */
function lines(text: string): string[] {
  return text.split(" | ");
}

describe("the order of levels", () => {
  test.each<[string, string[]]>([
    [
      `1.教育 | （一）办学。${A} | （二）招生。${A} | 2.民生 | （一）就业。${B}`,
      [
        "1.1 （一） 教育|办学:  [区教委:r]",
        "1.2 （二） 教育|招生:  [区教委:r]",
        "2.1 （一） 民生|就业:  [区财政局:r]",
      ],
    ],
    [
      `一、教育 | ①办学。${A} | ②招生。${A} | 二、民生 | ①就业。${B}`,
      ["1.1 ① 教育|办学:  [区教委:r]", "1.2 ② 教育|招生:  [区教委:r]", "2.1 ① 民生|就业:  [区财政局:r]"],
    ],
    [
      `第一章 教育 | 第一条 办学。${A} | 第二条 招生。${A} | 第二章 民生 | 第三条 就业。${B}`,
      [
        "1.1 第一条 教育|办学:  [区教委:r]",
        "1.2 第二条 教育|招生:  [区教委:r]",
        "2.3 第三条 民生|就业:  [区财政局:r]",
      ],
    ],
    [
      `1.教育 | 1.1办学。${A} | 1.2招生。${A} | 2.民生 | 2.1就业。${B}`,
      [
        "1.1 1.1 教育|办学:  [区教委:r]",
        "1.2 1.2 教育|招生:  [区教委:r]",
        "2.1 2.1 民生|就业:  [区财政局:r]",
      ],
    ],
    [
      `1.1办学。${A} | 1.2招生。${A} | 2.1就业。${B}`,
      ["1.1 1.1 |办学:  [区教委:r]", "1.2 1.2 |招生:  [区教委:r]", "2.1 2.1 |就业:  [区财政局:r]"],
    ],
    // The order of the standard where the text does not say otherwise.
    [
      `一、目标 | 1.增长。${A} | 二、任务 | （一）民生 | 2.就业。${B}`,
      ["1.1 1. 目标|增长:  [区教委:r]", "2.1.2 2. 任务/民生|就业:  [区财政局:r]"],
    ],
    [`一、任务 | ⑴办学。${A} | ⑵招生。${A}`, ["1 ⑴ 任务|办学:  [区教委:r]", "2 ⑵ 任务|招生:  [区教委:r]"]],
  ])("%s", (text, tasks) => {
    expect(shortTasks(...lines(text))).toEqual(tasks);
    expect(warningCodes(...lines(text))).toEqual([]);
  });

  test("in a paragraph 一是 and 二是 number nothing", () => {
    expect(shortTasks("1.办学。一是建好校舍。", `二是配好教师。${A}`)).toEqual([
      "1 1. |办学: 一是建好校舍。/二是配好教师。 [区教委:r]",
    ]);
  });
});

describe("headings without numbers", () => {
  test("are sections where numbering restarts behind them", () => {
    const text = lines(
      `2019年任务分解表 | 教育方面 | 1.办学。${A} | 2.招生。${A} | 民生方面： | 1.就业。${B} | 工作要求 | 1.高度重视。`,
    );
    expect(shortTasks(...text)).toEqual([
      "1.1 1. 教育方面|办学:  [区教委:r]",
      "1.2 2. 教育方面|招生:  [区教委:r]",
      "2.1 1. 民生方面|就业:  [区财政局:r]",
    ]);
    expect(warningCodes(...text)).toEqual([]);
    expect(parseNotice(text.join("\n"))).toMatchObject({
      title: "2019年任务分解表",
      sections: [
        { no: "", title: "教育方面" },
        { no: "", title: "民生方面" },
      ],
    });
  });

  test.each([
    // Nothing restarts; or what stands there is a sentence, a label, or a part of the task.
    `一、教育 | 重点任务 | 1.办学。${A} | 二、民生 | 重点任务 | 1.就业。${B}`,
    `1.办学。${A} | 2.招生。${A} | 各单位要抓好落实。 | 1.就业。${B}`,
  ])("are none in %s", (text) => {
    expect(parseNotice(lines(text).join("\n")).sections.every(({ no }) => no !== "")).toBe(true);
  });

  test("inside of a task are content", () => {
    const text = lines(`1.就业。抓好培训。${A} | （1）甲。 | 工作措施 | （1）乙。 | 2.养老。${B}`);
    expect(shortTasks(...text)[0]).toBe("1 1. |就业: 抓好培训。/（1）甲。/工作措施/（1）乙。 [区教委:r]");
  });
});

describe("headings that are units", () => {
  const text =
    "一、县教育局 | 1．新建学校3所。 | 2．改造校舍，配齐教师。 | （1）甲。 | 二、县卫健局、县医保局： | 1．新建医院。";

  test("are responsible for the items below them, where no clause says who is", () => {
    expect(shortTasks(...lines(text))).toEqual([
      "1.1 1． 县教育局|新建学校3所:  [县教育局:r]",
      "1.2 2． 县教育局|-: 改造校舍，配齐教师。/（1）甲。 [县教育局:r]",
      "2.1 1． 县卫健局、县医保局|新建医院:  [县卫健局:r 县医保局:r]",
    ]);
    expect(warningCodes(...lines(text))).toEqual(["unit-headings 1"]);
  });

  test.each([
    ["一、学校 | 1．新建校舍。 | 二、医院 | 1．新建病房。", 0],
    ["一、县教育局 | 1．新建校舍。 | 二、工作要求 | 1．高度重视。", 0],
    ["一、县教育局 | 二、县卫健局", 0],
    [`${text}（县卫健局负责）`, 1],
  ])("are none in %s", (other, tasks) => {
    expect(shortTasks(...lines(other))).toHaveLength(tasks);
  });
});

describe("items that say behind a unit what it has to do", () => {
  const text =
    "（一）县水利局：负责水库安全。 | （二）县气象局：负责预报。 | （三）各乡镇人民政府：做好转移。";

  test("are its tasks, where no clause says who is responsible", () => {
    expect(shortTasks(...lines(text))).toEqual([
      "1 （一） |县水利局: 负责水库安全。 [县水利局:r]",
      "2 （二） |县气象局: 负责预报。 [县气象局:r]",
      "3 （三） |各乡镇人民政府: 做好转移。 [各乡镇人民政府:r]",
    ]);
    expect(warningCodes(...lines(text))).toEqual(["unit-headings 1"]);
  });

  test.each([
    ["（一）县水利局：6123456 | （二）县气象局：6123457 | （三）县公安局：6123458", 0],
    ["（一）县水利局：负责水库安全。 | （二）县气象局：负责预报。", 0],
    ["（一）工作目标：做好防汛。 | （二）工作措施：负责到底。 | （三）工作要求：加强领导。", 0],
    [`${text} | （四）值班。${A}`, 1],
  ])("are none in %s", (other, tasks) => {
    expect(shortTasks(...lines(other))).toHaveLength(tasks);
  });
});

describe("titles and paths", () => {
  test("of items that are parts of a sentence, and of headings that name units", () => {
    const text = `1、党建。 | （1）落实责任（责任单位：区委组织部）； | （2）抓好学习（责任单位：区委宣传部）。 | 2、督查（责任单位：区督查室） | （1）通报。${A}`;
    expect(shortTasks(...lines(text))).toEqual([
      "1.1 （1） 党建|落实责任:  [区委组织部:r]",
      "1.2 （2） 党建|抓好学习:  [区委宣传部:r]",
      "2 2、 督查|督查:  [区督查室:r]",
      "2.1 （1） 督查|通报:  [区教委:r]",
    ]);
    expect(warningCodes(...lines(text))).toEqual([]);
  });
});

test("numbered fields belong to one task", () => {
  const text = lines(
    "一、学校 | （一）目标：新建3所。 | （二）措施：编制规划。 | （三）责任单位：区教委 | （四）完成时限：2019年底前 | 二、就业 | （一）目标：就业1万人。 | （二）责任单位：区人社局",
  );
  expect(shortTasks(...text)).toEqual([
    "1 一、 |学校: （一）目标：新建3所。/（二）措施：编制规划。 [区教委:r] 2019年底前",
    "2 二、 |就业: （一）目标：就业1万人。 [区人社局:r]",
  ]);
});

describe("a count that begins inside of a line", () => {
  test("goes on in paragraphs of the same item", () => {
    const text =
      "任务1：稳增长 | 具体内容：1.新增企业。 | 2.技改12项。 | 责任单位：区教委 | 任务2：促消费 | 责任单位：区商务局";
    expect(shortTasks(...lines(text))).toEqual([
      "1 任务1： |稳增长: 具体内容：1.新增企业。/2.技改12项。 [区教委:r]",
      "2 任务2： |促消费:  [区商务局:r]",
    ]);
  });

  test.each([
    // The item itself is numbered so, or the part has units of its own.
    [`1.稳增长${A} | 措施：1.新增企业。 | 2.促消费${B}`, ["1.", "2."]],
    [`（一）措施：1.新增企业${A}。 | 2.促消费${B}`, ["（一）", "2."]],
  ])("is another's in %s", (text, numbers) => {
    expect(parseNotice(lines(text).join("\n")).tasks.map(({ no }) => no)).toEqual(numbers);
  });
});

test("a number may stand alone on its line", () => {
  const text = lines(`一、 | 教育 | 1. | 办学。建好校舍。${A} | 2. | 招生 | 做好宣传。${A}`);
  expect(shortTasks(...text)).toEqual([
    "1 1. 教育|办学: 建好校舍。 [区教委:r]",
    "2 2. 教育|招生: 做好宣传。 [区教委:r]",
  ]);
});

describe("whose clause it is", () => {
  const SCHOOLS =
    "（一）加强学校建设 | 1．新建学校。 | 2．改建学校；扩建学校。 | 责任单位：区教委、区财政局 | 完成时限：2019年底前";

  test("one on a line of its own behind the last of several parts is for all", () => {
    const text = lines(`一、教育 | ${SCHOOLS} | （二）抓好招生 | （1）小学。 | （2）中学。 | （区教委负责）`);
    expect(shortTasks(...text)).toEqual([
      "1 （一） 教育|加强学校建设: 1．新建学校。/2．改建学校；扩建学校。 [区教委:r 区财政局:r] 2019年底前",
      "2 （二） 教育|抓好招生: （1）小学。/（2）中学。 [区教委:r]",
    ]);
  });

  test("where only one item has its clause so, it is told", () => {
    expect(shortTasks(...lines(SCHOOLS))).toHaveLength(1);
    expect(warningCodes(...lines(SCHOOLS))).toEqual(["shared-clause 3"]);
  });

  test("sections with one clause each at their ends are tasks", () => {
    const text = lines(
      "一、稳岗 | 1.返还保险费。 | 2.发放补助。 | 责任单位：区人社局 | 二、减负 | 1.缓缴社保费。 | 2.落实优惠。 | 责任单位：区税务局",
    );
    expect(shortTasks(...text)).toEqual([
      "1 一、 |稳岗: 1.返还保险费。/2.发放补助。 [区人社局:r]",
      "2 二、 |减负: 1.缓缴社保费。/2.落实优惠。 [区税务局:r]",
    ]);
    expect(warningCodes(...text)).toEqual([]);
  });

  test("parts of one sentence share the clause at its end", () => {
    const text = lines(`1.督查。开展检查： | （1）学校； | （2）医院。${A} | 2.招生。${A}`);
    expect(shortTasks(...text)).toEqual([
      "1 1. |督查: 开展检查：/（1）学校；/（2）医院。 [区教委:r]",
      "2 2. |招生:  [区教委:r]",
    ]);
    expect(warningCodes(...text)).toEqual(["shared-clause 3"]);
  });

  test.each([
    // The first item's units are missing, where items have their own.
    ["1.办学。 | 2.招生。 | 责任单位：区教委", ["item-without-units 1"]],
    [
      "一、教育 | 1.办学。 | 责任单位：区教委 | 2.招生。 | 3.就业。 | 责任单位：区教委",
      ["item-without-units 4"],
    ],
    [`一、教育 | 1.办学。${A} | 2.招生。 | 3.就业。${A}`, ["item-without-units 3"]],
    [`一、教育 | 1.办学。${A} | 2.招生。 | 二、民生 | 1.就业。${A}`, ["item-without-units 3"]],
    // A whole section between others; before the first task and behind the last section it leads in or closes.
    [
      `一、教育 | 1.办学。${A} | 二、原则 | 1.公平。 | 2.公开。 | 三、民生 | 1.就业。${A}`,
      ["item-without-units 3"],
    ],
    [`一、要求 | 1.重视。 | 二、任务 | 1.办学。${A} | 三、保障 | 1.领导。`, []],
    // A line that is not understood speaks against sharing.
    [
      "一、任务 | 1.课后服务。 | 责任单位暨责任人是谁：张三 | 2.其他。 | 责任单位：区统计局",
      ["item-without-units 2"],
    ],
  ])("each its own: %s", (text, codes) => {
    expect(warningCodes(...lines(text))).toEqual(codes);
  });

  test("parts below an item with a clause are its content; those with clauses are tasks too", () => {
    const text = lines(
      `（一）水源。（区水务局牵头） | 1. 划定保护区。 | （1）甲。 | 2. 设置设施。${A} | 3. 巡查。 | （二）供水。${B}`,
    );
    expect(shortTasks(...text)).toEqual([
      "1 （一） 水源|水源: 1. 划定保护区。/（1）甲。/3. 巡查。 [区水务局:l]",
      "1.2 2. 水源|设置设施:  [区教委:r]",
      "2 （二） 供水|供水:  [区财政局:r]",
    ]);
    expect(warningCodes(...text)).toEqual([]);
  });
});

describe("what stands behind a clause", () => {
  test.each<[string, string[], string[]]>([
    // The clause stands with the title.
    [
      `1.办好学校（区教委负责） | 合理布局。 | 2.抓好招生（区教委负责） | 做好宣传。 | 各单位要重视。`,
      ["1 1. |办好学校: 合理布局。 [区教委:r]", "2 2. |抓好招生: 做好宣传。/各单位要重视。 [区教委:r]"],
      [],
    ],
    [
      "一、问题一。 | 责任单位：区水利局 | 责任人：王强 | 整改目标：清零。 | 整改措施： | 1.落实河长制。 | 2.打击采砂。 | 二、问题二。 | 责任单位：区教委 | 整改目标：清零。",
      [
        "1 一、 |问题一: 整改目标：清零。/整改措施：/1.落实河长制。/2.打击采砂。 [区水利局:r]",
        "2 二、 |问题二: 整改目标：清零。 [区教委:r]",
      ],
      ["persons 1"],
    ],
    [
      `1.稳增长。（区发改局牵头） | ▲工业增长14%； | ▲财政增长12%。`,
      ["1 1. |稳增长: ▲工业增长14%；/▲财政增长12%。 [区发改局:l]"],
      [],
    ],
    // Doubtful between tasks; at the end of the notice it is none.
    [
      `1.办学。${A} | 资金由区财政统筹。 | 2.招生。${A} | 各单位要重视。`,
      ["1 1. |办学: 资金由区财政统筹。 [区教委:r]", "2 2. |招生:  [区教委:r]"],
      ["behind-clause 2"],
    ],
  ])("%s", (text, tasks, codes) => {
    expect(shortTasks(...lines(text))).toEqual(tasks);
    expect(warningCodes(...lines(text))).toEqual(codes);
  });
});

describe("parts", () => {
  const DIVISION = [
    "重点任务",
    "分工方案",
    "为落实部署，制定本方案。",
    "一、教育",
    `1．办学。${A}`,
    "二、民生",
    `1．就业。${B}`,
  ];

  test("a division that the notice forwards is numbered for itself", () => {
    const text = [
      "一、提高认识。",
      "二、加强督查。",
      "区政府办公室",
      "2019年3月1日",
      "（此件公开发布）",
      ...DIVISION,
    ];
    expect(shortTasks(...text)).toEqual([
      "1.1 1． 教育|办学:  [区教委:r]",
      "2.1 1． 民生|就业:  [区财政局:r]",
    ]);
    expect(warningCodes(...text)).toEqual([]);
  });

  test.each([["附件"], ["附件1"], ["附件1：重点任务"], ["附件一 重点任务"]])(
    "an attachment begins with %s",
    (marker) => {
      const text = [
        "一、提高认识。",
        "附件：1．重点任务分工方案",
        "2．联系人表",
        "区政府",
        "2019年3月1日",
        marker,
        ...DIVISION,
        "附件2",
        "联系人表",
        "1．张三。",
      ];
      expect(shortTasks(...text)).toEqual([
        "1.1 1． 教育|办学:  [区教委:r]",
        "2.1 1． 民生|就业:  [区财政局:r]",
      ]);
      expect(warningCodes(...text)).toEqual([]);
    },
  );

  test.each([[["关于分工的通知", "请认真落实。"]], [["关于分工的通知"]], [[]]])(
    "several attachments with tasks are sections, behind %j",
    (head) => {
      const text = [...head, "附件1", "教育任务", `1．办学。${A}`, "附件2", "民生任务", `1．就业。${B}`];
      expect(shortTasks(...text)).toEqual([
        "1.1 1． 教育任务|办学:  [区教委:r]",
        "2.1 1． 民生任务|就业:  [区财政局:r]",
      ]);
      expect(warningCodes(...text)).toEqual([]);
    },
  );
});
