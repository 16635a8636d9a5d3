import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { auditTexts } from "../../texts/audit.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { AuditView } from "../../views/audit.ts";
import { programmeName } from "../staff/words.ts";

type ViewProps = { readonly view: AuditView };

/** Where an auditor reads what: one application by its number, and everything else by its kind. */
export const auditPage = (view: AuditView, context: PageContext): string => {
  const texts = auditTexts(context.language);
  return renderPage(
    <Page context={context} title={texts.title} back={{ href: "/work", text: staffTexts(context.language).work }}>
      <p>{texts.intro}</p>
      <Find view={view} />
      {Object.values(texts.groups).map(({ title, links }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul class="link-list">
            {Object.entries(links).map(([door, text]) => (
              <li key={door}>
                <a href={`/${door}`}>{text}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>,
  );
};

const Find = ({ view: { no, found } }: ViewProps) => {
  const { language } = usePage();
  const { find: texts } = auditTexts(language);
  return (
    <section>
      <form method="get" action="/access/audit" class="filter">
        <label for="filter-no">{texts.label}</label>
        <p class="hint" id="filter-no-hint">
          {texts.hint}
        </p>
        <input
          id="filter-no"
          name="no"
          type="text"
          class="input input-medium"
          value={no}
          autocomplete="off"
          aria-describedby="filter-no-hint"
        />
        <button type="submit" class="button button-secondary">
          {texts.submit}
        </button>
      </form>
      {found?.length === 0 && <p role="status">{texts.none}</p>}
      {found !== undefined && found.length > 0 && (
        <SummaryList
          rows={found.map(({ applicationId, receiptNo, programme, taskId }) => ({
            label: `${applicationId} ${programmeName(language, programme)}`,
            value: (
              <ul class="link-list">
                <li>{taskId === undefined ? texts.open : <a href={`/tasks/${taskId}`}>{texts.history}</a>}</li>
                <li>
                  <a href={`/applications/${applicationId}/reveals`}>{texts.reveal}</a>
                </li>
                <li>
                  <a href={`/access?file=${receiptNo}`}>{texts.log}</a>
                </li>
              </ul>
            ),
          }))}
        />
      )}
    </section>
  );
};
