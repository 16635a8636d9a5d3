import { usualRecess } from "../../../domain/calendar/term.ts";
import { dayOf } from "../../../domain/calendar/time.ts";
import { Chinese } from "../../components/chinese.tsx";
import { Details } from "../../components/details.tsx";
import { KeyFigures } from "../../components/key-figures.tsx";
import { Notice } from "../../components/notice.tsx";
import { Tag, type TagTone } from "../../components/status-tag.tsx";
import { SummaryList, type SummaryRow } from "../../components/summary-list.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { listWorkTexts } from "../../texts/list-work.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ListHead } from "../../views/parts.ts";
import { separatorIn } from "./words.ts";

const tones = {
  collecting: "moving",
  prepared: "attention",
  filling: "moving",
  posted: "moving",
  stopped: "attention",
  takenDown: "attention",
  signed: "moving",
  heldOpen: "attention",
  closed: "good",
  dissolved: "over",
} as const satisfies Record<ListHead["status"], TagTone>;

type ListProps = { readonly list: ListHead };

/** The state of a list. */
export const ListTag = ({ status }: Pick<ListHead, "status">) => (
  <Tag tone={tones[status]}>{staffTexts(usePage().language).listStatus[status]}</Tag>
);

/** A list's totals, its stations so far and its window with the days that were counted. */
export const ListSummary = ({ list }: ListProps) => {
  const { language } = usePage();
  const { count, money } = useFormats();
  const texts = listWorkTexts(language);
  return (
    <>
      <KeyFigures
        figures={[
          { label: texts.lines, value: texts.linesOf(count(list.lines)) },
          { label: texts.amount, value: money(list.amount) },
          ...(list.held > 0 ? [{ label: texts.held, value: texts.linesOf(count(list.held)) }] : []),
          ...(list.late > 0 ? [{ label: texts.late, value: texts.linesOf(count(list.late)) }] : []),
        ]}
      />
      <Stations list={list} />
      {list.window && <WhyThisDay window={list.window} />}
      {list.window && isOpen(list) && <Cautions window={list.window} />}
    </>
  );
};

const Stations = ({ list }: ListProps) => {
  const { language } = usePage();
  const { role } = useTexts();
  const { instant, deadline, count, money } = useFormats();
  const texts = listWorkTexts(language);
  const { window } = list;
  const rows: readonly (SummaryRow | undefined)[] = [
    { label: texts.status, value: <ListTag status={list.status} /> },
    { label: texts.prepared, value: texts.by(list.preparedBy, instant(list.preparedAt)) },
    list.postedBy === undefined ? undefined : { label: texts.posted, value: <Chinese>{list.postedBy}</Chinese> },
    window && { label: texts.window, value: texts.windowOf(instant(window.postedAt), deadline(window.endsAt)) },
    list.takenDownAt && { label: texts.takenDown, value: instant(list.takenDownAt) },
    ...list.signatures.map((signature) => ({
      label: texts.signature(role[signature.role], signature.name),
      value: `${instant(signature.at)} ${texts.signedOver(count(signature.lines), money(signature.amount))}`,
    })),
    list.leftOut.length === 0 ? undefined : { label: texts.leftOut, value: texts.linesOf(count(list.leftOut.length)) },
  ];
  return <SummaryList rows={rows.filter((row) => row !== undefined)} />;
};

const WhyThisDay = ({ window }: { readonly window: NonNullable<ListHead["window"]> }) => {
  const { language } = usePage();
  const { day } = useFormats();
  const texts = listWorkTexts(language);
  return (
    <Details summary={texts.why}>
      <p>{texts.whyText(window.workingDays)}</p>
      {window.effectiveFrom !== dayOf(window.postedAt) && <p>{texts.whyLater(day(window.effectiveFrom))}</p>}
      <p>
        {texts.counted}: {window.days.map(day).join(separatorIn(language))}
      </p>
      <p>
        <WhyDate from={window.effectiveFrom} to={window.lastDay} />
      </p>
    </Details>
  );
};

const isOpen = ({ status }: ListHead): boolean => status === "posted" || status === "takenDown";

/** What whoever posts or signs should know of a window: it may still grow, or lies in the recess (domain §8 c, g). */
const Cautions = ({ window }: { readonly window: NonNullable<ListHead["window"]> }) => {
  const texts = listWorkTexts(usePage().language);
  const inRecess = usualRecess(window.days).length > 0;
  if (window.certainty === "final" && !inRecess) return null;
  return (
    <Notice tone="warning">
      {window.certainty === "provisional" && <p>{texts.provisional}</p>}
      {inRecess && <p>{texts.recess}</p>}
    </Notice>
  );
};
