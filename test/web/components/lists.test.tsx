import type { ComponentChildren } from "preact";
import { describe, expect, test } from "vitest";
import { applicationStatuses } from "../../../domain/application/status.ts";
import { DataTable } from "../../../web/components/data-table.tsx";
import { EmptyState } from "../../../web/components/empty-state.tsx";
import { Pagination } from "../../../web/components/pagination.tsx";
import { ProgressBar, Standing } from "../../../web/components/progress-bar.tsx";
import { QrCode } from "../../../web/components/qr-code.tsx";
import { StatusTag } from "../../../web/components/status-tag.tsx";
import { Page } from "../../../web/layout/page.tsx";
import type { PageContext } from "../../../web/layout/page-context.ts";
import { renderPage } from "../../../web/render.ts";
import { textsFor } from "../../../web/texts/texts.ts";
import { aContext } from "../specimen-context.ts";

const drawn = (children: ComponentChildren, differences: Partial<PageContext> = {}): string =>
  renderPage(
    <Page context={aContext(differences)} title="名单">
      {children}
    </Page>,
  );

type Row = { readonly id: string; readonly name: string; readonly fen: number };

const aTable = (rows: readonly Row[]) => (
  <DataTable
    caption="拟资助名单"
    rows={rows}
    rowKey={(row) => row.id}
    selection={{ name: "lines", value: (row) => row.id, label: (row) => row.name }}
    columns={[
      { key: "name", header: "学生", cell: (row) => row.name },
      { key: "amount", header: "金额", holds: "number", cell: (row) => row.fen },
    ]}
    empty={<EmptyState title="名单上还没有人" />}
  />
);

describe("a table", () => {
  test("names its rows, labels each cell for phones and lets rows be ticked by name", () => {
    const html = drawn(aTable([{ id: "line-1", name: "张*明", fen: 62_500 }]));

    expect(html).toContain("<caption>拟资助名单</caption>");
    expect(html).toContain('<th scope="row">张*明</th>');
    expect(html).toContain('data-label="金额" class="number"');
    expect(html).toMatch(/<input[^>]* type="checkbox" name="lines\[\]" value="line-1"[^>]*>.*选择 张\*明/);
  });

  test("keeps the rows that were ticked when a post is refused", () => {
    const rows = ["line-1", "line-2"].map((id) => ({ id, name: id, fen: 1 }));

    const html = drawn(aTable(rows), { typed: { lines: ["line-2"] } });

    expect(html).toMatch(/value="line-2" checked/);
    expect(html).not.toMatch(/value="line-1" checked/);
  });

  test("says above its rows that none was ticked, and leads there", () => {
    const problem = { code: "FormIncomplete", errors: [{ field: "lines", code: "chooseAtLeastOne" }] };

    const html = drawn(aTable([{ id: "line-1", name: "张*明", fen: 1 }]), { problem });

    expect(html).toContain('<a href="#field-lines">拟资助名单：请至少勾选一项。</a>');
    expect(html).toMatch(/<input id="field-lines" type="checkbox"/);
    expect(html).toContain('id="field-lines-error"');
  });

  test("without rows says so instead of showing an empty frame", () => {
    const html = drawn(aTable([]));

    expect(html).not.toContain("<table");
    expect(html).toContain("名单上还没有人");
  });
});

describe("a list of several pages", () => {
  test("leads to its neighbours and keeps the other fields of the query", () => {
    const html = drawn(<Pagination page={2} pageSize={50} total={120} />, { query: { stage: "school", page: "2" } });

    expect(html).toContain('rel="prev" href="/specimen?stage=school&amp;page=1"');
    expect(html).toContain('rel="next" href="/specimen?stage=school&amp;page=3"');
    expect(html).toContain("第51至100条，共120条");
  });

  test("that fits on one page shows no way to another", () => {
    expect(drawn(<Pagination page={1} pageSize={50} total={50} />)).not.toContain("pagination");
  });
});

describe("a status", () => {
  test.each(applicationStatuses)("%s is said in words with a sign beside them", (status) => {
    const html = drawn(<StatusTag status={status} />);

    expect(html).toMatch(
      new RegExp(
        `<span class="tag tag-\\w+"><span class="tag-sign" aria-hidden="true">.</span>${textsFor("zh-CN").status[status]}`,
      ),
    );
  });
});

describe("pictures of numbers", () => {
  test("say in words what they show, and stand nothing on its head when all is zero", () => {
    const html = drawn([
      <ProgressBar key="1" label="已发放" done={0} all={0} />,
      <Standing key="2" label="进展" parts={[{ label: "审核中", count: 0, tone: "moving" }]} />,
    ]);

    expect(html).toContain("0 / 0（0%）");
    expect(html).toContain('max="1"');
    expect(html).not.toContain("NaN");
  });

  test("draw every dark module of a QR code inside its quiet zone", () => {
    const html = drawn(
      <QrCode
        modules={[
          [true, false],
          [false, true],
        ]}
        label="扫码查询"
      />,
    );

    expect(html).toContain('viewBox="0 0 10 10"');
    expect(html).toContain("M4 4h1v1h-1zM5 5h1v1h-1z");
  });
});
