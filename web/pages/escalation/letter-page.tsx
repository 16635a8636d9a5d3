import { Chinese } from "../../components/chinese.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { escalationTexts } from "../../texts/escalation.ts";
import type { EscalationLetterView } from "../../views/escalation.ts";
import { nameIn } from "../staff/words.ts";
import { Ordered } from "./said-and-done.tsx";

type StepProps = { readonly step: EscalationLetterView["step"] };

/** A letter of a step on paper: to whom, what, until when, which rights. */
export const escalationLetterPage = ({ letter, step }: EscalationLetterView, context: PageContext): string => {
  const { language, county } = context;
  const texts = escalationTexts(language);
  const Body = bodies[letter];
  return renderPage(
    <Page
      context={context}
      title={texts.letter[letter]}
      caption={texts.paper.number(step.escalationId)}
      back={{ href: `/escalations/${step.escalationId}`, text: texts.step[step.step] }}
    >
      <p>{texts.paper.to(nameIn(language, step.unit))}</p>
      <Body step={step} />
      <p>{texts.paper.issuer(language === "en" ? county.englishName : county.name)}</p>
      <Issued step={step} letter={letter} />
      <p class="hint">{texts.paper.print}</p>
    </Page>,
  );
};

const Issued = ({ letter, step }: EscalationLetterView) => {
  const { instant } = useFormats();
  const at = { interview: step.interview?.setAt, accountability: step.proposal?.at, decision: step.decision?.at }[
    letter
  ];
  return at === undefined ? null : <p>{instant(at)}</p>;
};

const Interview = ({ step: { interview, issueClass } }: StepProps) => {
  const { paper, issueClass: classes } = escalationTexts(usePage().language);
  const { instant } = useFormats();
  if (interview === undefined) return null;
  return (
    <>
      <p>{paper.interview(classes[issueClass])}</p>
      <p>
        <Chinese>{paper.interviewAt(instant(interview.heldAt), interview.place)}</Chinese>
      </p>
      <p>{paper.interviewAfter}</p>
    </>
  );
};

const Accountability = ({ step: { proposal, timers } }: StepProps) => {
  const { paper, proposal: labels } = escalationTexts(usePage().language);
  const { deadline } = useFormats();
  const heardBy = timers.find(({ limit }) => limit === "statement")?.until;
  if (proposal === undefined || heardBy === undefined) return null;
  return (
    <>
      <p>{paper.accountability}</p>
      <SummaryList
        rows={[
          { label: labels.facts, value: <Chinese>{proposal.facts}</Chinese> },
          ...(proposal.persons === undefined
            ? []
            : [{ label: labels.persons, value: <Chinese>{proposal.persons}</Chinese> }]),
          { label: labels.basis, value: <Chinese>{proposal.basis}</Chinese> },
          { label: labels.measure, value: <Chinese>{proposal.measure}</Chinese> },
        ]}
      />
      <h2>{paper.rights}</h2>
      <ol>
        {paper.rightsLines(deadline(heardBy)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </>
  );
};

const Decision = ({ step: { decision, directAppealBy } }: StepProps) => {
  const { paper, decision: labels } = escalationTexts(usePage().language);
  const { deadline } = useFormats();
  if (decision === undefined) return null;
  return (
    <>
      <p>{paper.decision}</p>
      <SummaryList
        rows={[
          { label: labels.facts, value: <Chinese>{decision.facts}</Chinese> },
          { label: labels.basis, value: <Chinese>{decision.basis}</Chinese> },
        ]}
      />
      <Ordered measure={decision} />
      {directAppealBy && <p>{paper.decisionRights(deadline(decision.recheckBy), deadline(directAppealBy))}</p>}
    </>
  );
};

const bodies = { interview: Interview, accountability: Accountability, decision: Decision };
