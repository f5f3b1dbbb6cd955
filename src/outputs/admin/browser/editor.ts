import './brief-file.ts';
import CMS from '@sveltia/cms';
import { fromFile, toFile } from './brief-file.ts';
import { dateControl } from './date-control.ts';
import { fileNameControl, nameControl } from './name-controls.ts';

CMS.registerCustomFormat('brief-frontmatter', 'md', { fromFile, toFile });
CMS.registerFieldType('edtf', dateControl());
CMS.registerFieldType('file-name', fileNameControl());
CMS.registerFieldType('known-name', nameControl());

const response = await fetch(new URL('config.json', import.meta.url));
await CMS.init({ config: await response.json() });
