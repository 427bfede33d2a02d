import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import type { DocumentKind } from "../../core/documents/documentPlan";
import { useTexts } from "../language";
import { OneFile } from "../parts/OneFile";
import type { TemplatesState } from "./useTemplates";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly kind: DocumentKind;
  readonly state: TemplatesState;
  readonly disabled: boolean;
}

/** By which template a document is made: the product's own, to be taken and edited, or the office's. */
export function TemplateChoice({ kind, state, disabled }: Props) {
  const { save, documents } = useTexts();
  const texts = documents.template;
  const styles = useStyles();
  return (
    <div>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          disabled={disabled}
          onClick={() => state.download(kind)}
        >
          {texts.download}
        </Button>
        <OneFile
          label={texts.use}
          accept=".docx"
          file={state.own.get(kind) ?? null}
          disabled={disabled}
          onFile={(file) => state.choose(kind, file)}
        />
      </div>
      <Text block size={200} className={styles.hint}>
        {state.offered?.kind === kind ? save.begun(state.offered.file.name) : texts.hint}
      </Text>
    </div>
  );
}
