import {
  CreateConfigurationSetCommand,
  DeleteConfigurationSetCommand,
  DeleteIdentityCommand,
  ListIdentitiesCommand,
  type SESClient,
  VerifyDomainIdentityCommand,
} from "@aws-sdk/client-ses";
import type { Forward } from "../../../support/gate/forward.ts";
import type { Deployed } from "../resolve.ts";
import type { Tidy } from "../tidy.ts";
import type { Asking } from "./asking.ts";

const patienceMs = 3_000;

/** The identities SES knows; undefined of an emulator that knows none and leaves the question unanswered. */
const identitiesAt = async (client: SESClient): Promise<readonly string[] | undefined> => {
  try {
    const { Identities = [] } = await client.send(new ListIdentitiesCommand({}), {
      abortSignal: AbortSignal.timeout(patienceMs),
    });
    return Identities;
  } catch {
    return undefined;
  }
};

/** Makes the domain and the configuration set that mail goes out by, unless SES has the domain already. */
export const makeSender = async (
  client: SESClient,
  { deployed, asking, tidy }: { readonly deployed: readonly Deployed[]; readonly asking: Asking; readonly tidy: Tidy },
): Promise<void> => {
  const known = await identitiesAt(client);
  if (known === undefined) return;
  for (const { type, properties } of deployed) {
    if (type === "AWS::SES::ConfigurationSet") {
      const Name = String(properties["Name"]);
      const set = new CreateConfigurationSetCommand({ ConfigurationSet: { Name } });
      await asking("CreateConfigurationSet", client.send(set));
      tidy.owe(`configuration set ${Name}`, () =>
        client.send(new DeleteConfigurationSetCommand({ ConfigurationSetName: Name })),
      );
    }
    const Domain = String(properties["EmailIdentity"]);
    if (type === "AWS::SES::EmailIdentity" && !known.includes(Domain)) {
      await asking("VerifyDomainIdentity", client.send(new VerifyDomainIdentityCommand({ Domain })));
      tidy.owe(`identity ${Domain}`, () => client.send(new DeleteIdentityCommand({ Identity: Domain })));
    }
  }
};

/** Mail that SES outside has taken goes into the run's own inbox as well, where its codes are read. */
export const alsoInto =
  (inbox: string, forward: Forward): Forward =>
  async (question) => {
    const answer = await forward(question);
    const { method = "POST", headers, body } = question;
    if (answer.statusCode === 200 && Buffer.isBuffer(body)) {
      const { authorization = "", "content-type": type = "" } = headers;
      await fetch(inbox, { method, headers: { authorization, "content-type": type }, body: new Uint8Array(body) });
    }
    return answer;
  };
