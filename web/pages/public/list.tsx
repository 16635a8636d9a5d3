import { dayOf } from "../../../domain/calendar/time.ts";
import { smallestGroup } from "../../../domain/publicity/small-groups.ts";
import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Details } from "../../components/details.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { DayLines } from "../../components/explained-days.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { publicTexts } from "../../texts/public.ts";
import type { ListView } from "../../views/lists.ts";
import { AnsweredObjections } from "./answered-objections.tsx";
import { listTitle } from "./list-name.ts";
import { PublicLines } from "./public-lines.tsx";
import { hidesSomething } from "./shows-less.ts";

/** A posted list inside its window: basis, window and why it ends then, lines, and the way to object. */
export const listPage = (view: ListView, context: PageContext): string => {
  const { language } = context;
  const texts = publicTexts(language).list;
  const format = formatsFor(language);
  const { list, window, lines } = view;
  return renderPage(
    <Page
      context={context}
      title={listTitle(language, list)}
      width="wide"
      back={{ href: "/lists", text: publicTexts(language).lists.title }}
    >
      <SummaryList
        rows={[
          { label: texts.from, value: format.instant(window.postedAt) },
          { label: texts.until, value: <strong>{format.deadline(window.endsAt)}</strong> },
          { label: texts.round, value: texts.rounds(list.round) },
          { label: texts.number, value: list.id },
          { label: texts.basis, value: texts.basisText },
        ]}
      />
      <WhyThisDay view={view} />
      {(window.certainty === "provisional" || view.recess.length > 0) && (
        <Notice tone="warning">
          {window.certainty === "provisional" && <p>{texts.provisional}</p>}
          {view.recess.length > 0 && <p>{texts.recess}</p>}
        </Notice>
      )}
      <Notice tone="info">
        <p>{texts.privacy}</p>
        <p>{texts.sameName}</p>
        {lines.some(hidesSomething(list.level)) && <p>{texts.smallGroups(smallestGroup)}</p>}
      </Notice>
      {lines.length === 0 ? <EmptyState title={texts.empty} /> : <PublicLines lines={lines} />}
      <Pages view={view} />
      <h2>{texts.object}</h2>
      <p>{texts.objectText}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" href={`/lists/${encodeURIComponent(list.id)}/objection`}>
          {texts.object}
        </ButtonLink>
      </ButtonRow>
      <AnsweredObjections answered={view.answered} />
    </Page>,
  );
};

const WhyThisDay = ({ view: { window, days } }: { readonly view: ListView }) => {
  const texts = publicTexts(usePage().language).list;
  const { day } = useFormats();
  return (
    <Details summary={texts.why}>
      <p>{texts.whyText(window.workingDays)}</p>
      {window.effectiveFrom !== dayOf(window.postedAt) && <p>{texts.whyLater(day(window.effectiveFrom))}</p>}
      <DayLines days={days} />
      <p>
        <a href="/working-days">{texts.countYourself}</a>
      </p>
    </Details>
  );
};

const Pages = ({ view: { page, pages } }: { readonly view: ListView }) => {
  const context = usePage();
  const { list } = useTexts();
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={list.pagination}>
      {page > 1 && (
        <a rel="prev" href={hrefWith(context, { page: String(page - 1) })}>
          {list.previous}
        </a>
      )}
      <p>{list.pageOf(page, pages)}</p>
      {page < pages && (
        <a rel="next" href={hrefWith(context, { page: String(page + 1) })}>
          {list.next}
        </a>
      )}
    </nav>
  );
};
