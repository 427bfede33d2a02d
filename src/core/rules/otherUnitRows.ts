import { returnRule, type CheckedRow } from "./rule";

/** Rows of another unit stand in a unit's return: one office may report for another, or a row was copied by mistake. */
export const otherUnitRows = returnRule(
  {
    code: "other-unit-rows",
    severity: "warning",
    document: {
      finds: { zh: "一个单位的填报表中有其他单位的行。", en: "A unit's return holds rows of another unit." },
      why: {
        zh: "可能是代报，也可能是误填；内容照常并入该单位的任务。",
        en: "One office may report for another, or it is a mistake; the rows are consolidated as the other unit's.",
      },
      example: {
        zh: "区工商分局的表中有区质监局的一行。",
        en: "A row of 区质监局 in the return of 区工商分局.",
      },
      repair: {
        zh: "确为代报的，请与该单位确认；误填的，删除或改回本单位。",
        en: "Where it reports for the other, confirm it with that unit; else delete the rows.",
      },
    },
  },
  ({ rows, mainUnit, basis: { units } }) => {
    if (mainUnit === null) return [];
    const others = new Map<string, CheckedRow[]>();
    for (const row of rows) {
      const unit = row.match && units.nameFor(row.match.assignment);
      if (unit === null || unit === mainUnit || units.reportsFor(mainUnit, unit)) continue;
      const known = others.get(unit);
      if (known) known.push(row);
      else others.set(unit, [row]);
    }
    return [...others].flatMap(([unit, [first, ...more]]) => {
      if (!first) return [];
      const count = more.length + 1;
      return [
        {
          sheet: first.row.sheet,
          cell: first.row.range,
          taskId: first.match?.assignment.task.id ?? null,
          message: {
            zh: `${mainUnit}的填报表中有${unit}的${count}行；如为代报，请与${unit}确认，误填的请删除。内容照常并入${unit}的任务。`,
            en: `The return of ${mainUnit} holds ${count === 1 ? "a row" : `${count} rows`} of ${unit}. Where it reports for that unit, confirm it; else delete them. They are consolidated as ${unit}'s.`,
          },
          fix: null,
        },
      ];
    });
  },
);
