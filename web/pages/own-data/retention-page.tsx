import { Button, ButtonRow } from "../../components/button.tsx";
import { AsWritten } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { ownDataTexts } from "../../texts/own-data.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { RetentionView } from "../../views/own-data.ts";

type ViewProps = { readonly view: RetentionView };

/** What is kept how long (保存期限与销毁), what is held, and the proofs of what went. */
export const retentionPage = (view: RetentionView, shown: PageContext): string => {
  const context = { ...shown, path: "/retention" };
  const { retention } = ownDataTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={retention.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <p>{retention.intro}</p>
      <Rules view={view} />
      <Holds view={view} />
      <KeysInUse view={view} />
      <Erasures view={view} />
    </Page>,
  );
};

const Rules = ({ view }: ViewProps) => {
  const { count, instant } = useFormats();
  const { retention } = ownDataTexts(usePage().language);
  return (
    <>
      <DataTable
        caption={retention.rules}
        columns={[
          { key: "rule", header: retention.what, cell: ({ rule }) => retention.rule[rule] },
          {
            key: "keep",
            header: retention.rules,
            cell: ({ days = 0, years }) =>
              years !== undefined
                ? retention.years(count(years))
                : days > 0
                  ? retention.days(count(days))
                  : retention.atOnce,
          },
        ]}
        rows={view.rules}
        rowKey={({ rule }) => rule}
        empty={null}
      />
      <p>{retention.basis}</p>
      <p>{view.lastRound ? `${retention.last}: ${instant(view.lastRound.endedAt)}` : retention.never}</p>
      <UnderWay round={view.round} />
    </>
  );
};

/** A round that no night has finished yet; one that takes too long is for the operators. */
const UnderWay = ({ round }: { readonly round: RetentionView["round"] | undefined }) => {
  const { instant } = useFormats();
  const { retention } = ownDataTexts(usePage().language);
  if (round === undefined) return null;
  const since = retention.underWay(instant(round.startedAt));
  return round.isLate ? (
    <Notice tone="warning">
      <p>
        {since} {retention.late}
      </p>
    </Notice>
  ) : (
    <p>{since}</p>
  );
};

const Holds = ({ view }: ViewProps) => {
  const { instant } = useFormats();
  const { retention } = ownDataTexts(usePage().language);
  return (
    <>
      <h2>{retention.holds}</h2>
      {view.holds.length === 0 && <p>{retention.noHolds}</p>}
      {view.holds.map(({ id, of, at, reason }) => (
        <section key={id} class="card">
          <h3>{of === "all" ? retention.all : of}</h3>
          <p>
            {instant(at)} · <AsWritten>{reason}</AsWritten>
          </p>
          {view.may === "hold" && (
            <OneOfSeveral field="change" value={id}>
              <Form action={`/retention/holds/${id}/release`} hidden={{ change: id }}>
                <ButtonRow>
                  <Button kind="warning">{retention.release}</Button>
                </ButtonRow>
              </Form>
            </OneOfSeveral>
          )}
        </section>
      ))}
      {view.may === "hold" && (
        <OneOfSeveral field="change" value="hold">
          <Form action="/retention/holds" hidden={{ change: "hold" }}>
            <h2>{retention.holdTitle}</h2>
            <p>{retention.holdText}</p>
            <TextField name="of" label={retention.of} hint={retention.receiptHint} autocomplete="off" size="medium" />
            <TextArea name="reason" label={retention.reason} atMost={300} />
            <ButtonRow>
              <Button>{retention.hold}</Button>
            </ButtonRow>
          </Form>
        </OneOfSeveral>
      )}
    </>
  );
};

const KeysInUse = ({ view }: ViewProps) => {
  const { count } = useFormats();
  const { retention } = ownDataTexts(usePage().language);
  return (
    <>
      <h2>{retention.keys.title}</h2>
      <p>{view.keys.length > 1 ? retention.keys.rotated : retention.keys.one}</p>
      <UnderWay round={view.sealing} />
      <ul>
        {view.keys.map(({ id, records, use }) => (
          <li key={id}>
            {id} · {retention.keys[use]}
            {view.keys.length > 1 &&
              ` · ${records === undefined ? retention.keys.uncounted : retention.keys.records(count(records))}`}
          </li>
        ))}
      </ul>
    </>
  );
};

const Erasures = ({ view }: ViewProps) => {
  const { instant, count } = useFormats();
  const { retention } = ownDataTexts(usePage().language);
  return (
    <>
      <h2>{retention.erasures}</h2>
      <DataTable
        caption={retention.erasures}
        captionIs="heard"
        columns={[
          { key: "id", header: retention.at, cell: ({ id, at }) => `${instant(at)} · ${id}` },
          { key: "rule", header: retention.by, cell: ({ rule }) => retention.rule[rule] },
          {
            key: "what",
            header: retention.what,
            cell: ({ removed }) => removed.map((each) => `${each.what} ${count(each.count)}`).join(" · "),
          },
          { key: "digest", header: retention.digest, cell: ({ digest }) => <code class="digest">{digest}</code> },
        ]}
        rows={view.erasures}
        rowKey={({ id }) => id}
        empty={<EmptyState title={retention.noErasures} />}
      />
    </>
  );
};
