import type { DataPage } from '../../src/outputs/data/data.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import type { PageProps } from '../frame/page-props.ts';
import { Shell } from '../frame/shell.tsx';
import { useWords } from '../words/index.ts';

/** The record for machines. */
export function Data({ model }: PageProps<DataPage>) {
  const words = useWords();
  const { shell, files, versions } = model;
  const { licence } = shell.site;
  return (
    <Shell shell={shell} title={words('data.title')} description={words('data.lead')} kind="data">
      <PageHeading title={words('data.title')}>
        <p class="lead">{words('data.lead')}</p>
        <p>
          {licence ? (
            <a href={licence.href} rel="license">
              {words('frame.licence', { name: licence.label })}
            </a>
          ) : (
            words('data.noLicence')
          )}
        </p>
      </PageHeading>
      <section aria-labelledby="files">
        <h2 class="country" id="files">
          {words('data.files')}
        </h2>
        <ul class="rows data-files">
          {files.map(({ href, name, kind, type }) => (
            <li>
              <a href={href} type={type}>
                {name}
              </a>
              <span class="row-count">{words(`data.what.${kind}`)}</span>
            </li>
          ))}
        </ul>
        <p>{words('data.ids')}</p>
      </section>
      <section aria-labelledby="versions">
        <h2 class="country" id="versions">
          {words('data.versions')}
        </h2>
        <Versions versions={versions} />
      </section>
    </Shell>
  );
}

/** What changed in the form of the files, version by version. */
export function Versions({ versions }: Pick<DataPage, 'versions'>) {
  const words = useWords();
  return (
    <dl class="data-versions">
      {versions.map((version) => (
        <>
          <dt>{version}</dt>
          <dd>{words(`data.changes.${version}`)}</dd>
        </>
      ))}
    </dl>
  );
}
