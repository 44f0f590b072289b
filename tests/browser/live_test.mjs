// The page of `stancemap serve` in a real browser: it follows saves and keeps what the reader looks at.
// Usage: node live_test.mjs PROGRAM PROJECT_FOLDER
import {spawn} from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline";
import {axeSource, check, finish, freshPage, launched, same, test} from "./browser.mjs";
import {HOSTILE, largeMap} from "./maps.mjs";

const [program, project] = process.argv.slice(2).map(name => path.resolve(name));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stancemap-live-"));
process.on("exit", () => fs.rmSync(folder, {recursive: true, force: true}));
const browser = await launched();

// Serves `what` and gives its address and a function that ends it.
async function serving(what, port = 0) {
  const server = spawn(program, ["serve", what, "--port", String(port)], {stdio: ["ignore", "pipe", "ignore"]});
  const ended = new Promise(done => server.on("exit", done));
  const lines = readline.createInterface({input: server.stdout});
  const address = await Promise.race([new Promise(done => lines.once("line", done)), ended.then(() => "")]);
  if (!address) throw new Error("serve ended before it gave an address");
  return {address, end: () => { server.kill("SIGINT"); return ended; }};
}

function mapOf(claims) {
  const out = {stancemap: 1, title: "Live", thesis: "t", claims: {t: {text: "The thesis", assumed: "for the test"}}};
  for (const [id, text] of Object.entries(claims)) out.claims[id] = {text, supports: "t", assumed: "for the test"};
  return JSON.stringify(out);
}

const badge = page => page.textContent(".chip.live");
const hasBadge = (page, words) => page.waitForFunction(words => document.querySelector(".chip.live").textContent.includes(words), words);
const hasClaim = (page, text) => page.waitForFunction(text => app.model.claims.some(claim => claim.text === text), text);

await test("opens from the server, and asks it for nothing but its own", async () => {
  const server = await serving(path.join(project, "annotations", "benevolent-hegemon"));
  const {page, errors, requests, open, close} = await freshPage(browser);
  await open(server.address);
  same(await badge(page), "live", "the word beside the title");
  check(await page.evaluate(() => app.map.shown.nodes.length) > 50, "claims are shown");
  await page.fill("#search", "benevolent hegemon");
  await page.keyboard.press("Enter");
  check(await page.isVisible("#panel-title"), "search opens a claim");
  await page.evaluate(axeSource());
  same((await page.evaluate(() => axe.run(document, {resultTypes: ["violations"]}))).violations.map(one => one.id), [], "axe-core");
  same(requests.filter(url => !url.startsWith(server.address)), [], "requests to others");
  same(errors, [], "errors");
  await close();
  await server.end();
});

await test("a save arrives: the map, the findings, and what was selected, folded and filtered stays", async () => {
  const file = path.join(folder, "saves.json");
  fs.writeFileSync(file, mapOf({a: "first reason", b: "second reason"}));
  const server = await serving(file);
  const {page, errors, open, close} = await freshPage(browser);
  await open(server.address);
  await page.evaluate(() => { app.select(app.model.byId.get("b").index); app.choose("kind", "unstated", true); });
  const before = await page.evaluate(() => app.model.findings.length);
  fs.writeFileSync(file, mapOf({new: "comes first", a: "first reason", b: "second reason, reworded"}));
  await hasClaim(page, "second reason, reworded");
  same(await page.evaluate(() => app.model.nodes[app.state.claim].of.id), "b", "selected as before");
  check((await page.textContent("#panel")).includes("reworded"), "the panel tells the new text");
  fs.writeFileSync(file, mapOf({a: "first reason"}).replace('"thesis":"t"', '"thesis":"nobody"'));
  await page.waitForFunction(before => app.model.findings.length > before, before);
  const found = await page.evaluate(() => app.model.findings.length);
  check((await badge(page)).includes(`${found} findings`), "the word beside the title counts the findings");
  same(await page.evaluate(() => app.state.claim), null, "a claim that is gone is no longer selected");
  await page.click("#tab-findings");
  check((await page.textContent("#view-findings")).includes("unknown-id"), "the findings are shown");
  same(errors, [], "errors");
  await close();
  await server.end();
});

await test("a broken save is told and the map stays; the next good one arrives", async () => {
  const file = path.join(folder, "broken.json");
  fs.writeFileSync(file, mapOf({a: "whole"}));
  const server = await serving(file);
  const {page, errors, open, close} = await freshPage(browser);
  await open(server.address);
  fs.writeFileSync(file, '{"stancemap": 1, "claims": {"<img src=x onerror=window.hacked=1>');
  await hasBadge(page, "cannot read the map");
  same(await page.evaluate(() => app.model.claims.length), 2, "claims as before");
  fs.writeFileSync(file, mapOf({a: "whole again"}));
  await hasClaim(page, "whole again");
  check(!(await badge(page)).includes("cannot"), "the trouble is over");
  fs.writeFileSync(file, mapOf({a: "</script><img src=x onerror=window.hacked=2>"}));
  await hasClaim(page, "</script><img src=x onerror=window.hacked=2>");
  for (const view of ["outline", "claims", "findings", "sources", "stances", "map"]) await page.evaluate(view => app.open(view), view);
  same(await page.evaluate(() => window.hacked), undefined, "nothing of the map runs");
  same(errors, [], "errors");
  await close();
  await server.end();
});

await test("the page says that the server is gone, and goes on when it is back", async () => {
  const file = path.join(folder, "back.json");
  fs.writeFileSync(file, mapOf({a: "before"}));
  let server = await serving(file);
  const {page, open, close} = await freshPage(browser);
  await open(server.address);
  await page.evaluate(() => app.select(app.model.byId.get("a").index));
  await server.end();
  await hasBadge(page, "not connected");
  fs.writeFileSync(file, mapOf({a: "after"}));
  server = await serving(file, new URL(server.address).port);
  await hasClaim(page, "after");
  same(await page.evaluate(() => app.model.nodes[app.state.claim].of.id), "a", "selected as before");
  await close();
  await server.end();
});

await test("a hostile map runs nothing when it is served", async () => {
  const file = path.join(folder, "hostile.yaml");
  fs.writeFileSync(file, HOSTILE);
  const server = await serving(file);
  const {page, errors, requests, open, close} = await freshPage(browser);
  await open(server.address);
  for (const view of ["outline", "claims", "findings", "sources", "stances", "flow", "map"]) await page.evaluate(view => app.open(view), view);
  same(await page.evaluate(() => window.hacked), undefined, "what its script would have set");
  same(requests.filter(url => !url.startsWith(server.address)), [], "requests to others");
  same(errors, [], "errors");
  await close();
  await server.end();
});

await test("1,000 claims: how long after a save the page shows it", async () => {
  const file = path.join(folder, "large.json");
  fs.writeFileSync(file, largeMap(1000));
  const server = await serving(file);
  const {page, open, close} = await freshPage(browser);
  await open(server.address);
  const times = [];
  for (let i = 0; i < 10; ++i) {
    const text = largeMap(1000).replace("A map of", `Save ${i} of`);
    const begin = performance.now();
    fs.writeFileSync(file, text);
    await page.waitForFunction(i => app.model.data.title.startsWith(`Save ${i} `), i);
    times.push(performance.now() - begin);
    await page.waitForTimeout(100);
  }
  times.sort((a, b) => a - b);
  console.log(`  shown after ${Math.round(times[5])} ms (longest ${Math.round(times[9])})`);
  same(times.length, 10, "saves");
  await close();
  await server.end();
});

await browser.close();
finish();
