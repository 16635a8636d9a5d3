import { encode } from "uqr";
import { programmes } from "../../../domain/programme/programmes.ts";
import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { PrintOnly, ScreenOnly } from "../../components/medium.tsx";
import { QrCode } from "../../components/qr-code.tsx";
import { Panel, Receipt } from "../../components/receipt.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { applyTexts } from "../../texts/apply.ts";
import { documentsTexts } from "../../texts/documents.ts";
import { formatsFor } from "../../texts/format.ts";
import type { ReceiptView } from "../../views/apply.ts";

/** The receipt to write down or print: the number, how to open it again, and what comes next. */
export const receiptPage = (view: ReceiptView, context: PageContext): string => {
  const { receipt } = applyTexts(context.language);
  const format = formatsFor(context.language);
  const title = view.submitted ? receipt.submittedTitle : receipt.begunTitle;
  return renderPage(
    <Page
      context={context}
      title={title}
      heading={
        <Receipt
          title={title}
          label={view.submitted ? receipt.submittedLabel : receipt.begunLabel}
          number={inGroups(view.receiptNo)}
        >
          {view.submitted ? null : <p>{receipt.begunText(format.deadline(view.closesAt))}</p>}
        </Receipt>
      }
    >
      <ScreenOnly>
        <ButtonRow>
          {view.next && <ButtonLink href={`/apply/${view.next}`}>{receipt.go}</ButtonLink>}
          {view.submitted && <ButtonLink href="/my-applications">{receipt.status}</ButtonLink>}
          {view.submitted && (
            <ButtonLink kind="secondary" href="/my-applications/documents">
              {documentsTexts(context.language).title}
            </ButtonLink>
          )}
        </ButtonRow>
      </ScreenOnly>
      <Submitted view={view} />
      <Panel title={receipt.openWith}>
        <p>{receipt.facts(view.pupilName, view.phoneEnding)}</p>
        <QrCode modules={encode(view.statusUrl, { border: 0 }).data} label={receipt.scan} />
        <p>{receipt.scan}</p>
      </Panel>
      <ScreenOnly>
        <p>{receipt.print}</p>
      </ScreenOnly>
      <PrintOnly>
        <p>{receipt.guardianSignature}</p>
      </PrintOnly>
    </Page>,
  );
};

/** As it is read aloud and written down, the eight digits that matter together: SQ20262027 1234 5678. */
const inGroups = (receiptNo: string): string => receiptNo.replace(/^(.*)(\d{4})(\d{4})$/, "$1 $2\u00a0$3");

const Submitted = ({ view }: { readonly view: ReceiptView }) => {
  const { language } = usePage();
  const { receipt } = applyTexts(language);
  const format = formatsFor(language);
  if (!view.submitted) return null;
  const { at, school, applications } = view.submitted;
  const due = applications.find(({ dueAt }) => dueAt !== undefined)?.dueAt;
  return (
    <>
      <SummaryList
        rows={[
          { label: receipt.pupil, value: view.pupilName },
          { label: receipt.school, value: language === "en" ? school.englishName : school.name },
          {
            label: receipt.programmes,
            value: applications
              .map(({ programme }) => programmes[programme].name[language === "en" ? "en" : "zh"])
              .join(language === "en" ? ", " : "、"),
          },
          { label: receipt.submittedAt, value: format.instant(at) },
          ...(view.onBehalf ? [{ label: receipt.onBehalf, value: receipt.onBehalfText }] : []),
        ]}
      />
      {due && <p>{receipt.checkedBy(format.deadline(due))}</p>}
    </>
  );
};
