import { hrefWith } from "../layout/hrefs.ts";
import { useFormats, usePage, useTexts } from "../layout/page-context.ts";

type PaginationProps = {
  /** The page shown, counted from 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
};

/** Ways to the neighbouring pages of a list, by the query field `page`; nothing when all fits on one. */
export const Pagination = ({ page, pageSize, total }: PaginationProps) => {
  const context = usePage();
  const { list } = useTexts();
  const format = useFormats();
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return null;
  const hrefOf = (to: number): string => hrefWith(context, { page: String(to) });
  return (
    <nav class="pagination" aria-label={list.pagination}>
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)}>
          {list.previous}
        </a>
      )}
      <p>
        {list.pageOf(page, pages)}
        <span>
          {list.showing(
            format.count((page - 1) * pageSize + 1),
            format.count(Math.min(page * pageSize, total)),
            format.count(total),
          )}
        </span>
      </p>
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)}>
          {list.next}
        </a>
      )}
    </nav>
  );
};

/** Ways through a list whose length is not known, as index queries give it: cursors instead of numbers. */
export const CursorPagination = ({ next, first }: { readonly next?: string; readonly first?: string }) => {
  const { list } = useTexts();
  if (next === undefined && first === undefined) return null;
  return (
    <nav class="pagination" aria-label={list.pagination}>
      {first !== undefined && <a href={first}>{list.first}</a>}
      {next !== undefined && (
        <a rel="next" href={next}>
          {list.next}
        </a>
      )}
    </nav>
  );
};
