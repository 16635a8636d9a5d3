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
