import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { repairTexts } from "../../texts/repair.ts";
import type { StopListView } from "../../views/repair.ts";
import { LinesTable } from "../staff/lines-table.tsx";
import { ListSummary } from "../staff/list-summary.tsx";
import { listTitle } from "../staff/words.ts";
import { RepairsSoFar } from "./repairs-so-far.tsx";

type ViewProps = { readonly view: StopListView };

/** A posted list in front of somebody who found something wrong with it. */
export const stopPage = (view: StopListView, context: PageContext): string => {
  const { language } = context;
  const texts = repairTexts(language).stop;
  const { list } = view;
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      caption={listTitle(language, list)}
      width="wide"
      back={{ href: `/preparation/${list.listId}`, text: listTitle(language, list) }}
    >
      <ListSummary list={list} />
      <RepairsSoFar repairs={view.repairs} />
      {view.may === "stop" ? (
        <StopForm view={view} />
      ) : (
        <Notice tone="info">
          <p>{texts.notNow}</p>
        </Notice>
      )}
      <LinesTable {...view} level={list.level} />
    </Page>,
  );
};

const StopForm = ({ view }: ViewProps) => {
  const all = repairTexts(usePage().language);
  const texts = all.stop;
  return (
    <Form hidden={{ version: String(view.version) }}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <p>{texts.rule[view.rule]}</p>
      <RadioGroup
        name="cause"
        label={texts.cause}
        options={(["wrongContent", "gap", "shortened"] as const).map((cause) => ({
          value: cause,
          label: all.cause[cause],
          hint: texts.hints[cause],
        }))}
      />
      <TextField name="serials" label={texts.serials} hint={texts.serialsHint} need="optional" autocomplete="off" />
      <TextArea name="text" label={texts.reason} atMost={500} rows={3} />
      <HumanFactField asks="listLines" />
      <ButtonRow>
        <Button kind="warning">{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};
