import { describe, expect, test } from "vitest";
import { routes } from "../../../functions/api/routes.ts";
import { countyPeak } from "../../bench/scale/limits.ts";
import { largest, resourcesOf, synthesised } from "./synthesised.ts";

const { edge } = synthesised();
const [acl] = resourcesOf(edge, "AWS::WAFv2::WebACL").map(({ Properties }) => Properties);
const policies = resourcesOf(edge, "AWS::CloudFront::CachePolicy").map(({ Properties }) => Properties);

type Rule = {
  readonly Name: string;
  readonly Statement: {
    readonly RateBasedStatement?: { readonly Limit: number; readonly ScopeDownStatement?: unknown };
    readonly ManagedRuleGroupStatement?: { readonly RuleActionOverrides?: readonly { readonly Name: string }[] };
  };
};
const rules = (acl?.["Rules"] ?? []) as readonly Rule[];
const ruleCalled = (name: string) => rules.find(({ Name }) => Name === name)?.Statement;

describe("the edge", () => {
  test("keeps nothing but what says that it may be kept, and no two people share a key", () => {
    const [pages, assets] = policies.map((policy) => policy["CachePolicyConfig"]);

    expect(pages).toMatchObject({
      MinTTL: 0,
      DefaultTTL: 0,
      MaxTTL: 1,
      ParametersInCacheKeyAndForwardedToOrigin: {
        CookiesConfig: { CookieBehavior: "all" },
        QueryStringsConfig: { QueryStringBehavior: "all" },
        HeadersConfig: { Headers: ["accept", "accept-language", "x-zhuxue-host"] },
      },
    });
    expect(assets).toMatchObject({ MinTTL: 0, DefaultTTL: 0, MaxTTL: 31_536_000 });
  });

  test("keeps no error either, which CloudFront would for ten seconds whatever a door says: the next who asks may come in", () => {
    const [{ DistributionConfig = {} } = {}] = resourcesOf(edge, "AWS::CloudFront::Distribution").map(
      ({ Properties }) => Properties,
    );
    const { CustomErrorResponses } = DistributionConfig as { readonly CustomErrorResponses?: readonly object[] };

    // What CloudFront keeps at all and lets a distribution decide; no page of CloudFront's takes the place of ours.
    expect(CustomErrorResponses).toEqual(
      [400, 403, 404, 405, 414, 500, 501, 502, 503, 504].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
    );
  });

  test("tells the doors of itself by a secret that no template holds", () => {
    const text = JSON.stringify(resourcesOf(edge, "AWS::CloudFront::Distribution"));

    expect(text).toMatch(/"HeaderName":"x-zhuxue-edge","HeaderValue":\{"Fn::Join":\["",\["\{\{resolve:secretsmanager:/);
    expect(resourcesOf(edge, "AWS::SecretsManager::Secret")).toMatchObject([
      { Properties: { GenerateSecretString: { PasswordLength: 64 } } },
    ]);
  });
});

describe("the doors", () => {
  const throttleOf = (context: Parameters<typeof synthesised>[0]) => {
    const [stage] = resourcesOf(synthesised(context).edge, "AWS::ApiGatewayV2::Stage");
    return (stage?.Properties["DefaultRouteSettings"] ?? {}) as {
      readonly ThrottlingRateLimit: number;
      readonly ThrottlingBurstLimit: number;
    };
  };

  test.each([
    [1, {}],
    [20, largest],
  ])(
    "let the last evening of all %i counties in, four times over, and less than a fresh account takes",
    (counties, context) => {
      const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = throttleOf(context);

      expect(rate).toBeGreaterThanOrEqual(4 * counties * countyPeak);
      expect(rate).toBeLessThanOrEqual(10_000);
      expect(burst).toBeLessThanOrEqual(5000);
    },
  );
});

describe("a secret of the edge that is replaced", () => {
  const { edge: replacing, moving } = synthesised({ edgeSecret: "2" });
  const secrets = (template: Parameters<typeof resourcesOf>[0]) =>
    Object.entries(template["Resources"] as { readonly [id: string]: { readonly Type: string } }).flatMap(
      ([id, { Type }]) => (Type === "AWS::SecretsManager::Secret" ? [id] : []),
    );

  test("is said by CloudFront beside the new one, for doors that have not changed yet", () => {
    const [old = ""] = secrets(edge);
    const [next = "", ...others] = secrets(replacing).filter((id) => id !== old);
    const text = JSON.stringify(resourcesOf(replacing, "AWS::CloudFront::Distribution"));

    expect(others).toEqual([]);
    expect(secrets(replacing)).toContain(old);
    for (const [header, id] of [
      ["x-zhuxue-edge", next],
      ["x-zhuxue-edge-before", old],
    ])
      expect(text).toMatch(
        new RegExp(`"HeaderName":"${header}","HeaderValue":\\{"Fn::Join":\\["",\\["[^"]+",\\{"Ref":"${id}"\\}`),
      );
  });

  test("is known to no door that is deployed with the new one", () => {
    const known = resourcesOf(moving, "AWS::Lambda::Function").map(({ Properties }) => {
      const { Variables } = Properties["Environment"] as { readonly Variables: { readonly [name: string]: unknown } };
      return JSON.stringify(Variables["EDGE_SECRET"]);
    });

    expect(known.filter((text) => !text.includes("ExportsOutputRefEdgeSecret2"))).toEqual([]);
  });
});

describe("the firewall", () => {
  test("counts by address: a crowd may come in, whoever tries out secrets is slowed down earlier", () => {
    const [all, guesses] = ["requests", "guesses"].map((name) => ruleCalled(name)?.RateBasedStatement);

    expect(all).toMatchObject({ Limit: 10_000, EvaluationWindowSec: 300, AggregateKeyType: "IP" });
    expect(guesses).toMatchObject({ Limit: 500, EvaluationWindowSec: 300 });
    expect(JSON.stringify(acl)).toContain('"ResponseCode":429');
  });

  test("slows down exactly where numbers, codes and surnames are typed", () => {
    const [, form = ""] = /"RegexString":"([^"]+)"/.exec(JSON.stringify(ruleCalled("guesses"))) ?? [];

    const slowed = routes.flatMap(({ method, path, name }) =>
      method === "POST" && new RegExp(form).test(path.replace("{secret}", "0a1b")) ? [name] : [],
    );

    expect(slowed.toSorted()).toEqual([
      "confirm-link",
      "open-file",
      "open-objection",
      "send-code",
      "send-fresh-link",
      "send-sign-in-link",
    ]);
  });

  test("never judges what people typed: of every group of AWS's rules those of bodies only count", () => {
    const groups = rules.flatMap(({ Name, Statement }) => (Statement.ManagedRuleGroupStatement ? [Name] : []));
    const counted = groups.map((name) => [name, ruleCalled(name)?.ManagedRuleGroupStatement?.RuleActionOverrides]);

    const only = (...names: readonly string[]) => names.map((Name) => ({ Name, ActionToUse: { Count: {} } }));
    expect(counted).toEqual([
      [
        "AWSManagedRulesCommonRuleSet",
        only(
          ...["SizeRestrictions_BODY", "CrossSiteScripting_BODY"],
          ...["GenericLFI_BODY", "GenericRFI_BODY", "EC2MetaDataSSRF_BODY"],
        ),
      ],
      ["AWSManagedRulesKnownBadInputsRuleSet", only("JavaDeserializationRCE_BODY", "Log4JRCE_BODY", "ReactJSRCE_BODY")],
    ]);
  });
});
