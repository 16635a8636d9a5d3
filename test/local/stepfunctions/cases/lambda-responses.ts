/** What a Lambda endpoint answers to a call, and the failure of the task that called. */
type FailedCall = {
  readonly says: string;
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body: string;
  readonly Error: string;
  readonly Cause: string;
};

const id = "00000000-0000-4000-8000-000000000000";
const beside = (status: number, code: string) =>
  `(Service: AWSLambda; Status Code: ${status}; Error Code: ${code}; Request ID: ${id}; Proxy: null)`;

/** Failures as Step Functions tells them; every response has the request id 00000000-0000-4000-8000-000000000000. */
export const failedCalls: readonly FailedCall[] = [
  {
    says: "a function that threw fails by the type of its error, its report without blanks as the cause",
    status: 200,
    headers: { "x-amz-function-error": "Unhandled" },
    body: '{"errorMessage": "Some exception was raised.", "errorType": "Exception"}',
    Error: "Exception",
    Cause: '{"errorMessage":"Some exception was raised.","errorType":"Exception"}',
  },
  {
    says: "a function that was cut off and names no type",
    status: 200,
    headers: { "x-amz-function-error": "Unhandled" },
    body: '{"errorMessage":"Task timed out after 3.00 seconds"}',
    Error: "Lambda.Unknown",
    Cause:
      "The cause could not be determined because Lambda did not return an error type. " +
      'Returned payload: {"errorMessage":"Task timed out after 3.00 seconds"}',
  },
  {
    says: "a function that was cut off by its time",
    status: 200,
    headers: { "x-amz-function-error": "Unhandled" },
    body: `{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ${id} Error: Task timed out after 3.00 seconds"}`,
    Error: "Sandbox.Timedout",
    Cause: `{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: ${id} Error: Task timed out after 3.00 seconds"}`,
  },
  {
    says: "a function that was cut off for its memory",
    status: 200,
    headers: { "x-amz-function-error": "Unhandled" },
    body: `{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ${id} Error: Runtime exited with error: signal: killed"}`,
    Error: "Runtime.ExitError",
    Cause: `{"errorType":"Runtime.ExitError","errorMessage":"RequestId: ${id} Error: Runtime exited with error: signal: killed"}`,
  },
  {
    says: "a function that is not there",
    status: 404,
    headers: { "x-amzn-errortype": "ResourceNotFoundException" },
    body: '{"Type":"User","Message":"Function not found: none"}',
    Error: "Lambda.ResourceNotFoundException",
    Cause: `Function not found: none ${beside(404, "ResourceNotFoundException")}`,
  },
  {
    says: "too many calls at once, by the status alone",
    status: 429,
    body: '{"message":"Rate Exceeded."}',
    Error: "Lambda.TooManyRequestsException",
    Cause: `Rate Exceeded. ${beside(429, "TooManyRequestsException")}`,
  },
  {
    says: "Lambda's own failure",
    status: 500,
    headers: { "x-amzn-errortype": "ServiceException:http://internal.amazon.com/" },
    body: "{}",
    Error: "Lambda.ServiceException",
    Cause: `{} ${beside(500, "ServiceException")}`,
  },
];
