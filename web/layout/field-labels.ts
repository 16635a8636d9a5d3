import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * Labels of the fields a page shows, by field name and in page order. The error summary stands above the fields it
 * names, so `renderPage` draws such a page twice: the first drawing collects, the second knows.
 */
export type FieldLabels = { readonly labels: Map<string, FieldLabel>; wanted: "no" | "yes" };

/** The label of a field and the id of the control its errors link to. */
type FieldLabel = { readonly label: string; readonly id: string };

const Current = createContext<FieldLabels>({ labels: new Map(), wanted: "no" });

/** Gives one rendering its own collection of labels. */
export const FieldLabelsProvider = Current.Provider;

/** An empty collection, for one rendering. */
export const noFieldLabels = (): FieldLabels => ({ labels: new Map(), wanted: "no" });

/** The collection of the rendering under way. */
export const useFieldLabels = (): FieldLabels => useContext(Current);
