/** Every error name a workflow may see: `Transient` is retried, the others are outcomes that ASL catches by name. */
export type TaskErrorCode =
  | "Transient"
  | "NoticeUndeliverable"
  | "Returned"
  | "Rejected"
  | "Withdrawn"
  | "Lapsed"
  | "StillPublic"
  | "RecordBroken";

/** An error whose name is vocabulary of the workflows; the detail is for operators and holds no personal data. */
export class TaskError extends Error {
  constructor(code: TaskErrorCode, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.name = code;
  }
}

const declined = "MailDeclined";

/** What a mail is left with that its server looked at and declined, though not for good: another mail may be taken. */
export const mailDeclined = (detail: string): TaskError =>
  new TaskError("Transient", detail, { cause: Object.assign(new Error("this mail alone"), { name: declined }) });

/** Whether a server declined this mail alone; anything else that may pass would befall the next mail too. */
export const isMailDeclined = (error: unknown): boolean =>
  error instanceof TaskError && error.cause instanceof Error && error.cause.name === declined;
