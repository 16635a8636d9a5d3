import type { Instant } from "../../../domain/calendar/time.ts";
import { Tag } from "../../components/status-tag.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { staffTexts } from "../../texts/staff.ts";

type DueProps = {
  readonly dueAt: Instant;
  readonly daysLeft: number;
  readonly escalations?: number;
  /** When the work was given to the first person; its page explains the date. */
  readonly openedAt?: Instant;
};

/** Until when something must be done: in words and by a sign, never by colour alone. */
export const Due = ({ dueAt, daysLeft, escalations = 0, openedAt }: DueProps) => {
  const { workingDaysLeft } = useTexts();
  const { deadline } = useFormats();
  const texts = staffTexts(usePage().language);
  const tone = daysLeft < 0 ? "bad" : daysLeft <= 1 ? "attention" : "waiting";
  return (
    <>
      <Tag tone={tone}>{workingDaysLeft(daysLeft)}</Tag> <span>{texts.due(deadline(dueAt))}</span>
      {openedAt !== undefined && (
        <>
          {" "}
          <WhyDate {...(escalations === 0 && { from: openedAt })} to={dueAt} />
        </>
      )}
      {escalations > 0 && (
        <>
          {" "}
          <Tag tone="attention">{texts.escalated(escalations)}</Tag>
        </>
      )}
    </>
  );
};
