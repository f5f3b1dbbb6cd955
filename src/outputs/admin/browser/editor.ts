import './base64.ts';
import CMS from '@sveltia/cms';
import { fromFile, toFile } from './brief-file.ts';
import { dateControl } from './date-control.ts';
import { fileNameControl } from './file-name-control.ts';
import { nameControl } from './name-control.ts';

CMS.registerCustomFormat('brief-frontmatter', 'md', { fromFile, toFile });
CMS.registerFieldType('edtf', dateControl());
CMS.registerFieldType('file-name', fileNameControl());
CMS.registerFieldType('known-name', nameControl());

const response = await fetch(new URL('config.json', import.meta.url));
await CMS.init({ config: await response.json() });
