import { Instant } from "../../domain/calendar/time.ts";
import { ButtonLink, ButtonRow } from "../../web/components/button.tsx";
import { Chinese } from "../../web/components/chinese.tsx";
import { PrintOnly, ScreenOnly } from "../../web/components/medium.tsx";
import { Notice } from "../../web/components/notice.tsx";
import { QrCode } from "../../web/components/qr-code.tsx";
import { Panel, Receipt } from "../../web/components/receipt.tsx";
import { StatusTag } from "../../web/components/status-tag.tsx";
import { SummaryList } from "../../web/components/summary-list.tsx";
import { Timeline } from "../../web/components/timeline.tsx";
import { Page } from "../../web/layout/page.tsx";
import type { PageContext } from "../../web/layout/page-context.ts";
import { formatsFor } from "../../web/texts/format.ts";
import { textsFor } from "../../web/texts/texts.ts";

const words = {
  "zh-CN": {
    title: "申请已提交",
    label: "申请编号",
    keep: "请记下或拍照保存这个编号，凭编号和学生姓氏可以随时查询进度。",
    next: "接下来",
    nextText: "由班主任审核，最迟 2026年9月10日 周四 17:00 前完成。",
    facts: ["学生", "资助项目", "金额", "状态"],
    programme: "寄宿生生活补助（小学）",
    history: "办理过程",
    events: ["提交申请", "学校收到申请", "退回补正：证明材料看不清"],
    school: "石桥镇中心小学",
    qr: "扫码查询进度",
    print: "打印",
    stamp: "经办人签字：____________  日期：____________",
    paid: "已发放到尾号 0018 的账户。",
    failed: "银行退回了这笔款项，请更正账户。",
  },
  en: {
    title: "Your application was submitted",
    label: "Application number",
    keep: "Write this number down or take a photo of it. With it and the pupil's surname you can see how far it is.",
    next: "What happens next",
    nextText: "The homeroom teacher checks it by Thu 10 Sep 2026, 17:00 at the latest.",
    facts: ["Pupil", "Programme", "Amount", "State"],
    programme: "Boarding subsidy (primary school)",
    history: "What has happened",
    events: ["Application submitted", "Received by the school", "Returned: papers cannot be read"],
    school: "Shiqiao Central Primary School",
    qr: "Scan to follow the application",
    print: "Print",
    stamp: "Signed: ____________  Date: ____________",
    paid: "Paid to the account ending in 0018.",
    failed: "The bank returned the payment. Please correct the account.",
  },
};

const modules = Array.from({ length: 25 }, (_, y) =>
  Array.from({ length: 25 }, (_, x) => (x * 7 + y * 3 + x * y) % 3 === 0),
);

/** What a family holds in hand afterwards. */
export const SpecimenReceipt = ({ context }: { readonly context: PageContext }) => {
  const say = words[context.language];
  const texts = textsFor(context.language);
  const format = formatsFor(context.language);
  const at = (list: readonly string[], place: number): string => list[place] ?? "";
  return (
    <Page
      context={context}
      title={say.title}
      heading={
        <Receipt title={say.title} label={say.label} number="SQ2026 0000 0417">
          <p>{say.keep}</p>
        </Receipt>
      }
    >
      <SummaryList
        rows={[
          { label: at(say.facts, 0), value: <Chinese>张*明</Chinese>, changeHref: "/apply/pupil" },
          { label: at(say.facts, 1), value: say.programme, changeHref: "/apply/programme" },
          { label: at(say.facts, 2), value: format.money(62_500) },
          { label: at(say.facts, 3), value: <StatusTag status="classCheck" /> },
        ]}
      />
      <Panel title={say.next}>
        <p>{say.nextText}</p>
      </Panel>
      <h2>{say.history}</h2>
      <Timeline
        entries={[
          {
            at: Instant.parse("2026-09-09T03:20:00.000Z"),
            who: texts.role.HOMEROOM_TEACHER,
            what: at(say.events, 2),
            detail: <p>{texts.reason.R04}</p>,
          },
          { at: Instant.parse("2026-09-07T09:05:00.000Z"), who: say.school, what: at(say.events, 1) },
          { at: Instant.parse("2026-09-07T09:00:00.000Z"), who: texts.role.GUARDIAN, what: at(say.events, 0) },
        ]}
      />
      <Notice tone="success">
        <p>{say.paid}</p>
      </Notice>
      <Notice tone="error">
        <p>{say.failed}</p>
      </Notice>
      <QrCode modules={modules} label={say.qr} />
      <PrintOnly>
        <p>{say.stamp}</p>
      </PrintOnly>
      <ScreenOnly>
        <ButtonRow>
          <ButtonLink href="/" kind="secondary">
            {say.print}
          </ButtonLink>
        </ButtonRow>
      </ScreenOnly>
    </Page>
  );
};
