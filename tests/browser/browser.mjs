// What the browser tests share: the browser, pages without network, counting.
import fs from "node:fs";
import {createRequire} from "node:module";

const require = createRequire(import.meta.url);

// 77 is "skipped" for CTest: without the packages or a browser nothing is tested.
export function needed(what, there) {
  if (there) return;
  console.log(`skipped: ${what}`);
  process.exit(77);
}

export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(path => fs.existsSync(path));

export async function launched() {
  needed("playwright-core is not there; `npm ci` in tests/browser brings it", fs.existsSync(new URL("node_modules/playwright-core", import.meta.url)));
  needed("there is no Chromium", CHROMIUM);
  const {chromium} = require("playwright-core");
  return chromium.launch({executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"]});
}

export const axeSource = () => fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let passed = 0, failed = 0;

export function check(good, what) {
  if (good) { ++passed; return; }
  ++failed;
  console.log(`FAILED ${current}: ${what}`);
}

export function same(found, wanted, what) {
  check(JSON.stringify(found) === JSON.stringify(wanted), `${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

let current = "";

// Runs one test; what it throws is a failure, not the end.
export async function test(name, run) {
  current = name;
  const begin = Date.now();
  try { await run(); } catch (error) { check(false, error.stack); }
  console.log(`${name} (${Date.now() - begin} ms)`);
}

export function finish() {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

// A page that has told no error and asked for nothing but itself. `open(url)` waits until it is drawn.
export async function freshPage(browser, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, ...options});
  const page = await context.newPage();
  const errors = [], requests = [];
  page.on("pageerror", error => errors.push(String(error.stack)));
  page.on("console", message => { if (["error", "warning"].includes(message.type())) errors.push(message.text()); });
  page.on("dialog", dialog => { errors.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", request => requests.push(request.url()));
  const open = async url => {
    await page.goto(url);
    await page.waitForSelector("html[data-ready=yes]");
  };
  const close = () => context.close();
  return {page, errors, requests, open, close};
}
