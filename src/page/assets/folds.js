// Folds: one claim, one group, or whole levels of the map at a time.

// Folds of the whole map that have a word of their own; "" is how the map opens.
const FOLD_WORDS = ["", "all", "groups", "2", "1"];

// The folds that a word stands for: Sets of nodes and of groups, never to be changed.
function foldsCalled(model, word) {
  if (!model.folds) model.folds = new Map();
  if (!model.folds.has(word)) {
    const level = word === "" ? readableLevel(model) : Number(word);  // of "all" and "groups" none
    const groups = model.groups.map((group, i) => word === "groups" && group.frame && group.parent === undefined ? i : -1);
    model.folds.set(word, {folded: level >= 0 ? foldedAt(model, level) : new Set(), foldedGroups: new Set(groups.filter(i => i >= 0))});
  }
  return model.folds.get(word);
}

function foldedAt(model, level) {
  return new Set(model.nodes.filter(node => canFold(node) && model.level[node.index] === level).map(node => node.index));
}

function canFold(node) {
  return node.kind !== "junction" && node.into.length > 0;
}

// How deep a large map is shown at first; -1: all of it. Levels count from the theses.
function readableLevel(model) {
  const most = 150, counts = [];
  if (model.claims.length <= 8 * most) return -1;
  for (const node of model.nodes) if (model.level[node.index] >= 0) counts[model.level[node.index]] = (counts[model.level[node.index]] || 0) + 1;
  let deepest = 0;
  for (let sum = counts[0] || 0; deepest + 1 < counts.length && sum + counts[deepest + 1] <= most; ++deepest) sum += counts[deepest + 1];
  return deepest;
}

function opensFolded(model) {
  return foldsCalled(model, "").folded.size > 0;
}

// What is in one set and not in the other.
function apart(one, other) {
  const found = [];
  for (const i of one) if (!other.has(i)) found.push(i);
  for (const i of other) if (!one.has(i)) found.push(i);
  return found;
}

function sameFolds(one, other) {
  return apart(one.folded, other.folded).length + apart(one.foldedGroups, other.foldedGroups).length === 0;
}

// The word that comes nearest to the folds of a state.
function nearestWord(model, state) {
  const distance = word => {
    const called = foldsCalled(model, word);
    return apart(called.folded, state.folded).length + apart(called.foldedGroups, state.foldedGroups).length;
  };
  const far = FOLD_WORDS.map(distance);
  return FOLD_WORDS[far.indexOf(Math.min(...far))];
}

// What Levels goes through: groups, then the first two levels, then the first, as far as they differ; then all.
function levelSteps(model) {
  const deepest = model.level.reduce((a, b) => Math.max(a, b), 0), steps = [];
  for (const word of ["groups", "2", "1"]) {
    if (Number(word) >= deepest || sameFolds(foldsCalled(model, word), foldsCalled(model, "all"))) continue;
    if (!steps.some(step => sameFolds(foldsCalled(model, step), foldsCalled(model, word)))) steps.push(word);
  }
  return [...steps, "all"];
}

const LEVELS_SAID = {all: "All is shown", groups: "Groups are folded", 2: "The first two levels are shown", 1: "The first level is shown"};

// Undoes what hides a claim: of the folds only those above it.
function makeVisible(app, index, keepFolds) {
  const {state, model} = app, node = model.nodes[index];
  if (app.map.shown && app.map.shown.stands[index] === index) return;
  if (state.focus !== null && !nearNodes(model, model.nodes[state.focus], state.steps).has(index)) state.focus = null;
  if (state.hide && app.matches !== null && !keeps(model, node, app.matches)) state.hide = false;
  if (keepFolds) return;
  for (const group of node.groups) state.foldedGroups.delete(group);
  for (let i = 0; i < 100; ++i) {
    const {stands} = unfolded(model, state.folded);
    if (stands[index] === index) return;
    if (stands[index] < 0) break;
    unfold(app, stands[index], stands);
  }
  if (unfolded(model, state.folded).stands[index] !== index) state.folded.clear();
}

// Unfolds a node; of a large map by one level.
function unfold(app, index, stands) {
  const {folded} = app.state;
  folded.delete(index);
  if (!opensFolded(app.model)) return;
  for (const {node: child} of below(app.model, app.model.nodes[index])) {
    if (canFold(child) && stands[child.index] !== child.index) folded.add(child.index);
  }
}

// What the reader does with folds. `changed`: shows the map anew and remembers the folds in the address.
function makeFolds(app, changed) {
  app.fold = index => {
    const node = app.model.nodes[index], {folded} = app.state;
    if (folded.has(index)) unfold(app, index, app.map.shown.stands);
    else if (canFold(node)) folded.add(index);
    else return;
    changed(index);
    app.say(folded.has(index) ? `Folded, ${app.map.shown.hidden.get(index) || 0} claims hidden` : "Unfolded");
  };

  app.foldGroup = (group, fold) => {
    if (fold) app.state.foldedGroups.add(group); else app.state.foldedGroups.delete(group);
    changed();
    if (!fold && app.state.claim === app.model.firstGroup + group) app.select(null);
    app.say(fold ? "Group folded" : "Group unfolded");
  };

  app.unfoldAll = () => {
    if (document.activeElement === byId("unfold-all")) byId("map").focus();  // the button goes away
    app.foldTo("all", app.state.claim === null ? undefined : app.state.claim);
    app.say(LEVELS_SAID.all);
  };

  app.foldLevels = () => {
    const steps = levelSteps(app.model);
    if (steps.length === 1) return;
    const at = steps.findIndex(word => sameFolds(foldsCalled(app.model, word), app.state));
    const word = steps[(at + 1) % steps.length];
    app.foldTo(word);
    app.say(LEVELS_SAID[word]);
  };

  app.foldTo = (word, keep) => {
    const {folded, foldedGroups} = foldsCalled(app.model, word);
    app.state.folded = new Set(folded);
    app.state.foldedGroups = new Set(foldedGroups);
    changed(keep);
    app.map.fit();
  };
}
