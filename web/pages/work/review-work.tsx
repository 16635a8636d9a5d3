import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import type { Language } from "../../texts/language.ts";
import { staffTexts } from "../../texts/staff.ts";
import { workTexts } from "../../texts/work.ts";
import type { WorkItem } from "../../views/work.ts";
import { Due } from "../staff/due.tsx";
import { gradeAndClass, nameIn, programmeName, separatorIn } from "../staff/words.ts";

type Reviewed = WorkItem & { readonly application: NonNullable<WorkItem["application"]> };
type ReviewWorkProps = {
  readonly purpose: "classCheck" | "schoolCheck" | "countyRecheck";
  readonly tasks: readonly WorkItem[];
};

const isReviewed = (task: WorkItem): task is Reviewed => task.application !== undefined;
const isAlike = ({ exceptions }: WorkItem): boolean => exceptions?.length === 0;

/** Applications at one step: those alike in one form, exceptions below to be opened one by one. */
export const ReviewWork = ({ purpose, tasks }: ReviewWorkProps) => {
  const { language } = usePage();
  const reviewed = tasks.filter(isReviewed);
  if (reviewed.length === 0) return null;
  const alike = reviewed.filter(isAlike);
  const alone = reviewed.filter((task) => !isAlike(task));
  return (
    <section>
      <h2>{staffTexts(language).purpose[purpose]}</h2>
      <p>{workTexts(language).intro[purpose]}</p>
      {alike.length > 0 && (
        <OneOfSeveral field="purpose" value={purpose}>
          <Together purpose={purpose} tasks={alike} />
        </OneOfSeveral>
      )}
      {alone.length > 0 && <Alone tasks={alone} />}
    </section>
  );
};

const columnsOf = (language: Language, tasks: readonly Reviewed[]): [Column<Reviewed>, ...Column<Reviewed>[]] => {
  const { columns, boarding } = staffTexts(language);
  const schools = new Set(tasks.map(({ application }) => application.school.name));
  return [
    {
      key: "name",
      header: columns.name,
      cell: ({ taskId, application }) => (
        <a href={`/tasks/${taskId}`}>
          <Chinese>{application.pupilName}</Chinese>
        </a>
      ),
    },
    ...(schools.size > 1
      ? [
          {
            key: "school",
            header: columns.school,
            cell: ({ application }: Reviewed) => nameIn(language, application.school),
          },
        ]
      : []),
    {
      key: "class",
      header: columns.className,
      cell: ({ application }) => `${gradeAndClass(language, application)} ${boarding[application.boarding]}`,
    },
    {
      key: "programme",
      header: columns.programme,
      cell: ({ application }) => programmeName(language, application.programme),
    },
    { key: "due", header: columns.due, cell: (task) => <Due {...task} /> },
  ];
};

const Together = ({
  purpose,
  tasks,
}: {
  readonly purpose: ReviewWorkProps["purpose"];
  readonly tasks: readonly Reviewed[];
}) => {
  const context = usePage();
  const texts = workTexts(context.language);
  const { count } = useFormats();
  return (
    <Form action={hrefWith({ ...context, path: "/work/decisions" }, {})}>
      <p>{texts.togetherHint}</p>
      <DataTable
        caption={texts.together(count(tasks.length))}
        rows={tasks}
        rowKey={({ taskId }) => taskId}
        columns={columnsOf(context.language, tasks)}
        selection={{
          name: "decisions",
          value: ({ taskId, version }) => `${taskId}:${version}`,
          label: ({ application }) => application.pupilName,
        }}
        empty={null}
      />
      <div class="human-fact">
        <NumberField name="humanFact" label={texts.howMany} hint={texts.howManyHint} autocomplete="off" />
      </div>
      <ButtonRow>
        <Button name="purpose" value={purpose}>
          {texts.approve}
        </Button>
      </ButtonRow>
    </Form>
  );
};

const Alone = ({ tasks }: { readonly tasks: readonly Reviewed[] }) => {
  const { language } = usePage();
  const texts = workTexts(language);
  const { exception } = staffTexts(language);
  const { count } = useFormats();
  const why: Column<Reviewed> = {
    key: "why",
    header: texts.why,
    cell: ({ exceptions = [] }) => exceptions.map((each) => exception[each]).join(separatorIn(language)),
  };
  return (
    <DataTable
      caption={texts.alone(count(tasks.length))}
      rows={tasks}
      rowKey={({ taskId }) => taskId}
      columns={[...columnsOf(language, tasks), why]}
      empty={null}
    />
  );
};
