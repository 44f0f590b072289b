// Screenshots of the page for the documents. Usage: node screenshots.mjs PROGRAM PROJECT_FOLDER
import {execFileSync} from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {pathToFileURL} from "node:url";
import {freshPage, launched} from "./browser.mjs";

const [program, project] = process.argv.slice(2).map(name => path.resolve(name));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "stancemap-screenshots-"));
const browser = await launched();

// `arrange` runs in the page.
async function shot(name, map, colorScheme, arrange) {
  const page = path.join(folder, `${name}.html`);
  execFileSync(program, ["render", path.join("annotations", map), "-o", page], {cwd: project});
  const {page: tab, open, close} = await freshPage(browser, {colorScheme, reducedMotion: "reduce", viewport: {width: 1400, height: 840}});
  await open(pathToFileURL(page).href);
  await tab.evaluate(arrange);
  await tab.waitForTimeout(300);
  await tab.screenshot({path: path.join(project, "docs", "images", `${name}.png`)});
  await close();
}

await shot("page-map", "policy-round", "light", () => {
  app.select(app.model.byId.get("plan").index);
  app.map.resize();
  app.map.fit(true);
});
await shot("page-debate", "benevolent-hegemon", "dark", () => {
  document.getElementById("legend").open = true;
});
await shot("page-stances", "benevolent-hegemon", "dark", () => app.open("stances"));
await shot("page-flow", "policy-round", "light", () => app.open("flow"));
await browser.close();
fs.rmSync(folder, {recursive: true, force: true});
