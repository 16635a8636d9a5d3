import { useFormats, usePage } from "../../layout/page-context.ts";
import { objectorTexts } from "../../texts/objector.ts";
import type { AnsweredObjection } from "../../views/lists.ts";

/** What became of objections to a list, and the way back to one's own. */
export const AnsweredObjections = ({ answered }: { readonly answered: readonly AnsweredObjection[] }) => {
  const { answered: texts, lookUp } = objectorTexts(usePage().language);
  const { instant } = useFormats();
  return (
    <section>
      {answered.length > 0 && (
        <>
          <h2>{texts.title}</h2>
          <p>{texts.text}</p>
          <ul>
            {answered.map(({ serial, result, at }) => (
              <li key={`${serial} ${at}`}>
                {serial > 0 ? texts.line(String(serial)) : texts.list} · <strong>{texts.results[result]}</strong> ·{" "}
                {instant(at)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/my-objection">{lookUp.title}</a>
      </p>
    </section>
  );
};
