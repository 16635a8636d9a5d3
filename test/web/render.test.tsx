import type { ComponentChildren } from "preact";
import { describe, expect, test } from "vitest";
import { Checkbox } from "../../web/components/checkbox.tsx";
import { CheckboxGroup } from "../../web/components/checkbox-group.tsx";
import { Form } from "../../web/components/form.tsx";
import { RadioGroup } from "../../web/components/radio-group.tsx";
import { SelectField } from "../../web/components/select-field.tsx";
import { SummaryList } from "../../web/components/summary-list.tsx";
import { TextArea } from "../../web/components/text-area.tsx";
import { TextField } from "../../web/components/text-field.tsx";
import { OneOfSeveral } from "../../web/layout/one-of-several.tsx";
import { Page } from "../../web/layout/page.tsx";
import type { PageContext } from "../../web/layout/page-context.ts";
import { renderPage } from "../../web/render.ts";
import { aContext } from "./specimen-context.ts";

const aPage = (differences: Partial<PageContext>, children?: ComponentChildren): string =>
  renderPage(
    <Page context={aContext(differences)} title="申请资助">
      {children}
    </Page>,
  );

const yesNo = [
  { value: "yes", label: "是" },
  { value: "no", label: "否" },
];

describe("a page", () => {
  test("is a whole document in its language with one h1 and a skip link to its main part", () => {
    const html = aPage({});

    expect(html).toMatch(/^<!doctype html><html lang="zh-CN">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('href="#main"');
    expect(html).toContain('<main id="main"');
    expect(html).toContain("安禾县学生资助");
  });

  test("leads to itself in the other language and keeps its query", () => {
    const html = aPage({ path: "/lists/1", query: { page: "3", lang: "zh-CN" } });

    expect(html).toContain('href="/lists/1?page=3&amp;lang=en"');
    expect(html).toContain('lang="en" hreflang="en"');
  });

  test("says in whose name a staff member acts", () => {
    const html = aPage({ actor: { name: "王芳", roleLabel: "班主任" } });

    expect(html).toContain("您正以班主任 王芳 的身份办理");
  });

  test("marks the Chinese runs of what somebody wrote on an English page, and only those", () => {
    const rows = [{ label: "Member", value: "张三, 37, 在家务农，身体好, Healthy" }];

    const [english, chinese] = (["en", "zh-CN"] as const).map((language) =>
      aPage({ language }, <SummaryList rows={rows} />),
    );

    expect(english).toContain(
      '<span lang="zh-CN">张三</span>, 37, <span lang="zh-CN">在家务农，身体好</span>, Healthy',
    );
    expect(chinese).toContain("<dd>张三, 37, 在家务农，身体好, Healthy</dd>");
  });

  test("shows what people typed as text, never as markup", () => {
    const html = aPage({ typed: { name: '"><script>alert(1)</script>' } }, <TextField name="name" label="<b>" />);

    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<b>");
    expect(html).toContain('value="&quot;>&lt;script>alert(1)&lt;/script>"');
  });
});

describe("a refused form", () => {
  const problem = {
    code: "FormIncomplete",
    errors: [
      { field: "family.members[0].name", code: "required" },
      { field: "pupil.name", code: "required" },
    ],
  };

  test("names every error on top in the order of the fields and links it to its field", () => {
    const html = aPage({ problem }, [
      <TextField key="1" name="pupil.name" label="学生姓名" />,
      <TextField key="2" name="family.members[0].name" label="成员姓名" />,
    ]);

    const links = [...html.matchAll(/<a href="#(field-[^"]+)">([^<]+)</g)].map(([, id, text]) => [id, text]);
    expect(links).toEqual([
      ["field-pupil-name", "学生姓名：请填写此项。"],
      ["field-family-members-0-name", "成员姓名：请填写此项。"],
    ]);
    expect(html).toContain('id="field-family-members-0-name"');
    expect(html).toMatch(/<title>错误：/);
  });

  test("shows each error beside its field and binds it to the control", () => {
    const html = aPage({ problem }, <TextField name="pupil.name" label="学生姓名" hint="与户口簿一致" />);

    expect(html).toContain('aria-describedby="field-pupil-name-hint field-pupil-name-error" aria-invalid="true"');
    expect(html).toContain('id="field-pupil-name-error"');
  });

  test("names an error of a field the page does not show without a link", () => {
    const html = aPage({ problem: { code: "FormIncomplete", errors: [{ field: "elsewhere", code: "required" }] } });

    expect(html).toMatch(/<li[^>]*>请填写此项。<\/li>/);
  });

  test("leads a fault in a part of what a field holds to that field, once", () => {
    const errors = ["lines[0]", "lines[2]"].map((field) => ({ field, code: "notANumber" }));

    const html = aPage({ problem: { code: "FormIncomplete", errors } }, <TextField name="lines" label="序号" />);

    expect(html.match(/<a href="#field-lines">序号：请只填数字。<\/a>/g)).toHaveLength(1);
    expect(html).toContain('id="field-lines-error"');
  });

  test("does not bring back what was stored into a field that is no longer sent", () => {
    const html = aPage({ typed: { "rows[0].name": "张" } }, <TextField name="rows[1].name" label="姓名" value="李" />);

    expect(html).not.toContain("李");
  });

  test("says what is wrong in the one of several forms that was sent", () => {
    const errors = [{ field: "count", code: "notANumber" }];
    const forms = ["one", "other"].map((purpose) => (
      <OneOfSeveral key={purpose} field="purpose" value={purpose}>
        <TextField name="count" label="份数" />
      </OneOfSeveral>
    ));

    const html = aPage({ typed: { purpose: "one", count: "三" }, problem: { code: "FormIncomplete", errors } }, forms);

    expect(html).toContain('<a href="#one-field-count">');
    expect(html).toMatch(/id="one-field-count"[^>]*value="三"/);
    expect(html).toMatch(/id="other-field-count"(?![^>]*value="三")/);
    expect(html).not.toContain("other-field-count-error");
  });

  test("says why a command was refused when no field is at fault", () => {
    const html = aPage({ problem: { code: "TaskClosed", errors: [] } });

    expect(html).toContain("这项待办已经办结");
  });

  test("keeps everything that was typed, also what was cleared", () => {
    const typed = { name: "张", note: "", level: "L2", boarding: "no", groups: ["b"] };
    const html = aPage(
      { typed },
      <Form>
        <TextField name="name" label="姓名" value="李" />
        <TextArea name="note" label="说明" value="旧的说明" />
        <SelectField
          name="level"
          label="等级"
          value="L1"
          options={[
            { value: "L1", label: "一" },
            { value: "L2", label: "二" },
          ]}
        />
        <RadioGroup name="boarding" label="寄宿" value="yes" options={yesNo} />
        <CheckboxGroup
          name="groups"
          label="类型"
          values={["a"]}
          options={[
            { value: "a", label: "甲" },
            { value: "b", label: "乙" },
          ]}
        />
        <Checkbox name="consent" label="同意" state="chosen" />
      </Form>,
    );

    expect(html).toContain('value="张"');
    expect(html).not.toContain("旧的说明");
    expect(html).toMatch(/<option[^>]*value="L2"[^>]*selected|<option selected[^>]*value="L2"/);
    expect(html.match(/<input[^>]*checked[^>]*>/g)?.map((input) => /value="([^"]*)"/.exec(input)?.[1])).toEqual([
      "no",
      "b",
    ]);
  });
});

describe("a fresh form", () => {
  test("shows the stored values and asks nothing twice", () => {
    const html = aPage(
      {},
      <Form hidden={{ version: "3" }}>
        <TextField name="name" label="姓名" value="李" need="optional" />
        <Checkbox name="consent" label="同意" state="chosen" />
      </Form>,
    );

    expect(html).toContain('<form method="post" action="/specimen"');
    expect(html).toContain('<input type="hidden" name="version" value="3"');
    expect(html).toContain('value="李"');
    expect(html).toContain("选填");
    expect(html).toMatch(/<input[^>]*checked/);
  });
});
