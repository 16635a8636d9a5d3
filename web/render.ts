import { cloneElement, h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { FieldLabelsProvider, noFieldLabels } from "./layout/field-labels.ts";

/** A page as the complete HTML document to send. */
export const renderPage = (page: VNode): string => {
  const fields = noFieldLabels();
  const draw = () => renderToString(h(FieldLabelsProvider, { value: fields }, cloneElement(page)));
  const first = draw();
  return `<!doctype html>${fields.wanted === "yes" ? draw() : first}`;
};
