import { Button, ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { changeTexts } from "../../texts/change.ts";
import type { ChangeView } from "../../views/change.ts";
import { actorName, History } from "../staff/history.tsx";
import { nameIn } from "../staff/words.ts";
import { SinceRead } from "../task/since-read.tsx";
import { ChangeTag } from "./changes-page.tsx";
import { Effects } from "./effects.tsx";
import { factRow } from "./fact-row.ts";

type ViewProps = { readonly view: ChangeView };

/** One change: what happened, what it does in plain words, and the form of whoever confirms it. */
export const changePage = (view: ChangeView, shown: PageContext): string => {
  const context = { ...shown, path: `/changes/${view.changeId}` };
  const texts = changeTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.kind[view.what]}
      caption={nameIn(context.language, view.school)}
      back={{ href: "/changes", text: texts.title }}
    >
      <SinceRead history={view.history} />
      {view.what === "death" && (
        <Notice tone="warning">
          <p>{texts.deathNotice}</p>
        </Notice>
      )}
      <Facts view={view} />
      <Decided view={view} />
      {view.status !== "declined" && <Effects view={view} />}
      {view.certificate === "ready" && (
        <ButtonRow>
          <ButtonLink href={`/changes/${view.changeId}/certificate`}>{texts.certificate.link}</ButtonLink>
        </ButtonRow>
      )}
      {view.may === "decide" && <Decision view={view} />}
      <History items={view.history} />
    </Page>,
  );
};

const Facts = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { day, deadline, instant } = useFormats();
  const texts = changeTexts(language);
  const { recordMove } = view;
  return (
    <SummaryList
      rows={[
        { label: texts.columns.pupil, value: <Chinese>{view.pupilName}</Chinese> },
        { label: texts.columns.status, value: <ChangeTag status={view.status} /> },
        { label: texts.columns.on, value: day(view.happenedOn) },
        ...view.facts.map((fact) => factRow(language, fact)),
        {
          label: texts.columns.by,
          value: texts.decidedBy(actorName(language, view.registeredBy), instant(view.registeredAt)),
        },
        { label: texts.number, value: view.changeId },
        ...(recordMove
          ? [
              {
                label: texts.recordMove,
                value: texts.recordMoveText(deadline(recordMove.out), deadline(recordMove.in)),
              },
            ]
          : []),
      ]}
    />
  );
};

const Decided = ({ view: { decided, status, confirmedBy } }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = changeTexts(language);
  if (decided === undefined) return <p>{texts.confirms[confirmedBy]}</p>;
  return (
    <Notice tone="info" title={texts.status[status]}>
      <p>{texts.decidedBy(actorName(language, decided), instant(decided.at))}</p>
      {decided.reason !== undefined && (
        <p>
          <Chinese>{decided.reason}</Chinese>
        </p>
      )}
    </Notice>
  );
};

const Decision = ({ view }: ViewProps) => {
  const texts = changeTexts(usePage().language);
  return (
    <Form action={`/changes/${view.changeId}/decision`} hidden={{ version: String(view.version) }}>
      <h2>{texts.decision}</h2>
      <RadioGroup
        name="outcome"
        label={texts.outcome}
        options={[
          { value: "confirm", label: texts.confirm },
          { value: "decline", label: texts.decline },
        ]}
      />
      <TextArea name="reason" label={texts.reason} hint={texts.reasonHint} need="optional" rows={3} />
      <HumanFactField asks="nameEnd" />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};
