/** What an issuer (发文机关) may do by its name. */
export interface IssuingOffice {
  /** Whose consent an office needs to speak for it, as `区政府`; null where it needs none, or none is known. */
  readonly consent: string | null;
  /** It is a body that departments follow, or speaks with the consent of one: it may tell them, and not only ask. */
  readonly tells: boolean;
  /** It may make demands on governments of townships: 区委、区政府, or an office with their consent. */
  readonly directsTownships: boolean;
}

/**
 * Tells an office (办公室, 办公厅) from the body that it serves.
 * Source: 党政机关公文处理工作条例, article 16: departments make no demands on lower governments without such consent.
 * @param consent what a person says instead
 */
export function issuingOffice(issuer: string, consent: string | undefined): IssuingOffice {
  const serves = consent ?? bodyServed(issuer);
  const directsTownships = isAuthority(serves ?? issuer);
  return { consent: serves, tells: serves !== null || directsTownships, directsTownships };
}

/** 区政府 of 重庆市万州区人民政府办公室; null where the issuer is no such office. */
function bodyServed(issuer: string): string | null {
  const office = /^(.+?)(?:办公室|办公厅)$/.exec(issuer)?.[1];
  if (office === undefined) return null;
  const level = /(自治区|[省市区县州旗])(?:人民)?政府$/.exec(office)?.[1];
  if (level !== undefined) return `${level}政府`;
  const committee = /(自治区|[省市区县州旗])委(?:员会)?$/.exec(office)?.[1];
  return committee === undefined ? office : `${committee}委`;
}

/** 国务院, 政府 and 党委 above townships. */
function isAuthority(body: string): boolean {
  return /(?:国务院|政府|[省市区县州旗]委|自治区党委)$/.test(body) && !/[乡镇](?:人民)?政府$/.test(body);
}
