/** A digit, as patterns of this folder have it. */
export const DIGIT = "[\\d零〇○一二三四五六七八九十]";

/** What is done by a certain time. */
export const DONE =
  "(?:完成|办结|落实|启动|到位|建成|报送|出台|印发|制定|取得|实现|达到|开工|竣工|投用|投入|上线|运行|形成|建立|全面|全部|" +
  "基本|初步|完善|开展|组织|实施|推进|推动|持续|上报|提交|公布|发布|修订|编制|整改|见效|解决|验收|交付|结束|销号|清零)";

const PAPER = "(?:通知|意见|方案|办法|规定|细则|文件|措施|计划|清单|决定|要点|政策|分工|公告|决议)";
const OUT = "(?:正式)?(?:印发|下发|发布|公布|出台|施行|实施)";
/**
 * Counted from the notice itself: 本意见印发之日起30日内, 收到通知后10个工作日内. A time that counts from something else
 * (自受理之日起20日内) is a rule of procedure.
 */
export const FROM_THE_NOTICE =
  `(?:[本该此]?${PAPER}?${OUT}[本该此]?${PAPER}?|[收接]到[本该此]?${PAPER}|[本该此]${PAPER}[收接]到|[发收接]文|即日)` +
  `(?:之日)?起?[后的]?${DIGIT}{1,4}(?:个半?月|个?(?:工作日|[日天周年]))(?:之?内|以内|之?前)`;

/** How a table or label says that there is no time. */
export const SAYS_NONE = /^(?:[-—–－/／\s]*|无|不限|暂无)$/;
