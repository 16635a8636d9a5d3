import type { EscalationLimit } from "../../../domain/escalation/ladder.ts";
import { DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { escalationTexts } from "../../texts/escalation.ts";
import type { EscalationView } from "../../views/escalation.ts";
import { Due } from "../staff/due.tsx";
import { nameIn, separatorIn } from "../staff/words.ts";
import { ActForms } from "./act-forms.tsx";
import { SaidAndDone } from "./said-and-done.tsx";
import { EscalationTag, RememberedSteps } from "./standing.tsx";

type ViewProps = { readonly view: EscalationView };

/** One step of the ladder: why, on which basis, until when, what was said and done, and the forms for what the reader can do now. */
export const escalationPage = (view: EscalationView, shown: PageContext): string => {
  const context = { ...shown, path: `/escalations/${view.escalationId}` };
  const texts = escalationTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.step[view.step]}
      caption={nameIn(context.language, view.unit)}
      back={{ href: "/escalations", text: texts.title }}
    >
      <Facts view={view} />
      <Grounds view={view} />
      <SaidAndDone view={view} />
      <Rights view={view} />
      <ActForms view={view} />
      <Letters view={view} />
      <Timers view={view} />
      <h2>{texts.memory}</h2>
      <p>{texts.memoryNow(view.standing.counter, texts.step[view.standing.next])}</p>
      <RememberedSteps steps={view.standing.steps} />
    </Page>,
  );
};

const Facts = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = escalationTexts(language);
  const { facts } = texts;
  const { holder, servedAt, closedAt, bulletinId, codes } = view;
  return (
    <SummaryList
      rows={[
        { label: facts.status, value: <EscalationTag {...view} /> },
        ...(view.status === "closed"
          ? []
          : [{ label: facts.due, value: <Due dueAt={view.dueAt} daysLeft={view.daysLeft} /> }]),
        ...(holder === undefined ? [] : [{ label: facts.holder, value: holder }]),
        { label: facts.issueClass, value: texts.issueClass[view.issueClass] },
        ...(codes.length === 0
          ? []
          : [{ label: facts.codes, value: codes.map((code) => texts.ground[code]).join(separatorIn(language)) }]),
        { label: facts.opened, value: instant(view.openedAt) },
        ...(servedAt ? [{ label: facts.served, value: instant(servedAt) }] : []),
        ...(bulletinId === undefined
          ? []
          : [{ label: facts.bulletin, value: <a href={`/bulletins/${bulletinId}`}>{bulletinId}</a> }]),
        ...(closedAt ? [{ label: facts.closed, value: instant(closedAt) }] : []),
        { label: facts.number, value: view.escalationId },
      ]}
    />
  );
};

const Grounds = ({ view }: ViewProps) => {
  const texts = escalationTexts(usePage().language);
  const { instant } = useFormats();
  return (
    <>
      <h2>{texts.grounds}</h2>
      <ul class="link-list">
        {view.grounds.map(({ trigger, at, cycleId, findingId, escalationId }) => (
          <li key={`${trigger} ${at} ${findingId ?? ""}`}>
            {texts.groundAt(texts.trigger[trigger], instant(at))}
            {findingId !== undefined && (
              <>
                {" "}
                <a href={`/findings/${findingId}`}>{texts.finding(findingId)}</a>
              </>
            )}
            {cycleId !== undefined && ` ${texts.inCycle(cycleId)}`}
            {escalationId !== undefined && (
              <>
                {" "}
                <a href={`/escalations/${escalationId}`}>{texts.earlier}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      <h2>{texts.basisTitle}</h2>
      <ul>
        {texts.basis[view.step].map((basis) => (
          <li key={basis}>{basis}</li>
        ))}
      </ul>
    </>
  );
};

const Rights = ({ view }: ViewProps) => {
  const texts = escalationTexts(usePage().language);
  const { deadline } = useFormats();
  if (view.decision === undefined || view.decision.form === "none") return null;
  const mayAppeal = view.appealBy !== undefined && (view.status === "decided" || view.status === "rechecked");
  return (
    <Notice tone="info">
      <p>{texts.notSuspended}</p>
      {mayAppeal && view.appealBy && <p>{texts.appealUntil(deadline(view.appealBy))}</p>}
      {view.appealHeardBy === "same" && <p>{texts.sameHearer}</p>}
    </Notice>
  );
};

const Letters = ({ view }: ViewProps) => {
  const texts = escalationTexts(usePage().language);
  if (view.letters.length === 0) return null;
  return (
    <>
      <h2>{texts.letters}</h2>
      <ul class="link-list">
        {view.letters.map((letter) => (
          <li key={letter}>
            <a href={`/escalations/${view.escalationId}/letters/${letter}`}>{texts.letter[letter]}</a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Timers = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant, deadline } = useFormats();
  const texts = escalationTexts(language);
  const { timerColumns: columns } = texts;
  return (
    <DataTable
      caption={texts.timers}
      rows={view.timers}
      rowKey={({ limit, from }) => `${limit} ${from}`}
      columns={[
        { key: "what", header: columns.what, cell: ({ limit }) => texts.limit[limit as EscalationLimit] },
        { key: "from", header: columns.from, cell: ({ from }) => instant(from) },
        {
          key: "how",
          header: columns.how,
          cell: ({ counted, count, from, until }) => (
            <>
              {texts.counting[counted](count)}
              {counted === "workingDays" && (
                <>
                  {" "}
                  <WhyDate from={from} to={until} />
                </>
              )}
            </>
          ),
        },
        { key: "until", header: columns.until, cell: ({ until }) => deadline(until) },
        { key: "done", header: columns.done, cell: ({ doneAt }) => doneAt && instant(doneAt) },
      ]}
      empty={null}
    />
  );
};
