import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { LIGHTS } from "../../core/report/lights";
import { figureText, shareText } from "../../core/report/reportFigures";
import { STATUSES_FROM_DONE, STATUS_SIGNS } from "../../core/values/status";
import { BarTable } from "../charts/BarTable";
import { LightMark } from "../charts/LightMark";
import { StackedBar } from "../charts/StackedBar";
import type { Tone } from "../charts/tones";
import { useTexts } from "../language";
import type { PreviewFigures, PreviewStatus } from "./previewFigures";

const useStyles = makeStyles({
  shares: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", margin: 0, textAlign: "center" },
  share: { display: "flex", flexDirection: "column-reverse" },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  lights: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
});

const STATUS_TONES: Readonly<Record<PreviewStatus, Tone>> = {
  未启动: "notBegun",
  慢于序时进度: "behind",
  达到序时进度: "onSchedule",
  快于序时进度: "ahead",
  已完成: "completed",
  已完成并长期坚持: "kept",
  本年度无相关任务: "other",
  申请调整: "other",
  unclear: "other",
  notReturned: "empty",
};

/** What is done stands at the bar's beginning. */
const STATUS_ORDER: readonly PreviewStatus[] = [...STATUSES_FROM_DONE, "unclear", "notReturned"];

/** What the report will show at a glance, as small charts that can be read as lists and tables, too. */
export function PreviewCharts({ shown }: { readonly shown: PreviewFigures }) {
  const texts = useTexts().consolidate.preview;
  const styles = useStyles();
  const { figures, sections, unitStates, taskLights } = shown;
  const counts = new Map(shown.statuses.map(({ status, count }) => [status, count]));
  const all = figures.应报项次 ?? 0;
  const units = figures.应报单位数 ?? 0;
  const shares = ["填报率", "已完成占比", "按序时占比", "滞后占比"] as const;
  return (
    <>
      <dl className={styles.shares}>
        {shares.map((name) => (
          <div key={name} className={styles.share}>
            <dt className={styles.label}>{texts.shares[name]}</dt>
            <dd className={styles.figure}>{figureText(figures, name)}</dd>
          </div>
        ))}
      </dl>
      <StackedBar
        title={texts.statusTitle}
        parts={STATUS_ORDER.map((status) => {
          const count = counts.get(status) ?? 0;
          return {
            ...{ label: texts.statuses[status], tone: STATUS_TONES[status], count },
            sign: status === "unclear" ? "？" : status === "notReturned" ? "□" : STATUS_SIGNS[status],
            share: shareText(count / Math.max(all, 1)),
          };
        })}
      />
      <BarTable
        title={texts.sectionTitle}
        headings={texts.sectionHeadings}
        namesLanguage="zh-CN"
        bars={sections.map(({ name, completedShare, light }) => ({
          ...{ name, tone: "completed" as const, length: completedShare ?? 0 },
          value: completedShare === null ? "—" : shareText(completedShare),
          mark: <LightMark light={light} />,
        }))}
      />
      <div>
        <Text block weight="semibold">
          {texts.lightsTitle}
        </Text>
        <ul className={styles.lights}>
          {LIGHTS.map((light) => (
            <li key={light}>
              <LightMark light={light} /> {texts.tasks(taskLights[light])}
            </li>
          ))}
          {taskLights.none > 0 && (
            <li>
              {texts.noLight} {texts.tasks(taskLights.none)}
            </li>
          )}
        </ul>
      </div>
      <BarTable
        title={texts.unitTitle}
        headings={texts.unitHeadings}
        bars={unitStates.map(({ state, count }) => ({
          ...{ name: texts.unitStates[state], value: String(count) },
          tone: state === "未报送" ? "notBegun" : state === "按时报送" ? "completed" : "onSchedule",
          length: units === 0 ? 0 : count / units,
        }))}
      />
    </>
  );
}
