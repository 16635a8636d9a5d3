import type { Indicator } from "../../../domain/indicator/indicator.ts";
import { Chinese } from "../../components/chinese.tsx";
import { Details } from "../../components/details.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { targetWords, valueWords } from "../../texts/indicator-words.ts";
import { visitTexts } from "../../texts/visit.ts";
import type { VisitItem, VisitView } from "../../views/visit.ts";
import { nameIn } from "../staff/words.ts";
import { EntryForm } from "./entry-form.tsx";

type ItemProps = { readonly view: VisitView; readonly item: VisitItem; readonly indicator: Indicator };

/** One line of the checklist: what is asked, what is known already, what has been scored, and the form to score it. */
export const CheckItem = ({ view, item, indicator }: ItemProps) => {
  const { language, typed } = usePage();
  const { entry } = visitTexts(language);
  const hasOwn = item.scores.some(({ whose }) => whose === "own");
  return (
    <section class="check" id={item.indicator} aria-labelledby={`${item.indicator}-title`}>
      <h3 id={`${item.indicator}-title`}>
        <span class="check-number">{item.indicator}</span> {language === "en" ? indicator.title.en : indicator.title.zh}
      </h3>
      <Facts item={item} indicator={indicator} />
      <Scores view={view} item={item} />
      {view.may === "note" && view.state !== "over" && (
        <Details
          summary={hasOwn ? entry.again : entry.open}
          state={typed?.["form"] === item.indicator ? "open" : "closed"}
        >
          <EntryForm view={view} item={item} />
        </Details>
      )}
    </section>
  );
};

const Facts = ({ item, indicator }: Omit<ItemProps, "view">) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = visitTexts(language).item;
  const { unit, direction } = indicator;
  const { target, known, selfScore, counts } = item;
  const counted = known?.denominator === undefined ? "" : ` (${known.numerator ?? 0}/${known.denominator})`;
  const facts = [
    ...(target === undefined
      ? []
      : [{ label: texts.target, value: targetWords(language, { direction, unit, value: target }) }]),
    ...(known === undefined
      ? []
      : [
          {
            label: texts.known,
            value: `${valueWords(language, { unit, value: known.value })}${counted}`,
            more: texts.asOf(instant(known.asOf)),
          },
        ]),
    ...(selfScore === undefined ? [] : [{ label: texts.self, value: texts.points(String(selfScore)) }]),
    { label: texts.source, value: indicator.source },
  ];
  return (
    <dl class="check-facts">
      {facts.map(({ label, value, ...rest }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {"more" in rest && <span class="check-by"> {rest.more}</span>}
          </dd>
        </div>
      ))}
      {counts === "unscored" && (
        <div>
          <dt class="visually-hidden">{texts.points("0")}</dt>
          <dd>{texts.unscored}</dd>
        </div>
      )}
    </dl>
  );
};

const Scores = ({ view, item }: Omit<ItemProps, "indicator">) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { entry, item: itemTexts, photo } = visitTexts(language);
  if (item.scores.length === 0) return null;
  return (
    <ul class="check-scores">
      {item.scores.map(({ schoolCode, score, note, photos, by, whose, at }) => {
        const school = view.schools.find(({ code }) => code === schoolCode);
        return (
          <li key={`${by}-${schoolCode}-${at}`}>
            <Tag tone="good">{itemTexts.points(String(score))}</Tag>{" "}
            {school ? <span>{nameIn(language, school)} </span> : null}
            <span class="check-by">{entry.by(whose === "own" ? entry.mine : by, instant(at))}</span>
            {note !== undefined && (
              <p>
                <Chinese>{note}</Chinese>
              </p>
            )}
            {photos.map((fileId, place) => (
              <a key={fileId} class="check-photo" href={`/files/${fileId}`}>
                {`${photo.title} ${place + 1}`}
              </a>
            ))}
          </li>
        );
      })}
    </ul>
  );
};
