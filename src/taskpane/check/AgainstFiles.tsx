import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Text } from "@fluentui/react-components";
import { useTexts } from "../language";
import { OneFile } from "../parts/OneFile";
import type { FileCheckState } from "./useFileCheck";

interface Props {
  readonly state: FileCheckState;
  readonly disabled: boolean;
}

/** What else files are checked against: the coordinating office's workbook and an earlier report, where there are any. */
export function AgainstFiles({ state, disabled }: Props) {
  const texts = useTexts().check.against;
  return (
    <Accordion collapsible>
      <AccordionItem value="against">
        <AccordionHeader size="small">{texts.title}</AccordionHeader>
        <AccordionPanel>
          <Text size={200}>{texts.hint}</Text>
          <OneFile label={texts.master} file={state.master} disabled={disabled} onFile={state.setMaster} />
          <OneFile
            label={texts.previous}
            file={state.previous}
            disabled={disabled}
            onFile={state.setPrevious}
          />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
