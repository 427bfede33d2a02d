import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { useTexts } from "../language";
import type { FileToSave } from "../surroundings";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "240px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What was offered for download: one file, and the files that it holds. */
export interface OfferedFiles {
  readonly download: string;
  readonly files: readonly FileToSave[];
}

interface Props {
  /** What the browser was asked to download. */
  readonly begun: string;
  readonly files: readonly FileToSave[];
  readonly onDownload: (file: FileToSave) => void;
  /** null outside Excel. */
  readonly onOpen: ((file: FileToSave) => void) | null;
}

/** Other ways to the files, since nobody can tell whether a download arrived. */
export function FileOffers({ begun, files, onDownload, onOpen }: Props) {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <>
      <Text size={200}>
        {texts.save.begun(begun)} {texts.save.ifNoDownload}
      </Text>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.name} className={styles.item}>
            <Text size={200} className={styles.name}>
              {file.name}
            </Text>
            {onOpen && isWorkbook(file) && (
              <Button
                size="small"
                appearance="subtle"
                icon={<OpenRegular />}
                aria-label={texts.save.open(file.name)}
                title={texts.save.open(file.name)}
                onClick={() => onOpen(file)}
              />
            )}
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDownloadRegular />}
              aria-label={texts.save.download(file.name)}
              title={texts.save.download(file.name)}
              onClick={() => onDownload(file)}
            />
          </li>
        ))}
      </ul>
      {onOpen && files.some(isWorkbook) && (
        <Text size={200} className={styles.hint}>
          {texts.save.nameHint}
        </Text>
      )}
      {onOpen && !files.every(isWorkbook) && (
        <Text size={200} className={styles.hint}>
          {texts.save.documentHint}{" "}
          <Link href="browser.html?tab=consolidate" target="_blank">
            {texts.noHost.link}
          </Link>
        </Text>
      )}
    </>
  );
}

/** Excel opens workbooks only. */
function isWorkbook({ name }: FileToSave): boolean {
  return name.endsWith(".xlsx");
}
