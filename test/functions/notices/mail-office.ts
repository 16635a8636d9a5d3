import { Instant } from "../../../domain/calendar/time.ts";
import type { Mail } from "../../../functions/dependencies.ts";
import { mailDeclined, TaskError, type TaskErrorCode } from "../../../functions/task-error.ts";
import { aForm, aPupil } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";

/** An instant of autumn 2026 in Shanghai, e.g. `at("09-08", "08:30")`. */
export const at = (day: string, time = "09:00"): Instant =>
  Instant.parse(new Date(`2026-${day}T${time}:00+08:00`).toISOString());

/** The small county with a mail server that counts, and that may be told to fail. */
export const openMailOffice = async () => {
  const mails: Mail[] = [];
  let failure: TaskErrorCode | undefined;
  let declined: string | undefined;
  const office = await openOffice({
    mail: {
      send: async (mail) => {
        if (mail.to === declined) throw mailDeclined("the mail server of a test");
        if (failure) throw new TaskError(failure, "the mail server of a test");
        mails.push(mail);
      },
    },
  });
  return {
    ...office,
    mails,
    failMailsWith: (code: TaskErrorCode | undefined) => {
      failure = code;
    },
    declineMailsTo: (address: string) => {
      declined = address;
    },
    mailsTo: (address: string): readonly Mail[] => mails.filter(({ to }) => to === address),
    /** Submits the form of pupil number `sequence`, whose family wants mail; answers with the application's id. */
    submitByMail: (sequence = 0): Promise<string> => {
      const pupil = aPupil({ sequence });
      const email = familyOf(sequence);
      return office.submit(pupil, aForm({ guardian: { noticeChannel: "email", email } }, pupil));
    },
  };
};

/** The address of a family of that office. */
export const familyOf = (sequence: number): string => `family-${sequence}@example.com`;
