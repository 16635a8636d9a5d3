import { FindingStatus, IssueClass, Severity } from "../../../domain/finding/finding.ts";
import { usePage } from "../../layout/page-context.ts";
import { ledgerTexts } from "../../texts/ledger.ts";
import type { LedgerView } from "../../views/finding.ts";
import { nameIn } from "../staff/words.ts";

/** By what the ledger is narrowed: a plain form, so that an address says what is seen. */
export const LedgerFilter = ({ view }: { readonly view: LedgerView }) => {
  const { language } = usePage();
  const texts = ledgerTexts(language);
  const { filter, cycles, units } = view;
  return (
    <form method="get" action="/findings" class="filters screen-only">
      {cycles.length > 0 && (
        <Choice name="cycle" label={texts.filter.cycle} chosen={view.cycleId} options={cycles.map((id) => [id, id])} />
      )}
      {units.length > 1 && (
        <Choice
          name="unit"
          label={texts.filter.unit}
          chosen={filter.unit}
          options={units.map((unit) => [unit.id, nameIn(language, unit)])}
        />
      )}
      <Choice
        name="class"
        label={texts.filter.class}
        chosen={filter.class}
        options={IssueClass.options.map((each) => [each, texts.class[each]])}
      />
      <Choice
        name="severity"
        label={texts.filter.severity}
        chosen={filter.severity}
        options={Severity.options.map((each) => [each, texts.severity[each]])}
      />
      <Choice
        name="status"
        label={texts.filter.status}
        chosen={filter.status}
        options={FindingStatus.options.map((each) => [each, texts.status[each]])}
      />
      <Choice name="overdue" label={texts.filter.overdue} chosen={filter.overdue} options={[["yes", texts.yes]]} />
      <button type="submit" class="button button-secondary">
        {texts.filter.show}
      </button>
    </form>
  );
};

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
};

const Choice = ({ name, label, chosen, options }: ChoiceProps) => (
  <div>
    <label for={`filter-${name}`}>{label}</label>
    <select id={`filter-${name}`} name={name} class="input">
      {name !== "cycle" && <option value="">{ledgerTexts(usePage().language).filter.any}</option>}
      {options.map(([value, text]) => (
        <option key={value} value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </div>
);
