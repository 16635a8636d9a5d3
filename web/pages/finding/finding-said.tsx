import type { ComponentChildren } from "preact";
import { Chinese } from "../../components/chinese.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { findingTexts } from "../../texts/finding.ts";
import type { FindingView } from "../../views/finding.ts";
import { ProofFiles } from "./proof-files.tsx";

type ViewProps = { readonly view: FindingView };
type Proof = NonNullable<FindingView["proof"]>;

/** Everything that was written about a finding, each with its author and time. */
export const FindingSaid = ({ view }: ViewProps) => {
  const { said } = findingTexts(usePage().language);
  const { deadline } = useFormats();
  const { named, extension, proof, withdrawn } = view;
  return (
    <>
      {named && <Said title={said.measure} act={named} />}
      {extension && (
        <Said title={said.extension} act={extension}>
          <p>{said.until(deadline(extension.until))}</p>
        </Said>
      )}
      {view.refusals.map((refusal) => (
        <Said key={refusal.at} title={said.refusal} act={refusal}>
          <ProofText title={said.refusedProof} proof={refusal.proof} />
        </Said>
      ))}
      {view.reopened.map((reopening) => (
        <Said key={reopening.at} title={said.reopened} act={reopening} />
      ))}
      {proof && (
        <Said title={said.proof} act={proof}>
          <ProofFiles files={proof.files} />
        </Said>
      )}
      <Closed view={view} />
      {withdrawn && <Said title={said.withdrawn} act={withdrawn} />}
    </>
  );
};

type SaidProps = {
  readonly title: string;
  readonly act: { readonly text: string; readonly name: string; readonly at: Proof["at"] };
  readonly children?: ComponentChildren;
};

const Said = ({ title, act, children }: SaidProps) => {
  const texts = findingTexts(usePage().language);
  const { instant } = useFormats();
  return (
    <section>
      <h2>{title}</h2>
      <p>
        <Chinese>{act.text}</Chinese>
      </p>
      {children}
      <p class="table-note">
        <Chinese>{texts.by(act.name, instant(act.at))}</Chinese>
      </p>
    </section>
  );
};

const ProofText = ({ title, proof }: { readonly title: string; readonly proof: Proof }) => (
  <>
    <h3>{title}</h3>
    <p>
      <Chinese>{proof.text}</Chinese>
    </p>
    <ProofFiles files={proof.files} />
  </>
);

const Closed = ({ view: { closed } }: ViewProps) => {
  const texts = findingTexts(usePage().language);
  const { instant } = useFormats();
  if (closed === undefined) return null;
  return (
    <section>
      <h2>{texts.said.closed}</h2>
      {closed.text !== undefined && (
        <p>
          <Chinese>{closed.text}</Chinese>
        </p>
      )}
      <p class="table-note">
        {closed.name === undefined ? (
          texts.said.closedBySystem(instant(closed.at))
        ) : (
          <Chinese>{texts.by(closed.name, instant(closed.at))}</Chinese>
        )}
      </p>
    </section>
  );
};
