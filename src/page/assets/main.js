// The page's state and what changes it.

const VIEWS = [
  {id: "map", title: "Map"},
  {id: "outline", title: "Outline", make: outline, keepsOthers: true},
  {id: "claims", title: "Claims", make: claimTable},
  {id: "findings", title: "Findings", make: findingTable},
  {id: "sources", title: "Sources", make: sourceTable},
  {id: "stances", title: "Stances", make: stanceMatrix, has: model => model.stances.length > 0},
  {id: "flow", title: "Flow", make: flowView, keepsOthers: true, has: model => model.threads.some(thread => thread.flow && thread.flow.cells.length)},
];
const ACCENT = {light: "#0b5cad", dark: "#7ab8ff"};

const app = {
  state: {view: "map", claim: null, focus: null, steps: 2, chosen: new Map(), hide: false, folded: new Set(), foldedGroups: new Set()},
  matches: null, found: null, made: new Map(), told: new Map(), keys: true, opener: null,
  shut: false,  // the panel of the chosen claim was closed
};

app.say = text => { byId("status").textContent = text; };

const remember = replace => writeAddress(app, replace);

// ---- views ----

function isThere(view) {
  return !view.has || view.has(app.model);
}

function viewCalled(id) {
  return VIEWS.some(view => view.id === id && isThere(view)) ? id : "map";
}

function showView(id) {
  for (const view of VIEWS) {
    const place = byId(`view-${view.id}`), tab = byId(`tab-${view.id}`);
    if (place && !tab) place.hidden = true;  // nothing of its kind is in the map now
    if (!place || !tab) continue;
    const open = view.id === id;
    place.hidden = !open;
    tab.setAttribute("aria-selected", String(open));
    tab.tabIndex = open ? 0 : -1;
    const of = app.matches || app.model;
    if (open && view.make && app.made.get(view.id) !== of) {
      place.replaceChildren(el("h2", {class: "unseen"}, view.title), ...[filterLine(app, view.keepsOthers), view.make(app)].flat(2).filter(Boolean));
      app.made.set(view.id, of);
    }
  }
  if (id === "map") app.map.resize();
}

function makeTabs() {
  const tabs = byId("tabs"), places = byId("views");
  tabs.replaceChildren();
  for (const view of VIEWS) {
    let place = byId(`view-${view.id}`);
    if (!place) {
      place = el("section", {id: `view-${view.id}`, class: "view reading", role: "tabpanel", "aria-labelledby": `tab-${view.id}`, hidden: true});
      places.append(place);
    }
    if (!isThere(view)) continue;
    const count = view.id === "claims" ? app.model.claims.length : view.id === "findings" ? app.model.findings.length : view.id === "sources" ? app.model.sources.length : null;
    tabs.append(el("button", {type: "button", role: "tab", id: `tab-${view.id}`, "aria-controls": `view-${view.id}`, "aria-selected": "false",
      tabindex: "-1", click: () => app.open(view.id)}, view.title, count === null ? null : el("span", {class: "count"}, ` ${count}`)));
  }
}

byId("tabs").addEventListener("keydown", event => {
  const tabs = [...byId("tabs").children], at = tabs.indexOf(document.activeElement);
  const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1}[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const tab = tabs[(to + tabs.length) % tabs.length];
  tab.focus();
  tab.click();
});

app.open = id => { app.state.view = id; remember(); showView(id); };

// ---- what the reader does ----

app.select = (index, {quiet = false} = {}) => {
  const active = document.activeElement;
  if (index !== null && active && active !== document.body && !byId("panel").contains(active)) app.opener = active;
  if (!quiet || index === null || app.state.claim === null) app.shut = false;
  app.state.claim = index;
  if (quiet) remember(true); else remember();
  showPanel(app);
  app.map.resize();
  if (index !== null && !quiet && app.state.view === "map") app.map.reveal(index);
  app.map.draw();
  if (index !== null) {
    const node = app.model.nodes[index];
    app.say(`${kindWords(app.model, node)}: ${nodeName(app.model, node)}${node.findings.length ? `, ${node.findings.length} findings` : ""}, ${node.into.length} below it`);
  }
};

// Closes the panel; its claim stays chosen, so that the keyboard goes on from there.
app.closePanel = () => {
  app.shut = true;
  showPanel(app);
  app.map.resize();
  app.map.draw();
  app.say(`Panel closed; chosen is ${nodeName(app.model, app.model.nodes[app.state.claim])}`);
};

// The panel closed under the keyboard: back to what opened it.
app.leavePanel = () => {
  const to = [app.opener, byId("map"), byId(`tab-${app.state.view}`)].find(one => one && one.isConnected && one.offsetParent !== null);
  if (to) to.focus();
};

// From a list: opens the panel beside it.
app.openClaim = index => { app.select(index); app.openPanel(); };

app.openPanel = () => { app.shut = false; showPanel(app); byId("panel-title").focus(); };

// To a claim: on the map where the map is looked at, else in the panel beside the list.
app.goTo = index => { if (app.state.view === "map") app.showOnMap(index); else app.openClaim(index); };

app.showOnMap = index => {
  makeVisible(app, index);
  app.shut = false;
  app.state.view = "map";
  app.state.claim = index;
  remember();
  showView("map");
  app.select(index, {quiet: true});
  app.map.arrange();
  app.map.show(index);
  showNote();
};

app.focus = index => {
  if (index !== null && app.model.nodes[index].kind === "group") return;
  app.state.focus = index;
  if (index !== null) app.state.claim = index;
  remember();
  app.map.arrange();
  if (index === null && app.state.claim !== null) app.map.show(app.state.claim); else app.map.fit();
  showNote();
  showPanel(app);
};

app.setSteps = steps => {
  app.state.steps = steps;
  remember(true);
  app.map.arrange();
  app.map.fit();
  const output = document.querySelector("output[for=steps]");
  if (output) output.textContent = String(steps);
  showNote();
};

app.choose = (key, value, chosen) => {
  const values = app.state.chosen.get(key) || new Set();
  if (chosen) values.add(value); else values.delete(value);
  if (values.size) app.state.chosen.set(key, values); else app.state.chosen.delete(key);
  filtersChanged();
};
app.clearFilters = () => { app.state.chosen = new Map(); filtersChanged(); };
app.setHide = hide => { app.state.hide = hide; filtersChanged(); };
app.setFound = found => { app.found = found ? new Set(found.map(node => node.index)) : null; app.map.draw(); };

function filtersChanged() {
  app.matches = matching(app.model, app.facets, app.state.chosen);
  remember(true);
  // The panel is made anew: the keyboard stays where it was.
  const boxes = [...byId("filters").querySelectorAll("input, button")], at = boxes.indexOf(document.activeElement);
  showFilters(app);
  if (at >= 0) { const now = byId("filters").querySelectorAll("input, button"); (now[at] || byId("filters-button")).focus(); }
  app.map.arrange();
  if (app.state.hide) app.map.fit();
  showView(app.state.view);
  if (document.activeElement === document.body) byId(`tab-${app.state.view}`).focus();  // a Clear that went away
  showNote();
  app.say(app.matches === null ? "No filter" : `${app.matches.size} claims match`);
}

app.toggleFilters = open => {
  const panel = byId("filters"), show = open === undefined ? panel.hidden : open;
  panel.hidden = !show;
  byId("filters-button").setAttribute("aria-expanded", String(show));
  app.map.resize();
  if (show) showFilters(app); else byId("filters-button").focus();
};

// What is left out, in words on the map.
function showNote() {
  const note = byId("map-note"), {state, model} = app, parts = [];
  if (state.focus !== null) parts.push(el("span", {}, `Within ${state.steps} steps of `, said(nodeName(model, model.nodes[state.focus])), " "),
    el("button", {type: "button", click: () => app.focus(null)}, "Show the whole map"));
  if (app.matches !== null) parts.push(el("span", {}, ` ${app.matches.size} of ${model.claims.length} claims match the filters `),
    el("button", {type: "button", click: () => app.clearFilters()}, "Clear"));
  if (opensFolded(model) && state.folded.size > 0 && state.focus === null) parts.push(el("span", {}, ` A large map: ${app.map.shown.nodes.filter(node => node.kind === "claim").length} of ${model.claims.length} claims are unfolded. Double-click one, or press F, to go deeper. `));
  note.replaceChildren(...parts);
  note.hidden = parts.length === 0;
}

app.copyLink = async button => {
  const text = location.href, copied = address(app).whole ? "Copied" : "Copied, without some folds";
  try { await navigator.clipboard.writeText(text); button.textContent = copied; }
  catch { window.prompt("The link to this claim", text); }
};

// ---- theme ----

function setTheme(theme) {
  app.theme = theme;
  document.documentElement.dataset.theme = theme;
  app.colors = {...app.model.data.themes[theme], accent: ACCENT[theme]};
  byId("theme-button").textContent = theme === "dark" ? "Light" : "Dark";
  byId("theme-button").setAttribute("aria-label", theme === "dark" ? "Light colours" : "Dark colours");
  showLegend();
  if (app.map) app.map.draw();
}

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
prefersDark.addEventListener("change", () => setTheme(prefersDark.matches ? "dark" : "light"));
byId("theme-button").addEventListener("click", () => setTheme(app.theme === "dark" ? "light" : "dark"));

function showLegend() {
  const legend = byId("legend"), kinds = new Set(app.model.lines.map(line => line.kind));
  const rows = [...kinds].sort().map(kind => {
    const ratio = 2, canvas = el("canvas", {width: 60 * ratio, height: 16 * ratio, "aria-hidden": "true"});
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    const route = [4, 8, 20, 8, 36, 8, 54, 8];
    context.beginPath();
    trace(context, route, false);
    context.strokeStyle = lineColor(kind, app);
    context.lineWidth = kind === EQUIVALENCE ? 1.2 : 1.6;
    context.setLineDash(DASHES[kind]);
    context.stroke();
    context.setLineDash([]);
    drawHeads(context, {nodes: [{kind: "claim"}]}, {route, kind, to: 0}, app);
    return el("li", {}, canvas, ` ${["supports", "attacks", "undercuts a step", "contradict each other", "say the same", "premise of an argument"][kind]}`);
  });
  legend.replaceChildren(el("summary", {}, "Legend"), el("ul", {}, rows,
    el("li", {}, el("span", {class: "swatch thesis"}), " thesis"), el("li", {}, el("b", {}, "+12"), " claims folded away"), el("li", {}, el("b", {}, "!"), " a finding of the checks")));
}

// ---- help ----

const KEYS = [["Arrow keys", "from claim to claim"], ["Shift + arrows", "move the map"], ["Enter", "open the claim's panel"], ["F", "fold or unfold what is below the claim"],
  ["O", "only what is near the claim, and back"], ["U", "unfold all"], ["+ - 0", "zoom in, out, show all"], ["/", "search"], ["Esc", "close the panel; once more: no claim is chosen"], ["M", "to the map"], ["?", "these keys"]];

function showHelp() {
  const help = byId("help"), keys = el("input", {type: "checkbox", checked: app.keys});
  keys.addEventListener("change", () => { app.keys = keys.checked; });
  help.replaceChildren(el("h2", {id: "help-title"}, "Keys"), el("dl", {class: "keys"}, KEYS.flatMap(([key, what]) => [el("dt", {}, el("kbd", {}, key)), el("dd", {}, what)])),
    el("p", {class: "quiet"}, "With the mouse: drag moves, the wheel zooms, a click opens a claim, a double click folds it."),
    el("p", {}, el("label", {}, keys, " Keys of one letter or sign (Enter, arrows and Esc always work)")),
    el("button", {type: "button", click: () => help.close()}, "Close"));
  help.showModal();
}
byId("help-button").addEventListener("click", showHelp);
byId("filters-button").addEventListener("click", () => app.toggleFilters());
byId("skip").addEventListener("click", event => { event.preventDefault(); app.open("outline"); byId("tab-outline").focus(); });

document.addEventListener("keydown", event => {
  if (event.target.matches("input, select, textarea") || event.altKey || event.ctrlKey || event.metaKey || byId("help").open) return;
  if (!app.keys && event.key !== "Escape") return;
  if (event.key === "/") { byId("search").focus(); event.preventDefault(); }
  else if (event.key === "?") showHelp();
  else if (event.key === "m") { app.open("map"); byId("map").focus(); }
  else if (event.key === "Escape" && app.state.claim !== null) {
    if (byId("panel").hidden) app.select(null); else app.closePanel();
  }
});

// ---- beginning ----

function apply(keep) {
  showFilters(app);
  app.map.arrange(keep);
  showNote();
  showPanel(app);
  showView(app.state.view);
}

window.addEventListener("popstate", () => {
  const {model, state} = app, {claim, folded} = state;
  const what = () => JSON.stringify([state.focus, state.steps, state.hide, app.matches === null ? null : [...app.matches], nearestWord(model, state)]);
  const before = what();
  readAddress(app);
  if (state.claim !== claim) app.shut = false;
  if (state.claim !== null) makeVisible(app, state.claim, app.foldsTold);
  // What was folded or unfolded stays where it is.
  apply(apart(folded, state.folded).sort((a, b) => model.level[a] - model.level[b])[0]);
  if (app.state.view !== "map") return;
  if (what() !== before) app.map.fit(true);
  if (app.state.claim !== null) app.map.reveal(app.state.claim);
});

// A new state of the map: what was selected and folded stays, by id.
app.load = data => {
  const old = app.model, id = index => index === null ? null : old.nodes[index].of.id;
  const kept = {claim: id(app.state.claim), focus: id(app.state.focus), folded: [...app.state.folded].map(id),
    groups: [...app.state.foldedGroups].map(group => old.groups[group].id)};
  const focused = document.activeElement && document.activeElement.id;
  app.model = makeModel(data);
  app.facets = facets(app.model);
  const index = wanted => wanted && app.model.byId.has(wanted) ? app.model.byId.get(wanted).index : null;
  app.state.claim = index(kept.claim);
  app.state.focus = index(kept.focus);
  app.state.folded = new Set(kept.folded.map(index).filter(i => i !== null));
  app.state.foldedGroups = new Set(app.model.groups.map((group, i) => kept.groups.includes(group.id) ? i : -1).filter(i => i >= 0));
  app.state.chosen = known(app.facets, app.state.chosen);
  app.matches = matching(app.model, app.facets, app.state.chosen);
  app.clearSearch();  // its hits are of the old state
  if (!isThere(VIEWS.find(view => view.id === app.state.view))) app.state.view = "map";
  app.made = new Map();
  byId("title").textContent = document.title = app.model.title;
  makeTabs();
  setTheme(app.theme);
  apply();
  if (focused && byId(focused) && document.activeElement === document.body) byId(focused).focus();
};

function start() {
  app.model = makeModel(JSON.parse(byId("data").textContent));
  app.facets = facets(app.model);
  document.title = app.model.title;
  app.theme = prefersDark.matches ? "dark" : "light";
  app.map = makeMapView(app);
  makeFolds(app, keep => { remember(); app.map.arrange(keep); showPanel(app); showNote(); });
  makeTabs();
  setTheme(app.theme);
  readAddress(app);
  apply();
  byId("view-map").hidden = false;
  app.map.resize();
  app.map.begin();
  if (app.state.claim !== null) { makeVisible(app, app.state.claim, app.foldsTold); app.map.arrange(); }
  if (app.state.focus !== null) app.map.fit(true);
  else if (app.state.claim !== null) app.map.show(app.state.claim, 0.75, true);
  showView(app.state.view);
  makeSearch(app);
  makePrint(app);
  makeLive(app);
  document.documentElement.dataset.ready = "yes";
}

start();
