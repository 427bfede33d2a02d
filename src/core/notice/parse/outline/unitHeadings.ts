import type { NoticeWarning } from "../../notice";
import { readClause } from "../clause/clause";
import { hasUnits, itemsOf } from "../items";
import type { Item } from "../items";
import { simplifyCharacters } from "../lines/simplifyCharacters";
import { isCollective, isUnitLike } from "../units/unitNames";
import { unitHeadingWarning } from "../warnings";

/** Names that are no bare words such as 学校, 医院: departments, governments, and what begins with their level. */
const OFFICIAL =
  /(?:局|委|委员会|厅|办|办公室|政府|管委会|人行|税务|海关|团委|妇联|工会|残联|街道|街道办事处)$|^(?:省|市|区|县|州|旗|团[省市区县]).{2,}(?:部|会|中心|支队|大队|公司|集团|院|校|馆|台|社|队|站|所|行)$/;
/** Nearly all headings beside each other are units. */
const MOST = 0.8;

/** Items, with the units of the headings above them where the text divides the work so. */
export interface HeadedItems {
  readonly item: Item;
  readonly warnings: readonly NoticeWarning[];
}

/**
 * Where a text has no responsibility clause at all and its headings are units (一、县教育局), each item below such a heading
 * is a task of that unit; so is each item that says behind a unit what it has to do (（一）县水利局：负责…).
 */
export function giveUnitsOfHeadings(root: Item): HeadedItems {
  for (const item of itemsOf(root)) if (hasUnits(item)) return { item: root, warnings: [] };
  const warnings: NoticeWarning[] = [];
  const give = (item: Item): Item => {
    if (isDivision(item)) {
      const [first] = item.children;
      if (first) warnings.push(unitHeadingWarning(first.node.head.line, dutyUnitOf(first) ?? ""));
      return { ...item, children: item.children.map(withDutyUnit) };
    }
    const headings = item.children.filter((child) => child.children.length > 0 && unitOf(child) !== null);
    if (headings.length < 2 || headings.length < item.children.length * MOST)
      return { ...item, children: item.children.map(give) };
    const [first] = headings;
    if (first) warnings.push(unitHeadingWarning(first.node.head.line, unitOf(first) ?? ""));
    return { ...item, children: item.children.map(withUnit) };
  };
  return { item: give(root), warnings };
}

/** Fewer may be examples. */
const FEWEST_DUTIES = 3;
/** （一）县水利局：负责…, 2.县公安局、县交通运输局：做好…; behind a colon may as well stand a telephone number. */
const DUTY =
  /^([^：:。；;，,]{3,60})[：:]\s?(?=(?:主要|具体|统筹|组织)?(?:负责|牵头|承担|做好|落实|抓好|履行|会同|配合|参与|指导|督促|协调|加强|开展|制定|推进|保障|监督))/;

/** Whether the items say one by one what each unit has to do. */
function isDivision({ children }: Item): boolean {
  const duties = children.filter((child) => child.children.length === 0 && dutyUnitOf(child) !== null);
  return duties.length >= FEWEST_DUTIES && duties.length >= children.length * MOST;
}

/** The units before the colon of an item that says what they have to do. */
function dutyUnitOf({ node }: Item): string | null {
  const names = node.no === "" || node.row ? undefined : DUTY.exec(simplifyCharacters(node.head.text))?.[1];
  if (names === undefined || !names.split("、").every((one) => isUnitLike(one) && isOfficial(one)))
    return null;
  return node.head.text.slice(0, names.length);
}

function isOfficial(name: string): boolean {
  return OFFICIAL.test(name) || isCollective(name);
}

function withDutyUnit(item: Item): Item {
  const unit = dutyUnitOf(item);
  const clause = unit === null ? null : readClause(`责任单位：${unit}`);
  const [first, ...others] = item.segments;
  return clause && first
    ? { ...item, segments: [{ ...first, clauses: [...first.clauses, clause] }, ...others] }
    : item;
}

/** The units that a heading names, and nothing else. */
function unitOf({ node }: Item): string | null {
  const name = node.head.text.replace(/[：:。]$/, "");
  const names = name.split("、");
  const areUnits = names.every((one) => isUnitLike(one) && OFFICIAL.test(simplifyCharacters(one)));
  return node.no !== "" && node.row === null && areUnits ? name : null;
}

function withUnit(heading: Item): Item {
  const unit = unitOf(heading);
  const clause = unit === null ? null : readClause(`责任单位：${unit}`);
  if (!clause) return heading;
  const children = heading.children.map((child): Item => {
    const [first, ...others] = child.segments;
    return first
      ? { ...child, segments: [{ ...first, clauses: [...first.clauses, clause] }, ...others] }
      : child;
  });
  return { ...heading, children };
}
