import { Button, ButtonRow } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { calendarTexts } from "../../texts/calendar.ts";
import type { CalendarView } from "../../views/calendar.ts";

type FormProps = { readonly view: CalendarView };

const hiddenIn = (change: string, { version }: CalendarView) => ({ change, version: String(version) });

/** Notes a holiday of the county or an emergency. */
export const AddOffDays = ({ view }: FormProps) => {
  const texts = calendarTexts(usePage().language).calendar;
  const { add } = texts;
  return (
    <OneOfSeveral field="change" value="add">
      <Form action="/calendar/days-off" hidden={hiddenIn("add", view)}>
        <h2>{add.title}</h2>
        <RadioGroup
          name="kind"
          label={add.kind}
          options={[
            { value: "emergency", label: texts.kind.emergency },
            { value: "local", label: texts.kind.local },
          ]}
        />
        <DateField name="from" label={add.from} earliest={view.today} />
        <DateField name="to" label={add.to} hint={add.toHint} need="optional" earliest={view.today} />
        <TextField name="reason" label={add.reason} hint={add.reasonHint} autocomplete="off" />
        <TextField name="humanFact" label={add.fact} hint={add.factHint} autocomplete="off" size="short" />
        <ButtonRow>
          <Button>{add.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

/** Takes one of the county's days off back, as long as it has not passed. */
export const RemoveOffDay = ({ view }: FormProps) => {
  const { remove } = calendarTexts(usePage().language).calendar;
  const { day } = useFormats();
  const removable = view.offDays.filter(({ may }) => may === "remove");
  if (removable.length === 0) return null;
  return (
    <OneOfSeveral field="change" value="remove">
      <Form action="/calendar/worked-days" hidden={hiddenIn("remove", view)}>
        <h2>{remove.title}</h2>
        <p>{remove.text}</p>
        <SelectField
          name="day"
          label={remove.day}
          options={removable.map((each) => ({ value: each.day, label: day(each.day) }))}
        />
        <TextField name="humanFact" label={remove.fact} hint={remove.factHint} autocomplete="off" size="short" />
        <ButtonRow>
          <Button kind="warning">{remove.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

/** Loads the State Council's arrangement of a year. */
export const LoadTable = ({ view }: FormProps) => {
  const { load } = calendarTexts(usePage().language).calendar;
  return (
    <OneOfSeveral field="change" value="load">
      <Form action="/calendar/tables" hidden={hiddenIn("load", view)}>
        <h2>{load.title}</h2>
        <p>{load.text}</p>
        <NumberField name="year" label={load.year} {...(view.missing[0] !== undefined && { value: view.missing[0] })} />
        <TextField name="tableVersion" label={load.version} hint={load.versionHint} autocomplete="off" size="short" />
        <TextField name="source" label={load.source} autocomplete="off" />
        <TextArea name="off" label={load.off} hint={load.offHint} rows={10} />
        <TextArea name="work" label={load.work} hint={load.workHint} need="optional" rows={6} />
        <TextField name="humanFact" label={load.fact} hint={load.factHint} autocomplete="off" size="short" />
        <ButtonRow>
          <Button>{load.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};
