import { EmptyState } from "../../components/empty-state.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { TabNav } from "../../components/tab-nav.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { staffTexts } from "../../texts/staff.ts";
import { workTexts } from "../../texts/work.ts";
import type { WorkView } from "../../views/work.ts";
import { nameIn } from "../staff/words.ts";
import { ListWork } from "./list-work.tsx";
import { ReviewWork } from "./review-work.tsx";
import { SupervisedWork } from "./supervised-work.tsx";

const inquiries = ["admitObjection", "investigateObjection", "reviewObjection"] as const;

/** The kinds of work a person may filter by, in the order of the path. */
const kinds = [
  "classCheck",
  "schoolCheck",
  "postList",
  "repostList",
  "signList",
  "countyRecheck",
  "reconsideration",
  ...inquiries,
  "parked",
] as const;
const reviews = ["classCheck", "schoolCheck", "countyRecheck"] as const;
const others = ["reconsideration", "postList", "repostList", "signList", ...inquiries, "parked"] as const;

/** A person's open work: alike applications to approve together, exceptions and lists to open. */
export const workPage = (view: WorkView, shown: PageContext): string => {
  // A refused bulk approval shows this page under the post's own path.
  const context = { ...shown, path: "/work" };
  const texts = workTexts(context.language);
  return renderPage(
    <Page context={context} title={texts.title} width="wide">
      <Doors view={view} />
      <Kinds view={view} />
      <Schools view={view} />
      {view.tasks.length === 0 && <Nothing view={view} />}
      <SupervisedWork tasks={view.tasks} />
      {reviews.map((purpose) => (
        <ReviewWork key={purpose} purpose={purpose} tasks={view.tasks.filter((task) => task.purpose === purpose)} />
      ))}
      {others.map((purpose) => (
        <ListWork key={purpose} purpose={purpose} tasks={view.tasks.filter((task) => task.purpose === purpose)} />
      ))}
      <CursorPagination
        {...(view.next !== undefined && { next: hrefWith(context, { after: view.next }) })}
        {...(view.place === "later" && { first: hrefWith(context, { after: "" }) })}
      />
    </Page>,
  );
};

type PartProps = { readonly view: WorkView };

const Doors = ({ view }: PartProps) => {
  const texts = workTexts(usePage().language);
  if (view.doors.length === 0) return null;
  return (
    <TabNav
      label={texts.doorsLabel}
      current="/work"
      tabs={[
        { label: texts.title, href: "/work" },
        ...view.doors.map((door) => ({ label: texts.doors[door], href: `/${door}` })),
      ]}
    />
  );
};

const Kinds = ({ view }: PartProps) => {
  const context = usePage();
  const texts = workTexts(context.language);
  const { purpose } = staffTexts(context.language);
  const held = kinds.filter((kind) => kind === view.filter.purpose || view.tasks.some((task) => task.purpose === kind));
  if (held.length < 2 && view.filter.purpose === undefined) return null;
  const hrefOf = (kind: string): string => hrefWith(context, { purpose: kind, after: "" });
  return (
    <TabNav
      label={texts.kinds}
      current={hrefOf(view.filter.purpose ?? "")}
      tabs={[
        { label: texts.all, href: hrefOf("") },
        ...held.map((kind) => ({ label: purpose[kind], href: hrefOf(kind) })),
      ]}
    />
  );
};

const Schools = ({ view }: PartProps) => {
  const context = usePage();
  const texts = workTexts(context.language);
  if (view.units.length < 2 && view.filter.unit === undefined) return null;
  return (
    <form method="get" action="/work" class="filter">
      {view.filter.purpose && <input type="hidden" name="purpose" value={view.filter.purpose} />}
      <label for="filter-unit">{texts.filterSchool}</label>
      <select id="filter-unit" name="unit" class="input input-long">
        <option value="">{texts.allSchools}</option>
        {view.units.map((unit) => (
          <option key={unit.code} value={unit.code} selected={unit.code === view.filter.unit}>
            {nameIn(context.language, unit)}
          </option>
        ))}
      </select>
      <button type="submit" class="button button-secondary">
        {texts.open}
      </button>
    </form>
  );
};

const Nothing = ({ view }: PartProps) => {
  const texts = workTexts(usePage().language);
  const filtered = view.filter.purpose !== undefined || view.filter.unit !== undefined || view.place === "later";
  return filtered ? (
    <EmptyState title={texts.noneHere} />
  ) : (
    <EmptyState title={texts.none}>
      <p>{texts.noneText}</p>
    </EmptyState>
  );
};
