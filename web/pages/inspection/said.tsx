import { AsWritten } from "../../components/chinese.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { InspectionView } from "../../views/inspection.ts";
import { LetterText } from "./letter-text.tsx";

type Act = { readonly text: string; readonly name: string; readonly at: NonNullable<InspectionView["defence"]>["at"] };

type WordsProps = { readonly title: string; readonly act: Act; readonly outcome?: string };

const Words = ({ title, act: { text, name, at }, outcome }: WordsProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  return (
    <section>
      <h2>{title}</h2>
      {outcome !== undefined && <p>{outcome}</p>}
      <LetterText text={text} />
      <p class="hint">
        <AsWritten>{inspectionTexts(language).by(name, instant(at))}</AsWritten>
      </p>
    </section>
  );
};

/** What unit, team and office have said in writing, in the order in which it was said. */
export const Said = ({ view }: { readonly view: InspectionView }) => {
  const { language } = usePage();
  const { said, disputeOutcome } = inspectionTexts(language);
  const { preliminary, defence, opinion, dispute, rectification } = view;
  return (
    <>
      {preliminary && <Words title={said.preliminary} act={preliminary} />}
      {defence && <Words title={said.defence} act={defence} />}
      {opinion && <Words title={said.opinion} act={opinion} />}
      {opinion?.answer !== undefined && <Words title={said.answer} act={{ ...opinion, text: opinion.answer }} />}
      {dispute && <Words title={said.dispute} act={dispute} />}
      {dispute?.answer && (
        <Words title={said.disputeAnswer} act={dispute.answer} outcome={disputeOutcome[dispute.answer.outcome]} />
      )}
      {rectification && <Words title={said.rectification} act={rectification} />}
      <Recheck view={view} />
    </>
  );
};

const Recheck = ({ view: { recheck } }: { readonly view: InspectionView }) => {
  const { language } = usePage();
  const texts = inspectionTexts(language);
  if (recheck === undefined) return null;
  const { verifier, seed, among, done } = recheck;
  return (
    <>
      {done && (
        <Words
          title={texts.said.recheck}
          act={{ text: done.text, name: verifier, at: done.at }}
          outcome={texts.recheckOutcome[done.outcome]}
        />
      )}
      {done === undefined && (
        <p>
          <AsWritten>{texts.verifier(verifier)}</AsWritten>
        </p>
      )}
      {seed !== undefined && among > 0 && <p class="hint">{texts.drawn(among, seed)}</p>}
    </>
  );
};
