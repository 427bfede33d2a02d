import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useTexts } from "../language";

/** A notice is in Chinese whatever the pane's language is. */
const PARAGRAPHS = `一、发展社会事业
（一）提高教育发展水平。合理布局学校，改善办学条件。2019年底前完成。（牵头单位：区教委；配合单位：区财政局、各乡镇）
（二）加强技能培训。
责任单位：区人社局、区残联等`;

const HEADINGS = ["序号", "任务", "牵头单位", "责任单位", "完成时限"];

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, marginInline: 0 },
  example: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th": {
      padding: tokens.spacingVerticalXXS,
      fontWeight: tokens.fontWeightRegular,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
});

/** What a notice that can be read looks like. */
export function NoticeExample() {
  const texts = useTexts().notice.picker;
  const styles = useStyles();
  return (
    <Accordion collapsible>
      <AccordionItem value="example">
        <AccordionHeader size="small">{texts.exampleTitle}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Text size={200}>{texts.exampleLead}</Text>
          <pre lang="zh-CN" className={styles.example} style={{ fontFamily: "inherit" }}>
            {PARAGRAPHS}
          </pre>
          <Text size={200}>{texts.exampleTable}</Text>
          <table lang="zh-CN" className={styles.table}>
            <thead>
              <tr>
                {HEADINGS.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
          </table>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
