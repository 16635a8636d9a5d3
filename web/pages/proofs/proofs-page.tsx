import { Button, ButtonRow } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { proofsTexts } from "../../texts/proofs.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ProofsView } from "../../views/proofs.ts";

type ViewProps = { readonly view: ProofsView };

/** The proofs (留痕凭证): anchors to print and keep outside the machine, the last check, and the way to an evidence pack. */
export const proofsPage = (view: ProofsView, shown: PageContext): string => {
  const { language } = shown;
  const texts = proofsTexts(language);
  return renderPage(
    <Page
      context={{ ...shown, path: "/proofs" }}
      title={texts.title}
      back={{ href: "/work", text: staffTexts(language).work }}
    >
      <p>{texts.intro}</p>
      <LastCheck view={view} />
      <Anchors view={view} />
      <PackForm />
    </Page>,
  );
};

const LastCheck = ({ view: { lastCheck } }: ViewProps) => {
  const texts = proofsTexts(usePage().language);
  const { count, instant } = useFormats();
  return (
    <section>
      <h2>{texts.lastCheck}</h2>
      {lastCheck === undefined ? (
        <p>{texts.neverChecked}</p>
      ) : (
        <Notice tone={lastCheck.found === 0 ? "success" : "error"}>
          <p>
            {texts.checked({
              at: instant(lastCheck.at),
              records: count(lastCheck.records),
              entries: count(lastCheck.entries),
              anchors: count(lastCheck.anchors),
            })}{" "}
            {lastCheck.found === 0 ? texts.sound : texts.broken(count(lastCheck.found))}
          </p>
          {lastCheck.unbound !== undefined && lastCheck.unbound > 0 && (
            <p>{texts.verdict.unbound(count(lastCheck.unbound))}</p>
          )}
          {lastCheck.found > 0 && (
            <ul>
              {lastCheck.faults.map(({ kind, of, at }) => (
                <li key={`${kind} ${of} ${at}`}>
                  {of} {at} {texts.fault[kind]}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </section>
  );
};

const Anchors = ({ view: { anchors, next } }: ViewProps) => {
  const texts = proofsTexts(usePage().language);
  const { count, day } = useFormats();
  return (
    <section>
      <DataTable
        caption={texts.anchors}
        rows={anchors}
        rowKey={(anchor) => anchor.day}
        columns={[
          { key: "day", header: texts.columns.day, cell: (anchor) => day(anchor.day) },
          { key: "count", header: texts.columns.count, cell: (anchor) => count(anchor.count) },
          {
            key: "hash",
            header: texts.columns.hash,
            cell: ({ hash }) => <code>{hash.match(/.{8}/g)?.join(" ")}</code>,
          },
        ]}
        empty={<EmptyState title={texts.noAnchors} />}
      />
      {next !== undefined && (
        <p class="screen-only">
          <a href={`/proofs?before=${next}`}>{texts.older}</a>
        </p>
      )}
    </section>
  );
};

const PackForm = () => {
  const { pack } = proofsTexts(usePage().language);
  return (
    <form method="get" action="/proofs/pack" class="screen-only">
      <h2>{pack.title}</h2>
      <p>{pack.hint}</p>
      <TextField name="application" label={pack.application} hint={pack.applicationHint} />
      <RadioGroup
        name="why"
        label={pack.why}
        options={(["authority", "audit", "familyAsked"] as const).map((value) => ({ value, label: pack.whys[value] }))}
      />
      <ButtonRow>
        <Button>{pack.submit}</Button>
      </ButtonRow>
    </form>
  );
};
