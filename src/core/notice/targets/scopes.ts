/** A name that begins with whom it is about: 全市森林覆盖率. */
const WHOLE =
  /^(?<place>全[国省市州盟县区旗镇乡村域]|[我本](?:[省市州县区乡镇]|自治[区州县])|各(?:[省市州县区乡镇街道]{1,2}|县[（(]市、区[）)])|(?:中心|主)城区)(?<rest>.{2,})$/;

/** Takes the place from the beginning of a name. @param known the place that the goals are said to be about */
export function takeScope(name: string, known: string): { scope: string; name: string } {
  if (known !== "" && name.startsWith(known) && name.length > known.length + 1) {
    return { scope: known, name: name.slice(known.length).replace(/^的/, "") };
  }
  const { place, rest } = WHOLE.exec(name)?.groups ?? {};
  return place === undefined || rest === undefined
    ? { scope: known, name }
    : { scope: place, name: rest.replace(/^的/, "") };
}

const PEOPLES =
  "土家|苗|回|藏|维吾尔|蒙古|彝|壮|布依|侗|瑶|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|" +
  "柯尔克孜|景颇|达斡尔|撒拉|布朗|毛南|塔吉克|普米|阿昌|怒|鄂温克|京|基诺|德昂|保安|裕固|满|朝鲜";
const KIND = `(?:(?:${PEOPLES})族)?(?:自治)?(?:乡|镇|街道|县|市|区|州|旗|省|村|新区|园区|开发区)`;
const PLACE_FIRST = new RegExp(
  `^(?<place>\\p{Script=Han}{1,8}?(?<kind>${KIND}))(?<rest>\\p{Script=Han}.{2,})$`,
  "u",
);

/** 地区生产总值, 农村居民: words, not places. */
const NO_PLACE = /^(?:农村|城市|城区|城镇|市区|社区|园区|镇区|库区|山区|林区|乡镇|行政村)$|地区$/;

/**
 * Whom a list of places before one indicator means: 恒合、地宝土家族乡 and 地区生产总值. A kind of place that only the last
 * one names holds for all.
 * @returns null where the list names no places.
 */
export function splitPlaces(
  parts: readonly string[],
  isName: (text: string) => boolean,
): { scopes: string[]; name: string } | null {
  const last = PLACE_FIRST.exec(parts.at(-1) ?? "")?.groups;
  const { place, kind = "", rest } = last ?? {};
  if (place === undefined || rest === undefined || NO_PLACE.test(place) || !isName(rest)) return null;
  const scopes = parts.slice(0, -1).map((part) => (part.endsWith(kind.slice(-1)) ? part : part + kind));
  return { scopes: [...scopes, place], name: rest };
}
