// The page in a real browser: from disk, with mouse, keyboard and paper, hostile texts and 10,000 claims.
// Usage: node page_test.mjs PROGRAM PROJECT_FOLDER
import {execFileSync} from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {pathToFileURL} from "node:url";
import {axeSource, check, finish, freshPage, launched, same, test} from "./browser.mjs";
import {HOSTILE, largeMap} from "./maps.mjs";

const [program, project] = process.argv.slice(2).map(name => path.resolve(name));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stancemap-browser-"));
process.on("exit", () => fs.rmSync(folder, {recursive: true, force: true}));

// Writes the page of a map and gives its address.
function pageOf(map, name, ...options) {
  const out = path.join(folder, `${name}.html`);
  execFileSync(program, ["render", map, "-o", out, ...options]);
  return pathToFileURL(out).href;
}

function pageOfText(text, name) {
  const map = path.join(folder, name);
  fs.writeFileSync(map, text);
  return pageOf(map, name);
}

const annotated = name => path.join(project, "annotations", name);
const debate = pageOf(annotated("benevolent-hegemon"), "debate");
const round = pageOf(annotated("policy-round"), "round");
const browser = await launched();

// Of a CSV table, with its head.
function firstColumn(table) {
  const cells = [...table.matchAll(/("(?:[^"]|"")*"|[^,\r\n"]*)(,|\r?\n)/g)];
  return cells.filter((cell, i) => i === 0 || cells[i - 1][2] !== ",").map(cell => cell[1]);
}

const shownCount = page => page.evaluate(() => app.map.shown.nodes.filter(node => node.kind === "claim").length);
const folded = page => page.evaluate(() => [...app.state.folded].map(index => app.model.nodes[index].of.id).sort());
const selected = page => page.evaluate(() => app.state.claim === null ? null : app.model.nodes[app.state.claim].of.id);

await test("opens from disk, without an error and without asking for anything", async () => {
  const {page, errors, requests, open, close} = await freshPage(browser);
  await open(debate);
  same(errors, [], "errors");
  same(requests, [debate], "requests");
  const claims = await page.evaluate(() => app.model.claims.length);
  same(await shownCount(page), claims, "claims shown");
  const tabs = await page.$$eval("[role=tab]", tabs => tabs.map(tab => tab.firstChild.textContent));
  same(tabs, ["Map", "Outline", "Claims", "Findings", "Sources", "Stances", "Flow"], "views");
  const ink = await page.evaluate(() => {
    const canvas = document.getElementById("map");
    const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const colors = new Set();
    for (let i = 0; i < pixels.length; i += 4) colors.add(pixels[i] << 16 | pixels[i + 1] << 8 | pixels[i + 2]);
    return colors.size;
  });
  check(ink > 30, `something is drawn: ${ink} colours`);
  await close();
});

await test("search finds by words and speaker, and Enter goes to the claim", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  await open(debate);
  await page.fill("#search", "benevolent hegemon");
  check(await page.isVisible("#hits"), "hits are shown");
  same(await page.getAttribute("#search", "aria-expanded"), "true", "aria-expanded");
  const first = await page.textContent("#hit-0 bdi");
  await page.keyboard.press("Enter");
  same(await page.textContent("#panel-title"), first, "the panel tells of the first hit");
  check(page.url().includes("claim="), "the address names the claim");
  await page.fill("#search", "no such words anywhere");
  same(await page.locator("#hits li").allTextContents(), ["Nothing found"], "no hit");
  await page.keyboard.press("Escape");
  check(await page.isHidden("#hits"), "Escape closes the hits");
  same(errors, [], "errors");
  await close();
});

await test("a link opens at its claim, and back goes back", async () => {
  const {page, open, close} = await freshPage(browser);
  await open(`${debate}#claim=security-environment-drives`);
  same(await selected(page), "security-environment-drives", "selected");
  await page.evaluate(() => app.goTo(app.model.byId.get("leadership-drives").index));
  same(await selected(page), "leadership-drives", "gone to");
  await page.goBack();
  same(await selected(page), "security-environment-drives", "after back");
  await page.goForward();
  same(await selected(page), "leadership-drives", "after forward");
  await open(`${debate}#claim=nothing-of-this-name&view=nowhere&steps=nan`);
  same(await selected(page), null, "an unknown claim selects nothing");
  await close();
});

await test("filters: by who says it; the others pale, then hidden; cleared", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  await open(debate);
  const all = await shownCount(page);
  await page.click("#filters-button");
  await page.click("#filters details[data-key=by] summary");
  await page.click("#filters details[data-key=by] label >> nth=0");
  const matches = await page.evaluate(() => app.matches.size);
  const wanted = await page.evaluate(() => {
    const counts = new Map();
    for (const claim of app.model.claims) if (claim.by !== undefined) counts.set(claim.by, (counts.get(claim.by) || 0) + 1);
    return Math.max(...counts.values());
  });
  same(matches, wanted, "claims of the one who says most");
  same(await shownCount(page), all, "pale ones stay");
  await page.click("text=hidden");
  same(await shownCount(page), matches, "only those that match");
  check(page.url().includes("f.by="), "the address names the filter");
  await page.click("#filters .clear");
  same(await shownCount(page), all, "all after Clear");
  for (const key of ["stance", "source", "kind", "group", "finding", "severity"])
    check(await page.locator(`#filters details[data-key=${key}]`).count() === 1, `a filter by ${key}`);
  same(errors, [], "errors");
  await close();
});

await test("focus shows what is within N steps, and Back shows all again", async () => {
  const {page, open, close} = await freshPage(browser);
  await open(debate);
  const all = await shownCount(page);
  await page.evaluate(() => app.select(app.model.byId.get("leadership-drives").index));
  await page.click("#panel >> text=Focus");
  const near = await page.evaluate(() => app.map.shown.nodes.map(node => node.of.id).filter(Boolean).sort());
  check(near.length < all && near.includes("leadership-drives"), `fewer: ${near.length} of ${all}`);
  const direct = await page.evaluate(() => {
    const node = app.model.byId.get("leadership-drives");
    return node.into.map(line => app.model.nodes[line.from].of.id).filter(Boolean);
  });
  for (const id of direct) check(near.includes(id), `${id} is one step away and shown`);
  await page.evaluate(() => app.setSteps(1));
  check(await page.evaluate(() => app.map.shown.nodes.length) < near.length, "one step shows fewer than two");
  await page.evaluate(() => app.setSteps(6));
  check(await page.evaluate(() => app.map.shown.nodes.length) > near.length, "six steps show more");
  await page.goBack();
  same(await shownCount(page), all, "all after Back");
  await close();
});

await test("folding hides what only leads to a claim, tells how many, and no two boxes overlap", async () => {
  const {page, open, close} = await freshPage(browser, {reducedMotion: "reduce"});
  for (const url of [debate, round]) {
    await open(url);
    const faults = await page.evaluate(() => {
      const faults = [], {model} = app;
      const overlaps = () => {
        const places = [...app.map.shown.places.values()];
        let found = 0;
        for (let i = 0; i < places.length; ++i) for (let j = 0; j < i; ++j) {
          const a = places[i], b = places[j];
          if (a.x + 0.5 < b.x + b.width && b.x + 0.5 < a.x + a.width && a.y + 0.5 < b.y + b.height && b.y + 0.5 < a.y + a.height) ++found;
        }
        return found;
      };
      const all = app.map.shown.nodes.length;
      if (overlaps()) faults.push(`${overlaps()} boxes overlap in the whole map`);
      for (const node of model.nodes.filter(node => node.kind === "claim" && node.into.length)) {
        app.fold(node.index);
        const {shown} = app.map;
        if (!shown.isShown[node.index]) faults.push(`${node.of.id} hid itself`);
        if (overlaps()) faults.push(`${overlaps()} boxes overlap when ${node.of.id} is folded`);
        // What is shown without the folded claim's lines is what a walk from the roots finds.
        const hidden = model.claims.filter((claim, c) => !shown.isShown[c]).length;
        if (hidden !== (shown.hidden.get(node.index) || 0)) faults.push(`${node.of.id}: ${hidden} hidden, ${shown.hidden.get(node.index)} told`);
        for (const line of shown.lines) if (!shown.places.has(line.from) || !shown.places.has(line.to)) faults.push("a line leads to what is hidden");
        app.fold(node.index);
      }
      if (app.map.shown.nodes.length !== all) faults.push("unfolding does not show all again");
      app.foldLevels();
      if (overlaps()) faults.push("boxes overlap when groups are folded");
      if (!app.map.shown.nodes.some(node => node.kind === "group")) faults.push("no group is folded");
      app.unfoldAll();
      if (app.map.shown.nodes.length !== all) faults.push("Unfold all does not show all");
      return faults;
    });
    same(faults, [], url.split("/").pop());
  }
  await close();
});

await test("steps from a claim or an argument are those of render --focus", async () => {
  const {page, open, close} = await freshPage(browser);
  for (const [map, address, ids] of [["benevolent-hegemon", debate, ["libya-dimmed-image", "leadership-drives"]], ["policy-round", round, ["plan"]]]) {
    await open(address);
    const some = await page.evaluate(() => [app.model.args[0] && app.model.args[0].id, ...app.model.claims.slice(0, 30).map(claim => claim.id)]);
    for (const id of [...ids, ...some.filter(Boolean)]) {
      for (const steps of [1, 2, 3]) {
        const table = execFileSync(program, ["render", annotated(map), "--format", "claims", "--focus", id, "--depth", String(steps)], {encoding: "utf8"});
        const near = await page.evaluate(([focus, count]) => [...nearNodes(app.model, app.model.byId.get(focus), count).keys()]
          .map(i => app.model.nodes[i].of.id).filter(Boolean).sort(), [id, steps]);
        same(near, firstColumn(table).slice(1).sort(), `${id}, ${steps} steps`);
      }
    }
  }
  await close();
});

await test("the keyboard alone: from claim to claim, panel, fold, focus, views, search, help", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  await open(debate);
  const press = key => page.keyboard.press(key);
  const focused = () => page.evaluate(() => document.activeElement.id);
  for (let i = 0; i < 12 && await focused() !== "map"; ++i) await press("Tab");
  same(await focused(), "map", "Tab reaches the map");
  await press("ArrowRight");
  const first = await selected(page);
  check(first !== null, "an arrow selects a claim");
  await press("ArrowRight");
  const second = await selected(page);
  check(second !== first, "the next arrow goes on");
  await press("ArrowLeft");
  check(await selected(page) !== second, "and back");
  await press("Enter");
  same(await focused(), "panel-title", "Enter goes to the panel");
  await press("Escape");
  same([await focused(), await selected(page), await page.isHidden("#panel")], ["map", first, true], "Escape closes the panel");
  await page.evaluate(() => app.select(app.model.byId.get("leadership-drives").index));
  await press("f");
  check(await page.evaluate(() => app.state.folded.size === 1), "F folds");
  await press("f");
  await press("o");
  check(await page.evaluate(() => app.state.focus !== null), "O focuses");
  await press("o");
  await press("/");
  same(await focused(), "search", "/ goes to the search");
  await page.keyboard.type("japan");
  await press("ArrowDown");
  same(await page.getAttribute("#search", "aria-activedescendant"), "hit-0", "the first hit is marked");
  await press("Escape");
  await page.focus("#tab-map");
  await press("ArrowRight");
  same(await focused(), "tab-outline", "arrows go through the views");
  check(await page.isVisible("#view-outline .outline"), "the outline is shown");
  await press("End");
  same(await focused(), "tab-flow", "End goes to the last view");
  await press("?");
  check(await page.isVisible("#help"), "? shows the keys");
  await press("Escape");
  same(errors, [], "errors");
  await close();
});

await test("the outline, the tables, the matrix and the flow sheet say what the map says", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  await open(round);
  const model = await page.evaluate(() => ({claims: app.model.claims.map(claim => claim.label || claim.text || claim.id), findings: app.model.findings.length,
    sources: app.model.sources.length, texts: app.model.claims.map(claim => claim.text || claim.label || claim.id), cells: app.model.threads[0].flow.cells.length, held: app.model.stancesOf.size}));
  await page.click("#tab-outline");
  const told = new Set(await page.locator("#view-outline .claim-link").allTextContents());
  for (const name of model.claims) check(told.has(name), `the outline has ${name}`);
  const whole = await page.textContent("#view-outline");
  same(model.texts.filter(text => !whole.includes(text)), [], "texts that the outline leaves out");
  await page.click("#tab-claims");
  same(await page.locator("#view-claims tbody tr").count(), Math.min(200, model.claims.length), "rows of claims");
  const rows = await page.textContent("#view-claims tbody");
  same(model.texts.filter(text => !rows.includes(text)), [], "texts that the claims table leaves out");
  await page.click("#view-claims th >> text=For");
  await page.click("#view-claims th >> text=For");
  const supports = (await page.locator("#view-claims tbody tr td:nth-child(4)").allTextContents()).map(Number);
  same(supports, [...supports].sort((a, b) => b - a), "sorted, the most first");
  await page.click("#tab-findings");
  same(await page.locator("#view-findings tbody tr").count(), Math.min(200, model.findings), "rows of findings");
  await page.click("#tab-sources");
  same(await page.locator("#view-sources tbody tr").count(), model.sources, "rows of sources");
  await page.click("#tab-stances");
  same(await page.locator("#view-stances tbody tr").count(), Math.min(200, model.held), "rows of stances");
  await page.click("#tab-flow");
  same(await page.locator("#view-flow td.cell").count(), model.cells, "cells of the flow sheet");
  same(errors, [], "errors");
  await close();
});

await test("the outline tells every relation once, and each claim", async () => {
  const {page, open, close} = await freshPage(browser);
  const chain = {stancemap: 1, thesis: "c0", claims: {}};
  for (let i = 0; i < 3000; ++i) chain.claims[`c${i}`] = {text: `step ${i}`, ...(i ? {supports: `c${i - 1}`} : {})};
  for (const url of [debate, round, pageOf(annotated("classroom"), "classroom"), pageOfText(JSON.stringify(chain), "chain.json")]) {
    await open(`${url}#view=outline`);
    const counts = await page.evaluate(() => {
      const more = document.querySelector("#view-outline .more");
      while (!more.hidden) more.click();
      const names = new Set([...document.querySelectorAll("#view-outline .claim-link")].map(one => one.textContent));
      return {
        told: [...document.querySelectorAll("#view-outline .word")].filter(one => !/^(premise|from above)/.test(one.textContent)).length,
        relations: app.model.relations.filter(relation => relation.from !== undefined).length,
        missing: app.model.nodes.filter(node => node.kind === "claim" && !names.has(wholeName(app.model, node))).map(node => node.of.id),
      };
    });
    same([counts.told, counts.missing], [counts.relations, []], url.split("/").pop());
  }
  await close();
});

await test("the outline points up and down to what is told elsewhere, and jumps there", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  // What attacks both the thesis and what supports it is told below the thesis, behind the support.
  const long = "A long claim without a label. ".repeat(20).trim();
  const claims = {t: {text: "The thesis"}, s: {text: "Its support", supports: "t"}, both: {label: "Both", text: "All of it", attacks: ["t", "s"]},
    z: {text: long, supports: ["both", "t"]}, y: {text: "Once more", supports: "z"}};
  await open(`${pageOfText(JSON.stringify({stancemap: 1, thesis: "t", claims}), "pointers.json")}#view=outline`);
  const words = () => page.evaluate(() => [...document.querySelectorAll("#view-outline .outline li")].map(entry => {
    const [name, to] = entry.querySelectorAll(":scope > button, :scope > .quiet > button");
    return `${name.textContent.slice(0, 20)}${to ? ` ${to.textContent}` : ""}`;
  }));
  same(await words(), ["The thesis", "Its support", "Both see below", "Both", "A long claim without see below", "A long claim without", "Once more"], "entries");
  check((await page.textContent("#view-outline")).includes(long), "a text without label is not cut");
  await page.click("text=see below >> nth=0");
  same(await page.evaluate(() => document.activeElement.closest("li").querySelector(".claim-words").textContent), "All of it", "the way leads to the whole entry");
  for (const url of [debate, round]) {
    await open(`${url}#view=outline`);
    const wrong = await page.evaluate(() => {
      const entries = [...document.querySelectorAll("#view-outline .outline li")], wrong = [];
      const name = entry => entry.querySelector(".claim-link").textContent;
      const to = entry => entry.querySelector(":scope > .quiet > button");
      entries.forEach((entry, i) => {
        if (!to(entry)) return;
        const full = entries.findIndex(other => !to(other) && name(other) === name(entry));
        if (to(entry).textContent !== (full < i ? "see above" : "see below")) wrong.push(name(entry));
      });
      return entries.some(to) ? wrong : ["no pointer"];
    });
    same(wrong, [], `pointers that point the wrong way in ${url.split("/").pop()}`);
  }
  same(errors, [], "errors");
  await close();
});

await test("a thesis has its own kind, in the table and in the filters", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  const claims = {t: {kind: "policy", text: "The thesis"}, p: {kind: "policy", text: "A plan", supports: "t"}, f: {text: "A fact", supports: "p"}};
  await open(`${pageOfText(JSON.stringify({stancemap: 1, thesis: "t", claims}), "kinds.json")}#view=claims`);
  same(await page.locator("#view-claims tbody td:nth-child(2)").allTextContents(), ["policy, thesis", "policy", "fact"], "column Kind");
  await page.click("#filters-button");
  const choices = key => page.evaluate(key => [...document.querySelectorAll(`#filters details[data-key=${key}] label`)].map(one => one.textContent.trim()), key);
  same(await choices("kind"), ["policy 2", "fact 1"], "filter Kind");
  same(await choices("thesis"), ["no 2", "yes 1"], "filter Thesis");
  await page.evaluate(() => { app.choose("kind", "policy", true); app.choose("thesis", "no", true); });
  same(await page.locator("#view-claims tbody th").allTextContents(), ["A plan"], "policies that are no thesis");
  same(errors, [], "errors");
  await close();
});

await test("a double click folds what it meets, also when the panel opens under it", async () => {
  const {page, open, close} = await freshPage(browser, {reducedMotion: "reduce"});
  await open(debate);
  const target = await page.evaluate(() => {
    const {view, shown} = app.map;
    for (const node of shown.nodes) {
      const place = shown.places.get(node.index), x = (place.x + place.width / 2 - view.x) * view.scale, y = (place.y + place.height / 2 - view.y) * view.scale;
      if (node.kind === "claim" && node.into.length && x > 40 && x < view.width - 40 && y > 80 && y < view.height - 80) return {x, y, index: node.index};
    }
    return null;
  });
  const box = await page.locator("#map").boundingBox();
  await page.mouse.dblclick(box.x + target.x, box.y + target.y);
  same(await page.evaluate(() => [...app.state.folded]), [target.index], "folded");
  await close();
});

await test("folds are in the address: Back undoes them, a reload and the copied link keep them", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  await open(debate);
  const all = await shownCount(page);
  await page.evaluate(() => app.select(app.model.byId.get("leadership-drives").index));
  await page.click("#panel .actions >> text=Fold");
  const few = await shownCount(page);
  check(few < all, "folded");
  check(page.url().includes("&fold=leadership-drives"), `the address names the fold: ${page.url()}`);
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", {value: {writeText: async text => { window.copied = text; }}}));
  await page.click("#panel >> text=Copy link");
  same(await page.evaluate(() => window.copied), page.url(), "the copied link");
  await page.reload();
  same([await folded(page), await shownCount(page)], [["leadership-drives"], few], "after a reload");
  await page.goBack();
  same([await folded(page), await shownCount(page), await selected(page)], [[], all, "leadership-drives"], "after Back");
  await page.goForward();
  same(await folded(page), ["leadership-drives"], "after Forward");
  await page.click("#unfold-all");
  same([await folded(page), page.url().includes("fold=")], [[], false], "Unfold all");
  for (const word of ["groups", "2", "1"]) {
    await page.click("#fold-all");
    check(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("levels") === word, `Levels: ${word} in ${page.url()}`);
    const shown = await page.evaluate(() => app.map.shown.nodes.map(node => node.index));
    await page.reload();
    same(await page.evaluate(() => app.map.shown.nodes.map(node => node.index)), shown, `Levels ${word} after a reload`);
  }
  await page.goBack();
  await page.goBack();
  check(page.url().includes("levels=groups") && await page.evaluate(() => app.state.foldedGroups.size > 0), "Back through Levels");
  await page.evaluate(() => app.foldGroup([...app.state.foldedGroups][0], false));
  check(/[&#](fold|unfold)-group=/.test(page.url()), `a group by its id: ${page.url()}`);
  const groups = await page.evaluate(() => [...app.state.foldedGroups]);
  await page.reload();
  same(await page.evaluate(() => [...app.state.foldedGroups].sort((a, b) => a - b)), groups, "groups after a reload");
  same(errors, [], "errors");
  await close();
});

await test("an address tells folds of any id, and none that is not there", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  await open(`${debate}#fold=nothing&fold=__proto__&unfold=constructor&levels=nowhere&fold-group=toString&fold-group=`);
  same(await page.evaluate(() => [app.state.folded.size, app.state.foldedGroups.size]), [0, 0], "unknown ids");
  const hostile = "\"><img src=x onerror=window.hacked=1>&levels=1#x +%41é";
  const url = pageOfText(JSON.stringify({stancemap: 1, thesis: "t", claims: {t: {text: "A thesis"}, [hostile]: {text: "In the middle", supports: "t"},
    below: {text: "Below", supports: hostile}, other: {text: "Another", attacks: "t"}}}), "ids.json");
  await open(url);
  await page.evaluate(id => app.fold(app.model.byId.get(id).index), hostile);
  const address = page.url();
  await page.goto("about:blank");
  await open(`${address}&claim=below`);
  same([await folded(page), await shownCount(page)], [[hostile], 3], "folded by a link, and a claim behind it does not unfold it");
  same(await page.evaluate(() => [window.hacked, document.querySelectorAll("img").length]), [undefined, 0], "it stays text");
  same(errors, [], "errors");
  await close();
});

await test("a large map: all unfolded is one word, and thousands of folds leave the address short", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  const url = pageOfText(largeMap(3000), "folds.json");
  await open(url);
  const first = await shownCount(page);
  same(new URL(page.url()).hash, "", "opened");
  await page.click("#unfold-all");
  same(new URL(page.url()).hash, "#levels=all", "all");
  await page.reload();
  same(await shownCount(page), 3000, "all after a reload");
  await page.goBack();
  same(await shownCount(page), first, "as it was opened, after Back");
  // Every other claim is folded: no word comes near.
  await page.evaluate(() => {
    app.model.nodes.forEach((node, i) => { if (i % 2 && node.into.length) app.state.folded.add(i); else app.state.folded.delete(i); });
    app.fold(app.model.nodes.find((node, i) => i % 2 === 0 && i > 100 && node.into.length).index);
  });
  const many = await folded(page), shown = await shownCount(page), address = page.url();
  check(many.length > 300, `${many.length} folds`);
  const {length} = new URL(address).hash;
  check(length > 1000 && length < 2000, `${length} signs`);
  await page.reload();
  same([await folded(page), await shownCount(page)], [many, shown], "a reload keeps all of them");
  await page.goto("about:blank");
  await open(address);
  const some = await folded(page);
  check(some.length > 50, `a link keeps ${some.length}`);
  same(errors, [], "errors");
  await close();
});

await test("every view follows the filters", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  await open(round);
  const names = view => page.locator(`#view-${view} .claim-link:not(.pale)`).evaluateAll(links => links.map(link => link.textContent));
  await page.click("#tab-flow");  // made before the filter is set
  const cells = await page.locator("#view-flow td.cell").count();
  await page.click("#filters-button");
  await page.click("#filters details[data-key=by] summary");
  await page.click("#filters details[data-key=by] label >> nth=0");
  await page.evaluate(axeSource());
  const wanted = await page.evaluate(() => {
    const {model, matches} = app, sources = new Set(), findings = new Set();
    for (const i of matches) {
      for (const one of [...model.claims[i].said || [], ...model.claims[i].cites || []]) if (one.source !== undefined) sources.add(one.source);
      for (const f of model.claims[i].findings || []) findings.add(f);
    }
    const cells = model.threads[0].flow.cells.filter(cell => matches.has(model.byId.get(cell.claim).index)).length;
    const rest = model.nodes.filter(node => node.kind !== "claim").length + model.relations.filter(relation => relation.findings).length;
    return {sources: sources.size, findings: findings.size, cells, rest, matches: matches.size, claims: model.claims.length,
      allFindings: model.findings.length, allSources: model.sources.length,
      names: [...matches].map(i => nodeName(model, model.nodes[i])).sort()};
  });
  check(wanted.cells > 0 && wanted.cells < cells, `${wanted.cells} of ${cells} cells`);
  same(await page.locator("#view-flow td.cell:not(.pale)").count(), wanted.cells, "cells that are not pale");
  same(await page.locator("#view-flow td.cell").count(), cells, "all cells");
  same(await page.locator("#view-flow td.pale .unseen").count(), cells - wanted.cells, "pale cells say so");
  for (const view of ["outline", "claims", "findings", "sources", "stances", "flow"]) {
    await page.click(`#tab-${view}`);
    check((await page.textContent(`#view-${view} .filter-line`)).startsWith(`${wanted.matches} of ${wanted.claims} claims match the filters`), `${view} says that filters are set`);
    same(await page.evaluate(async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(one => one.id)), [], `axe-core: ${view}`);
  }
  const links = await names("outline");
  for (const name of wanted.names) check(links.includes(name), `the outline has ${name}`);
  const pale = await page.locator("#view-outline .claim-link.pale").allTextContents();
  check(pale.length > 0 && pale.every(name => name.endsWith("(does not match)")), "the others are pale and say so");
  same(await page.textContent("#view-claims caption"), `${wanted.matches} of ${wanted.claims} claims`, "caption of the claims");
  same(await page.textContent("#view-sources caption"), `${wanted.sources} of ${wanted.allSources} sources`, "caption of the sources");
  same(await page.locator("#view-sources tbody tr").count(), wanted.sources, "rows of sources");
  const rows = await page.locator("#view-findings tbody tr").count();
  check(rows >= wanted.findings && rows < wanted.allFindings, `${rows} of ${wanted.allFindings} findings, ${wanted.findings} on claims`);
  same(await page.textContent("#view-findings caption"), `${rows} of ${wanted.allFindings} findings`, "caption of the findings");
  await page.click("#filters >> text=hidden");
  same(await page.locator("#view-flow td.cell").count(), wanted.cells, "cells left where others are hidden");
  await page.click("#tab-outline");
  const left = await page.locator("#view-outline .claim-link").allTextContents();
  same(await page.locator("#view-outline .pale").count(), 0, "nothing is pale");
  const others = await page.evaluate(() => app.model.nodes.filter(node => node.kind === "claim" && !app.matches.has(node.index)).map(node => nodeName(app.model, node)));
  same(left.filter(name => others.includes(name) && !wanted.names.includes(name)), [], "claims that are hidden");
  for (const name of wanted.names) check(left.includes(name), `the outline keeps ${name}`);
  await page.click("#view-outline .filter-line button");
  same(await page.locator(".filter-line:visible").count(), 0, "no line after Clear");
  check(await page.evaluate(() => document.activeElement !== document.body), "the keyboard is somewhere");
  same(errors, [], "errors");
  await close();
});

await test("a line that is undercut is lit from end to end", async () => {
  const {page, open, close} = await freshPage(browser);
  await open(`${round}#claim=plan`);
  const halves = await page.evaluate(() => {
    const {index} = app.model.byId.get("plan"), lit = app.map.shown.lines.filter(line => reaches(app.model, line, index));
    return app.model.nodes.filter(node => node.kind === "junction" && node.out.concat(node.into).some(line => line.from === index || line.to === index))
      .map(node => lit.filter(({line}) => line.relation === node.of.relation).length);
  });
  check(halves.length > 0 && halves.every(count => count === 2), `both halves: ${halves}`);
  await close();
});

await test("what a flow sheet has left where the others are hidden is not pale", async () => {
  const {page, open, close} = await freshPage(browser);
  await open(`${round}#view=flow`);
  const [pale, cells] = await page.evaluate(() => {
    let pale = 0, cells = 0;
    for (const {flow} of app.model.threads) {
      for (const node of app.model.nodes.filter(node => node.kind === "claim")) {
        Object.assign(app, {matches: new Set([node.index])});
        app.state.hide = true;
        const left = flowLeft(app, flow), sheet = flowSheet(app, left, left.columns.map((_, c) => c), "");
        pale += sheet.querySelectorAll(".pale").length;
        cells += left.cells.length;
      }
    }
    return [pale, cells];
  });
  same(pale, 0, "pale cells");
  check(cells > 0, `${cells} cells are left`);
  await close();
});

await test("without findings a page has none", async () => {
  const {page, open, close} = await freshPage(browser);
  await open(pageOf(annotated("policy-round"), "no-findings", "--no-findings"));
  same(await page.evaluate(() => [app.model.findings.length, app.model.nodes.filter(node => node.findings.length).length]), [0, 0], "findings");
  await close();
});

await test("filters that leave nothing say so, and not that nothing is wrong", async () => {
  const {page, open, close} = await freshPage(browser);
  const claims = {t: {text: "A thesis"}, a: {text: "A reason", supports: "t", cite: {source: "s"}}};
  await open(`${pageOfText(JSON.stringify({stancemap: 1, thesis: "t", sources: {s: {title: "S", kind: "book"}}, claims}), "none.json")}#f.thesis=yes`);
  await page.click("#tab-sources");
  same(await page.textContent("#view-sources .empty"), "Nothing here matches the filters.", "sources");
  await close();
});

await test("a page as wide as a phone: every button of the map can be pressed", async () => {
  for (const width of [320, 375, 560]) {
    const {page, errors, open, close} = await freshPage(browser, {viewport: {width, height: 700}, reducedMotion: "reduce"});
    await open(debate);
    await page.evaluate(() => { app.fold(app.model.nodes.find(node => node.into.length).index); app.map.show(0, 1, true); });
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const id of ["zoom-in", "zoom-out", "fit", "unfold-all", "fold-all"]) {
      check(await page.evaluate(id => {
        const button = document.getElementById(id), {left, right, top, bottom} = button.getBoundingClientRect();
        const meets = (x, y) => button.contains(document.elementFromPoint(x, y));
        return left >= 0 && right <= innerWidth && meets(left + 4, top + 4) && meets(right - 4, bottom - 4) && meets((left + right) / 2, (top + bottom) / 2);
      }, id), `${id} at ${width}`);
    }
    await page.click("#unfold-all", {timeout: 2000});
    same(await folded(page), [], `Unfold all at ${width}`);
    same(errors, [], "errors");
    await close();
  }
});

await test("Esc closes the panel, and the keyboard goes on from the claim", async () => {
  const {page, errors, open, close} = await freshPage(browser, {reducedMotion: "reduce"});
  await open(debate);
  const press = key => page.keyboard.press(key);
  await page.focus("#map");
  await page.evaluate(() => app.select(app.model.byId.get("leadership-drives").index));
  await press("Enter");
  await press("Escape");
  check(await page.isHidden("#panel"), "the panel is closed");
  same([await selected(page), await page.evaluate(() => document.activeElement.id)], ["leadership-drives", "map"], "chosen still, and the keyboard is on the map");
  check((await page.textContent("#status")).startsWith("Panel closed"), "said");
  await press("f");
  same(await folded(page), ["leadership-drives"], "F folds it");
  await press("f");
  await press("o");
  same(await page.evaluate(() => app.model.nodes[app.state.focus].of.id), "leadership-drives", "O focuses on it");
  await press("o");
  await press("ArrowRight");
  const next = await selected(page);
  check(next !== "leadership-drives" && next !== await page.evaluate(() => app.model.roots[0].of.id), `an arrow goes on from it: ${next}`);
  check(await page.isHidden("#panel"), "and leaves the panel closed");
  await press("Enter");
  check(await page.isVisible("#panel"), "Enter opens it");
  await page.click("#panel .close");
  same([await page.isHidden("#panel"), await selected(page)], [true, next], "its button closes it, too");
  await press("Escape");
  same(await selected(page), null, "Escape without a panel: nothing is chosen");
  await press("ArrowRight");
  check(await page.isVisible("#panel"), "the next claim has its panel");
  same(errors, [], "errors");
  await close();
});

await test("search finds a text whatever signs it is written in", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  const claims = {t: {text: "Japan\u2019s \u201cdual hedge\u201d \u2013 a caf\u00e9 in S\u00e3o Paulo, co\u2010operation"}, u: {text: "Japan's \"dual hedge\" - a cafe\u0301 in Sa\u0303o Paulo, co-operation", supports: "t"},
    v: {text: "\u0130stanbul, \u0391\u03b8\u03ae\u03bd\u03b1, \uff2a\uff21, a\u00a0b", supports: "t"}};
  await open(pageOfText(JSON.stringify({stancemap: 1, thesis: "t", claims}), "signs.json"));
  const found = async query => { await page.fill("#search", query); return page.evaluate(() => app.found && [...app.found].length); };
  for (const query of ["Japan's", "Japan\u2019s", "JAPAN\u02bcS", "\"dual", "\u201cdual hedge\u201d", "\u00abdual", "-", "\u2013", "\u2014", "caf\u00e9", "cafe\u0301", "cafe", "sao", "co-operation", "co\u2011operation"])
    same(await found(query), 2, `found by ${query}`);
  for (const query of ["istanbul", "\u03b1\u03b8\u03b7\u03bd\u03b1", "ja, a b"]) same(await found(query), 1, `found by ${query}`);
  same(await found("Japanxs"), 0, "other letters");
  same(await found("\u0301"), null, "a mark alone");
  same(errors, [], "errors");
  await close();
});

await test("a new state of the map keeps claim, folds, filters and view", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  await open(round);
  const kept = await page.evaluate(() => {
    const data = JSON.parse(document.getElementById("data").textContent);
    app.select(app.model.byId.get("plan").index);
    app.foldGroup(0, true);
    app.choose("by", data.participants[1].id, true);
    const before = app.matches.size;
    // Another participant comes first: all indexes move by one.
    data.participants.unshift({id: "new-one", name: "New One"});
    for (const claim of data.claims) if (claim.by !== undefined) ++claim.by;
    for (const post of data.posts) if (post.by !== undefined) ++post.by;
    for (const stance of data.stances) ++stance[0];
    app.load(data);
    const first = [app.matches.size === before, app.model.nodes[app.state.claim].of.id, app.state.foldedGroups.size];
    app.open("flow");
    data.threads = [];
    app.load(data);
    return [...first, app.state.view, document.getElementById("view-flow").hidden];
  });
  same(kept, [true, "plan", 1, "map", true], "kept");
  same(errors, [], "errors");
  await close();
});

await test("a text is drawn from the side where its readers begin", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  const claims = {t: {text: "The thesis"}, he: {text: "(1) החוקה היא ערובה לשלום.", supports: "t"}, ar: {label: "السلام", text: "Peace", attacks: "t"}};
  await page.addInitScript(() => {
    window.drawn = {};
    const draw = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function(text, x, ...rest) {
      window.drawn[text] = [this.direction, this.textAlign];
      return draw.call(this, text, x, ...rest);
    };
  });
  Object.assign(claims.he, {group: "one"});
  Object.assign(claims.ar, {group: "two"});
  const groups = {one: {title: "שלום"}, two: {title: "A group"}};
  await open(pageOfText(JSON.stringify({stancemap: 1, thesis: "t", groups, claims}), "directions.json"));
  await page.waitForTimeout(100);
  const found = await page.evaluate(() => window.drawn);
  same(found["The thesis"], ["ltr", "left"], "Latin");
  same(found["(1) החוקה היא ערובה לשלום."], ["rtl", "right"], "Hebrew");
  same(found["السلام"], ["rtl", "right"], "Arabic label");
  same(found["Peace"], ["ltr", "left"], "Latin text below it");
  same(found["שלום"], ["rtl", "right"], "Hebrew title of a frame");
  same(found["A group"], ["ltr", "left"], "Latin title of a frame");
  await page.evaluate(() => { window.drawn = {}; app.foldGroup(0, true); });
  await page.waitForTimeout(500);
  same(await page.evaluate(() => window.drawn["שלום"]), ["rtl", "right"], "Hebrew title of a folded group");
  same(errors, [], "errors");
  await close();
});

await test("dark: as the system says, and by the button", async () => {
  const {page, open, close} = await freshPage(browser, {colorScheme: "dark"});
  await open(debate);
  const corner = () => page.evaluate(() => [...document.getElementById("map").getContext("2d").getImageData(2, 2, 1, 1).data].slice(0, 3));
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  same([await corner(), await ground()], [[20, 24, 29], "rgb(20, 24, 29)"], "dark");
  await page.click("#theme-button");
  await page.waitForTimeout(100);
  same([await corner(), await ground()], [[255, 255, 255], "rgb(255, 255, 255)"], "light");
  await close();
});

await test("prints to PDF: the map and the outline", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  await open(round);
  const pdf = await page.pdf({format: "A4"});
  check(pdf.subarray(0, 5).toString() === "%PDF-", "it is a PDF");
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) || [];
  check(pages.length >= 2, `${pages.length} pages`);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({media: "print"});
  check(await page.isVisible("#print canvas") && await page.isVisible("#print .outline"), "the picture and the outline are on paper");
  check(await page.isHidden("header.bar"), "the buttons are not");
  same(errors, [], "errors");
  await close();
});

// The page as print sees it on paper of a width in pixels, without its margins. Tells what is cut off or too small to read.
async function onPaper(page, width) {
  await page.setViewportSize({width, height: 700});
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({media: "print"});
  const faults = await page.evaluate(width => {
    const faults = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!parent.checkVisibility() || parent.closest("script, .unseen") || !texts.currentNode.data.trim()) continue;
      range.selectNodeContents(texts.currentNode);
      for (const box of range.getClientRects()) if (box.left < -1 || box.right > width + 1) { faults.push(`cut off: ${texts.currentNode.data}`); break; }
      if (parseFloat(getComputedStyle(parent).fontSize) < 8) faults.push(`too small: ${texts.currentNode.data}`);
    }
    return faults.slice(0, 5);
  }, width);
  return faults;
}

async function offPaper(page) {
  await page.emulateMedia({media: null});
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
}

// A round of so many speeches, each by another speaker, who answers the one before.
function longRound(count) {
  const posts = {}, participants = {}, speeches = {};
  for (let i = 0; i < count; ++i) {
    participants[`p${i}`] = {name: `Speaker of some name ${i}`, side: i % 2 ? "against" : "for"};
    speeches[`s${i}`] = {side: i % 2 ? "against" : "for"};
    posts[`s${i}`] = {by: `p${i}`, claims: {[`c${i}`]: {text: `What the one of number ${i} says.`, ...(i ? {attacks: `c${i - 1}`} : {})}}};
  }
  return JSON.stringify({stancemap: 1, thesis: "c0", participants, thread: {id: "long", unit: "speech", speeches, posts}});
}

await test("on paper no view loses a column, and all of it can be read", async () => {
  const {page, errors, open, close} = await freshPage(browser);
  const long = pageOfText(longRound(60), "long-round.json");
  for (const url of [debate, round, long]) {
    for (const view of ["map", "outline", "claims", "findings", "sources", "stances", "flow"]) {
      await open(`${url}#view=${view}`);
      const onSide = view === "stances" || view === "flow";
      same(await onPaper(page, onSide ? 960 : 700), [], `${view} of ${url.split("/").pop()}`);
      if (onSide) {  // of browsers that keep paper upright
        await page.setViewportSize({width: 700, height: 960});
        check(await page.evaluate(() => [...document.querySelectorAll("#print table")].every(table => table.getBoundingClientRect().right <= 701)), `${view} upright`);
      }
      const counts = await page.evaluate(() => ({
        heads: [...document.querySelectorAll("#print th[scope=col]")].map(head => head.textContent),
        signs: document.querySelectorAll("#print .sign").length, cells: document.querySelectorAll("#print .cell").length,
        people: [...new Set(app.model.stances.map(stance => personName(app.model, stance.who)))],
        held: new Set(app.model.stances.map(stance => `${stance.claim} ${stance.who}`)).size,
        columns: app.model.threads[0].flow.columns.map(column => column.id), flow: app.model.threads[0].flow.cells.length,
        tables: document.querySelectorAll("#print table").length,
      }));
      if (view === "stances") {
        same(counts.people.filter(name => !counts.heads.includes(name)), [], "participants who are on no sheet");
        same(counts.signs, counts.held, "stances on paper");
      }
      if (view === "flow") {
        same(counts.columns.filter(id => !counts.heads.some(head => head.startsWith(id))), [], "columns that are on no sheet");
        check(counts.cells >= counts.flow, `${counts.cells} of ${counts.flow} cells on paper`);
      }
      if (onSide && url === long) check(counts.tables > 1, `${view} in ${counts.tables} parts`);
      await offPaper(page);
      const pdf = (await page.pdf({format: "A4"})).toString("latin1");
      const [, across, up] = pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/).map(Number);
      same(across > up, onSide, `${view} lies on its side`);
    }
  }
  await open(round);
  await onPaper(page, 700);
  const paper = await page.textContent("#print");
  same(await page.evaluate(paper => app.model.claims.filter(claim => claim.text && !paper.includes(claim.text)).map(claim => claim.id), paper), [], "texts that the map leaves off paper");
  same(errors, [], "errors");
  await close();
});

await test("axe-core finds no violation in any view, light and dark, wide and narrow", async () => {
  const source = axeSource();
  for (const [colorScheme, width] of [["light", 1280], ["dark", 1280], ["light", 420]]) {
    const {page, open, close} = await freshPage(browser, {colorScheme, viewport: {width, height: 800}, reducedMotion: "reduce"});
    for (const url of [debate, round]) {
      await open(`${url}#claim=${url === debate ? "leadership-drives" : "plan"}`);
      await page.evaluate(source);
      if (width > 1000) await page.click("#filters-button");
      // The round has all kinds of content; of the other map the views that differ most.
      for (const view of url === round ? ["map", "outline", "claims", "findings", "sources", "stances", "flow"] : ["map", "stances"]) {
        await page.evaluate(view => app.open(view), view);
        const found = await page.evaluate(() => axe.run(document, {resultTypes: ["violations"]}));
        for (const violation of found.violations) {
          check(false, `${view}, ${colorScheme}, ${width}: ${violation.id}: ${violation.nodes.slice(0, 3).map(node => `${node.html.slice(0, 160)} (${node.failureSummary})`).join("; ")}`);
        }
        check(found.violations.length === 0, `${view} ${colorScheme} ${width}`);
      }
    }
    await close();
  }
});

await test("a hostile map runs nothing, asks for nothing and stays text", async () => {
  const {page, errors, requests, open, close} = await freshPage(browser);
  const url = pageOfText(HOSTILE, "hostile.yaml");
  await open(url);
  for (const view of ["outline", "claims", "findings", "sources", "stances", "flow", "map"]) await page.evaluate(view => app.open(view), view);
  await page.click("#filters-button");
  await page.evaluate(() => document.querySelectorAll("details").forEach(one => { one.open = true; }));
  for (const index of await page.evaluate(() => app.model.nodes.filter(node => node.kind !== "group").map(node => node.index))) {
    await page.evaluate(index => { app.goTo(index); app.fold(index); app.unfoldAll(); }, index);
  }
  await page.fill("#search", "script");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  same(await page.evaluate(() => window.hacked), undefined, "what its script would have set");
  same(await page.locator("script").count(), 2, "scripts");
  same(await page.locator("img, svg, iframe, b[onclick]").count(), 0, "elements of the map's making");
  same(await page.evaluate(() => [...document.querySelectorAll("a[href]")].map(a => a.protocol).filter(p => !["https:", "file:"].includes(p))), [], "links that run");
  same(requests, [url], "requests");
  same(errors, [], "errors");
  same(await page.evaluate(() => app.model.byId.get("__proto__").of.text), "a name that scripts trip over", "a claim called __proto__");
  await close();
});

await test("10,000 claims: opened, panned and zoomed, with the times measured", async () => {
  const url = pageOfText(largeMap(10000), "large.json");
  const {page, errors, open, close} = await freshPage(browser);
  const begin = Date.now();
  await open(url);
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  const opened = Date.now() - begin;
  const pan = await page.evaluate(async () => {
    const frame = () => new Promise(done => requestAnimationFrame(done));
    const times = {};
    for (const [name, prepare] of [["opened", () => app.map.begin()], ["all", () => { app.unfoldAll(); app.map.fit(true); }], ["near", () => app.map.show(0, 0.6, true)]]) {
      prepare();
      await frame();
      app.map.frames.length = 0;
      const gaps = [];
      let last = await frame();
      for (let i = 0; i < 90; ++i) {
        app.map.view.x += (i < 45 ? 8 : -8) / app.map.view.scale;
        app.map.draw();
        const now = await frame();
        gaps.push(now - last);
        last = now;
      }
      const sorted = list => [...list].sort((a, b) => a - b);
      const drawn = sorted(app.map.frames), between = sorted(gaps);
      const at = (list, part) => Math.round(list[Math.min(list.length - 1, Math.floor(list.length * part))] * 10) / 10;
      times[name] = {drawing: [at(drawn, 0.5), at(drawn, 0.95)], between: [at(between, 0.5), at(between, 0.95)]};
    }
    return times;
  });
  const fold = await page.evaluate(() => { const begin = performance.now(); app.fold(app.model.nodes[1].index); return Math.round(performance.now() - begin); });
  console.log(`  opened in ${opened} ms; a fold takes ${fold} ms; medians and 95th percentiles in ms: ${JSON.stringify(pan)}`);
  same(await page.evaluate(() => app.model.claims.length), 10000, "claims");
  await page.goto("about:blank");  // else it is the same page, and stays unfolded
  await open(`${url}#claim=c9000`);
  check(await page.evaluate(() => app.map.shown.isShown[9000] === 1 && app.map.shown.nodes.length < 1000), "a link shows its claim and no more than needed");
  await page.goto("about:blank");
  await open(`${url}#claim=c9000&focus=c9000&steps=2`);
  check(await page.evaluate(() => app.map.shown.isShown[9000] === 1), "a link to a focus shows it");
  await page.fill("#search", "c9999");
  await page.keyboard.press("Enter");
  same(await selected(page), "c9999", "search goes there");
  await page.evaluate(() => app.open("outline"));
  await page.evaluate(() => app.open("claims"));
  same(await page.locator("#view-claims tbody tr").count(), 200, "the table shows the first 200 rows");
  same(errors, [], "errors");
  await close();
});

await test("the scripts make no markup of texts, and no two functions have one name", async () => {
  const scripts = path.join(project, "src", "page", "assets"), names = new Map();
  for (const file of fs.readdirSync(scripts).filter(name => name.endsWith(".js"))) {
    const text = fs.readFileSync(path.join(scripts, file), "utf8");
    for (const word of ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "srcdoc"])
      check(!text.includes(word), `${file} uses ${word}`);
    for (const [, name] of text.matchAll(/^(?:async )?(?:function|const|let) (\w+)/gm)) {
      check(!names.has(name), `${name} is declared in ${names.get(name)} and ${file}`);
      names.set(name, file);
    }
  }
  check(names.size > 60, "the scripts were read");
});

await browser.close();
finish();
