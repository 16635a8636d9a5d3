import { useFormats, usePage } from "../../layout/page-context.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ReviewView } from "../../views/task.ts";
import { Due } from "../staff/due.tsx";
import { gradeAndClass, nameIn, programmeName } from "../staff/words.ts";

type Shown = Pick<ReviewView, "application" | "submittedAt" | "dueAt" | "daysLeft" | "escalations">;

/** What an application asks for, where the pupil is, until when it is decided: the first rows of its file. */
export const useApplicationRows = (view: Shown) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = reviewTexts(language);
  const { application, submittedAt } = view;
  const place = `${nameIn(language, application.school)} ${gradeAndClass(language, application)}`;
  return [
    { label: texts.asked, value: programmeName(language, application.programme) },
    { label: texts.where, value: `${place} ${staffTexts(language).boarding[application.boarding]}` },
    { label: texts.deadline, value: <Due {...view} /> },
    { label: texts.submitted, value: instant(submittedAt) },
    { label: texts.number, value: application.applicationId },
  ];
};
