/**
 * Takes a reader of an old address on to the same part of the page: a refresh would forget which. What
 * follows is not read any more, so that the refresh below does not go on as well.
 */
const { to } = document.currentScript?.dataset ?? {};

if (to !== undefined && location.hash !== '') {
  window.stop();
  location.replace(to + location.hash);
}

export {};
