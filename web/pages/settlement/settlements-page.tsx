import { SettlementStep } from "../../../domain/settlement/settlement.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { settlementTexts } from "../../texts/settlement.ts";
import { supervisionTexts } from "../../texts/supervision.ts";
import type { SettlementsView } from "../../views/settlement.ts";

type ViewProps = { readonly view: SettlementsView };

/** The settlements of all years, and the form that opens one. */
export const settlementsPage = (view: SettlementsView, shown: PageContext): string => {
  const context = { ...shown, path: "/settlements" };
  const texts = settlementTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      back={{ href: "/supervision", text: supervisionTexts(context.language).title }}
    >
      <p>{texts.intro}</p>
      <Settlements view={view} />
      <OpenForm view={view} />
    </Page>,
  );
};

const Settlements = ({ view }: ViewProps) => {
  const { count, deadline, instant } = useFormats();
  const texts = settlementTexts(usePage().language);
  const all = count(SettlementStep.options.length);
  return (
    <DataTable
      caption={texts.title}
      captionIs="heard"
      rows={view.settlements}
      rowKey={({ year }) => String(year)}
      columns={[
        {
          key: "year",
          header: texts.columns.year,
          cell: ({ year }) => <a href={`/settlements/${year}`}>{texts.yearOf(String(year))}</a>,
        },
        { key: "done", header: texts.columns.done, cell: ({ done }) => texts.doneOf(count(done), all) },
        { key: "clearBy", header: texts.columns.clearBy, cell: ({ clearBy }) => deadline(clearBy) },
        {
          key: "status",
          header: texts.columns.status,
          cell: ({ closedAt }) =>
            closedAt === undefined ? (
              <Tag tone="moving">{texts.open}</Tag>
            ) : (
              <Tag tone="good">{texts.closed(instant(closedAt))}</Tag>
            ),
        },
      ]}
      empty={<EmptyState title={texts.none} />}
    />
  );
};

const OpenForm = ({ view: { toOpen } }: ViewProps) => {
  const texts = settlementTexts(usePage().language);
  const { title, hint, year, fact, factHint, submit } = texts.toOpen;
  if (toOpen.length === 0) return null;
  return (
    <Form action="/settlements">
      <h2>{title}</h2>
      <p>{hint}</p>
      <RadioGroup
        name="year"
        label={year}
        options={toOpen.map((each) => ({ value: String(each), label: texts.yearOf(String(each)) }))}
      />
      <div class="human-fact">
        <NumberField name="humanFact" label={fact} hint={factHint} autocomplete="off" />
      </div>
      <ButtonRow>
        <Button>{submit}</Button>
      </ButtonRow>
    </Form>
  );
};
