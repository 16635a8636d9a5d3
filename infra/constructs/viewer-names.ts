/**
 * What CloudFront does with every request before anything else: it says which host the browser asked and from which
 * address, over whatever the browser said of these; doors believe it by the edge's secret.
 */
export const viewerNames = `function handler(event) {
  var request = event.request;
  request.headers["x-zhuxue-host"] = { value: request.headers.host.value };
  request.headers["x-zhuxue-viewer"] = { value: event.viewer.ip };
  return request;
}
`;
