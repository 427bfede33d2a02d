const AREA =
  "(?:县级市|设区的?市|设区市|地级市|地区|地|市州|州市|区|县|市|旗|州|盟|镇|乡|街道|乡镇|镇乡|镇街|街镇|区县|县区|市县|市区|县市|开发区|园区|功能区|新区|自治县|自治州|农场|社区|村)";
const AREAS = `${AREA}(?:[和及与/]${AREA}){0,2}`;
const OFFICE = "(?:人民政府|政府|管理委员会|管委会|街道办事处|办事处|办|党委|党工委|党（工）委|工委)";
const BRACKET = "(?:[（(][^（(）)]{0,20}[）)])";
const END = `${OFFICE}?${BRACKET}?$`;

/** The beginning of a name that holds 、, and what goes on with it. */
interface Compound {
  readonly begins: RegExp;
  readonly goesOn: RegExp;
}

const COMPOUNDS: readonly Compound[] = [
  // 各区、县级市; 各有关县、市、区政府; 各镇、街道办事处
  {
    begins: new RegExp(`各(?:有关|相关)?${AREAS}${BRACKET}?$`),
    goesOn: new RegExp(`^(?:有关)?${AREAS}${BRACKET}?${END}`),
  },
  // 各县（市、区）政府、管委会
  { begins: /各.{1,24}政府$/, goesOn: /^(?:管委会|管理委员会|党工委)$/ },
  // 各县（市、区）党委、政府; 西山区党委、政府
  {
    begins: /(?:党委|工委|党（工）委)$/,
    goesOn: /^(?:人民政府|政府|管委会|管理委员会|办事处|政府（.{1,8}）)$/,
  },
  // 各县（市、区）委、政府; 各区委、区政府: 各 stands before both
  { begins: /^各.{1,14}(?<![管部各])委$/, goesOn: new RegExp(`^(?:${AREA}${BRACKET}?)?(?:人民)?政府$`) },
  // 市委、市政府督查室 is one office of both
  { begins: /^(?:省|市|区|县|州|旗|自治区)委$/, goesOn: /^(?:省|市|区|县|州|旗|自治区)政府.{2,}/ },
  // 市政府各委、办、局
  { begins: /各(?:部|部委|委|委办)$/, goesOn: /^(?:委|办|局|室|行|部|厅|署|委员会|直属机构)$/ },
  // 省政府各部门、各直属机构
  {
    begins: /(?:政府|国务院|区直|市直|县直|省直)各(?:部门|部委|委办局|组成部门)$/,
    goesOn: /^各(?:直属机构|直属单位|派出机构|特设机构)$/,
  },
  // 市直有关部门、单位
  { begins: /部门$/, goesOn: /^单位$/ },
];

/** Puts the parts of a compound name together again, as they stood: 各区 and 县级市. */
export function joinCompounds(items: readonly string[]): string[] {
  const joined: string[] = [];
  let goesOn: RegExp | null = null;
  for (const item of items) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn?.test(item)) {
      joined[joined.length - 1] = `${last}、${item}`;
      continue;
    }
    joined.push(item);
    goesOn = COMPOUNDS.find(({ begins }) => begins.test(item))?.goesOn ?? null;
  }
  return joined;
}
