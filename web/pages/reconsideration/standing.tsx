import { petitionCalendarDays } from "../../../domain/programme/time-limits.ts";
import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { AsWritten } from "../../components/chinese.tsx";
import { Notice } from "../../components/notice.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { reconsiderationTexts } from "../../texts/reconsideration.ts";
import type { ReconsiderationStanding, RequestShown, RightToAsk } from "../../views/reconsideration.ts";

type StandingProps = { readonly id: string; readonly standing: ReconsiderationStanding };

/** What a family can do about a rejection, and every request so far with its answer. */
export const Reconsiderations = ({ id, standing: { right, over, requests } }: StandingProps) => {
  const { language } = usePage();
  const texts = reconsiderationTexts(language);
  const { settlement, settlementExtension: extension, reviewRequest: review } = petitionCalendarDays;
  return (
    <>
      {requests.map((request) => (
        <Request key={request.askedAt} request={request} />
      ))}
      {right && (
        <>
          <RightText right={right} />
          <ButtonRow>
            <ButtonLink href={`/my-applications/${id}/reconsideration`}>{texts.ask}</ButtonLink>
          </ButtonRow>
        </>
      )}
      {over === "late" && <p>{texts.late}</p>}
      {over === "answered" && (
        <p>
          {texts.answered} {texts.petition({ settlement, extension, review })}
        </p>
      )}
    </>
  );
};

/** Who would look at it again, and until when one may ask. */
export const RightText = ({ right }: { readonly right: RightToAsk }) => {
  const { language, county } = usePage();
  const { count } = useFormats();
  const texts = reconsiderationTexts(language);
  return (
    <>
      <p>{texts.right(texts.instance[right.instance], count(right.answerDays))}</p>
      <AskUntil right={right} />
      <p>{texts.onPaper(county.phone)}</p>
    </>
  );
};

/** Until when one may ask, in days left and with the way to the count of them. */
export const AskUntil = ({ right: { from, until, daysLeft = 0 } }: { readonly right: RightToAsk }) => {
  const { deadline } = useFormats();
  const { workingDaysLeft } = useTexts();
  const texts = reconsiderationTexts(usePage().language);
  return (
    <p>
      <strong>{until ? texts.until(deadline(until)) : texts.notBegun}</strong>
      {until && (
        <>
          {` ${workingDaysLeft(daysLeft)} `}
          <WhyDate {...(from !== undefined && { from })} to={until} />
        </>
      )}
    </p>
  );
};

const Request = ({ request }: { readonly request: RequestShown }) => {
  const { language } = usePage();
  const { deadline, instant } = useFormats();
  const { form, reason } = useTexts();
  const texts = reconsiderationTexts(language);
  const { instance, askedAt, receivedOn = askedAt, answerBy, grounds, answer } = request;
  const title = texts.asked(texts.instance[instance], instant(askedAt));
  return (
    <Notice tone="info" title={title}>
      <p>
        <AsWritten>{form.labelled(texts.grounds, grounds)}</AsWritten>
      </p>
      {answer === undefined ? (
        <p>
          {texts.answerBy(deadline(answerBy))} <WhyDate from={receivedOn} to={answerBy} />
        </p>
      ) : (
        <>
          <p>
            <strong>{texts.findings[answer.finding]}</strong> {answer.code && reason[answer.code]}
          </p>
          <p>
            <AsWritten>{form.labelled(texts.explained, answer.text)}</AsWritten>
          </p>
        </>
      )}
    </Notice>
  );
};
