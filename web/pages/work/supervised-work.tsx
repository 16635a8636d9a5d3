import { DataTable } from "../../components/data-table.tsx";
import { usePage } from "../../layout/page-context.ts";
import { staffTexts } from "../../texts/staff.ts";
import { supervisionWorkTexts } from "../../texts/supervision-work.ts";
import type { WorkItem } from "../../views/work.ts";
import { Due } from "../staff/due.tsx";
import { nameIn } from "../staff/words.ts";

type Supervised = WorkItem & { readonly supervised: NonNullable<WorkItem["supervised"]> };

const isSupervised = (task: WorkItem): task is Supervised => task.supervised !== undefined && task.purpose !== "parked";

/** Steps of inspections, of whole cycles and of the ladder that wait for this person; each has a page of its own. */
export const SupervisedWork = ({ tasks }: { readonly tasks: readonly WorkItem[] }) => {
  const { language } = usePage();
  const texts = supervisionWorkTexts(language);
  const { columns } = staffTexts(language);
  const own = tasks.filter(isSupervised);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      <DataTable
        caption={texts.title}
        captionIs="heard"
        rows={own}
        rowKey={({ taskId }) => taskId}
        columns={[
          {
            key: "what",
            header: texts.what,
            cell: ({ taskId, purpose, supervised }) => (
              <a href={`/tasks/${taskId}`}>
                {(texts.purpose as { readonly [purpose: string]: string })[purpose]} · {nameIn(language, supervised)}
              </a>
            ),
          },
          { key: "due", header: columns.due, cell: (task) => <Due {...task} /> },
        ]}
        empty={null}
      />
    </section>
  );
};
