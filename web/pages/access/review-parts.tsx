import { dayOf, later } from "../../../domain/calendar/time.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { accessTexts } from "../../texts/access.ts";
import type { AccessView } from "../../views/access.ts";

type ViewProps = { readonly view: AccessView };

/** Signs that the looks shown above were gone through; the days and what they are narrowed to go along. */
export const ReviewForm = ({ view: { filter, toSign } }: ViewProps) => {
  const { review: texts } = accessTexts(usePage().language);
  const { count } = useFormats();
  const { odd: _, ...period } = filter;
  // What is narrowed to the odd ones is not the whole of a period.
  if (filter.odd === "yes") return null;
  return (
    <section class="screen-only">
      <h2>{texts.title}</h2>
      <p>{texts.hint}</p>
      <p>{texts.toSign(count(toSign))}</p>
      <Form
        // The address says the same again, so that a refused review is shown beside the looks it is of.
        action={hrefWith({ path: "/access/reviews" }, period)}
        hidden={period}
      >
        <TextArea name="remark" label={texts.remark} hint={texts.remarkHint} rows={3} />
        <div class="human-fact">
          <NumberField name="humanFact" label={texts.fact} hint={texts.factHint} autocomplete="off" />
        </div>
        <ButtonRow>
          <Button>{texts.submit}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
};

/** The reviews so far, the latest first. */
export const Reviews = ({ view: { reviews } }: ViewProps) => {
  const { review: texts } = accessTexts(usePage().language);
  const { day, instant, count } = useFormats();
  const { role: roles } = useTexts();
  const { columns } = texts;
  return (
    <section>
      <h2>{texts.past}</h2>
      <DataTable
        caption={texts.past}
        captionIs="heard"
        rows={reviews}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "period",
            header: columns.period,
            cell: ({ from, to, person, file }) => (
              <>
                {texts.period(day(dayOf(from)), day(dayOf(later(to, -1))))}
                {(person ?? file) !== undefined && <p class="table-note">{[person, file].filter(Boolean).join(" ")}</p>}
              </>
            ),
          },
          { key: "looks", header: columns.looks, holds: "number", cell: ({ looks }) => count(looks) },
          { key: "odd", header: columns.odd, holds: "number", cell: ({ odd }) => count(odd) },
          {
            key: "by",
            header: columns.by,
            cell: ({ name, role }) => (
              <>
                <Chinese>{name}</Chinese>
                <p class="table-note">{roles[role]}</p>
              </>
            ),
          },
          { key: "at", header: columns.at, cell: ({ at }) => instant(at) },
          { key: "remark", header: columns.remark, cell: ({ remark }) => <Chinese>{remark}</Chinese> },
        ]}
        empty={<EmptyState title={texts.none} />}
      />
    </section>
  );
};
