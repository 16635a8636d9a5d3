import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { linkTexts } from "../../texts/link.ts";
import type { LinkTexts } from "../../texts/link.zh-cn.ts";
import { staffTexts } from "../../texts/staff.ts";
import { supervisionWorkTexts } from "../../texts/supervision-work.ts";
import type { LinkView } from "../../views/link.ts";
import { separatorIn } from "../staff/words.ts";

/** As whom one is about to act, and the one thing asked before anything happens. */
export const linkPage = (view: LinkView, context: PageContext): string => {
  const texts = linkTexts(context.language);
  const title = titleIn(texts)[view.state];
  // A refused post shows this page under the post's own path.
  const base = context.path.replace(/\/(code|fresh)$/, "");
  return renderPage(
    <Page context={{ ...context, path: base }} title={title}>
      {view.sent && (
        <Notice tone="success">
          <p>{view.sent === "code" ? texts.codeSent(view.mailbox) : texts.freshSent(view.mailbox)}</p>
        </Notice>
      )}
      {isDead(view) ? (
        <Dead view={view} base={base} />
      ) : (
        <>
          <p>{texts.about}</p>
          <Person view={view} />
          <Entry view={view} base={base} />
        </>
      )}
      <p>{texts.notYou}</p>
    </Page>,
  );
};

const titleIn = (texts: LinkTexts): Record<LinkView["state"], string> => ({
  open: texts.title,
  codeSent: texts.title,
  otherDevice: texts.otherDevice,
  expired: texts.expired,
  settled: texts.settled,
  ended: texts.ended,
});

const isDead = ({ state }: LinkView): boolean => ["expired", "settled", "ended"].includes(state);

type PartProps = { readonly view: LinkView; readonly base: string };

const Person = ({ view }: { readonly view: LinkView }) => {
  const { language } = usePage();
  const { role } = useTexts();
  const texts = linkTexts(language);
  const roles = [...new Set(view.roles.map((held) => role[held.role]))].join(separatorIn(language));
  return (
    <SummaryList
      rows={[
        { label: texts.name, value: <Chinese>{view.name}</Chinese> },
        { label: texts.unit, value: <Chinese>{view.unitName}</Chinese> },
        { label: texts.roles, value: roles },
      ]}
    />
  );
};

const Entry = ({ view, base }: PartProps) => {
  const texts = linkTexts(usePage().language);
  if (view.state === "otherDevice")
    return (
      <Form action={`${base}/code`}>
        <p>{texts.otherDeviceText(view.mailbox)}</p>
        <ButtonRow>
          <Button>{texts.sendCode}</Button>
        </ButtonRow>
      </Form>
    );
  return (
    <>
      <p>{texts.nothingYet}</p>
      <Form action={base}>
        <TextField
          name="surname"
          label={texts.surname}
          hint={texts.surnameHint}
          autocomplete="off"
          size="short"
          lang="zh-CN"
        />
        {view.state === "codeSent" && (
          <TextField
            name="code"
            label={texts.code}
            hint={texts.codeHint(view.mailbox)}
            autocomplete="one-time-code"
            keys="numeric"
            size="short"
          />
        )}
        <ButtonRow>
          <Button>{texts.enter}</Button>
        </ButtonRow>
      </Form>
      {view.state === "codeSent" && (
        <Form action={`${base}/code`}>
          <Button kind="secondary">{texts.sendCodeAgain}</Button>
        </Form>
      )}
    </>
  );
};

/** Whoever finds a dead link may be anybody: neither name nor office, and a fresh mail to the registered address only. */
const Dead = ({ view, base }: PartProps) => {
  const texts = linkTexts(usePage().language);
  const { deadline } = useFormats();
  return (
    <>
      {view.state === "expired" && <p>{texts.expiredText(deadline(view.expiresAt))}</p>}
      {view.state === "ended" && <p>{texts.endedText}</p>}
      {view.state === "settled" && <p>{texts.settledText}</p>}
      <Since work={view.work} />
      <Form action={`${base}/fresh`}>
        <p>{texts.fresh(view.mailbox)}</p>
        <ButtonRow>
          <Button>{texts.sendFresh}</Button>
        </ButtonRow>
      </Form>
    </>
  );
};

const Since = ({ work }: Pick<LinkView, "work">) => {
  const { language } = usePage();
  const texts = linkTexts(language);
  if (work.length === 0) return null;
  const purposes = { ...staffTexts(language).purpose, ...supervisionWorkTexts(language).purpose };
  return (
    <>
      <h2>{texts.since}</h2>
      <SummaryList
        rows={[...Map.groupBy(work, ({ purpose }) => purpose)].map(([purpose, fates]) => ({
          label: purposes[purpose],
          value: fates.map(({ fate, count }) => texts.fate[fate](count)).join(separatorIn(language)),
        }))}
      />
    </>
  );
};
