import { Day } from "../../domain/calendar/time.ts";
import { Button, ButtonLink, ButtonRow } from "../../web/components/button.tsx";
import { Checkbox } from "../../web/components/checkbox.tsx";
import { CheckboxGroup } from "../../web/components/checkbox-group.tsx";
import { DateField } from "../../web/components/date-field.tsx";
import { Details } from "../../web/components/details.tsx";
import { Fieldset } from "../../web/components/fieldset.tsx";
import { FileField } from "../../web/components/file-field.tsx";
import { Form } from "../../web/components/form.tsx";
import { MoneyField } from "../../web/components/money-field.tsx";
import { Notice } from "../../web/components/notice.tsx";
import { NumberField } from "../../web/components/number-field.tsx";
import { RadioGroup } from "../../web/components/radio-group.tsx";
import { SelectField } from "../../web/components/select-field.tsx";
import { StepProgress } from "../../web/components/step-progress.tsx";
import { TextArea } from "../../web/components/text-area.tsx";
import { TextField } from "../../web/components/text-field.tsx";
import { Page } from "../../web/layout/page.tsx";
import type { PageContext } from "../../web/layout/page-context.ts";
import { textsFor } from "../../web/texts/texts.ts";

const words = {
  "zh-CN": {
    title: "学生和家庭情况",
    caption: "2026年秋季学期资助申请",
    steps: ["资助政策", "学生情况", "家庭情况", "银行账户", "核对并提交"],
    intro: "填写大约需要10分钟。请准备好户口簿和银行卡。不用一次填完，随时可以保存，凭编号继续。",
    pupil: "学生",
    name: "学生姓名",
    nameHint: "与户口簿或身份证上的姓名一致",
    idNo: "身份证号码",
    born: "出生日期",
    stage: "就读学段",
    school: "学校",
    boarding: "是否在校寄宿",
    yes: "是",
    no: "否",
    family: "家庭",
    size: "家庭人口",
    income: "家庭年收入",
    incomeHint: "全家一年的收入合计，大致数字即可",
    categories: "属于下列哪些情况",
    categoriesHint: "可选多项。有部门名单可以核对的，不用再交证明。",
    story: "还有什么困难想说明",
    consent: "我同意学校和县学生资助管理中心为办理资助使用上述信息",
    proof: "佐证材料照片",
    proofHint: "PDF、JPG 或 PNG，不超过5 MB。拍照时请让四角都在画面内。",
    why: "为什么需要这些信息？",
    because: "只用于认定和发放资助。公示时只显示姓名（隐去中间的字）、学校和年级，不公开家庭情况。",
    next: "保存并继续",
    later: "以后再填",
  },
  en: {
    title: "The pupil and the family",
    caption: "Application for student aid, autumn term 2026",
    steps: ["Policies", "Pupil", "Family", "Bank account", "Check and submit"],
    intro:
      "This takes about ten minutes. Have the household register and the bank card at hand. You can save and go on later with your number.",
    pupil: "Pupil",
    name: "Name of the pupil",
    nameHint: "As in the household register or on the ID card",
    idNo: "Resident ID number",
    born: "Date of birth",
    stage: "Stage",
    school: "School",
    boarding: "Does the pupil board at school?",
    yes: "Yes",
    no: "No",
    family: "Family",
    size: "Persons in the family",
    income: "Income of the family in a year",
    incomeHint: "All incomes together; a rough figure will do",
    categories: "Which of these apply?",
    categoriesHint: "Choose all that apply. What a department's list proves needs no papers.",
    story: "Anything else you want us to know",
    consent: "I agree that the school and the county aid centre use these data to handle the application",
    proof: "Photo of a paper",
    proofHint: "PDF, JPG or PNG up to 5 MB. All four corners should be in the picture.",
    why: "Why do we ask for this?",
    because:
      "Only to decide and to pay. Public lists show a masked name, school and grade, never the family's situation.",
    next: "Save and go on",
    later: "Go on later",
  },
};

/** A family's form with every kind of field. */
export const SpecimenForm = ({ context }: { readonly context: PageContext }) => {
  const say = words[context.language];
  const texts = textsFor(context.language);
  return (
    <Page context={context} title={say.title} caption={say.caption} back={{ href: "/", text: texts.layout.back }}>
      <StepProgress steps={say.steps.map((label, place) => ({ label, href: `/apply/${place}` }))} current={3} />
      <p>{say.intro}</p>
      <Form hidden={{ version: "3" }}>
        <Fieldset legend={say.pupil}>
          <TextField name="pupil.name" label={say.name} hint={say.nameHint} autocomplete="off" size="medium" />
          <TextField name="pupil.idNo" label={say.idNo} autocomplete="off" keys="text" />
          <DateField name="pupil.birthDate" label={say.born} value={Day.parse("2016-03-08")} />
          <SelectField
            name="pupil.stage"
            label={say.stage}
            value="PRIMARY"
            options={Object.entries(texts.stage).map(([value, label]) => ({ value, label }))}
          />
          <TextField name="pupil.school" label={say.school} suggestions={["安禾县第一小学", "石桥镇中心小学"]} />
          <RadioGroup
            name="pupil.boarding"
            label={say.boarding}
            flow="row"
            options={[
              { value: "yes", label: say.yes },
              { value: "no", label: say.no },
            ]}
          />
        </Fieldset>
        <Fieldset legend={say.family}>
          <NumberField name="family.size" label={say.size} value={4} />
          <MoneyField name="family.income" label={say.income} hint={say.incomeHint} value={1_820_000} />
          <CheckboxGroup
            name="need.categories"
            label={say.categories}
            hint={say.categoriesHint}
            values={["MIN_LIVING"]}
            options={Object.entries(texts.needCategory).map(([value, label]) => ({ value, label }))}
          />
          <TextArea name="need.other" label={say.story} need="optional" atMost={300} />
        </Fieldset>
        <FileField
          name="attachment"
          label={say.proof}
          hint={say.proofHint}
          accept="application/pdf,image/jpeg,image/png"
        />
        <Details summary={say.why}>
          <p>{say.because}</p>
        </Details>
        <Notice tone="info">
          <p>{texts.layout.supervisionNote}</p>
        </Notice>
        <Checkbox name="consent" label={say.consent} />
        <ButtonRow>
          <Button>{say.next}</Button>
          <ButtonLink href="/" kind="secondary">
            {say.later}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>
  );
};
