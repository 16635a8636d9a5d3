import { Chinese } from "../../components/chinese.tsx";
import { SummaryList, type SummaryRow } from "../../components/summary-list.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { escalationTexts } from "../../texts/escalation.ts";
import type { EscalationView } from "../../views/escalation.ts";

type ViewProps = { readonly view: EscalationView };
type Said = NonNullable<EscalationView["plan"]>;
type Measure = Pick<NonNullable<EscalationView["decision"]>, "form" | "effect" | "proposedTo">;

/** What was said and done in a step, in its order. */
export const SaidAndDone = ({ view }: ViewProps) => {
  const texts = escalationTexts(usePage().language);
  return (
    <>
      <Interview view={view} />
      {view.plan && <Quoted title={texts.plan} said={view.plan} />}
      {view.progress.length > 0 && <h2>{texts.progress}</h2>}
      {view.progress.map((said) => (
        <Quote key={said.at} said={said} />
      ))}
      <Proposal view={view} />
      {view.statement && <Quoted title={texts.statement} said={view.statement} />}
      <Decision view={view} />
      {view.recheck && <Dispute title={texts.recheck} dispute={view.recheck} />}
      {view.appeal && <Dispute title={texts.appeal} dispute={view.appeal} />}
      {view.correction && (
        <>
          <Quoted title={texts.correction} said={view.correction} />
          <Ordered measure={view.correction.measure} />
        </>
      )}
    </>
  );
};

const Quote = ({ said: { text, name, at } }: { readonly said: Said }) => {
  const texts = escalationTexts(usePage().language);
  const { instant } = useFormats();
  return (
    <blockquote>
      <p>
        <Chinese>{text}</Chinese>
      </p>
      <p>
        <Chinese>{texts.by(name, instant(at))}</Chinese>
      </p>
    </blockquote>
  );
};

const Quoted = ({ title, said }: { readonly title: string; readonly said: Said }) => (
  <>
    <h2>{title}</h2>
    <Quote said={said} />
  </>
);

const written = (label: string, text: string): SummaryRow => ({ label, value: <Chinese>{text}</Chinese> });

const Interview = ({ view: { interview } }: ViewProps) => {
  const texts = escalationTexts(usePage().language).interview;
  const { instant } = useFormats();
  if (interview === undefined) return null;
  return (
    <>
      <h2>{texts.title}</h2>
      <SummaryList
        rows={[
          { label: texts.when, value: instant(interview.heldAt) },
          written(texts.place, interview.place),
          written(texts.setBy, texts.signed(interview.setBy, instant(interview.setAt))),
          ...(interview.minutes === undefined ? [] : [written(texts.minutes, interview.minutes)]),
          ...(interview.signatures.length === 0
            ? []
            : [
                written(
                  texts.signatures,
                  interview.signatures.map(({ name, at }) => texts.signed(name, instant(at))).join("；"),
                ),
              ]),
        ]}
      />
    </>
  );
};

const Proposal = ({ view: { proposal } }: ViewProps) => {
  const page = escalationTexts(usePage().language);
  const { instant } = useFormats();
  if (proposal === undefined) return null;
  const texts = page.proposal;
  return (
    <>
      <h2>{texts.title}</h2>
      <SummaryList
        rows={[
          written(texts.facts, proposal.facts),
          ...(proposal.persons === undefined ? [] : [written(texts.persons, proposal.persons)]),
          written(texts.basis, proposal.basis),
          written(texts.measure, proposal.measure),
        ]}
      />
      <p>
        <Chinese>{page.by(proposal.name, instant(proposal.at))}</Chinese>
      </p>
    </>
  );
};

const Decision = ({ view: { decision } }: ViewProps) => {
  const page = escalationTexts(usePage().language);
  const { instant } = useFormats();
  if (decision === undefined) return null;
  return (
    <>
      <h2>{page.decision.title}</h2>
      <SummaryList
        rows={[written(page.decision.facts, decision.facts), written(page.decision.basis, decision.basis)]}
      />
      <Ordered measure={decision} />
      <p>
        <Chinese>{page.by(decision.name, instant(decision.at))}</Chinese>
      </p>
    </>
  );
};

/** What a decision orders: its form and its effect. */
export const Ordered = ({ measure: { form, effect, proposedTo } }: { readonly measure: Measure }) => {
  const texts = escalationTexts(usePage().language);
  return (
    <SummaryList
      rows={[
        { label: texts.decision.form, value: texts.form[form] },
        ...(proposedTo === undefined ? [] : [written(texts.decision.proposedTo, proposedTo)]),
        written(texts.decision.effect, effect),
      ]}
    />
  );
};

type DisputeProps = { readonly title: string; readonly dispute: NonNullable<EscalationView["recheck"]> };

const Dispute = ({ title, dispute: { asked, answer } }: DisputeProps) => {
  const texts = escalationTexts(usePage().language);
  return (
    <>
      <Quoted title={title} said={asked} />
      {answer && (
        <>
          <p>
            {texts.answer}: {texts.outcome[answer.outcome]}
          </p>
          <Quote said={answer} />
          {answer.measure && <Ordered measure={answer.measure} />}
        </>
      )}
    </>
  );
};
