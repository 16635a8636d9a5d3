import { type Column, DataTable } from "../../components/data-table.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { listWorkTexts } from "../../texts/list-work.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { PreparationView } from "../../views/preparation.ts";
import { gradeAndClass, nameIn } from "./words.ts";

type Group = PreparationView["groups"][number];

/** How many wait, class by class in a school, school by school in the county. */
export const WaitingGroups = ({ view }: { readonly view: PreparationView }) => {
  const context = usePage();
  const { count, money } = useFormats();
  const texts = listWorkTexts(context.language);
  const { columns } = staffTexts(context.language);
  if (view.groups.length === 0 || view.chosen === undefined) return null;
  const level = view.chosen.level;
  const ofSchool: Column<Group> = {
    key: "school",
    header: columns.school,
    cell: ({ code = "", school }) => (
      <a href={hrefWith(context, { school: code })}>{school && nameIn(context.language, school)}</a>
    ),
  };
  const ofClass: Column<Group> = {
    key: "class",
    header: columns.className,
    cell: ({ stage, grade = 0, classNo = 0 }) => stage && gradeAndClass(context.language, { stage, grade, classNo }),
  };
  return (
    <DataTable
      caption={texts.preparation.groups[level]}
      rows={view.groups}
      rowKey={(group) => group.code ?? `${group.stage} ${group.grade} ${group.classNo}`}
      columns={[
        level === "county" ? ofSchool : ofClass,
        { key: "count", header: texts.lines, holds: "number", cell: (group) => count(group.count) },
        { key: "amount", header: texts.amount, holds: "number", cell: (group) => money(group.amount) },
      ]}
      empty={null}
    />
  );
};
