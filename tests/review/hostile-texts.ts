import MarkdownIt from 'markdown-it';

/** Shows a comment as the host would. */
export const github = new MarkdownIt({ html: true, linkify: true });
// As on GitHub, a host without a scheme is no link, and no mailbox has an unseen character in it.
github.linkify.set({ fuzzyLink: false, fuzzyEmail: false }).add('//', null);

/** What strangers may write into a brief, to do more in a comment than to be read. */
export const HOSTILE = [
  '[click](https://evil.example) ![x](https://evil.example/x.png)',
  '<script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; <!-- -->',
  '`code` **bold** _em_ ~~gone~~ | cell | \\',
  '# heading',
  '1. first',
  '- item',
  '+ item',
  '> quote',
  '=====',
  '```js',
  'https://evil.example/ www.evil.example someone@evil.example',
  '@everyone @org/team #12 org/repo#7 GH-12',
  'a\n\n# b\r\n\u2028- c\u2029\u0000\u0007',
  'abc\u202Egnp.exe \u200Bhidden\uFEFF',
  '[^1] [ref] $x^2$ :tada:',
  ']: https://evil.example',
];
