import { Chinese } from "../../components/chinese.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import type { ObjectorView } from "../../views/objections.ts";

/** Who objected, for the aid centre's eyes. */
export const objectorPage = ({ objectionId, name, contact }: ObjectorView, context: PageContext): string => {
  const { one, number, readObjector: texts } = objectionsTexts(context.language);
  return renderPage(
    <Page context={context} title={texts.shown} back={{ href: `/objections/${objectionId}`, text: one }}>
      <SummaryList
        rows={[
          { label: number, value: objectionId },
          { label: texts.name, value: <Chinese>{name}</Chinese> },
          { label: texts.contact, value: <Chinese>{contact}</Chinese> },
        ]}
      />
      <p>{texts.keep}</p>
    </Page>,
  );
};
