import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { publicTexts } from "../../texts/public.ts";
import { termName } from "../../texts/schooling.ts";
import type { PoliciesView } from "../../views/policies.ts";
import { PolicyCards } from "./policy-cards.tsx";
import { NeedTerms, RightsTerms, StepTerms } from "./policy-terms.tsx";

const uses = ["application", "entitlement", "register"] as const;

/** Every programme of the term, by how one comes to it; who is in need; how long it takes; what one may ask for. */
export const policiesPage = (view: PoliciesView, context: PageContext): string => {
  const texts = publicTexts(context.language).policies;
  return renderPage(
    <Page context={context} title={texts.title}>
      <p class="lead">{texts.intro(termName(context.language, view))}</p>
      {uses.map((use) => (
        <section key={use}>
          <h2>{texts[use]}</h2>
          <PolicyCards policies={view.policies.filter((policy) => policy.use === use)} />
        </section>
      ))}
      <NeedTerms />
      <StepTerms view={view} />
      <RightsTerms view={view} />
      <p class="screen-only">
        <a href="/indicators">{texts.indicators}</a>
      </p>
    </Page>,
  );
};
