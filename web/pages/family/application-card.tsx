import type { ComponentChildren } from "preact";
import { programmes } from "../../../domain/programme/programmes.ts";
import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { AsWritten } from "../../components/chinese.tsx";
import { Details } from "../../components/details.tsx";
import { Notice } from "../../components/notice.tsx";
import { StatusTag, Tag } from "../../components/status-tag.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Timeline, type TimelineEntry } from "../../components/timeline.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { familyTexts } from "../../texts/family.ts";
import type { Language } from "../../texts/language.ts";
import { questionLabel } from "../../texts/question-label.ts";
import type { ApplicationStanding } from "../../views/my-applications.ts";
import { Reconsiderations } from "../reconsideration/standing.tsx";
import { holderName } from "./holder-name.ts";

type CardProps = { readonly application: ApplicationStanding; readonly school: string };

/** One application: its state in plain words, who has it until when, what the family can do, and its history. */
export const ApplicationCard = ({ application, school }: CardProps) => {
  const { language } = usePage();
  const texts = familyTexts(language).file;
  const { id, status, queued, programme, actions, reconsideration } = application;
  const next = application.change?.is === "rests" ? undefined : texts.after[status];
  return (
    <section class="card">
      <h2>{programmes[programme].name[language === "en" ? "en" : "zh"]}</h2>
      <p>
        {application.change?.is === "rests" ? <Tag tone="attention">{texts.rests}</Tag> : <StatusTag status={status} />}
      </p>
      <p>{queued ? texts.queued[status === "schoolCheck" ? "school" : "county"] : meaningOf(application, language)}</p>
      <Planned application={application} />
      <Standing application={application} />
      {reconsideration && <Reconsiderations id={id} standing={reconsideration} />}
      <Facts application={application} school={school} />
      {next && !queued && (
        <p>
          <strong>{texts.next}</strong> {next}
        </p>
      )}
      {actions.includes("correct") && (
        <ButtonRow>
          <ButtonLink href={`/my-applications/${id}/correction`}>{texts.correct}</ButtonLink>
        </ButtonRow>
      )}
      <Details summary={texts.history}>
        <Timeline entries={entriesOf(application, language)} />
      </Details>
      {actions.includes("withdraw") && (
        <p>
          <a href={`/my-applications/${id}/withdrawal`}>{texts.withdraw}</a>
        </p>
      )}
    </section>
  );
};

/** What the state means; a change in mid-period may have given it another meaning. */
const meaningOf = ({ status, change }: ApplicationStanding, language: Language): string => {
  const { changed, meaning } = familyTexts(language).file;
  return change !== undefined && change.from === undefined ? changed[change.is]("") : meaning[status];
};

/** What will happen to approved aid on a later day. */
const Planned = ({ application: { change } }: { readonly application: ApplicationStanding }) => {
  const { language } = usePage();
  const { day } = useFormats();
  if (change?.from === undefined) return null;
  return (
    <Notice tone="info">
      <p>{familyTexts(language).file.changed[change.is](day(change.from))}</p>
    </Notice>
  );
};

const Standing = ({ application }: { readonly application: ApplicationStanding }) => {
  const { language } = usePage();
  const format = useFormats();
  const texts = familyTexts(language).file;
  const { status, reason, dueAt, rejectedBy } = application;
  if (status === "correction" && dueAt) {
    return (
      <Notice tone="warning" title={texts.correctBy(format.deadline(dueAt))}>
        <ReasonText reason={reason} />
      </Notice>
    );
  }
  if (status !== "rejected" || rejectedBy === undefined) return null;
  return (
    <Notice tone="error" title={texts.rejectedBy[rejectedBy]}>
      <ReasonText reason={reason} />
    </Notice>
  );
};

/** The coded reason as a sentence, and the reviewer's own words if there are any. */
export const ReasonText = ({ reason }: { readonly reason: ApplicationStanding["reason"] }) => {
  const { language } = usePage();
  const { form, reason: sentences } = useTexts();
  const texts = familyTexts(language).file;
  if (reason === undefined) return null;
  return (
    <>
      <p>{form.labelled(texts.reason, sentences[reason.code])}</p>
      {reason.text && (
        <p>
          <AsWritten>{form.labelled(texts.reviewerWords, reason.text)}</AsWritten>
        </p>
      )}
    </>
  );
};

const Facts = ({ application, school }: CardProps) => {
  const { language } = usePage();
  const format = useFormats();
  const texts = familyTexts(language).file;
  const { id, holder, dueAt, amount, payBy, hanging } = application;
  const until = hanging?.endsAt ?? dueAt;
  const list: ComponentChildren = hanging && (
    <>
      {texts.onList(hanging.serial)} <a href={`/lists/${encodeURIComponent(hanging.listId)}`}>{texts.seeList}</a>
    </>
  );
  return (
    <>
      <SummaryList
        rows={[
          ...(holder ? [{ label: texts.holder, value: holderName({ language, holder, school }) }] : []),
          ...(until
            ? [
                {
                  label: texts.until,
                  value: (
                    <>
                      {format.deadline(until)} <WhyDate to={until} />
                    </>
                  ),
                },
              ]
            : []),
          ...(amount === undefined ? [] : [{ label: texts.amount, value: <strong>{format.money(amount)}</strong> }]),
          ...(payBy ? [{ label: texts.payBy, value: format.deadline(payBy) }] : []),
          { label: texts.application, value: id },
        ]}
      />
      {list && <p>{list}</p>}
    </>
  );
};

const entriesOf = ({ history }: ApplicationStanding, language: Language): readonly TimelineEntry[] => {
  const { event, reviewEvent, corrected } = familyTexts(language);
  const separator = language === "en" ? "; " : "；";
  const reviews: { readonly [type: string]: { readonly [stage: string]: string } } = reviewEvent;
  return history.map(({ at, type, stage, fields }) => ({
    at,
    what: (stage && reviews[type]?.[stage]) ?? event[type] ?? type,
    ...(fields && { detail: corrected(fields.map((field) => questionLabel(language, field)).join(separator)) }),
  }));
};
