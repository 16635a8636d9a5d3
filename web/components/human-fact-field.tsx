import { useTexts } from "../layout/page-context.ts";
import { TextField } from "./text-field.tsx";

type HumanFactFieldProps = {
  readonly name?: string;
  /** What is asked, when it is not the person's own surname: a fact from the page, e.g. the list's total. */
  readonly question?: string;
  readonly hint?: string;
};

/** The one fact asked at every decision, which a mail scanner or a stray click cannot give (design §7). */
export const HumanFactField = ({ name = "humanFact", question, hint }: HumanFactFieldProps) => {
  const { form } = useTexts();
  return (
    <div class="human-fact">
      <TextField
        name={name}
        label={question ?? form.ownSurname}
        hint={hint ?? (question === undefined ? form.ownSurnameHint : form.humanFactHint)}
        autocomplete="off"
        size="short"
      />
    </div>
  );
};
