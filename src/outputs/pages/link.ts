/** A link with its words. */
export interface Link {
  readonly href: string;
  readonly label: string;
}

export interface CountedLink extends Link {
  readonly count: number;
}
