import { DataTable } from "../../components/data-table.tsx";
import { Pagination } from "../../components/pagination.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { engineTexts } from "../../texts/engine.ts";
import { type ExecutionView, eventsPerPage } from "./engine-views.ts";
import { EngineWord, ErrorWords, exactTime } from "./engine-words.tsx";

type Event = ExecutionView["history"][number];

/** What has happened, event by event, as AWS names it. */
export const History = ({ view: { history, page, events } }: { readonly view: ExecutionView }) => {
  const texts = engineTexts(usePage().language);
  const { count } = useFormats();
  return (
    <>
      <h2 id="history">{texts.history}</h2>
      <DataTable
        caption={texts.history}
        captionIs="heard"
        columns={[
          {
            key: "id",
            header: texts.event,
            holds: "number",
            cell: ({ id }) => <span id={`event-${id}`}>{count(id)}</span>,
          },
          { key: "at", header: texts.at, cell: ({ at }) => exactTime(at) },
          { key: "type", header: texts.type, cell: (event) => <What event={event} /> },
          { key: "state", header: texts.state, cell: ({ state = "" }) => <EngineWord>{state}</EngineWord> },
          { key: "previous", header: texts.previous, holds: "number", cell: ({ previous }) => count(previous) },
        ]}
        rows={history}
        rowKey={({ id }) => String(id)}
        empty={null}
      />
      <Pagination page={page} pageSize={eventsPerPage} total={events} />
    </>
  );
};

const What = ({ event: { id, type, error, cause, details } }: { readonly event: Event }) => {
  const texts = engineTexts(usePage().language);
  const { count } = useFormats();
  return (
    <>
      <EngineWord>{type}</EngineWord>
      {error !== undefined && (
        <p class="table-note">
          <ErrorWords error={error} />
        </p>
      )}
      {cause !== undefined && (
        <p class="table-note" lang="en">
          {cause}
        </p>
      )}
      {details !== undefined && (
        <details class="details">
          <summary aria-label={texts.showDetails(count(id))}>{texts.details}</summary>
          <pre lang="en">{details}</pre>
        </details>
      )}
    </>
  );
};
