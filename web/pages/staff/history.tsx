import { reasonCodes } from "../../../domain/review/reason.ts";
import { Timeline } from "../../components/timeline.tsx";
import { usePage } from "../../layout/page-context.ts";
import type { Language } from "../../texts/language.ts";
import { staffTexts } from "../../texts/staff.ts";
import { textsFor } from "../../texts/texts.ts";
import type { HistoryItem } from "../../views/parts.ts";

/** Who did something: role and name of a member of staff, otherwise who it was in a word. */
export const actorName = (language: Language, { role, name }: Pick<HistoryItem, "role" | "name">): string => {
  const { actor } = staffTexts(language);
  if (role === "SYSTEM" || role === "PUBLIC" || role === "GUARDIAN") return actor[role];
  const label = textsFor(language).role[role];
  return name === undefined ? label : `${label} ${name}`;
};

const whatOf = (language: Language, { type, words }: HistoryItem): string => {
  const texts = staffTexts(language);
  const what = words["suggested"] === "refusal" ? texts.suggestedRefusal : texts.event[type];
  const stage = words["stage"];
  const purpose = stage === undefined ? undefined : (texts.purpose as { readonly [word: string]: string })[stage];
  return purpose === undefined ? what : `${purpose}${language === "en" ? ": " : "："}${what}`;
};

type WordsFor = { readonly [word: string]: string };

/** In whose place and by which mandate, or why it changed hands, in small words. */
const reasonOf = (language: Language, { inPlaceOf, words }: HistoryItem): string | undefined => {
  const texts = staffTexts(language);
  const why = (texts.awayFor as WordsFor)[String(words["absent"] ?? words["why"])];
  if (inPlaceOf !== undefined) return texts.inPlaceOf(inPlaceOf, why ?? "", String(words["mandate"]));
  return why ?? (texts.recusedFor as WordsFor)[String(words["why"])];
};

/** What has happened to a record, the newest first, as far as the office may read it. */
export const History = ({ items }: { readonly items: readonly HistoryItem[] }) => {
  const { language } = usePage();
  const texts = staffTexts(language);
  return (
    <section>
      <h2>{texts.history}</h2>
      {items.length === 0 ? (
        <p>{texts.noHistory}</p>
      ) : (
        <Timeline
          entries={items.map((item) => {
            const reason = reasonCodes.find((code) => code === item.words["reason"]);
            const because = reasonOf(language, item);
            return {
              at: item.at,
              who: actorName(language, item),
              what: whatOf(language, item),
              ...((reason ?? because) && {
                detail: (
                  <>
                    {reason && <p>{textsFor(language).reason[reason]}</p>}
                    {because && <p>{because}</p>}
                  </>
                ),
              }),
            };
          })}
        />
      )}
    </section>
  );
};
