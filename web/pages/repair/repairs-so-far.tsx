import { Chinese } from "../../components/chinese.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { repairTexts } from "../../texts/repair.ts";
import type { Repairs } from "../../views/repair.ts";

type RepairsProps = { readonly repairs: Repairs };

/** What was wrong with a list so far; nothing for a list with which nothing was. */
export const RepairsSoFar = ({ repairs: { postings, defects } }: RepairsProps) => {
  const texts = repairTexts(usePage().language);
  const { instant } = useFormats();
  return (
    <>
      {postings.length > 0 && (
        <section>
          <h2>{texts.postings}</h2>
          <ul>
            {postings.map(({ from, to, cause }) => (
              <li key={from}>
                {texts.posting(instant(from), instant(to))}: {texts.cause[cause]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {defects.length > 0 && (
        <section>
          <h2>{texts.defects}</h2>
          <ul>
            {defects.map(({ cause, name, at, serials, text }) => (
              <li key={at}>
                {texts.cause[cause]}
                {serials.length > 0 && <> ({texts.serials(serials.join(", "))})</>}: <Chinese>{text}</Chinese> (
                <Chinese>{name}</Chinese>, {instant(at)})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
