import { applicationStatuses } from "../../domain/application/status.ts";
import { Button, ButtonRow } from "../../web/components/button.tsx";
import { Chinese } from "../../web/components/chinese.tsx";
import { DataTable } from "../../web/components/data-table.tsx";
import { Diff } from "../../web/components/diff.tsx";
import { EmptyState } from "../../web/components/empty-state.tsx";
import { Form } from "../../web/components/form.tsx";
import { HumanFactField } from "../../web/components/human-fact-field.tsx";
import { KeyFigures } from "../../web/components/key-figures.tsx";
import { Notice } from "../../web/components/notice.tsx";
import { Pagination } from "../../web/components/pagination.tsx";
import { ProgressBar, Standing } from "../../web/components/progress-bar.tsx";
import { RadioGroup } from "../../web/components/radio-group.tsx";
import { StatusTag, Tag } from "../../web/components/status-tag.tsx";
import { TabNav } from "../../web/components/tab-nav.tsx";
import { Page } from "../../web/layout/page.tsx";
import type { PageContext } from "../../web/layout/page-context.ts";
import { formatsFor } from "../../web/texts/format.ts";
import { textsFor } from "../../web/texts/texts.ts";

const words = {
  "zh-CN": {
    title: "待审核的申请",
    queues: ["待审核", "退回补正", "已办结"],
    queue: "待办",
    name: "学生",
    programme: "资助项目",
    amount: "金额",
    state: "状态",
    deadline: "期限",
    boarding: "寄宿生生活补助",
    figures: ["本学期申请", "已审定", "已发放金额"],
    asOf: "截至今天 17:00",
    standing: "全县申请进展",
    parts: ["学校审核", "公示中", "县级复审", "已审定", "退回补正", "不予通过"],
    paid: "已发放",
    warning: "这份申请在您查看之后有修改，请看过变化后再决定。",
    changed: "上次查看后的变化",
    fields: ["是否寄宿", "银行卡号"],
    outcome: "审核意见",
    outcomes: ["同意上报", "退回补正", "建议不予通过"],
    submit: "提交决定",
    reject: "全部退回",
    none: "没有退回的申请",
    noneHint: "退回的申请补正后会重新出现在待审核中。",
    states: "各种状态",
  },
  en: {
    title: "Applications to check",
    queues: ["To check", "Returned", "Done"],
    queue: "My work",
    name: "Pupil",
    programme: "Programme",
    amount: "Amount",
    state: "State",
    deadline: "Deadline",
    boarding: "Boarding subsidy",
    figures: ["Applications this term", "Approved", "Paid"],
    asOf: "as of today 17:00",
    standing: "Where all applications of the county stand",
    parts: ["School", "Publicity", "County recheck", "Approved", "Returned", "Not approved"],
    paid: "Paid",
    warning: "This application has changed since you read it. Please look at the changes and decide again.",
    changed: "Changes since you last looked",
    fields: ["Boarding", "Card number"],
    outcome: "Your decision",
    outcomes: ["Approve", "Return for correction", "Suggest refusal"],
    submit: "Submit the decision",
    reject: "Return all",
    none: "Nothing was returned",
    noneHint: "A returned application comes back to your queue once it is corrected.",
    states: "All states",
  },
};

const rows = [
  { id: "a1", name: "张*明", fen: 62_500, status: "classCheck", daysLeft: 3 },
  { id: "a2", name: "李*", fen: 75_000, status: "correction", daysLeft: 0 },
  { id: "a3", name: "欧阳*华", fen: 125_000, status: "onHold", daysLeft: -2 },
] as const;

/** A staff member's desk with everything a queue may show. */
export const SpecimenDesk = ({ context }: { readonly context: PageContext }) => {
  const say = words[context.language];
  const texts = textsFor(context.language);
  const format = formatsFor(context.language);
  const at = (list: readonly string[], place: number): string => list[place] ?? "";
  return (
    <Page context={context} title={say.title} width="wide">
      <KeyFigures
        figures={[
          { label: at(say.figures, 0), value: format.count(28_100), note: say.asOf },
          { label: at(say.figures, 1), value: format.count(26_247) },
          { label: at(say.figures, 2), value: format.money(1_707_000_000) },
        ]}
      />
      <Standing
        label={say.standing}
        parts={[
          { label: at(say.parts, 0), count: 9_279, tone: "waiting", href: "/desk?stage=school" },
          { label: at(say.parts, 1), count: 6_120, tone: "moving", href: "/desk?stage=publicity" },
          { label: at(say.parts, 2), count: 2_430, tone: "attention" },
          { label: at(say.parts, 3), count: 8_820, tone: "good" },
          { label: at(say.parts, 4), count: 311, tone: "over" },
          { label: at(say.parts, 5), count: 140, tone: "bad" },
        ]}
      />
      <ProgressBar label={say.paid} done={18_240} all={26_247} />
      <TabNav
        label={say.queue}
        current="/desk"
        tabs={say.queues.map((label, place) => ({
          label,
          href: place === 0 ? "/desk" : `/desk/${place}`,
          count: place * 2 + 3,
        }))}
      />
      <Form>
        <DataTable
          caption={say.title}
          captionIs="heard"
          rows={rows}
          rowKey={(row) => row.id}
          selection={{ name: "applications", value: (row) => row.id, label: (row) => row.name, chosen: ["a1"] }}
          columns={[
            {
              key: "name",
              header: say.name,
              cell: (row) => (
                <a href={`/applications/${row.id}`}>
                  <Chinese>{row.name}</Chinese>
                </a>
              ),
            },
            { key: "programme", header: say.programme, cell: () => say.boarding },
            { key: "status", header: say.state, cell: (row) => <StatusTag status={row.status} /> },
            { key: "amount", header: say.amount, holds: "number", cell: (row) => format.money(row.fen) },
            { key: "deadline", header: say.deadline, cell: (row) => texts.workingDaysLeft(row.daysLeft) },
          ]}
          empty={<EmptyState title={say.none} />}
        />
        <Pagination page={2} pageSize={50} total={9_279} />
        <Notice tone="warning">
          <p>{say.warning}</p>
        </Notice>
        <Diff
          caption={say.changed}
          rows={[
            { label: at(say.fields, 0), before: "—", after: "✓ 2026-09-01" },
            { label: at(say.fields, 1), before: "**** 0018" },
          ]}
        />
        <RadioGroup
          name="outcome"
          label={say.outcome}
          options={say.outcomes.map((label, place) => ({
            value: `outcome-${place}`,
            label,
            ...(place === 1 && { hint: texts.reason.R04 }),
          }))}
        />
        <HumanFactField asks="nameEnd" />
        <ButtonRow>
          <Button>{say.submit}</Button>
          <Button kind="warning" name="action" value="return">
            {say.reject}
          </Button>
        </ButtonRow>
      </Form>
      <EmptyState title={say.none}>
        <p>{say.noneHint}</p>
      </EmptyState>
      <h2>{say.states}</h2>
      <p>
        {applicationStatuses.map((status) => (
          <>
            <StatusTag key={status} status={status} />{" "}
          </>
        ))}
        <Tag tone="attention">R04</Tag>
      </p>
    </Page>
  );
};
