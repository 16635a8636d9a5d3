import { notices as mails } from "../../../domain/notice/notices.ts";
import { programmes } from "../../../domain/programme/programmes.ts";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { applyTexts } from "../../texts/apply.ts";
import { documentsTexts } from "../../texts/documents.ts";
import { familyTexts } from "../../texts/family.ts";
import { ownDataTexts } from "../../texts/own-data.ts";
import type { MyDataView } from "../../views/own-data.ts";
import { answerRows } from "../apply/answer-rows.ts";
import { nameIn, separatorIn } from "../staff/words.ts";
import { AskForm, CopyForm, OwnRequests, StopMailForm } from "./own-requests.tsx";

type ViewProps = { readonly view: MyDataView };

const sections = ["pupil", "programmes", "guardian", "family", "need", "bank"] as const;

/** Everything stored about a pupil and its guardian: to read, to print, to copy, to ask about. */
export const myDataPage = (view: MyDataView, shown: PageContext): string => {
  // A refused form shows this page under the post's own path.
  const context = { ...shown, path: "/my-data" };
  const { mine } = ownDataTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={mine.title}
      caption={view.pupilName}
      back={{ href: "/my-applications", text: familyTexts(context.language).file.title }}
    >
      <p>{mine.intro}</p>
      <Answers view={view} />
      <Work view={view} />
      <Recipients view={view} />
      <Consents view={view} />
      <h2>{mine.correct}</h2>
      <p>{mine.correctText}</p>
      <CopyForm />
      <AskForm />
      <OwnRequests requests={view.requests} />
    </Page>,
  );
};

const Answers = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { mine } = ownDataTexts(language);
  return (
    <>
      {sections.map((section) => {
        const answers = view.answers[section];
        return (
          <section key={section}>
            <h2>{applyTexts(language).section[section]}</h2>
            <SummaryList rows={answers ? answerRows({ language, section, answers, offers: view.offers }) : []} />
          </section>
        );
      })}
      <p>
        {mine.savedAt}: {instant(view.savedAt)}
      </p>
    </>
  );
};

const Work = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { mine } = ownDataTexts(language);
  const kinds: { readonly [document: string]: string } = documentsTexts(language).kind;
  const word = language === "en" ? "en" : "zh";
  return (
    <>
      <h2>{mine.applications}</h2>
      <ul>
        {view.applications.map(({ id, programme }) => (
          <li key={id}>
            {programmes[programme].name[word]} {id}
          </li>
        ))}
      </ul>
      <h2>{mine.papers}</h2>
      {view.papers.length === 0 && <p>{mine.noPapers}</p>}
      <ul>
        {view.papers.map(({ document, at }) => (
          <li key={`${document} ${at}`}>
            {kinds[document] ?? document} · {instant(at)}
          </li>
        ))}
      </ul>
      <h2>{mine.notices}</h2>
      {view.notices.length === 0 && <p>{mine.noNotices}</p>}
      <ul>
        {view.notices.map((notice) => (
          <li key={`${notice.notice} ${notice.createdAt}`}>
            {mails[notice.notice].subject[word].replace("{no}", "").trim()} · {mine.channel[notice.channel]} ·{" "}
            {mine.fate[fateOf(notice)]} · {instant(notice.sentAt ?? notice.createdAt)}
          </li>
        ))}
      </ul>
    </>
  );
};

const fateOf = ({ sentAt, heldBack }: MyDataView["notices"][number]): "sent" | "waits" | "heldBack" =>
  sentAt !== undefined ? "sent" : heldBack !== undefined ? "heldBack" : "waits";

const Consents = ({ view: { consents, channel } }: ViewProps) => {
  const { instant } = useFormats();
  const { mine } = ownDataTexts(usePage().language);
  return (
    <>
      <h2>{mine.consents}</h2>
      <ul>
        {consents.map(({ version, at }) => (
          <li key={at}>{mine.consent(version, instant(at))}</li>
        ))}
      </ul>
      <p>
        <a href="/privacy">{mine.consentText}</a>
      </p>
      <p>{mine.asked}</p>
      {channel === "email" && <StopMailForm />}
    </>
  );
};

const Recipients = ({ view: { recipients, looks, kept } }: ViewProps) => {
  const { language } = usePage();
  const { instant, deadline, count } = useFormats();
  const { role: roles } = useTexts();
  const { mine, fields: named } = ownDataTexts(language);
  const { recipientOf } = mine;
  return (
    <>
      <h2>{mine.recipients}</h2>
      <ul>
        <li>{recipientOf.teacher(nameIn(language, recipients.school))}</li>
        <li>{recipientOf.centre}</li>
        {recipients.publicLists > 0 && <li>{recipientOf.list(count(recipients.publicLists))}</li>}
      </ul>
      <p>{recipientOf.nobody}</p>
      <h2>{mine.looks}</h2>
      {looks.length === 0 && <p>{mine.noLooks}</p>}
      <ul>
        {looks.map(({ at, role, fields, why }) => (
          <li key={`${at} ${role}`}>
            {instant(at)} · {why !== "factsTyped" && `${roles[role]} · `}
            {fields.map((field) => named[field]).join(separatorIn(language))}
          </li>
        ))}
      </ul>
      <h2>{mine.kept}</h2>
      <p>{mine.keptUntil(deadline(kept.until))}</p>
    </>
  );
};
