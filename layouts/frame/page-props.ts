/** What every page layout is given: what it shows. */
export interface PageProps<Model> {
  readonly model: Model;
}
