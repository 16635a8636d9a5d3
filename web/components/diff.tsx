import { useTexts } from "../layout/page-context.ts";

/** One fact that changed; an absent side was empty. */
type DiffRow = { readonly label: string; readonly before?: string; readonly after?: string };

type DiffProps = { readonly caption: string; readonly rows: readonly DiffRow[] };

/** What changed since somebody last looked: the only thing they must read again. */
export const Diff = ({ caption, rows }: DiffProps) => {
  const { diff } = useTexts();
  return (
    <table class="table diff">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{diff.field}</th>
          <th scope="col">{diff.before}</th>
          <th scope="col">{diff.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td data-label={diff.before}>{row.before ? <del>{row.before}</del> : diff.none}</td>
            <td data-label={diff.after}>{row.after ? <ins>{row.after}</ins> : diff.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
