import { Veto } from "../../../domain/indicator/veto.ts";
import { Button } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { TextField } from "../../components/text-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { indicatorsTexts } from "../../texts/indicators.ts";
import { visitTexts } from "../../texts/visit.ts";
import type { VisitSigner, VisitView } from "../../views/visit.ts";
import { separatorIn } from "../staff/words.ts";

type ViewProps = { readonly view: VisitView };

/** Who has signed the record and who has not, the form to sign, and for the lead the end of the visit. */
export const Signatures = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { sign, end } = visitTexts(language);
  const here = view.signers.filter((signer) => signer.here === "yes");
  return (
    <>
      <section id="signatures" aria-labelledby="signatures-title">
        <h2 id="signatures-title">{sign.heading}</h2>
        <ul class="check-list">
          {view.signers.map((signer) => (
            <li key={`${signer.by}-${signer.staffId}`}>
              <Signer signer={signer} />
            </li>
          ))}
        </ul>
        {view.state === "open" && view.begunAt === undefined && <p>{sign.nothing}</p>}
        {here.length > 0 && <SignForm view={view} here={here} />}
      </section>
      {view.mayEnd !== "no" && (
        <section id="end" aria-labelledby="end-title">
          <h2 id="end-title">{end.heading}</h2>
          <p>{end.intro(view.opinionDays)}</p>
          {view.mayEnd === "yes" ? <EndForm view={view} /> : <Missing view={view} />}
        </section>
      )}
    </>
  );
};

const Signer = ({ signer }: { readonly signer: VisitSigner }) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { sign, facts } = visitTexts(language);
  const roles = { lead: facts.lead, member: sign.team, head: sign.unit };
  return (
    <>
      <span>
        <Chinese>{signer.name}</Chinese>{" "}
        <span class="check-by">
          {roles[signer.role]}
          {signer.by === "team" && ` · ${sign.entries(signer.entries)}`}
        </span>
      </span>
      <Tag tone={signer.signedAt === undefined ? "waiting" : "good"}>
        {signer.signedAt === undefined
          ? sign.waiting
          : `${sign.signed(instant(signer.signedAt))}${signer.taken === "lead" ? sign.taken : ""}`}
      </Tag>
    </>
  );
};

const SignForm = ({ view, here }: ViewProps & { readonly here: readonly VisitSigner[] }) => {
  const { language } = usePage();
  const { sign } = visitTexts(language);
  const [only, ...others] = here;
  const isAlone = only !== undefined && others.length === 0;
  return (
    <OneOfSeveral field="form" value="signature">
      <p>{sign.intro}</p>
      {view.may === "note" && here.length > 1 && <p>{sign.onPhone}</p>}
      <Form
        action={`/inspections/${view.inspectionId}/visit/signature`}
        hidden={{ form: "signature", version: String(view.version), ...(isAlone && { signer: only.staffId }) }}
      >
        {!isAlone && (
          <SelectField
            name="signer"
            label={sign.who}
            options={here.map(({ staffId, name, by }) => ({ value: staffId, label: `${name} ${sign[by]}` }))}
          />
        )}
        <div class="human-fact">
          <TextField name="name" label={sign.name} hint={sign.nameHint} autocomplete="off" size="medium" />
        </div>
        <Button>{sign.submit}</Button>
      </Form>
    </OneOfSeveral>
  );
};

const Missing = ({ view }: ViewProps) => {
  const { language } = usePage();
  const missing = view.signers.filter(({ signedAt }) => signedAt === undefined).map(({ name }) => name);
  return (
    <Notice tone="info">
      <p>{visitTexts(language).sign.missing([...new Set(missing)].join(separatorIn(language)))}</p>
    </Notice>
  );
};

const EndForm = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { end } = visitTexts(language);
  const { vetoes } = indicatorsTexts(language);
  return (
    <OneOfSeveral field="form" value="end">
      <Form
        action={`/inspections/${view.inspectionId}/visit/end`}
        hidden={{ form: "end", version: String(view.version) }}
      >
        <RadioGroup
          name="veto"
          label={end.veto}
          hint={end.vetoHint}
          need="optional"
          options={[
            { value: "", label: end.noVeto },
            ...Veto.options.map((value) => ({ value, label: vetoes[value] })),
          ]}
        />
        <div class="human-fact">
          <TextField name="humanFact" label={end.fact} autocomplete="off" size="short" />
        </div>
        <Button>{end.submit}</Button>
      </Form>
    </OneOfSeveral>
  );
};
