/** What the editor lends to field types: its React, under the names that Decap CMS gave it. */

export type Element = object;
export type Attributes = { readonly [name: string]: unknown } | null;
export type CreateElement = (
  tag: string,
  attributes: Attributes,
  ...children: readonly unknown[]
) => Element;

/** What the editor tells a control, and how a control answers. */
export interface ControlProps {
  readonly value: unknown;
  readonly field: { get(name: string): unknown };
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly onChange: (value: string) => void;
}

export interface Control {
  readonly props: ControlProps;
}

/** What happens in an input, as far as controls look at it. */
export interface InputEvent {
  readonly target: { readonly value: string };
}

interface Lent {
  readonly h: CreateElement;
  readonly createClass: (definition: object) => never;
}

export function lent(): Lent {
  return globalThis as unknown as Lent;
}
