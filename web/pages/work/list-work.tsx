import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { staffTexts } from "../../texts/staff.ts";
import { workTexts } from "../../texts/work.ts";
import type { WorkTexts } from "../../texts/work.zh-cn.ts";
import type { WorkItem } from "../../views/work.ts";
import { Due } from "../staff/due.tsx";
import { listTitle, nameIn } from "../staff/words.ts";

type ListWorkProps = {
  readonly purpose: Exclude<keyof WorkTexts["intro"], "classCheck" | "schoolCheck" | "countyRecheck">;
  readonly tasks: readonly WorkItem[];
};

/** Lists to post or to sign, and parked cases: each is opened by itself. */
export const ListWork = ({ purpose, tasks }: ListWorkProps) => {
  const { language } = usePage();
  const { columns, purpose: purposes } = staffTexts(language);
  const texts = workTexts(language);
  if (tasks.length === 0) return null;
  return (
    <section>
      <h2>{purposes[purpose]}</h2>
      <p>{texts.intro[purpose]}</p>
      <DataTable
        caption={purposes[purpose]}
        captionIs="heard"
        rows={tasks}
        rowKey={({ taskId }) => taskId}
        columns={[
          { key: "what", header: columns.name, cell: (task) => <What task={task} /> },
          { key: "size", header: columns.amount, cell: (task) => <Size task={task} /> },
          { key: "due", header: columns.due, cell: (task) => <Due {...task} /> },
        ]}
        empty={null}
      />
    </section>
  );
};

const What = ({ task: { taskId, list, application, objection, subject } }: { readonly task: WorkItem }) => {
  const { language } = usePage();
  if (objection) {
    const { objectionAt } = workTexts(language);
    const where = nameIn(language, objection.unit);
    return <a href={`/objections/${subject.id}`}>{objectionAt(where, subject.id, objection.serial)}</a>;
  }
  return (
    <a href={`/tasks/${taskId}`}>
      {list ? listTitle(language, list) : <Chinese>{application?.pupilName ?? subject.id}</Chinese>}
    </a>
  );
};

const Size = ({ task: { list } }: { readonly task: WorkItem }) => {
  const { language } = usePage();
  const { count, money } = useFormats();
  const texts = workTexts(language);
  if (list === undefined) return null;
  return (
    <>
      {texts.lines(count(list.lines), money(list.amount))}
      {list.held > 0 && ` ${texts.held(count(list.held))}`}
    </>
  );
};
