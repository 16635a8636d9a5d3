import { Tag, type TagTone } from "../../components/status-tag.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { escalationTexts } from "../../texts/escalation.ts";
import type { EscalationRow, RememberedStep } from "../../views/escalation.ts";

const tones: { readonly [Status in EscalationRow["status"]]: TagTone } = {
  opened: "attention",
  served: "attention",
  interviewSet: "attention",
  planned: "moving",
  statement: "moving",
  deciding: "attention",
  decided: "bad",
  recheckAsked: "moving",
  rechecked: "bad",
  appealed: "moving",
  correcting: "attention",
  closed: "over",
};

/** Where a step stands, and how it ended. */
export const EscalationTag = ({ status, ended }: Pick<EscalationRow, "status" | "ended">) => {
  const texts = escalationTexts(usePage().language);
  return (
    <>
      <Tag tone={tones[status]}>{texts.status[status]}</Tag>
      {ended && ` ${texts.ended[ended]}`}
    </>
  );
};

/** The times that are on record in a class, each with the day on which it falls out. */
export const RememberedSteps = ({ steps }: { readonly steps: readonly RememberedStep[] }) => {
  const { language } = usePage();
  const { day } = useFormats();
  const texts = escalationTexts(language);
  return (
    <ul class="link-list">
      {steps.map(({ escalationId, step, openedOn, until, counts }) => (
        <li key={escalationId}>
          <a href={`/escalations/${escalationId}`}>{texts.step[step]}</a>
          <p>
            {texts.time(day(openedOn), day(until))} ({texts.counts[counts]})
          </p>
        </li>
      ))}
    </ul>
  );
};
