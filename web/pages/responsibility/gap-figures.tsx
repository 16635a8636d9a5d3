import { KeyFigures } from "../../components/key-figures.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { responsibilityTexts } from "../../texts/responsibility.ts";
import type { GapCounts } from "../../views/responsibility.ts";

/** What is missing, in figures. */
export const GapFigures = ({ gaps }: { readonly gaps: GapCounts }) => {
  const { count } = useFormats();
  const { figures } = responsibilityTexts(usePage().language);
  return (
    <>
      <KeyFigures
        figures={[
          { label: figures.schools, value: count(gaps.schools) },
          { label: figures.withoutContact, value: count(gaps.withoutContact) },
          { label: figures.pupils, value: count(gaps.pupils) },
          { label: figures.unnamed, value: count(gaps.unnamed) },
          { label: figures.over, value: count(gaps.over), note: figures.overNote },
        ]}
      />
      {gaps.uncounted > 0 && <p>{figures.uncounted(count(gaps.uncounted))}</p>}
    </>
  );
};
