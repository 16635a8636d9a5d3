import { DeclaredCause } from "../../../domain/absence/absence.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { DateField } from "../../components/date-field.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { absenceTexts } from "../../texts/absence.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { AbsenceRow, AbsencesView } from "../../views/absence.ts";

/** Who is away, who stands in, and the form to say so. */
export const absencesPage = (view: AbsencesView, shown: PageContext): string => {
  // A refused post shows this page under the post's own path.
  const context = { ...shown, path: "/absences" };
  const texts = absenceTexts(context.language);
  return renderPage(
    <Page context={context} title={texts.title} back={{ href: "/work", text: staffTexts(context.language).work }}>
      <p class="lead">{texts.intro}</p>
      <section>
        <h2>{texts.own}</h2>
        <Rows rows={view.own} caption={texts.own} none={texts.none} />
      </section>
      {(view.people.length > 1 || view.others.length > 0) && (
        <section>
          <h2>{texts.others}</h2>
          <Rows rows={view.others} caption={texts.others} none={texts.noOthers} />
        </section>
      )}
      <Declare view={view} />
    </Page>,
  );
};

type RowsProps = { readonly rows: readonly AbsenceRow[]; readonly caption: string; readonly none: string };

const Rows = ({ rows, caption, none }: RowsProps) => {
  const texts = absenceTexts(usePage().language);
  return (
    <DataTable
      caption={caption}
      captionIs="heard"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "who", header: texts.who, cell: (row) => <Who row={row} /> },
        { key: "days", header: texts.days, cell: (row) => <Days row={row} /> },
        { key: "substitute", header: texts.substitute, cell: ({ substitute }) => substitute ?? texts.nextOffice },
        { key: "state", header: texts.stateLabel, cell: (row) => <State row={row} /> },
      ]}
      empty={<EmptyState title={none} />}
    />
  );
};

type RowProps = { readonly row: AbsenceRow };

const Who = ({ row: { name, unitName, cause, declaredBy } }: RowProps) => {
  const texts = absenceTexts(usePage().language);
  return (
    <>
      <Chinese>{`${name} · ${unitName}`}</Chinese>
      <br />
      {texts.cause[cause]}
      {declaredBy !== undefined && ` · ${texts.declaredBy(declaredBy)}`}
    </>
  );
};

const Days = ({ row: { from, until } }: RowProps) => {
  const texts = absenceTexts(usePage().language);
  const { day } = useFormats();
  return <>{until === undefined ? texts.since(day(from)) : texts.span(day(from), day(until))}</>;
};

const State = ({ row: { id, state, cause, may } }: RowProps) => {
  const texts = absenceTexts(usePage().language);
  return (
    <>
      {texts.state[state]}
      {may === "end" && state !== "over" && (
        <Form action={`/absences/${id}/end`}>
          <Button kind="secondary">{cause === "mailbox" ? texts.end.mailbox : texts.end[state]}</Button>
        </Form>
      )}
    </>
  );
};

const Declare = ({ view }: { readonly view: AbsencesView }) => {
  const texts = absenceTexts(usePage().language);
  const options = (people: AbsencesView["people"]) =>
    people.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }));
  return (
    <Form action="/absences">
      <h2>{texts.declare}</h2>
      {view.people.length > 1 && (
        <SelectField name="staffId" label={texts.person} need="optional" options={options(view.people)} />
      )}
      <RadioGroup
        name="cause"
        label={texts.because}
        options={DeclaredCause.options.map((value) => ({ value, label: texts.cause[value] }))}
      />
      <DateField name="from" label={texts.from} earliest={view.today} />
      <DateField name="until" label={texts.until} hint={texts.untilHint} earliest={view.today} />
      <SelectField
        name="substituteId"
        label={texts.substitute}
        hint={texts.substituteHint}
        need="optional"
        options={options(view.substitutes)}
      />
      <div class="human-fact">
        <TextField name="humanFact" label={texts.fact} hint={texts.factHint} autocomplete="off" size="short" />
      </div>
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};
