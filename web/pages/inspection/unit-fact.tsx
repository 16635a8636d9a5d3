import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";

/** The one fact asked at every act on an inspection: the last character of the unit's name, which stands on the page. */
export const UnitFact = () => {
  const { fact } = inspectionTexts(usePage().language);
  return (
    <div class="human-fact">
      <TextField name="humanFact" label={fact.label} hint={fact.hint} autocomplete="off" size="short" />
    </div>
  );
};
