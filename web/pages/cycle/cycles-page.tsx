import { ButtonLink } from "../../components/button.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { cycleTexts } from "../../texts/cycle.ts";
import { supervisionTexts } from "../../texts/supervision.ts";
import type { CyclesView } from "../../views/cycle.ts";
import { CyclesTable } from "./cycles-table.tsx";

/** The inspection cycles somebody may read, the latest first, and the way to a new one. */
export const cyclesPage = ({ cycles, may }: CyclesView, context: PageContext): string => {
  const texts = cycleTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/supervision", text: supervisionTexts(context.language).title }}
    >
      <p class="lead">{texts.intro}</p>
      {may === "plan" && (
        <p class="screen-only">
          <ButtonLink href="/cycles/new">{texts.newCycle}</ButtonLink>
        </p>
      )}
      <CyclesTable cycles={cycles} />
    </Page>,
  );
};
