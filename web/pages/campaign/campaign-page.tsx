import { isUnfinished } from "../../../domain/campaign/open-campaign.ts";
import { RuleVersion } from "../../../domain/programme/rule-set.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { campaignTexts } from "../../texts/campaign.ts";
import { termName } from "../../texts/schooling.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { CampaignView } from "../../views/campaign.ts";

type ViewProps = { readonly view: CampaignView };

/** The running campaign, and the form that opens the next term's. */
export const campaignPage = (view: CampaignView, shown: PageContext): string => {
  const context = { ...shown, path: "/campaign" };
  const texts = campaignTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      caption={termName(context.language, view.running)}
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <Running view={view} />
      <h2>{texts.next(termName(context.language, view.next))}</h2>
      <p>{texts.hint}</p>
      {isUnfinished(view.unfinished) && (
        <Notice tone="warning" title={texts.waits}>
          {null}
        </Notice>
      )}
      {view.may === "open" && <Next view={view} />}
    </Page>,
  );
};

const Running = ({ view: { running, unfinished } }: ViewProps) => {
  const texts = campaignTexts(usePage().language);
  const { count, deadline, instant } = useFormats();
  const span = (each: { readonly opensAt: typeof running.opensAt; readonly closesAt: typeof running.closesAt }) =>
    texts.span(instant(each.opensAt), deadline(each.closesAt));
  return (
    <section>
      <h2>{texts.running}</h2>
      <SummaryList
        rows={[
          { label: texts.window, value: span(running) },
          { label: texts.makeup, value: running.makeup ? span(running.makeup) : texts.noMakeup },
          { label: texts.ends, value: deadline(running.endsAt) },
          { label: texts.lists, value: count(unfinished.lists) },
          {
            label: texts.applications,
            value: `${count(unfinished.applications)}${unfinished.asOf ? ` (${texts.asOf(instant(unfinished.asOf))})` : ""}`,
          },
          { label: texts.reconsiderations, value: count(unfinished.reconsiderations) },
          { label: texts.objections, value: count(unfinished.objections) },
        ]}
      />
    </section>
  );
};

const Next = ({ view: { next, version } }: ViewProps) => {
  const texts = campaignTexts(usePage().language);
  return (
    <Form action="/campaign" hidden={{ version: String(version) }}>
      <DateField name="opensOn" label={texts.opensOn} value={next.opensOn} />
      <DateField name="closesOn" label={texts.closesOn} value={next.closesOn} />
      <DateField name="endsOn" label={texts.endsOn} value={next.endsOn} />
      <NumberField
        name="schoolPublicity"
        label={texts.schoolPublicity}
        hint={texts.days}
        value={next.schoolPublicity}
      />
      <NumberField
        name="countyPublicity"
        label={texts.countyPublicity}
        hint={texts.days}
        value={next.countyPublicity}
      />
      <RadioGroup
        name="ruleVersion"
        label={texts.rules}
        value={next.ruleVersion}
        options={RuleVersion.options.map((value) => ({ value, label: texts.ruleVersion[value] }))}
      />
      <div class="human-fact">
        <TextField
          name="humanFact"
          label={texts.fact}
          hint={texts.factHint(next.schoolYear)}
          autocomplete="off"
          size="medium"
        />
      </div>
      <ButtonRow>
        <Button kind="warning">{texts.go}</Button>
      </ButtonRow>
    </Form>
  );
};
