import './main.ts';
import { mount } from './mount.ts';
import { brushList } from './overview/brush-list.ts';

mount(brushList);
