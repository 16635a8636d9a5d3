import { Details } from "../../components/details.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { looksTexts } from "../../texts/looks.ts";
import type { MyApplicationsView } from "../../views/my-applications.ts";
import { nameIn, separatorIn } from "../staff/words.ts";

/** When and by which office the family's data were seen in full, names of persons staying in the office, and when the file was opened by its facts. */
export const Looks = ({ looks }: Pick<MyApplicationsView, "looks">) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { role: roles } = useTexts();
  const { field, ...own } = looksTexts(language);
  return (
    <Details summary={own.title}>
      <p>{looks.length === 0 ? own.none : own.intro}</p>
      {looks.length > 0 && (
        <SummaryList
          rows={looks.map(({ at, role, unit, fields }) => {
            const what = fields.map((each) => field[each]).join(separatorIn(language));
            const who = unit && `${nameIn(language, unit)} ${roles[role]}${language === "en" ? ": " : "："}`;
            return { label: instant(at), value: `${who ?? ""}${what}` };
          })}
        />
      )}
    </Details>
  );
};
