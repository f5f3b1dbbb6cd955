import type { ComponentChildren } from 'preact';

interface SpecimenProps {
  /** Which part of the layout it is, in a word or two: its fragment too. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** One part of the layout, in all of its states. */
export function Specimen({ name, children }: SpecimenProps) {
  const id = `specimen-${name.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section class="specimen" aria-labelledby={id}>
      <h2 id={id} lang="en" dir="ltr">
        {name}
      </h2>
      {children}
    </section>
  );
}
