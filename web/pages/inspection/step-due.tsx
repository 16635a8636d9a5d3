import type { Instant } from "../../../domain/calendar/time.ts";
import { Tag } from "../../components/status-tag.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";

/** Until when a step of an inspection must be done: in words and by a sign, never by colour alone. */
export const StepDue = ({ dueAt, daysLeft }: { readonly dueAt: Instant; readonly daysLeft: number }) => {
  const { workingDaysLeft } = useTexts();
  const { deadline } = useFormats();
  const tone = daysLeft < 0 ? "bad" : daysLeft <= 1 ? "attention" : "waiting";
  return (
    <>
      <Tag tone={tone}>{workingDaysLeft(daysLeft)}</Tag>{" "}
      <span>{inspectionTexts(usePage().language).until(deadline(dueAt))}</span>
    </>
  );
};
