import * as z from "zod";
import { choice, text } from "../../domain/shared/form-fields.ts";
import { apiHandler } from "../../functions/api/api.ts";
import { ok, seeOther } from "../../functions/api/reply.ts";
import type { Dependencies } from "../../functions/dependencies.ts";
import { DevelopmentView, developmentPage } from "../../web/pages/development/development-page.tsx";
import type { DevelopmentTools } from "./development-tools.ts";
import { engineHandlers } from "./engine/engine-handlers.ts";
import { skipTarget } from "./skip.ts";

type WithTools = Dependencies & { readonly development: DevelopmentTools };

/** The demo clock, the inbox, and the people one can be. */
const showDevelopmentHandler = apiHandler(
  {
    name: "show-development",
    access: "public",
    query: z.object({ done: z.enum(["mailed", "delivered"]).exactOptional() }),
    view: DevelopmentView,
    page: developmentPage,
  },
  (deps: WithTools) =>
    async ({ query }) => {
      const [county, grid] = await Promise.all([deps.county.get(), deps.grid.get()]);
      const schoolCodes = county?.schools.map(({ code }) => code) ?? [];
      const schools = (await Promise.all(schoolCodes.map(deps.schools.find))).flatMap((school) => school ?? []);
      const offices = county
        ? [
            ...county.offices.reviewerIds,
            county.offices.centerHeadId,
            county.offices.deputyDirectorId,
            county.offices.bureauDirectorId,
          ]
        : [];
      const ids = [
        ...offices,
        ...(grid ? [grid.officeHeadId, ...grid.areas.map(({ directorId }) => directorId), ...grid.inspectorIds] : []),
        ...schools.flatMap(({ offices: { aidOfficerId, panelChairId, principalId, townshipOfficeId } }) => [
          aidOfficerId,
          panelChairId,
          principalId,
          townshipOfficeId,
        ]),
        ...schools.flatMap(({ classes }) => classes.map(({ homeroomTeacherId }) => homeroomTeacherId)),
      ];
      const unique = [...new Set(ids)];
      const staff = new Map((await deps.staff.findMany(unique)).map((person) => [person.id, person]));
      const nextDeadline = deps.development.nextDeadline();
      return ok({
        now: deps.clock.now(),
        ...query,
        ...(nextDeadline === undefined ? {} : { nextDeadline }),
        ...(deps.development.inboxUrl === undefined ? {} : { inboxUrl: deps.development.inboxUrl }),
        people: unique.flatMap((id) => {
          const person = staff.get(id);
          return person
            ? [
                {
                  id,
                  name: person.name,
                  unitName: person.unitName,
                  email: person.email,
                  roles: [...new Set(person.roles.map(({ role }) => role))],
                },
              ]
            : [];
        }),
      });
    },
);

const Skip = z.object({ to: choice(["nextDeadline", "oneHour", "nextMorning", "oneWorkingDay", "fiveWorkingDays"]) });

/** Puts the demo clock forward; every deadline on the way has its turn. */
const skipTimeHandler = apiHandler(
  { name: "skip-time", access: "public", body: Skip, form: showDevelopmentHandler },
  (deps: WithTools) =>
    async ({ body }) => {
      const target = skipTarget({
        to: body.to,
        now: deps.clock.now(),
        calendar: await deps.calendar.get(),
        nextDeadline: deps.development.nextDeadline(),
      });
      if (target !== undefined) await deps.development.skipTo(target);
      return seeOther("/development");
    },
);

/** Delivers what waits in the outbox and the digests, whatever the hour. */
const deliverMailHandler = apiHandler(
  { name: "deliver-mail", access: "public", form: showDevelopmentHandler },
  (deps: WithTools) => async () => {
    await deps.development.deliverMail();
    return seeOther("/development?done=delivered");
  },
);

/** Mails a person of the office a link to the registered address. */
const mailLinkHandler = apiHandler(
  { name: "mail-link", access: "public", body: z.object({ staffId: text(80) }), form: showDevelopmentHandler },
  (deps: WithTools) =>
    async ({ body }) => {
      await deps.development.mailLink(body.staffId);
      return seeOther("/development?done=mailed");
    },
);

/** The handlers of a demonstration machine by the names of their routes. */
export const developmentHandlers = {
  "show-development": showDevelopmentHandler,
  "skip-time": skipTimeHandler,
  "deliver-mail": deliverMailHandler,
  "mail-link": mailLinkHandler,
  ...engineHandlers,
} as const;
