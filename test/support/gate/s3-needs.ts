import { type Asked, type Call, need } from "./call.ts";

const objectActions: { readonly [method: string]: string } = {
  GET: "GetObject",
  HEAD: "GetObject",
  PUT: "PutObject",
  DELETE: "DeleteObject",
};

/** Names in a query that only dress the answer, or sign; every other one makes another operation of the request. */
const isHarmless = (name: string): boolean => /^(x-id|response-.+|x-amz-.+)$/i.test(name);

/** The fields of a browser's form in front of its file. */
export const fieldsOf = async ({ headers, body }: Pick<Call, "headers" | "body">) => {
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": headers["content-type"] ?? "" },
  }).formData();
  return new Map(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name.toLowerCase(), value]] : [])),
  );
};

/** What a request to S3 needs, with the bucket in the path (Service Authorization Reference, Amazon S3). */
export const s3Needs = async (call: Call): Promise<Asked> => {
  const { method, url, place } = call;
  const [, bucket = "", ...rest] = url.pathname.split("/").map(decodeURIComponent);
  const bucketArn = `arn:${place.partition}:s3:::${bucket}`;
  const key = rest.join("/");
  if (method === "POST" && key === "") {
    const fields = await fieldsOf(call);
    return { operation: "PostObject", needs: [need("s3:PutObject", `${bucketArn}/${fields.get("key") ?? ""}`)] };
  }
  const beside = [...url.searchParams.keys()].filter((name) => !isHarmless(name));
  if (key === "" && method === "GET" && url.searchParams.get("list-type") === "2")
    return { operation: "ListObjectsV2", needs: [need("s3:ListBucket", bucketArn)] };
  const action = objectActions[method];
  const isKnown = action !== undefined && key !== "" && beside.length === 0;
  const operation = isKnown
    ? action.replace(/^Get/, method === "HEAD" ? "Head" : "Get")
    : [method, ...beside].join(" ");
  return { operation, needs: isKnown ? [need(`s3:${action}`, `${bucketArn}/${key}`)] : undefined };
};

/** What it takes to be told that an object is not there; without the right to the list, S3 says that it is forbidden. */
export const toldMissing = ({ operation, needs = [] }: Asked): Asked | undefined => {
  const [read] = needs;
  if (read?.action !== "s3:GetObject") return;
  const [bucketArn = ""] = read.resource.split("/");
  return { operation, needs: [need("s3:ListBucket", bucketArn)] };
};
