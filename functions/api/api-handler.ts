import type * as z from "zod";
import type { PageContext } from "../../web/layout/page-context.ts";
import type { ApiKit, LambdaHandler } from "./api-kit.ts";
import type { ApiRequest } from "./api-request.ts";
import { type Endpoint, type EndpointDescription, type ShowForm, showFormOf } from "./endpoint.ts";
import { lambdaHandler } from "./lambda.ts";
import type { Refused } from "./problem.ts";
import type { Reply } from "./reply.ts";
import { serve } from "./serve.ts";

/** Who may enter: everybody, everybody known, or one kind of actor. */
export type Access<Actor extends { readonly kind: string }> = "public" | "signedIn" | Actor["kind"];

type ActorOf<Actor, Entering> = Entering extends "public"
  ? Actor | undefined
  : Entering extends "signedIn"
    ? Actor
    : Extract<Actor, { readonly kind: Entering }>;

/** What a handler gets: parsed, and somebody who may enter. */
export type Input<Actor, Entering, Path, Query, Body> = {
  readonly request: ApiRequest;
  readonly actor: ActorOf<Actor, Entering>;
  readonly path: z.output<Path>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
};

/** A door before its dependencies are known: its definition is data, and a POST may name it as its `form`. */
export type ApiHandler<Actor, Deps> = ((deps: Deps & { readonly api: ApiKit<Actor> }) => LambdaHandler) & {
  readonly definition: EndpointDescription;
  readonly showForm: (deps: Deps) => ShowForm<Actor>;
};

/** What a door says of itself. */
export type Definition<Actor extends { readonly kind: string }, Entering, Path, Query, Body, View, Deps> = {
  readonly name: string;
  readonly access: Entering;
  readonly path?: Path;
  readonly query?: Query;
  readonly body?: Body;
  /** What leaves the house: the view is cut to this schema. */
  readonly view?: z.ZodType<View>;
  /** Renders the view for a browser; without it the door speaks JSON only. */
  readonly page?: (view: View, context: PageContext) => string;
  /** The GET door whose page is shown again, with everything typed, when this one refuses. */
  readonly form?: ApiHandler<Actor, Deps>;
  /** What weighs so much that the person is asked for a code from the mailbox as well, and who asks. */
  readonly stepUp?: {
    readonly when: (input: Input<Actor, Entering, Path, Query, Body>, deps: Deps) => boolean | Promise<boolean>;
    readonly by: (
      deps: Deps,
      input: Pick<Input<Actor, "signedIn", Path, Query, Body>, "actor" | "request">,
      sent: unknown,
    ) => Promise<Refused | undefined>;
  };
  /** At most so many times within so many seconds for one key, e.g. the source address. */
  readonly limit?: {
    readonly key: (input: Input<Actor, Entering, Path, Query, Body>) => string;
    readonly times: number;
    readonly withinSeconds: number;
  };
};

/** Binds the county's kinds of actors; the result builds every handler of the api. */
export const createApi =
  <Actor extends { readonly kind: string }>() =>
  <
    const Entering extends Access<Actor>,
    Deps,
    Path extends z.ZodType = z.ZodUndefined,
    Query extends z.ZodType = z.ZodUndefined,
    Body extends z.ZodType = z.ZodUndefined,
    View = never,
  >(
    definition: Definition<Actor, Entering, Path, Query, Body, View, Deps>,
    handle: (deps: Deps) => (input: Input<Actor, Entering, Path, Query, Body>) => Promise<Reply<NoInfer<View>>>,
  ): ApiHandler<Actor, Deps> => {
    // The schemas prove at the border what these types promise inside, so the kit itself may forget them.
    const { stepUp } = definition;
    const bind = (deps: Deps) =>
      ({
        definition,
        handle: handle(deps),
        form: definition.form?.showForm(deps),
        prove:
          stepUp &&
          (async (input: Input<Actor, Entering, Path, Query, Body> & { readonly actor: Actor }, sent: unknown) =>
            (await stepUp.when(input, deps)) ? stepUp.by(deps, input, sent) : undefined),
      }) as unknown as Endpoint<Actor>;
    const connect = (deps: Deps & { readonly api: ApiKit<Actor> }): LambdaHandler => {
      const endpoint = bind(deps);
      return lambdaHandler(definition.name, deps.api, (event) => serve(endpoint, deps.api, event));
    };
    return Object.assign(connect, {
      definition: definition as EndpointDescription,
      showForm: (deps: Deps) => showFormOf(bind(deps)),
    });
  };
