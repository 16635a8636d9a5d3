import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { publicTexts } from "../../texts/public.ts";
import { termName } from "../../texts/schooling.ts";
import type { HomeView } from "../../views/home.ts";
import { PolicyCards } from "./policy-cards.tsx";

const openingSentence = (view: HomeView, { language }: PageContext): string => {
  const { opening } = publicTexts(language).home;
  const format = formatsFor(language);
  const term = termName(language, view);
  if (view.opening === "notYet") return opening.notYet(term, format.instant(view.opensAt));
  if (view.opening === "makeup" && view.makeup) return opening.makeup(term, format.deadline(view.makeup.closesAt));
  return view.opening === "open" ? opening.open(term, format.deadline(view.closesAt)) : opening.closed(term);
};

/** The first page: apply, look up, lists; what there is; what happens then; whom to call. */
export const homePage = (view: HomeView, context: PageContext): string => {
  const texts = publicTexts(context.language).home;
  const mayApply = view.opening === "open" || view.opening === "makeup";
  const toApplyFor = view.policies.filter(({ use, lines }) => use === "application" && lines.length > 0);
  return renderPage(
    <Page context={context} title={texts.title}>
      <p class="lead">{texts.intro}</p>
      <Notice tone={mayApply ? "success" : "info"} title={openingSentence(view, context)}>
        {view.opening === "notYet" || view.opening === "open" ? null : (
          <p>
            <a href="/apply/makeup">{texts.opening.missed}</a>
          </p>
        )}
      </Notice>
      <ButtonRow>
        {mayApply && <ButtonLink href="/apply">{texts.apply}</ButtonLink>}
        <ButtonLink href="/status" kind="secondary">
          {texts.lookUp}
        </ButtonLink>
        <ButtonLink href="/lists" kind="secondary">
          {texts.lists}
        </ButtonLink>
      </ButtonRow>
      <h2>{texts.policies}</h2>
      <PolicyCards policies={toApplyFor} />
      <p>
        <a href="/policies">{texts.allPolicies}</a>
      </p>
      <h2>{texts.steps}</h2>
      <p>{texts.stepsIntro}</p>
      <ol class="numbered">
        {texts.step.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}</strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p>{texts.publicity(view.publicity.school, view.publicity.county)}</p>
      <p>{texts.notChosen}</p>
      <h2>{texts.help}</h2>
      <p>{texts.helpText(context.county.phone)}</p>
    </Page>,
  );
};
