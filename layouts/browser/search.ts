import './main.ts';
import { mount } from '../frame/browser/element.ts';
import { mountSearch } from '../search/browser/search-view.ts';

const root = document.querySelector<HTMLElement>('.search');

mount(() => {
  if (root) mountSearch(root);
});
