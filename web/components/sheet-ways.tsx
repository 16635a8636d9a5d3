import { hrefWith } from "../layout/hrefs.ts";
import { usePage } from "../layout/page-context.ts";

type SheetWaysProps = {
  /** Where the table is a sheet. */
  readonly path: string;
  readonly texts: { readonly toPrint: string; readonly toXlsx: string; readonly toCsv: string };
};

/** A table's ways out: printed whole, as a workbook, as plain lines; filters go along, pages do not. */
export const SheetWays = ({ path, texts }: SheetWaysProps) => {
  const context = usePage();
  const sheet = { ...context, path };
  return (
    <ul class="link-list screen-only">
      <li>
        <a href={hrefWith(context, { print: "yes", page: "" })}>{texts.toPrint}</a>
      </li>
      <li>
        <a href={hrefWith(sheet, { page: "" })}>{texts.toXlsx}</a>
      </li>
      <li>
        <a href={hrefWith(sheet, { page: "", as: "csv" })}>{texts.toCsv}</a>
      </li>
    </ul>
  );
};
