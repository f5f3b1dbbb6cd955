import { type ComponentChildren, type ComponentType, createContext, h } from 'preact';
import { useContext } from 'preact/hooks';

/** What a record shows in the place of a part of the layout, or around it, by the part's name. */
export interface OwnParts {
  readonly replace: Readonly<Record<string, ComponentType<never>>>;
  readonly wrap: Readonly<Record<string, ComponentType<never>>>;
}

/** What a wrapping component is given: the props of the part, and the part itself as it would be. */
export type Wrapped<Props> = Props & { readonly original: ComponentChildren };

const Own = createContext<OwnParts>({ replace: {}, wrap: {} });

interface WithPartsProps {
  readonly own: OwnParts;
  readonly children: ComponentChildren;
}

/** Gives a record's own parts to all that is inside. */
export function WithParts({ own, children }: WithPartsProps) {
  return <Own.Provider value={own}>{children}</Own.Provider>;
}

/** The record's own parts, for what is rendered apart. */
export function useOwnParts(): OwnParts {
  return useContext(Own);
}

/** A part of the layout that a record may replace or wrap by its name. */
export function part<Props extends object>(
  name: string,
  Original: (props: Props) => ComponentChildren,
) {
  const Part = (props: Props) => {
    const { replace, wrap } = useContext(Own);
    const shown = h((replace[name] as ComponentType<Props> | undefined) ?? Original, props);
    const around = wrap[name] as ComponentType<Wrapped<Props>> | undefined;
    return around ? h(around, { ...props, original: shown }) : shown;
  };
  return Object.assign(Part, { partName: name });
}
