import type { DataPage } from '../../src/outputs/pages/data.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Shell } from '../shell.tsx';
import type { PageProps } from './page-props.ts';

/** The record for machines. */
export function Data({ model, strings }: PageProps<DataPage>) {
  const { shell, files } = model;
  const { title, lead, what, noLicence } = strings.data;
  const { licence } = shell.site;
  return (
    <Shell shell={shell} strings={strings} title={title} description={lead} kind="data">
      <PageHeading title={title}>
        <p class="lead">{lead}</p>
        <p>
          {licence ? (
            <a href={licence.href} rel="license">
              {strings.shell.licence(licence.label)}
            </a>
          ) : (
            noLicence
          )}
        </p>
      </PageHeading>
      <section aria-labelledby="files">
        <h2 class="country" id="files">
          {strings.data.files}
        </h2>
        <ul class="rows data-files">
          {files.map(({ href, name, kind, type }) => (
            <li>
              <a href={href} type={type}>
                {name}
              </a>
              <span class="row-count">{what[kind]}</span>
            </li>
          ))}
        </ul>
      </section>
    </Shell>
  );
}
