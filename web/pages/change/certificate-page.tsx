import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { changeTexts } from "../../texts/change.ts";
import { formatsFor } from "../../texts/format.ts";
import { termName } from "../../texts/schooling.ts";
import type { CertificateView } from "../../views/change.ts";
import { nameIn, programmeName } from "../staff/words.ts";

/** The certificate to print for the county a pupil goes to. */
export const certificatePage = (view: CertificateView, context: PageContext): string => {
  const texts = changeTexts(context.language).certificate;
  const { day } = formatsFor(context.language);
  const county = context.language === "en" ? context.county.englishName : context.county.name;
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      back={{ href: `/changes/${view.changeId}`, text: changeTexts(context.language).kind.transferOut }}
    >
      <SummaryList
        rows={[
          { label: texts.to, value: view.toCounty },
          { label: texts.pupil, value: <Chinese>{view.pupilName}</Chinese> },
          { label: texts.school, value: nameIn(context.language, view.school) },
          { label: texts.term, value: termName(context.language, view.term) },
          { label: texts.left, value: day(view.leftOn) },
          { label: texts.number, value: view.changeId },
        ]}
      />
      <Lines view={view} />
      <p>{texts.issued(county, day(view.issuedOn))}</p>
    </Page>,
  );
};

const Lines = ({ view }: { readonly view: CertificateView }) => {
  const { language } = usePage();
  const { money } = useFormats();
  const texts = changeTexts(language).certificate;
  return (
    <DataTable
      caption={texts.caption}
      rows={view.lines}
      rowKey={({ programme }) => programme}
      columns={[
        { key: "programme", header: texts.programme, cell: ({ programme }) => programmeName(language, programme) },
        { key: "received", header: texts.received, cell: ({ received }) => texts[received] },
        {
          key: "amount",
          header: texts.amount,
          holds: "number",
          cell: ({ amount }) => (amount === undefined ? "" : money(amount)),
        },
      ]}
      empty={<p>{texts.nothing}</p>}
    />
  );
};
