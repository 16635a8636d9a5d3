import { Receipt } from "../../components/receipt.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { RegisteredView } from "../../views/objections.ts";

/** The number and the code for whoever objected, shown this once. */
export const registeredPage = (
  { objectionId, code, nature, answerBy }: RegisteredView,
  context: PageContext,
): string => {
  const { language } = context;
  const texts = objectionsTexts(language);
  return renderPage(
    <Page
      context={context}
      title={texts.register.done}
      back={{ href: "/objections", text: texts.title }}
      heading={
        <Receipt title={texts.register.done} label={texts.number} number={objectionId}>
          <p class="receipt-label">{texts.register.code}</p>
          <p class="receipt-number">{code}</p>
        </Receipt>
      }
    >
      <p>{texts.register.codeHint}</p>
      <p>
        {texts.nature[nature]}. {texts.answerBy}: {formatsFor(language).deadline(answerBy)}
      </p>
      <p>
        <a href={`/objections/${objectionId}`}>{texts.one}</a>
      </p>
      <p>{staffTexts(language).print}</p>
    </Page>,
  );
};
