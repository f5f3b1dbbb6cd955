import './main.ts';
import { mount } from '../frame/browser/element.ts';
import { brushList } from '../overview/browser/brush-list.ts';

mount(brushList);
