import { Chinese } from "../../components/chinese.tsx";
import { Details } from "../../components/details.tsx";
import { Notice } from "../../components/notice.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { cycleTexts } from "../../texts/cycle.ts";
import { indicatorsTexts } from "../../texts/indicators.ts";
import { textsFor } from "../../texts/texts.ts";
import type { CycleView } from "../../views/cycle.ts";
import { IndicatorsTable } from "../indicators/indicators-table.tsx";
import { Due } from "../staff/due.tsx";
import { nameIn } from "../staff/words.ts";
import { CycleDates } from "./cycle-dates.tsx";
import { cycleName, cycleTone } from "./cycle-words.ts";
import { CancelForm, RedateForm, SchoolForm, SendForm, TeamForm } from "./plan-forms.tsx";
import { PlanTable } from "./plan-table.tsx";
import { ProgressTable } from "./progress-table.tsx";

type ViewProps = { readonly view: CycleView };

/** One cycle: what is planned and why, then how far every unit has come; forms for those who plan, until it is sent. */
export const cyclePage = (view: CycleView, shown: PageContext): string => {
  const context = { ...shown, path: `/cycles/${view.cycleId}` };
  const texts = cycleTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={cycleName(context.language, view)}
      caption={`${texts.one} ${view.cycleId}`}
      width="wide"
      back={{ href: "/cycles", text: texts.back }}
    >
      <Warnings view={view} />
      <Facts view={view} />
      {view.sentAt !== undefined && (
        <section>
          <h2>{texts.progressTitle}</h2>
          <ProgressTable rows={view.rows} />
        </section>
      )}
      <section>
        <h2>{texts.datesTitle}</h2>
        <CycleDates {...view} />
      </section>
      <section>
        <h2>{texts.sampleTitle}</h2>
        <p>
          <strong>{texts.schoolCount(view.schools)}</strong>
        </p>
        <p>{texts.seedHint(view.seed)}</p>
      </section>
      <section>
        <h2>{texts.unitsTitle}</h2>
        <PlanTable rows={view.rows} />
        <p class="table-note">{texts.riskHint}</p>
      </section>
      <Indicators view={view} />
      {view.may === "send" && <SendForm view={view} />}
      {view.may === "redate" && <RedateForm view={view} />}
      {view.may !== "read" && (
        <>
          <TeamForm view={view} />
          <SchoolForm view={view} />
          <CancelForm view={view} />
        </>
      )}
      <History view={view} />
      <p class="screen-only">{texts.print}</p>
    </Page>,
  );
};

const Warnings = ({ view: { rows, may } }: ViewProps) => {
  const { language } = usePage();
  const texts = cycleTexts(language);
  const gaps = rows.flatMap((row) => (row.fault === undefined ? [] : [{ row, fault: row.fault }]));
  return (
    <>
      {gaps.length > 0 && (
        <Notice tone="warning" title={texts.gapsTitle}>
          <ul>
            {gaps.map(({ row, fault }) => (
              <li key={row.unitId}>{texts.gap(nameIn(language, row), texts.fault[fault])}</li>
            ))}
          </ul>
        </Notice>
      )}
      {may === "redate" && (
        <Notice tone="warning">
          <p>{texts.datesPassed}</p>
        </Notice>
      )}
    </>
  );
};

const Facts = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = cycleTexts(language);
  const isOver = view.status === "closed" || view.status === "cancelled";
  const row = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  const link = (label: string, href: string | undefined) =>
    href === undefined ? [] : [{ label, value: <a href={href}>{label}</a> }];
  return (
    <SummaryList
      rows={[
        { label: texts.columns.status, value: <Tag tone={cycleTone[view.status]}>{texts.status[view.status]}</Tag> },
        ...(isOver ? [] : [{ label: texts.dueNow, value: <Due dueAt={view.dueAt} daysLeft={view.daysLeft} /> }]),
        ...(view.topic === undefined ? [] : [{ label: texts.topic, value: <Chinese>{view.topic}</Chinese> }]),
        {
          label: texts.planned,
          value: texts.plannedBy(view.plannedBy ?? texts.calendarPlanned, instant(view.plannedAt)),
        },
        ...row(texts.sent, view.sentAt && instant(view.sentAt)),
        ...row(texts.closed, view.closedAt && instant(view.closedAt)),
        ...(view.cancelReason === undefined
          ? []
          : [{ label: texts.cancelReason, value: <Chinese>{view.cancelReason}</Chinese> }]),
        ...(view.sentAt === undefined
          ? []
          : [{ label: texts.columns.units, value: texts.progress(view.letters, view.over, view.units) }]),
        { label: texts.seed, value: view.seed },
        ...link(texts.bulletin, view.bulletinId && `/bulletins/${view.bulletinId}`),
        ...link(texts.announcement, view.announcementId && `/announcements/${view.announcementId}`),
      ]}
    />
  );
};

const Indicators = ({ view: { catalogue } }: ViewProps) => {
  const { language } = usePage();
  const texts = cycleTexts(language);
  const words = indicatorsTexts(language);
  const count = catalogue.groups.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return (
    <section>
      <h2>{texts.indicatorsTitle}</h2>
      <p>
        {catalogue.year} · {words.ruleSets[catalogue.ruleSet]}
      </p>
      <Details summary={texts.indicatorsShow(count)}>
        {catalogue.groups.map((group) => (
          <section key={group.issueClass}>
            <h3>{texts.groupTitle(words.groups[group.issueClass], group.points)}</h3>
            <IndicatorsTable group={group} />
          </section>
        ))}
      </Details>
    </section>
  );
};

const History = ({ view: { history } }: ViewProps) => {
  const { language } = usePage();
  const texts = cycleTexts(language);
  const roles = textsFor(language).role as { readonly [role: string]: string };
  return (
    <section>
      <h2>{texts.history}</h2>
      <Timeline
        entries={history.map(({ at, type, role, name, unit }) => ({
          at,
          who: role === "SYSTEM" ? texts.system : [roles[role], name].filter(Boolean).join(" "),
          what: unit === undefined ? texts.event[type] : texts.gap(texts.event[type], nameIn(language, unit)),
        }))}
      />
    </section>
  );
};
