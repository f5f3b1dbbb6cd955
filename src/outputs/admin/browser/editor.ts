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
const config = await response.json();
if (config.backend.name === 'test-repo' && isOnThisMachine()) {
  config.backend = filesHere();
  // There is no host to sign in to.
  const style = document.createElement('style');
  style.textContent = '.inner > h1 + .buttons > .button.secondary { display: none; }';
  document.head.append(style);
}
await CMS.init({ config });

/** Whether a server of this machine gave the page: there the editor can open the files themselves. */
function isOnThisMachine(): boolean {
  return /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname);
}

/**
 * The editor offers the files of this machine only beside a git host: a record that names none gets one
 * that the page may not ask. Its name is that of the record, by which the editor says what to choose.
 */
function filesHere(): object {
  const name = config.app_title.replaceAll(/[/:]/g, ' ').trim() || 'record';
  return { name: 'github', repo: `local/${name}`, auth_methods: ['token'] };
}
