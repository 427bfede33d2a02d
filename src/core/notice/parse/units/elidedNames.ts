import { simplifyCharacters } from "../lines/simplifyCharacters";
import { DEPARTMENT_BEGINS } from "./unitNames";

/** 市教育局, 自治区财政厅, 市委宣传部: the level that the names behind it may leave out. */
const LEVEL = /^(省|市|区|县|州|旗|盟|自治区|自治州|自治县)(委)?/;
/** 市场监管局 and 市政园林局 begin with no level. */
const NO_LEVEL =
  /^(?:市场(?:监|服务|发展|管理|中心|局)|市政(?:园林|公用|管理|工程|设施|建设|养护|处|局|集团|中心|公司)|市容|区域|县域|州域|省际|市域)/;
const DEPARTMENT = new RegExp(
  `^(?:${DEPARTMENT_BEGINS}).*(?:局|厅|委|办|办公室|委员会|妇联|残联|科协|文联|社科联|总工会|工会|红十字会|侨联|贸促会|法院|检察院|供销社|供销合作社|供销合作总社|消防救援(?:支队|大队|总队))$`,
);
/** Known by one word, or not of a level but of their own: 人民银行, 海关, 银保监局, 税务总局. */
const DEPARTMENT_WORDS =
  /^(?:妇联|残联|科协|文联|社科联|总工会|工会|红十字会|工商联|侨联|贸促会|法院|检察院|供销社|政府办(?:公室)?|外办|编办|人防办|国资委|发改委|卫健委|卫计委)$/;
const PARTY =
  /^(?:组织部|宣传部|统战部|政法委(?:员会)?|网信办|编办|老干部局|改革办|党校|巡察办|社会工作部|政研室|军民融合办)$/;
const OWN =
  /银行|银监|保监|证监|海关|海事|铁路|民航|总局|国家|中国|公司|集团|管委会|驻|武警|军|各|[有相]关|其他|（[省市县]级）/;

/** A name as it is meant where it stands in its list. */
export interface ElidedName {
  readonly name: string;
  /** The name as written, where the level before it was left out; else null. */
  readonly written: string | null;
}

/**
 * Completes the names of one 、-list: 省科技厅、工业和信息化厅 names 省工业和信息化厅. Only where the list begins with a
 * level, keeps to it, and the name is that of a department; bodies of their own (人民银行, 海关) stay.
 */
export function completeNames(names: readonly string[]): ElidedName[] {
  const levels = names.map(levelOf);
  const [first] = levels;
  const oneLevel = levels.every((level) => level === null || level.place === first?.place);
  let party = false;
  return names.map((name, index) => {
    const level = levels[index];
    if (!first || !oneLevel || level) {
      party = level?.party ?? party;
      return { name, written: null };
    }
    const plain = simplifyCharacters(name);
    if (party && PARTY.test(plain)) return { name: `${first.place}委${name}`, written: name };
    if (!isDepartment(plain)) return { name, written: null };
    party = false;
    return { name: first.place + name, written: name };
  });
}

function levelOf(name: string): { place: string; party: boolean } | null {
  const plain = simplifyCharacters(name);
  if (NO_LEVEL.test(plain)) return null;
  const [, place, party] = LEVEL.exec(plain) ?? [];
  return place === undefined ? null : { place, party: party !== undefined };
}

function isDepartment(name: string): boolean {
  return !OWN.test(name) && (DEPARTMENT_WORDS.test(name) || DEPARTMENT.test(name));
}
