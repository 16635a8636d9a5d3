import { programmes } from "../../../domain/programme/programmes.ts";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { programmesTexts } from "../../texts/programmes.ts";
import { publicTexts } from "../../texts/public.ts";
import type { PolicyView } from "../../views/home.ts";

/** Programmes as cards: what, for whom, how much. */
export const PolicyCards = ({ policies }: { readonly policies: readonly PolicyView[] }) => (
  <ul class="cards">
    {policies.map((policy) => (
      <li key={policy.programme}>
        <PolicyCard policy={policy} />
      </li>
    ))}
  </ul>
);

const PolicyCard = ({ policy }: { readonly policy: PolicyView }) => {
  const { language } = usePage();
  const texts = publicTexts(language).policies;
  const format = useFormats();
  const { description, period } = programmesTexts(language);
  return (
    <>
      <h3>{programmes[policy.programme].name[language === "en" ? "en" : "zh"]}</h3>
      <p>{description[policy.programme]}</p>
      {policy.boarding && <p class="card-note">{texts.boarding[policy.boarding]}</p>}
      {policy.lines.length > 0 && (
        <dl class="amounts">
          {policy.lines.map((line) => (
            <div key={`${line.stage} ${line.grades?.join() ?? ""} ${line.level ?? ""} ${line.admission ?? ""}`}>
              <dt>
                <LineName line={line} />
              </dt>
              <dd>
                {period[policy.period]} <strong>{format.money(line.amount)}</strong>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {policy.loan && (
        <p class="card-note">{texts.loan(format.money(policy.loan.least), format.money(policy.loan.most))}</p>
      )}
    </>
  );
};

const LineName = ({ line }: { readonly line: PolicyView["lines"][number] }) => {
  const { language } = usePage();
  const { stage, needLevel } = useTexts();
  const texts = publicTexts(language).policies;
  const { grades = [], level, admission } = line;
  const [first, last] = [grades.at(0), grades.at(-1)];
  const parts = [
    stage[line.stage],
    ...(first !== undefined && last !== undefined ? [texts.grades(first, last)] : []),
    ...(level ? [needLevel[level]] : []),
    ...(admission ? [texts.admission[admission]] : []),
  ];
  return <>{parts.join(language === "en" ? ", " : " ")}</>;
};
