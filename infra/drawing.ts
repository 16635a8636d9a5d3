/** Something to draw, as `jsx` makes it. */
type Drawn = { readonly type: string | Component; readonly props: Props };
type Props = { readonly [name: string]: unknown };
type Component = (props: Props) => unknown;
type Context = { readonly values: unknown[]; readonly Provider: Component };

const contextOf = new WeakMap<Component, Context>();

/** A value that everything drawn within its provider reads. */
export const createContext = (fallback: unknown): Context => {
  const context = { values: [fallback], Provider: ({ children }: Props) => children };
  contextOf.set(context.Provider, context);
  return context;
};

/** The value of the nearest provider. */
export const useContext = ({ values }: Context): unknown => values.at(-1);

/** An element or a component with its properties, children among them. */
export const jsx = (type: Drawn["type"], props: Props): Drawn => ({ type, props });
export { jsx as jsxs };

/** The same, written by hand. */
export const h = (type: Drawn["type"], props: Props, ...children: readonly unknown[]): Drawn =>
  jsx(type, { ...props, children });

/** A drawing may be drawn again as it is; preact's may not. */
export const cloneElement = (drawn: Drawn): Drawn => drawn;

/** Several things in a row, without an element around them. */
export const Fragment = ({ children }: Props): unknown => children;

const entities: { readonly [sign: string]: string } = { '"': "&quot;", "&": "&amp;", "<": "&lt;" };
const encoded = (text: string): string => text.replaceAll(/["&<]/g, (sign) => entities[sign] ?? sign);

const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
// Names that HTML writes small and JSX does not.
const written =
  /^(?:auto[A-Z]|ch[A-Z]|col[A-Z]|cross|dateT|encT|form[A-Z]|hrefL|inputM|maxL|minL|noV|readO|row|src[A-Z]|tabI)/;
const told = /^(?:aria-|data-|spellcheck$|draggable$)/;
const unknown = /^(?:className|htmlFor|dangerouslySetInnerHTML|default[A-Z])/;

const attribute = (name: string, value: unknown): string => {
  if (unknown.test(name) || typeof value === "object") throw new Error(`No page of the house is drawn with ${name}`);
  const said = told.test(name) ? String(value) : value;
  if (said === false) return "";
  const small = written.test(name) ? name.toLowerCase() : name;
  return said === true || said === "" ? ` ${small}` : ` ${small}="${encoded(String(said))}"`;
};

const element = (type: string, { children, key: _, ...props }: Props): string => {
  const { value, ...others } = props;
  const holdsText = type === "textarea" && value !== undefined;
  const attributes = Object.entries(holdsText ? others : props)
    .filter(([, each]) => each !== null && each !== undefined && typeof each !== "function")
    .map(([name, each]) => attribute(name, each))
    .join("");
  if (empty.test(type)) return `<${type}${attributes}/>`;
  return `<${type}${attributes}>${renderToString(holdsText ? value : children)}</${type}>`;
};

/** Draws a page once, as preact would; a page of the house is drawn on the server and never again in a browser. */
export const renderToString = (drawn: unknown): string => {
  if (typeof drawn === "string") return encoded(drawn);
  if (typeof drawn === "number" || typeof drawn === "bigint") return String(drawn);
  if (Array.isArray(drawn)) return drawn.map(renderToString).join("");
  if (typeof drawn !== "object" || drawn === null) return "";
  const { type, props } = drawn as Drawn;
  if (typeof type === "string") return element(type, props);
  const context = contextOf.get(type);
  if (context === undefined) return renderToString(type(props));
  context.values.push(props["value"]);
  try {
    return renderToString(props["children"]);
  } finally {
    context.values.pop();
  }
};
