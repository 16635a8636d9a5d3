import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { listWorkTexts } from "../../texts/list-work.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { PreparationView } from "../../views/preparation.ts";
import { gradeAndClass, nameIn, programmeName } from "./words.ts";

/** The applications that wait, each with a box to leave it out; on a county page those of the school looked at. */
export const WaitingRows = ({ view }: { readonly view: PreparationView }) => {
  const { language } = usePage();
  const { money } = useFormats();
  const texts = listWorkTexts(language).preparation;
  const { columns } = staffTexts(language);
  const school = view.shownSchool === undefined ? undefined : view.rows[0]?.school;
  if (view.rows.length === 0) return null;
  return (
    <>
      <h2>{school ? texts.rowsOf(nameIn(language, school)) : texts.rows}</h2>
      <p>{texts.leaveOut}</p>
      <DataTable
        caption={texts.rows}
        captionIs="heard"
        rows={view.rows}
        rowKey={({ applicationId }) => applicationId}
        selection={{
          name: "leftOut",
          value: ({ applicationId }) => applicationId,
          label: ({ pupilName }) => pupilName,
        }}
        columns={[
          { key: "name", header: columns.name, cell: ({ pupilName }) => <Chinese>{pupilName}</Chinese> },
          { key: "class", header: columns.className, cell: (row) => gradeAndClass(language, row) },
          { key: "programme", header: columns.programme, cell: ({ programme }) => programmeName(language, programme) },
          { key: "amount", header: columns.amount, holds: "number", cell: ({ amount }) => money(amount) },
          { key: "number", header: columns.number, cell: ({ applicationId }) => applicationId },
        ]}
        empty={null}
      />
    </>
  );
};
