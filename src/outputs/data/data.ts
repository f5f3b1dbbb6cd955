import type { Dataset, WithContext } from 'schema-dts';
import { DATA, dataAddress, onProduction } from '../addresses/addresses.ts';
import { type Shell, shellOf } from '../frame/shell.ts';
import { definePage } from '../kinds/define-page.ts';
import type { Edition } from '../page/edition.ts';
import {
  DATA_FILES,
  DATA_VERSION,
  DATA_VERSIONS,
  type DataFile,
  type DataVersion,
} from './brief-data.ts';

/** The files for machines. */
export interface DataPage {
  readonly shell: Shell;
  readonly files: readonly (DataFile & { readonly href: string })[];
  /** Versions of the form of the files, the newest first. */
  readonly versions: readonly DataVersion[];
}

export const data = definePage<DataPage>({
  kind: 'data',
  in: { sitemap: true, navigation: { section: 'data', address: DATA } },
  *pages(edition) {
    const { months } = edition.indexes.timeline;
    yield {
      address: DATA,
      inputs: { also: [months[0]?.key, months.at(-1)?.key] },
      model: () => dataPage(edition),
    };
  },
});

function dataPage(edition: Edition): DataPage {
  return {
    shell: shellOf(edition, { address: DATA, section: 'data', structuredData: dataset(edition) }),
    versions: DATA_VERSIONS,
    files: DATA_FILES.map((file) => ({ ...file, href: edition.href(dataAddress(file.name)) })),
  };
}

/** The files in the words of schema.org, so that data catalogues find them. */
function dataset({ site, context, indexes }: Edition): WithContext<Dataset> {
  const whole = (address: string) => onProduction(address, context.production);
  const { months } = indexes.timeline;
  const [first, last] = [months[0]?.key, months.at(-1)?.key];
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: site.title,
    description: site.description,
    url: whole(DATA),
    inLanguage: site.language,
    isAccessibleForFree: true,
    version: DATA_VERSION,
    ...(first !== undefined && { temporalCoverage: `${first}/${last}` }),
    ...(site.licence && { license: site.licence.url }),
    ...(site.publisher !== undefined && {
      creator: { '@type': 'Organization', name: site.publisher },
    }),
    distribution: DATA_FILES.map(({ name, type }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: type,
      contentUrl: whole(dataAddress(name)),
    })),
  };
}
