import { Button, ButtonRow } from "../../components/button.tsx";
import { Details } from "../../components/details.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { recusalTexts } from "../../texts/recusal.ts";
import type { ReviewView } from "../../views/task.ts";

/** "This is my relative": folded away, because it is seldom true and must be easy to find. */
export const RecusalForm = ({ view: { taskId, version } }: { readonly view: ReviewView }) => {
  const { language, typed } = usePage();
  const recuse = recusalTexts(language);
  return (
    <Details summary={recuse.summary} state={typed?.["act"] === "recuse" ? "open" : "closed"}>
      <OneOfSeveral field="act" value="recuse">
        <Form action={`/tasks/${taskId}/recusal`} hidden={{ version: String(version), act: "recuse" }}>
          <p>{recuse.text}</p>
          <HumanFactField asks="nameEnd" />
          <ButtonRow>
            <Button kind="secondary">{recuse.submit}</Button>
          </ButtonRow>
        </Form>
      </OneOfSeveral>
    </Details>
  );
};
