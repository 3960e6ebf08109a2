// Opens pages in Chromium as people do, and says in a line of JSON each what is wrong with them: node look.mjs CHROMIUM PAGE…
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const [executablePath, ...pages] = process.argv.slice(2);
const quiet = ['background-networking', 'component-update', 'sync', 'quic', 'gpu'].map((name) => `--disable-${name}`);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...quiet] });
const wrong = [];

// A4 at 96 dots per inch, without the margins of 16 mm.
const PAPER = { width: 673, height: 1002 };

async function open(file, options) {
  // axe is a script, which the page itself would not run.
  const context = await browser.newContext({ bypassCSP: true, ...options });
  const page = await context.newPage();
  const note = (what) => wrong.push(`${file} ${JSON.stringify(options)}: ${what}`);
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && note(`console: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => request.url() !== pathToFileURL(file).href && note(`asks for ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
  return { page, note, close: () => context.close() };
}

async function overflow(page, note) {
  const [wide, room, culprits] = await page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = (element) => element && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(element),
    );
    return [root.scrollWidth, root.clientWidth, beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
  });
  if (wide > room || culprits.length > 0) note(`${wide} px in ${room}: ${culprits.join(' | ')}`);
}

async function violations(page, note) {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
  if (passes.length === 0) note('axe looked at nothing');
  for (const { id, help, nodes } of violations) note(`axe ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

// A picture, as a page shows it: it is drawn, light and dark, and what it shows reaches as far as its frame.
async function picture(file) {
  for (const colorScheme of ['light', 'dark']) {
    const { page, note, close } = await open(file, { viewport: { width: 900, height: 900 }, colorScheme });
    const [bars, ends, frame] = await page.evaluate(() => {
      const end = (name) => (({ right, bottom }) => [right, bottom])(document.querySelector(name).getBoundingClientRect());
      const bars = [...document.querySelectorAll('.page .fill')].filter((bar) => bar.getBoundingClientRect().width > 0);
      return [bars.length, end('.page main'), end('.page')];
    });
    if (bars === 0 || ends[0] > frame[0] || ends[1] < frame[1]) note(`${bars} bars, up to ${ends} in ${frame}`);
    const readme = await page.context().newPage();
    await readme.setContent(`<img alt="" src="data:image/svg+xml;base64,${(await readFile(file)).toString('base64')}">`);
    const image = readme.locator('img');
    await image.evaluate((element) => element.decode()).catch((error) => note(`it is no picture: ${error}`));
    if ((await image.screenshot()).length < 10_000) note('there is nothing on it');
    await close();
  }
}

for (const file of pages.filter((name) => name.endsWith('.svg'))) await picture(file);
for (const file of pages.filter((name) => !name.endsWith('.svg'))) {
  for (const width of [380, 800, 1600]) {
    for (const colorScheme of ['light', 'dark']) {
      const { page, note, close } = await open(file, { viewport: { width, height: 900 }, colorScheme });
      const title = await page.locator('h1').first().boundingBox();
      if (!title || title.height === 0) note('no heading is seen');
      const [ink, ground] = await page.evaluate(() => {
        const style = getComputedStyle(document.body);
        return [style.color, style.backgroundColor].map((color) => Number(color.match(/\d+/)[0]));
      });
      if (ink < ground !== (colorScheme === 'light')) note(`colours don't follow: ${ink} on ${ground}`);
      await overflow(page, note);
      await violations(page, note);
      await close();
    }
  }
  // On paper dark is light, nothing is cut off at the side, and the page has as many sheets as its text needs.
  const { page, note, close } = await open(file, { viewport: PAPER, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  if (ground !== 'rgb(255, 255, 255)') note(`paper is ${ground}`);
  await overflow(page, note);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const needed = height / PAPER.height;
  if (sheets < Math.floor(needed) || sheets > Math.ceil(1.5 * needed) + 1) note(`${sheets} sheets for ${needed.toFixed(1)}`);
  if (!/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/.test(pdf)) note('it is not A4');
  await close();
}
await browser.close();
wrong.forEach((line) => console.log(line));
process.exit(wrong.length > 0 ? 1 : 0);
