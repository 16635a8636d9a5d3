import { describe, expect, test } from "vitest";
import { lintMail } from "../../../domain/notice/lint-mail.ts";
import { type NoticeId, noticeIds } from "../../../domain/notice/notice-ids.ts";
import { notices } from "../../../domain/notice/notices.ts";
import { noticeLetter } from "../../../web/mails/notice-letter.ts";
import { renderLetter } from "../../../web/mails/render-letter.tsx";
import { sampleWords } from "../../domain/notice/notice-samples.ts";
import { smallCounty as county } from "../../support/small-county.ts";

const publicUrl = "https://aid.example.com";
const [words] = sampleWords;
const letterOf = (notice: NoticeId, said = words) =>
  noticeLetter({ notice: { notice, words: said ?? {} }, county, publicUrl });
const mailOf = (notice: NoticeId, said = words) => renderLetter(letterOf(notice, said));

describe("every notice", () => {
  test.each(noticeIds)("%s holds no personal data, whatever the case", (notice) => {
    const faults = sampleWords.flatMap((each) => lintMail(mailOf(notice, each), county.phone));

    expect(faults).toEqual([]);
  });

  test.each(noticeIds)("%s fills all its places in both languages", (notice) => {
    const { subject, text, html } = mailOf(notice);

    expect(`${subject} ${text} ${html}`).not.toMatch(/[{}]|undefined|NaN/);
  });

  test.each(noticeIds)("%s stays under ten kilobytes and asks nothing of the mailer but HTML", (notice) => {
    const { html } = mailOf(notice);

    expect(new TextEncoder().encode(html).length).toBeLessThan(10_000);
    expect(html).not.toMatch(/<style|<link|class=|<img/);
  });

  test.each(noticeIds)("%s names the office and the number in its subject, Chinese before English", (notice) => {
    const { subject } = letterOf(notice);

    expect(subject).toMatch(/^\[县资助\] .*SQ2026202712345678-1 \/ [A-Z][a-zA-Z:, ]+$/);
  });

  test.each(noticeIds)("%s says the same in text and HTML, each language in its own", (notice) => {
    const { parts } = letterOf(notice);
    const { text, html } = mailOf(notice);
    const paragraphs = [...parts["zh-CN"].paragraphs, ...parts.en.paragraphs];

    expect(paragraphs.filter((paragraph) => !text.includes(paragraph))).toEqual([]);
    expect(paragraphs.filter((paragraph) => !html.includes(`>${paragraph}</p>`))).toEqual([]);
    expect(parts.en.paragraphs.join()).not.toMatch(/(?<!\*)[一-鿿](?!\*)/u);
  });
});

describe("the letter to a family", () => {
  test("greets by the masked name and gives the deadline as the end of its last day", () => {
    const { text } = mailOf("N03");

    expect(text).toContain("张*明家长：");
    expect(text).toContain("请于 2026年9月15日 周二 24:00 前修改后重新提交");
    expect(text).toContain("Resubmit by Tue 15 Sep 2026, 24:00");
    expect(text).toContain("证明材料缺少或看不清");
  });

  test("shows its link once as a button and once as text, and the phone below", () => {
    const { text, html } = mailOf("N01");

    expect(html.split("https://aid.example.com/status")).toHaveLength(3);
    expect(html).toContain('href="https://aid.example.com/status"');
    expect(text.split("https://aid.example.com/status")).toHaveLength(2);
    expect(text).toContain("安禾县学生资助管理中心 咨询电话 15400000000");
    expect(text).toContain("Anhe County Student Aid Centre, phone 15400000000");
  });

  test("about a list opens that list", () => {
    const { url } = letterOf("N06");

    expect(url).toBe("https://aid.example.com/lists/2026-2027-1-2161990101-0");
  });

  test("about an amount writes yuan", () => {
    const { text } = mailOf("N12");

    expect(text).toContain("金额 625.00 元");
    expect(text).toContain("625.00 yuan");
  });

  test("about a refusal tells until when, how and whom one may ask for reconsideration", () => {
    const { text } = mailOf("N04");

    expect(text).toContain("5 个工作日，即 2026年9月15日 周二 24:00 前");
    expect(text).toContain("within 5 working days after receiving this notice, until Tue 15 Sep 2026, 24:00");
    expect(text).toContain("由没有办理过这份申请的人复核");
    expect(text).toContain("hand a letter to the school or the county aid centre");
  });

  test("is not written while a word is missing", () => {
    const broken = () => noticeLetter({ notice: { notice: "N01", words: {} }, county, publicUrl });

    expect(broken).toThrow("lacks its word");
  });

  test("about the objection leads to its answer by its number", () => {
    expect(notices.N08.opens).toBe(notices.N07.opens);
    expect(letterOf("N08").url).toContain("/my-objection?number=SQ2026202712345678-1");
  });
});
