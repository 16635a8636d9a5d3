import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Details } from "../../components/details.tsx";
import { Form } from "../../components/form.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { responsibilityTexts } from "../../texts/responsibility.ts";
import type { SchoolResponsibilityView } from "../../views/responsibility.ts";
import { gradeAndClass, nameIn } from "../staff/words.ts";
import { Chain } from "./chain.tsx";
import { ClassOfficers, SchoolFact } from "./class-officers.tsx";
import { GapFigures } from "./gap-figures.tsx";

type ViewProps = { readonly view: SchoolResponsibilityView };

/** Who answers for a school and for its registered-poor pupils, or the pupils of one class with the form to name them. */
export const schoolResponsibilityPage = (view: SchoolResponsibilityView, shown: PageContext): string => {
  const path = `/responsibility/${view.code}`;
  const context = { ...shown, path };
  const texts = responsibilityTexts(context.language);
  const name = nameIn(context.language, view.names);
  if (view.chosen)
    return renderPage(
      <Page
        context={context}
        title={texts.school.nameOfficers(gradeAndClass(context.language, view.chosen))}
        caption={name}
        back={{ href: path, text: name }}
      >
        <ClassOfficers view={view} chosen={view.chosen} />
      </Page>,
    );
  return renderPage(
    <Page
      context={context}
      title={name}
      caption={texts.title}
      width="wide"
      back={{ href: "/responsibility", text: texts.title }}
    >
      <GapFigures gaps={view.gaps} />
      {view.way.length > 0 && <Chain way={view.way} />}
      <Contact view={view} />
      <Own view={view} />
      <Classes view={view} />
      <Over view={view} />
    </Page>,
  );
};

const Contact = ({ view: { code, names, contact } }: ViewProps) => {
  const { school } = responsibilityTexts(usePage().language);
  if (contact === undefined) return null;
  return (
    <Form
      action={`/responsibility/${code}/contact`}
      {...(contact.was !== undefined && { hidden: { was: contact.was } })}
    >
      <h2>{school.nameContact}</h2>
      <SelectField
        name="staffId"
        label={school.contact}
        hint={school.contactHint}
        {...(contact.was !== undefined && { value: contact.was })}
        options={contact.candidates.map(({ staffId, name, unitName }) => ({
          value: staffId,
          label: `${name} ${unitName}`,
        }))}
      />
      <SchoolFact names={names} />
      <ButtonRow>
        <Button>{school.nameContact}</Button>
      </ButtonRow>
    </Form>
  );
};

const Own = ({ view: { own } }: ViewProps) => {
  const { language } = usePage();
  const { school } = responsibilityTexts(language);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{school.own}</h2>
      <p>{school.privacy}</p>
      <ul>
        {own.map((pupil) => (
          <li key={`${pupil.classId} ${pupil.name}`}>
            <Chinese>{pupil.name}</Chinese> {gradeAndClass(language, pupil)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Classes = ({ view: { code, classes } }: ViewProps) => {
  const { language } = usePage();
  const { count } = useFormats();
  const { school } = responsibilityTexts(language);
  return (
    <section>
      <h2>{school.classes}</h2>
      <DataTable
        caption={school.classes}
        captionIs="heard"
        rows={classes}
        rowKey={({ classId }) => classId}
        columns={[
          {
            key: "class",
            header: school.klass,
            cell: (row) => <a href={`/responsibility/${code}?class=${row.classId}`}>{gradeAndClass(language, row)}</a>,
          },
          { key: "teacher", header: school.teacher, cell: ({ teacher }) => <Chinese>{teacher}</Chinese> },
          {
            key: "named",
            header: school.namedOf,
            cell: ({ named, pupils }) => school.named(count(named), count(pupils)),
          },
        ]}
        empty={<p>{school.noPupils}</p>}
      />
    </section>
  );
};

const Over = ({ view: { over } }: ViewProps) => {
  const { language } = usePage();
  const { count } = useFormats();
  const { school } = responsibilityTexts(language);
  if (over.length === 0) return null;
  return (
    <Details summary={school.overCount(count(over.length))}>
      <DataTable
        caption={school.over}
        captionIs="heard"
        rows={over}
        rowKey={({ name }) => name}
        columns={[
          { key: "person", header: school.person, cell: ({ name }) => <Chinese>{name}</Chinese> },
          { key: "load", header: school.load, cell: ({ load, limit }) => school.overRow(count(load), count(limit)) },
        ]}
        empty={null}
      />
    </Details>
  );
};
