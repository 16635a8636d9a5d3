import { EmptyState } from "../../components/empty-state.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { objectorTexts } from "../../texts/objector.ts";
import { publicTexts } from "../../texts/public.ts";
import type { HangingList, ListsView } from "../../views/lists.ts";
import { unitName } from "./list-name.ts";

const levels = ["school", "county"] as const;

/** The lists that hang at present, the county's and the schools'. */
export const listsPage = ({ lists }: ListsView, context: PageContext): string => {
  const texts = publicTexts(context.language).lists;
  const shown = levels
    .map((level) => ({ level, lists: lists.filter((list) => list.level === level) }))
    .filter((group) => group.lists.length > 0);
  return renderPage(
    <Page context={context} title={texts.title}>
      <p class="lead">{texts.intro}</p>
      {shown.length === 0 && (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      )}
      <p>
        <a href="/my-objection">{objectorTexts(context.language).lookUp.title}</a>
      </p>
      {shown.map((group) => (
        <section key={group.level}>
          <h2>{texts[group.level]}</h2>
          <ul class="link-list">
            {group.lists.map((list) => (
              <ListItem key={list.id} list={list} context={context} />
            ))}
          </ul>
        </section>
      ))}
    </Page>,
  );
};

const ListItem = ({ list, context: { language } }: { readonly list: HangingList; readonly context: PageContext }) => {
  const texts = publicTexts(language).lists;
  const format = formatsFor(language);
  return (
    <li>
      <a href={`/lists/${encodeURIComponent(list.id)}`}>{unitName(language, list)}</a>
      <p>
        {texts.lines(format.count(list.lines))} · {texts.until(format.deadline(list.endsAt))}
      </p>
    </li>
  );
};
