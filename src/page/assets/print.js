// Paper: the map drawn once more at the resolution of print, black on white, then the outline. Tables that may be wider
// than paper are made anew for it, in as many parts as they need.

const SHEET = 960;      // pixels across a sheet of A4 or Letter that lies on its side, without its margins
const SPEECH = 100;     // the least of a column of a flow sheet
const CLAIM = 240;      // of the claims beside stances
const HEAD = 150;       // the longest line of a name that stands upright, as the style says
const SHEETS = {stances: stanceSheets, flow: flowSheets};

// Runs of columns that fit into the room, about equally wide.
function runsOf(widths, room) {
  const total = widths.reduce((sum, width) => sum + width, 0), fair = total / Math.ceil(total / room);
  const runs = [];
  let width = Infinity;
  widths.forEach((one, i) => {
    if (width + one > room || width + one / 2 > fair) { runs.push([]); width = 0; }
    runs[runs.length - 1].push(i);
    width += one;
  });
  return runs;
}

function partOf(runs, i) {
  return runs.length > 1 ? `, part ${i + 1} of ${runs.length}` : "";
}

// Of stances, everybody's: names stand upright, and a part has the claims that those in it hold something about.
function stanceSheets(app) {
  const {model} = app, {held, people, rows} = stancesHeld(app);
  if (rows.length === 0) return null;
  const pen = document.createElement("canvas").getContext("2d"), everybody = people.sort((a, b) => a - b);
  pen.font = `600 11px ${model.fonts}`;
  const widths = everybody.map(who => Math.min(SHEET / 2, 12 + 14 * Math.ceil(pen.measureText(personName(model, who)).width * 1.15 / HEAD)));
  const runs = runsOf(widths, SHEET - CLAIM);
  return [stanceKey(), ...runs.map((run, i) => {
    const columns = run.map(c => everybody[c]), here = new Set(columns);
    const told = runs.length === 1 ? rows : rows.filter(row => row.stances.some(stance => here.has(stance.who)));
    return el("table", {class: "matrix"}, el("caption", {}, `Stances of ${everybody.length} participants on ${countWords(app, rows.length, model.stancesOf.size, "claims")}${partOf(runs, i)}`),
      el("colgroup", {}, el("col"), run.map(c => { const col = el("col"); col.style.width = `${100 * widths[c] / SHEET}%`; return col; })),
      el("thead", {}, el("tr", {}, el("th", {scope: "col"}, "Claim"), columns.map(who => el("th", {scope: "col"}, el("div", {class: "upright"}, said(personName(model, who))))))),
      el("tbody", {}, told.map(row => el("tr", {}, el("th", {scope: "row"}, said(nodeName(model, row.node))),
        columns.map(who => el("td", {}, stanceSign(model, held.get(`${row.node.number} ${who}`))))))));
  })];
}

// Of a flow sheet, each part begins with the speech with which the one before it ends: what is answered.
function flowSheets(app) {
  const {flow} = app, runs = runsOf(flow.columns.map(() => SPEECH), flow.columns.length * SPEECH <= SHEET ? SHEET : SHEET - SPEECH);
  return runs.map((run, i) => flowSheet(app, flow, i > 0 ? [run[0] - 1, ...run] : run, partOf(runs, i)));
}

function makePrint(app) {
  const place = byId("print");
  let before = null;
  // Paper has no button to show more.
  const tellAll = view => {
    const more = view.querySelector(".more");
    for (let i = 0; more && !more.hidden && i < 1000; ++i) more.click();
  };
  const addMap = () => {
    const box = app.map.shown.bounds, scale = Math.min(3200 / box.width, 4400 / box.height, 3);
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil((box.width + 16) * scale); canvas.height = Math.ceil((box.height + 16) * scale);
    drawScene(canvas.getContext("2d"), app.model, app.map.shown, {x: box.x - 8, y: box.y - 8, scale, width: canvas.width, height: canvas.height},
              {colors: {...app.model.data.themes.print, accent: "#000000"}, selected: null, hovered: null, matches: app.matches, found: null, words: false});
    place.append(el("h1", {dir: "auto"}, app.model.title), canvas, el("h2", {}, "Outline"), ...[filterLine(app, true), ...outline(app)].filter(Boolean));
    tellAll(place);
  };
  window.addEventListener("beforeprint", () => {
    place.replaceChildren();
    before = app.theme;
    if (before !== "light") setTheme("light");
    const {view} = app.state, sheets = SHEETS[view] ? SHEETS[view](app) : null;
    document.body.classList.toggle("on-sheets", sheets !== null);
    if (sheets) place.append(el("h1", {dir: "auto"}, app.model.title), ...[filterLine(app, view === "flow"), ...sheets].filter(Boolean));
    else if (view !== "map") tellAll(byId(`view-${view}`));
    else if (app.map.shown) addMap();
  });
  window.addEventListener("afterprint", () => {
    place.replaceChildren();
    document.body.classList.remove("on-sheets");
    if (before && before !== app.theme) setTheme(before);
  });
}
