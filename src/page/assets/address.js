// The address keeps what is worth a link: view, claim, focus, filters and folds.

const LONGEST_ADDRESS = 1900;  // signs; longer ones are cut on their way by some programs

function idOf(model, index) {
  const node = model.nodes[index];
  return node.kind !== "group" && model.byId.get(node.of.id) === node ? node.of.id : "";
}

function indexOf(model, id) {
  return id !== null && model.byId.has(id) ? model.byId.get(id).index : null;
}

// The address of what is looked at; `whole`: with all of its folds.
function address(app) {
  const {state, model} = app, parts = new URLSearchParams();
  if (state.view !== "map") parts.set("view", state.view);
  if (state.claim !== null && idOf(model, state.claim)) parts.set("claim", idOf(model, state.claim));
  if (state.focus !== null && idOf(model, state.focus)) { parts.set("focus", idOf(model, state.focus)); parts.set("steps", String(state.steps)); }
  if (state.hide) parts.set("hide", "1");
  for (const [key, values] of state.chosen) for (const value of values) parts.append(`f.${key}`, value);
  const whole = addFolds(model, state, parts);
  return {text: `#${parts}`, whole};
}

// Folds go into the address as the word that is nearest and, by id, what differs from it: what stands nearest to the
// theses first, as long as there is room.
function addFolds(model, state, parts) {
  const word = nearestWord(model, state), {folded, foldedGroups} = foldsCalled(model, word);
  if (word) parts.set("levels", word);
  let room = LONGEST_ADDRESS - String(parts).length;
  const add = (key, id) => {
    room -= String(new URLSearchParams([[key, id]])).length + 1;
    if (room >= 0) parts.append(key, id);
  };
  for (const group of apart(foldedGroups, state.foldedGroups)) add(state.foldedGroups.has(group) ? "fold-group" : "unfold-group", model.groups[group].id);
  const nodes = apart(folded, state.folded).sort((a, b) => model.level[a] - model.level[b] || a - b);
  for (const index of nodes) if (room >= 0 && idOf(model, index)) add(state.folded.has(index) ? "fold" : "unfold", idOf(model, index));
  return room >= 0;
}

// The folds that parts of an address tell. Ids that are not in the map are passed over.
function foldsIn(model, parts) {
  const word = FOLD_WORDS.includes(parts.get("levels")) ? parts.get("levels") : "", called = foldsCalled(model, word);
  const state = {folded: new Set(called.folded), foldedGroups: new Set(called.foldedGroups)};
  const nodes = key => parts.getAll(key).map(id => indexOf(model, id)).filter(index => index !== null && canFold(model.nodes[index]));
  const groups = key => { const ids = new Set(parts.getAll(key)); return model.groups.map((group, i) => ids.has(group.id) ? i : -1).filter(i => i >= 0); };
  for (const index of nodes("unfold")) state.folded.delete(index);
  for (const index of nodes("fold")) state.folded.add(index);
  for (const group of groups("unfold-group")) state.foldedGroups.delete(group);
  for (const group of groups("fold-group")) state.foldedGroups.add(group);
  return state;
}

// All folds by id, for the history of this page, where the address has no room for them.
function allFolds(model, state) {
  const parts = [["levels", "all"]];
  for (const index of state.folded) if (idOf(model, index)) parts.push(["fold", idOf(model, index)]);
  for (const group of state.foldedGroups) parts.push(["fold-group", model.groups[group].id]);
  return parts;
}

function writeAddress(app, replace) {
  const {text, whole} = address(app), kept = whole ? null : {folds: allFolds(app.model, app.state)};
  if (text === (location.hash || "#") && JSON.stringify(kept) === JSON.stringify(history.state)) return;
  // Some browsers refuse when a held key asks too often.
  try { history[replace ? "replaceState" : "pushState"](kept, "", text); } catch { /* the address is a little behind */ }
}

// `app.foldsTold`: the address says what is folded, and is not only a link to a claim.
function readAddress(app) {
  const parts = new URLSearchParams(location.hash.slice(1)), {state, model} = app;
  state.view = viewCalled(parts.get("view"));
  state.claim = indexOf(model, parts.get("claim"));
  state.focus = indexOf(model, parts.get("focus"));
  state.steps = Math.min(6, Math.max(1, Number(parts.get("steps")) || 2));
  Object.assign(state, foldsIn(model, history.state && history.state.folds ? new URLSearchParams(history.state.folds) : parts));
  app.foldsTold = ["levels", "fold", "unfold", "fold-group", "unfold-group"].some(key => parts.has(key)) || history.state !== null;
  readFilters(app, parts);
}

// Views are made anew for other matches, so these stay the same as long as the filters do.
function readFilters(app, parts) {
  const {state, model} = app, told = () => JSON.stringify([state.hide, [...state.chosen].map(([key, values]) => [key, ...values])]);
  const before = told(), chosen = new Map();
  for (const [key, value] of parts) {
    if (!key.startsWith("f.")) continue;
    if (!chosen.has(key.slice(2))) chosen.set(key.slice(2), new Set());
    chosen.get(key.slice(2)).add(value);
  }
  state.hide = parts.has("hide");
  state.chosen = known(app.facets, chosen);
  if (told() !== before) app.matches = matching(model, app.facets, state.chosen);
}
