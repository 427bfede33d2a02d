import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { Role, Task, TaskUnit } from "../../core/notice/notice";
import { useTexts } from "../language";

const ROLES: readonly Role[] = ["lead", "responsible", "support"];

const useStyles = makeStyles({
  roles: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, margin: 0 },
  role: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "baseline" },
  badge: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  lead: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  responsible: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  support: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  names: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  collective: {
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorNeutralForeground3,
    textUnderlineOffset: "3px",
  },
});

/** The units of a task by their roles: who leads comes first. */
export function TaskUnits({ units, openEnded }: Pick<Task, "units" | "openEnded">) {
  const texts = useTexts().notice;
  const styles = useStyles();
  const last = units.at(-1);
  return (
    <dl className={styles.roles}>
      {ROLES.map((role) => {
        const named = units.filter((unit) => unit.role === role);
        if (named.length === 0) return null;
        return (
          <div key={role} className={styles.role}>
            <dt className={mergeClasses(styles.badge, styles[role])}>{texts.roles[role]}</dt>
            <dd lang="zh-CN" className={styles.names}>
              {named.map((unit, index) => (
                <Fragment key={unit.name}>
                  {index > 0 && "、"}
                  <Name unit={unit} />
                </Fragment>
              ))}
              {openEnded && last?.role === role && texts.etc}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Name({ unit }: { readonly unit: TaskUnit }) {
  const texts = useTexts().notice;
  const styles = useStyles();
  if (!unit.collective) return unit.name;
  return (
    <span className={styles.collective} title={texts.collective}>
      {unit.name}
    </span>
  );
}
