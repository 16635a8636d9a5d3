import { usePage } from "../../layout/page-context.ts";
import { accessTexts } from "../../texts/access.ts";
import type { AccessView } from "../../views/access.ts";

/** By what the access log is narrowed: a plain form, so that an address says what is seen. */
export const AccessFilterForm = ({ view: { filter } }: { readonly view: AccessView }) => {
  const { filter: texts } = accessTexts(usePage().language).log;
  return (
    <form method="get" action="/access" class="filters screen-only">
      <Asked name="from" holds="day" label={texts.from} value={filter.from} />
      <Asked name="to" holds="day" label={texts.to} value={filter.to} />
      <Asked name="person" label={texts.person} value={filter.person} />
      <Asked name="file" label={texts.file} value={filter.file} />
      <div>
        <label for="filter-odd">{texts.odd}</label>
        <select id="filter-odd" name="odd" class="input">
          <option value="">{texts.any}</option>
          <option value="yes" selected={filter.odd === "yes"}>
            {texts.yes}
          </option>
        </select>
      </div>
      <button type="submit" class="button button-secondary">
        {texts.show}
      </button>
    </form>
  );
};

type AskedProps = {
  readonly name: string;
  readonly holds?: "day" | "text";
  readonly label: string;
  readonly value: string | undefined;
};

const Asked = ({ name, holds = "text", label, value }: AskedProps) => {
  const shared = { id: `filter-${name}`, name, class: "input", value, autocomplete: "off" };
  return (
    <div>
      <label for={shared.id}>{label}</label>
      {holds === "day" ? <input {...shared} type="date" /> : <input {...shared} type="text" />}
    </div>
  );
};
