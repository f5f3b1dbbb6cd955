import {
  type ComponentChildren,
  type ComponentType,
  createContext,
  type FunctionComponent,
  h,
} from 'preact';
import { useContext } from 'preact/hooks';
import { formerProps } from './former.ts';

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
    const instead = replace[name] as FunctionComponent<Props> | undefined;
    const shown = h(instead ? watched(name, instead) : Original, props);
    const around = wrap[name] as FunctionComponent<Wrapped<Props>> | undefined;
    return around ? h(watched(name, around), { ...props, original: shown }) : shown;
  };
  return Object.assign(Part, { partName: name });
}

/** A record's component, told what became of props that an earlier version of the part gave. */
function watched<Props>(part: string, shown: FunctionComponent<Props>): FunctionComponent<Props> {
  const former = Object.entries(formerProps[part] ?? {});
  if (former.length === 0) return shown;
  const told = former.map(([prop, now]) => [
    prop,
    {
      get(): never {
        throw new Error(`The part "${part}" is no longer given "${prop}": ${now}`);
      },
    },
  ]);
  return (props, context) =>
    shown(Object.defineProperties({ ...props }, Object.fromEntries(told)), context);
}
