import './main.ts';
import { mount } from './mount.ts';
import { mountSearch } from './search/search-view.ts';

const root = document.querySelector<HTMLElement>('.search');

mount(() => {
  if (root) mountSearch(root);
});
