import { DataTable } from "../../components/data-table.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { changeTexts } from "../../texts/change.ts";
import type { ChangeView, EffectRow } from "../../views/change.ts";
import { nameIn, programmeName } from "../staff/words.ts";

/** What confirming does, or did, to each application, said as the office says it. */
export const Effects = ({ view }: { readonly view: ChangeView }) => {
  const { language } = usePage();
  const texts = changeTexts(language);
  const { effects, status, makeupId } = view;
  return (
    <section>
      <h2>{status === "registered" ? texts.preview : texts.done}</h2>
      {effects.length === 0 && <p>{texts.noApplications}</p>}
      {effects.length > 0 && status === "registered" && <p>{texts.previewIntro}</p>}
      {effects.length > 0 && (
        <DataTable
          caption={status === "registered" ? texts.preview : texts.done}
          captionIs="heard"
          rows={effects}
          rowKey={({ applicationId }) => applicationId}
          columns={[
            {
              key: "programme",
              header: texts.programme,
              cell: ({ programme }) => programmeName(language, programme),
            },
            { key: "number", header: texts.application, cell: ({ applicationId }) => applicationId },
            { key: "effect", header: texts.effect, cell: (effect) => <Sentence effect={effect} /> },
          ]}
          empty={null}
        />
      )}
      {makeupId !== undefined && <p>{`${texts.makeup}${makeupId}`}</p>}
    </section>
  );
};

const Sentence = ({ effect: { became, from, amount, payer } }: { readonly effect: EffectRow }) => {
  const { language } = usePage();
  const { day, money } = useFormats();
  const told = {
    from: from === undefined ? "" : day(from),
    amount: amount === undefined ? "" : money(amount),
    payer: payer === undefined ? "" : nameIn(language, payer),
  };
  return <>{changeTexts(language).became[became](told)}</>;
};
