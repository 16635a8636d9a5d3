import { useTexts } from "../layout/page-context.ts";
import type { SharedTexts } from "../texts/shared.zh-cn.ts";
import { TextField } from "./text-field.tsx";

type HumanFactFieldProps = {
  /** What the person reads off the page and types. */
  readonly asks: keyof SharedTexts["form"]["humanFact"];
};

/** The one fact asked at every decision, which a mail scanner or a stray click cannot give (design §7). */
export const HumanFactField = ({ asks }: HumanFactFieldProps) => {
  const { question, hint } = useTexts().form.humanFact[asks];
  return (
    <div class="human-fact">
      <TextField name="humanFact" label={question} hint={hint} autocomplete="off" size="short" />
    </div>
  );
};
