import { Checkbox } from "../../components/checkbox.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";

const boxes = ["processing", "sensitive", "publicity", "truth"] as const;

/** Consents, each by itself and none ticked beforehand, the commitment to the truth, and the signature. */
export const CommitmentFields = () => {
  const texts = applyTexts(usePage().language).form.commitment;
  return (
    <>
      {boxes.map((box) => (
        <Checkbox key={box} name={`commitment.${box}`} label={texts[box]} />
      ))}
      <TextField
        name="commitment.signature"
        label={texts.signature}
        hint={texts.signatureHint}
        size="medium"
        autocomplete="off"
      />
    </>
  );
};
