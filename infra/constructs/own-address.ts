import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnApiMapping, DomainName, EndpointType, SecurityPolicy } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import type { Construct } from "constructs";
import type { Site } from "../settings.ts";

/** An address of the api's own, where no CloudFront stands before it; answers where the domain's name must point. */
export const ownAddress = (scope: Construct, { api, site: { domain, certificate } }: OwnAddressProps): string => {
  const name = new DomainName(scope, "Domain", {
    domainName: domain,
    certificate: Certificate.fromCertificateArn(scope, "Certificate", certificate),
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  const mapping = new CfnApiMapping(scope, "DomainMapping", {
    apiId: api.apiId,
    domainName: name.name,
    stage: "$default",
  });
  mapping.node.addDependency(scope.node.findChild("ApiStage"));
  return name.regionalDomainName;
};

type OwnAddressProps = { readonly api: HttpApi; readonly site: Site };
