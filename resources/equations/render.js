// SPDX-License-Identifier: GPL-3.0-or-later
// Renders equations.tsv (name, tab, TeX) to SVG with MathJax: npm install mathjax-full@3, then
// node render.js in this folder. Nested <svg> are flattened, because Qt Svg stops at them, and
// what Qt Svg does not know (ex, currentColor) is replaced.
const fs = require('fs');
const {mathjax} = require('mathjax-full/js/mathjax.js');
const {TeX} = require('mathjax-full/js/input/tex.js');
const {SVG} = require('mathjax-full/js/output/svg.js');
const {liteAdaptor} = require('mathjax-full/js/adaptors/liteAdaptor.js');
const {RegisterHTMLHandler} = require('mathjax-full/js/handlers/html.js');
const {AllPackages} = require('mathjax-full/js/input/tex/AllPackages.js');

const kPixelsPerEx = 7.5;
const kInk = '#1f2328';  // replaced by the colour of the text when it is shown

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const page = mathjax.document('', {
  InputJax: new TeX({packages: AllPackages}),
  OutputJax: new SVG({fontCache: 'none'}),
});

/// A nested <svg> as a group at its place, scaled as its viewBox says.
function flattened(svg) {
  const nested = /<svg([^>]*)>((?:(?!<svg)[\s\S])*?)<\/svg>/g;
  let flat = svg;
  for (let again = true; again;) {
    again = false;
    flat = flat.replace(nested, (whole, attributes, content, offset) => {
      if (offset === 0) return whole;
      again = true;
      const number = (name) => Number((attributes.match(new RegExp(`\\b${name}="([-0-9.]+)`)) || [0, 0])[1]);
      const box = attributes.match(/viewBox="([-0-9. ]+)"/)[1].split(' ').map(Number);
      const sx = number('width') / box[2], sy = number('height') / box[3];
      return `<g transform="translate(${number('x')},${number('y')}) scale(${sx},${sy}) ` +
          `translate(${-box[0]},${-box[1]})">${content}</g>`;
    });
  }
  return flat;
}

for (const line of fs.readFileSync('equations.tsv', 'utf8').trim().split('\n')) {
  const [name, tex] = line.split('\t');
  let svg = adaptor.innerHTML(page.convert(tex, {display: true}));
  const outer = svg.indexOf('>');
  svg = svg.slice(0, outer + 1).replace(/(width|height)="([0-9.]+)ex"/g,
      (whole, side, ex) => `${side}="${(ex * kPixelsPerEx).toFixed(2)}"`)
      .replace(/ style="[^"]*"/, '').replace(/ (role|focusable)="[^"]*"/g, '') + svg.slice(outer + 1);
  svg = flattened(svg).replace(/currentColor/g, kInk).replace(/ data-[a-z-]+="[^"]*"/g, '');
  fs.writeFileSync(`${name}.svg`, svg.replace('<svg ', '<svg aria-label="' +
      tex.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;') + '" ') + '\n');
}
