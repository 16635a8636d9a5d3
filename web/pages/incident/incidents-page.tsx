import { IncidentData, incidentData, incidentParts } from "../../../domain/incident/incident.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { AsWritten, Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { DateField } from "../../components/date-field.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { incidentTexts } from "../../texts/incident.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { IncidentsView } from "../../views/incident.ts";

type ViewProps = { readonly view: IncidentsView };
type Row = IncidentsView["incidents"][number];

/** The data incidents (个人信息事件), how many families were told of each, and the form of a new one. */
export const incidentsPage = (view: IncidentsView, shown: PageContext): string => {
  // A refused post shows this page under the post's own path.
  const context = { ...shown, path: "/incidents" };
  const texts = incidentTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <p>{texts.intro}</p>
      <Registered view={view} />
      {view.may === "register" && <Register view={view} />}
    </Page>,
  );
};

const Registered = ({ view }: ViewProps) => {
  const { day, count } = useFormats();
  const { language } = usePage();
  const texts = incidentTexts(language);
  return (
    <DataTable
      caption={texts.list}
      rows={view.incidents}
      rowKey={({ id }) => id}
      columns={[
        { key: "id", header: texts.id, cell: ({ id }) => id },
        { key: "foundOn", header: texts.foundOn, cell: ({ foundOn }) => day(foundOn) },
        {
          key: "data",
          header: texts.data,
          cell: ({ data }) => data.map((kind) => dataName(kind, language)).join(" · "),
        },
        { key: "concerned", header: texts.concerned, cell: (row) => <Concerned row={row} schools={view.schools} /> },
        { key: "cause", header: texts.part.cause, cell: ({ said }) => <AsWritten>{said.cause}</AsWritten> },
        {
          key: "told",
          header: texts.told,
          cell: ({ families }) => (families === undefined ? texts.underWay : texts.families(count(families))),
        },
      ]}
      empty={<EmptyState title={texts.none} />}
    />
  );
};

const Concerned = ({ row: { concerned }, schools }: { readonly row: Row } & Pick<IncidentsView, "schools">) => {
  const { count } = useFormats();
  const { of } = incidentTexts(usePage().language);
  if (concerned.by === "list") return <>{of.list(concerned.listId)}</>;
  if (concerned.by === "numbers") return <>{of.numbers(count(concerned.applicationIds.length))}</>;
  const school = schools.find(({ code }) => code === concerned.schoolCode);
  return <Chinese>{school?.name ?? concerned.schoolCode}</Chinese>;
};

const Register = ({ view }: ViewProps) => {
  const { language } = usePage();
  const texts = incidentTexts(language);
  return (
    <Form action="/incidents">
      <h2>{texts.register}</h2>
      <CheckboxGroup
        name="data"
        label={texts.data}
        options={IncidentData.options.map((value) => ({ value, label: dataName(value, language) }))}
      />
      <DateField name="foundOn" label={texts.foundOn} latest={view.today} />
      {incidentParts.map((part) => (
        <TextArea
          key={part}
          name={part}
          label={texts.part[part]}
          hint={part === "askAt" ? texts.contactHint : texts.mailHint}
          rows={3}
        />
      ))}
      <RadioGroup
        name="by"
        label={texts.concerned}
        hint={texts.onlyChosen}
        options={(["list", "school", "numbers"] as const).map((value) => ({ value, label: texts.by[value] }))}
      />
      <TextField name="listId" label={texts.listId} need="optional" autocomplete="off" size="medium" />
      <SelectField
        name="schoolCode"
        label={texts.school}
        need="optional"
        options={view.schools.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextArea name="numbers" label={texts.numbers} hint={texts.numbersHint} need="optional" />
      <ButtonRow>
        <Button kind="warning">{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};

const dataName = (kind: Row["data"][number], language: string): string =>
  incidentData[kind][language === "en" ? "en" : "zh"];
