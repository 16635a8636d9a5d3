import { usePage, useTexts } from "./page-context.ts";

/** Says in whose name a staff page acts, with the way out; families never see it. */
export const ActingBar = () => {
  const { actor } = usePage();
  const { layout } = useTexts();
  if (!actor) return null;
  return (
    <section class="acting-bar" aria-label={layout.actingAs(actor.name, actor.roleLabel)}>
      <div class="acting-bar-inner">
        <p>{layout.actingAs(actor.name, actor.roleLabel)}</p>
        <form method="post" action="/sign-out">
          <button type="submit" class="link-button">
            {layout.leave}
          </button>
        </form>
      </div>
    </section>
  );
};
