import { encode } from "uqr";
import { officeHours } from "../../../domain/calendar/office-hours.ts";
import { smallestGroup } from "../../../domain/publicity/small-groups.ts";
import { ScreenOnly } from "../../components/medium.tsx";
import { Notice } from "../../components/notice.tsx";
import { QrCode } from "../../components/qr-code.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { posterTexts } from "../../texts/poster.ts";
import { publicTexts } from "../../texts/public.ts";
import type { PosterView } from "../../views/poster.ts";
import { listTitle } from "./list-name.ts";
import { PosterLines } from "./poster-lines.tsx";
import { hidesSomething } from "./shows-less.ts";

type ViewProps = { readonly view: PosterView };

/** A hanging list for the notice board of the school, on A4 or A3. */
export const posterPage = (view: PosterView, context: PageContext): string => {
  const { language } = context;
  const { list } = view;
  const texts = posterTexts(language);
  return renderPage(
    <Page
      context={context}
      title={listTitle(language, list)}
      width="wide"
      back={{ href: `/preparation/${encodeURIComponent(list.id)}`, text: texts.back }}
    >
      <ScreenOnly>
        <Notice tone="info">
          <p>{texts.howTo}</p>
          <p>
            {(["a4", "a3"] as const).map((paper) => (
              <span key={paper}>
                <a href={hrefWith(context, { paper })} {...(paper === view.paper && { "aria-current": "true" })}>
                  {texts.paper[paper]}
                </a>{" "}
              </span>
            ))}
          </p>
        </Notice>
      </ScreenOnly>
      <div class={`poster poster-${view.paper}`}>
        <Head view={view} />
        <PosterLines level={list.level} lines={view.lines} />
        <Foot view={view} />
      </div>
    </Page>,
  );
};

const Head = ({ view: { list, window, amount, publicUrl } }: ViewProps) => {
  const { language } = usePage();
  const { day, instant, deadline, count, money } = useFormats();
  const texts = posterTexts(language);
  const shared = publicTexts(language).list;
  return (
    <div class="poster-head">
      <SummaryList
        rows={[
          {
            label: texts.period,
            value: (
              <strong>{texts.periodOf(instant(window.postedAt), deadline(window.endsAt), window.workingDays)}</strong>
            ),
          },
          { label: texts.counted, value: window.days.map(day).join(language === "en" ? "; " : "、") },
          { label: shared.round, value: shared.rounds(list.round) },
          { label: texts.total, value: texts.totalOf(count(list.lines), money(amount)) },
          { label: shared.basis, value: shared.basisText },
        ]}
      />
      <div class="poster-code">
        <QrCode modules={encode(publicUrl, { border: 0 }).data} label={texts.scan} />
        <p>{texts.scan}</p>
      </div>
    </div>
  );
};

const timeOf = (hours: number): string =>
  `${Math.floor(hours)}:${String(Math.round((hours % 1) * 60)).padStart(2, "0")}`;

const Foot = ({ view: { list, lines, answerDays, email, fingerprint, printedAt } }: ViewProps) => {
  const { language, county } = usePage();
  const format = formatsFor(language);
  const texts = posterTexts(language);
  const shared = publicTexts(language).list;
  const [morning, afternoon] = officeHours.map(({ opens, closes }) => texts.hours(timeOf(opens), timeOf(closes)));
  return (
    <div class="poster-foot">
      <p>{shared.sameName}</p>
      {lines.some(hidesSomething(list.level)) && <p>{shared.smallGroups(smallestGroup)}</p>}
      <h2>{texts.object}</h2>
      <ul>
        <li>{texts.ways.online}</li>
        <li>{texts.ways.phone(county.phone)}</li>
        {email !== undefined && <li>{texts.ways.email(email)}</li>}
        <li>{texts.ways.inPerson}</li>
        <li>{texts.ways.hours(morning ?? "", afternoon ?? "")}</li>
      </ul>
      <p>{texts.kept(answerDays)}</p>
      <p>
        {texts.number} {list.id} · {texts.fingerprint} {inGroups(fingerprint) ?? texts.noFingerprint} · {texts.printed}{" "}
        {format.instant(printedAt)}
      </p>
    </div>
  );
};

/** The first half of the hash, as somebody compares it with the office's page. */
const inGroups = (fingerprint: string | undefined): string | undefined =>
  fingerprint?.slice(0, 32).replaceAll(/(.{8})(?=.)/g, "$1 ");
