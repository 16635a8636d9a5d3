import { Checkbox } from "../../components/checkbox.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { AllFields } from "./all-fields.tsx";
import type { FieldParts, SectionFieldsProps } from "./section-props.ts";

const boxes = ["processing", "sensitive", "publicity", "truth"] as const;

/** The signature, the one part of the commitment that a correction may ask for again. */
export const commitmentParts: FieldParts = {
  signature: () => {
    const texts = applyTexts(usePage().language).form.commitment;
    return (
      <TextField
        name="commitment.signature"
        label={texts.signature}
        hint={texts.signatureHint}
        size="medium"
        autocomplete="off"
      />
    );
  },
};

/** Consents, each by itself and none ticked beforehand, the commitment to the truth, and the signature. */
export const CommitmentFields = (props: SectionFieldsProps) => {
  const texts = applyTexts(usePage().language).form.commitment;
  return (
    <>
      {boxes.map((box) => (
        <Checkbox key={box} name={`commitment.${box}`} label={texts[box]} />
      ))}
      <AllFields parts={commitmentParts} {...props} />
    </>
  );
};
