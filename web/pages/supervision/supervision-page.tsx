import { ButtonLink } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { staffTexts } from "../../texts/staff.ts";
import { supervisionTexts } from "../../texts/supervision.ts";
import { supervisionWorkTexts } from "../../texts/supervision-work.ts";
import type { SupervisionView } from "../../views/supervision.ts";
import { CyclesTable } from "../cycle/cycles-table.tsx";
import { Due } from "../staff/due.tsx";
import { nameIn } from "../staff/words.ts";
import { TieForm } from "./tie-form.tsx";

/** Everything of the supervision that is somebody's: their open work, the running cycles, the parts they may read. */
export const supervisionPage = (view: SupervisionView, shown: PageContext): string => {
  const context = { ...shown, path: "/supervision" };
  const texts = supervisionTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <p class="lead">{texts.intro}</p>
      <section>
        <h2>{texts.work}</h2>
        <Work work={view.work} />
      </section>
      <section>
        <h2>{texts.cycles}</h2>
        <CyclesTable cycles={view.cycles} />
        {view.may === "plan" && (
          <p>
            <ButtonLink href="/cycles/new" kind="secondary">
              {texts.newCycle}
            </ButtonLink>
          </p>
        )}
      </section>
      <nav aria-label={texts.partsTitle}>
        <h2>{texts.partsTitle}</h2>
        <ul class="link-list">
          {view.parts.map(({ part, href }) => (
            <li key={part}>
              <a href={href}>{texts.part[part]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {view.ties && <TieForm ties={view.ties} />}
    </Page>,
  );
};

const Work = ({ work }: Pick<SupervisionView, "work">) => {
  const { language } = usePage();
  const texts = supervisionTexts(language);
  const { purpose, what } = supervisionWorkTexts(language);
  const { columns } = staffTexts(language);
  return (
    <DataTable
      caption={texts.work}
      captionIs="heard"
      rows={work}
      rowKey={({ taskId }) => taskId}
      columns={[
        {
          key: "what",
          header: what,
          cell: (task) => (
            <a href={`/tasks/${task.taskId}`}>
              {task.purpose === "parked" ? texts.parked : purpose[task.purpose]}
              {task.unit && ` · ${nameIn(language, task.unit)}`}
            </a>
          ),
        },
        { key: "due", header: columns.due, cell: (task) => <Due {...task} /> },
      ]}
      empty={<EmptyState title={texts.noWork} />}
    />
  );
};
