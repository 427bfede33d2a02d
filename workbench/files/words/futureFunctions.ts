/** Functions that came after Excel 2007, which files mark with `_xlfn.` ([MS-XLSX] 2.2.2, future functions). */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT
  F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
  GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT
  MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION
  PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC
  QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P
  STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT
  TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS
  WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
/** These have a second mark. */
const WORKSHEET_FUNCTIONS = new Set(["FILTER", "SORT"]);

/** Texts and quoted sheet names, which stay as they are, or the name of a function before its bracket. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.!])((?:_xlfn\.)?(?:_xlws\.)?)([A-Z][A-Z0-9.]*)(?=\()/giu;

/** A formula as people see it: `_xlfn.XLOOKUP(` reads `XLOOKUP(`. One whose parameters are marked too stays as it is. */
export function shownFormula(formula: string): string {
  if (!formula.includes("_xl") || formula.includes("_xlpm.")) return formula;
  return formula.replace(TOKEN, (all: string, mark?: string, name?: string) =>
    mark !== undefined && name !== undefined && isFuture(name) ? name : all,
  );
}

/** The opposite: without the mark Excel would show #NAME?. */
export function storedFormula(formula: string): string {
  return formula.replace(TOKEN, (all: string, mark?: string, name?: string) => {
    if (name === undefined || mark !== "" || !isFuture(name)) return all;
    return `_xlfn.${WORKSHEET_FUNCTIONS.has(name.toUpperCase()) ? "_xlws." : ""}${name}`;
  });
}

function isFuture(name: string): boolean {
  const upper = name.toUpperCase();
  return FUTURE.has(upper) || WORKSHEET_FUNCTIONS.has(upper);
}
